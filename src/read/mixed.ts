/**
 * Reads UTF-8 into which stretches of windows-1252 were pasted, as happens where chapters came from several hands.
 *
 *     63 61 66 C3 A9 · 63 61 66 E9   ->  "café · café"
 *
 * A byte that begins no UTF-8 character is read as windows-1252. A character whose rest is missing is lost (U+FFFD), and
 * so is every stray byte in a text of another script than Latin.
 */
import { upperHalves } from './upper-halves.js'

export interface Mixed {
  readonly text: string
  /** Bytes read as windows-1252. */
  readonly foreign: number
  /** Places of U+FFFD. */
  readonly lost: number
  /** Offset in `text` of the first of either, or -1. */
  readonly first: number
}

const windows1252 = upperHalves['windows-1252'] as string

/** Length of the UTF-8 character beyond ASCII at `at`: 2 to 4, or minus the number of bytes of a broken one (RFC 3629, 4). */
const characterLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] as number
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  if (length === 0) return -1
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0
    const low = i > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const high = i > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (byte < low || byte > high) return -i
  }
  return length
}

const afterAscii = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && (bytes[at] as number) < 0x80) at++
  return at
}

/** @param bytes without byte order mark. Linear in their number. */
export const decodeMixed = (bytes: Uint8Array): Mixed => {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  let latin = 0
  let other = 0
  for (let at = afterAscii(bytes, 0); at < bytes.length; at = afterAscii(bytes, at)) {
    const length = characterLength(bytes, at)
    if (length > 1) {
      // U+0080 to U+024F and General Punctuation are at home in Latin text.
      const lead = bytes[at] as number
      if (lead < 0xca || (lead === 0xe2 && bytes[at + 1] === 0x80)) latin++
      else other++
    }
    at += Math.abs(length)
  }
  const isLatin = latin >= other

  const parts: string[] = []
  let offset = 0
  let first = -1
  let foreign = 0
  let lost = 0
  let done = 0
  const push = (part: string): void => {
    parts.push(part)
    offset += part.length
  }
  for (let at = afterAscii(bytes, 0); at < bytes.length; at = afterAscii(bytes, at)) {
    const length = characterLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    if (at > done) push(utf8.decode(bytes.subarray(done, at)))
    if (first < 0) first = offset
    const sign = length === -1 && isLatin ? (windows1252[(bytes[at] as number) - 0x80] as string) : '\ufffd'
    if (sign === '\ufffd') lost++
    else foreign++
    push(sign)
    at -= length
    done = at
  }
  if (done < bytes.length) push(utf8.decode(bytes.subarray(done)))
  return { text: parts.join(''), foreign, lost, first }
}
