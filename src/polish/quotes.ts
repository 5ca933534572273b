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
import { APOSTROPHE, CLOSE, type Nesting, OPEN, PRIME, STATES } from './nesting.js'
import { isInsideWord, type OtherMarks, plainQuotes } from './plain-quotes.js'
import { readMarks, type Surroundings } from './reading.js'
import type { Edit, Run } from './run.js'
import { apply } from './run.js'
import { type Token, type TokenHabit, tokenize } from './tokens.js'

export interface QuoteHabit extends TokenHabit {
  readonly convention: Convention
}

export interface Quoted {
  readonly run: Run
  /** What the paragraph leaves open. */
  readonly open: Nesting
  /** True where a single mark was set at a word's edge, or a double one against what stands beside it. */
  readonly unsure: boolean
}

/** The run with its typewriter marks set. */
export const quotes = (source: Run, habit: QuoteHabit, around: Surroundings, others: OtherMarks): Quoted => {
  const mayBePlain = others !== 'any' && around.before === '' && !habit.singleFirst
  const plain = mayBePlain ? plainQuotes(source.text, habit.convention.outer, others) : undefined
  if (plain) return { run: apply(source, plain), open: '', unsure: false }
  const inner = insideWords(insideWords(insideWords(source.text, "'"), '`'), '´').replace(GERSHAYIM, '$1״')
  const run = inner === source.text ? source : { ...source, text: inner }
  if (HAN_SINGLE.test(inner) && !inner.includes("''")) return setSingles({ ...run, text: inner }, habit, around)
  if (!QUESTION.test(inner)) return { run, open: around.before, unsure: false }
  const tokens = tokenize(inner, habit)
  const { readings, states, open } = readMarks(tokens, habit, around)
  const edits: Edit[] = []
  let unsure = false
  /** Quotations in double marks that are open within others, which the states do not know. */
  let deep = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.set) continue
    const reading = readings[at] as number
    if (!token.double || (reading === OPEN ? token.open : token.close) > 0) unsure = true
    const next = tokens[at + 1]
    // "Шкаф "Икея"": of two that close together the first ends the inner one
    const twice = reading === CLOSE && next?.start === token.end && next.double && token.double && deep > 0
    const state = twice ? 'DS' : (STATES[states[at] as number] as Nesting)
    if (token.double && reading === OPEN) deep = state === '' ? 0 : deep + 1
    if (twice) deep--
    const put = markOf(token, reading, state, habit)
    if (put !== inner.slice(token.start, token.end)) edits.push({ start: token.start, end: token.end, put })
  }
  return { run: apply(run, edits), open, unsure }
}

/** Hebrew marks what it shortens before its last letter: צה"ל. */
const GERSHAYIM = /([א-ת])"(?=[א-ת])/g

const insideWords = (text: string, mark: string): string => {
  let out = ''
  let from = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (!isInsideWord(text, at)) continue
    out += `${text.slice(from, at)}’`
    from = at + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** A single mark beside a sign of Han, kana or Hangul, none of which has apostrophes. */
const HAN_SINGLE = /'[\u2e80-\uffef]|[\u2e80-\uffef]'/

/** 他说过'水坝'。 그는 '보'라고 했다: single marks beside such signs open and close by turn. */
const setSingles = (run: Run, habit: QuoteHabit, around: Surroundings): Quoted => {
  const places = [...run.text.matchAll(/(?<![A-Za-zÀ-ɏ])'|'(?![A-Za-zÀ-ɏ])/g)].map(({ index }) => index)
  const { inner } = habit.convention
  const even = places.length % 2 === 0
  const edits = places.map((start, k) => ({ start, end: start + 1, put: even ? inner[k % 2 === 0 ? 0 : 1] : '’' }))
  return quotes(apply(run, edits), habit, around, 'any')
}

/** A typewriter mark. */
const QUESTION = /["'`´]/

const markOf = (token: Token, reading: number, state: Nesting, habit: QuoteHabit): string => {
  if (reading === APOSTROPHE || (reading === OPEN && token.clipped)) return '’'
  if (reading === PRIME) return token.double ? '″' : '′'
  const { outer, inner, byLevel } = habit.convention
  const within = reading === OPEN ? state.length > 0 : state.length > 1
  const pair = (byLevel ? within : !token.double) ? inner : outer
  return pair[reading === OPEN ? 0 : 1]
}
