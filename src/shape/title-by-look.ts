/**
 * Judges whether the first line of a text that nothing vouches for is its title.
 *
 *    THE LIGHTHOUSE            The Lighthouse
 *                              by Anna Maria Sand
 *
 *  Not: "It was raining." (a sentence), "Contents", "Title: The Storm" (a header's line), a line of speech.
 */
import {
  BARE_BY,
  EDITOR,
  isAuthorAfter,
  isFoot,
  readAuthorLine,
  readByline,
  readSmallByline,
  SUBTITLE,
} from './byline.js'
import type { Convention } from './convention.js'
import { isCredit } from './epigraph.js'
import { readSeriesPlace } from './header-facts.js'
import { keyOf } from './header-keys.js'
import { readHeading } from './heading.js'
import { isCapitals, looksLikeTitle, readRun } from './heading-evidence.js'
import type { HeadingReading } from './heading-reading.js'
import { isContentsHeading, isIllustrationsHeading } from './heading-words.js'
import { letterRole } from './letter.js'
import { letters } from './letters.js'
import type { Standing } from './standing.js'
import { isGenre } from './title-page.js'

/** "Title: The Storm": a header's line, which header-card.ts reads. */
const LABELLED = /^\s*[_*]*(?:title|story|titel|titre|título|titolo|название|书名|書名|タイトル|제목)[_*]*\s*[:：]/iu

const MOST_WORDS = 10
/** What stands between a title and its byline is no longer, in UTF-16 units. */
const LONGEST_BETWEEN = 80

/** Whether the first run of a text that nothing vouches for is its title. */
export const titleByLook = (
  standing: readonly Standing[],
  at: number,
  text: string,
  fileTitle: string | undefined,
  convention: Convention,
): 'certain' | 'likely' | undefined => {
  const run = standing[at] as Standing
  if (
    text.length > 90 ||
    (run.last > run.first + 1 && !isCapitals(text)) ||
    (/[:：]/.test(text) && LABELLED.test(text)) ||
    isCredit(run.text) ||
    isContentsHeading(text) ||
    isIllustrationsHeading(text)
  )
    return undefined
  if (fileTitle !== undefined && letters(fileTitle) === letters(text)) return 'certain'
  const next = standing[at + 1]
  const adjacent = next !== undefined && next.first === run.last + 1 + run.after
  if (
    adjacent &&
    (readByline(next.text) ||
      readSmallByline(text, next.text) ||
      BARE_BY.test(next.text) ||
      readAuthorLine(next.text) ||
      isAuthorAfter(next.text))
  )
    return 'certain'
  const second = standing[at + 2]
  // In most languages but English a title has the capitals of a sentence.
  const brief =
    looksLikeTitle(text) || (text.split(/\s+/).length <= MOST_WORDS && !/[.!?…,;:。][)"”’»」』]*$/u.test(text))
  if (
    adjacent &&
    second &&
    brief &&
    next.text.length < LONGEST_BETWEEN &&
    (readByline(second.text) || BARE_BY.test(second.text) || readAuthorLine(second.text))
  )
    return 'certain'
  // Years over a year are no title over its imprint.
  const foot = adjacent && /\p{L}/u.test(text) && isFoot(next.text)
  // "Дом у плотины" over "Рейтинг: PG-13"
  if (adjacent && brief && (opensCard(next.text) || readSeriesPlace(next.text))) return 'likely'
  if (adjacent && brief && (foot || isGenre(next.text) || SUBTITLE.test(next.text) || EDITOR.test(next.text)))
    return 'likely'
  if (/^["“«„‘'「『—–-]/.test(text) && /["”»“’'」』.?!,]$/.test(text)) return undefined
  if (
    (/[.,;:…]["”’)]*$/.test(text) && !(adjacent && isStopped(text) && readRun(next)?.known)) ||
    /^(?:disclaimer|a\/?n|author|note|warning|summary|rating|words?|title)\b/i.test(text)
  )
    return undefined
  const heading = adjacent ? readRun(next) : undefined
  const headed = heading && ['numbered', 'named', 'numeral'].includes(heading.pattern) && !heading.prose
  if (headed && brief && heading.known && heading.pattern === 'numbered') return 'likely'
  // "Small Hours: twelve letters", "The Weir (in parts)"
  const named = text.replace(/\s*\([^()]*\)$/, '').replace(/^(\S+ \S.*?): [^:"“]*\p{Ll}$/u, '$1')
  // "**My brother left me a key**", as forums set their titles
  const bold = brief && /^\*\*[^*]+\*\*$/.test(run.text)
  if (!bold && !looksLikeTitle(named === '' ? text : named) && !/^[\p{Lo}\p{N}\s：:·—]{1,24}$/u.test(text))
    return undefined
  if (text.split(/\s+/).length > 12 || run.after === 99) return undefined
  // Two lines that nothing parts are one run, unless both belong to a title page.
  if (adjacent && run.after === 0 && convention.layout !== 'line' && next.after > 0 && !isOfLetter(text))
    return standsOverProse(next, second, convention) ? 'likely' : undefined
  if (headed || (heading && headsSeries(standing, heading) && !isOfLetter(text))) return 'likely'
  if (run.after > convention.gap || isCapitals(text)) return 'likely'
  // One line, then prose: a title where it is no sentence and what follows is one, be it long or short.
  if (!adjacent) return 'likely'
  // "~ Smoke ~" over the first scene, "~ Steam ~" over the next; MAREN again where she tells on
  const frame = run.text === text ? '' : run.text.slice(0, run.text.indexOf(text))
  const again =
    standing.some((other, index) => index !== at && other.text === run.text) ||
    (frame !== '' &&
      standing.filter((other) => other.text.startsWith(frame) && letters(other.text) !== '').length >= FEWEST_FRAMED)
  // "MAREN" over the first scene, and over others
  const told =
    SENTENCE_END.test(next.text) ||
    opensCard(next.text) ||
    quotesOrDates(text, next) ||
    standing.some((other) => other !== next && other.text === next.text)
  return told && !again && !opensLetter(text, next.text) ? 'likely' : undefined
}

/** A quotation with whose it is, or over a title of three words and more a letter's date or greeting. */
const quotesOrDates = (text: string, next: Standing): boolean => {
  if (next.above !== undefined && CREDITED.test(next.text)) return true
  return text.split(/\s+/).length > 2 && !isOfLetter(text) && letterRole(next.text) !== undefined
}

const CREDITED = /^[_*]*["“].*["”][_*]*\s(?:--?|[–—])\s?\p{Lu}[^.!?]{2,60}$/u

/** No letter's greeting and no stanza stands below the title's second line. */
const standsOverProse = (last: Standing, below: Standing | undefined, { wrap }: Convention): boolean =>
  below === undefined ||
  below.first > last.last + 1 + last.after ||
  (letterRole(below.text) === undefined && (wrap > 0 || below.first === below.last))

/** "THE HISTORY OF ANNA SAND.", as old title pages have it. */
const isStopped = (text: string): boolean => isCapitals(text) && /\p{Lu}\.$/u.test(text)

/** "Author: quill", "Fandom: none": the header of a story. */
const opensCard = (text: string): boolean => {
  const colon = text.slice(0, LONGEST_KEY).indexOf(':')
  return colon > 0 && keyOf(text.slice(0, colon)) !== undefined
}

const LONGEST_KEY = 24

/** "March 3rd" with other days below, "#1 - Rain": the first of a series. */
const headsSeries = (standing: readonly Standing[], heading: HeadingReading): boolean => {
  if (heading.pattern === 'numeral-title') return heading.number?.value === 1 && !heading.prose
  if (heading.pattern !== 'dated') return false
  const dated = standing.filter(({ text }) => text.length < LONGEST_DATE && readHeading(text)?.pattern === 'dated')
  return dated.length >= FEWEST_DATED
}

const LONGEST_DATE = 40
const FEWEST_DATED = 3

/** So many lines like it make a line with an imprint's word a title. */
const FEWEST_ALIKE = 3

/**
 * True for a line with a publisher's word that is a title: "The Company of Bells" over prose, where the text has no other
 * title yet, or where titles that look like it stand further down.
 */
export const isTitleAfterAll = (standing: readonly Standing[], at: number, title: string | undefined): boolean => {
  const run = standing[at] as Standing
  const next = standing[at + 1]
  if (run.first !== run.last || run.after === 0 || !looksLikeTitle(run.text) || /[.,:&©\d]/.test(run.text)) return false
  const adjacent = next !== undefined && next.first === run.last + 1 + run.after
  if (adjacent && !SENTENCE_END.test(next.text)) return false
  if (title === undefined) return true
  const capitals = isCapitals(run.text)
  const alike = standing.filter(
    (other) =>
      other.first > run.last &&
      other.before === run.before &&
      other.after === run.after &&
      isCapitals(other.text) === capitals &&
      looksLikeTitle(other.text),
  )
  return run.before > 1 && alike.length >= FEWEST_ALIKE
}

/** "Twelve letters from a mill" right under the title, and a gap. */
export const isTagline = (run: Standing, text: string): boolean =>
  run.before === 0 && run.first === run.last && run.after > 0 && /^\p{Lu}.{1,78}\p{Ll}$/u.test(text)

/** So many titles in the same signs make a series (titled-series.ts). */
const FEWEST_FRAMED = 3
const SENTENCE_END = /[.!?…。！？]["'”’»」』)]*$/u

/** A day; or a place, with a day or a greeting below: "The Toll Road" over prose is a title. */
const opensLetter = (text: string, below: string): boolean =>
  isOfLetter(text) &&
  (/\d/.test(text) ||
    readHeading(text)?.pattern === 'dated' ||
    letterRole(below) !== undefined ||
    !/^the\s/i.test(text))

/** A place and a day, or a greeting. */
const isOfLetter = (text: string): boolean => letterRole(text) !== undefined || readHeading(text)?.pattern === 'dated'
