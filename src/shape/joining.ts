/**
 * Joins the lines of a paragraph to one run of text.
 *
 *    He had never seen the well-        He was sure that--        彼は
 *    known house before.                but no.                   行った。
 *    → the well-known house before.     → sure that--but no.      → 彼は行った。
 */
import { isBlank } from './lines.js'
import { lowerBound, type Mark, withMarks } from './marks.js'
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
 * @param to where to end within the last line.
 */
export const joinLines = (scope: Scope, first: number, last: number, from?: number, to?: number): string => {
  const { lines, marks, context } = scope
  const { text } = lines.source
  const begin = from ?? (lines.start[first] as number)
  if (first === last) return withMarks(text, begin, to ?? (lines.end[first] as number), marks, scope.out.omissions)
  let out = ''
  let begun = false
  // The last character of a line is kept back: only the next line tells whether it is the printer's hyphen.
  let held = -1
  for (let i = first; i <= last; i++) {
    if (context.claims[i] !== scope.own || isBlank(lines, i)) continue
    const start = i === first ? begin : (lines.start[i] as number)
    const end = i === last && to !== undefined ? to : (lines.end[i] as number)
    if (end <= start) continue
    if (held >= 0) {
      const printers = text.charCodeAt(held) === SOFT_HYPHEN || parts(scope, held + 1, start)
      if (!printers) out += text.charAt(held)
      if (!printers && !joinsTight(text, held, start)) out += ' '
    } else if (begun) out += ' '
    begun = true
    const marked = marks.length > 0 && endsWithMark(marks, end)
    held = marked ? -1 : end - 1
    out += withMarks(text, start, marked ? end : held, marks, scope.out.omissions)
  }
  return held < 0 ? out : out + text.charAt(held)
}

const endsWithMark = (marks: readonly Mark[], end: number): boolean => {
  const mark = marks[lowerBound(marks, end) - 1]
  return mark !== undefined && mark.end === end
}

const LETTER = /\p{L}/u
const LOWER = /\p{Ll}/u
const LAST_PART = /\p{L}+-$/u
const FIRST_PART = /\p{Ll}+/uy

/** True where the hyphen at `end` only parts a word at the end of its line. */
const parts = ({ lines, convention }: Scope, end: number, next: number): boolean => {
  const { habit, whole, compound } = convention.hyphenation
  const { text } = lines.source
  if (habit === 'never' || text.charCodeAt(end - 1) !== HYPHEN) return false
  if (!LETTER.test(text.charAt(end - 2)) || !LOWER.test(text.charAt(next))) return false
  const left = LAST_PART.exec(text.slice(Math.max(0, end - 40), end))
  FIRST_PART.lastIndex = next
  const right = FIRST_PART.exec(text)
  if (!left || !right) return false
  if (whole.has((left[0].slice(0, -1) + right[0]).toLowerCase())) return true
  return habit === 'always' && !compound.has((left[0] + right[0]).toLowerCase())
}
