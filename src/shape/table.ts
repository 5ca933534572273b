/**
 * Reads small tables: lines whose columns stand under one another, parted by wide gaps, tabs or strokes.
 *
 *    Flour        12 lb.     3s.         | Day | Miles |
 *    Candles       4 lb.     1s.         |-----|-------|
 *    Rope         40 ft.     9d.         | 1   | 14    |
 *
 *  Not: verse with a pause in the middle of its lines; two spaces after a full stop.
 */
import type { Block, TableCell } from '../book/block.js'
import { span } from '../book/span.js'
import type { Chunk } from './chunk.js'
import { readInline } from './inline.js'
import { textOf } from './lines.js'
import { isOrnament } from './ornament.js'
import { linesOf } from './paragraphs.js'
import type { Scope } from './scope.js'

const STROKES = /\s*\|\s*/g
const GAPS = /\t+|\s{3,}/g
const MOST_COLUMNS = 10
const WORD = /[\p{L}\p{N}]/u

interface Cut {
  readonly from: number
  readonly to: number
}

/** Reads a chunk as a table; returns false where it is none. */
export const readTable = (scope: Scope, chunk: Chunk, into: Block[]): boolean => {
  const { lines, convention } = scope
  if (chunk.lines < 2 || chunk.lines > 400) return false
  const indices = linesOf(scope, chunk)
  const stroked = indices.every((i) => textOf(lines, i).includes('|') || isOrnament(textOf(lines, i)))
  const rows: Cut[][] = []
  let rule = -1
  for (const i of indices) {
    const words = textOf(lines, i)
    if (isOrnament(words)) {
      if (rule < 0) rule = rows.length
      continue
    }
    const cells = cellsOf(words, lines.start[i] as number, stroked ? STROKES : GAPS)
    if (cells.length < 2 || cells.length > MOST_COLUMNS) return false
    rows.push(cells)
  }
  if (rows.length < 2) return false
  const columns = (rows[0] as Cut[]).length
  const even = rows.filter((row) => row.length === columns).length
  if (even < rows.length * 0.8 || (rows.length < 3 && columns < 3 && !stroked)) return false
  if (
    !stroked &&
    !alignsUnder(
      rows,
      indices.map((i) => (lines.start[i] as number) - (lines.indent[i] as number)),
    )
  )
    return false
  const cells = rows.flat()
  // A drawing has strokes too.
  if (stroked && cells.filter(({ from, to }) => WORD.test(lines.source.text.slice(from, to))).length * 2 < cells.length)
    return false
  into.push({
    kind: 'table',
    span: span((cells[0] as Cut).from, (cells.at(-1) as Cut).to),
    headerRows: rule === 1 ? 1 : 0,
    rows: rows.map((row) =>
      row.map(
        ({ from, to }): TableCell => ({
          span: span(from, to),
          content: readInline(lines.source.text.slice(from, to), convention),
        }),
      ),
    ),
  })
  return true
}

const cellsOf = (words: string, start: number, parting: RegExp): Cut[] => {
  const cells: Cut[] = []
  let from = 0
  for (const match of words.matchAll(parting)) {
    if (match.index > from) cells.push({ from: start + from, to: start + match.index })
    from = match.index + match[0].length
  }
  if (from < words.length) cells.push({ from: start + from, to: start + words.length })
  return cells
}

/** True where the second column of most rows begins, or ends, at the same place. */
const alignsUnder = (rows: readonly (readonly Cut[])[], starts: readonly number[]): boolean => {
  if (starts.length !== rows.length) return true
  const lefts = new Map<number, number>()
  const rights = new Map<number, number>()
  for (const [k, row] of rows.entries()) {
    const cell = row[1] as Cut
    const left = cell.from - (starts[k] as number)
    const right = cell.to - (starts[k] as number)
    lefts.set(left, (lefts.get(left) ?? 0) + 1)
    rights.set(right, (rights.get(right) ?? 0) + 1)
  }
  return Math.max(...lefts.values(), ...rights.values()) >= rows.length * 0.6
}
