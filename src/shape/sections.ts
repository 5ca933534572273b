/**
 * Builds the tree of sections from the outline: what stands before the first heading, the headed sections, and the
 * notes at the edges of the story as sections of their own.
 */
import type { Block, Footnote, GroupRole } from '../book/block.js'
import type { Decision, Omission } from '../book/book.js'
import type { Finding } from '../book/findings.js'
import { type Inline, plain } from '../book/inline.js'
import type { StructureOverrides } from '../book/overrides.js'
import type { Heading, Matter, Section, SectionKind } from '../book/section.js'
import { join, type Span, span } from '../book/span.js'
import { type Aside, groupAsides, isClosing } from './aside.js'
import { leadingNote, type NoteRange, setNotesApart, trailingNote, withoutBreaks } from './authors-note.js'
import { readBlocks, type SectionBlocks } from './blocks.js'
import type { Claims } from './claims.js'
import type { Convention } from './convention.js'
import { markEnd } from './end-mark.js'
import type { Notes } from './footnote.js'
import { countDedicated, readFrontMatter } from './front-matter.js'
import { cardBlocks, type HeaderCard } from './header-card.js'
import { readInline } from './inline.js'
import { isBlank, type Lines, spanOf } from './lines.js'
import type { OutlineNode } from './outline.js'
import { decideBreaks } from './overruled.js'
import type { Furniture } from './page-furniture.js'
import { settleFootnotes } from './settle-footnotes.js'
import { demoteInserts, type Growing, leaves } from './story-poems.js'

export interface SectionSource {
  readonly lines: Lines
  readonly claims: Claims
  readonly convention: Convention
  readonly furniture: Furniture
  readonly notes: Notes
  readonly nodes: readonly OutlineNode[]
  readonly from: number
  readonly to: number
  readonly card?: HeaderCard
  readonly asides: readonly Aside[]
  /** First lines of the headings of scenes. */
  readonly scenes: ReadonlySet<number>
  readonly overrides: StructureOverrides
}

export interface BuiltSections {
  readonly sections: readonly Section[]
  readonly omissions: readonly Omission[]
  readonly decisions: readonly Decision[]
  readonly findings: readonly Finding[]
}

export const buildSections = (source: SectionSource): BuiltSections => {
  const { lines, nodes } = source
  const omissions: Omission[] = []
  const decisions: Decision[] = []
  const findings: Finding[] = []
  const notes: Footnote[] = []
  const read = (from: number, to: number, kind: SectionKind): SectionBlocks => {
    const { claims, convention, furniture } = source
    const got = readBlocks(lines, from, to, convention, {
      claims,
      kind,
      furniture,
      notes: source.notes,
      scenes: source.scenes,
    })
    omissions.push(...got.omissions)
    decisions.push(...got.decisions)
    findings.push(...got.findings)
    notes.push(...got.footnotes)
    const blocks = decideBreaks(lines, markEnd(got.blocks), from, to, source.overrides)
    return {
      ...got,
      blocks: groupAsides(blocks, source.asides, decisions, lines.start[from] as number, kind !== 'preface'),
    }
  }
  const say = (range: NoteRange, blocks: readonly Block[]): void => {
    const first = blocks[range.from]
    const last = blocks[range.to - 1]
    if (!first || !last) return
    decisions.push({
      span: join(first.span, last.span),
      kind: range.role,
      evidence: range.evidence,
      confidence: range.confidence,
    })
  }
  const sections: Growing[] = []

  const firstHeading = nodes[0]?.first ?? source.to
  const opening = read(source.from, firstHeading, nodes.length === 0 ? 'text' : 'preface')
  const headless = nodes.length === 0
  const isGroup = (role: GroupRole) => (block: Block) => block.kind === 'group' && block.role === role
  const summary = opening.blocks.filter(isGroup('summary'))
  const card = [...(source.card ? cardBlocks(lines, source.card) : []), ...summary]
  if (card.length > 0) sections.push(grow('front-card', 'front', card))
  const spoken = opening.blocks.filter(isGroup('authors-note'))
  for (const note of spoken) sections.push(grow('authors-note', 'front', ungrouped(note)))
  const rest = { ...opening, blocks: opening.blocks.filter((b) => !summary.includes(b) && !spoken.includes(b)) }
  if (rest.blocks.length > 0) sections.push(...openingSections(rest, headless || !startsStory(nodes), say, decisions))

  const stack: Growing[] = []
  const after: Growing[] = []
  nodes.forEach((node, at) => {
    const to = nodes[at + 1]?.first ?? source.to
    const got = read(node.last + 1, to, node.kind)
    if (node.kind === 'notes' && got.blocks.length === 0 && (nodes[at + 1]?.level ?? 0) <= node.level) {
      // Its notes have gone to where they are referred to; nothing stands under the heading any more.
      omissions.push({ span: spanOf(lines, node.first, node.last), rule: 'note-mark' })
      return
    }
    const closing = got.blocks.filter((block) => isClosing(block, source.asides))
    const section: Growing = {
      kind: node.kind,
      matter: node.matter,
      span: span(spanOf(lines, node.first).start, endOf(lines, node.first, to)),
      heading: headingOf(source, node),
      blocks: closing.length > 0 ? got.blocks.filter((block) => !closing.includes(block)) : got.blocks,
      footnotes: [],
      sections: [],
    }
    for (const note of closing) after.push(grow('authors-note', 'back', ungrouped(note)))
    while (stack.length > node.level) stack.pop()
    const parent = stack[stack.length - 1]
    if (parent) parent.sections.push(section)
    else sections.push(section)
    stack.push(section)
  })
  demoteInserts(sections, decisions)
  const shaped = [...setApart(sections, nodes.length, say), ...after]
  settleFootnotes(shaped, notes)
  return { sections: shaped, omissions, decisions, findings }
}

const ungrouped = (block: Block): readonly Block[] => (block.kind === 'group' ? block.blocks : [block])

const endOf = (lines: Lines, from: number, to: number): number => {
  let at = to - 1
  while (at > from && isBlank(lines, at)) at--
  return spanOf(lines, at).end
}

/** The first heading counts 1 or is named: what stands before it is no story. */
const startsStory = (nodes: readonly OutlineNode[]): boolean => {
  const first = nodes[0]
  if (!first) return false
  const { number, pattern } = first.chosen.candidate.reading
  return pattern === 'named' || pattern === 'titled' || number === undefined || number.value <= 1
}

const grow = (kind: SectionKind, matter: Matter, blocks: readonly Block[]): Growing => {
  const first = blocks[0] as Block
  const last = blocks[blocks.length - 1] as Block
  return { kind, matter, span: join(first.span, last.span), blocks, footnotes: [], sections: [] }
}

/** More words than this before a first heading are a story that begins without one. */
const LONG_OPENING = 4000

/** What stands before the first heading, or the whole of a text without one. */
const openingSections = (
  opening: SectionBlocks,
  story: boolean,
  say: (range: NoteRange, blocks: readonly Block[]) => void,
  decisions: Decision[],
): Growing[] => {
  const blocks = withoutBreaks(opening.blocks)
  if (blocks.length === 0) return []
  const out: Growing[] = []
  const size = (blocks[blocks.length - 1] as Block).span.end - (blocks[0] as Block).span.start
  if (!story && size < LONG_OPENING) {
    const note = leadingNote(blocks, true, true)
    if (note) {
      say(note, blocks)
      out.push(grow(sectionKind(note), 'front', withoutBreaks(blocks.slice(0, note.to))))
      const rest = withoutBreaks(blocks.slice(note.to))
      if (rest.length > 0) out.push(...frontSections(rest, decisions))
      return out
    }
    return frontSections(blocks, decisions)
  }
  const note = leadingNote(blocks, true)
  let rest = blocks
  if (note) {
    say(note, blocks)
    out.push(grow(sectionKind(note), 'front', withoutBreaks(blocks.slice(0, note.to))))
    rest = withoutBreaks(blocks.slice(note.to))
  }
  const given = countDedicated(rest)
  if (given > 0) {
    out.push(...frontSections(rest.slice(0, given), decisions))
    rest = withoutBreaks(rest.slice(given))
  }
  if (rest.length > 0) out.push(grow('text', 'body', rest))
  return out
}

const frontSections = (blocks: readonly Block[], decisions: Decision[]): Growing[] =>
  readFrontMatter(blocks).map(({ kind, blocks: own, evidence }) => {
    const section = grow(kind, 'front', own)
    if (evidence !== '') decisions.push({ span: section.span, kind, evidence: [evidence], confidence: 0.8 })
    return section
  })

const sectionKind = (range: NoteRange): SectionKind => (range.role === 'disclaimer' ? 'disclaimer' : 'authors-note')

/** Sets notes apart: within chapters as asides, at the end of a story of one section as a section of its own. */
const setApart = (
  sections: readonly Growing[],
  headings: number,
  say: (range: NoteRange, blocks: readonly Block[]) => void,
): Section[] => {
  const flat = [...leaves(sections)].filter((section) => section.matter === 'body' && section.blocks.length > 0)
  const single = headings <= 1
  const last = flat[flat.length - 1]
  const out: Section[] = [...sections]
  for (const section of flat) {
    const closing = section === last
    const over = closing && !single ? overAt(section.blocks) : -1
    if (closing && (single || over >= 0)) {
      const trail = trailingNote(section.blocks, true)
      if (trail && trail.from > Math.max(0, over)) {
        say(trail, section.blocks)
        const notes = withoutBreaks(section.blocks.slice(trail.from))
        section.blocks = withoutBreaks(section.blocks.slice(0, trail.from))
        out.push(grow(trail.role === 'disclaimer' ? 'disclaimer' : 'authors-note', 'back', notes))
      }
    }
    section.blocks = setNotesApart(section.blocks, section === flat[0] && section.heading !== undefined, closing, say)
  }
  return out
}

/** "To be continued", "End of chapter 3": the story is not over. */
const GOES_ON = /\b(?:continu|tbc|chapter|part|book|act|volume)|suivre|fortsetzung|待续|待續|つづく|продолжение/i

/** Where the last chapter says that the whole story is over: a note below is said of all of it. -1 where it does not. */
const overAt = (blocks: readonly Block[]): number =>
  blocks.findLastIndex(
    (block, at) =>
      at >= blocks.length - MOST_BELOW &&
      block.kind === 'paragraph' &&
      block.role === 'end-mark' &&
      !GOES_ON.test(plain(block.content)),
  )

const MOST_BELOW = 6

const headingOf = (source: SectionSource, node: OutlineNode): Heading => {
  const inline = (value: string): readonly Inline[] => readInline(value, source.convention)
  const where: Span = spanOf(source.lines, node.first, node.last)
  return {
    span: where,
    ...(node.given && { given: true }),
    ...(node.label !== '' && { label: inline(node.label) }),
    ...(node.title !== '' && { title: inline(node.title) }),
    ...(node.subtitle !== undefined && { subtitle: inline(node.subtitle) }),
    ...(node.listed !== undefined && { listed: inline(node.listed) }),
  }
}
