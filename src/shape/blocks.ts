/**
 * Reads what stands below a heading: the lines of one section become its blocks.
 */
import { isProseBreak } from './break-habit.js'
import { hasWords } from './character.js'
import type { Chunk } from './chunk.js'
import { cut } from './chunk.js'
import type { Convention } from './convention.js'
import type { Lines } from './lines.js'
import { ornamentKey } from './ornament.js'
import { readParagraphs } from './paragraphs.js'
import { blankBreak, ornamentBreak } from './scene-break.js'
import type { BlockContext, Scope, SectionBlocks } from './scope.js'
import { readVerse } from './verse.js'

export type { BlockContext, SectionBlocks } from './scope.js'

/**
 * Reads the lines `from` to `to` (exclusive) of one section.
 *
 * Findings: footnote-unmatched.
 */
export const readBlocks = (
  lines: Lines,
  from: number,
  to: number,
  convention: Convention,
  context: BlockContext,
): SectionBlocks => {
  const chunks = cut(lines, from, to, convention, context.claims)
  const out = { blocks: [], footnotes: [], omissions: [], decisions: [], findings: [] }
  const scope: Scope = { lines, convention, context, chunks, out }
  let at = 0
  while (at < chunks.length) at += readAt(scope, at)
  return finish(scope)
}

/** Reads the chunk at `at`, with those that belong to it; returns how many were read. */
const readAt = (scope: Scope, at: number): number => {
  const { lines, out } = scope
  const chunk = scope.chunks[at] as Chunk
  if (chunk.lines === 1 && ornamentKey(lines, chunk.first) !== undefined) {
    const value = ornamentBreak(lines, chunk)
    if (hasWords(lines.source.text, value.span)) out.omissions.push({ span: value.span, rule: 'ornament' })
    out.blocks.push(value)
    return 1
  }
  readGap(scope, at)
  const verse = readVerse(scope, at)
  if (verse > 0) return verse
  readParagraphs(scope, chunk)
  return 1
}

/** More blank lines than between paragraphs: a break or a wider space where this document means that by them. */
const readGap = ({ lines, convention, chunks, out }: Scope, at: number): void => {
  const chunk = chunks[at] as Chunk
  const previous = chunks[at - 1]
  const least = convention.breakGap || convention.spaceGap
  if (least === 0 || chunk.before < least || previous === undefined) return
  if (!isProseBreak(lines, previous.last, chunk.first, convention)) return
  out.blocks.push(blankBreak(lines, chunk, convention.breakGap > 0 ? 'ornament' : 'space'))
}

/** Takes breaks away where they part nothing: at the section's edges and next to one another. */
const finish = ({ out }: Scope): SectionBlocks => {
  const blocks = out.blocks.filter(
    (block, i) => block.kind !== 'scene-break' || (i > 0 && out.blocks[i - 1]?.kind !== 'scene-break'),
  )
  while (blocks.at(-1)?.kind === 'scene-break') blocks.pop()
  return { ...out, blocks }
}
