/**
 * Finds the encoding of bytes that do not say it.
 *
 *     EF BB BF …                  UTF-8 with a byte order mark      FF FE …   UTF-16, little end first
 *     "I\0t\0 \0w\0"              UTF-16 without one, by the places of its zeros
 *     63 61 66 E9                 no UTF-8: "café" in windows-1252, "cafй" in windows-1251, "café" it is
 *     mostly UTF-8, some bytes    UTF-8 into which text of another encoding was pasted
 *
 * Every plausible encoding decodes a sample, the lines that hold bytes beyond ASCII; the reading that looks most like
 * a written language wins (see judge.ts). `chardet` is asked too, and its statistics tip close cases.
 */

import { isUtf8 } from 'node:buffer'
import { admit } from '../book/alphabet.js'
import { canonicalEncoding, decode } from './decode.js'
import { judge } from './judge.js'
import { decodeMixed } from './mixed.js'

export interface Detection {
  /** A label for `decode`. */
  readonly encoding: string
  /** Length of the byte order mark, in bytes. */
  readonly bom: 0 | 2 | 3 | 4
  /** True where the bytes say it themselves: a byte order mark, valid UTF-8, pure ASCII. */
  readonly certain: boolean
  /** True for UTF-8 with bytes of windows-1252 among it; `decodeMixed` reads it. */
  readonly mixed: boolean
}

const SAMPLE = 16_384

/**
 * Encodings by how often they are met; the second figure is a handicap in the judge's units, so that a rare encoding
 * must look clearly better.
 */
const candidates: readonly (readonly [encoding: string, handicap: number])[] = [
  ['windows-1252', 0],
  ['windows-1251', 1],
  ['windows-1250', 1],
  ['gb18030', 1],
  ['shift_jis', 1],
  ['big5', 1],
  ['euc-kr', 1],
  ['euc-jp', 1],
  ['koi8-r', 1.2],
  ['koi8-u', 2],
  ['iso-8859-2', 2],
  ['windows-1253', 1],
  ['windows-1254', 1.5],
  ['windows-1255', 1],
  ['windows-1256', 1],
  ['windows-1257', 1.5],
  ['macintosh', 2.5],
  ['iso-8859-15', 2.5],
  ['iso-8859-5', 2],
  ['iso-8859-6', 2],
  ['iso-8859-7', 2],
  ['iso-8859-8', 2],
  ['windows-874', 1.5],
  ['iso-8859-13', 2.5],
  ['iso-8859-4', 4],
  ['iso-8859-3', 4],
  ['iso-8859-16', 3],
  ['windows-1258', 3],
  ['ibm866', 2],
  ['x-mac-cyrillic', 3],
  ['ibm850', 4],
  ['ibm437', 5],
]

/** What byte order marks say. UTF-32 comes first: its little-endian mark begins as that of UTF-16. */
export const byteOrderMark = (bytes: Uint8Array): Detection | undefined => {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: 3, certain: true, mixed: false }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return certain('utf-32le', 4)
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return certain('utf-32be', 4)
  if (a === 0xff && b === 0xfe) return certain('utf-16le', 2)
  if (a === 0xfe && b === 0xff) return certain('utf-16be', 2)
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return certain('gb18030', 4)
  return undefined
}

const certain = (encoding: string, bom: Detection['bom'] = 0): Detection => ({
  encoding,
  bom,
  certain: true,
  mixed: false,
})
const likely = (encoding: string, mixed = false): Detection => ({ encoding, bom: 0, certain: false, mixed })

/** @returns undefined where the bytes are no text. */
export const detectEncoding = async (bytes: Uint8Array): Promise<Detection | undefined> => {
  const marked = byteOrderMark(bytes)
  if (marked?.encoding === 'utf-8' && !isUtf8(bytes)) return { ...marked, mixed: true }
  if (marked) return marked
  const zeros = bytes.includes(0)
  if (!zeros && isUtf8(bytes)) return japaneseEscape(bytes) ? likely('iso-2022-jp') : certain('utf-8')
  const wide = detectUtf16(bytes)
  if (wide) return likely(wide)
  if (looksBinary(bytes)) return undefined
  if (isUtf8(bytes)) return certain('utf-8')
  return hasTypedApostrophes(bytes) ? likely('windows-1252') : detectLegacy(bytes)
}

/**
 * "It\x92s": an apostrophe of windows-1252 before an English ending. In Mac Roman the same byte is an í, as in "pa\x92s";
 * but then other letters of the Mac's stand in the text, at bytes that windows-1252 gives to rarer signs.
 */
const hasTypedApostrophes = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE)).toString('latin1')
  if (/[\x80-\x84\x86-\x90\x95\x98-\x9f]/.test(text)) return false
  const marks = text.match(/\x92/g)?.length ?? 0
  const endings = text.match(/[A-Za-z]\x92(?:s|t|d|m|ll|re|ve)\b/gi)?.length ?? 0
  return endings > 0 && endings * 5 >= marks * 2
}

/** ISO-2022-JP is pure ASCII but for what follows an escape: "\x1b$B" and its kind. */
const japaneseEscape = (bytes: Uint8Array): boolean => {
  const at = bytes.indexOf(0x1b)
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)
}

/** UTF-16 without a mark: by its zeros in Latin text, else by looking like nothing but letters, marks and spaces. */
export const detectUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  const end = Math.min(bytes.length & ~1, SAMPLE)
  if (end < 2) return undefined
  let even = 0
  let odd = 0
  let controls = 0
  for (let i = 0; i < end; i += 2) {
    const a = bytes[i] as number
    const b = bytes[i + 1] as number
    if (a === 0) even++
    if (b === 0) odd++
    if (a < 32 || b < 32) controls++
  }
  if (controls * 100 < end) return undefined
  const little = even <= odd
  for (const encoding of little ? (['utf-16le', 'utf-16be'] as const) : (['utf-16be', 'utf-16le'] as const)) {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, end)).replace(/[\ufffd\ud800-\udfff]$/, '')
    admit(text)
    if (/[\0-\x08\x0e-\x19\x1b-\x1f\ufffd\ufffe]/.test(text)) continue
    const strange = text.replace(/[\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{S}\s]/gu, '').length
    if (strange * 30 > text.length) continue
    if (Math.max(even, odd) * 6 > end || /[\n \u3000-\u3002]/.test(text)) return encoding
  }
  return undefined
}

/** More than a stray control character: no text, whatever the encoding. */
const looksBinary = (bytes: Uint8Array): boolean => {
  let zeros = 0
  let controls = 0
  const step = Math.max(1, Math.floor(bytes.length / 262_144))
  let seen = 0
  for (let i = 0; i < bytes.length; i += step) {
    const byte = bytes[i] as number
    seen++
    if (byte === 0) zeros++
    else if (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 0x1a && byte !== 0x1b) controls++
  }
  return zeros * 200 > seen || (zeros + controls) * 50 > seen
}

/** The lines that hold bytes beyond ASCII, up to `SAMPLE` bytes; of a very long line a stretch. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  const sample = new Uint8Array(SAMPLE)
  let length = 0
  let at = 0
  while (at < bytes.length && length < SAMPLE) {
    while (at < bytes.length && (bytes[at] as number) < 0x80) at++
    if (at === bytes.length) break
    const lineStart = bytes.lastIndexOf(10, at) + 1
    // What stands before the first such byte of a line is ASCII: no character is cut by beginning within it.
    const start = Math.max(lineStart, at - 200)
    const newline = bytes.indexOf(10, at)
    const lineEnd = newline < 0 ? bytes.length : newline + 1
    const end = Math.min(lineEnd, start + SAMPLE / 2, start + SAMPLE - length)
    sample.set(bytes.subarray(start, end), length)
    length += end - start
    at = lineEnd
  }
  return sample.subarray(0, length)
}

/** What the text itself says of its encoding: "Character set encoding: ISO-8859-1", "charset=big5". */
const declared = (bytes: Uint8Array): string | undefined => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4096, bytes.length)).toString('latin1')
  const label = /\b(?:character set encoding: *|charset *= *["']?|encoding *= *["']?)([\w-]{3,20})/i.exec(head)?.[1]
  return label === undefined ? undefined : canonicalEncoding(label)
}

const detectLegacy = async (bytes: Uint8Array): Promise<Detection> => {
  const sample = sampleOf(bytes)
  const { analyse } = await import('chardet')
  const opinions = new Map(analyse(sample).map((match) => [match.name.toLowerCase(), match.confidence]))
  const claim = declared(bytes)
  let best = likely('windows-1252')
  let bestScore = Number.NEGATIVE_INFINITY
  const consider = (detection: Detection, text: string, handicap: number): void => {
    // The sample may end within a character.
    const score = judge(text.endsWith('\ufffd') ? text.slice(0, -1) : text).score - handicap
    if (score > bestScore) {
      bestScore = score
      best = detection
    }
  }
  consider(likely('utf-8', true), decodeMixed(sample).text, 1)
  for (const [encoding, handicap] of candidates) {
    const opinion = opinions.get(encoding === 'windows-1252' ? 'iso-8859-1' : encoding) ?? opinions.get(encoding) ?? 0
    // A claim tips close cases; it is often wrong, for headers outlive conversions.
    consider(likely(encoding), decode(sample, encoding), handicap - opinion / 50 - (encoding === claim ? 6 : 0))
  }
  return best
}
