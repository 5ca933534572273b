/**
 * How each line of a source was read: the book's blocks, its omissions and the recognizers' decisions, put in the
 * order of the lines.
 */
import type { Block } from '../../book/block.js'
import { type Book, type Decision, walkSections } from '../../book/book.js'
import { lineAt, type Manuscript } from '../../book/manuscript.js'
import type { Section } from '../../book/section.js'
import type { Span } from '../../book/span.js'

export const categories = ['headings', 'breaks', 'notes', 'omitted'] as const
export type Category = (typeof categories)[number]

export interface Candidate {
  readonly kind: string
  readonly evidence: readonly string[]
  /** From 0 (a guess) to 1 (certain). */
  readonly confidence: number
}

/** Lines `first` to `last`, counted from 1, and what they are. */
export interface Reading {
  readonly first: number
  readonly last: number
  readonly kind: string
  /** Absent where nothing had to be decided, as for an ordinary paragraph. */
  readonly confidence?: number
  readonly evidence: readonly string[]
  /** What else it was considered to be. */
  readonly rejected: readonly Candidate[]
  readonly categories: readonly Category[]
  /** The beginning of the lines, white space folded. */
  readonly text: string
}

interface Found {
  readonly span: Span
  readonly kind: string
  readonly category?: Category
}

/** Kinds of sections that need no heading to be told. */
const APART: ReadonlySet<string> = new Set(['dedication', 'epigraph'])
const NOTE_ROLES: ReadonlySet<string> = new Set(['authors-note', 'disclaimer', 'summary', 'notes'])

const words = (name: string): string => name.replaceAll('-', ' ')

function* blocksOf(blocks: readonly Block[], within: string, note: boolean): Generator<Found> {
  for (const block of blocks) {
    const named = (kind: string): Found => ({
      span: block.span,
      kind: within ? `${kind} in ${within}` : kind,
      ...(note && { category: 'notes' as const }),
    })
    switch (block.kind) {
      case 'paragraph':
        yield named(block.role === 'plain' ? 'paragraph' : words(block.role))
        break
      case 'scene-break':
        yield { ...named(block.strength === 'space' ? 'wider space' : 'scene break'), category: 'breaks' }
        break
      case 'subheading':
        yield { ...named('subheading'), category: 'headings' }
        break
      case 'group':
        yield* blocksOf(block.blocks, words(block.role), note || NOTE_ROLES.has(block.role))
        break
      case 'list':
        for (const item of block.items) yield* blocksOf(item, 'list', note)
        break
      case 'speech':
        yield named('speech')
        break
      case 'figure':
      case 'table':
      case 'verse':
      case 'preformatted':
        yield named(block.kind)
        break
      default:
        block satisfies never
    }
  }
}

function* sectionOf(section: Section): Generator<Found> {
  const { heading, kind } = section
  if (heading) yield { span: heading.span, kind: `heading: ${words(kind)}`, category: 'headings' }
  const note = NOTE_ROLES.has(kind)
  yield* blocksOf(section.blocks, note || APART.has(kind) ? words(kind) : '', note)
  for (const { blocks } of section.footnotes) yield* blocksOf(blocks, 'footnote', true)
}

function* foundIn(book: Book): Generator<Found> {
  for (const { section } of walkSections(book.sections)) yield* sectionOf(section)
  for (const { span, rule } of book.omissions) yield { span, kind: `omitted: ${words(rule)}`, category: 'omitted' }
}

const categoryOf = (kind: string): readonly Category[] => {
  if (/heading|title/i.test(kind)) return ['headings']
  if (/break|ornament/i.test(kind)) return ['breaks']
  if (/note|disclaimer/i.test(kind)) return ['notes']
  return []
}

/** What was decided of lines that begin together, such as a poem and the epigraph that it is: the whole comes first. */
const merge = (chosen: readonly Decision[]): Pick<Decision, 'evidence' | 'confidence'> | undefined => {
  const [only, second] = chosen
  if (only === undefined || second === undefined) return only
  const widest = [...chosen].sort((a, b) => b.span.end - a.span.end)
  return {
    evidence: widest.map(({ kind, evidence }) => `${words(kind)}: ${evidence.join(', ')}`),
    confidence: Math.min(...chosen.map(({ confidence }) => confidence)),
  }
}

const TEXT = 160

/** Every line that is not blank, in the order of the source. */
export const readings = (source: Manuscript, book: Book, decisions: readonly Decision[]): Reading[] => {
  const byLine = new Map<number, Decision[]>()
  for (const decision of decisions) {
    const line = lineAt(source, decision.span.start)
    byLine.set(line, [...(byLine.get(line) ?? []), decision])
  }
  const rows = new Map<string, Reading>()
  const add = ({ span, kind, category }: Found): void => {
    const first = lineAt(source, span.start)
    const last = Math.max(first, lineAt(source, Math.max(span.start, span.end - 1)))
    const about = byLine.get(first) ?? []
    byLine.delete(first)
    const chosen = merge(about.filter((decision) => !decision.rejected))
    const rejected = about
      .filter((decision) => decision.rejected)
      .map(({ kind: other, evidence, confidence }) => ({ kind: other, evidence, confidence }))
    rows.set(`${first} ${last} ${kind}`, {
      first: first + 1,
      last: last + 1,
      kind,
      ...(chosen && { confidence: chosen.confidence }),
      evidence: chosen?.evidence ?? [],
      rejected,
      categories: [...new Set([...(category ? [category] : []), ...rejected.flatMap(({ kind: k }) => categoryOf(k))])],
      text: source.text
        .slice(span.start, Math.min(span.end, span.start + TEXT))
        .replace(/\s+/g, ' ')
        .trim(),
    })
  }
  for (const found of foundIn(book)) add(found)
  for (const [, about] of byLine)
    for (const { span, kind, rejected } of about) {
      if (!rejected) add({ span, kind })
    }
  return [...rows.values()].sort((a, b) => a.first - b.first || b.last - a.last)
}
