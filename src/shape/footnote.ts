/**
 * The notes of the document: where the text of each stands, and under which mark.
 *
 *    [1] A coin of small worth.        [Footnote 2: See above.]        * So in the first edition.
 */
import type { Claims } from './claims.js'
import type { Convention } from './convention.js'
import type { Lines } from './lines.js'

export interface NoteText {
  /** As printed, without brackets: `1`, `*`, `A`. */
  readonly label: string
  /** The lines that hold it, `to` exclusive. */
  readonly from: number
  readonly to: number
}

export interface Notes {
  /** By place in the document. */
  readonly texts: readonly NoteText[]
}

/** Finds the notes that have a mark in the text, and claims their lines as NOTE. Runs after the headings are known. */
export const findNotes = (_lines: Lines, _claims: Claims, _convention: Convention): Notes => ({ texts: [] })
