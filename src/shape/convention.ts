/**
 * What the document does throughout: learned first, so that every recognizer reads a line by the habits of this text.
 */

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
}
