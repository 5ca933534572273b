/**
 * Reads a paragraph's quotation marks and apostrophes as the one whole that holds together best.
 *
 *    "'Tis the boys' own 'ouse," said he, "and it's 6' high."
 *
 * No mark is decided alone: where a quotation is open, a mark after a word may close it; where none is, it cannot.
 * Each mark has costs for its readings (tokens.ts), and each step from one state of nesting to the next has a cost for
 * what would be wrong with it: a close that nothing opened, a quotation left open. The cheapest way through wins
 * (Viterbi), in time linear in the marks. Most paragraphs need no search: every mark is plain and they match.
 *
 * A paragraph may end inside a quotation: speech that runs on opens every paragraph and closes only the last. The state
 * is handed to the next one, which may go on in it (verse, a letter's lines) or open it anew.
 */
import type { Convention } from './conventions.js'
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
} from './nesting.js'
import type { Edit, Run } from './run.js'
import { apply } from './run.js'
import { isWord } from './sides.js'
import { type Token, type TokenHabit, tokenize } from './tokens.js'

export interface QuoteHabit extends TokenHabit {
  readonly convention: Convention
}

/** What stands around a paragraph. */
export interface Surroundings {
  /** What the paragraph before left open. */
  readonly before: Nesting
  /** The level of the mark with which the next paragraph begins, '' where it begins with none. */
  readonly nextOpens: '' | 'D' | 'S'
}

export interface Reading {
  /** By token: OPEN, CLOSE, APOSTROPHE or PRIME. */
  readonly readings: Uint8Array
  /** By token: the state in which it stands. */
  readonly states: Uint8Array
  /** What is still open at the end. */
  readonly open: Nesting
}

export interface Quoted {
  readonly run: Run
  /** What the paragraph leaves open. */
  readonly open: Nesting
  /** True where a single mark was set at a word's edge. */
  readonly singles: boolean
}

/** The run with its typewriter marks set. */
export const quotes = (source: Run, habit: QuoteHabit, around: Surroundings): Quoted => {
  const inner = insideWords(insideWords(insideWords(source.text, "'"), '`'), '´')
  const run = inner === source.text ? source : { ...source, text: inner }
  if (!QUESTION.test(inner)) return { run, open: around.before, singles: false }
  const tokens = tokenize(inner, habit)
  const { readings, states, open } = readPlainly(tokens, habit, around) ?? readBest(tokens, habit, around)
  const edits: Edit[] = []
  let singles = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.set) continue
    if (!token.double) singles = true
    const put =
      token.clipped && readings[at] === OPEN
        ? '’'
        : markOf(token, readings[at] as number, STATES[states[at] as number] as Nesting, habit)
    if (put !== inner.slice(token.start, token.end)) edits.push({ start: token.start, end: token.end, put })
  }
  return { run: apply(run, edits), open, singles }
}

/** Between letters there is no question: don't, l'eau, O`Neill, 1920's. Not between ideographs, nor in 5'4. */
const insideWords = (text: string, mark: string): string => {
  let out = ''
  let from = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (next < 58 || next >= 0x2e80 || !isWord(next) || !isWord(text.charCodeAt(at - 1))) continue
    out += `${text.slice(from, at)}’`
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** A typewriter mark. */
export const QUESTION = /["'`´]/

const markOf = (token: Token, reading: number, state: Nesting, habit: QuoteHabit): string => {
  if (reading === APOSTROPHE) return '’'
  if (reading === PRIME) return token.double ? '″' : '′'
  const { outer, inner, byLevel } = habit.convention
  const within = reading === OPEN ? state.length > 0 : state.length > 1
  const pair = (byLevel ? within : !token.double) ? inner : outer
  return pair[reading === OPEN ? 0 : 1]
}

/** The reading where every mark has one obvious sense and they match; undefined where a choice is to be made. */
const readPlainly = (tokens: readonly Token[], habit: QuoteHabit, { before }: Surroundings): Reading | undefined => {
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

const readBest = (tokens: readonly Token[], habit: QuoteHabit, { before, nextOpens }: Surroundings): Reading => {
  const total = tokens.length
  const readings = new Uint8Array(total)
  const states = new Uint8Array(total)
  let costs = STATES.map((state) =>
    state === '' ? 0 : before !== '' && before.startsWith(state) ? COST.goesOn : Number.POSITIVE_INFINITY,
  )
  const back = new Uint8Array(total * COUNT)
  for (let at = 0; at < total; at++) {
    const token = tokens[at] as Token
    const level = token.double ? 'D' : 'S'
    const next = STATES.map(() => Number.POSITIVE_INFINITY)
    for (let from = 0; from < COUNT; from++) {
      const sofar = costs[from] as number
      if (sofar === Number.POSITIVE_INFINITY) continue
      const reach = (to: number, cost: number, reading: number): void => {
        if (cost >= (next[to] as number)) return
        next[to] = cost
        back[at * COUNT + to] = (from << 2) | reading
      }
      const opening = OPENING[level][from] as (typeof OPENING.D)[number]
      const closing = CLOSING[level][from] as (typeof CLOSING.D)[number]
      const unusual = from === 0 && token.double === habit.singleFirst ? COST.otherLevelFirst : 0
      if (token.open < NEVER) {
        const anew = REOPENING[level][from]
        reach(opening.to, sofar + token.open + unusual + opening.cost, OPEN)
        if (anew) reach(anew.to, sofar + token.open + (token.startsLine ? anew.atStart : anew.cost), OPEN)
      }
      if (token.close < NEVER) reach(closing.to, sofar + token.close + closing.cost, CLOSE)
      if (token.apostrophe < NEVER) reach(from, sofar + token.apostrophe, APOSTROPHE)
      if (token.prime < NEVER) reach(from, sofar + token.prime, PRIME)
    }
    costs = next
  }
  let best = 0
  let least = Number.POSITIVE_INFINITY
  STATES.forEach((state, at) => {
    const expected = nextOpens !== '' && state.startsWith(nextOpens)
    const left = expected ? COST.goesOn : before === state ? COST.stillOpen : COST.leftOpen
    const cost = (costs[at] as number) + left * state.length
    if (cost >= least) return
    least = cost
    best = at
  })
  const open = STATES[best] as Nesting
  for (let at = total - 1; at >= 0; at--) {
    const step = back[at * COUNT + best] as number
    readings[at] = step & 3
    best = step >> 2
    states[at] = best
  }
  return { readings, states, open }
}
