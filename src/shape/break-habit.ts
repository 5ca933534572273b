/**
 * Whether blank lines mark scene breaks in this document; decided once the headings are known.
 *
 * Two or more blank lines between paragraphs are a break where the document has no ornaments and does it seldom.
 * Where it has ornaments, they are a wider space at most. Around headings, verse and letters they mean nothing, and
 * where every fifth paragraph has them, they are an accident of the file.
 */
import { endsSentence } from './character.js'
import type { Claims } from './claims.js'
import { FREE } from './claims.js'
import type { Convention } from './convention.js'
import { isEndMark } from './end-mark.js'
import { widthOf } from './layout.js'
import { isName, letterRole } from './letter.js'
import type { Lines } from './lines.js'
import { isBlank, lengthOf, nextFull, textOf } from './lines.js'
import { ornamentKey } from './ornament.js'

/** More than one in this many paragraphs, and blank lines are noise. */
const SELDOM = 8
/** Two blank lines more than elsewhere are seldom noise. */
const SELDOM_WIDE = 4
const LARGEST = 6
const RULE = /^[-–—―─━_=\s]+$/

/** Letters that scenes are parted by: o, O, x, X. */
const LONE: ReadonlySet<number> = new Set([0x6f, 0x4f, 0x78, 0x58])

/** A line of three dots, or of one letter that people draw with: something said, unless this document parts its scenes so. */
export const isDots = (lines: Lines, index: number): boolean => {
  const length = lengthOf(lines, index)
  if (length === 0 || length > 5) return false
  const code = lines.head[index] as number
  if ((length === 1 && LONE.has(code)) || isDoubleDash(lines, index)) return true
  return (code === 46 || code === 0x2026) && /^(?:\. ?\. ?\.|…)$/.test(textOf(lines, index))
}

/** "--" alone: a dash that waits for its sentence, or a rule. */
const isDoubleDash = (lines: Lines, index: number): boolean =>
  lengthOf(lines, index) === 2 && lines.head[index] === 0x2d && lines.tail[index] === 0x2d

/** So many breaks of dots at least, and no more than one in so many of them beside speech. */
const FEWEST_DOTS = 3
const SPOKEN_DOTS = 4

/** Whether the lines of dots at `indices` stand between paragraphs of prose, far apart, as breaks do. */
const partScenes = (lines: Lines, indices: readonly number[], paragraphs: number): boolean => {
  if (indices.length < FEWEST_DOTS || indices.length * FEWEST_DOTS > paragraphs) return false
  let beside = 0
  for (const index of indices) {
    const before = textOf(lines, lastFull(lines, index - 1))
    const after = textOf(lines, nextFull(lines, index + 1))
    // Nobody is silent in a letter or a rule.
    const silent = !LONE.has(lines.head[index] as number) && !isDoubleDash(lines, index)
    if (silent && (isSpoken(before) || isSpoken(after) || !endsSentence(before))) beside++
  }
  return beside * SPOKEN_DOTS <= indices.length
}

/** True for a paragraph that is nothing but speech: a silence may follow. */
const isSpoken = (words: string): boolean => words.length < 60 && /^["“„«'‘—–-].*(?:["”»’']|^[—–-].*)$/u.test(words)

const lastFull = (lines: Lines, index: number): number => {
  let at = index
  while (at >= 0 && isBlank(lines, at)) at--
  return at
}

/** What a chapter holds is told below its number in so many chapters at least, and in half of them. */
const FEWEST_OPENINGS = 3

/** The convention with `breakGap`, `spaceGap`, `opening` and `dots` decided. `claims` has the headings as not FREE. */
export const settleBreaks = (lines: Lines, claims: Claims, convention: Convention): Convention => {
  const usual = convention.gap
  const counts = new Uint32Array(LARGEST + 1)
  const firsts = new Uint32Array(LARGEST + 1)
  let heads = 0
  let first = false
  let paragraphs = 0
  let ornaments = 0
  let rules = 0
  const silent: number[] = []
  let last = -1
  let gap = 0
  for (let i = 0; i < lines.count; i++) {
    if (claims[i] !== FREE) {
      last = -1
      continue
    }
    if (lines.head[i] === 0) {
      gap++
      continue
    }
    if (gap >= usual && last >= 0) paragraphs++
    if (last < 0) heads++
    const opened: boolean = first && gap >= usual
    first = last < 0 || (first && !opened)
    const ornament = ornamentKey(lines, i) !== undefined
    // A rule right above or below its text belongs to an inscription or a telegram.
    if (ornament && gap > 0 && (i + 1 >= lines.count || isBlank(lines, i + 1))) {
      if (RULE.test(textOf(lines, i))) rules++
      else ornaments++
    }
    if (gap > 0 && !ornament && isDots(lines, i) && (i + 1 >= lines.count || isBlank(lines, i + 1))) silent.push(i)
    if (last >= 0 && gap > usual && !ornament && isProseBreak(lines, last, i, convention)) {
      const size = Math.min(gap, LARGEST)
      const seen = opened ? firsts : counts
      seen[size] = (seen[size] as number) + 1
    }
    last = ornament ? -1 : i
    gap = 0
  }
  const apart = firsts.reduce((sum, count) => sum + count, 0)
  const opening = apart >= FEWEST_OPENINGS && apart * 2 >= heads
  if (!opening)
    for (let size = 0; size <= LARGEST; size++) counts[size] = (counts[size] as number) + (firsts[size] as number)
  const least = leastGap(counts, usual + 1, paragraphs)
  const dots = ornaments < 2 && partScenes(lines, silent, paragraphs)
  if (dots) return { ...convention, opening, breakGap: 0, spaceGap: least, dots }
  let gaps = 0
  for (let size = least; size > 0 && size <= LARGEST; size++) gaps += counts[size] as number
  // One rule under a notice does not make ornaments this document's way; one row of stars does.
  if (ornaments > 0 || rules * 2 > gaps) return { ...convention, opening, breakGap: 0, spaceGap: least }
  const usualBreak = commonBreak(counts, least)
  return { ...convention, opening, breakGap: usualBreak, spaceGap: usualBreak > least ? least : 0 }
}

/** Who parts scenes by three blank lines again and again means less by two. */
const commonBreak = (counts: Uint32Array, least: number): number => {
  if (least === 0) return 0
  let common = least
  let smaller = 0
  for (let size = least; size <= LARGEST; size++) {
    const count = counts[size] as number
    if (count > 2 && count >= smaller * 2 && count > (counts[common] as number)) common = size
    smaller += count
  }
  return common
}

const leastGap = (counts: Uint32Array, from: number, paragraphs: number): number => {
  for (let size = from; size <= LARGEST; size++) {
    let reaching = 0
    for (let s = size; s <= LARGEST; s++) reaching += counts[s] as number
    if (reaching === 0) return 0
    if (reaching * (size > from ? SELDOM_WIDE : SELDOM) <= paragraphs) return size
  }
  return 0
}

/** True where running prose stands on both sides: a blank line there parts scenes, not a poem from its frame. */
export const isProseBreak = (lines: Lines, before: number, after: number, convention: Convention): boolean => {
  const most = Math.max(convention.firstIndent, convention.bodyIndent)
  if ((lines.indent[before] as number) > most || (lines.indent[after] as number) > most) return false
  const ending = textOf(lines, before)
  const alone = before === 0 || isBlank(lines, before - 1)
  if (!endsSentence(ending) || (alone && isApart(ending))) return false
  if (convention.wrap === 0) return !isApart(textOf(lines, after))
  // A short line alone is a heading, a date or a signature; prose fills its lines.
  if (after + 1 < lines.count && !isBlank(lines, after + 1)) return true
  const beginning = textOf(lines, after)
  return !isApart(beginning) && (widthOf(lines, after) > convention.wrap * 0.6 || endsSentence(beginning))
}

/** True for a line of a letter, a name or an end mark, which stand apart without parting scenes. */
const isApart = (words: string): boolean =>
  letterRole(words) !== undefined || (words.length < 40 && (isName(words) || isEndMark(words)))
