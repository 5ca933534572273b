/**
 * What the lines of a story archive's header tell of the story.
 *
 *    Series: Part 2 of Timetables                     series "Timetables", the second
 *    Stats: Published: 2019-03-04 Words: 402          date 2019-03-04
 *    Genre: Humor/Supernatural                        subjects
 */

import { isDate } from '../book/date.js'
import { parseNumeral } from './numerals.js'

export interface CardLine {
  readonly name: string
  /** What the name tells: `title`, `author`, `summary` … or `other`; `post` for the header of a posting. */
  readonly key: string
  readonly value: string
  /** First and last line, both included. */
  readonly first: number
  readonly last: number
  /** True where the words are not the card's own: they are left out of it. */
  readonly hidden?: boolean
}

export interface HeaderFacts {
  readonly title?: string
  readonly authors: readonly string[]
  readonly translators: readonly string[]
  readonly summary?: string
  readonly language?: string
  readonly date?: string
  readonly series?: string
  /** The story's place in the series, from 1. */
  readonly seriesIndex?: number
  readonly source?: string
  readonly subjects: readonly string[]
  readonly rights?: string
  /** What a posting says that it is about, and who sent it: title and author where nothing else names them. */
  readonly subject?: string
  readonly sender?: string
}

/** "Re: [STORY] The Tin Harbour (2/2) [G]" → "The Tin Harbour"; undefined where it does not say that it is a story. */
export const readSubject = (text: string | undefined): string | undefined => {
  const story =
    /^(?:(?:re|fwd?):\s*)*(?:\[?(?:new|fic|story|fiction|repost|revised|drabble)\b[^\]:]{0,20}[\]:])+\s*(.+)$/i.exec(
      text ?? '',
    )
  const bare = (story?.[1] ?? '')
    .replace(/(?:\s*(?:[([][^()[\]]{1,16}[)\]]|\b\d{1,3}\/\d{1,3}|,?\s+part \d+))+$/i, '')
    .trim()
  return bare.length > 1 ? bare : undefined
}

/** "wharf@example.org (The Rat)", "The Rat <wharf@example.org>" → "The Rat". */
export const readSender = (text: string | undefined): string | undefined => {
  const match = /^\S+@\S+\s+\(([^()]{2,60})\)$/.exec(text ?? '') ?? /^"?([^"<@]{2,60}?)"?\s*<\S+@\S+>$/.exec(text ?? '')
  return match?.[1]?.trim()
}

export const cardFacts = (found: readonly CardLine[]): HeaderFacts => {
  const value = (key: string): string | undefined =>
    found.find((line) => line.key === key && line.value !== '')?.value.replace(/^[_*]+|[_*]+$/g, '')
  const list = (key: string, separator: RegExp): string[] =>
    found
      .filter((line) => line.key === key)
      .flatMap((line) => line.value.split(separator))
      .map((one) => one.trim())
      .filter((one, at, all) => one !== '' && all.indexOf(one) === at)
  const posted = (name: string): string | undefined =>
    found.find((line) => line.key === 'post' && line.name.toLowerCase() === name)?.value
  const subject = readSubject(posted('subject'))
  const sender = readSender(posted('from'))
  const title = value('title')?.replace(/^[《「『【](.+)[》」』】]$/u, '$1')
  const summary = value('summary')
  const published = found.map((line) => /\b(?:Published|Posted): *(\S+)/i.exec(line.value)?.[1]).find(Boolean)
  const date = isoDate(value('date') ?? published)
  const series = readSeries(value('series'))
  const source = value('source')
  const rights = value('rights')
  const language = value('language')
  return {
    ...(title !== undefined && { title }),
    ...(subject !== undefined && { subject }),
    ...(sender !== undefined && { sender }),
    // "Вера Соколова (https://…)": where the author is found is no part of the name
    authors: list('author', /\s*(?:,|;|、|\sand\s|\s&\s)\s*/u).map((name) =>
      name.replace(/\s*[([<]?https?:\/\/\S*$/, '').replace(PROFILE, ''),
    ),
    translators: list('translator', /\s*[,;、]\s*/u),
    ...(summary !== undefined && { summary }),
    ...(language !== undefined && { language }),
    ...(date !== undefined && { date }),
    ...series,
    ...(source !== undefined && { source }),
    subjects: [...new Set(list('subjects', /\s*[,;、]\s*/u).flatMap(splitSlashes))].filter((one) => one.length < 60),
    ...(rights !== undefined && { rights }),
  }
}

/** "Humor/Supernatural" is two subjects; "F/M" and "Hurt/Comfort" say one thing. */
const splitSlashes = (subject: string): readonly string[] =>
  /^(?:\p{L}\/\p{L}|hurt\/comfort)$/iu.test(subject) ? [subject] : subject.split(/\s*\/\s*/).filter(Boolean)

/** "Part 2 of Timetables", "Timetables #2", "Timetables, Book 2", "Timetables". */
export const readSeries = (text: string | undefined): { series?: string; seriesIndex?: number } => {
  if (text === undefined || /^(?:none|n\/a|-)$/i.test(text)) return {}
  const first = /^(?:part|book|volume|no\.?|#)\s*(\d{1,3})\s+(?:of|in)\s+(?:the\s+)?(.{2,80}?)(?:\s+series)?$/i.exec(
    text,
  )
  if (first) return { series: first[2] as string, seriesIndex: Number(first[1]) }
  const last = /^(.{2,80}?)[,:]?\s+(?:#|part\s|book\s|vol(?:ume|\.)?\s|no\.?\s)\s*(\d{1,3})(?:\/\d+)?$/i.exec(text)
  if (last) return { series: last[1] as string, seriesIndex: Number(last[2]) }
  return { series: text }
}

/** What stands for the picture beside an account's name: "[info]quill_9". */
const PROFILE = /^\[(?:info|personal profile|profile)\]\s*(?=\S)/i

const SERIES_WORD = /\b(?:book|volume|part|no)\b/i

/** "Book Two of the Winterlings", on a title page. */
export const readSeriesPlace = (text: string): { series: string; seriesIndex: number } | undefined => {
  if (!SERIES_WORD.test(text)) return undefined
  const match =
    /^(?:(?:[Tt]he|THE)\s+)?(?:[Bb]ook|BOOK|[Vv]olume|VOLUME|[Pp]art|PART|[Nn]o\.?|NO\.?)\s+(\p{L}+|\d{1,3})\s+(?:[Oo]f|OF|[Ii]n|IN)\s+(.{2,60}?)$/u.exec(
      text,
    )
  const number = match ? parseNumeral(match[1] as string) : undefined
  return match && number ? { series: match[2] as string, seriesIndex: number.value } : undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "2011-04-18", "April 18, 2011", "18 Apr 2011", "04/18/11" (month first) → 2011-04-18; a year alone stays one. */
export const isoDate = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined
  const iso = /\b(?:1[4-9]\d\d|20\d\d)-\d{2}(?:-\d{2})?\b/.exec(text)?.[0]
  if (iso !== undefined && isDate(iso)) return iso
  const named = /\b(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text) ?? undefined
  const turned = /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(text) ?? undefined
  const [month = '', day = '', year = ''] = named
    ? [named[1], named[2], named[3]]
    : turned
      ? [turned[2], turned[1], turned[3]]
      : []
  const told = dayOf(year, String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1), day)
  if (told !== undefined) return told
  const [, first = '', second = '', tail = ''] = /\b(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})\b/.exec(text) ?? []
  const whole = tail.length === 4 ? tail : Number(tail) > 69 ? `19${tail}` : `20${tail}`
  return (
    (tail === '' ? undefined : (dayOf(whole, first, second) ?? dayOf(whole, second, first))) ??
    /\b(1[4-9]\d\d|20\d\d)\b/.exec(text)?.[0]
  )
}

/** The day as EPUB writes it; undefined where no calendar has it. */
const dayOf = (year: string, month: string, day: string): string | undefined => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}
