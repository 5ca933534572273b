/**
 * Which words the document parts at the ends of its lines.
 *
 *    … and he remem-                  … in the drawing-
 *    bered the lane.                  room he waited.
 *    "remembered" stands elsewhere    "drawing-room" does: the hyphen is its own
 */
import type { Claims } from './claims.js'
import { FREE, FURNITURE } from './claims.js'
import type { Lines } from './lines.js'
import { isBlank } from './lines.js'

export interface Hyphenation {
  /**
   * `never`: a hyphen at the end of a line is the word's own. `known`: unless the document has the word in one piece.
   * `always`: it is the printer's, unless the document has the word with its hyphen.
   */
  readonly habit: 'never' | 'known' | 'always'
  /** Words, in lower case, that stand in one piece somewhere. */
  readonly whole: ReadonlySet<string>
  /** Words, in lower case, that stand with their hyphen somewhere. */
  readonly compound: ReadonlySet<string>
}

/** Fewer parted lines than one in this many, and every hyphen is taken at its word. */
const SELDOM = 60
/** More than one in this many is more than compounds alone can bring to the ends of lines. */
const OFTEN = 25
const SAMPLE = 1_500_000
/** The next line of text: a word may be parted by the end of a page as well. */
const nextOwn = (lines: Lines, claims: Claims, index: number): number => {
  let at = index
  while (at < lines.count && at < index + 8 && (claims[at] === FURNITURE || isBlank(lines, at))) at++
  return at
}

const LAST_PART = /(\p{L}+)-$/u
const FIRST_PART = /^\p{Ll}+/u

const NEVER: Hyphenation = { habit: 'never', whole: new Set(), compound: new Set() }

export const learnHyphenation = (lines: Lines, claims: Claims): Hyphenation => {
  const { text } = lines.source
  const parted = new Map<string, string>()
  let full = 0
  let count = 0
  for (let i = 0; i + 1 < lines.count; i++) {
    if (claims[i] !== FREE || lines.head[i] === 0) continue
    full++
    const end = lines.end[i] as number
    if (lines.tail[i] !== 45 || text.charCodeAt(end - 2) === 45) continue
    const left = LAST_PART.exec(text.slice(Math.max(0, end - 40), end))
    const start = lines.start[nextOwn(lines, claims, i + 1)] ?? text.length
    const right = FIRST_PART.exec(text.slice(start, start + 40))
    if (!left?.[1] || !right) continue
    count++
    parted.set((left[1] + right[0]).toLowerCase(), `${left[1]}-${right[0]}`.toLowerCase())
  }
  if (count * SELDOM < full) return NEVER
  const whole = new Set<string>()
  const compound = new Set<string>()
  const wanted = new Set(parted.values())
  for (const match of text.slice(0, SAMPLE).matchAll(/\p{L}{3,}(?:-\p{L}+)*/gu)) {
    const word = match[0].toLowerCase()
    if (parted.has(word)) whole.add(word)
    else if (wanted.has(word)) compound.add(word)
  }
  return { habit: count > 2 && count * OFTEN >= full ? 'always' : 'known', whole, compound }
}
