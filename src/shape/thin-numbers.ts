/**
 * Tells numbers that head a text from those of a list by what stands below them.
 *
 *    II. The Mud               (a poem of eight lines: a heading, where nothing else in the text counts)
 *
 *  Not: "2. Melt the butter." (an item: the next stands right below).
 */
import { isTitleCase } from './heading-evidence.js'
import type { Chosen } from './solver.js'
import type { Standing } from './standing.js'

/** Less text than this after a numeral makes it an item of a list; after one that has its line to itself, less will do. */
const LEAST_LETTERS = 400
const LEAST_ALONE = 60
/** Blank lines above a title that is set apart, and how little text below such a one will do. */
const LEAST_BEFORE = 2
const LEAST_APART = 150

/**
 * True for a number with too little below it.
 *
 * @param size UTF-16 units down to the next.
 * @param alone true where nothing else in the text counts.
 */
export const isThin = (one: Chosen, size: number, alone: boolean): boolean => {
  const { pattern, dressed } = one.candidate.reading
  if (dressed) return size === 0
  // "1. Rain" far below what stands above it is no item of a list.
  const { before, after } = one.candidate.run
  if (before >= LEAST_BEFORE && before < 99 && after > 0 && after < before) return size < LEAST_APART
  if (alone && after > 0 && pattern === 'numeral-title') return size < LEAST_APART
  return size < (pattern === 'numeral' ? LEAST_ALONE : LEAST_LETTERS)
}

/** "II. The Mud" alone: one line in a title's capitals that no sentence ends. */
export const looksBare = ({ first, last, text, before }: Standing): boolean =>
  first === last && before > 0 && isTitleCase(text) && !/[.,;:!?]["”’)]*$/.test(text)
