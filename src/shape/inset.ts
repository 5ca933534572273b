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
import { endsSentence, hasWords, isCapitals, opensQuote } from './character.js'
import type { Chunk } from './chunk.js'
import { isCentered } from './indent-runs.js'
import { widthOf } from './layout.js'
import { isName, isPushed, letterRole, readLetterPart } from './letter.js'
import { gatherLetters } from './letter-group.js'
import { type Lines, spanOf, textOf } from './lines.js'
import { readList } from './list.js'
import { ornamentKey } from './ornament.js'
import { linesOf, paragraphOf, readParagraphs } from './paragraphs.js'
import { readPreformatted } from './preformatted.js'
import type { Scope } from './scope.js'
import { isSet } from './set-in.js'
import { isMiddle } from './subheading.js'
import { readTable } from './table.js'
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
  const found = roleOf(scope, at, inner)
  if (found === undefined) {
    for (const block of inner) into.push(block)
    return next - at
  }
  const [role, evidence, confidence] = found
  const gathered = role === 'letter' ? inner : gatherLetters(inner, scope.out.decisions)
  const group = groupOf(role, gathered)
  into.push(group)
  scope.out.decisions.push({
    span: group.span,
    kind: role,
    evidence: ['set in from the prose', ...evidence],
    confidence,
  })
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
  if (chunk.lines === 1 && ornamentKey(lines, chunk.first) !== undefined) {
    const where = spanOf(lines, chunk.first)
    if (hasWords(lines.source.text, where)) scope.out.omissions.push({ span: where, rule: 'ornament' })
    return 1
  }
  const indices = linesOf(scope, chunk)
  const middle = chunk.forced === 0 && chunk.lines > 2 && isCentered(lines, indices)
  if (!middle && readLetterPart(scope, at, inner)) return 1
  if (readPreformatted(scope, chunk, inner) || readTable(scope, chunk, inner)) return 1
  const short = chunk.width - chunk.indent < (convention.wrap || 72) * 0.7
  const apart =
    middle ||
    (indices.length < 3 && indices.every((i) => isMiddle(scope, i))) ||
    isCentered(lines, indices) ||
    (short && isPushed(scope, chunk) && !alternates(lines, indices))
  if (chunk.lines <= 6 && chunk.forced === 0 && apart) {
    for (const i of indices)
      inner.push(paragraphOf(scope, i, i, isCredit(textOf(lines, i)) ? 'attribution' : 'centered'))
    return 1
  }
  const taken = readList(scope, at, inner) || readVerse(scope, at, inner)
  if (taken > 0) return taken
  let rest = indices
  if (letterRole(textOf(lines, chunk.first)) === 'salutation' && indices.length > 1) {
    // "My dear Anna,--" on a line of its own, and the letter right below it.
    inner.push(paragraphOf(scope, chunk.first, chunk.first, 'salutation'))
    rest = rest.slice(1)
  }
  const last = rest.at(-1) as number
  const signed = rest.length > 1 && isSigned(scope, chunk, rest)
  if (signed) rest = rest.slice(0, -1)
  readParagraphs(scope, { ...chunk, first: rest[0] as number, last: rest.at(-1) as number, lines: rest.length }, inner)
  if (signed) inner.push(paragraphOf(scope, last, last, isCredit(textOf(lines, last)) ? 'attribution' : 'signature'))
  return 1
}

/** True for four lines and more of which every other one is set in alike: a poem's, wherever on the page it stands. */
const alternates = (lines: Lines, indices: readonly number[]): boolean =>
  indices.length > 3 &&
  lines.indent[indices[0] as number] !== lines.indent[indices[1] as number] &&
  indices.every((i, k) => k < 2 || lines.indent[i] === lines.indent[indices[k - 2] as number])

/** True for the line under a quotation that says whose it is. */
const isCredit = (words: string): boolean => words.length < 70 && /^(?:--|—|–|―)\s?[_“"']*\p{Lu}/u.test(words)

/** True where the last line of prose is a name: the line before it had room, or a dash leads it in. */
const isSigned = ({ lines, convention }: Scope, chunk: Chunk, indices: readonly number[]): boolean => {
  const last = indices.at(-1) as number
  const previous = indices.at(-2) as number
  const words = textOf(lines, last)
  if (isCredit(words)) return true
  const room = Math.min(convention.wrap || 72, Math.max(chunk.width, 40))
  return isName(words) && widthOf(lines, previous) + words.length + 1 < room && endsSentence(textOf(lines, previous))
}

/** What a group is, why, and how sure that is. */
type Role = readonly [role: GroupRole, evidence: readonly string[], confidence: number]

const roleOf = (scope: Scope, at: number, blocks: readonly Block[]): Role | undefined => {
  const roles = blocks.map((block) => (block.kind === 'paragraph' ? block.role : block.kind))
  if (roles.every((role) => role === 'verse' || role === 'attribution')) {
    const found = roles.includes('attribution') ? edge(scope, at, blocks) : undefined
    return found?.[0] === 'epigraph' ? found : undefined
  }
  if (roles.includes('salutation') && (roles.includes('closing') || roles.includes('signature')))
    return ['letter', ['a salutation', 'a closing or a signature'], 0.95]
  if (roles.every((role) => ['dateline', 'salutation', 'closing', 'signature'].includes(role))) return undefined
  if (isTelegram(scope, at, blocks)) return ['telegram', ['capitals throughout', 'a telegram by its wording'], 0.9]
  if (roles.every((role) => role === 'centered'))
    return roles.length > 1 ? ['inscription', [`${roles.length} lines in the middle of the page`], 0.85] : undefined
  return edge(scope, at, blocks)
}

/** Capitals throughout, after words that announce a telegram or with its full stops written out. */
const isTelegram = ({ lines, chunks }: Scope, at: number, blocks: readonly Block[]): boolean => {
  const first = (blocks[0] as Block).span.start
  const words = lines.source.text.slice(first, (blocks.at(-1) as Block).span.end)
  if (!isCapitals(words)) return false
  const previous = chunks[at - 1]
  return /\bSTOP\b/.test(words) || (previous !== undefined && TELEGRAPH.test(textsOf(lines, previous)))
}

const TELEGRAPH = /telegra|\bwired?\b|\bcabled?\b/i

const textsOf = (lines: Lines, chunk: Chunk): string =>
  lines.source.text.slice(lines.start[chunk.first], lines.end[chunk.last])

/** A few lines at the very beginning of a section, credited, in verse or in quotation marks, are its epigraph. */
const edge = (scope: Scope, at: number, blocks: readonly Block[]): Role => {
  const quotation: Role = ['quotation', [], 0.85]
  const { lines, chunks } = scope
  if (at > 0) return quotation
  const first = chunks[at] as Chunk
  const last = chunks.find((chunk) => chunk.first >= first.first && !isSet(scope, chunk))
  if (last === undefined || last.first - first.first > 24) return quotation
  const credited = blocks.some((block) => block.kind === 'paragraph' && block.role === 'attribution')
  const why = credited
    ? 'credited to somebody'
    : blocks.some((block) => block.kind === 'verse')
      ? 'verse'
      : opensQuote(textOf(lines, first.first))
        ? 'in quotation marks'
        : undefined
  return why === undefined ? quotation : ['epigraph', ['at the head of its section', why], credited ? 0.95 : 0.85]
}
