/**
 * Weighs what speaks for and against a standing run of lines being a heading.
 *
 * Weights are log-odds by feel: 0 is undecided, +3 nearly sure, −3 nearly ruled out. Each comes with the words in which
 * `octavo explain` gives it. What only the series can tell (numbers that run on) is added by the solver.
 */
import { isAid } from './aids.js'
import { isPlainLetter } from './character.js'
import type { ContentsEntry } from './contents-entry.js'
import type { Convention } from './convention.js'
import { readHeading } from './heading.js'
import { mayBeOrdinalFirst } from './heading-hints.js'
import { type HeadingReading, reading as readingOf } from './heading-reading.js'
import { NUMBERED_WORDS } from './heading-words.js'
import { type Lines, lengthOf } from './lines.js'
import type { Standing } from './standing.js'

export interface Candidate {
  readonly run: Standing
  /** Index of the run in the table of standing runs. */
  readonly index: number
  readonly reading: HeadingReading
  readonly weight: number
  readonly evidence: readonly string[]
  /** Its entry in the contents list. */
  readonly entry?: ContentsEntry
  /** How the line looks, apart from its words: runs that look alike belong together. */
  readonly look: string
  /** True where the sidecar says that this is a heading. */
  readonly decided: boolean
}

const QUOTE_START = /^["“„«‘'「『—–-]/u
const SENTENCE_END = /[.!?…,;:。！？，；][)"”’»」』\]]*$/u
const CAPS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u

/** True for a text with a small letter of ASCII: most are told by their second character. */
const hasSmall = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x60 && code < 0x7b) return true
  }
  return false
}

export const isCapitals = (text: string): boolean => !hasSmall(text) && CAPS.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)

const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an the of and or in on at to for from with by as but nor de du des la le les et en au der die das und von im am el los las y del di da il e o do dos van het och i w z na и в на с'.split(
    ' ',
  ),
)

/** A capital, a figure, or a letter of a script without capitals. */
const isRaised = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code < 0x80 ? code < 0x5b : /^[\p{Lu}\p{N}\p{Lo}]/u.test(word)
}

/** Nine words in ten that bear a capital where a title would have one. */
export const isTitleCase = (text: string): boolean => {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu) ?? []
  let bearing = 0
  let capital = 0
  words.forEach((word, at) => {
    if (at > 0 && SMALL_WORDS.has(word.toLowerCase())) return
    bearing++
    if (isRaised(word)) capital++
  })
  return bearing > 0 && capital / bearing >= 0.9
}

/** Everything a title may look like: short, no sentence, capitals where a title has them. */
export const looksLikeTitle = (text: string): boolean => {
  if (text.length === 0 || text.length > 150) return false
  const bare = text.replace(/^[_*=~\s]+|[_*=~\s]+$/g, '')
  if (/。$/u.test(bare)) return false
  if (isCapitals(bare)) return true
  const words = bare.split(/\s+/).length
  if (words > 16) return false
  if (/[.,;][)"”’»\]]*$/u.test(bare) && !/^.{1,60}\.$/u.test(bare)) return false
  return isTitleCase(bare)
}

export const isCentred = (lines: Lines, run: Standing, convention: Convention): boolean =>
  run.indent > convention.bodyIndent + 7 &&
  (convention.wrap === 0 ||
    Math.abs(run.indent - (convention.wrap - lengthOf(lines, run.first)) / 2) <= 6 ||
    run.indent > convention.wrap / 4)

/** What closes a letter or a note opens no section. */
const POSTSCRIPT = /^(?:post[ -]?script(?:um)?|p\.?\s?s\.?|n\.?\s?b\.?)$/i
const beginsSmall = (text: string): boolean => {
  const code = text.charCodeAt(0)
  return code < 0x80 ? code > 0x60 && code < 0x7b : /^\p{Ll}/u.test(text)
}

const LONGEST_POSTSCRIPT = 16

/** Longer than a number, and than a title in one line, in UTF-16 units. */
const LONGEST_NUMBER = 40
const LONGEST_TITLE = 90

/** Reads a run as a heading. "I" right above "The Quay": a number and, in the next line, its title. */
export const readRun = (run: Standing): HeadingReading | undefined => {
  if (run.above === undefined || run.above.length > LONGEST_NUMBER) return readHeading(run.text)
  // "KAPITOLA TŘETÍ," over "poslední"
  const comma = run.above.endsWith(',')
  const above = readHeading(comma ? run.above.slice(0, -1) : run.above)
  if (!above?.number || !above.known || above.title !== '' || above.prose) return readHeading(run.text)
  const title = run.text.slice(run.above.length + 1)
  // "MÁSODIK FEJEZET," over "in which it rains.": the sentence ends where the heading does
  const ends = !comma ? /[,;:]$/ : beginsSmall(title) ? /[,;:!?…]["”“»]?$/ : /[,;:.!?…]["”“»]?$/
  const bare = title.length <= LONGEST_TITLE && !QUOTE_START.test(title) && !ends.test(title)
  if (!bare || (above.pattern === 'numeral' && !looksLikeTitle(title))) return readHeading(run.text)
  return { ...above, pattern: above.pattern === 'numeral' ? 'numeral-title' : above.pattern, title }
}

const DEFAULT_GAP = 1

/** Names of sections that are words of any story, too. */
const COMMON = /^(?:note|notes|characters|chronology|argument|extra|extracts?|maps?)$/i

export const weigh = (
  lines: Lines,
  run: Standing,
  index: number,
  convention: Convention,
  entries: ReadonlyMap<number, ContentsEntry>,
): Candidate | undefined => {
  if (run.byline) return headOfStory(run, index, entries.get(index))
  if (hopeless(lines, run, convention, entries.has(index))) return undefined
  const reading = readRun(run)
  if (!reading) return undefined
  const evidence: string[] = []
  let weight = 0
  const add = (value: number, why: string): void => {
    weight += value
    evidence.push(`${why} (${value > 0 ? '+' : ''}${value})`)
  }
  switch (reading.pattern) {
    case 'numbered':
      if (reading.known) add(2.5, `numbered "${reading.word}"`)
      else add(-0.5, `"${reading.word}" and a number`)
      break
    case 'named':
      add(2, `named ${reading.kind}`)
      if (COMMON.test(reading.label || reading.title)) add(-1, 'a common word too')
      break
    case 'numeral':
      add(0.5, 'a number alone')
      break
    case 'numeral-title':
      add(0.5, 'a number and a title')
      break
    case 'dated':
      add(-0.5, 'a date')
      break
    case 'titled':
      add(-2, 'no number')
      break
    default:
      reading.pattern satisfies never
  }
  if (reading.prose) add(-4, 'reads on like a sentence')
  if (reading.dressed) add(1.5, 'dressed as a heading')
  const gap = convention.gap || DEFAULT_GAP
  if (run.before > gap + 1) add(1.2, `${run.before > 98 ? 'first in the text' : `${run.before} blank lines before`}`)
  else if (run.before > gap) add(0.8, `${run.before} blank lines before`)
  else if (run.before === 0 && convention.gap > 0) add(-1.5, 'no blank line before')
  if (run.after > gap && run.after < 99) add(0.5, `${run.after} blank lines after`)
  else if (run.after === 99) add(-2, 'nothing after it')
  if (reading.pattern === 'numbered' || reading.number?.form === 'word')
    if (beginsSmall(run.text)) add(-0.5, 'begins small')
  const capitals = isCapitals(run.text)
  if (capitals) add(0.7, 'capitals')
  else if (reading.pattern === 'titled' && !isTitleCase(reading.title) && !entries.has(index))
    add(-1.5, 'no title case')
  const centred = isCentred(lines, run, convention)
  if (centred) add(0.5, 'centred')
  if (run.text.length > 100) add(-1, 'long')
  if (reading.pattern === 'titled' && !entries.has(index)) {
    if (SENTENCE_END.test(reading.title) && !capitals) add(-1.5, 'ends like a sentence')
    if (QUOTE_START.test(reading.title)) add(-1, 'begins like speech')
    if (reading.title.length < LONGEST_POSTSCRIPT && POSTSCRIPT.test(reading.title)) add(-2.5, 'a postscript')
    if (run.last > run.first + 1) add(-1, 'three lines or more')
    if (/[=<>|{}@]/.test(reading.title)) add(-1, 'signs that no title has')
  }
  const entry = entries.get(index)
  if (entry) add(3.5, 'in the contents list')
  const look = [
    capitals ? 'caps' : /^_.*_$/.test(run.text) ? 'italic' : 'mixed',
    centred ? 'centred' : run.indent > convention.bodyIndent ? 'indented' : 'flush',
    Math.min(run.before, 3),
    run.after === 99 ? '-' : Math.min(run.after, 3),
    reading.dressed ? 'dressed' : '',
    reading.frame,
  ].join(' ')
  return { run, index, reading, weight, evidence, ...(entry && { entry }), look, decided: false }
}

/** The look of titles that stand with their author's name. */
export const BYLINED = 'bylined'

/** "THE GREEN DOOR" over "by Anna Sand", as others stand over theirs. */
const headOfStory = (run: Standing, index: number, entry: ContentsEntry | undefined): Candidate => {
  const label = run.byline?.above ? run.byline.text : ''
  // "2. The Green Door" over its author's name
  const own = readHeading(run.text)
  const counted = own?.number !== undefined && own.title !== '' && !own.prose && label === ''
  const reading = counted ? own : readingOf({ pattern: 'titled', kind: 'chapter', title: run.text, label })
  const evidence = ["with its author's name, as others are (+5)"]
  return { run, index, reading, weight: 5, evidence, ...(entry && { entry }), look: BYLINED, decided: false }
}

const SMALL_START =
  /^(?:(?:[ivxlc]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)(?=[.:)]|\s*(?:$|[–—-])))\b|(?:chapter|part|book|act|letter)\s+[\p{L}\d]+|(?:prologue|epilogue|interlude)$|(?:and|plus) (?:one|i|1)(?=[.:)]|$))/u

const FIRST_WORD = /^[^\s.:,;!?—–-]+/

/** Most runs are speech and short paragraphs: they are told at a glance, before anything is matched. */
const hopeless = (lines: Lines, run: Standing, convention: Convention, listed: boolean): boolean => {
  const { text } = run
  if (text.length > 200) return true
  if (listed) return false
  const first = lines.head[run.first] as number
  if (isAid(text)) return true
  // A lower-case letter begins no heading, save one that counts.
  if (first >= 0x61 && first <= 0x7a && !SMALL_START.test(text)) return true
  const apart = run.before > (convention.gap || DEFAULT_GAP) && run.before >= 2
  if (apart && text.length <= 90) return false
  // Speech, or a sentence, no further from its neighbours than any other.
  if (first === 0x22 || first === 0x201c || first === 0x2018 || first === 0x27) return !apart || text.length > 90
  if (text.length <= 40 || isPlainLetter(lines.tail[run.last] as number) || !SENTENCE_END.test(text)) return false
  if (isCapitals(text)) return false
  const word = (FIRST_WORD.exec(text)?.[0] ?? '').toLowerCase()
  return (
    !NUMBERED_WORDS.has(word) &&
    !/^(?:[\divxlc第卷제]|the$|p(?:ro|re)|ep|in(?:ter)?|au|an?\b)/.test(word) &&
    !mayBeOrdinalFirst(text)
  )
}
