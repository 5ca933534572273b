/**
 * Reads verse: lines that end where the poet wished, not where the page did.
 *
 *        The lamp is low, the night is long,          “Row, brothers, row,
 *          And none is left to sing;                  The stream runs fast.”
 *
 *  Not: a quotation that is set in and wrapped; a paragraph with one short line.
 */
import type { Verse, VerseLine } from '../book/block.js'
import { join } from '../book/span.js'
import { startsUpper } from './character.js'
import type { Chunk } from './chunk.js'
import { readInline } from './inline.js'
import { isBlank, spanOf, textOf } from './lines.js'
import type { Scope } from './scope.js'

/** Reads the verse that begins at chunk `at`, stanza after stanza; returns how many chunks it took, 0 for none. */
export const readVerse = (scope: Scope, at: number): number => {
  if (!isStanza(scope, scope.chunks[at] as Chunk)) return 0
  const stanzas: VerseLine[][] = []
  let next = at
  while (next < scope.chunks.length) {
    const chunk = scope.chunks[next] as Chunk
    if (next > at && (chunk.before < 1 || chunk.before > 2 || !isStanza(scope, chunk))) break
    stanzas.push(stanzaOf(scope, chunk))
    next++
  }
  const base = Math.min(...scope.chunks.slice(at, next).map((chunk) => chunk.indent))
  const first = scope.chunks[at] as Chunk
  const last = scope.chunks[next - 1] as Chunk
  const verse: Verse = {
    kind: 'verse',
    span: join(spanOf(scope.lines, first.first), spanOf(scope.lines, last.last)),
    stanzas: stanzas.map((stanza) =>
      stanza.map((line) => ({ ...line, indent: Math.min(8, Math.round((line.indent - base) / 2)) })),
    ),
  }
  scope.out.blocks.push(verse)
  return next - at
}

const stanzaOf = (scope: Scope, chunk: Chunk): VerseLine[] => {
  const { lines, convention } = scope
  const out: VerseLine[] = []
  for (let i = chunk.first; i <= chunk.last; i++) {
    if (scope.context.claims[i] !== 0 || isBlank(lines, i)) continue
    out.push({
      span: spanOf(lines, i),
      indent: lines.indent[i] as number,
      content: readInline(textOf(lines, i), convention),
    })
  }
  return out
}

const isStanza = (scope: Scope, chunk: Chunk): boolean => {
  const { lines, convention } = scope
  if (chunk.lines < 2 || convention.wrap === 0) return false
  const breaks = chunk.lines - 1
  const set = chunk.indent > convention.bodyIndent
  if (chunk.forced > breaks * 0.4) return false
  let upper = 0
  for (let i = chunk.first; i <= chunk.last; i++) if (startsUpper(textOf(lines, i))) upper++
  return upper >= chunk.lines * (set ? 0.7 : 0.95) && (set || chunk.width < convention.wrap * 0.85)
}
