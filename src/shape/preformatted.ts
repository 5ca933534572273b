/**
 * Reads lines whose spacing is their meaning, and leaves every space of them alone.
 *
 *      +------+   ___             |\_/|
 *      | mill |--/   \            | . . |
 *      +------+                    \_-_/
 *
 *  Not: an ornament (one line, or the same again); verse with deep indents; a table.
 */
import type { Block } from '../book/block.js'
import type { Chunk } from './chunk.js'
import { type Claims, FREE } from './claims.js'
import { isBlank, type Lines, spanOf, textOf } from './lines.js'
import { linesOf } from './paragraphs.js'
import type { Scope } from './scope.js'

const DRAWN = /[|/\\+_=<>^~#*─-╿▀-▟{}[\]-]/
const DRAWN_ALL = new RegExp(DRAWN, 'g')
const SPACE = /\s/g

/** Reads a chunk as a drawing; returns false where it is none. */
export const readPreformatted = ({ lines, ...scope }: Scope, chunk: Chunk, into: Block[]): boolean => {
  if (chunk.lines < 3 || !DRAWN.test(lines.source.text.charAt(lines.start[chunk.first] as number))) return false
  const indices = linesOf({ lines, ...scope }, chunk)
  const { source } = lines
  const whole = spanOf(lines, chunk.first, chunk.last)
  const words = source.text.slice(whole.start, whole.end)
  const signs = words.match(DRAWN_ALL)?.length ?? 0
  const dense = words.length - (words.match(SPACE)?.length ?? 0)
  if (signs * 2.2 < dense) return false
  const text = indices
    .map(
      (i) => ' '.repeat((lines.indent[i] as number) - chunk.indent) + source.text.slice(lines.start[i], lines.end[i]),
    )
    .join('\n')
  into.push({ kind: 'preformatted', span: whole, text })
  return true
}

/** A drawing, or what stands between two fences (fence.ts), blank lines too; the word behind the first of them is left out. */
export const readCode = ({ lines, out }: Scope, chunk: Chunk, into: Block[]): number => {
  const { source } = lines
  const text: string[] = []
  for (let i = chunk.first; i <= chunk.last; i++) {
    const indent = Math.max(0, (lines.indent[i] as number) - chunk.indent)
    text.push(isBlank(lines, i) ? '' : ' '.repeat(indent) + textOf(lines, i))
  }
  const span = spanOf(lines, chunk.first, chunk.last)
  into.push({ kind: 'preformatted', span, text: text.join('\n') })
  const evidence = [chunk.fence === 'code' ? 'between marks of code' : 'drawn with signs']
  out.decisions.push({ span, kind: 'preformatted', evidence, confidence: chunk.fence === 'code' ? 0.95 : 0.8 })
  if (chunk.fence === 'drawing') return 1
  let opening = chunk.first - 1
  while (isBlank(lines, opening)) opening--
  if (source.text.charAt((lines.end[opening] as number) - 1) !== '`')
    out.omissions.push({ span: spanOf(lines, opening), rule: 'editorial-mark' })
  return 1
}

const SHAPED = /[\\/|()<>]/
const WORDED = /\p{L}{3}/u
const FEWEST_LINES = 3
const MOST_LINES = 60

/**
 * The line after a drawing that begins at line `from`, or -1: signs and hardly a word, each line another, two of them at
 * least with strokes or brackets. Three rows of stars are an ornament.
 */
export const drawingEnd = (lines: Lines, from: number, to: number, claims: Claims): number => {
  // Most blocks are one line.
  if (from + 2 >= to || lines.head[from + 1] === 0 || lines.head[from + 2] === 0) return -1
  const keys = new Set<string>()
  let shaped = 0
  let worded = 0
  let signs = 0
  let dense = 0
  let at = from
  for (; at < to && lines.head[at] !== 0 && claims[at] === FREE; at++) {
    const words = textOf(lines, at)
    // Most blocks are told by their first line.
    if (words.length > 80 || at - from > MOST_LINES || (at === from && WORDED.test(words))) return -1
    keys.add(words)
    if (SHAPED.test(words)) shaped++
    if (WORDED.test(words)) worded++
    const tight = words.replace(SPACE, '')
    signs += tight.match(SIGN)?.length ?? 0
    dense += tight.length
  }
  const count = at - from
  const drawn = shaped > 1 && keys.size > 1 && worded * 3 <= count && signs * 1.7 >= dense
  if (count >= FEWEST_LINES && isBox(lines, from, at - 1)) return at
  return count >= FEWEST_LINES && drawn && !isTable(lines, from) ? at : -1
}

const SIGN = /[^\p{L}\p{N}\s]/gu

/** "| a | b |": rows of cells, which table.ts reads. */
const isTable = (lines: Lines, from: number): boolean => /^\|.*[\p{L}\p{N}].*\|$/u.test(textOf(lines, from))

/** A frame of signs around words, as games show them. */
const isBox = (lines: Lines, first: number, last: number): boolean => {
  if (!/^[+╔┌╭].*[+╗┐╮]$/u.test(textOf(lines, first)) || !/^[+╚└╰].*[+╝┘╯]$/u.test(textOf(lines, last))) return false
  for (let at = first + 1; at < last; at++) if (!/^[|│║┃+╠├].*[|│║┃+╣┤]$/u.test(textOf(lines, at))) return false
  return true
}
