/**
 * Which heading of the text is which entry of a contents list.
 *
 *    II.  The Storm ... 24        CHAPTER II        the entry, by its number
 *                                 THE STORM         the same entry, by its title
 *
 *  Not: "The Storm" said again in chapter nine: entries and headings stand in the same order, and what matches out of
 *  turn is no heading of the list.
 */

import type { ContentsEntry } from './contents-entry.js'
import { keysOf } from './contents-keys.js'
import type { ContentsList } from './contents-list.js'
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
    if ((list.closing ? run.first >= list.first : run.first <= list.last) || run.text.length > 150) return
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
  // The best chain that ends at or before each entry, as a binary indexed tree over the entries.
  const score = new Float64Array(pairs.length)
  const back = new Int32Array(pairs.length).fill(-1)
  const tree = new Int32Array(list.entries.length + 1).fill(-1)
  const scoreOf = (pair: number): number => (pair < 0 ? 0 : (score[pair] as number))
  let end = -1
  for (let start = 0, stop = 0; start < pairs.length; start = stop) {
    while (stop < pairs.length && pairs[stop]?.run === pairs[start]?.run) stop++
    for (let i = start; i < stop; i++) {
      const { entry, weight } = pairs[i] as (typeof pairs)[number]
      let before = -1
      for (let at = entry; at > 0; at -= at & -at) {
        const known = tree[at] as number
        if (scoreOf(known) > scoreOf(before) || (scoreOf(known) === scoreOf(before) && known > before)) before = known
      }
      score[i] = scoreOf(before) + weight
      back[i] = before
      if (scoreOf(i) > scoreOf(end)) end = i
    }
    // A run is one entry only: its pairs are entered once all of them are read.
    for (let i = start; i < stop; i++) {
      for (let at = (pairs[i]?.entry as number) + 1; at < tree.length; at += at & -at) {
        if (scoreOf(i) >= scoreOf(tree[at] as number)) tree[at] = i
      }
    }
  }
  for (let at = end; at >= 0; at = back[at] as number) {
    const pair = pairs[at] as (typeof pairs)[number]
    matched.set(pair.run, list.entries[pair.entry] as ContentsEntry)
  }
  return matched
}

const numberOf = (keys: readonly string[]): string =>
  keys.find((key) => key.startsWith('n:'))?.replace(/^n:.*:/, '') ?? ''

/** More pairs than this and the list is no list. */
const MOST_PAIRS = 200_000
