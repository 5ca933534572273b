/**
 * Reads what stands below a heading: the lines of one section become its blocks.
 *
 *    cut        lines into chunks, the runs that nothing parts
 *    part       chunks in which lines that are set in meet lines that are not
 *    recognize  each chunk, by the first recognizer that takes it; what nobody takes is prose
 *    gather     letters into groups, breaks to where they part something
 */
import type { Block } from '../book/block.js'
import { isDots, isProseBreak } from './break-habit.js'
import { closesQuote, hasWords, opensQuote } from './character.js'
import { readChoices } from './choices.js'
import type { Chunk } from './chunk.js'
import { cut } from './chunk.js'
import { type Claims, FREE } from './claims.js'
import type { Convention } from './convention.js'
import { beginsEntry } from './dates.js'
import { findCast, readDrama } from './drama.js'
import { gatherEpigraph, isCredit } from './epigraph.js'
import { readFigure } from './figure.js'
import { takeNotes } from './footnote.js'
import { chunkOf, partIndents } from './indent-runs.js'
import { readInset } from './inset.js'
import { mayIntroduce, partIntroduction } from './kept-lines.js'
import { isForced } from './layout.js'
import { readLetterPart } from './letter.js'
import { gatherLetters } from './letter-group.js'
import type { Lines } from './lines.js'
import { isBlank, lengthOf, textOf } from './lines.js'
import { readList } from './list.js'
import { type Mark, marksWithin } from './marks.js'
import { ornamentKey } from './ornament.js'
import { linesOf, paragraphOf, readParagraphs, readProse } from './paragraphs.js'
import { readCode, readPreformatted } from './preformatted.js'
import { isReflowed, mayBeReflowed } from './reflowed-verse.js'
import { blankBreak, ornamentBreak } from './scene-break.js'
import type { BlockContext, Scope, SectionBlocks } from './scope.js'
import { isSet } from './set-in.js'
import { readSigned } from './signed.js'
import { readSubheading } from './subheading.js'
import { readTable } from './table.js'
import { isStanza, readVerse } from './verse.js'

export type { BlockContext, SectionBlocks } from './scope.js'

/** Reads the lines `from` to `to` (exclusive) of one section. */
export const readBlocks = (
  lines: Lines,
  from: number,
  to: number,
  convention: Convention,
  context: BlockContext,
): SectionBlocks => {
  const chunks: Chunk[] = []
  for (const chunk of cut(lines, from, to, convention, context.claims)) {
    if (chunk.deepest === chunk.indent) {
      if (mayIntroduce(lines, chunk))
        chunks.push(...partIntroduction(lines, chunk, chunks.at(-1), convention, context.claims))
      else chunks.push(chunk)
    } else chunks.push(...partIndents(lines, chunk, convention, context.claims))
  }
  const start = startOf(lines, from, chunks, context.claims)
  const end = to < lines.count ? (lines.source.lineStarts[to] as number) : lines.source.text.length + 1
  const out = { footnotes: [], omissions: [], decisions: [], findings: [] }
  const base = {
    lines,
    convention,
    context,
    chunks,
    own: FREE,
    to,
    body: bodyOf(chunks, convention),
    marks: settleMarks(lines, chunks, marksWithin(context.furniture.marks, context.notes.marks, start, end)),
    carry: { open: undefined },
    out,
  }
  const scope: Scope = { ...base, cast: findCast({ ...base, cast: undefined }) }
  const blocks: Block[] = []
  let at = 0
  while (at < chunks.length) at += readAt(scope, at, blocks)
  takeNotes(scope, start, end)
  return {
    ...out,
    blocks: settle(scope, gatherEpigraph(gatherLetters(blocks, scope.out.decisions), scope.out.decisions)),
  }
}

/** Where the marks of a section begin: a page may begin at its heading, which has no text to hold the mark. */
const startOf = (lines: Lines, from: number, chunks: readonly Chunk[], claims: Claims): number => {
  let head = from
  if (chunks.length > 0)
    while (head > 0 && head > from - 40 && (claims[head - 1] !== FREE || isBlank(lines, head - 1))) head--
  return head < lines.count ? (lines.source.lineStarts[head] as number) : lines.source.text.length
}

/** Pages that begin at a line without text of its own begin at the next paragraph. */
const settleMarks = (lines: Lines, chunks: readonly Chunk[], marks: readonly Mark[]): readonly Mark[] => {
  if (marks.length === 0) return marks
  let k = 0
  return marks.map((mark) => {
    while (k < chunks.length && (lines.end[(chunks[k] as Chunk).last] as number) < mark.start) k++
    const next = chunks[k]
    const start = next && (lines.start[next.first] as number)
    return mark.start === mark.end && start !== undefined && start > mark.start ? { ...mark, start, end: start } : mark
  })
}

/** The indent of this section's prose: the document's, unless the whole section is set in. */
const bodyOf = (chunks: readonly Chunk[], convention: Convention): number => {
  if (convention.wrap === 0 || chunks.length < 6) return convention.bodyIndent
  const weights = new Map<number, number>()
  let total = 0
  for (const chunk of chunks) {
    if (chunk.lines < 2 || chunk.forced * 2 < chunk.lines - 1) continue
    weights.set(chunk.indent, (weights.get(chunk.indent) ?? 0) + chunk.lines)
    total += chunk.lines
  }
  for (const [indent, weight] of weights) if (weight > total * 0.8) return indent
  return convention.bodyIndent
}

/** Reads the chunk at `at`, with those that belong to it; returns how many were read. */
const readAt = (scope: Scope, at: number, into: Block[]): number => {
  const chunk = scope.chunks[at] as Chunk
  const dots = scope.convention.dots && isDots(scope.lines, chunk.first)
  if (chunk.lines === 1 && (dots || ornamentKey(scope.lines, chunk.first) !== undefined)) {
    const value = ornamentBreak(scope.lines, chunk)
    if (hasWords(scope.lines.source.text, value.span)) scope.out.omissions.push({ span: value.span, rule: 'ornament' })
    if (dots) {
      const evidence = ['dots or a letter alone, as others between paragraphs of prose']
      scope.out.decisions.push({ span: value.span, kind: 'scene break', evidence, confidence: 0.8 })
    }
    into.push(value)
    return 1
  }
  readGap(scope, at, into)
  if (chunk.fence === 'code' || chunk.fence === 'drawing') return readCode(scope, chunk, into)
  if (isPlainProse(scope, at)) {
    readProse(scope, chunk.first, chunk.last, into)
    return 1
  }
  return (
    readFigure(scope, at, into) ||
    readEpigraphCredit(scope, chunk, into) ||
    (isSigning(scope, at, into) ? (readLetterPart(scope, at, into) ? 1 : 0) || readSigned(scope, at, into) : 0) ||
    readDrama(scope, at, into) ||
    readSubheading(scope, at, into) ||
    (readTable(scope, chunk, into) || readPreformatted(scope, chunk, into) ? 1 : 0) ||
    readChoices(scope, at, into) ||
    readList(scope, at, into) ||
    readInset(scope, at, into) ||
    (readLetterPart(scope, at, into) ? 1 : 0) ||
    readCredited(scope, at, into) ||
    readVerse(scope, at, into) ||
    readRest(scope, chunk, into)
  )
}

/** A quotation in quotation marks, and right below it whose it is: "All things come to the weir." / -- Anna Sand */
const readCredited = (scope: Scope, at: number, into: Block[]): number => {
  const { lines, convention } = scope
  const chunk = scope.chunks[at] as Chunk
  if (chunk.lines < 2) return 0
  const code = lines.head[chunk.last] as number
  if (code !== 45 && code !== 0x2014 && code !== 0x2013 && code !== 0x2015) return 0
  const indices = linesOf(scope, chunk)
  const said = indices.slice(0, -1)
  const end = said.at(-1) as number
  const credit = textOf(lines, chunk.last)
  if (!opensQuote(textOf(lines, chunk.first)) || !closesQuote(textOf(lines, end)) || !isCredit(credit)) return 0
  // A narrator goes on in a sentence.
  if (/\p{Ll}\.$/u.test(credit) && /\s\p{Ll}+\s\p{Ll}/u.test(credit)) return 0
  if (convention.wrap > 0 && isForced(lines, end, chunk.last, convention.wrap)) return 0
  // Verse keeps its lines and has its own credit.
  if (isReflowed(scope, at, into) || (said.length > 1 && isStanza(scope, chunk))) return 0
  readParagraphs(scope, chunkOf(lines, said, chunk.before, convention.wrap), into)
  into.push(paragraphOf(scope, chunk.last, chunk.last, 'attribution'))
  return 1
}

const LONGEST_CREDIT = 60
const DEEPER = 8

/** Whose the words at a section's head are, right below them and pushed to the right: "The bell is late." / OLD SONG. */
const readEpigraphCredit = (scope: Scope, chunk: Chunk, into: Block[]): number => {
  if (into.length !== 1 || chunk.lines !== 1 || chunk.before !== 0) return 0
  const { lines, chunks } = scope
  const above = chunks[0] as Chunk
  const words = textOf(lines, chunk.first)
  if (words.length > LONGEST_CREDIT || !closesQuote(textOf(lines, above.last))) return 0
  if (chunk.indent < above.indent + DEEPER || !opensQuote(textOf(lines, above.first)) || opensQuote(words)) return 0
  into.push(paragraphOf(scope, chunk.first, chunk.first, 'attribution'))
  return 1
}

/** How near to a section's end a signature stands, in chunks. */
const SIGNING = 3

/** True where who wrote something may stand, set in or not: at the section's end, or below the end of a letter in Han. */
const isSigning = ({ chunks, lines }: Scope, at: number, into: readonly Block[]): boolean => {
  const last = into.at(-1)
  if (last?.kind !== 'paragraph' || (chunks[at] as Chunk).lines > SIGNING + 1) return false
  const han = (lines.head[(chunks[at] as Chunk).first] as number) > 0x2e7f
  return at >= chunks.length - SIGNING || (han && (last.role === 'closing' || last.role === 'signature'))
}

const readRest = (scope: Scope, chunk: Chunk, into: Block[]): number => {
  readParagraphs(scope, chunk, into)
  return 1
}

/** The way that most chunks go: a full paragraph of sentences, which no recognizer would take. */
const isPlainProse = (scope: Scope, index: number): boolean => {
  const { lines, convention, chunks } = scope
  const chunk = chunks[index] as Chunk
  const { text } = lines.source
  if (scope.cast || chunk.fence || (index > 0 && handsOver(lines.tail[(chunks[index - 1] as Chunk).last] as number)))
    return false
  const at = lines.start[chunk.first] as number
  const code = lines.head[chunk.first] as number
  const opening = code === 34 || code === 39 || code === 0x201c || code === 0x2018
  if (!(opening || (code >= 65 && code <= 90) || (code >= 97 && code <= 122))) return false
  if (opening && chunk.lines > 1 && mayBeReflowed(text.slice(at, lines.end[chunk.last]))) return false
  const second = text.charCodeAt(at + (opening ? 2 : 1))
  if (second >= 65 && second <= 90) return false
  if (isSet(scope, chunk)) return false
  if (chunk.lines === 1) return lengthOf(lines, chunk.first) > 75
  return convention.wrap > 0 && chunk.deepest === chunk.indent && chunk.forced === chunk.lines - 1 && chunk.lines > 2
}

/** True where a text whose last character is `last` ends with a colon or a dash: a song or a letter may follow. */
const handsOver = (last: number): boolean => last === 58 || last === 45 || last === 0x2014

/** More blank lines than between paragraphs: a break or a wider space where this document means that by them. */
const readGap = (scope: Scope, at: number, into: Block[]): void => {
  const { lines, convention, chunks } = scope
  const chunk = chunks[at] as Chunk
  const previous = chunks[at - 1]
  const least = convention.spaceGap || convention.breakGap
  if (least === 0 || chunk.before < least || previous === undefined) return
  if (at === 1 && convention.opening) return
  // What a chapter tells, in a line that is not set in, over paragraphs that are
  const head = at === 1 && convention.layout === 'indent' && previous.lines === 1
  if (head && previous.indent < convention.firstIndent && chunk.indent >= convention.firstIndent) return
  if (!isProseBreak(lines, previous.last, chunk.first, convention)) return
  const breaks = convention.breakGap > 0 && chunk.before >= convention.breakGap
  const value = blankBreak(lines, chunk, breaks ? 'ornament' : 'space')
  into.push(value)
  scope.out.decisions.push({
    span: value.span,
    kind: breaks ? 'scene break' : 'wider space',
    evidence: [`${chunk.before} blank lines, ${convention.gap} between paragraphs`, 'prose on both sides'],
    confidence: breaks ? 0.85 : 0.75,
  })
}

const isTitle = (block: Block): boolean =>
  block.kind === 'subheading' || (block.kind === 'paragraph' && block.role === 'centered')

/**
 * Leaves breaks only where they part something: not at the section's edges, not twice, not before a heading, which
 * parts enough. Before the date that heads an entry of a diary a break is a wider space.
 */
const settle = ({ lines }: Scope, read: readonly Block[]): Block[] => {
  const blocks: Block[] = []
  for (let i = 0; i < read.length; i++) {
    const block = read[i] as Block
    if (block.kind !== 'scene-break') {
      blocks.push(block)
      continue
    }
    const next = read[i + 1]
    const previous = blocks.at(-1)
    if (previous === undefined || next === undefined || isTitle(next)) continue
    if (previous.kind === 'scene-break') {
      if (previous.strength === 'space' && block.strength === 'ornament') blocks[blocks.length - 1] = block
    } else if (beginsEntry(lines.source.text, next.span.start)) blocks.push({ ...block, strength: 'space' })
    else blocks.push(block)
  }
  while (blocks.at(-1)?.kind === 'scene-break') blocks.pop()
  return blocks
}
