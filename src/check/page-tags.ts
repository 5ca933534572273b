/**
 * The tags of a packed page, in UTF-8: where they end, and what they are to the words about them.
 */
import { foldByte, GAP } from './letters.js'
import { HIDDEN, INLINE } from './page-elements.js'

const SLASH = 0x2f
const GREATER = 0x3e
const SMALL_P = 0x70

/** What an element is to the words about it: it parts them, or does not, or is left to others. */
export const BLOCK = 1
const WITHIN = 2
export const LINK = 3
export const OTHER = 4

/** Names are compared as numbers. Those that are longer than any of the ones looked for are none of them. */
const LONGEST_NAME = Math.max(...[...INLINE, ...HIDDEN].map((name) => name.length))
const BASE = 128

const numberOf = (name: string): number => {
  let number = 0
  for (let at = 0; at < name.length; at++) number = number * BASE + name.charCodeAt(at)
  return number
}

const ELEMENTS: ReadonlyMap<number, number> = new Map([
  ...[...INLINE].map((name): [number, number] => [numberOf(name), WITHIN]),
  ...[...HIDDEN].map((name): [number, number] => [numberOf(name), OTHER]),
  [numberOf('a'), LINK],
])

/** The size of the tag at `at` where it is `<p>` or `</p>`, as most are; otherwise 0. */
export const paragraphTagSize = (bytes: Uint8Array, at: number): number => {
  const name = bytes[at + 1] === SLASH ? at + 2 : at + 1
  return bytes[name] === SMALL_P && bytes[name + 1] === GREATER ? name + 2 - at : 0
}

/** The element whose tag goes on at `from`; what is no tag is left to others. */
export const elementAt = (bytes: Uint8Array, from: number): number => {
  const start = bytes[from] === SLASH ? from + 1 : from
  let at = start
  let name = 0
  for (; at < bytes.length; at++) {
    const byte = bytes[at] as number
    // A colon and a hyphen are parts of names, too.
    if (foldByte(byte) === GAP && byte !== 0x3a && byte !== 0x2d) break
    if (at - start < LONGEST_NAME) name = name * BASE + byte
  }
  if (at === start) return OTHER
  return at - start > LONGEST_NAME ? BLOCK : (ELEMENTS.get(name) ?? BLOCK)
}

/** The offset past a link. A mark of a note is no word: its text is passed with it. */
export const pastLink = (bytes: Uint8Array, open: number): number => {
  const end = pastTag(bytes, open)
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[open + 1] === SLASH || !page.toString('latin1', open, end).includes(' role="doc-noteref"')) return end
  const close = page.indexOf('</a>', end)
  return close < 0 ? page.length : close + '</a>'.length
}

/** The offset past the `>` that ends the tag at `open`; a `>` inside a quoted attribute does not. */
export const pastTag = (bytes: Uint8Array, open: number): number => {
  let quote = 0
  for (let at = open + 1; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === 0x22 || byte === 0x27) quote = byte
    else if (byte === GREATER) return at + 1
  }
  return bytes.length
}
