/**
 * Proves that a packed book has every word of its source, in order, and no other.
 *
 * Each page is read back from the finished archive, its markup taken off, and its words compared with those that its
 * trace promises: the source's own, without what the book lists as omitted, and what a rule generated. Then every
 * letter of the source must stand in a leaf of some page or in an omission.
 */
import type { Omission } from '../book/book.js'
import { type Finding, finding } from '../book/findings.js'
import { type Manuscript, placeOf } from '../book/manuscript.js'
import type { Archive, Trace } from '../book/publication.js'
import { gatherClaims, type Owned, ownershipIn, unclaimed } from './claims.js'
import { compareWords, type Difference, LEAF_EDGE, LOOSE_EDGE } from './compare-words.js'
import { fold, UNSEEN } from './letters.js'
import { pageUnits } from './page-text.js'
import { quickProof } from './same-words.js'
import { makeRoom, unitsOf } from './units.js'

export interface TracedPage {
  /** Path inside the archive. */
  readonly path: string
  readonly trace: Trace
}

const room = makeRoom()

/** As many differences are told; one fault often shows at many places. */
const MOST = 12

/**
 * @returns `word-lost` and `word-added`, each with its place in the source; none where nothing is lost.
 * @throws Refusal with `check-unreadable` where the archive is damaged.
 */
export const proveWords = (
  source: Manuscript,
  omissions: readonly Omission[],
  pages: readonly TracedPage[],
  archive: Archive,
): Finding[] => {
  const claims = gatherClaims(
    pages.map((page) => page.trace),
    omissions,
  )
  const findings: Finding[] = []
  for (const twice of claims.doubled) {
    if (findings.length >= MOST || !hasLetters(source.text, twice.start, twice.end)) continue
    const words = excerpt(source.text.slice(twice.start, twice.end))
    findings.push(finding('word-added', `The book has these words twice: ${words}.`, placeOf(source, twice)))
  }
  for (const lost of unclaimed(claims, source.text, source.bodyStart)) {
    if (findings.length >= MOST || !hasLetters(source.text, lost.start, lost.end)) continue
    const start = firstLetter(source.text, lost.start, lost.end)
    const words = excerpt(source.text.slice(start, lost.end))
    findings.push(finding('word-lost', `No page has these words: ${words}.`, placeOf(source, start)))
  }
  const owned = ownershipIn(claims)
  const isProven = quickProof(source.text, owned)
  for (const page of pages) {
    if (findings.length >= MOST) break
    const bytes = archive.read(page.path)
    if (isProven(page.trace, bytes)) continue
    const expected = promised(source, owned, page.trace)
    const differences = compareWords(unitsOf(expected.text, room), pageUnits(bytes), MOST)
    for (const difference of differences) findings.push(report(difference, page.path, source, expected))
  }
  return findings.slice(0, MOST)
}

/** The words that a page should have, and where its stretches come from. */
interface Promised {
  readonly text: string
  /** Offsets in `text` and in the source of each stretch's start, ascending. */
  readonly stretches: readonly { readonly at: number; readonly from: number }[]
}

const promised = (source: Manuscript, owned: Owned, trace: Trace): Promised => {
  const parts: string[] = []
  const stretches: { at: number; from: number }[] = []
  let length = 0
  let last = -1
  const push = (part: string) => {
    parts.push(part)
    length += part.length
  }
  for (const item of trace) {
    if (typeof item === 'string') {
      push(LOOSE_EDGE + item + LOOSE_EDGE)
      last = -1
      continue
    }
    // A leaf that is cut in two goes on where it ended; others are set apart.
    if (last >= 0 && last !== item.start) push(LEAF_EDGE)
    for (const own of owned(item)) {
      stretches.push({ at: length, from: own.start })
      push(source.text.slice(own.start, own.end))
    }
    last = item.end
  }
  return { text: parts.join(''), stretches }
}

/** The offset in the source that offset `at` of the promised text comes from. */
const sourceOffset = ({ stretches }: Promised, at: number): number => {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const stretch = stretches[low - 1] ?? stretches[0]
  return stretch ? stretch.from + Math.max(0, at - stretch.at) : 0
}

const report = (difference: Difference, path: string, source: Manuscript, expected: Promised): Finding => {
  const { kind } = difference
  const offset = Math.min(sourceOffset(expected, difference.at), source.text.length)
  const place = placeOf(source, offset)
  const wanted = excerpt(difference.expected)
  const found = excerpt(difference.found)
  switch (kind) {
    case 'lost':
      return finding('word-lost', `${path} lacks these words: ${wanted}.`, place)
    case 'added':
      return finding('word-added', `${path} has words that the source does not have here: ${found}.`, place)
    case 'changed':
      return finding('word-lost', `${path} has other words here: ${found} instead of ${wanted}.`, place)
    case 'joined':
      return finding('word-lost', `${path} joins two words: ${found} instead of ${wanted}.`, place)
    case 'split':
      return finding('word-added', `${path} splits a word: ${found} instead of ${wanted}.`, place)
    default:
      return kind satisfies never
  }
}

/** A few words in quotation marks, on one line. */
const excerpt = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return `“${line.length > 80 ? `${line.slice(0, 77).replace(/[\ud800-\udbff]$/, '')}…` : line}”`
}

/** The offset of the first letter from `from` on; `to` where there is none before it. */
const firstLetter = (text: string, from: number, to: number): number => {
  let at = from
  while (at < to && fold(text.charCodeAt(at)) <= UNSEEN) at++
  return at
}

const hasLetters = (text: string, start: number, end: number): boolean => firstLetter(text, start, end) < end
