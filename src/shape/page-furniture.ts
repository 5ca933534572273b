/**
 * Page numbers and running heads of a printed page, which a scan left between the lines.
 *
 *    [Pg 12]     {12}     [12]     - 12 -     Page 12 of 340     THE OLD MILL.      48
 *
 *  Not: "1984" (a year that stands alone once), "12" where chapters are numbered so.
 */
import type { Omission } from '../book/book.js'
import type { Claims } from './claims.js'
import type { Lines } from './lines.js'
import type { Mark } from './marks.js'

export interface Furniture {
  /** The beginnings of printed pages, by place. */
  readonly marks: readonly Mark[]
  readonly omissions: readonly Omission[]
}

/** Finds the furniture of the whole document and claims its lines as FURNITURE. Runs before everything else. */
export const findFurniture = (_lines: Lines, _claims: Claims): Furniture => ({ marks: [], omissions: [] })
