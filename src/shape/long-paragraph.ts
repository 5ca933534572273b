/**
 * Cuts a paragraph that goes on for a whole book: a text whose line ends somebody lost, a stream of consciousness.
 *
 *    … forty pages … and slept. | In the morning … forty pages … at last. | Then …
 *
 * Render turns a page between paragraphs only, and slow readers choke on long pages. What is cut off goes on as a
 * paragraph of its own, without an indent. It is cut behind a sentence, else between words, else not at all, and never
 * within a mark.
 */
import { lineAt } from '../book/manuscript.js'
import { isBlank } from './lines.js'
import { lowerBound } from './marks.js'
import type { Scope } from './scope.js'

/** UTF-16 units that a paragraph may have: a quarter of what a page holds. No novelist's sentence is in danger. */
const LONGEST = 60_000
/** How far behind that the end of a sentence is looked for. */
const REACH = 6_000

const SENTENCE_END = /(?:[.!?…]["'”’)»\]]*\s+|[。！？]["”’」』）]*\s*)(?=\S)/u
const GAP = /\s+(?=\S)/u

/** A stretch of lines, both included, from and to offsets in the first and the last of them. */
export interface Stretch {
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/** Past the white space where a paragraph may be cut, after `at`; undefined where there is no such place. */
const cutAfter = ({ lines, context, marks, own }: Scope, at: number, end: number): number | undefined => {
  const near = lines.source.text.slice(at, Math.min(at + REACH, end))
  for (const pattern of [SENTENCE_END, GAP]) {
    for (const hit of near.matchAll(new RegExp(pattern, 'gu'))) {
      const cut = at + hit.index + hit[0].length
      const line = lineAt(lines.source, cut)
      const mark = marks[lowerBound(marks, cut) - 1]
      if (context.claims[line] === own && !isBlank(lines, line) && (mark === undefined || mark.end <= cut)) return cut
    }
  }
  return undefined
}

/** True where a paragraph is one that needs cutting. */
export const isLong = ({ lines }: Scope, first: number, last: number): boolean =>
  (lines.end[last] as number) - (lines.start[first] as number) > LONGEST + REACH

/** The stretches of a paragraph of the lines `first` to `last`; one where it is no longer than others. */
export const cutLong = (scope: Scope, first: number, last: number): readonly Stretch[] => {
  const { lines } = scope
  const out: Stretch[] = []
  const end = lines.end[last] as number
  let from = lines.start[first] as number
  let line = first
  while (end - from > LONGEST + REACH) {
    const cut = cutAfter(scope, from + LONGEST, end)
    if (cut === undefined) break
    const next = lineAt(lines.source, cut)
    const same = cut > (lines.start[next] as number)
    // At a line's start the stretch before ends with the last line of the section's own.
    let before = same ? next : next - 1
    while (before > line && (scope.context.claims[before] !== scope.own || isBlank(lines, before))) before--
    out.push({ first: line, last: before, from, to: same ? cut : (lines.end[before] as number) })
    from = cut
    line = next
  }
  out.push({ first: line, last, from, to: end })
  return out
}
