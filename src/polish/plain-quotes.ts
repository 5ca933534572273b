/**
 * The quotation marks of an ordinary paragraph, set without weighing anything: every mark is a double one that opens
 * before a letter or closes behind a word, in turn.
 *
 *    "Come in," she said. "It's late."       plain; so is an apostrophe within a word
 *    "'Tis late."     the 6" rule            not plain: nesting.ts and reading.ts choose among readings
 *
 * Most paragraphs with speech are like that, and what is plain here reads the same there.
 */
import type { Edit } from './run.js'
import { isDigit, isWord } from './sides.js'

/** A space, or the edge of the text or of a line. */
const isEdge = (code: number): boolean => code === 0x20 || code === 0x0a || Number.isNaN(code)

const isLetter = (code: number): boolean => (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b)

/** Letters, and . , ! ? … — */
const endsSpeech = (code: number): boolean =>
  isLetter(code) ||
  code === 0x2e ||
  code === 0x2c ||
  code === 0x21 ||
  code === 0x3f ||
  code === 0x2026 ||
  code === 0x2014

/** Between letters a single mark is no question: don't, l'eau, O`Neill, 1920's. Not between ideographs, nor in 5'4, 9'x12'. */
export const isInsideWord = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1)
  if (!(next >= 58 && next < 0x2e80 && isWord(next))) return false
  const before = text.charCodeAt(at - 1)
  return isWord(before) && !(next === 0x78 && isDigit(before) && isDigit(text.charCodeAt(at + 2)))
}

/** True where every ’ stands between letters. */
const hasPlainApostrophes = (text: string): boolean => {
  for (let at = text.indexOf('’'); at >= 0; at = text.indexOf('’', at + 1))
    if (!isWord(text.charCodeAt(at - 1)) || !isWord(text.charCodeAt(at + 1))) return false
  return true
}

/** Which marks a text has besides the typewriter's " and '. */
export type OtherMarks = 'none' | 'apostrophes' | 'any'

/**
 * @param pair what opens a quotation and what closes it.
 * @param others 'apostrophes' where the text may hold ’ and no other mark.
 * @returns undefined where a mark is not plain, or one is left open.
 */
export const plainQuotes = (
  text: string,
  [open, close]: readonly [string, string],
  others: Exclude<OtherMarks, 'any'>,
): Edit[] | undefined => {
  if (others === 'apostrophes' && !hasPlainApostrophes(text)) return undefined
  const edits: Edit[] = []
  let inside = false
  let double = text.indexOf('"')
  let single = text.indexOf("'")
  while (double >= 0 || single >= 0) {
    if (double < 0 || (single >= 0 && single < double)) {
      if (!isInsideWord(text, single)) return undefined
      edits.push({ start: single, end: single + 1, put: '’' })
      single = text.indexOf("'", single + 1)
      continue
    }
    const before = text.charCodeAt(double - 1)
    const after = text.charCodeAt(double + 1)
    if (!(inside ? endsSpeech(before) && isEdge(after) : isEdge(before) && isLetter(after))) return undefined
    edits.push({ start: double, end: double + 1, put: inside ? close : open })
    inside = !inside
    double = text.indexOf('"', double + 1)
  }
  return inside ? undefined : edits
}
