/**
 * Spaces between words and sentences.
 *
 *    "He went.  She stayed."    two spaces after a full stop, as typewriters set them, become one
 *
 *  Not: a no-break or full-width space, a line's indent in verse (that is not in its text).
 *
 * It runs first, so that the later passes need to know one space only: `. . .` typed `.  .  .` is still an ellipsis.
 */
import type { Edit, Run } from './run.js'
import { apply } from './run.js'

const WIDE = /[ \t]{2,}|\t/g

export const oneSpace = (run: Run): Run => {
  const { text } = run
  if (text.indexOf('  ') < 0 && text.indexOf('\t') < 0) return run
  const edits: Edit[] = []
  WIDE.lastIndex = 0
  for (let match = WIDE.exec(text); match !== null; match = WIDE.exec(text))
    edits.push({ start: match.index, end: match.index + match[0].length, put: ' ' })
  return apply(run, edits)
}

const THIN = '\u202F'

/**
 * French (Imprimerie nationale, "espaces"): a narrow no-break space before ; : ! ? and », and after «.
 *
 *    Quoi ?  Quoi?  « Oui »  «Oui»      all with U+202F
 *    — Bonjour.                         with U+00A0 after the dash that opens a speech
 *
 *  Not: 12:30, http://, :-) , (!), ?! (once, before the first of them)
 */
const TIGHT =
  /^[—–] ?(?=[\p{L}\p{N}«“…])|[ \u00A0\u2009]?(?:[;!?]+|:(?=[\s»”"'’]|$))|«[ \u00A0\u2009]?|[ \u00A0\u2009]?»/gu

const BEFORE = /[\p{L}\p{N}»”’"')\]…—–.%€$]/u

const LETTER = /[\p{L}\p{N}]/u
const FACE = /[\p{L}\p{N}()-]/u

export const frenchSpaces = (run: Run): Run => {
  const { text } = run
  const edits: Edit[] = []
  for (const match of text.matchAll(TIGHT)) {
    const found = match[0]
    const start = match.index
    const end = start + found.length
    if (start === 0 && /^[—–]/.test(found)) {
      edits.push({ start: 1, end, put: '\u00A0' })
      continue
    }
    if (found.startsWith('«')) {
      if (text[end] !== THIN && end < text.length) edits.push({ start, end, put: `«${THIN}` })
      continue
    }
    const mark = found.trimStart()
    const before = text[start - 1]
    if (before === undefined || !(mark === '»' ? /\S/ : BEFORE).test(before)) continue
    const after = text[end]
    // "Yahoo!s", ";-)": a mark that is part of a word or of a face, not of the sentence.
    if (mark !== '»' && after !== undefined && (mark === ';' ? FACE : LETTER).test(after)) continue
    edits.push({ start, end, put: THIN + mark })
  }
  return apply(run, edits)
}
