/**
 * Chooses the readings of a paragraph's marks that hold together best.
 *
 *    "Yes," he said.        open, close: every mark is plain, and they match; no search is needed
 *    "the boys' 'ouse"      the cheapest way through the states of nesting (Viterbi), linear in the marks
 */
import {
  APOSTROPHE,
  CLOSE,
  CLOSING,
  COST,
  NEVER,
  type Nesting,
  OPEN,
  OPENING,
  PRIME,
  REOPENING,
  STATES,
  type Step,
} from './nesting.js'
import type { Token } from './tokens.js'

/** What stands around a paragraph. */
export interface Surroundings {
  /** What the paragraph before left open. */
  readonly before: Nesting
  /** The level of the mark with which the next paragraph begins, '' where it begins with none; seldom asked for. */
  readonly nextOpens: () => '' | 'D' | 'S'
}

export interface Reading {
  /** By token: OPEN, CLOSE, APOSTROPHE or PRIME. */
  readonly readings: Uint8Array
  /** By token: the state in which it stands. */
  readonly states: Uint8Array
  /** What is still open at the end. */
  readonly open: Nesting
}

/** Outer quotations are single, as in many British books. */
export interface ReadingHabit {
  readonly singleFirst: boolean
}

export const readMarks = (tokens: readonly Token[], habit: ReadingHabit, around: Surroundings): Reading =>
  readPlainly(tokens, habit, around) ?? readBest(tokens, habit, around)

/** The reading where every mark has one obvious sense and they match; undefined where a choice is to be made. */
const readPlainly = (tokens: readonly Token[], habit: ReadingHabit, { before }: Surroundings): Reading | undefined => {
  if (before !== '') return undefined
  const readings = new Uint8Array(tokens.length)
  const states = new Uint8Array(tokens.length)
  let state = 0
  for (let at = 0; at < tokens.length; at++) {
    const { open, close, apostrophe, prime, double } = tokens[at] as Token
    states[at] = state
    const opens = open === 0 && close >= 3
    if (!opens && !(close === 0 && open >= 3)) return undefined
    if (apostrophe < 4 || prime < NEVER || (opens && state === 0 && double === habit.singleFirst)) return undefined
    const step = (opens ? OPENING : CLOSING)[double ? 'D' : 'S'][state]
    if (step === undefined || step.cost > 0) return undefined
    readings[at] = opens ? OPEN : CLOSE
    state = step.to
  }
  return state === 0 ? { readings, states, open: '' } : undefined
}

const COUNT = STATES.length

/** The cheapest way to each state so far, and to each after the mark at hand. */
interface Lattice {
  costs: Float64Array
  next: Float64Array
  /** For each mark and each state after it: the state before, and the reading. */
  readonly back: Uint8Array
}

const relax = (lattice: Lattice, at: number, from: number, to: number, cost: number, reading: number): void => {
  if (cost >= (lattice.next[to] as number)) return
  lattice.next[to] = cost
  lattice.back[at * COUNT + to] = (from << 2) | reading
}

const readBest = (tokens: readonly Token[], habit: ReadingHabit, around: Surroundings): Reading => {
  const lattice: Lattice = {
    costs: startOf(around.before),
    next: new Float64Array(COUNT),
    back: new Uint8Array(tokens.length * COUNT),
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const { open, close, apostrophe, prime, startsLine } = token
    const level = token.double ? 'D' : 'S'
    const unusual = token.double === habit.singleFirst ? COST.otherLevelFirst : 0
    lattice.next.fill(NO_WAY)
    for (let from = 0; from < COUNT; from++) {
      const cost = lattice.costs[from] as number
      if (cost === NO_WAY) continue
      if (open < NEVER) {
        const deeper = OPENING[level][from] as Step
        relax(lattice, at, from, deeper.to, cost + open + deeper.cost + (from === 0 ? unusual : 0), OPEN)
        const anew = REOPENING[level][from]
        if (anew) relax(lattice, at, from, anew.to, cost + open + (startsLine ? anew.atStart : anew.cost), OPEN)
      }
      if (close < NEVER) {
        const out = CLOSING[level][from] as Step
        relax(lattice, at, from, out.to, cost + close + out.cost, CLOSE)
      }
      if (apostrophe < NEVER) relax(lattice, at, from, from, cost + apostrophe, APOSTROPHE)
      if (prime < NEVER) relax(lattice, at, from, from, cost + prime, PRIME)
    }
    const { costs, next } = lattice
    lattice.costs = next
    lattice.next = costs
  }
  return trace(lattice, tokens.length, endOf(lattice.costs, around))
}

const NO_WAY = Number.POSITIVE_INFINITY

const startOf = (before: Nesting): Float64Array => {
  const costs = new Float64Array(COUNT).fill(NO_WAY)
  costs[0] = 0
  if (before === '') return costs
  STATES.forEach((state, at) => {
    if (at > 0 && before.startsWith(state)) costs[at] = COST.goesOn
  })
  return costs
}

/** The state in which the paragraph most likely ends. */
const endOf = (costs: Float64Array, { before, nextOpens }: Surroundings): number => {
  const next = nextOpens()
  let best = 0
  let least = NO_WAY
  STATES.forEach((state, at) => {
    const expected = next !== '' && state.startsWith(next)
    const left = expected ? COST.goesOn : before === state ? COST.stillOpen : COST.leftOpen
    const cost = (costs[at] as number) + left * state.length
    if (cost >= least) return
    least = cost
    best = at
  })
  return best
}

/** Back along the way that led to the last state. */
const trace = ({ back }: Lattice, total: number, last: number): Reading => {
  const readings = new Uint8Array(total)
  const states = new Uint8Array(total)
  let state = last
  for (let at = total - 1; at >= 0; at--) {
    const step = back[at * COUNT + state] as number
    readings[at] = step & 3
    state = step >> 2
    states[at] = state
  }
  return { readings, states, open: STATES[last] as Nesting }
}
