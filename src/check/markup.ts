/**
 * Reads XML with a parser that forgives nothing, as the strictest reading systems do (EPUB 3.3, 3.4).
 */
import { parseXml, type XmlElement, XmlError } from '@rgrove/parse-xml'
import { type Finding, finding } from '../book/findings.js'
import { manuscript, placeOf } from '../book/manuscript.js'
import type { Archive } from '../book/publication.js'
import type { Place } from '../book/span.js'

export type { XmlElement }

/** A document of the book, parsed. */
export interface Markup {
  readonly path: string
  readonly root: XmlElement
  /** Where an element begins: file in the book, line, column. */
  place(element: XmlElement): Place
}

/** Entities that XHTML 1.1 declares, which books of the EPUB 2 age may use: `&nbsp;`, `&eacute;`. */
const declaresEntities = (text: string): boolean => /<!DOCTYPE\s[^>]*\sPUBLIC\s/i.test(text.slice(0, 1024))

/**
 * @returns the document, or `check-invalid` at the first place where it is not well-formed.
 * @throws Refusal with `check-unreadable` where the archive lacks or damages the file.
 */
export const readMarkup = (archive: Archive, path: string): { markup?: Markup; findings: Finding[] } => {
  const bytes = archive.read(path)
  const text = decode(bytes)
  const named = declaresEntities(text)
  try {
    const document = parseXml(text, { includeOffsets: true, ...(named && { resolveUndefinedEntity: () => ' ' }) })
    if (!document.root) return { findings: [finding('check-invalid', 'The document is empty.', start(path))] }
    const source = manuscript(path, text)
    return { markup: { path, root: document.root, place: (element) => placeOf(source, element.start) }, findings: [] }
  } catch (error) {
    if (error instanceof RangeError) {
      return { findings: [finding('check-invalid', 'Elements are nested too deep to be read.', start(path))] }
    }
    if (!(error instanceof XmlError)) throw error
    const [cause = ''] = error.message.split(/ \(line|\n/)
    const place = { file: path, line: error.line, column: error.column }
    return { findings: [finding('check-invalid', `Not well-formed: ${cause}.`, place, WELL_FORMED)] }
  }
}

const WELL_FORMED = 'Many reading systems show an error instead of the page; the markup must be well-formed XML.'

/** The place of a fault that concerns a whole file. */
export const start = (path: string): Place => ({ file: path, line: 1, column: 1 })

const decode = (bytes: Uint8Array): string => {
  const utf16 = bytes[0] === 0xfe || bytes[0] === 0xff
  return new TextDecoder(utf16 ? (bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le') : 'utf-8').decode(bytes)
}

/** The element and all in it, in document order. */
export function* walk(root: XmlElement): Generator<XmlElement> {
  const open: XmlElement[] = [root]
  for (let element = open.pop(); element; element = open.pop()) {
    yield element
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index]
      if (child?.type === 'element') open.push(child as XmlElement)
    }
  }
}

/** A name without its prefix: `dc:title` is `title`. */
export const localName = (element: XmlElement): string => element.name.slice(element.name.indexOf(':') + 1)

export const find = (root: XmlElement, name: string): XmlElement | undefined => {
  for (const element of walk(root)) if (localName(element) === name) return element
  return undefined
}

export const findAll = (root: XmlElement, name: string): XmlElement[] =>
  [...walk(root)].filter((element) => localName(element) === name)
