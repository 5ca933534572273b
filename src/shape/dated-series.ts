/**
 * Days, months and dates that stand alone in their lines as headings.
 *
 *    Monday          March 3rd          3 March 1911, evening          January          Spring
 *
 *    (a scene)       (an entry)
 *
 *    Tuesday         March 5th                                        Lisbon, May 1911 ... At sea, 1912
 *
 *  Not: "May" once (a name); "Monday," above a letter; dates in a book that numbers its chapters; "Friday." in a row of
 *  short lines.
 *
 * One of them alone says nothing: three that go forward, each with a page of text, are a series.
 */
import { isPlainDigit } from './character.js'
import { DAY_OF_MONTH, MONTHS, WEEKDAYS } from './dates.js'
import type { Candidate } from './heading-evidence.js'
import { letterRole } from './letter.js'
import type { Chosen, Measure } from './solver.js'
import type { Standing } from './standing.js'
import { countFull } from './titled-series.js'

export type DateForm = 'weekday' | 'month' | 'season' | 'date' | 'place'

export interface DatedLine {
  readonly form: DateForm
  /** Days, months or seasons from the beginning of their week or year, from 0. */
  readonly place: number
}

const SEASONS = 'Spring|Summer|Autumn|Fall|Winter|Printemps|Été|Automne|Hiver|Frühling|Sommer|Herbst'
const HOUR = String.raw`(?:(?:,?\s|\s?[–—-]+\s?)(?:early |late |in the )?(?:morning|noon|afternoon|evening|night|midnight)|,\s(?:early|late|later))?`
const CLOCK = String.raw`(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?\s?m\.?)?)?`
const YEAR = String.raw`(?:,?\s\d{4})?`
const LINE = new RegExp(
  `^(?:(${WEEKDAYS})${HOUR}${CLOCK}|(${MONTHS})${YEAR}|(${SEASONS})${YEAR}|` +
    `(?:(?:${WEEKDAYS}),?\\s)?(?:(?:the\\s)?(${DAY_OF_MONTH})\\s(?:of\\s|de\\s)?(${MONTHS})|(${MONTHS})\\.?\\s(${DAY_OF_MONTH}))${YEAR}${HOUR}${CLOCK}|` +
    String.raw`\d{4}-(\d\d)-(\d\d))[.:]?$`,
  'i',
)
const LONGEST = 48
/** A place, which may have its country behind it, and when. */
const PLACED = /^\p{Lu}[\p{L}’'.-]*(?: [\p{L}’'.-]+){0,3}(?:, \p{Lu}[\p{L}’'. -]{1,20})?,\s(\S.{3,30})$/u
const YEAR_ALONE = /^(?:c\. )?1?\d{3}$|^2[01]\d\d$/
/** "mars", "Oct", "Sept.": a month by the first letters that no other has, whatever the language. */
const MONTH_STARTS: readonly RegExp[] = [
  /^(?:jan|gen|ene)/,
  /^(?:feb|fév|fév)/,
  /^m(?:ar|är)/,
  /^(?:av|ap|ab)r/,
  /^ma[iyg]/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:a[uo]|ag)/,
  /^se[pt]/,
  /^o[ckt]/,
  /^nov/,
  /^d[eéi]/,
]

const monthOf = (name: string): number => {
  const small = name.toLowerCase()
  return MONTH_STARTS.findIndex((start) => start.test(small))
}

const WEEK = WEEKDAYS.toLowerCase().split('|')
/** German has two words for the sixth day, at the end of the list. */
const dayOf = (name: string): number => {
  const at = WEEK.indexOf(name.toLowerCase())
  return at >= 20 ? at - 15 : at % 7
}
const SEASON = SEASONS.toLowerCase().split('|')
const seasonOf = (name: string): number => {
  const at = SEASON.indexOf(name.toLowerCase())
  return at < 3 ? at : at < 5 ? at - 1 : (at - 5) % 4
}

/** The first letters of whatever may begin such a line, digits apart: most lines are told by them. */
const STARTS: ReadonlySet<string> = new Set(
  `${WEEKDAYS}|${MONTHS}|${SEASONS}|No |Undated|Date`.split('|').map((name) => name.slice(0, 3).toLowerCase()),
)

const start = (bare: string): string => bare.slice(0, 3).toLowerCase()

/** "Lisbon, November 1755", "Wells, England, 3 May 1911", "At sea, 1912". */
const readPlaced = (bare: string): DatedLine | undefined => {
  const when = PLACED.exec(bare)?.[1]
  if (when === undefined || !(YEAR_ALONE.test(when) || readDated(when))) return undefined
  return { form: 'place', place: 0 }
}

/** Among the dates of a diary: "No date", "Undated. Evening." */
const UNDATED = /^(?:no date|undated|date unknown)(?:[.,:;( ]+[^.!?]{0,24})?[.)]?$/i
/** The place of what has no date. */
const NOWHERE = -1

/** Reads a line that is nothing but a day, a month, a season or a date, or a place and one of these with its year. */
export const readDated = (bare: string): DatedLine | undefined => {
  if (bare.length < 3 || bare.length > LONGEST) return undefined
  if (isPlainDigit(bare.charCodeAt(bare.length - 1)) && bare.includes(', ') && !STARTS.has(start(bare))) {
    const placed = readPlaced(bare)
    if (placed) return placed
  }
  // After "the" only a day's number makes a date.
  const first = bare.charCodeAt(/^the\s/i.test(bare) ? 4 : 0)
  if ((first < 48 || first > 57) && !STARTS.has(start(bare))) return undefined
  const match = LINE.exec(bare)
  if (!match) return UNDATED.test(bare) ? { form: 'date', place: NOWHERE } : undefined
  const [, weekday, month, season, dayBefore, monthAfter, monthBefore, dayAfter, isoMonth, isoDay] = match
  if (weekday !== undefined) return { form: 'weekday', place: dayOf(weekday) }
  if (month !== undefined) return { form: 'month', place: monthOf(month) }
  if (season !== undefined) return { form: 'season', place: seasonOf(season) }
  const inYear = isoMonth === undefined ? monthOf(monthAfter ?? monthBefore ?? '') : Number(isoMonth) - 1
  const day = Number.parseInt(dayBefore ?? dayAfter ?? isoDay ?? '1', 10)
  return { form: 'date', place: inYear * 31 + day - 1 }
}

/** How far the next heading may be from the one before, and after how many all begins anew. */
const STEPS: Readonly<Record<DateForm, readonly [most: number, round: number]>> = {
  weekday: [3, 7],
  month: [4, 12],
  season: [1, 4],
  date: [200, 372],
  place: [0, 1],
}

const FEWEST = 3

/** Judges all dated lines of one form together; undefined where they are no series. */
export const datedSeries = (group: readonly Chosen[], to: number, size: Measure): Chosen[] | undefined => {
  const form = group[0]?.candidate.reading.date
  if (form === undefined) return undefined
  const [most, round] = STEPS[form]
  const places = group.map(({ candidate }) => candidate.reading.place ?? 0)
  const known = places.filter((place) => place !== NOWHERE)
  const forward = known.filter((place, at) => {
    const step = at === 0 ? 1 : (place - (known[at - 1] as number) + round) % round
    // Stories that name places go back and forth.
    return form === 'place' || ((step > 0 || form === 'date') && step <= most)
  }).length
  const full = countFull(group, to, size)
  if (known.length < FEWEST || forward < known.length * 0.8) return undefined
  if (full < group.length * 0.7 && !(form === 'date' && isDiary(group, to, size))) return undefined
  return group.map((one) => ({
    ...one,
    score: one.score + 3,
    why: [
      ...one.why,
      `one of ${group.length} ${form === 'place' ? 'places with dates' : 'dates that go forward'} (+3)`,
    ],
  }))
}

/** A diary's entries may be short, and one of them no more than "Gale."; together they are more than a list. */
const LEAST_MEAN = 150
const LEAST_ENTRY = 4

const isDiary = (group: readonly Chosen[], to: number, size: Measure): boolean => {
  let all = 0
  for (const [at, { candidate }] of group.entries()) {
    const entry = size(candidate.run.last, group[at + 1]?.candidate.run.first ?? to)
    if (entry < LEAST_ENTRY) return false
    all += entry
  }
  return all >= group.length * LEAST_MEAN
}

/** "Malden, 4 March 1911" over "Dear Anna,": a letter's own first line. */
export const openLetters = (group: readonly Candidate[], standing: readonly Standing[]): boolean =>
  group.some(({ index }) => letterRole(standing[index + 1]?.text ?? '') === 'salutation')

/** A date that is none of a series is a title like others: "Sunday" in a collection of stories. */
export const asTitle = (candidate: Candidate): Candidate => ({
  ...candidate,
  reading: { ...candidate.reading, pattern: 'titled' },
  weight: candidate.weight - 1.5,
  evidence: [...candidate.evidence, 'no series of dates (-1.5)'],
})
