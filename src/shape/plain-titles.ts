/**
 * Finds the titles of a collection that neither numbers nor capitals nor a list of contents mark: what the whole document
 * shows says that they are titles.
 *
 *    The Green Door            the first line of the text, and like it, pages apart:
 *
 *    A Winter Visitor          no end, the capitals of a title, another each time
 *
 *  Not: "Fresh Eggs Sold Here" (prose stood before the first of them), "Silence." (a sentence), names of those who
 *  tell by turns, a story in which more gaps stand over prose than over titles.
 */
import { readHeading } from './heading.js'
import { type Candidate, isCapitals, isTitleCase } from './heading-evidence.js'
import { letters } from './letters.js'
import type { Chosen, Measure } from './solver.js'
import type { Standing } from './standing.js'
import { couldBeName } from './title-page.js'

/** So many titles with two blank lines above each are a series; so many with one as between all paragraphs. */
const FEWEST_APART = 4
const FEWEST_TIGHT = 5
/** Capitals set titles apart, whatever stands above. */
const FEWEST_CAPITALS = 3
const LONGEST = 70
/** Letters of a title page above the first; below each of them, and below most of them. */
const MOST_ABOVE = 400
const MOST_OVER_FEW = 150
const LEAST_BELOW = 300
const MOSTLY_BELOW = 900
/** So many titles may stand over pieces of so many letters. */
const FEWEST_SHORT = 5
const MEAN_SHORT = 280
const LEAST_SHORT = 120
/** Of all gaps of two blank lines and more, the share over titles. */
const LEAST_SHARE = 0.8

const ENDED = /[.,;:…!?"”’»)-]$/
const OPENED = /^["“„«‘'「『(—–-]/

/** What a run must be to be the title of a story, its reading apart. */
const isBareRun = (run: Standing): boolean =>
  run.first === run.last &&
  run.before > 0 &&
  run.after > 0 &&
  run.after < 99 &&
  run.text.length <= LONGEST &&
  !ENDED.test(run.text) &&
  !OPENED.test(run.text) &&
  isTitleCase(run.text)

const isBare = ({ reading, run }: Candidate): boolean =>
  reading.pattern === 'titled' && reading.frame === '' && isBareRun(run)

/** Runs above the first story's title: the collection's own title, and whose it is. */
const MOST_RUNS_ABOVE = 2

/**
 * The index of the first story's title, where the text begins with it, or with the title of a collection of such stories:
 * one line, then prose, like others further down. Undefined for any other text.
 *
 * @param to the line after the text's last.
 * @param fileTitle the file's name: a story that has it gives its name to the book.
 */
export const firstPlainTitle = (
  standing: readonly Standing[],
  to: number,
  size: Measure,
  fileTitle: string | undefined,
): number | undefined => {
  let at = 0
  // Lines right below one another are a title page.
  while (at <= MOST_RUNS_ABOVE && standing[at + 1] !== undefined && isAdjacent(standing, at + 1)) {
    const next = standing[at + 1] as Standing
    if (ENDED.test(next.text) || OPENED.test(next.text) || next.last > next.first) break
    at++
  }
  const first = standing[at]
  if (at > MOST_RUNS_ABOVE || first === undefined || !isBareRun(first)) return undefined
  const bare = standing.filter((run, index) => index >= at && isBareRun(run) && run.byline === undefined)
  if (bare.length < FEWEST_APART || standing.some(({ byline }) => byline !== undefined)) return undefined
  if (fileTitle !== undefined && letters(fileTitle) === letters(first.text)) return undefined
  // A name between the title and the story is its author's, unless the others could be names, too.
  const names = bare.filter(({ text }) => couldBeName(text)).length
  if (at > 0 && couldBeName(first.text) && names * 2 <= bare.length) return undefined
  if (!areTitles(bare, to, size)) return undefined
  for (const { text } of standing) {
    if (text.length > LONGEST) continue
    const reading = readHeading(text)
    if (reading !== undefined && reading.pattern !== 'titled' && reading.known && !reading.prose) return undefined
  }
  return at
}

const isAdjacent = (standing: readonly Standing[], at: number): boolean => {
  const before = standing[at - 1] as Standing
  return standing[at]?.first === before.last + 1 + before.after
}

/** Another each time, apart from the prose in one way, with a story below each. */
const areTitles = (bare: readonly Standing[], to: number, size: Measure): boolean => {
  const [first] = bare
  const last = bare.at(-1)
  const capitals = bare.every(({ text }) => isCapitals(text))
  if (!first || !last || bare.length < (capitals ? FEWEST_CAPITALS : FEWEST_APART)) return false
  const later = bare.slice(1)
  const apart = later.every(({ before }) => before > 1)
  if (!apart && (bare.length < (capitals ? FEWEST_CAPITALS : FEWEST_TIGHT) || later.some(({ before }) => before > 1)))
    return false
  if (apart && bare.length < LEAST_SHARE * (last.gaps - first.gaps + 1)) return false
  if (new Set(bare.map(({ text }) => text.toLowerCase())).size < bare.length) return false
  if (bare.filter(({ text }) => text.includes(' ')).length < bare.length * 0.6) return false
  const sizes = bare.map((run, at) => size(run.last + 1, bare[at + 1]?.first ?? to))
  // Fables, recipes, drabbles: many short pieces
  const mean = sizes.reduce((sum, letters) => sum + letters, 0) / sizes.length
  if (bare.length >= FEWEST_SHORT && mean >= MEAN_SHORT && sizes.every((letters) => letters >= LEAST_SHORT)) return true
  if (sizes.some((letters) => letters < LEAST_BELOW)) return false
  return sizes.filter((letters) => letters >= MOSTLY_BELOW).length >= sizes.length * 0.75
}

/**
 * @param from the first line of the text.
 * @param to the line after its last.
 * @returns the indexes of their runs.
 */
export const plainTitles = (
  accepted: ReadonlyMap<string, readonly Chosen[]>,
  candidates: readonly Candidate[],
  from: number,
  to: number,
  size: Measure,
): ReadonlySet<number> => {
  const none = new Set<number>()
  if (candidates.length < FEWEST_CAPITALS || [...accepted.keys()].some((key) => key !== 'named')) return none
  const bare = candidates.filter(isBare)
  const heads = candidates.filter(({ run }) => run.byline)
  if (heads.length > 0) return likeHeads(heads, bare, to, size)
  const first = bare[0]
  if (!first || bare.length < FEWEST_CAPITALS) return none
  if (candidates.some(({ entry }) => entry)) return none
  const runs = bare.map(({ run }) => run)
  if (!areTitles(runs, to, size)) return none
  const apart = runs.slice(1).every(({ before }) => before > 1)
  // Nothing stands above the first but what belongs to the front: a preface, where gaps tell where it ends.
  const fronted = (accepted.get('named') ?? []).some(({ candidate: { run } }) => run.first < first.run.first)
  const most = bare.length < FEWEST_APART ? MOST_OVER_FEW : MOST_ABOVE
  if (!(apart && fronted) && size(from, first.run.first) > most) return none
  return new Set(bare.map(({ index }) => index))
}

/** Capitals far below what stands above them, as those over the names of authors are: a story whose author is not named. */
const likeHeads = (
  heads: readonly Candidate[],
  bare: readonly Candidate[],
  to: number,
  size: Measure,
): ReadonlySet<number> => {
  if (heads.some(({ run }) => run.before < 2 || !isCapitals(run.text))) return new Set()
  const stops = heads.map(({ run }) => run.first)
  const alike = bare.filter(
    ({ run }) =>
      !run.byline &&
      run.before > 1 &&
      isCapitals(run.text) &&
      size(run.last + 1, stops.find((line) => line > run.last) ?? to) >= MOSTLY_BELOW,
  )
  return new Set(alike.map(({ index }) => index))
}
