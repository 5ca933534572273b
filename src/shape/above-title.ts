/**
 * Finds where the title block begins below what authors put over it.
 *
 *    Disclaimer: I own nothing.          Anna Sand               approx. 2,400 words
 *                                        12 Weir Cottages
 *    The Storm                           anna@example.com
 *    by quill
 *                                                  THE STORM
 *                                                by Anna Sand
 *
 *  Also "For my sister" over both: a dedication has no capitals of a title.
 *
 *  Not: "For Those Who Wait" over its author's name, a summary, a label that has its note in the next paragraph.
 */
import { readByline, SUBTITLE } from './byline.js'
import { isCapitals } from './character.js'
import { dedicates } from './front-matter.js'
import { isTitleCase } from './heading-evidence.js'
import { letters } from './letters.js'
import { isLone, labelOf } from './note-label.js'
import type { Standing } from './standing.js'
import { isGenre } from './title-page.js'

/** An address that is written to, or how many words a typescript has. */
const CONTACT = /\S@\S+\.\p{L}{2}|\b\d[\d,.]* words\b/u
/** Runs in which a typescript's byline must stand. */
const MOST_BETWEEN = 3

/** The index of the first run below notes of one short paragraph, or below a typescript's address; `first` else. */
export const belowNotes = (standing: readonly Standing[], first: number): number => {
  let at = first
  for (;;) {
    const run = standing[at]
    const next = standing[at + 1]
    if (run && next && at === first && isContact(standing, at)) {
      at++
      continue
    }
    if (run && isDedication(standing, at)) return at + 1
    const label = run && labelOf(run.text)
    if (!label || label.role === 'summary' || isLone(run.text)) return at
    if (!next || next.first !== run.last + 1 + run.after) return first
    at++
  }
}

/** How far above its title a series may stand, in runs, and how long it is. */
const MOST_ABOVE = 3
const LONGEST_SERIES = 60

/** The index of the run that is the archive's title, where a few lines in capitals stand above it: "LIBRARY OF TRAVELS". */
export const belowSeries = (standing: readonly Standing[], first: number, known: string): number => {
  for (let at = first; at < Math.min(first + MOST_ABOVE + 1, standing.length); at++) {
    const run = standing[at] as Standing
    if (letters(run.text) === known) return at
    if (!isCapitals(run.text) || run.text.length > LONGEST_SERIES || readByline(run.text) !== null) break
    if (standing[at + 1]?.first !== run.last + 1 + run.after) break
  }
  return first
}

const isContact = (standing: readonly Standing[], at: number): boolean => {
  const run = standing[at] as Standing
  return (
    run.last > run.first &&
    CONTACT.test(run.text) &&
    standing.slice(at + 1, at + 1 + MOST_BETWEEN).some(({ text }) => readByline(text) !== null)
  )
}

/** "For my sister" right over a title and its byline. */
const isDedication = (standing: readonly Standing[], at: number): boolean => {
  const [run, title, by] = standing.slice(at, at + 3)
  if (!run || !title || !by || run.after < 1 || run.last > run.first) return false
  if (!dedicates(run.text) || isTitleCase(run.text)) return false
  if (title.first !== run.last + 1 + run.after || by.first !== title.last + 1 + title.after) return false
  const named = readByline(title.text) === null && readByline(by.text) !== null
  return named && !isGenre(title.text) && !SUBTITLE.test(title.text)
}
