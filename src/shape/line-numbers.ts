/**
 * Finds the numbers that count the lines of a poem, or of a text for schools, at their margin.
 *
 *    The boats lie over on their sides,      5             5  The boats lie over on their sides,
 *    …                                                        …
 *    On every moonless night;               10            10  On every moonless night;
 *
 *    The boats lie over on their sides,     [5]      (5)  The boats lie over on their sides,
 *
 *  Not: "in the spring of 1805" at a line's end, pages in a list of contents, a column of sums, verses of scripture.
 *
 * Each number must be as many lines below the one before as it counts more.
 */
import type { Omission } from '../book/book.js'
import { startsLower } from './character.js'
import { type Lines, nextFull } from './lines.js'

export interface Counted {
  readonly line: number
  readonly value: number
  readonly left: boolean
  /** The number and the white space between it and the words: offsets in the source. */
  readonly start: number
  readonly end: number
  /** Characters of that white space. */
  readonly gap: number
}

const RIGHT = /[ \t\u00a0]+(?:(\d{1,4})|\[(\d{1,4})\]|\((\d{1,4})\))$/
const LEFT = /^(?:(\d{1,4})[ \t\u00a0]{2}|\[(\d{1,4})\][ \t\u00a0]|\((\d{1,4})\)[ \t\u00a0])[ \t\u00a0]*(?=\S)/

/** The number at either end of a line that begins or ends with a digit or a bracket. */
export const readCounted = (lines: Lines, line: number, words: string): Counted | undefined => {
  const left = LEFT.exec(words)
  const match = left ?? RIGHT.exec(words)
  if (!match || match[0].length === words.length) return undefined
  const digits = (match[1] ?? match[2] ?? match[3]) as string
  const width = digits.length + (match[1] === undefined ? 2 : 0)
  const start = left ? (lines.start[line] as number) : (lines.end[line] as number) - match[0].length
  return {
    line,
    value: Number(digits),
    left: left !== null,
    start,
    end: start + match[0].length,
    gap: match[0].length - width,
  }
}

/** How many lines are counted at a time. */
const STEPS: ReadonlySet<number> = new Set([1, 4, 5, 10, 20])
/** A line may run over into the next; so many more may lie between two numbers. */
const MOST_OVER = 3
/** Numbers that prove a count: where it begins with the first, where it does not, where one space parts them. */
const FEWEST_BEGUN = 2
const FEWEST = 3
const FEWEST_TIGHT = 4
/** Where each line has its number: so many, and of them a share that goes on within a sentence, as no list does. */
const FEWEST_EACH = 20
const WITHIN = 0.3
/** White space before a lone number that a poem shorter than two steps has, in a text with other counts. */
const LEAST_GAP = 3

interface Chain {
  readonly members: Counted[]
  step: number
  /** Members with exactly as many lines before them as they count. */
  exact: number
  /** Members whose words begin with a small letter. */
  small: number
}

/** Takes the numbers off the lines of the table, and says so. */
export const takeLineNumbers = (lines: Lines, all: readonly Counted[]): Omission[] => {
  if (all.length < FEWEST_BEGUN) return []
  const chains = [...chainsOf(lines, all, true), ...chainsOf(lines, all, false)]
  const proven = chains.filter(isProven)
  if (proven.length === 0) return []
  const alone = chains
    .filter(({ members }) => members.length === 1)
    .map(({ members }) => members[0] as Counted)
    .filter(
      (one) =>
        one.gap >= LEAST_GAP && proven.some(({ step, members }) => step === one.value && members[0]?.left === one.left),
    )
  const flush = new Set(proven.filter((chain) => isSlippedIn(lines, chain)).flatMap(({ members }) => members))
  const taken = [...proven.flatMap(({ members }) => members), ...alone]
  for (const one of taken) takeOff(lines, one, flush.has(one))
  return taken.map(({ start, end }) => ({ span: { start, end }, rule: 'line-number' }))
}

/** True where the numbers at the left have no column: the lines below them begin right where they do. */
const isSlippedIn = (lines: Lines, { members, step }: Chain): boolean =>
  step > 1 &&
  members.every(({ line, left }) => {
    const next = nextFull(lines, line + 1)
    return left && (next >= lines.count || lines.indent[next] === lines.indent[line])
  })

const takeOff = (lines: Lines, { line, left, start, end }: Counted, flush: boolean): void => {
  const { text } = lines.source
  if (left) {
    lines.start[line] = end
    if (!flush) lines.indent[line] = (lines.indent[line] as number) + end - start
    lines.head[line] = text.charCodeAt(end)
  } else {
    lines.end[line] = start
    lines.tail[line] = text.charCodeAt(start - 1)
  }
}

const chainsOf = (lines: Lines, all: readonly Counted[], left: boolean): Chain[] => {
  const chains: Chain[] = []
  for (const one of all) {
    if (one.left !== left || one.value === 0) continue
    const chain = chains.at(-1)
    const last = chain?.members.at(-1)
    const step = last ? one.value - last.value : 0
    if (chain && last && STEPS.has(step) && (chain.step === 0 || chain.step === step)) {
      const over = linesBetween(lines, last.line, one.line, step + MOST_OVER) - step
      if (over >= 0 && over <= (step === 1 ? 0 : MOST_OVER)) {
        chain.members.push(one)
        chain.step = step
        if (over === 0) chain.exact++
        if (startsLower(lines.source.text.charAt(one.end))) chain.small++
        continue
      }
    }
    chains.push({ members: [one], step: 0, exact: 0, small: 0 })
  }
  return chains
}

/** How many lines with words one line is below another; no more than one over `most` are counted. */
const linesBetween = (lines: Lines, from: number, to: number, most: number): number => {
  let count = 0
  for (let at = from; at < to && count <= most; at = nextFull(lines, at + 1)) count++
  return count
}

const isProven = ({ members, step, exact, small }: Chain): boolean => {
  if (step === 1) return members.length >= FEWEST_EACH && small >= members.length * WITHIN
  const begun = members[0]?.value === step && exact === members.length - 1
  const fewest = members.some(({ gap }) => gap === 1) ? FEWEST_TIGHT : begun ? FEWEST_BEGUN : FEWEST
  return members.length >= fewest && exact * 2 >= members.length - 1
}
