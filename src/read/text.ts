/**
 * Reads plain text: bytes in whatever encoding, with whatever line ends, become a manuscript.
 *
 * Supported: UTF-8 and UTF-16 with and without byte order mark, Windows-125x, ISO 8859, Mac Roman and Mac Cyrillic,
 * KOI8-R and -U, Shift_JIS, EUC-JP, ISO-2022-JP, GBK and GB 18030, Big5, EUC-KR with its extension, Thai, DOS 437, 850, 866.
 * What is no text, or holds no word, is refused with a finding that says what it is.
 *
 * A clean UTF-8 file costs its decoding and two scans; no copy is made where nothing changes.
 */
import { isUtf8 } from 'node:buffer'
import { admit } from '../book/alphabet.js'
import { type Finding, finding } from '../book/findings.js'
import { type Manuscript, manuscript, placeOf } from '../book/manuscript.js'
import { clean } from './clean.js'
import { canonicalEncoding, decode } from './decode.js'
import { byteOrderMark, type Detection, detectEncoding, detectUtf16 } from './encoding.js'
import { dropEscapes } from './escapes.js'
import { locateFrontMatter } from './front-matter.js'
import { normaliseLineEnds } from './line-ends.js'
import { recognizeMagic } from './magic.js'
import { readMarkup, type Unmarked } from './markup.js'
import { decodeMixed } from './mixed.js'
import { mendMojibake } from './mojibake.js'
import { setQuotedIn } from './quoted-lines.js'
import { tallyFindings, times } from './tally.js'
import { readWiki } from './wiki-markup.js'

export interface ReadOptions {
  /** What findings call the source, such as `story.txt`. */
  readonly name: string
  /** A label of the WHATWG Encoding Standard or a common name ("latin1", "cp850", "mac-roman"); found where absent. */
  readonly encoding?: string
}

export interface Reading {
  /** Absent where an error is among the findings. */
  readonly manuscript?: Manuscript
  readonly findings: Finding[]
}

/**
 * Reads a source from its bytes.
 *
 * Findings: read-empty, read-binary, read-encoding-unknown, read-encoding-assumed, read-undecodable,
 * read-mixed-encodings, read-control-removed, read-invisible-removed, read-mended, read-markup.
 */
export const readText = async (bytes: Uint8Array, options: ReadOptions): Promise<Reading> => {
  const { name } = options
  const start = { file: name, line: 1, column: 1 }
  if (bytes.length === 0) return { findings: [finding('read-empty', 'The file is empty.', start)] }
  const magic = recognizeMagic(bytes)
  if (magic) return { findings: [finding('read-binary', `This is ${magic.name}, not plain text.`, start, magic.hint)] }

  let detection: Detection | undefined
  if (options.encoding === undefined) {
    detection = await detectEncoding(bytes)
    if (!detection) return { findings: [finding('read-binary', 'The file holds binary data, not text.', start)] }
  } else {
    const label = canonicalEncoding(options.encoding)
    if (!label) {
      const message = `No encoding is called “${options.encoding}”.`
      return { findings: [finding('read-encoding-unknown', message, start)] }
    }
    detection = named(label, bytes)
  }

  const body = detection.bom ? bytes.subarray(detection.bom) : bytes
  const { encoding } = detection
  if (detection.mixed) return readMixed(body, name)
  const findings: Finding[] = detection.certain ? [] : [assumed(encoding, start)]
  const exact = encoding === 'utf-8' && isUtf8(body)
  return finish(decode(body, encoding), { name, encoding, findings, exact, wellFormed: true })
}

const readMixed = (bytes: Uint8Array, name: string): Reading => {
  const { text, foreign, first } = decodeMixed(bytes)
  admit(text)
  const findings: Finding[] = []
  if (foreign > 0) {
    const message = `The file is UTF-8, but ${times(foreign, 'byte was', 'bytes were')} read as windows-1252.`
    const before = text.slice(0, first).split(/\r\n?|\n/)
    const place = { file: name, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    findings.push(finding('read-mixed-encodings', message, place))
  }
  return finish(text, { name, encoding: 'utf-8', findings, exact: false, wellFormed: true })
}

/**
 * Reads a source that is text already; findings as for `readText`, but for those of encodings.
 */
export const readString = (text: string, options: { readonly name: string }): Reading => {
  admit(text)
  return finish(text.startsWith('\ufeff') ? text.slice(1) : text, {
    name: options.name,
    encoding: 'utf-8',
    findings: [],
    exact: true,
    wellFormed: false,
  })
}

/** What the user named, with the byte order mark that may stand before it. */
const named = (label: string, bytes: Uint8Array): Detection => {
  const mark = byteOrderMark(bytes)
  if (label === 'utf-16') {
    const found = mark?.encoding.startsWith('utf-16') ? mark : undefined
    return found ?? { encoding: detectUtf16(bytes) ?? 'utf-16le', bom: 0, certain: true, mixed: false }
  }
  return { encoding: label, bom: mark?.encoding === label ? mark.bom : 0, certain: true, mixed: false }
}

const assumed = (encoding: string, place: Finding['place']): Finding =>
  finding('read-encoding-assumed', `The file does not say its encoding; it was read as ${encoding}.`, place)

/** One letter, digit or ideograph of any script makes a word. */
const word = /[\p{L}\p{N}]/u
/** Those of ASCII: nearly every text has one, and to look for them costs nothing. */
const plainWord = /[A-Za-z\d]/

interface Decoded {
  readonly name: string
  readonly encoding: string
  /** Said before whatever the text itself gives cause to. */
  readonly findings: readonly Finding[]
  /** True where every U+FFFD was in the source already. */
  readonly exact: boolean
  /** True where no half of a surrogate pair can be. */
  readonly wellFormed: boolean
}

const finish = (decoded: string, { name, encoding, findings, exact, wellFormed }: Decoded): Reading => {
  const mended = mendMojibake(normaliseLineEnds(decoded))
  const unmarked = readMarks(setQuotedIn(mended.text))
  const { text, tallies } = clean(dropEscapes(unmarked.text), wellFormed)
  if (mended.count > 0 || unmarked.count > 0) admit(text)
  const bodyStart = locateFrontMatter(text)?.end ?? 0
  const body = bodyStart > 0 ? text.slice(bodyStart) : text
  if (!plainWord.test(body) && !word.test(body)) {
    const message = body.trim() === '' ? 'The file holds nothing but white space.' : 'The file holds no word.'
    return { findings: [...findings, finding('read-empty', message, { file: name, line: 1, column: 1 })] }
  }
  const source = manuscript(name, text, encoding, bodyStart)
  const told = [...findings]
  if (mended.count > 0) {
    const message = `${times(mended.count, 'sign', 'signs')} of UTF-8 had been read as windows-1252 (“â€™” for “’”).`
    told.push(finding('read-mended', message, placeOf(source, mended.first)))
  }
  if (unmarked.count > 0) {
    const message = `${times(unmarked.count, 'tag or named character of a web page was', 'tags and named characters of a web page were')} read as what they mean.`
    const before = mended.text.slice(0, unmarked.first)
    const column = unmarked.first - before.lastIndexOf('\n')
    told.push(finding('read-markup', message, { file: name, line: before.split('\n').length, column }))
  }
  return { manuscript: source, findings: [...told, ...tallyFindings(source, tallies, exact)] }
}

/** The markup of wikis and of web pages; a page of either kind may have some of the other. */
const readMarks = (text: string): Unmarked => {
  const wiki = readWiki(text)
  const page = readMarkup(wiki.text)
  if (wiki.count === 0) return page
  return { text: page.text, count: wiki.count + page.count, first: wiki.first }
}
