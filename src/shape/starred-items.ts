/**
 * Tells items of a list from notes, where an asterisk begins both.
 *
 *    We shall need:                 She was of the old school.*
 *
 *    * rope, and a good deal of it
 *
 *    * tallow                       * That of Dame Tapp, in Weir Lane.
 *
 *  Not: notes that stand together below a chapter, as many as it has marks.
 */
import type { NoteCandidate } from './footnote.js'
import { isBlank, type Lines } from './lines.js'

/** What a mark hangs on, and what comes after it. A sign between two spaces parts things. */
const MARK = /(?<=[\p{L}\p{N}.,;:!?"'”’)_])\*(?=[\s.,;:!?"'”’)—–-])/gu

/** The candidates that are no items of lists. */
export const withoutItems = (lines: Lines, found: readonly NoteCandidate[]): readonly NoteCandidate[] => {
  const items = new Set<NoteCandidate>()
  let seen = 0
  for (let at = 0; at < found.length; at++) {
    const first = found[at] as NoteCandidate
    if (first.label !== '*') continue
    let end = at + 1
    while (end < found.length && follows(lines, found[end - 1] as NoteCandidate, found[end] as NoteCandidate)) end++
    const start = lines.start[first.from] as number
    if (end - at > 1) {
      const marks = lines.source.text.slice(seen, start).match(MARK)?.length ?? 0
      if (marks * 2 < end - at) for (const one of found.slice(at, end)) items.add(one)
    }
    seen = lines.end[(found[end - 1] as NoteCandidate).to - 1] as number
    at = end - 1
  }
  return items.size === 0 ? found : found.filter((one) => !items.has(one))
}

/** Another with the same sign, and nothing but blank lines between. */
const follows = (lines: Lines, before: NoteCandidate, next: NoteCandidate): boolean => {
  if (next.label !== '*') return false
  for (let at = before.to; at < next.from; at++) if (!isBlank(lines, at)) return false
  return true
}
