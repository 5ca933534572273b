/**
 * What a list of contents tells of a chapter below its number.
 *
 *    CHAPTER I.
 *
 *    Mira's birth and youth--She leaves the island--
 *      A storm--What the keeper said.
 *
 *    CHAPTER II.
 *
 *  Not: the chapter itself (the next entry does not follow its first paragraph).
 */
import { labelOf } from './contents-keys.js'
import { isBlank, type Lines, textOf } from './lines.js'

/** So many lines may tell of one chapter, and so many blank ones stand around them. */
const MOST_LINES = 14
const MOST_BLANK = 2

/**
 * The last line of what is told of the entry in line `at`, which counts and says no more; `at` itself where nothing is.
 *
 * @param told how many entries before have such lines: the last entry of all has none after it that could show it.
 */
export const synopsisEnd = (lines: Lines, at: number, to: number, told: number): number => {
  const label = labelOf(textOf(lines, at))
  if (label?.title !== '') return at
  const first = skipBlank(lines, at + 1, to)
  if (first - at > MOST_BLANK + 1 || first >= to || labelOf(textOf(lines, first))?.word === label.word) return at
  let last = first
  while (last + 1 < to && !isBlank(lines, last + 1)) last++
  if (last - first >= MOST_LINES) return at
  const next = skipBlank(lines, last + 1, to)
  if (next - last > MOST_BLANK + 1 && told < 2) return at
  if (next - last > MOST_BLANK) return told > 1 && isSynopsis(lines, first, last) ? last : at
  const follows = next < to ? labelOf(textOf(lines, next)) : undefined
  return follows?.word === label.word && follows.value === label.value + 1 && follows.title === '' ? last : at
}

const skipBlank = (lines: Lines, from: number, to: number): number => {
  let at = from
  while (at < to && isBlank(lines, at)) at++
  return at
}

/** Its parts are held together by dashes, its lines are set in below the first, or it has no second. */
const isSynopsis = (lines: Lines, first: number, last: number): boolean => {
  const indent = lines.indent[first] as number
  for (let at = first; at <= last; at++) {
    if (at > first && (lines.indent[at] as number) <= indent) return false
    if (/[—–]|--/.test(textOf(lines, at))) return true
  }
  return true
}
