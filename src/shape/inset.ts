/**
 * Reads what is set in: quotations, documents, inscriptions, telegrams, letters, each in a group of its own.
 *
 *    He unfolded the paper and read:            On the gate was painted:
 *
 *       The bearer is to be admitted at                      NO ROAD
 *       any hour, and no questions asked.                  TO THE MILL
 *
 *  Not: a poem (it stands alone); the indented first line of a paragraph.
 */
import type { Block, Group, GroupRole } from '../book/block.js'
import { span } from '../book/span.js'
import type { Chunk } from './chunk.js'
import { gatherLetters, isPushed, letterRole, readLetterPart } from './letter.js'
import { textOf } from './lines.js'
import { ornamentKey } from './ornament.js'
import { linesOf, paragraphOf, readParagraphs } from './paragraphs.js'
import type { Scope } from './scope.js'
import { isSet } from './set-in.js'
import { isMiddle } from './subheading.js'
import { readVerse } from './verse.js'

/** Reads the run of chunks from `at` that are set in; returns how many it took, 0 where the first is not. */
export const readInset = (scope: Scope, at: number, into: Block[]): number => {
  const { chunks } = scope
  const first = chunks[at] as Chunk
  if (!isSet(scope, first)) return 0
  let next = at + 1
  for (; next < chunks.length; next++) {
    const chunk = chunks[next] as Chunk
    if (chunk.before < 0 || chunk.before > 3 || !isSet(scope, chunk) || chunk.fence !== first.fence) break
    if (chunk.lines === 1 && ornamentKey(scope.lines, chunk.first) !== undefined && chunk.before > 0) break
  }
  const inner: Block[] = []
  for (let k = at; k < next; ) k += readPiece(scope, k, inner)
  const role = roleOf(scope, at, inner)
  if (role === undefined) {
    into.push(...inner)
    return next - at
  }
  const gathered = role === 'letter' ? inner : gatherLetters(inner)
  into.push(groupOf(role, gathered))
  return next - at
}

export const groupOf = (role: GroupRole, blocks: readonly Block[]): Group => ({
  kind: 'group',
  role,
  span: span((blocks[0] as Block).span.start, (blocks.at(-1) as Block).span.end),
  blocks,
})

const readPiece = (scope: Scope, at: number, inner: Block[]): number => {
  const { lines, chunks, convention } = scope
  const chunk = chunks[at] as Chunk
  if (chunk.lines === 1 && ornamentKey(lines, chunk.first) !== undefined) return 1
  if (readLetterPart(scope, at, inner)) return 1
  if (chunk.lines <= 6 && chunk.forced === 0 && linesOf(scope, chunk).every((i) => isMiddle(scope, i))) {
    for (const i of linesOf(scope, chunk)) inner.push(paragraphOf(scope, i, i, 'centered'))
    return 1
  }
  const verse = readVerse(scope, at, inner)
  if (verse > 0) return verse
  const short = chunk.width - chunk.indent < (convention.wrap || 72) * 0.7
  if (chunk.lines <= 6 && chunk.forced === 0 && short && isPushed(scope, chunk)) {
    for (const i of linesOf(scope, chunk)) inner.push(paragraphOf(scope, i, i, 'centered'))
    return 1
  }
  if (chunk.lines > 1 && letterRole(textOf(lines, chunk.first)) === 'salutation') {
    // "My dear Anna,--" on a line of its own, and the letter right below it.
    inner.push(paragraphOf(scope, chunk.first, chunk.first, 'salutation'))
    const rest = { ...chunk, first: linesOf(scope, chunk)[1] as number, lines: chunk.lines - 1 }
    readParagraphs(scope, rest, inner)
    return 1
  }
  readParagraphs(scope, chunk, inner)
  return 1
}

const roleOf = (scope: Scope, at: number, blocks: readonly Block[]): GroupRole | undefined => {
  const roles = blocks.map((block) => (block.kind === 'paragraph' ? block.role : block.kind))
  if (roles.every((role) => role === 'verse' || role === 'attribution'))
    return roles.includes('attribution') ? edge(scope, at) : undefined
  if (roles.includes('salutation') && (roles.includes('closing') || roles.includes('signature'))) return 'letter'
  if (roles.every((role) => ['dateline', 'salutation', 'closing', 'signature'].includes(role))) return undefined
  if (roles.every((role) => role === 'centered')) return roles.length > 1 ? 'inscription' : undefined
  return edge(scope, at)
}

/** At the very beginning of a section, before anything is told, a quotation is its epigraph. */
const edge = (scope: Scope, at: number): GroupRole => (at === 0 && scope.chunks.length > 1 ? 'epigraph' : 'quotation')
