/**
 * Chooses the reading of the whole document that holds together best: which candidates are headings.
 *
 * Candidates are sorted into series (everything called "chapter", the bare numerals, titles that look alike). A numbered
 * series is read as a chain: numbers that run on support each other, one that falls out of line must stand on its own
 * looks. Then the series are held against each other: bare numerals inside chapters are sections, titles without a
 * number are headings only where nothing numbered is, or where the contents list names them.
 */
import { asTitle, datedSeries, openLetters } from './dated-series.js'
import type { Candidate } from './heading-evidence.js'
import { findTitles, type TitleLine } from './heading-titles.js'
import { besideNumbers, dropEmptyRepeats, dropLists } from './listed-headings.js'
import { followsOn, showNumber } from './numerals.js'
import { plainTitles } from './plain-titles.js'
import type { Standing } from './standing.js'
import { isThin, looksBare } from './thin-numbers.js'
import { framedSeries, titledSeries, titlesOverNumbers } from './titled-series.js'

export interface Series {
  readonly key: string
  readonly members: readonly Candidate[]
  /** Mean support of a member, for `octavo explain`. */
  readonly support: number
}

export interface Solution {
  readonly series: readonly Series[]
  /** The chosen candidates in document order, each with its series' key and what it scored in the end. */
  readonly chosen: readonly Chosen[]
  readonly rejected: readonly Chosen[]
}

export interface Chosen {
  readonly candidate: Candidate
  readonly key: string
  readonly score: number
  readonly why: readonly string[]
  /** The title that stands on the line after the number. */
  readonly title?: TitleLine
}

/** A heading needs this much. */
const THRESHOLD = 2
const FIRST = 1.0015 // 1, or 1.1
/** How far back a chain looks for the number before; a serial of thousands stays linear. */
const REACH = 24

const seriesKey = (candidate: Candidate): string => {
  const { reading } = candidate
  switch (reading.pattern) {
    case 'numbered':
      return reading.known ? `numbered ${reading.kind} ${reading.rank}` : `word ${reading.word}`
    case 'numeral':
    case 'numeral-title':
      return `numeral ${reading.number?.form === 'han' ? 'han' : reading.number?.form}`
    case 'named':
      return 'named'
    case 'dated':
      return `dated ${reading.date}`
    case 'titled':
      return reading.frame === '' ? `titled ${candidate.look}` : `framed ${reading.frame}`
    default:
      return reading.pattern satisfies never
  }
}

export const solve = (
  proposed: readonly Candidate[],
  standing: readonly Standing[],
  listed: ReadonlySet<string>,
  from: number,
  to: number,
  size: Measure,
): Solution => {
  const candidates = asChapters(proposed)
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) addTo(groups, candidate)
  const accepted = new Map<string, Chosen[]>()
  const rejected: Chosen[] = []
  const take = (key: string, scored: readonly Chosen[]): void => {
    const good: Chosen[] = []
    for (const one of scored) (one.score >= THRESHOLD || one.candidate.decided ? good : rejected).push(one)
    if (good.length > 0) accepted.set(key, good)
  }
  const outer = [...groups.entries()].filter(([key]) => key.startsWith('numbered ')).flatMap(([, group]) => group)
  for (const [key, group] of groups) {
    if (key.startsWith('numbered ')) take(key, chain(key, group, outer))
  }
  for (const [key, group] of groups) {
    if (key.startsWith('word ')) take(key, wordSeries(key, group, outer))
  }
  for (const [key, group] of groups) {
    if (key === 'named')
      take(
        key,
        group.map((candidate) => besideNumbers(own(key, candidate), accepted)),
      )
  }
  for (const [key, group] of groups) {
    if (key.startsWith('numeral ')) take(key, numeralSeries(key, group, accepted, to, size))
  }
  const counted = [...accepted.keys()].some((key) => key !== 'named')
  for (const [key, group] of [...groups]) {
    if (key.startsWith('dated ')) {
      // In a book that numbers its chapters a date is a letter's or a diary's.
      const series =
        counted || openLetters(group, standing)
          ? undefined
          : datedSeries(
              group.map((candidate) => own(key, candidate)),
              to,
              size,
            )
      if (series) take(key, series)
      else for (const one of group) addTo(groups, asTitle(one))
    } else if (key.startsWith('framed ')) {
      const framed = group.map((candidate) => own(key, candidate))
      take(key, counted ? framed : framedSeries(framed, to, size))
    }
  }
  // A title under a number is no heading of its own.
  const { titles, passages } = findTitles([...accepted.values()].flat(), candidates, standing, listed)
  const underNumbers = new Set([...passages, ...[...titles.values()].flatMap((title) => title.runs)])
  const first = Math.min(
    ...[...accepted]
      .filter(([key]) => key !== 'named')
      .flatMap(([, members]) => members.map((one) => one.candidate.run.first)),
  )
  const outermost = [...accepted].every(
    ([key, members]) => key === 'named' || members.every(({ candidate: { reading } }) => reading.rank < 2),
  )
  const anew = titlesOverNumbers(accepted, candidates, standing)
  const sure = plainTitles(accepted, candidates, from, to, size)
  for (const [key, group] of groups) {
    if (!key.startsWith('titled ')) continue
    const free = group.filter((one) => !underNumbers.has(one.index))
    take(key, titledSeries(key, free, first, from, to, outermost, anew, sure))
  }
  const chosen = [...accepted.values()]
    .flat()
    .filter((one) => !underNumbers.has(one.candidate.index))
    .sort((a, b) => a.candidate.run.first - b.candidate.run.first)
    .map((one) => {
      const title = titles.get(one.candidate.index)
      return title ? { ...one, title } : one
    })
  return {
    series: [...accepted.entries()].map(([key, members]) => ({
      key,
      members: members.map((one) => one.candidate),
      support: members.reduce((sum, one) => sum + one.score, 0) / members.length,
    })),
    chosen: dropLists(dropEmptyRepeats(chosen, rejected), rejected, to, size),
    rejected,
  }
}

/**
 * "Vol. 1 Ch. 1", "Vol. 1 Ch. 2": chapters. "BOOK I. CHAPTER I" before "CHAPTER II": a book, with its first chapter's
 * heading in the same line.
 */
const asChapters = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.some(({ reading }) => (reading.inner?.number?.value ?? 0) > 1)
    ? candidates.map((one) => (one.reading.inner ? { ...one, reading: one.reading.inner } : one))
    : candidates

const addTo = (groups: Map<string, Candidate[]>, candidate: Candidate): void => {
  const key = seriesKey(candidate)
  const group = groups.get(key)
  if (group) group.push(candidate)
  else groups.set(key, [candidate])
}

const own = (key: string, candidate: Candidate): Chosen => ({
  candidate,
  key,
  score: candidate.weight,
  why: candidate.evidence,
})

/** Reads numbered candidates as a chain: the best-supported run of numbers through the document. */
const chain = (key: string, group: readonly Candidate[], outer: readonly Candidate[]): Chosen[] => {
  const count = group.length
  const best = new Float64Array(count)
  const from = new Int32Array(count).fill(-1)
  // A chapter's first section may go without its number: "CHAPTER V", prose, "II".
  const first = key.startsWith('numeral ') ? 2 : FIRST
  const numbers = group.map((one) => one.reading.number?.value ?? 0)
  const outerLines = outer.filter((one) => one.reading.rank < (group[0]?.reading.rank ?? 3)).map((one) => one.run.first)
  const volumes = group.map((one) => one.reading.outer)
  let outerAt = 0
  const outerBefore = group.map((one) => {
    while (outerAt < outerLines.length && (outerLines[outerAt] as number) < one.run.first) outerAt++
    return outerAt
  })
  let end = -1
  for (let i = 0; i < count; i++) {
    const here = group[i] as Candidate
    const number = numbers[i] as number
    best[i] = here.weight + (number <= FIRST ? 0.5 : -0.5)
    for (let j = i - 1; j >= 0 && j >= i - REACH; j--) {
      const before = numbers[j] as number
      const restarts = number <= first && (outerBefore[i] !== outerBefore[j] || volumes[i] !== volumes[j])
      const value = (best[j] as number) + here.weight + step(before, number, restarts)
      if (value > (best[i] as number)) {
        best[i] = value
        from[i] = j
      }
    }
    if (end < 0 || (best[i] as number) > (best[end] as number)) end = i
  }
  const onChain = new Set<number>()
  for (let at = end; at >= 0; at = from[at] as number) onChain.add(at)
  return group.map((candidate, at) => {
    if (!onChain.has(at))
      return {
        candidate,
        key,
        score: candidate.weight - 2.5,
        why: [...candidate.evidence, 'out of the numbering (-2.5)'],
      }
    const previous = from[at] as number
    const before = previous >= 0 ? group[previous]?.reading.number?.value : undefined
    const number = candidate.reading.number?.value ?? 0
    const runsOn = before !== undefined && followsOn(before, number)
    const bonus = runsOn ? 2 : onChain.size > 1 && number <= FIRST ? 1.5 : 0.5
    const why = runsOn
      ? `numbered ${showNumber(number)} after ${showNumber(before)} (+2)`
      : `in the numbering (+${bonus})`
    return { candidate, key, score: candidate.weight + bonus, why: [...candidate.evidence, why] }
  })
}

const step = (before: number, number: number, restarts: boolean): number => {
  if (followsOn(before, number)) return 2.5
  if (restarts) return 2
  if (number <= FIRST) return 0
  if (Math.floor(number) === Math.floor(before) && number > before) return 1
  if (number === before) return -2
  if (number > before) return number - before <= 3 ? 0.3 : -1
  return -1.5
}

/** A word that only this book numbers ("Adventure I", "Stave One") must count from 1 or 2 through three at least. */
const wordSeries = (key: string, group: readonly Candidate[], outer: readonly Candidate[]): Chosen[] => {
  const scored = chain(key, group, outer)
  const good = scored.filter((one) => one.score > 0 && !one.candidate.reading.prose)
  const numbers = good.map((one) => one.candidate.reading.number?.value ?? 0)
  const running = numbers.filter((number, at) => at > 0 && followsOn(numbers[at - 1] as number, number)).length
  // Rules under them tell headings, though the file begins further on: "Turn 12: The Weir".
  const begins = (numbers[0] as number) <= 2 || good.every((one) => one.candidate.reading.dressed)
  const counts = running >= 2 && running >= good.length * 0.6 && begins
  return scored.map((one) =>
    counts && good.includes(one)
      ? {
          ...one,
          score: one.score + 2,
          why: [...one.why, `"${one.candidate.reading.word}" counts through the book (+2)`],
        }
      : { ...one, score: Math.min(one.score, one.candidate.entry ? one.score : 0) },
  )
}

/** How many letters stand after one line and before another. */
export type Measure = (from: number, to: number) => number

/** The share of a series that may be thin; of four numbers and more, half. */
const THIN = 0.34
const THIN_OF_MANY = 0.5

const numeralSeries = (
  key: string,
  group: readonly Candidate[],
  accepted: ReadonlyMap<string, readonly Chosen[]>,
  to: number,
  size: Measure,
): Chosen[] => {
  const outer = [...accepted.values()].flat().map((one) => one.candidate)
  const usable = group.filter((one) => !one.reading.prose && one.weight > -2.5)
  const scored = chain(
    key,
    usable,
    outer.map((one) => ({ ...one, reading: { ...one.reading, rank: 0 } })),
  )
  const good = scored.filter((one) => one.score >= THRESHOLD - 1)
  const numbers = good.map((one) => one.candidate.reading.number?.value ?? 0)
  const running = numbers.filter((number, at) => at > 0 && followsOn(numbers[at - 1] as number, number)).length
  const alone = outer.length === 0 && numbers[0] === 1 && good.every(({ candidate: { run } }) => looksBare(run))
  const thin = good.filter((one, at) =>
    isThin(one, size(one.candidate.run.last, good[at + 1]?.candidate.run.first ?? to), alone),
  ).length
  const listed = good.filter((one) => one.candidate.entry).length
  const first = numbers[0] ?? 99
  const series =
    running >= 1 &&
    first <= 2 &&
    (running >= 2 || good.length === 2) &&
    thin <= good.length * (running > 2 ? THIN_OF_MANY : THIN)
  return scored.map((one) => {
    if (listed > 0 && one.candidate.entry) return one
    if (!good.includes(one)) return { ...one, score: Math.min(one.score, 0) }
    if (!series)
      return { ...one, score: Math.min(one.score, 0), why: [...one.why, 'no series of numbers that runs on (0)'] }
    return { ...one, score: one.score + 0.8, why: [...one.why, `one of ${good.length} numbers that run on (+0.8)`] }
  })
}
