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
 *  Not: a summary, a label that has its note in the next paragraph.
 */
import { readByline } from './byline.js'
import { isLone, labelOf } from './note-label.js'
import type { Standing } from './standing.js'

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
    const label = run && labelOf(run.text)
    if (!label || label.role === 'summary' || isLone(run.text)) return at
    if (!next || next.first !== run.last + 1 + run.after) return first
    at++
  }
}

const isContact = (standing: readonly Standing[], at: number): boolean => {
  const run = standing[at] as Standing
  return (
    run.last > run.first &&
    CONTACT.test(run.text) &&
    standing.slice(at + 1, at + 1 + MOST_BETWEEN).some(({ text }) => readByline(text) !== null)
  )
}
