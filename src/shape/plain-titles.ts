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
import { type Candidate, isCapitals, isTitleCase } from './heading-evidence.js'
import type { Chosen, Measure } from './solver.js'

/** So many titles with two blank lines above each are a series; so many with one as between all paragraphs. */
const FEWEST_APART = 4
const FEWEST_TIGHT = 5
const LONGEST = 70
/** Letters of a title page above the first; below each of them, and below most of them. */
const MOST_ABOVE = 400
const LEAST_BELOW = 300
const MOSTLY_BELOW = 900
/** Of all gaps of two blank lines and more, the share over titles. */
const LEAST_SHARE = 0.8

const ENDED = /[.,;:…!?"”’»)-]$/
const OPENED = /^["“„«‘'「『(—–-]/

const isBare = ({ reading, run }: Candidate): boolean =>
  reading.pattern === 'titled' &&
  reading.frame === '' &&
  run.first === run.last &&
  run.before > 0 &&
  run.after > 0 &&
  run.text.length <= LONGEST &&
  !ENDED.test(run.text) &&
  !OPENED.test(run.text) &&
  isTitleCase(run.text)

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
  if (candidates.length < FEWEST_APART || [...accepted.keys()].some((key) => key !== 'named')) return none
  const bare = candidates.filter(isBare)
  const heads = candidates.filter(({ run }) => run.byline)
  if (heads.length > 0) return likeHeads(heads, bare, to, size)
  const first = bare[0]
  const last = bare.at(-1)
  if (!first || !last || bare.length < FEWEST_APART) return none
  if (candidates.some(({ entry }) => entry)) return none
  const apart = bare.every(({ run }) => run.before > 1)
  if (!apart && (bare.length < FEWEST_TIGHT || bare.slice(1).some(({ run }) => run.before > 1))) return none
  if (apart && bare.length < LEAST_SHARE * (last.run.gaps - first.run.gaps + 1)) return none
  if (new Set(bare.map(({ run }) => run.text.toLowerCase())).size < bare.length) return none
  if (bare.filter(({ run }) => run.text.includes(' ')).length < bare.length * 0.6) return none
  // Nothing stands above the first but what belongs to the front: a preface, where gaps tell where it ends.
  const fronted = (accepted.get('named') ?? []).some(({ candidate: { run } }) => run.first < first.run.first)
  if (!(apart && fronted) && size(from, first.run.first) > MOST_ABOVE) return none
  const sizes = bare.map(({ run }, at) => size(run.last + 1, bare[at + 1]?.run.first ?? to))
  if (sizes.some((letters) => letters < LEAST_BELOW)) return none
  if (sizes.filter((letters) => letters >= MOSTLY_BELOW).length < sizes.length * 0.75) return none
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
