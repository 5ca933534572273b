/**
 * What parts words, in UTF-8: what is known for certain without tables of Unicode.
 */
import { foldByte, GAP } from './letters.js'

/** What each byte may begin: a word or what is not known; ASCII that parts words; longer characters that may do. */
const NO_GAP = 0
const SHORT_GAP = 1
const LONG_GAP = 2
const KINDS = new Uint8Array(0x100)
for (let byte = 0; byte < 0x80; byte++) {
  const isWritten = byte >= 0x20 || byte === 0x0a || byte === 0x09
  KINDS[byte] = isWritten && foldByte(byte) === GAP ? SHORT_GAP : NO_GAP
}
KINDS[0xc2] = KINDS[0xe2] = LONG_GAP

/** How many bytes the character at `at` has if it parts words for certain, otherwise 0. */
export const gapSize = (bytes: Uint8Array, at: number): number => {
  const kind = KINDS[bytes[at] as number]
  return kind === LONG_GAP ? longGapSize(bytes, at) : (kind ?? NO_GAP)
}

/** Of others than ASCII these are what typesetting puts into the place of ASCII. */
const longGapSize = (bytes: Uint8Array, at: number): number => {
  const second = bytes[at + 1] as number
  // The space that does not break, « and ».
  if (bytes[at] === 0xc2) return second === 0xa0 || second === 0xab || second === 0xbb ? 2 : 0
  const third = bytes[at + 2] as number
  if (!isTail(third)) return 0
  // U+2010 to U+2027, U+202F to U+203F: hyphens and dashes, quotation marks, ellipsis, the space of French, primes.
  if (second === 0x80) return (third >= 0x90 && third <= 0xa7) || third >= 0xaf ? 3 : 0
  // U+2E3A and U+2E3B: dashes of two ems and three.
  return second === 0xb8 && (third === 0xba || third === 0xbb) ? 3 : 0
}

/** The offset of the next character that may not part words. */
export const passGap = (bytes: Uint8Array, from: number, to: number): number => {
  let at = from
  while (at < to) {
    const size = gapSize(bytes, at)
    if (size === 0) break
    at += size
  }
  return at
}

/** Whether the character before `at` parts words. */
export const endsGap = (bytes: Uint8Array, at: number): boolean => {
  let start = at - 1
  while (start > 0 && isTail(bytes[start] as number)) start--
  return at > 0 && start + gapSize(bytes, start) === at
}

/** The entities of XML; each is a character that parts words. */
const ENTITIES = ['&amp;', '&lt;', '&gt;', '&quot;', '&apos;']

export const entitySize = (bytes: Uint8Array, at: number): number =>
  ENTITIES.find((entity) => startsAt(bytes, at, entity))?.length ?? 0

const startsAt = (bytes: Uint8Array, from: number, name: string): boolean => {
  for (let at = 0; at < name.length; at++) if (bytes[from + at] !== name.charCodeAt(at)) return false
  return true
}

export const isTail = (byte: number): boolean => (byte & 0xc0) === 0x80
