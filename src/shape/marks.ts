/**
 * Stretches of the source that stand for something other than words: references to notes, beginnings of printed pages.
 *
 *    He bowed.[3] She did not.        the mill {48} and the weir
 *             ├─┤ note 3                       ├──┤ page 48
 *
 * They are found for the whole document first; whoever joins lines to a paragraph puts the inline in their place.
 */
import type { Omission } from '../book/book.js'
import type { NoteReference, PageBreak } from '../book/inline.js'
import { span } from '../book/span.js'

export interface Mark {
  /** `end` equals `start` where the source shows nothing at the place itself. */
  readonly start: number
  readonly end: number
  readonly inline: NoteReference | PageBreak | Instruction
}

/** What a typesetter is told to do; it is never printed. */
export interface Instruction {
  readonly kind: 'instruction'
  /** The words right before it that are to be stressed. */
  readonly stressed?: string
}

/** In a joined text a mark is its index between two of these; XML forbids the character, so no text has it. */
export const SENTINEL = '\uffff'

/** The marks of both lists that start within [from, to), in order. */
export const marksWithin = (a: readonly Mark[], b: readonly Mark[], from: number, to: number): readonly Mark[] => {
  const left = a.slice(lowerBound(a, from), lowerBound(a, to))
  const right = b.slice(lowerBound(b, from), lowerBound(b, to))
  if (right.length === 0) return left
  if (left.length === 0) return right
  return [...left, ...right].sort((x, y) => x.start - y.start)
}

export const lowerBound = (marks: readonly Mark[], offset: number): number => {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle] as Mark).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const RULES = { 'note-reference': 'note-mark', 'page-break': 'page-number', instruction: 'editorial-mark' } as const

/** The source from `start` to `end` with each mark in it replaced by its index between sentinels. */
export const withMarks = (
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  omissions: Omission[],
): string => {
  let at = marks.length === 0 ? 0 : lowerBound(marks, start)
  let mark = marks[at]
  if (mark === undefined || mark.start >= end) return text.slice(start, end)
  let out = ''
  let from = start
  for (; mark !== undefined && mark.start < end; mark = marks[++at]) {
    if (mark.start < from || mark.end > end) continue
    out += text.slice(from, mark.start) + SENTINEL + at + SENTINEL
    from = mark.end
    const rule = RULES[mark.inline.kind]
    if (mark.end > mark.start) omissions.push({ span: span(mark.start, mark.end), rule })
  }
  return out + text.slice(from, end)
}
