/**
 * Where a piece of the book stands in the source.
 *
 * Everything the compiler builds keeps its span: findings name its line, `explain` prints it, and the loss proof
 * compares what was packed with what stood there.
 */

/** A stretch of a manuscript's text, in UTF-16 code units: `start` inclusive, `end` exclusive, 0 ≤ start ≤ end. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A point in the source as people count it: line and column from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

export const span = (start: number, end: number): Span => ({ start, end })

/** The smallest span that holds both. */
export const join = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end))
