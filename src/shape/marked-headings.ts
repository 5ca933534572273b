/**
 * Headings that the text itself marks as such, as people who write Markdown do.
 *
 *    # The Lamp Keeper             the book's title: first, alone of its rank, with others below
 *
 *    ## The First Night            a chapter
 *
 *    ### In the Morning            a section of it
 *
 *  Not: "# # #" between scenes, "#hashtags", a list of "# first" and "# second" line by line.
 *
 * A document uses the mark so throughout or not at all.
 */
import type { HeadingOverride, StructureOverrides } from '../book/overrides.js'
import { isBlank, type Lines, textOf } from './lines.js'
import type { Standing } from './standing.js'

export interface MarkedHeadings {
  /** What the first mark calls the book. */
  readonly title?: string
  /** In document order, without the title. */
  readonly headings: readonly HeadingOverride[]
}

const MARK = /^(#{1,6})[ \t]+(?=.*[\p{L}\p{N}])(\S.*?)(?:[ \t]+#+)?$/u
/** A row of signs between scenes is no mark. */
const ROW = /^[#\s]+$/
const LONGEST = 150
/** More lines that begin with `#` in some other way than one for so many marks, and the mark means something else. */
const STRAYS = 4
/** Lines with words for each mark, itself among them: a list has one. */
const LEAST_LINES = 1.5

interface Mark {
  readonly line: number
  readonly rank: number
  readonly words: string
}

/** @returns undefined where the document has no such convention. */
export const findMarkedHeadings = (lines: Lines, from: number, to: number): MarkedHeadings | undefined => {
  if (!lines.source.text.includes('# ')) return undefined
  const marks: Mark[] = []
  let strays = 0
  let full = 0
  let first = -1
  for (let at = from; at < to; at++) {
    if (isBlank(lines, at)) continue
    full++
    if (first < 0) first = at
    const text = textOf(lines, at)
    if (text.charCodeAt(0) !== 0x23 || ROW.test(text)) continue
    const match = text.length <= LONGEST ? MARK.exec(text) : null
    const apart = at === first || isBlank(lines, at - 1) || marks.at(-1)?.line === at - 1
    if (match && apart) marks.push({ line: at, rank: (match[1] as string).length, words: match[2] as string })
    else strays++
  }
  const [top] = marks
  if (top === undefined || strays * STRAYS > marks.length || full < marks.length * LEAST_LINES) return undefined
  const leads = top.line === first && marks.every(({ rank, line }) => rank > top.rank || line === top.line)
  if (marks.length === 1) return leads ? { title: top.words, headings: [] } : undefined
  const rest = leads ? marks.slice(1) : marks
  const ranks = [...new Set(rest.map(({ rank }) => rank))].sort((a, b) => a - b)
  return {
    ...(leads && { title: top.words }),
    headings: rest.map(({ line, rank }) => ({
      line: line + 1,
      level: ranks.indexOf(rank) + 1,
      why: `marked with ${'#'.repeat(rank)}`,
    })),
  }
}

/** What a person decided, and the text's own marks where nothing was decided about their lines. */
export const withMarks = (overrides: StructureOverrides, marked: MarkedHeadings | undefined): StructureOverrides => {
  if (!marked || marked.headings.length === 0) return overrides
  const decided = new Set([...overrides.headings.map(({ line }) => line), ...overrides.notHeadings])
  const headings = [...overrides.headings, ...marked.headings.filter(({ line }) => !decided.has(line))]
  return { ...overrides, headings: headings.sort((a, b) => a.line - b.line) }
}

/** The runs that stand above the first marked heading: those of a title block. */
export const aboveMarks = (standing: readonly Standing[], marked: MarkedHeadings | undefined): readonly Standing[] => {
  const heading = marked?.headings[0]
  return heading ? standing.filter(({ first }) => first < heading.line - 1) : standing
}
