/**
 * Reads what readers vote on or tick, line by line.
 *
 *    What will she do?              [X] Go north, to the        [11] Ask him.
 *    [ ] Go north.                      lighthouse.             -[9] Offer him the coin.
 *    [ ] Wait for the tide.         -[X] Alone                  [6] Apologise.
 *
 *  Not: [1], [2] one after the other (notes); "[sic] he wrote".
 */
import type { Block } from '../book/block.js'
import type { Chunk } from './chunk.js'
import { chunkOf } from './indent-runs.js'
import { isForced } from './layout.js'
import type { Lines } from './lines.js'
import { textOf } from './lines.js'
import { linesOf, readParagraphs, readProse } from './paragraphs.js'
import type { Scope } from './scope.js'

const BOX = /^[-–—]{0,4}\s?(?:\[[ xX✓✔]?\]|[☐☑☒])\s?(?=\S)/u
const TALLY = /^[-–—]{0,4}\s?\[(\d{1,3})\]\s?(?=\S)/u

/** True for a box that somebody ticks, with what it stands for behind it. */
export const isBox = (words: string): boolean => BOX.test(words)

/** [ - – — ☐ ☑ ☒ */
const mayBegin = (code: number): boolean =>
  code === 0x5b || code === 0x2d || code === 0x2013 || code === 0x2014 || (code >= 0x2610 && code <= 0x2612)

/** Votes that are counted: their numbers do not rise by one as those of notes do. */
const isTally = (lines: Lines, indices: readonly number[]): boolean => {
  const counts = indices.map((at) => TALLY.exec(textOf(lines, at))?.[1]).filter((count) => count !== undefined)
  if (counts.length < 2 || counts.length * 2 < indices.length) return false
  return counts.some((count, at) => at > 0 && Number(count) <= Number(counts[at - 1]))
}

/** Reads the lines of chunk `at` as choices, each a paragraph; returns how many chunks it took. */
export const readChoices = (scope: Scope, at: number, into: Block[]): number => {
  const { lines, convention } = scope
  const chunk = scope.chunks[at] as Chunk
  if (chunk.lines < 2 || !(mayBegin(lines.head[chunk.first] as number) || mayBegin(lines.head[chunk.last] as number)))
    return 0
  const indices = linesOf(scope, chunk)
  const sign = indices.some((i) => isBox(textOf(lines, i))) ? BOX : isTally(lines, indices) ? TALLY : undefined
  if (!sign) return 0
  const starts = indices.map((i) => sign.test(textOf(lines, i)))
  const first = starts.indexOf(true)
  if (first > 0) readParagraphs(scope, chunkOf(lines, indices.slice(0, first), chunk.before, convention.wrap), into)
  let from = first
  for (let k = first + 1; k < indices.length; k++) {
    const line = indices[k] as number
    const runsOn =
      !starts[k] &&
      ((convention.wrap > 0 && isForced(lines, indices[k - 1] as number, line, convention.wrap)) ||
        (lines.indent[line] as number) > (lines.indent[indices[from] as number] as number))
    if (runsOn) continue
    readProse(scope, indices[from] as number, indices[k - 1] as number, into)
    from = k
  }
  readProse(scope, indices[from] as number, indices.at(-1) as number, into)
  return 1
}
