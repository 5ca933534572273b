/**
 * Which heading of the text is which entry of a contents list.
 *
 *    II.  The Storm ... 24        CHAPTER II        the entry, by its number
 *                                 THE STORM         the same entry, by its title
 *
 *  Not: "The Storm" said again in chapter nine: entries and headings stand in the same order, and what matches out of
 *  turn is no heading of the list.
 */
import { type ContentsEntry, type ContentsList, keysOf } from './contents-list.js'
import type { Standing } from './standing.js'

/**
 * Which entry each standing run is, in the order of both: a run that matches out of turn is no heading of the list.
 *
 * @returns entry by index of the run.
 */
export const matchEntries = (list: ContentsList, standing: readonly Standing[]): ReadonlyMap<number, ContentsEntry> => {
  const numbers = list.entries.map((entry) => numberOf(keysOf(entry.text)))
  const byKey = new Map<string, number[]>()
  list.entries.forEach((entry, at) => {
    for (const key of keysOf(entry.text)) {
      if (key.startsWith('n::')) continue
      const found = byKey.get(key)
      if (found) found.push(at)
      else byKey.set(key, [at])
    }
  })
  const pairs: { run: number; entry: number; weight: number }[] = []
  standing.forEach((run, index) => {
    if (run.first <= list.last || run.text.length > 150) return
    const best = new Map<number, number>()
    const keys = keysOf(run.text)
    const number = numberOf(keys)
    for (const key of keys) {
      const weight = key.startsWith('n:') ? 1 : key.startsWith('t:') ? 1.5 : 2
      for (const entry of byKey.get(key) ?? []) {
        const same = number !== '' && number === numbers[entry] ? 0.5 : 0
        best.set(entry, Math.max(best.get(entry) ?? 0, weight + same))
      }
    }
    // An early entry is tried last, so that equal runs do not chain with themselves.
    for (const [entry, weight] of [...best].sort((x, y) => y[0] - x[0])) pairs.push({ run: index, entry, weight })
  })
  const matched = new Map<number, ContentsEntry>()
  if (pairs.length > MOST_PAIRS) return matched
  const score = new Float64Array(pairs.length)
  const back = new Int32Array(pairs.length).fill(-1)
  let end = -1
  pairs.forEach((pair, i) => {
    score[i] = pair.weight
    for (let j = i - 1; j >= 0; j--) {
      const before = pairs[j] as (typeof pairs)[number]
      if (
        before.run < pair.run &&
        before.entry < pair.entry &&
        (score[j] as number) + pair.weight > (score[i] as number)
      ) {
        score[i] = (score[j] as number) + pair.weight
        back[i] = j
      }
    }
    if (end < 0 || (score[i] as number) > (score[end] as number)) end = i
  })
  for (let at = end; at >= 0; at = back[at] as number) {
    const pair = pairs[at] as (typeof pairs)[number]
    matched.set(pair.run, list.entries[pair.entry] as ContentsEntry)
  }
  return matched
}

const numberOf = (keys: readonly string[]): string =>
  keys.find((key) => key.startsWith('n:'))?.replace(/^n:.*:/, '') ?? ''

/** More pairs than this and the list is no list; the chaining is quadratic. */
const MOST_PAIRS = 6000
