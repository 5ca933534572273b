/**
 * Questions about characters that several recognizers ask.
 */
import type { Span } from '../book/span.js'

const WORD = /[\p{L}\p{N}]/u
const PLAIN_WORD = /[A-Za-z\d]/

/** True for a text with a letter or a digit of whatever script. */
export const isWorded = (text: string): boolean => PLAIN_WORD.test(text) || WORD.test(text)

/** The first half of a picture: a row of them is no mark of typography. */
const PICTURED = /[\ud83c-\ud83e]/

/** True for what a book may not leave out unsaid: letters, digits, pictures. */
export const hasWords = (text: string, { start, end }: Span): boolean => {
  const words = text.slice(start, end)
  return isWorded(words) || PICTURED.test(words)
}

/** A letter of ASCII, by its code unit: what one or two of them tell needs no pattern. */
export const isPlainLetter = (code: number): boolean => (code | 0x20) > 0x60 && (code | 0x20) < 0x7b

/** A digit of ASCII. */
export const isPlainDigit = (code: number): boolean => code > 0x2f && code < 0x3a

/** What may stand before a line's first letter; "`" opens speech where quotation marks are typed in ASCII. */
const OPENING = String.raw`[\x60「『（《〈【〔"'“”‘’«»„‹›([{<*_=+~—–\-.…¡¿\s]*`
const UPPER = new RegExp(`^${OPENING}[\\p{Lu}\\p{Lt}\\p{Lo}\\p{N}]`, 'u')
const LOWER = new RegExp(`^${OPENING}\\p{Ll}`, 'u')

/** True where a line, marks and quotation marks set aside, begins with a capital or a figure. */
export const startsUpper = (line: string): boolean => UPPER.test(line)

export const startsLower = (line: string): boolean => LOWER.test(line)

const ENDS = /[.!?…。！？؟।—–-][)\]"'”’»›」』）》〉】〕*_/]*$/u
/** The question mark of Greek is a semicolon. */
const GREEK_QUESTION = /[\u0370-\u03ff\u1f00-\u1fff];$/

/** True where a line ends as sentences do, closing marks set aside. */
export const endsSentence = (line: string): boolean =>
  ENDS.test(line) || (line.endsWith(';') && GREEK_QUESTION.test(line))

/** True where a line ends with a colon or a dash that hands over to what follows: "He read:--". */
export const introduces = (line: string): boolean => /[:：—–-]["'”’_*)]*$/u.test(line)

/** True where every letter of a line is a capital, and there are at least three. */
export const isCapitals = (line: string): boolean => !/\p{Ll}/u.test(line) && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(line)

/** True where a line begins with a quotation mark. */
export const opensQuote = (line: string): boolean => /^[_*]*[`"“‘„«‚'「『]/u.test(line)

/** True where a line ends with a closing quotation mark. */
export const closesQuote = (line: string): boolean => /["”’»'」』][_*]*$/u.test(line)
