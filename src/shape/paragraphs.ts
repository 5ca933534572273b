/**
 * Reads running prose.
 *
 *    It had rained since noon, and          It had rained since noon, and
 *    the road was a river.                  the road was a river.
 *                                             “We must go back,” said he.     (two paragraphs, by the indent)
 *
 *  Not: a line that is short by accident, in a paragraph that goes on.
 */
import type { Block, Paragraph, ParagraphRole } from '../book/block.js'
import { span } from '../book/span.js'
import { closesQuote, endsSentence, isPlainLetter, opensQuote, startsLower, startsUpper } from './character.js'
import type { Chunk } from './chunk.js'
import { readRun } from './inline.js'
import { joinLines } from './joining.js'
import { keptLines } from './kept-lines.js'
import { firstWord, widthOf } from './layout.js'
import { isBlank, spanOf, textOf } from './lines.js'
import { cutLong, isLong } from './long-paragraph.js'
import type { Scope } from './scope.js'

/** One paragraph of the lines `first` to `last`, both included; `from` begins it within its first line. */
export const paragraphOf = (
  scope: Scope,
  first: number,
  last: number,
  role: ParagraphRole = 'plain',
  from?: number,
): Paragraph => {
  const whole = spanOf(scope.lines, first, last)
  return {
    kind: 'paragraph',
    span: from === undefined ? whole : span(from, whole.end),
    role,
    content: readRun(scope, joinLines(scope, first, last, from), whole.end),
  }
}

/** Reads the lines `first` to `last` as running prose: one paragraph, several where it is too long for any page. */
export const readProse = (scope: Scope, first: number, last: number, into: Block[]): void => {
  if (!isLong(scope, first, last)) {
    const whole = spanOf(scope.lines, first, last)
    const content = readRun(scope, joinLines(scope, first, last).trimEnd(), whole.end)
    into.push({ kind: 'paragraph', span: whole, role: 'plain', content })
    return
  }
  for (const { first: top, last: end, from, to } of cutLong(scope, first, last)) {
    const content = readRun(scope, joinLines(scope, top, end, from, to).trimEnd(), to)
    const goesOn = from > (scope.lines.start[first] as number)
    into.push({ kind: 'paragraph', span: span(from, to), role: 'plain', content, ...(goesOn && { continued: true }) })
  }
}

/** The lines of a chunk that hold words. */
export const linesOf = (scope: Scope, chunk: Chunk): number[] => {
  const out: number[] = []
  for (let i = chunk.first; i <= chunk.last; i++) {
    if (scope.context.claims[i] === scope.own && !isBlank(scope.lines, i)) out.push(i)
  }
  return out
}

/** The paragraphs of a chunk of prose. */
export const readParagraphs = (scope: Scope, chunk: Chunk, into: Block[]): void => {
  const { convention } = scope
  if (chunk.lines === 1) {
    readProse(scope, chunk.first, chunk.last, into)
    return
  }
  const indices = linesOf(scope, chunk)
  if (convention.wrap === 0 && isWrappedAlone(scope, chunk)) {
    readProse(scope, chunk.first, chunk.last, into)
    return
  }
  const kept = convention.wrap > 0 ? keptLines(scope.lines, convention.wrap, chunk, indices) : undefined
  let from = 0
  for (let k = 1; k < indices.length; k++) {
    const runsOn =
      convention.wrap === 0
        ? isCut(scope, indices, k) || (convention.sentences && isNextSentence(scope, indices, k))
        : !(kept?.[k] || beginsAnew(scope, chunk, indices, k))
    if (runsOn) continue
    readProse(scope, indices[from] as number, indices[k - 1] as number, into)
    from = k
  }
  readProse(scope, indices[from] as number, chunk.last, into)
}

/** Lines that a block has at least, and columns that it is wide. */
const FEWEST_WRAPPED = 3
const NARROWEST = 36
/** The share of its line ends that its own width explains; poets also end lines where they pause. */
const WRAPPED = 0.85
const PAUSES = 0.34

/** True for a paragraph that is wrapped at a width of its own, among others that are not. */
export const isWrappedAlone = ({ lines }: Scope, chunk: Chunk): boolean => {
  if (chunk.lines < FEWEST_WRAPPED || chunk.width < NARROWEST || chunk.lines !== chunk.last - chunk.first + 1)
    return false
  let forced = 0
  let pauses = 0
  for (let i = chunk.first; i < chunk.last; i++) {
    if (widthOf(lines, i) + 1 + firstWord(lines, i + 1) > chunk.width) forced++
    if (!isPlainLetter(lines.tail[i] as number)) pauses++
  }
  return forced >= (chunk.lines - 1) * WRAPPED && pauses <= (chunk.lines - 1) * PAUSES
}

/** True where a sentence goes on over a line's end, though lines are not wrapped elsewhere in this document. */
const isCut = ({ lines }: Scope, indices: readonly number[], k: number): boolean => {
  const before = textOf(lines, indices[k - 1] as number)
  const after = textOf(lines, indices[k] as number)
  if (before.length < SHORTEST_WRAPPED) return false
  return startsLower(after) && !/[.!?:]["'”’)]*$/.test(before)
}

/** True where each line of the document is a sentence: the next of the same paragraph, unless somebody answers. */
const isNextSentence = ({ lines }: Scope, indices: readonly number[], k: number): boolean => {
  const before = textOf(lines, indices[k - 1] as number)
  const after = textOf(lines, indices[k] as number)
  return endsSentence(before) && !(closesQuote(before) && opensQuote(after))
}

/** Characters that a line has at least where somebody wrapped it. */
const SHORTEST_WRAPPED = 45

/** The share of the width that a line leaves empty where a paragraph ends, and somebody speaks in the next line. */
const FAR = 0.4

/** True where line `k` begins a paragraph within a chunk. */
const beginsAnew = ({ lines, convention }: Scope, chunk: Chunk, indices: readonly number[], k: number): boolean => {
  const line = indices[k] as number
  const previous = indices[k - 1] as number
  const next = indices[k + 1]
  const indent = lines.indent[line] as number
  const set = chunk.indent > convention.bodyIndent
  const room = chunk.lines > 3 && set ? Math.min(convention.wrap, chunk.width) : convention.wrap
  const spare = room - widthOf(lines, previous) - 1 - firstWord(lines, line)
  const base = lines.indent[previous] as number
  const rises = indent > base + 1 && indent - chunk.indent <= 10 && startsUpper(textOf(lines, line))
  if (rises && (next === undefined ? spare >= 0 : (lines.indent[next] as number) < indent)) {
    return spare >= 0 || endsSentence(textOf(lines, previous))
  }
  if (!set && spare > room * FAR) return endsSentence(textOf(lines, previous)) && opensQuote(textOf(lines, line))
  if (!set || spare < Math.max(6, room * 0.1)) return false
  if (!startsUpper(textOf(lines, line))) return false
  return endsSentence(textOf(lines, previous)) || spare > room * 0.25
}
