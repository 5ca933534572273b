/**
 * Whether a line may be a heading with a number, told by its words alone.
 *
 *    "Chapter IV. The Storm"     a word that is counted comes first
 *    "Adventure 3"               a plain number comes second
 *    "The First Part"            a word that is counted comes second, or third after an article
 *
 * Most lines are none, and words are looked up many times faster than the patterns of headings find no match.
 */
import { NUMBERED_WORDS } from './heading-words.js'

/** A number as digits, in Roman capitals or in English. */
export const PLAIN_COUNT =
  /^(?:the\s+)?(?:\d|[IVXLC]+\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twen|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:teen|ty|tieth|teenth)?\b)/i

const PLAIN_COUNT_NEXT = new RegExp(
  String.raw`[\s:#]*(?:(?:no\.?|nr\.?|number|№)\s*)?${PLAIN_COUNT.source.slice(1)}`,
  'iy',
)

/** In UTF-16 units; no word that stands beside a number is longer. */
const LONGEST_WORD = 32

/** White space, as patterns know it. */
const isSpace = (code: number): boolean =>
  code === 0x20 || (code > 8 && code < 14) || (code > 0x9f && WIDE_SPACES.has(code))

const WIDE_SPACES: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
])

/** White space, a colon, `#` or a digit ends the word before a number. */
const endsCountedWord = (code: number): boolean =>
  isSpace(code) || code === 0x3a || code === 0x23 || (code > 0x2f && code < 0x3a)

/** False where `text` cannot be "Chapter IV", "Book the Third" or any "Adventure I". */
export const mayBeNumbered = (text: string): boolean => {
  let end = 0
  while (end < text.length && end <= LONGEST_WORD && !endsCountedWord(text.charCodeAt(end))) end++
  if (end === text.length || end > LONGEST_WORD) return false
  const word = text.slice(0, end).toLowerCase()
  if (NUMBERED_WORDS.has(word) || (word.endsWith('.') && NUMBERED_WORDS.has(word.slice(0, -1)))) return true
  PLAIN_COUNT_NEXT.lastIndex = end
  return PLAIN_COUNT_NEXT.test(text)
}

/** White space, a dot, a colon or a dash ends the word after an ordinal. */
const endsOrdinalsWord = (code: number): boolean =>
  isSpace(code) || code === 0x2e || code === 0x3a || code === 0x2d || code === 0x2013 || code === 0x2014

/** No article before an ordinal is longer. */
const LONGEST_ARTICLE = 3

/** False where `text` cannot be "Erstes Kapitel" or "The First Part". */
export const mayBeOrdinalFirst = (text: string): boolean => {
  let at = wordEnd(text, 0)
  const words = at > LONGEST_ARTICLE ? 1 : 2
  for (let word = 0; word < words; word++) {
    const start = pastSpace(text, at)
    let end = start
    while (end < text.length && !endsOrdinalsWord(text.charCodeAt(end))) end++
    if (end - start <= LONGEST_WORD && NUMBERED_WORDS.has(text.slice(start, end).toLowerCase())) return true
    at = wordEnd(text, end)
  }
  return false
}

const wordEnd = (text: string, from: number): number => {
  let at = from
  while (at < text.length && !isSpace(text.charCodeAt(at))) at++
  return at
}

const pastSpace = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}
