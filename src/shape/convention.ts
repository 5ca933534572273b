/**
 * What the document does throughout: learned first, so that every recognizer reads a line by the habits of this text.
 */

import { learnCapitals } from './capitals.js'
import type { Claims } from './claims.js'
import { FREE } from './claims.js'
import { learnMarkers } from './emphasis-habits.js'
import { type Hyphenation, learnHyphenation } from './hyphenation.js'
import { measureLayout } from './layout.js'
import type { Lines } from './lines.js'
import { ornamentKey } from './ornament.js'
import { learnRuby } from './ruby.js'

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
  /** Blank lines between the lines of one paragraph: 0, or 1 in a typescript that is double-spaced throughout. */
  readonly pitch: number
  /** The least number of blank lines that marks a scene break here, or 0 where blank lines mark none. */
  readonly breakGap: number
  /** The least number of blank lines that is a wider space here, never an ornament; 0 where they mean nothing. */
  readonly spaceGap: number
  /** True where the first paragraph under a heading stands apart from the rest: that parts no scenes. */
  readonly opening: boolean
  /** True where a line of three dots alone parts scenes here; elsewhere somebody is silent. */
  readonly dots: boolean
  /** The ornaments that mark scene breaks here, white space removed: `.o.`, `***`. */
  readonly ornaments: ReadonlySet<string>
  /** Indent in columns of an ordinary paragraph's first line and of its following lines. */
  readonly firstIndent: number
  readonly bodyIndent: number
  /** True where each line is a sentence, and blank lines part paragraphs. */
  readonly sentences?: boolean
  /** The marks that set emphasis here, such as `_` and `*`; a mark that is not in the set is left as it stands. */
  readonly markers: ReadonlySet<string>
  /** True where readings of Japanese words stand behind them: 橋守《はしもり》. */
  readonly ruby: boolean
  /** Words, in lower case, that capitals stress here; undefined where capitals are no more than headlines and names. */
  readonly stressed: ReadonlySet<string> | undefined
  /** What a hyphen at the end of a line is. */
  readonly hyphenation: Hyphenation
}

/**
 * Learns the habits of a document.
 *
 * `breakGap` and `spaceGap` are 0, `opening` and `dots` false, until `settleBreaks` (break-habit.ts) has seen where the headings are.
 *
 * @param claims lines that are not FREE are not looked at.
 */
export const learn = (lines: Lines, claims: Claims): Convention => ({
  ...measureLayout(lines, claims),
  breakGap: 0,
  spaceGap: 0,
  opening: false,
  dots: false,
  ornaments: findOrnaments(lines, claims),
  markers: learnMarkers(lines.source.text),
  stressed: learnCapitals(lines.source.text),
  ruby: learnRuby(lines.source.text),
  hyphenation: learnHyphenation(lines, claims),
})

const findOrnaments = (lines: Lines, claims: Claims): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (let i = 0; i < lines.count; i++) {
    if (claims[i] !== FREE || lines.head[i] === 0) continue
    const key = ornamentKey(lines, i)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set(counts.keys())
}
