/**
 * Whether a line may be a heading with a number, told by its words alone.
 *
 *    "Chapter IV. The Storm"     a word that is counted comes first
 *    "Adventure 3"               a plain number comes second
 *    "The First Part"            a word that is counted comes second, or third after an article
 *
 * Most lines are none, and words are looked up many times faster than the patterns of headings find no match.
 */
import { isPlainDigit, isPlainLetter } from './character.js'
import { NUMBERED_WORDS } from './heading-words.js'

/** English numbers below a hundred, ordinals too, by their beginnings and endings; some of them are no words at all. */
const COUNTS: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten eleven twelve thir fif eigh twen first second third fourth fifth sixth seventh eighth ninth tenth'.split(
    ' ',
  ),
)
const COUNT_ENDINGS = ['teenth', 'teen', 'tieth', 'ty']

const isCount = (word: string): boolean =>
  COUNTS.has(word) || COUNT_ENDINGS.some((end) => word.endsWith(end) && COUNTS.has(word.slice(0, -end.length)))

/** In UTF-16 units; no word that stands beside a number is longer. */
const LONGEST_WORD = 32

/** White space, as patterns know it. */
const isSpace = (code: number): boolean =>
  code === 0x20 || (code > 8 && code < 14) || (code > 0x9f && WIDE_SPACES.has(code))

const WIDE_SPACES: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
])

/** A letter of ASCII, a digit or `_`, as patterns know the signs of a word. */
const isWordSign = (code: number): boolean => isPlainLetter(code) || isPlainDigit(code) || code === 0x5f

const isRoman = (word: string): boolean => {
  for (const sign of word) if (!'ivxlc'.includes(sign)) return false
  return true
}

const beginsWithCount = (text: string, from: number): boolean => {
  if (isPlainDigit(text.charCodeAt(from))) return true
  let end = from
  while (isWordSign(text.charCodeAt(end))) end++
  if (end === from || end - from > LONGEST_WORD) return false
  const word = text.slice(from, end).toLowerCase()
  return isCount(word) || isRoman(word)
}

/** True where a number stands at `from`, "the" before it or not: digits, Roman, or English. */
export const countsPlainly = (text: string, from = 0): boolean => {
  const next = text.slice(from, from + 3).toLowerCase() === 'the' ? pastSpace(text, from + 3) : from
  return (next > from + 3 && beginsWithCount(text, next)) || beginsWithCount(text, from)
}

/** Where a number may go on behind "No.", "Nr." or "№" at `from`; -1 without one of these. */
const pastNumberSign = (text: string, from: number): number => {
  const word = text.slice(from, from + 6).toLowerCase()
  const short = word.startsWith('no') || word.startsWith('nr')
  const end = word === 'number' ? from + 6 : short ? from + 2 : word.startsWith('№') ? from + 1 : -1
  return end < 0 ? end : pastSpace(text, short && text.charCodeAt(end) === 0x2e ? end + 1 : end)
}

/** White space, a colon, `#` or a digit ends the word before a number. */
const endsCountedWord = (code: number): boolean => isSpace(code) || code === 0x3a || code === 0x23 || isPlainDigit(code)

/** False where `text` cannot be "Chapter IV", "Book the Third" or any "Adventure I". */
export const mayBeNumbered = (text: string): boolean => {
  let end = 0
  while (end < text.length && end <= LONGEST_WORD && !endsCountedWord(text.charCodeAt(end))) end++
  if (end === text.length || end > LONGEST_WORD) return false
  const word = text.slice(0, end).toLowerCase()
  if (NUMBERED_WORDS.has(word) || (word.endsWith('.') && NUMBERED_WORDS.has(word.slice(0, -1)))) return true
  let at = end
  while (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 0x3a || text.charCodeAt(at) === 0x23) at++
  if (countsPlainly(text, at)) return true
  const past = pastNumberSign(text, at)
  return past >= 0 && countsPlainly(text, past)
}

/** White space, a comma, a dot, a colon or a dash ends the word after an ordinal. */
const endsOrdinalsWord = (code: number): boolean =>
  isSpace(code) ||
  code === 0x2c ||
  code === 0x2e ||
  code === 0x3a ||
  code === 0x2d ||
  code === 0x2013 ||
  code === 0x2014

/** "And", in "Viertes und letztes Kapitel". */
const ANDS: ReadonlySet<string> = new Set('und et en och og ja és и y'.split(' '))

/** What another ordinal may follow: ten, twenty … fifty, as they begin. */
const TENS: ReadonlySet<string> = new Set(
  'yirmi otuz kırk elli décimo décima vigésimo vigésima trigésimo двадцать тридцать сорок двадцять тридцять dvacátá třicátá dwudziesty trzydziesty'.split(
    ' ',
  ),
)

/** No article before an ordinal is longer. */
const LONGEST_ARTICLE = 3

/** False where `text` cannot be "Erstes Kapitel", "Viertes und letztes Kapitel" or "The First Part". */
export const mayBeOrdinalFirst = (text: string): boolean => {
  let at = wordEnd(text, 0)
  let words = at > LONGEST_ARTICLE ? 1 : 2
  for (let word = 0; word < words; word++) {
    const start = pastSpace(text, at)
    let end = start
    while (end < text.length && !endsOrdinalsWord(text.charCodeAt(end))) end++
    if (end - start <= LONGEST_WORD) {
      const small = text.slice(start, end).toLowerCase()
      if (NUMBERED_WORDS.has(small) || (text[end] === '.' && NUMBERED_WORDS.has(`${small}.`))) return true
      if (word === 0 && ANDS.has(small)) words += 2
      // "Yirmi birinci bölüm"
      else if (word === 0 && words === 1 && TENS.has(text.slice(0, at).toLowerCase())) words = 2
    }
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
