/**
 * What lines are, as far as a list of contents cares: sentences and speech are no entries of any, what runs over several
 * lines is prose.
 *
 *    "Come in," he said.        a sentence, and speech
 *    CHAPTER        PAGE        the head of a list's columns
 */
import { labelOf } from './contents-keys.js'
import { isBlank, type Lines, textOf } from './lines.js'

export const isSentence = (text: string): boolean =>
  /[。！？，；][”’」』）]?$/u.test(text) ||
  (/[.!?…]["”’»)]?$/u.test(text) && text.split(/\s+/).length > 5 && labelOf(text) === undefined)

/** A line of speech in Japanese, or one that begins within a sentence. */
export const isMidway = (text: string): boolean => /^(?:[「『].*[」』]$|["“«„—]|\p{Ll}\S* \p{Ll})/u.test(text)

/** Speech and sentences of some length, told at a glance: they are in no list. */
export const isSpoken = (text: string): boolean => {
  if (text.length < 32) return false
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  const closed = last === 0x22 || last === 0x201d || last === 0x2c || last === 0x3f
  if (first === 0x22 || first === 0x201c) return closed || last === 0x2e
  return (closed || last === 0x2e) && text.length > 64 && /[a-z] [a-z]+ [a-z]/.test(text)
}

/** What stands over the columns of a list: "CHAPTER        PAGE". */
export const COLUMNS =
  /^(?:\p{L}+\.?\s+)?(?:pages?|pag\.|seiten?|p[aá]g(?:ina)?s?\.?|sid[ae]|blz\.|bladzijde|stron[ay]|str\.|стр\.?|страниц[аы])$/u

export const standsAlone = (lines: Lines, at: number): boolean => isBlank(lines, at - 1) && isBlank(lines, at + 1)

export const runsLong = (lines: Lines, at: number): boolean => {
  let size = 0
  for (let i = at; i < at + 5 && i < lines.count && !isBlank(lines, i); i++) size += textOf(lines, i).length
  return size > 220
}
