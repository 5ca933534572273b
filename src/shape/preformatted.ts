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
import { isBlank, spanOf, textOf } from './lines.js'
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

/** What stands between two fences (fence.ts), blank lines too; the word behind the first of them is left out. */
export const readCode = ({ lines, out }: Scope, chunk: Chunk, into: Block[]): number => {
  const { source } = lines
  const text: string[] = []
  for (let i = chunk.first; i <= chunk.last; i++) {
    const indent = Math.max(0, (lines.indent[i] as number) - chunk.indent)
    text.push(isBlank(lines, i) ? '' : ' '.repeat(indent) + textOf(lines, i))
  }
  const span = spanOf(lines, chunk.first, chunk.last)
  into.push({ kind: 'preformatted', span, text: text.join('\n') })
  let opening = chunk.first - 1
  while (isBlank(lines, opening)) opening--
  if (source.text.charAt((lines.end[opening] as number) - 1) !== '`')
    out.omissions.push({ span: spanOf(lines, opening), rule: 'editorial-mark' })
  out.decisions.push({ span, kind: 'preformatted', evidence: ['between marks of code'], confidence: 0.95 })
  return 1
}
