/**
 * Which characters make words, and how they compare: letters, marks and digits, with case set aside.
 *
 * A table for the Basic Multilingual Plane, filled a block of 128 at a time when a text first needs it.
 */

/** Not part of a word. */
export const GAP = 0
/** Seen by nobody: soft hyphen, zero-width joiners, word joiner, byte order mark, variation selectors. */
export const UNSEEN = 1
/** The first half of a surrogate pair; ask `foldPair`. */
export const HIGH = 2

/** Kept here, which leaves it whole (book/alphabet.ts): the tables below outlive a text, and a proof assumes nothing. */
let letter: RegExp | undefined
const isLetter = (character: string): boolean => {
  letter ??= /[\p{L}\p{N}\p{M}]/u
  return letter.test(character)
}
const INVISIBLE = /[\u00ad\u2060\ufeff]|[\u200b-\u200f]|[\ufe00-\ufe0f]/

/** `GAP`, or the letter or digit of ASCII that stands for `byte` whatever its case; `GAP` beyond ASCII. */
export const foldByte = (byte: number): number => {
  const small = byte | 0x20
  if (small >= 0x61 && small <= 0x7a) return small
  return byte >= 0x30 && byte <= 0x39 ? byte : GAP
}

const folds = new Uint16Array(0x10000)
const filled = new Uint8Array(0x200)

const fillBlock = (block: number): void => {
  filled[block] = 1
  for (let code = block << 7; code < (block + 1) << 7; code++) folds[code] = classify(code)
}

const classify = (code: number): number => {
  if (code < 0x80) return foldByte(code)
  if (code >= 0xd800 && code < 0xdc00) return HIGH
  if (code >= 0xdc00 && code < 0xe000) return GAP
  const character = String.fromCharCode(code)
  if (INVISIBLE.test(character)) return UNSEEN
  if (!isLetter(character)) return GAP
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : code
}

/** `GAP`, `UNSEEN`, `HIGH`, or the code unit that stands for this one whatever its case. */
export const fold = (code: number): number => {
  if (filled[code >> 7] === 0) fillBlock(code >> 7)
  return folds[code] as number
}

const pairs = new Map<number, number>()

/** The same for a surrogate pair: `GAP`, or a code point without case. */
export const foldPair = (high: number, low: number): number => {
  const point = ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000
  let folded = pairs.get(point)
  if (folded === undefined) {
    const character = String.fromCodePoint(point)
    folded = isLetter(character) ? (character.toLowerCase().codePointAt(0) as number) : GAP
    pairs.set(point, folded)
  }
  return folded
}

/** Scripts that are written without spaces, so that a line end inside a sentence joins two characters. */
export const isUnspaced = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0x31ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff66 && code <= 0xff9f) ||
  code >= 0x20000 ||
  (code >= 0x0e00 && code <= 0x0eff)

/** A word with its spelling variants set aside: `ﬁ` is `fi`, `é` may be two characters, `ß` may be shouted as `SS`. */
export const spelling = (word: string): string =>
  word
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
