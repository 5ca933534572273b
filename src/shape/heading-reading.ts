/**
 * What a line says when it is read as a heading: its pattern, its number, its words.
 */
import type { SectionKind } from '../book/section.js'
import type { DateForm } from './dated-series.js'
import type { Numeral } from './numerals.js'

export type HeadingPattern = 'numbered' | 'numeral' | 'numeral-title' | 'named' | 'dated' | 'titled'

export interface HeadingReading {
  readonly pattern: HeadingPattern
  readonly kind: SectionKind
  /** The word that is numbered, in lower case: `chapter`, `adventure`; empty where there is none. */
  readonly word: string
  /** True where the word is in the vocabulary; an unknown one must prove itself by a series. */
  readonly known: boolean
  /** How far outside it nests by its word: 0 volume to 4 scene. */
  readonly rank: number
  readonly number?: Numeral
  readonly label: string
  readonly title: string
  /** True where what follows the number reads on like a sentence. */
  readonly prose: boolean
  /** True where the line is dressed as a heading: `## Title`, `=== Title ===`, underlined. */
  readonly dressed: boolean
  /** The signs on both sides of the line, such as `~` in `~ Smoke ~`; empty where there are none. */
  readonly frame: string
  /** "Vol. 2 Ch. 14" read as its chapter, for books in which such chapters count. */
  readonly inner?: HeadingReading
  /** The number of the volume that stands before such a chapter. */
  readonly outer?: number
  /** What a dated line is, for its series. */
  readonly date?: DateForm
  /** Where in its week or year a dated line stands, from 0. */
  readonly place?: number
}

export const reading = (part: Partial<HeadingReading> & Pick<HeadingReading, 'pattern' | 'kind'>): HeadingReading => ({
  word: '',
  known: true,
  rank: 3,
  label: '',
  title: '',
  prose: false,
  dressed: false,
  frame: '',
  ...part,
})
