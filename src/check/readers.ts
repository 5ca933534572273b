/**
 * Our own checks of any EPUB, beside EPUBCheck's: what reading systems are known to stumble on although the
 * specification allows it, and what costs readers most although it is easily seen.
 */
import { type Finding, finding, Refusal } from '../book/findings.js'
import type { Archive } from '../book/publication.js'
import { checkContents } from './contents.js'
import { start } from './markup.js'
import { type PackageFacts, readPackage } from './package-facts.js'
import { checkPages } from './pages.js'

/**
 * @param bytes the whole file, of which `archive` was opened.
 * @returns `check-invalid` where the specification is broken, `check-reader` where a reading system stumbles,
 *   `check-unreadable` where the book cannot be read at all; each with its place in the book.
 */
export const checkReaders = (archive: Archive, bytes: Uint8Array): Finding[] => {
  try {
    const findings = checkMimetype(bytes)
    const book = readPackage(archive)
    findings.push(...book.findings)
    if (!book.facts) return findings
    const { facts } = book
    return [
      ...findings,
      ...checkLanguages(facts),
      ...checkCover(facts),
      ...checkContents(archive, facts),
      ...checkPages(archive, facts),
    ]
  } catch (error) {
    if (error instanceof Refusal) return [...error.findings]
    throw error
  }
}

const MIMETYPE = 'mimetypeapplication/epub+zip'

/** OCF 4.3.3: `mimetype` comes first, is not compressed and has no extra field; so it stands at byte 30. */
const checkMimetype = (bytes: Uint8Array): Finding[] => {
  const found = Buffer.from(bytes.subarray(30, 30 + MIMETYPE.length)).toString('latin1')
  const header = new DataView(bytes.buffer, bytes.byteOffset, Math.min(30, bytes.length))
  const stored = bytes.length > 30 && header.getUint16(8, true) === 0 && header.getUint16(28, true) === 0
  const whole = stored && header.getUint32(22, true) === MIMETYPE.length - 'mimetype'.length
  if (found === MIMETYPE && whole) return []
  const message = 'The file "mimetype" is not the first of the archive, stored, with nothing but application/epub+zip.'
  return [finding('check-invalid', message, start('mimetype'), 'Some readers do not open the book at all.')]
}

const checkLanguages = ({ languages, markup }: PackageFacts): Finding[] => {
  const place = start(markup.path)
  if (languages.length === 0) {
    return [finding('check-invalid', 'The book does not say its language.', place, LANGUAGE)]
  }
  return languages.flatMap((tag) =>
    isLanguage(tag) ? [] : [finding('check-invalid', `"${tag}" is no BCP 47 language tag.`, place, LANGUAGE)],
  )
}

const LANGUAGE = 'Give dc:language a tag such as en or pt-BR; Kindle refuses the book otherwise.'

/**
 * Well-formed by BCP 47, of a language with the two or three letters that all have ("english" is merely well-formed),
 * and of a language at all: `und`, `zxx`, `mul` and `mis` say that there is none.
 */
const isLanguage = (tag: string): boolean => {
  try {
    const [canonical = ''] = Intl.getCanonicalLocales(tag)
    return /^(?!und\b|zxx\b|mul\b|mis\b)[a-z]{2,3}(?:-|$)/.test(canonical)
  } catch {
    return false
  }
}

/** EPUB 3 readers look for the property, older ones and Kindle for the meta; a book with one alone loses its cover. */
const checkCover = ({ items, coverId, markup, version }: PackageFacts): Finding[] => {
  const image = items.find((item) => item.properties.includes('cover-image'))
  const named = items.find((item) => item.id === coverId)
  if (version.startsWith('2')) return []
  const place = image ? markup.place(image.element) : start(markup.path)
  if (!image && coverId === undefined) return []
  if (!image) return [finding('check-reader', 'The cover is named by a meta alone.', place, 'Add cover-image to it.')]
  if (named === image) return []
  const hint = `Add <meta name="cover" content="${image.id}"/> for Kindle and older readers.`
  return [finding('check-reader', 'The cover is named by its property alone.', place, hint)]
}
