/**
 * The source as a table of lines: where each begins once its indent is passed, and how deep that indent is.
 *
 *    "    To be, or not"   indent 4, text "To be, or not"
 *    "　　他走了。"          indent 4 (an ideographic space is two columns wide)
 *
 * Recognizers read this table instead of cutting the text again; it costs fourteen bytes a line. Most lines are told by
 * their first or last character, and a pass over the table keeps to memory that is at hand, where one over the text of a
 * long book would not.
 */
import type { Manuscript } from '../book/manuscript.js'
import type { Span } from '../book/span.js'

export interface Lines {
  readonly source: Manuscript
  readonly count: number
  /** Offset of the first character that is not white space; equal to `end` on a blank line. */
  readonly start: Uint32Array
  /** Offset past the last character that is not white space. */
  readonly end: Uint32Array
  /** Width of the indent in columns, tabs to the next multiple of 8. 0 on a blank line. */
  readonly indent: Uint16Array
  /** The first and the last code unit that is not white space; 0 on a blank line. */
  readonly head: Uint16Array
  readonly tail: Uint16Array
}

const TAB = 9
const SPACE = 32
const NO_BREAK_SPACE = 0xa0
const IDEOGRAPHIC_SPACE = 0x3000

const isSpace = (code: number): boolean =>
  code <= SPACE
    ? code === SPACE || code === TAB || code === 12
    : code >= NO_BREAK_SPACE &&
      (code === NO_BREAK_SPACE || code === IDEOGRAPHIC_SPACE || (code >= 0x2000 && code <= 0x200a))

/** The table of every line of the manuscript from its body on. */
export const tabulate = (source: Manuscript): Lines => {
  const { text, lineStarts } = source
  const count = lineStarts.length
  const start = new Uint32Array(count)
  const end = new Uint32Array(count)
  const indent = new Uint16Array(count)
  const head = new Uint16Array(count)
  const tail = new Uint16Array(count)
  for (let i = 0; i < count; i++) {
    let from = lineStarts[i] as number
    let to = i + 1 < count ? (lineStarts[i + 1] as number) - 1 : text.length
    if (to <= source.bodyStart) {
      start[i] = to
      end[i] = to
      continue
    }
    let column = 0
    for (; from < to; from++) {
      const code = text.charCodeAt(from)
      // Most lines begin with a letter.
      if (code > SPACE && code < NO_BREAK_SPACE) break
      if (code === SPACE || code === NO_BREAK_SPACE) column++
      else if (code === TAB) column = (column | 7) + 1
      else if (code === IDEOGRAPHIC_SPACE) column += 2
      else if (isSpace(code)) column++
      else break
    }
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--
    start[i] = from
    end[i] = to
    if (from === to) continue
    indent[i] = Math.min(column, 0xffff)
    head[i] = text.charCodeAt(from)
    tail[i] = text.charCodeAt(to - 1)
  }
  return { source, count, start, end, indent, head, tail }
}

export const isBlank = (lines: Lines, index: number): boolean => lines.start[index] === lines.end[index]

/** The words of a line without indent and trailing space; empty past either end of the document. */
export const textOf = (lines: Lines, index: number): string =>
  index < 0 || index >= lines.count ? '' : lines.source.text.slice(lines.start[index], lines.end[index])

export const lengthOf = (lines: Lines, index: number): number =>
  (lines.end[index] as number) - (lines.start[index] as number)

/** From the first character of line `first` to the last of line `last`, both included. */
export const spanOf = (lines: Lines, first: number, last = first): Span => ({
  start: lines.start[first] as number,
  end: lines.end[last] as number,
})

/** How many blank lines stand right before line `index`; the start of the document counts as `edge`. */
export const blanksBefore = (lines: Lines, index: number, edge = 99): number => {
  let at = index - 1
  while (at >= 0 && isBlank(lines, at)) at--
  return at < 0 ? edge : index - 1 - at
}

/** How many blank lines stand right after line `index`; the end of the document counts as `edge`. */
export const blanksAfter = (lines: Lines, index: number, edge = 99): number => {
  let at = index + 1
  while (at < lines.count && isBlank(lines, at)) at++
  return at >= lines.count ? edge : at - 1 - index
}

/** The next line that is not blank from `index` on, or `count`. */
export const nextFull = (lines: Lines, index: number): number => {
  let at = index
  while (at < lines.count && isBlank(lines, at)) at++
  return at
}
