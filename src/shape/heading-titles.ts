/**
 * Finds the titles that stand on the line after a number.
 *
 *    CHAPTER IV                 XII.
 *
 *    The Storm                  THE HEAT-RAY IN THE CHOBHAM ROAD.
 *
 *  Not: the first line of speech under "Chapter 4"; "_To Mrs. Ash, Hull._" that stands alike under every letter.
 *
 * A series has titles where most of its headings have something like one there, and not always the same.
 */
import { keysOf } from './contents-keys.js'
import type { Candidate } from './heading-evidence.js'
import { isCapitals, looksLikeTitle } from './heading-evidence.js'
import { isCardLine } from './note-lines.js'
import type { Chosen } from './solver.js'
import type { Standing } from './standing.js'

export interface TitleLine {
  readonly text: string
  /** The last line of the title, from 0. */
  readonly last: number
  /** The standing runs that it takes, by index. */
  readonly runs: readonly number[]
  /** Its entry in the contents list. */
  readonly entry?: string
  /** Whose story it is. */
  readonly byline?: string
}

export interface FoundTitles {
  /** By index of the heading's run. */
  readonly titles: ReadonlyMap<number, TitleLine>
  /** Runs that stand where a title would, but name a kind of passage: neither titles nor headings. */
  readonly passages: ReadonlySet<number>
}

interface Found {
  readonly one: Chosen
  readonly next: Standing
  readonly at: number
}

/** Sections that a chapter may be called after. */
const CLOSING: ReadonlySet<string> = new Set(['conclusion', 'introduction'])

const byKey = (map: Map<string, Found[]>, key: string): Found[] => {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

/** "Of my birth; and of my christening." "In which a gentleman is mistaken.": what a chapter tells, under its number. */
const ARGUMENT =
  /^_?(?:in which|of (?:my|the|an?|his|her|how)|how (?:i|we|he|she|the|an?|mr|mrs|miss)|wherein|containing|concerning|being|treat(?:s|ing) of|show(?:s|ing)|describ(?:es|ing)|dans lequel|dans laquelle|où l[’']on|où|comment|de ce qui|in welche[mr]|in dem|worin|wie|en (?:el|la|que) |(?:en )?donde|de cómo|de lo que|que trata|in cui|nel(?:la)? quale|dove|di come|di quel|em que|onde|de como|do que|waarin|hoe|vari|hvori|hur|hvorledes|w który[m]|o tym|v (?:níž|němž)|o tom|в котор(?:ой|ом)|о том|a?melyben|în care)(?!\p{L})/iu
const LONGEST_ARGUMENT = 220

const argues = ({ next }: Found): boolean => ARGUMENT.test(next.text)

const mayBeArgument = (run: Standing): boolean => run.text.length <= LONGEST_ARGUMENT && !/^["“„«‘'—–]/.test(run.text)

/** In blank lines: how far below its number a title stands at most, and where the contents list has it right below. */
const FARTHEST = 4
const FARTHEST_LISTED = 8

/** True for a title without a number, whose entry in the contents list is the next after this one's. */
const listedBelow = ({ entry }: Candidate, title: Candidate | undefined): boolean =>
  entry !== undefined &&
  title?.entry !== undefined &&
  title.reading.pattern === 'titled' &&
  title.entry.line > entry.line &&
  title.entry.line <= entry.line + 2

/** The title of each chosen heading that has one on the next line, by index of the heading's run. */
export const findTitles = (
  chosen: readonly Chosen[],
  candidates: readonly Candidate[],
  standing: readonly Standing[],
  listed: ReadonlySet<string>,
): FoundTitles => {
  const passages = new Set<number>()
  const byIndex = new Map(candidates.map((one) => [one.index, one]))
  // "X." over "THE EPILOGUE.": a named heading may be a numbered one's title.
  const numbered = new Set(chosen.filter((one) => one.key !== 'named').map((one) => one.candidate.index))
  const series = new Map<string, Found[]>()
  const told = new Map<string, Found[]>()
  const brief = new Map<string, Found[]>()
  const shouted = new Map<string, Found[]>()
  const sizes = new Map<string, number>()
  /** How many titles of each series the contents list vouches for. */
  const sure = new Map<string, number>()
  const titles = new Map<number, TitleLine>()
  const listedTitles: Found[] = []
  const namedAt = new Set(
    chosen
      .filter((one) => one.key === 'named' && one.candidate.reading.kind !== 'text')
      .map((one) => one.candidate.index),
  )
  for (const one of chosen) {
    const { candidate, key } = one
    const named = key === 'named'
    if (!named && (candidate.reading.number === undefined || candidate.reading.title !== '')) continue
    if (named && candidate.reading.label !== '') continue
    sizes.set(key, (sizes.get(key) ?? 0) + 1)
    const at = candidate.index + 1
    const next = standing[at]
    if (!next || numbered.has(at)) continue
    // "VOL. I." over "INTRODUCTION", which is no title of a volume
    if (candidate.reading.rank < 2 && namedAt.has(at)) continue
    const below = listedBelow(candidate, byIndex.get(at))
    const reach = below ? FARTHEST_LISTED : FARTHEST
    const adjacent = next.first === candidate.run.last + 1 + candidate.run.after && candidate.run.after <= reach
    if (!adjacent || next.after === 99) continue
    if (below) listedTitles.push({ one, next, at })
    // "[INTERLUDE: MAY, 1917]" in the contents list is "INTERLUDE" and "May, 1917" on the page.
    const whole = keysOf(`${candidate.run.text} ${next.text}`)[0]
    if (whole !== undefined && listed.has(whole)) {
      titles.set(candidate.index, { text: next.text, last: next.last, runs: [at] })
      sure.set(key, (sure.get(key) ?? 0) + 1)
      continue
    }
    // "PROLOGUE", and in the next line of the list "The Burning of the Mill"
    const entry = byIndex.get(at)?.entry
    if (named && next.after > 0 && entry && entry.line - 1 === candidate.entry?.line) {
      titles.set(candidate.index, { text: next.text, last: next.last, runs: [at], entry: entry.text })
      continue
    }
    if (named || next.after === 0 || isCardLine(next.text)) continue
    // "CHAPTER XII." over "CONCLUSION.", nearer than what stands above: without it the chapter would be empty
    const under = byIndex.get(at)?.reading
    if (
      under?.pattern === 'named' &&
      CLOSING.has(under.kind) &&
      under.label === '' &&
      next.before <= candidate.run.before
    )
      titles.set(candidate.index, { text: next.text, last: next.last, runs: [at] })
    if (!isTitleLine(next)) {
      if (mayBeArgument(next)) byKey(told, key).push({ one, next, at })
      if (isBrief(next, candidate.run)) byKey(brief, key).push({ one, next, at })
      if (isCapitals(next.text)) byKey(shouted, key).push({ one, next, at })
      continue
    }
    byKey(series, key).push({ one, next, at })
  }
  for (const [key, found] of told) {
    const others = series.get(key) ?? []
    const arguing = found.filter(argues).length
    const all = others.length + found.length
    if (arguing + others.filter(argues).length < 2 || arguing < found.length * 0.5 || all < (sizes.get(key) ?? 0) * 0.6)
      continue
    for (const { one, next, at } of found)
      titles.set(one.candidate.index, { text: next.text, last: next.last, runs: [at] })
  }
  for (const [key, found] of brief) {
    const open = found.filter(({ one }) => !titles.has(one.candidate.index))
    const all = [...(series.get(key) ?? []), ...open]
    const distinct = new Set(all.map(({ next }) => next.text.toLowerCase())).size
    const size = sizes.get(key) ?? 0
    if (all.length >= FEWEST_BRIEF && all.length >= size * 0.75 && distinct === all.length) series.set(key, all)
  }
  for (const [key, found] of series) {
    const size = (sizes.get(key) ?? 0) - (sure.get(key) ?? 0)
    const distinct = new Set(found.map(({ next }) => next.text.toLowerCase())).size
    const entries = found.filter(({ at }) => byIndex.get(at)?.entry).length
    // "MARY'S DIARY" under half the numbers, and elsewhere too: a kind of passage, no title.
    const recurring = found.filter(({ next, at }) => standsElsewhere(next, at, candidates)).length
    if (found.length >= 4 && recurring >= found.length * 0.4) {
      const names = new Set(found.map(({ next }) => bare(next.text)))
      for (const one of candidates) if (names.has(bare(one.run.text))) passages.add(one.index)
      continue
    }
    // Few headings prove no habit: each title must then look like one beyond doubt.
    const plain = found.every(({ next }) => isCapitals(next.text) || !/[.,;:!?]["”’)]*$/.test(next.text))
    if (entries < found.length * 0.5 && (sure.get(key) ?? 0) < found.length) {
      if (found.length < size * 0.6 && !(size <= 3 && plain)) continue
      if (found.length > 2 && distinct < found.length * 0.75) continue
      if (size < 3 && !plain) continue
    }
    for (const { one, next, at } of found) {
      const entry = byIndex.get(at)?.entry?.text
      titles.set(one.candidate.index, { ...extended(next, at, standing), ...(entry !== undefined && { entry }) })
    }
    // Among titles in capitals those that are longer, or told in sentences, are titles too.
    const alike = found.length >= FEWEST_ALIKE && found.every(({ next }) => isCapitals(next.text))
    for (const { one, next, at } of alike ? (shouted.get(key) ?? []) : []) {
      if (!titles.has(one.candidate.index))
        titles.set(one.candidate.index, { text: next.text, last: next.last, runs: [at] })
    }
  }
  // What the list tells of a chapter, where chapters have no titles: told again under its number, it is no heading.
  for (const { one, at } of listedTitles) if (!titles.has(one.candidate.index)) passages.add(at)
  for (const [index, title] of titles) {
    const byline = standing[title.runs[0] as number]?.byline
    if (byline) titles.set(index, { ...title, byline: byline.text })
  }
  return { titles, passages }
}

/** So many titles in capitals show that all of them are. */
const FEWEST_ALIKE = 4

/** So many headings must have a line under them for it to be a habit. */
const FEWEST_BRIEF = 3
const LONGEST_BRIEF = 80
const LONGEST_STOPPED = 40

/** "De la carta que llegó tarde": a line that could be a title wherever titles have the capitals of sentences. */
const isBrief = (run: Standing, number: Standing): boolean =>
  run.first === run.last &&
  run.text.length <= LONGEST_BRIEF &&
  /^[\p{Lu}\p{Lo}¿¡]/u.test(run.text) &&
  (/[\p{L}\p{M}\p{N}?!)]$/u.test(run.text) ||
    // "CAPITOLO I." over "La tempesta."
    (run.text.length <= LONGEST_STOPPED && number.text.endsWith('.') && /^[^.!?:;,]*\p{L}\.$/u.test(run.text)))

const bare = (text: string): string => text.toLowerCase().replace(/(?:[—–-]+_?continued_?|[^\p{L}])+/gu, '')

const standsElsewhere = (run: Standing, at: number, candidates: readonly Candidate[]): boolean => {
  const words = bare(run.text)
  return candidates.some(
    (other) =>
      other.index !== at && Math.abs(other.run.text.length - run.text.length) < 16 && bare(other.run.text) === words,
  )
}

/** "Odile's POV": whose eyes the next scene is seen with. */
const POINT_OF_VIEW = /(?:\bpov\b|\bp\.o\.v\.?|\bpoint of view)[\s_*)\]:.-]*$/i

/** "THE FAIR.--A LOST SHOE.--WE GO HOME.": what happens in a chapter, in its order; an editor sets it as a text. */
const SYNOPSIS =
  /[.!?]["”’]?\s*(?:--|[—–])\s*["“‘]?\p{Lu}.*[.!?]["”’]?\s*(?:--|[—–])\s*["“‘]?\p{Lu}|[.!?]["”’]?\s*(?:--|[—–])\s*["“‘]?\p{Lu}.*\.$/u

/** What people say behind a dash or between two marks, in scripts without capitals too: "- لا، قال", “没有，”老罗说，“…” */
const SPOKEN = /^[-–—―]\s*[^\s-].*(?:[.,;:!?…،؛؟。，！？]|\s[-–—]\s)(?!.*[-–—]$)|^["“«][^"”»]*["”»][^"“«]+["“«]/u

const isTitleLine = (run: Standing): boolean => {
  // A table's row.
  if (run.byline) return !run.byline.above
  if (run.text.startsWith('|')) return false
  if (run.text.length > 150 || /^SCENE\W*$/i.test(run.text) || SYNOPSIS.test(run.text) || POINT_OF_VIEW.test(run.text))
    return false
  if (SPOKEN.test(run.text)) return false
  if (/^["“„«‘']/.test(run.text) && !isCapitals(run.text)) {
    // “Fire! Fire!” is a title, “I will,” he said. is none
    return (
      /["”»’']$/.test(run.text) &&
      !/[.,。，]["”»’']$/.test(run.text) &&
      run.text.split(/\s+/).length <= 6 &&
      run.text.length <= 48
    )
  }
  return looksLikeTitle(run.text)
}

/** A title in capitals may go on in a second standing line of capitals, where it ends as no title does. */
const extended = (next: Standing, at: number, standing: readonly Standing[]): TitleLine => {
  const more = standing[at + 1]
  const goesOn =
    more !== undefined &&
    more.first === next.last + 1 + next.after &&
    next.after <= 1 &&
    /[:,;]$|\b(?:of|the|and|or|to|in)$/i.test(next.text) &&
    isCapitals(more.text) &&
    isCapitals(next.text)
  return goesOn
    ? { text: `${next.text} ${more.text}`, last: more.last, runs: [at, at + 1] }
    : { text: next.text, last: next.last, runs: [at] }
}
