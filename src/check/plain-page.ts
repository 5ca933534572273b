/**
 * The quick way from a packed page to its words: one walk through its bytes, for pages of elements, text and the five
 * entities of XML. What else a page may hold (comments, instructions, CDATA, numeric references, elements that hide
 * their text, references to notes, bytes that are no UTF-8) is left to page-text.ts, which reads everything.
 */
import { HIDDEN, INLINE, INLINE_EDGE } from './page-elements.js'
import { makeRoom } from './units.js'

const EDGE = INLINE_EDGE.charCodeAt(0)
const LINE_FEED = 0x0a
const AMPERSAND = 0x26
const SLASH = 0x2f
const LESS = 0x3c
const GREATER = 0x3e

/** A name of at most ten letters and digits as one number; longer names are none of those that are looked for. */
const LONGEST_NAME = 10
const BASE = 128

const numberOf = (name: string): number => [...name].reduce((sum, sign) => sum * BASE + sign.charCodeAt(0), 0)

/** What stands for an element in the text; 0 for those that are left to others. */
const SIGNS: ReadonlyMap<number, number> = new Map([
  ...[...INLINE].map((name): [number, number] => [numberOf(name), EDGE]),
  ...[...HIDDEN].map((name): [number, number] => [numberOf(name), 0]),
  // A reference to a note is one.
  [numberOf('a'), 0],
])

const ENTITIES: readonly (readonly [name: string, code: number])[] = [
  ['amp;', 0x26],
  ['lt;', 0x3c],
  ['gt;', 0x3e],
  ['quot;', 0x22],
  ['apos;', 0x27],
]

const room = makeRoom()

/** @returns undefined where the page is not plain; otherwise good until the next call. */
export const plainUnits = (bytes: Uint8Array): Uint16Array | undefined => {
  const { length } = bytes
  // Never more units than bytes: a tag of three bytes or more becomes one.
  const units = room(length)
  let n = 0
  let at = Buffer.from(bytes.buffer, bytes.byteOffset, length).indexOf('<body')
  if (at < 0) return units.subarray(0, 0)
  at = pastTag(bytes, at)
  while (at < length) {
    const run = copyPlain(bytes, at, units, n)
    at += run
    n += run
    if (at >= length) break
    const byte = bytes[at] as number
    if (byte === LESS) {
      const sign = signAt(bytes, at + 1)
      if (sign === 0) return undefined
      units[n++] = sign
      at = pastTag(bytes, at)
      continue
    }
    if (byte === AMPERSAND) {
      const entity = ENTITIES.find(([name]) => startsAt(bytes, at + 1, name))
      if (!entity) return undefined
      units[n++] = entity[1]
      at += entity[0].length + 1
      continue
    }
    // UTF-8 as the Unicode standard has it (table 3-7); whatever is none ends the walk.
    const second = bytes[at + 1] as number
    const third = bytes[at + 2] as number
    if (byte < 0xe0) {
      if (byte < 0xc2 || !isTail(second)) return undefined
      units[n++] = ((byte & 0x1f) << 6) | (second & 0x3f)
      at += 2
    } else if (byte < 0xf0) {
      const ends = byte === 0xe0 ? second >= 0xa0 : byte !== 0xed || second < 0xa0
      if (!(ends && isTail(second) && isTail(third))) return undefined
      units[n++] = ((byte & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f)
      at += 3
    } else {
      const fourth = bytes[at + 3] as number
      const ends = byte === 0xf0 ? second >= 0x90 : byte < 0xf4 || (byte === 0xf4 && second < 0x90)
      if (!(ends && isTail(second) && isTail(third) && isTail(fourth))) return undefined
      const point = ((byte & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f)
      units[n++] = 0xd7c0 + (point >> 10)
      units[n++] = 0xdc00 | (point & 0x3ff)
      at += 4
    }
  }
  return units.subarray(0, n)
}

/** Copies ASCII up to the next markup; how much it was. Short, so that V8 optimises it while the rest still runs slowly. */
const copyPlain = (bytes: Uint8Array, from: number, units: Uint16Array, to: number): number => {
  const most = bytes.length - from
  let count = 0
  for (; count < most; count++) {
    const byte = bytes[from + count] as number
    if (byte >= 0x80 || byte === LESS || byte === AMPERSAND) break
    units[to + count] = byte
  }
  return count
}

const isTail = (byte: number): boolean => (byte & 0xc0) === 0x80

/** What stands for the element whose tag goes on at `from`. */
const signAt = (bytes: Uint8Array, from: number): number => {
  let at = bytes[from] === SLASH ? from + 1 : from
  const start = at
  let name = 0
  for (; at < bytes.length; at++) {
    const byte = bytes[at] as number
    const named = (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x3a) || (byte >= 0x41 && byte <= 0x5a)
    if (!named && byte !== 0x2d) break
    if (at - start < LONGEST_NAME) name = name * BASE + byte
  }
  if (at === start) return 0
  return at - start > LONGEST_NAME ? LINE_FEED : (SIGNS.get(name) ?? LINE_FEED)
}

/** The offset past the `>` that ends the tag at `open`; a `>` inside a quoted attribute does not. */
const pastTag = (bytes: Uint8Array, open: number): number => {
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

const startsAt = (bytes: Uint8Array, from: number, name: string): boolean => {
  for (let at = 0; at < name.length; at++) if (bytes[from + at] !== name.charCodeAt(at)) return false
  return true
}
