/**
 * What a person decided about lines outranks whatever the recognizers found.
 *
 *    headings: [12, {line: 40, level: 2, title: The Storm}]     these are headings
 *    breaks: [55]      not-breaks: [60]                          this is a scene break, that is none
 *    keep: ["1-8"]                                               these lines belong to the book
 */
import type { Block, SceneBreak } from '../book/block.js'
import type { Omission } from '../book/book.js'
import { plain, text } from '../book/inline.js'
import { lineAt } from '../book/manuscript.js'
import type { HeadingOverride, StructureOverrides } from '../book/overrides.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { readHeading } from './heading.js'
import type { Candidate } from './heading-evidence.js'
import { type HeadingReading, reading } from './heading-reading.js'
import { isBlank, type Lines, spanOf, textOf } from './lines.js'
import type { OutlineNode } from './outline.js'
import type { Standing } from './standing.js'

/** Frees kept lines that were claimed, and drops the omissions that took them. */
export const keepLines = (
  lines: Lines,
  claims: Claims,
  { keep }: StructureOverrides,
  omissions: readonly Omission[],
): Omission[] => {
  if (keep.length === 0) return [...omissions]
  const spans = keep.flatMap(({ first, last }) => {
    const end = Math.min(last, lines.count)
    if (first > end) return []
    claims.fill(FREE, first - 1, end)
    return [{ start: lines.start[first - 1] as number, end: lines.end[end - 1] as number }]
  })
  return omissions.flatMap((omission) => {
    const clash = spans.find(({ start, end }) => omission.span.start < end && omission.span.end > start)
    if (!clash) return [omission]
    const parts = [
      { start: omission.span.start, end: Math.min(omission.span.end, clash.start) },
      { start: Math.max(omission.span.start, clash.end), end: omission.span.end },
    ]
    return parts.filter(({ start, end }) => end > start).map((span) => ({ ...omission, span }))
  })
}

/** The first and last line that the text has, with what is kept beyond an archive's wrapping. */
export const keptRange = (
  range: { from: number; to: number },
  { keep }: StructureOverrides,
): { from: number; to: number } => ({
  from: Math.min(range.from, ...keep.map(({ first }) => first - 1)),
  to: Math.max(range.to, ...keep.map(({ last }) => last)),
})

const decidedBy = ({ why = 'the sidecar says so' }: HeadingOverride) => ({ weight: 9, evidence: [why], decided: true })

/** "The First Night" and whatever else would read on like a sentence is a title, whole, where it is known to be a heading. */
const asDecided = (found: HeadingReading, words: string): HeadingReading =>
  found.prose
    ? reading({
        pattern: 'titled',
        kind: 'chapter',
        title: words.replace(/^#+\s+|\s+#+$/g, ''),
        dressed: found.dressed,
      })
    : found

/** The candidates with those that a person decided on: also lines that no recognizer would look at. */
export const decideHeadings = (
  lines: Lines,
  candidates: readonly Candidate[],
  standing: readonly Standing[],
  { headings, notHeadings }: StructureOverrides,
): Candidate[] => {
  if (headings.length === 0 && notHeadings.length === 0) return [...candidates]
  const refused = new Set(notHeadings.map((line) => line - 1))
  const wanted = new Map(headings.map((heading) => [heading.line - 1, heading]))
  const holds = (run: Standing, set: ReadonlySet<number> | ReadonlyMap<number, unknown>): boolean => {
    for (let at = run.first; at <= run.last; at++) if (set.has(at)) return true
    return false
  }
  const out = candidates
    .filter((one) => !holds(one.run, refused))
    // A line is decided, not what stands around it.
    .filter((one) => one.run.first === one.run.last || !holds(one.run, wanted))
    .map((one) => {
      const given = wanted.get(one.run.first)
      return given ? { ...one, reading: asDecided(one.reading, one.run.text), ...decidedBy(given) } : one
    })
  const seen = new Set(out.filter(({ decided }) => decided).map(({ run }) => run.first))
  const indexes = new Map(standing.map(({ first }, index) => [first, index]))
  for (const [line, given] of wanted) {
    if (line >= lines.count || isBlank(lines, line) || seen.has(line)) continue
    const words = textOf(lines, line)
    const found = readHeading(words)
    if (!found) continue
    const run: Standing = {
      first: line,
      last: line,
      before: 1,
      after: 1,
      text: words,
      indent: lines.indent[line] as number,
      gaps: 0,
    }
    out.push({
      run,
      index: indexes.get(line) ?? standing.length + line,
      reading: asDecided(found, words),
      look: 'decided',
      ...decidedBy(given),
    })
  }
  return out.sort((a, b) => a.run.first - b.run.first)
}

/** Nodes with the level, kind and words that a person gave them. */
export const amendNodes = (nodes: readonly OutlineNode[], { headings }: StructureOverrides): OutlineNode[] => {
  if (headings.length === 0) return [...nodes]
  const byLine = new Map<number, HeadingOverride>(headings.map((heading) => [heading.line - 1, heading]))
  let depth = -1
  return nodes.map((node) => {
    const given = byLine.get(node.first)
    // A level may not be skipped: what is said to be deeper than it can be hangs below what is there.
    const level = Math.min(given?.level === undefined ? node.level : given.level - 1, depth + 1)
    depth = level
    if (!given) return level === node.level ? node : { ...node, level }
    return {
      ...node,
      level,
      ...(given.kind !== undefined && { kind: given.kind }),
      ...(given.title !== undefined && { label: '', title: given.title, given: true }),
    }
  })
}

/** Takes the lines of decided breaks out of the paragraphs around them. */
export const claimBreaks = (
  lines: Lines,
  claims: Claims,
  { breaks }: StructureOverrides,
  omissions: Omission[],
): void => {
  for (const line of breaks) {
    const at = line - 1
    if (at >= lines.count || isBlank(lines, at) || claims[at] !== FREE) continue
    claims[at] = TAKEN
    omissions.push({ span: spanOf(lines, at), rule: 'ornament' })
  }
}

/** The blocks with decided breaks put in and refused ones taken out. */
export const decideBreaks = (
  lines: Lines,
  blocks: readonly Block[],
  from: number,
  to: number,
  { breaks, notBreaks }: StructureOverrides,
): readonly Block[] => {
  const here = breaks.map((line) => line - 1).filter((line) => line >= from && line < to)
  const refused = notBreaks.map((line) => line - 1).filter((line) => line >= from && line < to)
  if (here.length === 0 && refused.length === 0) return blocks
  const kept = blocks.flatMap((block, at): Block[] => {
    if (block.kind !== 'scene-break') return [block]
    const before = blocks[at - 1]
    const after = blocks[at + 1]
    const first = before ? lineAt(lines.source, before.span.end) + 1 : from
    const last = after ? lineAt(lines.source, after.span.start) : to
    const line = refused.find((one) => one >= first && one < Math.max(last, first + 1))
    if (line === undefined) return [block]
    if (isBlank(lines, line)) return []
    const content = [text(textOf(lines, line))]
    return plain(content) === '' ? [] : [{ kind: 'paragraph', role: 'centered', span: spanOf(lines, line), content }]
  })
  const added = here.map((line): SceneBreak => {
    const at = lines.start[line] as number
    return { kind: 'scene-break', span: { start: at, end: at }, strength: 'ornament' }
  })
  const out = [...kept]
  for (const one of added) {
    const place = out.findIndex((block) => block.span.start >= one.span.start)
    out.splice(place < 0 ? out.length : place, 0, one)
  }
  return out
}
