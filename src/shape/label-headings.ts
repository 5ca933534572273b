/**
 * Headings that are no more than the label of a note within a chapter.
 *
 *    Chapter 2                     Chapter 2                  Author's Notes
 *
 *    Author's Note:                It rained. …               It rained. …
 *
 *    I was ill, sorry!             Author's Note:             (the whole story below it)
 *
 *    It rained. …                  Thanks for reading!
 *
 *                                  Chapter 3
 *
 *  Not: the same before the first chapter, or behind the last in a book that has no other: a section of its own.
 */
import type { Aside } from './aside.js'
import { type Lines, spanOf } from './lines.js'
import type { Chosen } from './solver.js'

export interface Labelled {
  readonly chosen: readonly Chosen[]
  /** Notes that run on from their label to the end of their chapter. */
  readonly asides: readonly Aside[]
}

/** How much text stands after line `from` and before line `to`, in UTF-16 units. */
export const lettersBetween = (lines: Lines, from: number, to: number): number =>
  Math.max(0, (lines.start[Math.min(to, lines.count - 1)] as number) - (lines.end[from] as number))

/** Fewer letters than these between two headings are the white space there. */
const NOTHING = 12

/**
 * Takes the labels out of the headings; those at a chapter's head are left to the reader of its blocks.
 *
 * @param gap blank lines between ordinary paragraphs.
 */
export const settleLabels = (
  chosen: readonly Chosen[],
  lines: Lines,
  gap: number,
  from: number,
  to: number,
): Labelled => {
  const isLabel = (one: Chosen): boolean => one.candidate.reading.kind === 'authors-note' && !one.candidate.decided
  if (!chosen.some(isLabel)) return { chosen, asides: [] }
  const kept: Chosen[] = []
  const asides: Aside[] = []
  chosen.forEach((one, at) => {
    if (!isLabel(one)) {
      kept.push(one)
      return
    }
    const { run } = one.candidate
    const { first, last, text } = run
    const host = chosen[at - 1]
    const next = chosen[at + 1]
    const after = lettersBetween(lines, last, next?.candidate.run.first ?? to)
    if (next === undefined && after * 2 > lettersBetween(lines, from, to)) return
    const usual = Math.min(host?.candidate.run.before ?? 99, next?.candidate.run.before ?? 99)
    const apart = run.before > gap && run.before >= usual
    if (host === undefined || isLabel(host) || !isChapter(host) || apart || OWN_PAGE.test(run.text)) {
      kept.push(one)
      return
    }
    const before = lettersBetween(lines, host.candidate.run.last, first)
    if (before <= NOTHING && next !== undefined) return
    // Behind the last chapter it is a section, unless the chapters before have such notes of their own.
    if (after > before || (next === undefined ? asides.length === 0 : !isChapter(next))) {
      kept.push(one)
      return
    }
    const end = (next?.candidate.run.first ?? to) - 1
    asides.push({ span: spanOf(lines, first, end), role: 'authors-note', closing: false, label: text })
  })
  return { chosen: kept, asides }
}

/** What a serial's author says in an instalment of its own. */
const OWN_PAGE = /感言/u

/** True for a heading that a story stands under: it counts, or it is a title, or it is an epilogue's or the like. */
const isChapter = ({ candidate: { reading } }: Chosen): boolean =>
  reading.pattern !== 'named' || STORIES.has(reading.kind)

const STORIES: ReadonlySet<string> = new Set(['prologue', 'epilogue', 'interlude', 'chapter', 'story'])
