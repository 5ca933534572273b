/**
 * A list of what the book holds that stands at its end, as those of many countries do.
 *
 *    TABLE DES MATIÈRES
 *
 *      I. Le chapeau ........ 1        an entry: its page, or words that stand as a heading above
 *
 *  Not: what else stands under "Contents", where most lines are neither.
 */
import type { Claims } from './claims.js'
import { type ContentsEntry, entryText } from './contents-entry.js'
import { keysOf } from './contents-keys.js'
import { type ContentsList, headedKind, listOf } from './contents-list.js'
import { isBlank, type Lines, textOf } from './lines.js'
import type { Standing } from './standing.js'

/** So near to the end of the text, in lines, a list of contents may begin. */
const CLOSING = 400

/** The list under a heading of its own, in the last lines, whose entries stand as headings above it. */
export const findClosingContents = (
  lines: Lines,
  standing: readonly Standing[],
  from: number,
  to: number,
  claims: Claims,
  lists: readonly ContentsList[],
): ContentsList | undefined => {
  for (let at = Math.max(from, to - CLOSING) + 1; at < to; at++) {
    if (lines.head[at] === 0 || claims[at] !== 0 || !isBlank(lines, at - 1)) continue
    if (headedKind(lines, at) !== 'contents' || lists.some((list) => at >= list.first && at <= list.last)) continue
    const above = new Set<string>()
    for (const run of standing) {
      if (run.first >= at) break
      if (run.text.length <= 120) for (const key of keysOf(run.text)) if (!key.startsWith('n::')) above.add(key)
    }
    const entries: ContentsEntry[] = []
    let last = at
    let misses = 0
    for (let i = at + 1; i < to; i++) {
      if (isBlank(lines, i)) continue
      const raw = textOf(lines, i)
      const text = entryText(raw)
      if (raw.length > 120) break
      const known = text.length < raw.length || keysOf(text).some((key) => above.has(key) && !key.startsWith('n::'))
      if (!known && ++misses > 2 + entries.length / 2) break
      if (!known) continue
      entries.push({ line: i, text, indent: lines.indent[i] as number })
      last = i
    }
    const full = countFull(lines, at + 1, last)
    if (entries.length >= 2 && entries.length * 10 >= full * 6)
      return { ...listOf(lines, at, last, entries, 'contents'), closing: true }
  }
  return undefined
}

const countFull = (lines: Lines, from: number, last: number): number => {
  let full = 0
  for (let at = from; at <= last; at++) if (!isBlank(lines, at)) full++
  return full
}
