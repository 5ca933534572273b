/**
 * What the document does throughout: learned first, so that every recognizer reads a line by the habits of this text.
 */
import type { Claims } from './claims.js'
import type { Lines } from './lines.js'

export interface Convention {
  /**
   * How one paragraph is told from the next. `blank`: by a blank line. `indent`: by an indented first line.
   * `line`: each line is one.
   */
  readonly layout: 'blank' | 'indent' | 'line'
  /** Column at which lines are hard-wrapped, or 0 where a line runs on to the end of its paragraph. */
  readonly wrap: number
  /** Blank lines between ordinary paragraphs: 0, 1, or 2 in a double-spaced text. */
  readonly gap: number
  /** The least number of blank lines that marks a scene break here, or 0 where blank lines mark none. */
  readonly breakGap: number
  /** The ornaments that mark scene breaks here, white space removed: `.o.`, `***`. */
  readonly ornaments: ReadonlySet<string>
  /** Indent in columns of an ordinary paragraph's first line and of its following lines. */
  readonly firstIndent: number
  readonly bodyIndent: number
  /** The marks that set emphasis here, such as `_` and `*`; a mark that is not in the set is left as it stands. */
  readonly markers: ReadonlySet<string>
  /** What words in capitals mean within running text: stress, or nothing in particular (headlines, acronyms). */
  readonly capitals: 'emphasis' | 'plain'
}

/**
 * Learns the habits of a document.
 *
 * @param claims lines that are not FREE are not looked at.
 */
export const learn = (_lines: Lines, _claims: Claims): Convention => ({
  layout: 'blank',
  wrap: 0,
  gap: 1,
  breakGap: 0,
  ornaments: new Set(),
  firstIndent: 0,
  bodyIndent: 0,
  markers: new Set(),
  capitals: 'plain',
})
