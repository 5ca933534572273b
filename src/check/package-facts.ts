/**
 * What a book says of itself: the container names the package document (OCF 4.2.6.3), the package document names the
 * rest (EPUB 3.3, 5).
 */
import { type Finding, finding } from '../book/findings.js'
import type { Archive } from '../book/publication.js'
import { find, findAll, localName, type Markup, readMarkup, start, walk, type XmlElement } from './markup.js'
import { resolveHref } from './resolve-href.js'

export interface Item {
  readonly id: string
  /** Path in the archive; undefined where the href is remote or leads out of the book. */
  readonly path: string | undefined
  readonly href: string
  readonly mediaType: string
  readonly properties: readonly string[]
  readonly element: XmlElement
}

export interface PackageFacts {
  readonly markup: Markup
  /** `3.0`, `2.0`. */
  readonly version: string
  readonly languages: readonly string[]
  readonly items: readonly Item[]
  readonly spine: readonly Item[]
  /** The NCX that the spine names, or that the manifest has. */
  readonly ncx: Item | undefined
  readonly nav: Item | undefined
  /** What `<meta name="cover" content="…"/>` names. */
  readonly coverId: string | undefined
}

const CONTAINER = 'META-INF/container.xml'
const NCX = 'application/x-dtbncx+xml'

export const readPackage = (archive: Archive): { facts?: PackageFacts; findings: Finding[] } => {
  if (!archive.names.includes(CONTAINER)) {
    return { findings: [finding('check-unreadable', `The archive has no ${CONTAINER}, so it is no EPUB.`)] }
  }
  const container = readMarkup(archive, CONTAINER)
  if (!container.markup) return { findings: container.findings }
  const path = find(container.markup.root, 'rootfile')?.attributes['full-path']
  if (path === undefined || !archive.names.includes(path)) {
    const place = start(CONTAINER)
    return { findings: [finding('check-unreadable', 'The container names no package document that is there.', place)] }
  }
  const { markup, findings } = readMarkup(archive, path)
  return markup ? { facts: factsOf(markup), findings } : { findings }
}

const factsOf = (markup: Markup): PackageFacts => {
  const { root, path } = markup
  const items: Item[] = []
  for (const element of findAll(root, 'item')) {
    const { id = '', href = '', properties = '' } = element.attributes
    items.push({
      id,
      href,
      path: resolveHref(path, href)?.path,
      mediaType: element.attributes['media-type'] ?? '',
      properties: properties.split(/\s+/).filter(Boolean),
      element,
    })
  }
  const byId = new Map(items.map((item) => [item.id, item]))
  const spine = find(root, 'spine')
  const toc = byId.get(spine?.attributes.toc ?? '')
  const languages: string[] = []
  let coverId: string | undefined
  for (const element of walk(root)) {
    if (element.name === 'dc:language') languages.push(element.text.trim())
    if (localName(element) === 'meta' && element.attributes.name === 'cover') coverId = element.attributes.content
  }
  return {
    markup,
    version: root.attributes.version ?? '',
    languages,
    items,
    spine: spine ? findAll(spine, 'itemref').flatMap((ref) => byId.get(ref.attributes.idref ?? '') ?? []) : [],
    ncx: toc ?? items.find((item) => item.mediaType === NCX),
    nav: items.find((item) => item.properties.includes('nav')),
    coverId,
  }
}
