/**
 * Joins the lines of a paragraph to one run of text.
 *
 *    He had never seen the well-        He was sure that--        彼は
 *    known house before.                but no.                   行った。
 *    → the well-known house before.     → sure that--but no.      → 彼は行った。
 */
import type { Claims } from './claims.js'
import { FREE } from './claims.js'
import type { Lines } from './lines.js'
import { isBlank } from './lines.js'

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

/** The text of the FREE lines from `first` to `last`, both included, with one space where a line ended. */
export const joinLines = (lines: Lines, first: number, last: number, claims: Claims): string => {
  const { text } = lines.source
  if (first === last) return text.slice(lines.start[first], lines.end[first])
  let out = ''
  let held = -1
  for (let i = first; i <= last; i++) {
    if (claims[i] !== FREE || isBlank(lines, i)) continue
    const start = lines.start[i] as number
    const end = lines.end[i] as number
    const soft = text.charCodeAt(end - 1) === SOFT_HYPHEN
    if (held >= 0 && text.charCodeAt(held) !== SOFT_HYPHEN && !joinsTight(text, held, start)) out += ' '
    out += text.slice(start, soft && i < last ? end - 1 : end)
    held = end - 1
  }
  return out
}
