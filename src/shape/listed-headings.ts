/**
 * Drops chosen headings that only name others: a list of them that nothing calls a contents list, a heading's repeat,
 * a line that belongs to the title above it.
 *
 *    THE SCENES OF THE PLAY
 *
 *    ACT I. A garden in May.
 *
 *    ACT II. The same.
 *
 *  Not: "CHAPTER I", "CHAPTER II" with nothing between where neither comes again: chapters whose text is lost.
 */
import { letters } from './letters.js'
import type { Chosen, Measure } from './solver.js'

/** Less text than this between two headings, and they may be entries of a list. */
const LEAST_BETWEEN = 60

/** "ACT I. A garden.", "ACT II. The same." and nothing between: where the acts come again, this lists them. */
export const dropLists = (
  chosen: readonly Chosen[],
  rejected: Chosen[],
  to: number,
  size: Measure,
): readonly Chosen[] => {
  const lengthOf = (at: number): number =>
    size((chosen[at] as Chosen).candidate.run.last, chosen[at + 1]?.candidate.run.first ?? to)
  const nameOf = (at: number): string | undefined => {
    const one = chosen[at]
    return one?.key.startsWith('numbered ') ? `${one.key} ${one.candidate.reading.number?.value}` : undefined
  }
  const places = new Map<string, number[]>()
  for (let at = 0; at < chosen.length; at++) {
    const name = nameOf(at)
    if (name === undefined) continue
    const known = places.get(name)
    if (known) known.push(at)
    else places.set(name, [at])
  }
  /** True where the heading at `at` stands again behind `end`, with text of its own. */
  const comesAgain = (at: number, end: number): boolean => {
    const later = places.get(nameOf(at) as string)?.find((place) => place > end)
    return later !== undefined && (lengthOf(later) >= LEAST_BETWEEN || chosen[later + 1]?.key !== chosen[at]?.key)
  }
  const listed = new Set<Chosen>()
  for (let at = 0; at < chosen.length; at++) {
    if (nameOf(at) === undefined) continue
    let end = at
    const seen = new Set([nameOf(at)])
    while (chosen[end + 1]?.key === chosen[at]?.key && lengthOf(end) < LEAST_BETWEEN && !seen.has(nameOf(end + 1)))
      seen.add(nameOf(++end))
    const run = chosen.slice(at, end + 1)
    if (run.length >= 2 && run.every((_, i) => comesAgain(at + i, end)))
      for (const one of run) {
        listed.add(one)
        rejected.push({ ...one, why: [...one.why, 'one of a list: it comes again further down'] })
      }
    at = end
  }
  return listed.size === 0 ? chosen : chosen.filter((one) => !listed.has(one))
}

/** Two headings with the same words and nothing between them are one; the second is a repeat. */
export const dropEmptyRepeats = (chosen: readonly Chosen[], rejected: Chosen[]): Chosen[] => {
  const out: Chosen[] = []
  for (const one of chosen) {
    const before = out[out.length - 1]
    const again =
      one.key === 'named' &&
      before?.key === 'named' &&
      // "Extra", and then "Extra: The Ledger"
      (one.candidate.reading.label === '' || one.candidate.reading.title === before.candidate.reading.title) &&
      namesSame(one.candidate.reading.label || one.candidate.reading.title, before)
    if (again) {
      rejected.push({ ...one, why: [...one.why, 'the section before it has this name'] })
      continue
    }
    // "A LETTER TO THE READER.", and under it, nearer: "WRITTEN IN THE YEAR 1812."
    if (before && isUnder(one, before)) {
      rejected.push({ ...one, why: [...one.why, 'stands under the title before it'] })
      continue
    }
    if (
      before &&
      one.candidate.index === before.candidate.index + 1 &&
      one.candidate.run.first - before.candidate.run.last <= 4 &&
      one.candidate.run.text.toLowerCase() === before.candidate.run.text.toLowerCase()
    ) {
      rejected.push({ ...one, why: [...one.why, 'repeats the heading before it'] })
      continue
    }
    out.push(one)
  }
  return out
}

const isUnder = (one: Chosen, before: Chosen): boolean => {
  const { run, entry, index } = one.candidate
  const above = before.candidate.run
  return (
    one.key.startsWith('titled ') &&
    before.key.startsWith('titled ') &&
    entry === undefined &&
    index === before.candidate.index + 1 &&
    run.first === above.last + 1 + above.after &&
    run.before < above.before
  )
}

/** "LETTERS." within the section "Letters (found in a drawer)". */
const namesSame = (name: string, before: Chosen): boolean => {
  const { label, title } = before.candidate.reading
  return letters(name) !== '' && letters(name) === letters(label || title)
}

const ARGUMENT = /^(?:the |l['’]|el )?argumento?\.?$/i
/** Less than any other that is told of as nearly a heading. */
const NEVER = -2

/** "THE ARGUMENT" right under "CANTO I" says what the canto holds: it parts nothing. */
const withoutArgument = (one: Chosen, accepted: ReadonlyMap<string, readonly Chosen[]>): Chosen => {
  const { index, reading } = one.candidate
  if (!ARGUMENT.test(reading.title)) return one
  const under = [...accepted].some(
    ([key, members]) =>
      key.startsWith('numbered ') &&
      members.some(({ candidate }) => index === candidate.index + 1 && candidate.run.after < 9),
  )
  return under ? { ...one, score: NEVER, why: [...one.why, 'an argument under a number (-2)'] } : one
}

const CAST = /^(?:the )?(?:characters|cast|persons)\b/i

/** "CHARACTERS", a common word, lists those of a play where acts or scenes follow. */
const inPlay = (one: Chosen, accepted: ReadonlyMap<string, readonly Chosen[]>): Chosen =>
  CAST.test(one.candidate.reading.title) && (accepted.has('numbered act 2') || accepted.has('numbered scene 4'))
    ? { ...one, score: one.score + 1, why: [...one.why, 'in a play (+1)'] }
    : one

/** "Extra", another common word, stands behind chapters that count. */
const besideChapters = (one: Chosen, accepted: ReadonlyMap<string, readonly Chosen[]>): Chosen => {
  const { reading, run } = one.candidate
  const chapters = /^extra$/i.test(reading.label || reading.title) ? (accepted.get('numbered chapter 3') ?? []) : []
  return chapters.length > 1 && (chapters[0]?.candidate.run.first ?? run.first) < run.first
    ? { ...one, score: one.score + 1, why: [...one.why, 'beside numbered chapters (+1)'] }
    : one
}

/** A named heading as the numbered ones that are sure show it. */
export const besideNumbers = (one: Chosen, accepted: ReadonlyMap<string, readonly Chosen[]>): Chosen =>
  [inPlay, besideChapters, withoutArgument].reduce((so, weigh) => weigh(so, accepted), one)
