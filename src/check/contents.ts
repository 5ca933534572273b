/**
 * The two tables of contents: the navigation document (EPUB 3.3, 7) for today's readers, the NCX for older ones.
 * Kobo, old Kindles and many devices show the NCX alone, so both must be there and say the same.
 */
import { type Finding, finding } from '../book/findings.js'
import type { Archive } from '../book/publication.js'
import { find, findAll, localName, type Markup, readMarkup, start, type XmlElement } from './markup.js'
import type { PackageFacts } from './package-facts.js'
import { resolveHref } from './resolve-href.js'

interface Entry {
  readonly label: string
  /** Path and fragment in the book. */
  readonly target: string
  readonly element: XmlElement
}

export const checkContents = (archive: Archive, { nav, ncx, markup, version }: PackageFacts): Finding[] => {
  if (version.startsWith('2')) return []
  const place = start(markup.path)
  if (!nav?.path) return [finding('check-invalid', 'The book has no navigation document.', place)]
  if (!ncx?.path) {
    const hint = 'Add toc.ncx and name it in the spine; older readers show no contents without it.'
    return [finding('check-reader', 'The book has no NCX.', place, hint)]
  }
  for (const path of [nav.path, ncx.path]) {
    if (!archive.names.includes(path)) return [finding('check-invalid', `The book lacks ${path}.`, place)]
  }
  const readNav = readMarkup(archive, nav.path)
  const readNcx = readMarkup(archive, ncx.path)
  // Pages of the spine are read again by the check of pages, which tells what is wrong with them.
  if (!readNav.markup || !readNcx.markup) return [...readNav.findings, ...readNcx.findings]
  return compare(navEntries(readNav.markup), ncxEntries(readNcx.markup), readNcx.markup)
}

const compare = (nav: readonly Entry[], ncx: readonly Entry[], markup: Markup): Finding[] => {
  const hint = 'Make the NCX from the navigation document, entry by entry.'
  if (nav.length === 0) {
    return [finding('check-invalid', 'The navigation document has no entries.', start(markup.path))]
  }
  for (let index = 0; index < Math.max(nav.length, ncx.length); index++) {
    const [wanted, found] = [nav[index], ncx[index]]
    if (wanted && found && wanted.target === found.target && wanted.label === found.label) continue
    const place = found ? markup.place(found.element) : start(markup.path)
    const message = `Entry ${index + 1} of the NCX is ${describe(found)}, of the navigation document ${describe(wanted)}.`
    return [finding('check-reader', message, place, hint)]
  }
  return []
}

const describe = (entry: Entry | undefined): string =>
  entry ? `“${entry.label}” at ${entry.target || 'no place'}` : 'missing'

const navEntries = (markup: Markup): Entry[] => {
  const toc = findAll(markup.root, 'nav').find((nav) => nav.attributes['epub:type']?.split(/\s+/).includes('toc'))
  if (!toc) return []
  return findAll(toc, 'a').map((link) => entry(markup, link, link.text, link.attributes.href))
}

const ncxEntries = (markup: Markup): Entry[] => {
  const map = find(markup.root, 'navMap')
  if (!map) return []
  return findAll(map, 'navPoint').map((point) => {
    let label = ''
    let source: string | undefined
    for (const child of point.children) {
      const element = child as XmlElement
      if (child.type !== 'element') continue
      if (localName(element) === 'navLabel') label = element.text
      if (localName(element) === 'content') source = element.attributes.src
    }
    return entry(markup, point, label, source)
  })
}

const entry = (markup: Markup, element: XmlElement, label: string, href = ''): Entry => {
  const target = resolveHref(markup.path, href)
  return {
    element,
    label: label.replace(/\s+/g, ' ').trim(),
    target: target ? target.path + (target.fragment && `#${target.fragment}`) : '',
  }
}
