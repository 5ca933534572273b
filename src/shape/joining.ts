/**
 * Joins the lines of a paragraph to one run of text.
 *
 *    He had never seen the well-        He was sure that--        彼は
 *    known house before.                but no.                   行った。
 *    → the well-known house before.     → sure that--but no.      → 彼は行った。
 */
import { isBlank } from './lines.js'
import { withMarks } from './marks.js'
import type { Scope } from './scope.js'

const HYPHEN = 45
const EM_DASH = 0x2014
const SOFT_HYPHEN = 0xad

const isWide = (code: number): boolean => (code >= 0x2e80 && code < 0xac00) || (code >= 0xf900 && code < 0xfff0)

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0

/** True where no space stood between the last character of a line (at `left`) and the first of the next (at `right`). */
const joinsTight = (text: string, left: number, right: number): boolean => {
  const leftCode = text.charCodeAt(left)
  const rightCode = text.charCodeAt(right)
  if (leftCode === HYPHEN || leftCode === EM_DASH) return !isSpace(text.charCodeAt(left - 1))
  if (rightCode === EM_DASH) return !isSpace(text.charCodeAt(right + 1))
  if (rightCode === HYPHEN && text.charCodeAt(right + 1) === HYPHEN) return !isSpace(text.charCodeAt(right + 2))
  return isWide(leftCode) && isWide(rightCode)
}

/**
 * The text of the section's own lines from `first` to `last`, both included, with one space where a line ended.
 *
 * @param from where to begin within the first line, an offset in the source.
 */
export const joinLines = (scope: Scope, first: number, last: number, from?: number): string => {
  const { lines, marks, context } = scope
  const { text } = lines.source
  const begin = from ?? (lines.start[first] as number)
  if (first === last) return withMarks(text, begin, lines.end[first] as number, marks)
  let out = ''
  let held = -1
  for (let i = first; i <= last; i++) {
    if (context.claims[i] !== scope.own || isBlank(lines, i)) continue
    const start = i === first ? begin : (lines.start[i] as number)
    let end = lines.end[i] as number
    if (end <= start) continue
    const parted = parts(scope, end, i === last ? -1 : (lines.start[i + 1] as number))
    if (held >= 0 && text.charCodeAt(held) !== SOFT_HYPHEN && !joinsTight(text, held, start)) out += ' '
    held = end - 1
    if (i < last && (parted || text.charCodeAt(end - 1) === SOFT_HYPHEN)) end--
    out += marks.length === 0 ? text.slice(start, end) : withMarks(text, start, end, marks)
  }
  return out
}

const LETTER = /\p{L}/u
const LOWER = /\p{Ll}/u
const LAST_PART = /\p{L}+-$/u
const FIRST_PART = /\p{Ll}+/uy

/** True where the hyphen at `end` only parts a word that this document elsewhere writes in one. */
const parts = ({ lines, convention }: Scope, end: number, next: number): boolean => {
  const { hyphenated } = convention
  if (hyphenated.size === 0 || next < 0) return false
  const { text } = lines.source
  if (text.charCodeAt(end - 1) !== HYPHEN || !LETTER.test(text.charAt(end - 2)) || !LOWER.test(text.charAt(next)))
    return false
  const left = LAST_PART.exec(text.slice(Math.max(0, end - 40), end))
  FIRST_PART.lastIndex = next
  const right = FIRST_PART.exec(text)
  return left !== null && right !== null && hyphenated.has((left[0].slice(0, -1) + right[0]).toLowerCase())
}
