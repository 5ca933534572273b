/**
 * Each page of a book: well-formed, not empty, not too large, with nothing fetched from elsewhere, every id once, and
 * every link leading somewhere.
 */
import { type Finding, finding } from '../book/findings.js'
import type { Archive } from '../book/publication.js'
import type { Place } from '../book/span.js'
import { find, localName, type Markup, readMarkup, start, walk, type XmlElement } from './markup.js'
import type { Item, PackageFacts } from './package-facts.js'
import { isRemote, resolveHref } from './resolve-href.js'

/** Old Kindles and Adobe's engine refuse or crawl over larger pages. In bytes, uncompressed. */
const LARGEST_PAGE = 300_000

const XHTML = 'application/xhtml+xml'

interface Link {
  readonly page: string
  readonly href: string
  readonly place: Place
}

/** What is seen while pages are read one by one; links are followed at the end. */
interface Seen {
  readonly ids: Map<string, ReadonlySet<string>>
  readonly links: Link[]
  readonly findings: Finding[]
}

export const checkPages = (archive: Archive, facts: PackageFacts): Finding[] => {
  const seen: Seen = { ids: new Map(), links: [], findings: [] }
  const inSpine = new Set(facts.spine)
  for (const item of facts.items) {
    if (isRemote(item.href)) {
      seen.findings.push(remote(item.href, facts.markup.place(item.element)))
    } else if (item.path === undefined || !archive.names.includes(item.path)) {
      const message = `The book lacks "${item.href}", which its manifest names.`
      seen.findings.push(finding('check-invalid', message, facts.markup.place(item.element)))
    } else if (item.mediaType === XHTML) checkPage(archive, item, item.path, inSpine.has(item), seen)
    else if (item.mediaType === 'text/css') checkSheet(archive, item.path, seen)
  }
  return [...seen.findings, ...followLinks(archive, seen)]
}

const checkPage = (archive: Archive, item: Item, path: string, inSpine: boolean, seen: Seen): void => {
  const { markup, findings } = readMarkup(archive, path)
  seen.findings.push(...findings)
  const size = archive.read(path).length
  if (size > LARGEST_PAGE && !item.properties.includes('nav')) {
    const message = `The page is ${Math.round(size / 1000)} kB long.`
    seen.findings.push(finding('check-reader', message, start(path), 'Split pages over 300 kB at a paragraph.'))
  }
  if (!markup) return
  const body = find(markup.root, 'body')
  if (inSpine && !(body && isVisible(body))) {
    const hint = 'Kobo shows such a page as a fault, and counts it; leave it out.'
    seen.findings.push(finding('check-reader', 'The page is empty.', start(path), hint))
  }
  seen.ids.set(path, gatherIds(markup, seen))
}

const VISIBLE = new Set(['img', 'image', 'svg', 'hr', 'audio', 'video', 'object', 'math', 'iframe', 'canvas'])

/** Whether anything can be seen: words, or an element that is a picture, a rule or a medium. */
const isVisible = (body: XmlElement): boolean => {
  if (body.text.trim() !== '') return true
  for (const element of walk(body)) if (VISIBLE.has(localName(element))) return true
  return false
}

/** Attributes whose target is fetched to show the page; `a href` merely leads there. */
const FETCHED: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  image: ['xlink:href', 'href'],
  script: ['src'],
  link: ['href'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
}

const gatherIds = (markup: Markup, seen: Seen): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const element of walk(markup.root)) {
    const { id, href } = element.attributes
    if (id !== undefined) {
      if (ids.has(id)) {
        seen.findings.push(finding('check-invalid', `The id "${id}" comes twice on the page.`, markup.place(element)))
      }
      ids.add(id)
    }
    const name = localName(element)
    if ((name === 'a' || name === 'area') && href !== undefined && !isRemote(href)) {
      seen.links.push({ page: markup.path, href, place: markup.place(element) })
    }
    for (const attribute of FETCHED[name] ?? []) {
      const source = element.attributes[attribute]
      if (source === undefined || source.startsWith('data:')) continue
      const place = markup.place(element)
      if (isRemote(source)) seen.findings.push(remote(source, place))
      else seen.links.push({ page: markup.path, href: source, place })
    }
  }
  return ids
}

const remote = (href: string, place: Place): Finding =>
  finding('check-reader', `"${href}" is outside the book.`, place, 'Put it into the book: most readers are offline.')

const REMOTE_STYLE = /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/gi

const checkSheet = (archive: Archive, path: string, seen: Seen): void => {
  const sheet = new TextDecoder().decode(archive.read(path))
  for (const found of sheet.matchAll(REMOTE_STYLE)) {
    const line = sheet.slice(0, found.index).split('\n').length
    seen.findings.push(remote(found[1] ?? '', { file: path, line, column: 1 }))
  }
}

const followLinks = (archive: Archive, { links, ids }: Seen): Finding[] => {
  const names = new Set(archive.names)
  return links.flatMap(({ page, href, place }) => {
    const target = resolveHref(page, href)
    if (!target || !names.has(target.path)) {
      return [finding('check-invalid', `The link "${href}" leads to no file of the book.`, place)]
    }
    const known = ids.get(target.path)
    if (target.fragment === '' || !known || known.has(target.fragment)) return []
    return [finding('check-invalid', `The link "${href}" leads to no id of ${target.path}.`, place)]
  })
}
