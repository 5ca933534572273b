/**
 * The quotation marks of an ordinary paragraph, set without weighing anything: every mark is a double one that opens
 * before a letter or closes behind a word, in turn.
 *
 *    "Come in," she said. "It's late."       plain
 *    "'Tis late."     the 6" rule            not plain: nesting.ts and reading.ts choose among readings
 *
 * Most paragraphs with speech are like that, and what is plain here reads the same there.
 */
import type { Edit } from './run.js'
import { isWord } from './sides.js'

/** Every mark that a reading would look at. */
const MARKS = /["'`´“”„‟‘’‚‛«»‹›]/g
const DOUBLE = 0x22
const APOSTROPHE = 0x2019

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

/**
 * @param pair what opens a quotation and what closes it.
 * @returns undefined where a mark is not plain, or one is left open.
 */
export const plainQuotes = (text: string, [open, close]: readonly [string, string]): Edit[] | undefined => {
  const edits: Edit[] = []
  let inside = false
  MARKS.lastIndex = 0
  while (MARKS.test(text)) {
    const end = MARKS.lastIndex
    const start = end - 1
    const before = text.charCodeAt(start - 1)
    const after = text.charCodeAt(end)
    const code = text.charCodeAt(start)
    if (code === APOSTROPHE && isWord(before) && isWord(after)) continue
    if (code !== DOUBLE) return undefined
    if (!(inside ? endsSpeech(before) && isEdge(after) : isEdge(before) && isLetter(after))) return undefined
    edits.push({ start, end, put: inside ? close : open })
    inside = !inside
  }
  return inside ? undefined : edits
}
