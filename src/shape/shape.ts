/**
 * Manuscript → the structure of a book: the conductor of this room.
 *
 *    furniture    page numbers and running heads are taken out of the way
 *    archive      the wrapping of a digital library is taken off, its facts kept
 *    convention   how this document marks paragraphs, breaks and emphasis
 *    title block  what stands on top and names the book, or an archive's header card
 *    contents     lists that name the headings to come
 *    headings     candidates, weighed; one solver; an outline
 *    sections     each section's lines become paragraphs, verse, letters …; notes are set apart
 *
 * What was decided and why is kept for `octavo explain`; a sidecar overrules it.
 */
import type { Decision, Omission } from '../book/book.js'
import type { FoundFacts } from '../book/facts.js'
import type { Finding } from '../book/findings.js'
import type { Manuscript } from '../book/manuscript.js'
import { noStructureOverrides, type StructureOverrides } from '../book/overrides.js'
import type { Section } from '../book/section.js'
import type { Spellings } from '../book/spellings.js'
import { type Archive, findArchive } from './archive.js'
import { findAsides } from './aside.js'
import { settleBreaks } from './break-habit.js'
import { aboveStories, creditStories, joinBylines } from './bylined-stories.js'
import { findCardSerial, withoutCount } from './card-serial.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { findClosingContents } from './contents-closing.js'
import type { ContentsEntry } from './contents-entry.js'
import { type ContentsList, findContents } from './contents-list.js'
import { matchEntries } from './contents-match.js'
import { learn } from './convention.js'
import { gatherFacts } from './facts.js'
import { findNotes } from './footnote.js'
import { findForumThread } from './forum-thread.js'
import { claimHalfTitles, namesOf } from './half-title.js'
import { cardOmissions, findHeaderCard } from './header-card.js'
import { forgetReadings } from './heading.js'
import { type Candidate, weigh } from './heading-evidence.js'
import { lettersBetween, settleLabels } from './label-headings.js'
import { measureLayout } from './layout.js'
import { isOneOf } from './letters.js'
import { isBlank, type Lines, spanOf, tabulate, textOf } from './lines.js'
import { aboveMarks, findMarkedHeadings, type MarkedHeadings, withMarks } from './marked-headings.js'
import { withoutNotes } from './note-headings.js'
import { type OutlineNode, outline } from './outline.js'
import { amendNodes, claimBreaks, decideHeadings, keepLines, keptRange } from './overruled.js'
import { keepOwnWords } from './own-words.js'
import { findFurniture } from './page-furniture.js'
import { firstPlainTitle } from './plain-titles.js'
import { findPostSerial } from './post-serial.js'
import { findBodyMarks, findRepeats, joinDivisions } from './repeated-heading.js'
import { findSceneHeadings } from './scene-headings.js'
import { buildSections } from './sections.js'
import { findAdvertising } from './site-advertising.js'
import { findNavigation } from './site-navigation.js'
import { type Chosen, solve } from './solver.js'
import { learnSpellings } from './spellings.js'
import { findStanding, type Standing } from './standing.js'
import { unsure } from './suspects.js'
import { findTitleBlock, type TitleBlock } from './title-block.js'

export interface ShapeOptions {
  /** The source's file name as a title, where it is one ("the-storm.txt" → "The Storm"). */
  readonly fileTitle?: string
  readonly overrides?: StructureOverrides
}

export interface Shaped {
  readonly sections: readonly Section[]
  /** Sorted by start, not overlapping. */
  readonly omissions: readonly Omission[]
  readonly facts: FoundFacts
  readonly spellings: Spellings
  readonly decisions: readonly Decision[]
  readonly findings: readonly Finding[]
}

/** Reads the structure of a manuscript. Findings: structure-unsure, omitted-*, footnote-unmatched. */
export const shape = (source: Manuscript, options: ShapeOptions = {}): Shaped => {
  forgetReadings()
  const given = options.overrides ?? noStructureOverrides
  const lines = tabulate(source)
  const claims: Claims = new Uint8Array(lines.count)
  const furniture = findFurniture(lines, claims)
  const omissions: Omission[] = [...furniture.omissions]
  const decisions: Decision[] = []

  const wrapping = findArchive(lines)
  const hashed = findMarkedHeadings(lines, wrapping.from, wrapping.to)
  const serial = hashed || wrapping.found ? undefined : findPostSerial(lines, claims, wrapping.from, wrapping.to)
  if (serial) omissions.push(...serial.omissions)
  const cards =
    hashed || serial || wrapping.found ? undefined : findCardSerial(lines, claims, wrapping.from, wrapping.to)
  if (cards) omissions.push(...cards.omissions)
  const marked = hashed ?? serial ?? cards
  const overrides = withMarks(given, marked)
  const said = marked?.title === undefined ? wrapping.facts : { title: marked.title, ...wrapping.facts }
  const thread = wrapping.found || marked ? undefined : findForumThread(lines, claims, wrapping.from, wrapping.to)
  if (thread) omissions.push(...thread.omissions)
  const author = serial?.author ?? thread?.author
  const facts = author === undefined ? said : { author, ...said }
  const archive = { ...wrapping, ...keptRange(wrapping, overrides), facts }
  claimAround(claims, archive, lines.count)
  for (const omission of archive.omissions) omissions.push(omission)
  obeyOmissions(lines, claims, overrides, omissions)

  omissions.push(...findAdvertising(lines, claims, archive.from, archive.to))
  if (!archive.found) omissions.push(...findNavigation(lines, claims, archive.from, archive.to))

  const rough = learn(lines, claims)
  const standing = joinBylines(lines, findStanding(lines, archive.from, archive.to, rough, claims), archive.from)
  const size = (from: number, to: number): number => lettersBetween(lines, from, to)
  const plainly = archive.found ? undefined : firstPlainTitle(standing, archive.to, size, options.fileTitle)
  const above = aboveStories(aboveMarks(standing, marked)).slice(0, plainly)
  const block = findTitleBlock(above, archive.from, archive.facts, options.fileTitle, rough)
  const title = creditStories(block, standing, options.fileTitle)
  claimRuns(lines, claims, standing, title, omissions, decisions)
  let afterTitle = archive.from
  while (afterTitle < archive.to && (claims[afterTitle] !== FREE || isBlank(lines, afterTitle))) afterTitle++
  const card = withoutCount(findHeaderCard(lines, afterTitle, archive.to, title.certain), cards)
  if (card) {
    for (const { first, last } of card.lines) claims.fill(TAKEN, first, last + 1)
    omissions.push(...cardOmissions(lines, card))
    decisions.push({
      span: spanOf(lines, card.first, card.last),
      kind: 'header card',
      evidence: [`${card.lines.length} lines of an archive's header`],
      confidence: 0.9,
    })
  }

  const { asides, omissions: labels } = findAsides(lines, claims, archive.from, archive.to, overrides.notes)
  omissions.push(...labels)

  const lists = findContents(lines, standing, archive.from, archive.to, claims)
  const closing = findClosingContents(lines, standing, archive.from, archive.to, claims, lists)
  if (closing) lists.push(closing)
  for (const list of lists) claimList(lines, claims, list, omissions, decisions)
  const names = namesOf(title, archive, lists, card)
  claimHalfTitles(lines, claims, standing, names, archive, overrides, omissions, decisions)

  omissions.push(...findRepeats(lines, claims, standing))
  const kept = keepLines(lines, claims, overrides, omissions)
  const proposed = propose(lines, standing, claims, rough, lists).filter(
    // The book's own name within the text is an inscription or a running head.
    (one) => one.reading.pattern !== 'titled' || one.run.byline || !isOneOf(names, one.run.text),
  )
  const candidates = decideHeadings(lines, proposed, standing, overrides)
  // "Chapter Notes" below a number is no title, nor is "Contents" over its list, or the imprint below "VOL. I."
  const parted = title.runs.some((at, k) => k > 0 && at !== (title.runs[k - 1] as number) + 1)
  const taken = parted || labels.length + lists.length > 0
  const untaken = taken ? standing.map((run) => (claims[run.first] === FREE ? run : blankOf(run))) : standing
  const solution = solve(candidates, untaken, listedKeys(lists), archive.from, archive.to, size)
  const labelled = settleLabels(solution.chosen, lines, rough.gap, archive.from, archive.to)
  const outlined = amendNodes(outline(labelled.chosen), overrides)
  claimBreaks(lines, claims, overrides, kept)
  for (const node of outlined) for (let at = node.first; at <= node.last; at++) claims[at] = TAKEN
  for (const one of solution.rejected) {
    if (one.score < -1.5) continue
    decisions.push({
      span: spanOf(lines, one.candidate.run.first, one.candidate.run.last),
      kind: 'heading',
      evidence: one.why,
      confidence: confidenceOf(one),
      rejected: true,
    })
  }

  // Headings, lists and cards are short lines: without them the prose shows its own layout.
  const convention = settleBreaks(lines, claims, { ...rough, ...measureLayout(lines, claims) })
  const notes = findNotes(lines, claims, convention)
  const nodes = joinDivisions(lines, withoutNotes(lines, claims, outlined, archive.to, kept), kept)
  for (const node of nodes) {
    decisions.push({
      span: spanOf(lines, node.first, node.last),
      kind: `${node.kind} heading, level ${node.level + 1}`,
      evidence: node.chosen.why,
      confidence: confidenceOf(node.chosen),
    })
  }
  const built = buildSections({
    lines,
    claims,
    convention,
    furniture,
    notes,
    nodes,
    from: archive.from,
    to: archive.to,
    ...(card && { card }),
    asides: [...asides, ...(thread?.asides ?? []), ...labelled.asides],
    scenes: findSceneHeadings(lines, standing, claims, rough.gap),
    overrides,
  })
  kept.push(...built.omissions, ...givenWords(nodes, lines, serial ?? cards))
  decisions.push(...built.decisions)
  kept.sort((a, b) => a.span.start - b.span.start)
  decisions.sort((a, b) => a.span.start - b.span.start || Number(a.rejected ?? false) - Number(b.rejected ?? false))
  const named = [title.title ?? '', title.subtitle ?? '', archive.facts.title ?? '']
  const spellings = learnSpellings(lines.source.text, [...named, ...nodes.map((node) => node.title)])
  return {
    sections: built.sections,
    omissions: merged(keepOwnWords(built.sections, kept, lines.source.text), findBodyMarks(lines, nodes)),
    facts: gatherFacts(title, archive.facts, card, built.sections, spellings),
    spellings,
    decisions,
    findings: [...unsure(lines, solution.rejected, nodes), ...notes.findings, ...built.findings],
  }
}

const listedKeys = (lists: readonly ContentsList[]): ReadonlySet<string> =>
  new Set(lists.filter((list) => list.kind === 'contents').flatMap((list) => [...list.keys]))

const merged = (a: readonly Omission[], b: readonly Omission[]): readonly Omission[] =>
  b.length === 0 ? a : [...a, ...b].sort((x, y) => x.span.start - y.span.start)

const confidenceOf = (one: Chosen): number => Math.round((1 / (1 + Math.exp(-(one.score - 1)))) * 100) / 100

const claimAround = (claims: Claims, archive: Archive, count: number): void => {
  claims.fill(TAKEN, 0, archive.from)
  claims.fill(TAKEN, archive.to, count)
  for (const { first, last } of archive.inside ?? []) claims.fill(TAKEN, first, last + 1)
}

const obeyOmissions = (lines: Lines, claims: Claims, overrides: StructureOverrides, omissions: Omission[]): void => {
  for (const { first, last } of overrides.omit) {
    for (let at = first - 1; at < Math.min(last, lines.count); at++) {
      if (claims[at] !== 0) continue
      claims[at] = TAKEN
      if (!isBlank(lines, at)) omissions.push({ span: spanOf(lines, at), rule: 'editorial-mark' })
    }
  }
}

const claimRuns = (
  lines: Lines,
  claims: Claims,
  standing: readonly Standing[],
  title: TitleBlock,
  omissions: Omission[],
  decisions: Decision[],
): void => {
  for (const index of title.runs) {
    const run = standing[index] as Standing
    claims.fill(TAKEN, run.first, run.last + 1)
    omissions.push({ span: spanOf(lines, run.first, run.last), rule: 'title-block' })
    decisions.push({
      span: spanOf(lines, run.first, run.last),
      kind: 'title block',
      evidence: [title.certain ? 'a title or byline at the top' : 'a title by its look, at the top'],
      confidence: title.certain ? 0.95 : 0.7,
    })
  }
}

const claimList = (
  lines: Lines,
  claims: Claims,
  list: ContentsList,
  omissions: Omission[],
  decisions: Decision[],
): void => {
  claims.fill(TAKEN, list.first, list.last + 1)
  const where = spanOf(lines, list.first, list.last)
  omissions.push({ span: where, rule: list.kind === 'contents' ? 'contents-list' : 'list-of-illustrations' })
  decisions.push({
    span: where,
    kind: list.kind === 'contents' ? 'contents list' : 'list of illustrations',
    evidence: [`${list.entries.length} entries that stand again further down`],
    confidence: 0.95,
  })
}

/** A run whose words have been taken, in its place. */
const blankOf = (run: Standing): Standing => ({ ...run, text: '' })

const propose = (
  lines: Lines,
  standing: readonly Standing[],
  claims: Claims,
  convention: Parameters<typeof weigh>[3],
  lists: readonly ContentsList[],
): Candidate[] => {
  const entries = new Map<number, ContentsEntry>()
  for (const list of lists) {
    if (list.kind === 'contents') for (const [index, entry] of matchEntries(list, standing)) entries.set(index, entry)
  }
  const out: Candidate[] = []
  standing.forEach((run, index) => {
    if (claims[run.first] !== 0) return
    const candidate = weigh(lines, upToClaimed(run, lines, claims), index, convention, entries)
    if (!candidate) return
    out.push(candidate)
  })
  return out
}

/** The lines of a run before those that a card, or another that came first, has taken out of its middle. */
const upToClaimed = (run: Standing, lines: Lines, claims: Claims): Standing => {
  for (let end = run.first + 1; end <= run.last; end++) {
    if (claims[end] === FREE) continue
    const words = Array.from({ length: end - run.first }, (_, at) => textOf(lines, run.first + at))
    return { ...run, last: end - 1, after: 0, text: words.join(' ') }
  }
  return run
}

/** The words of headings that a person worded anew, or that have the book's title in front. */
const givenWords = (nodes: readonly OutlineNode[], lines: Lines, serial: MarkedHeadings | undefined): Omission[] =>
  nodes
    .filter((node) => node.given)
    .map((node) => {
      const again = serial?.headings.some(({ line }) => line === node.first + 1)
      return { span: spanOf(lines, node.first, node.last), rule: again ? 'repeated-heading' : 'editorial-mark' }
    })
