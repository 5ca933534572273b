/**
 * Titles without a number, judged as a series by their look.
 *
 *    THE SISTERS        six blank lines above, capitals: like fourteen others, far apart
 *    ~ Smoke ~          the same signs on both sides, as of ~ Steam ~ and ~ Rust ~; also ***, --, ===
 *
 *  Not: "DR. ASH'S DIARY" (the same words time and again name a kind of passage), a line in capitals in a book that
 *  numbers its chapters.
 */
import { type Candidate, isCapitals, isTitleCase } from './heading-evidence.js'
import type { Chosen, Measure } from './solver.js'
import type { Standing } from './standing.js'

/** A title that comes back this often names a kind of passage ("Mary's Diary"), not a chapter. */
const MOST_REPEATS = 3

/**
 * Titles without a number, by their look.
 *
 * @param first the line of the first numbered heading, or infinity: titles before it are those of front matter.
 * @param anew the indexes of titles under which numbers begin anew.
 * @param sure the indexes of those that the whole document vouches for.
 * @param outermost true where only parts and books are numbered: what is in them may have titles.
 */
export const titledSeries = (
  key: string,
  group: readonly Candidate[],
  first: number,
  from: number,
  to: number,
  outermost = false,
  anew: ReadonlySet<number> = new Set(),
  sure: ReadonlySet<number> = new Set(),
): Chosen[] => {
  const listed = group.filter((one) => one.entry).length
  const plausible = group.filter((one) => one.weight > -1.5)
  const spaced = plausible.filter((one) => one.run.before >= 2)
  const mean = (to - from) / Math.max(1, plausible.length)
  // "One Morning at the Mill", four blank lines above each: titles though no capitals mark them.
  const titles =
    plausible.length >= 4 && plausible.every(({ run }) => run.before >= 3 && run.after > 0 && isBareTitle(run.text))
  const repeats = new Map<string, number>()
  for (const one of group) repeats.set(one.run.text, (repeats.get(one.run.text) ?? 0) + 1)
  return group.map((candidate) => {
    const why = [...candidate.evidence]
    let score = candidate.weight
    const add = (value: number, reason: string): void => {
      score += value
      why.push(`${reason} (${value > 0 ? '+' : ''}${value})`)
    }
    const times = repeats.get(candidate.run.text) ?? 1
    if (times >= MOST_REPEATS) add(-4, `the same words stand ${times} times`)
    if (candidate.entry) {
      // The list and the text agree, in order: no other sign is needed.
      if (listed >= FEWEST_LISTED) add(0.8, `one of ${listed} that the list names`)
      return { candidate, key, score, why }
    }
    if (sure.has(candidate.index)) {
      add(5, 'a title over pages of its own, as the whole document shows')
      return { candidate, key, score, why }
    }
    if (anew.has(candidate.index)) {
      add(4, 'the numbers below it begin anew')
      return { candidate, key, score, why }
    }
    if (anew.size > 0 && plausible.includes(candidate) && looksLikeAny(candidate, group, anew)) {
      add(3.5, 'looks like those under which numbers begin anew')
      return { candidate, key, score, why }
    }
    const fronts = candidate.run.first < first && first < Number.POSITIVE_INFINITY
    if (fronts && DEDICATED.test(candidate.run.text)) add(-1, 'begins as a dedication does')
    else if (fronts) add(2.2, 'before the first chapter')
    else if (first < Number.POSITIVE_INFINITY && !outermost) add(-2, 'the book numbers its chapters')
    else if (
      listed === 0 &&
      spaced.length === plausible.length &&
      plausible.length >= 2 &&
      plausible.includes(candidate)
    ) {
      if (titles || isCapitals(candidate.run.text)) add(1.5, `looks like ${plausible.length - 1} others`)
      if (titles && !isCapitals(candidate.run.text)) add(0.7, 'each in title case, far below the last')
      if (plausible.length >= 3) add(0.8, 'a series')
      if (mean >= 60) add(0.7, 'far apart')
    }
    if (listed >= 3 && listed >= plausible.length * 0.6) add(2.5, 'looks just like those in the contents list')
    else if (listed >= 2 && !fronts) add(-1, 'the contents list names others and not this')
    return { candidate, key, score, why }
  })
}

/** Capitals, and the look of a title whose story is in numbered sections: a story without sections. */
const looksLikeAny = (candidate: Candidate, group: readonly Candidate[], anew: ReadonlySet<number>): boolean =>
  isCapitals(candidate.run.text) && group.some((one) => anew.has(one.index) && one.look === candidate.look)

/** So many titles of one look that a contents list names are no accident. */
const FEWEST_LISTED = 3

/** Runs between a title and the first number under it: an epigraph. */
const MOST_BETWEEN = 2

/**
 * The titles of a collection whose stories number their sections, by index: where numbers are all that was chosen, and
 * begin anew twice at least, each time right under a title.
 *
 *    ON HATS        ON STAIRS        each a title: nothing else says so, and "1." below each is no chapter of one book
 *
 *    1.             1.
 */
export const titlesOverNumbers = (
  accepted: ReadonlyMap<string, readonly Chosen[]>,
  candidates: readonly Candidate[],
  standing: readonly Standing[],
): ReadonlySet<number> => {
  const keys = [...accepted.keys()].filter((key) => key !== 'named')
  const key = keys[0]
  if (keys.length !== 1 || !key?.startsWith('numeral ')) return new Set()
  const firsts = (accepted.get(key) as readonly Chosen[]).filter(
    ({ candidate }) => candidate.reading.number?.value === 1,
  )
  if (firsts.length < 2) return new Set()
  const titles = new Map(
    candidates.filter(({ reading }) => reading.pattern === 'titled').map((one) => [one.index, one]),
  )
  const found = new Set<number>()
  for (const { candidate } of firsts) {
    for (let at = candidate.index - 1; at >= candidate.index - MOST_BETWEEN; at--) {
      const run = standing[at]
      if (run === undefined || standing[at + 1]?.first !== run.last + 1 + run.after) break
      if (titles.has(at) && run.text.length <= 70 && (isCapitals(run.text) || isBareTitle(run.text))) {
        found.add(at)
        break
      }
    }
  }
  return found.size >= 2 && found.size === firsts.length ? found : new Set()
}

const isBareTitle = (text: string): boolean => text.length <= 70 && isTitleCase(text) && !/[.,;:…]["”’)]*$/.test(text)

/** "TO MY SISTER ANNE": no heading. "TO THE BUYER OF THIS BOOK" may be one. */
const DEDICATED = /^(?:to|for)\s(?!(?:the|an?|all|those|whom)\s(?!memory))\S/i

/** So many titles in the same signs make a series. */
const FEWEST_FRAMED = 3
const LONGEST_FRAMED = 60
/** Less text than this after a title, and it heads nothing. */
const LEAST_LETTERS = 300

/** How many of a series have a page of text below them. */
export const countFull = (group: readonly Chosen[], to: number, size: Measure): number =>
  group.filter(
    ({ candidate }, at) => size(candidate.run.last, group[at + 1]?.candidate.run.first ?? to) >= LEAST_LETTERS,
  ).length

/** "***flashback***", "~ dream sequence ~", "*** POV change ***": what a scene is, not what a chapter is called. */
const STAGED =
  /^(?:(?:start|begin|end|ends|beginning|back)(?:ning|s)? (?:of |to )?)?(?:(?:the )?(?:flash ?(?:backs?|forwards?)|dreams?(?: sequence)?|memory|time ?(?:skip|jump)|present(?: day| time)?|normal|scene|song|lyrics|reality)|(?:a few|one|two|three|several|some|many) (?:minutes?|hours?|days?|weeks?|months?|years?|time)(?: \w+)?|(?:(?:change|switch) )?(?:\S+ )?(?:pov|p\.o\.v\.|point of view)(?: change| switch)?)(?: (?:starts?|begins?|ends?|over|later|earlier|ago))?[:.]*$/

/** "Flashback", "End of dream", "POV change": what a scene is, in words without signs around them. */
export const isStage = (title: string): boolean => STAGED.test(title.toLowerCase().replaceAll('’', "'"))

const isStaged = ({ candidate: { reading } }: Chosen): boolean => isStage(reading.title)

/** Titles between the same signs, each another, each with a page of text. */
export const framedSeries = (all: readonly Chosen[], to: number, size: Measure): Chosen[] => {
  const group = all.filter((one) => !isStaged(one))
  if (group.length < all.length) {
    const staged = all
      .filter(isStaged)
      .map((one) => ({ ...one, score: Math.min(one.score, 0), why: [...one.why, 'says what a scene is (0)'] }))
    // Names beside them are whose view the scene is told from.
    return [...staged, ...group]
  }
  const titles = group.map(({ candidate }) => candidate.reading.title.toLowerCase())
  const plausible = group.every(
    ({ candidate: { run, reading } }) =>
      reading.title.length <= LONGEST_FRAMED && !/[.,;:]$/.test(reading.title) && run.first === run.last,
  )
  const distinct = new Set(titles).size
  const full = countFull(group, to, size)
  if (!plausible || distinct < FEWEST_FRAMED || distinct < group.length * 0.75 || full < group.length * 0.75)
    return [...group]
  return group.map((one) => ({
    ...one,
    score: one.score + 6,
    why: [...one.why, `one of ${group.length} titles between the same signs (+6)`],
  }))
}
