/**
 * The quotation marks and apostrophes of a paragraph, each with how dear every reading of it is.
 *
 *    "Stop," he said, "'tis late."
 *    ^     ^          ^^         ^
 *    opens closes     opens      closes        judged by what stands to the left and to the right
 *                      apostrophe
 *
 * An apostrophe between two letters is no question and never becomes a token.
 */
import {
  isClipped,
  leadingApostrophe,
  leadingReluctance,
  trailingApostrophe,
  trailingReluctance,
} from './apostrophes.js'
import { NEVER } from './nesting.js'
import { primeCost } from './primes.js'
import { quotesWords } from './quoted-words.js'
import { BRACKET, DASH, DOTS, EDGE, isDigit, isMark, isWord, PUNCTUATION, sideOf, WORD } from './sides.js'

export interface Token {
  readonly start: number
  readonly end: number
  /** Double or single, whatever its shape. */
  readonly double: boolean
  /** True where the mark is typographic already and stays as it is, unless it is certainly wrong. */
  readonly set: boolean
  /** True at the start of the run or of a line in it, where an open quotation may be opened anew. */
  readonly startsLine: boolean
  /** True where the mark is an apostrophe whatever else it does: 'E's gone, the missis says. */
  readonly clipped: boolean
  /** The cost of each reading, 0 for the obvious one. */
  readonly open: number
  readonly close: number
  readonly apostrophe: number
  readonly prime: number
}

/** How the marks that this document has set read: double or single, and the way they point where one way alone. */
export type Shapes = Readonly<Record<string, { readonly double: boolean; readonly opens?: boolean }>>

export interface TokenHabit {
  readonly shapes: Shapes
  /** True where '' is a double mark, as in TeX. */
  readonly pairs: boolean
  /** True where a single mark hardly ever quotes: French, Italian. */
  readonly elides: boolean
  /** True where outer quotations are single, as in many British books. */
  readonly singleFirst: boolean
  /** True where speakers drop their h's. */
  readonly dialect: boolean
  /** True where the level of a quotation says which marks it has: « … "so" … » is “so” within. */
  readonly byLevel?: boolean
}

const MARKS = /["'`“”„‟‘’‚‛«»‹›]/g
/** How many marks are passed over to find what they stand beside; a ruled line of them stays linear. */
const REACH = 8
const STOP = /[.!?;:…][\s"”]/g

/** The tokens of a run's text, in order. */
export const tokenize = (text: string, habit: TokenHabit): Token[] => {
  const tokens: Token[] = []
  /** Just after the last single mark that may open, and the first sentence's end after it. */
  let opener = -1
  let stop = -1
  /** Whether a mark that was set has opened a quotation, and a typed one another within it. */
  let within = false
  let deeper = false
  MARKS.lastIndex = 0
  while (MARKS.test(text)) {
    const start = MARKS.lastIndex - 1
    const code = text.charCodeAt(start)
    let end = start + 1
    if ((code === 39 || code === 96) && text.charCodeAt(end) === code) {
      // `` and '' as one mark; of ''' the first is single: ``the word `yes'''
      if (code === 96 || (habit.pairs && text.charCodeAt(end + 1) !== 39)) end++
      MARKS.lastIndex = end
    }
    const intoWord = isWord(text.charCodeAt(end))
    const outOfWord = isWord(text.charCodeAt(start - 1))
    const single = end - start === 1 && (code === 39 || code === 0x2019 || code === 96)
    if (single && intoWord && outOfWord && (code === 0x2019 || !mayMeasure(text, start))) continue
    if (single && outOfWord && stop < opener) stop = stopAfter(text, opener)
    const crosses = opener >= 0 && stop < start
    let token: Token = judge(text, start, end, code, habit, crosses)
    if (token.set && token.double) {
      within = token.open < token.close
      deeper = false
    } else if (within && token.double && habit.byLevel) {
      const begins: boolean = !deeper && token.open < token.close
      if (begins || deeper) token = { ...token, double: false }
      else within = false
      deeper = begins
    }
    if (!token.double && token.open < 3) opener = end
    tokens.push(token)
  }
  return tokens
}

const stopAfter = (text: string, from: number): number => {
  STOP.lastIndex = from
  return STOP.test(text) ? STOP.lastIndex : text.length
}

/** 5'10, 9'x12': a mark between two words that may be a prime. */
const mayMeasure = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1)
  return isDigit(next) || (next === 0x78 && isDigit(text.charCodeAt(at - 1)))
}

/** @param crosses true where a sentence has ended since a single mark could last have opened. */
const judge = (text: string, start: number, end: number, code: number, habit: TokenHabit, crosses: boolean): Token => {
  let before = start - 1
  while (before >= 0 && start - before < REACH && isMark(text.charCodeAt(before))) before--
  let after = end
  while (after < text.length && after - end < REACH && isMark(text.charCodeAt(after))) after++
  const left = sideOf(text, before)
  const right = sideOf(text, after)
  const startsLine = (before < 0 || text.charCodeAt(before) === 10) && text.charCodeAt(start - 1) !== code
  const open = opens(left, right)
  const close = closes(left, right)
  if (code === 34 || end - start === 2) {
    const prime = code === 34 ? primeCost(text, start, true) : NEVER
    const shut = code === 96 ? NEVER : close
    return {
      start,
      end,
      double: true,
      set: false,
      startsLine,
      clipped: false,
      open,
      close: shut,
      apostrophe: NEVER,
      prime,
    }
  }
  if (code === 39 || code === 96 || code === 0x2018 || code === 0x2019)
    return judgeSingle(text, start, code, left, right, habit, crosses, startsLine)
  const { double, opens: way } = habit.shapes[text.charAt(start)] as Shapes[string]
  const fixed = { start, end, double, set: true, startsLine, clipped: false, apostrophe: NEVER, prime: NEVER }
  if (way === undefined) return { ...fixed, open, close }
  return { ...fixed, open: way ? 0 : 6, close: way ? 6 : 0 }
}

const judgeSingle = (
  text: string,
  start: number,
  code: number,
  left: number,
  right: number,
  habit: TokenHabit,
  crosses: boolean,
  startsLine: boolean,
): Token => {
  const end = start + 1
  let open = opens(left, right)
  let close = closes(left, right)
  let apostrophe = 2.5
  let prime = NEVER
  const intoWord = isWord(text.charCodeAt(end))
  let clipped = false
  if (isWord(text.charCodeAt(start - 1))) {
    const word = wordBefore(text, start)
    prime = primeCost(text, start, false)
    if (intoWord) {
      open = close = NEVER
      apostrophe = 0.5
    } else if (closesClipped(text, start, word)) {
      open = NEVER
      close = 3
      apostrophe = 0
    } else if (namesLetter(text, start - word.length - 1, word)) {
      apostrophe = 1.5
    } else {
      const goesOn = right === EDGE && isLower(text.charCodeAt(end + 1))
      close += trailingReluctance(word) + (crosses ? 1.2 : 0)
      apostrophe = habit.elides ? 0 : trailingApostrophe(word, goesOn)
    }
  } else if (intoWord) {
    const word = wordAfter(text, end)
    if (opensClipped(text, start, word)) {
      open = 3
      apostrophe = 0
    } else if (namesLetter(text, start, word)) {
      apostrophe = 2
    } else {
      clipped = isClipped(word) && text.charCodeAt(end + word.length) !== 46
      const afterWord = left === EDGE && isWord(text.charCodeAt(start - 2))
      const announced = left === EDGE && /[,:]/.test(text.charAt(start - 2))
      const starts = startsLine && !isMark(text.charCodeAt(start - 1))
      const expected = habit.singleFirst && (startsLine || announced)
      const lead = { dialect: habit.dialect, announced, afterWord, startsLine: starts, expected }
      open += leadingReluctance(word, afterWord)
      apostrophe = leadingApostrophe(word, lead) + (left === PUNCTUATION ? 1.5 : 0)
      // a-'untin'
      if (text.charCodeAt(start - 1) === 45) {
        apostrophe = 0
        open += 2
      }
    }
  } else if (left === EDGE && isMark(text.charCodeAt(end))) apostrophe = 6
  else if (left === PUNCTUATION && right === EDGE) apostrophe = 4
  const token = { start, end, double: false, set: false, startsLine, clipped, open, close, apostrophe, prime }
  switch (code) {
    case 0x2018:
    case 0x2019: {
      const way = habit.shapes[text.charAt(start)]?.opens
      if (way === true)
        return { ...token, set: true, open: 0, close: 6, apostrophe: apostrophe < 1 ? apostrophe + 1.3 : NEVER }
      return { ...token, set: true, open: way === undefined ? open : 8, prime: NEVER }
    }
    case 96:
      return { ...token, close: Math.max(close, 2), apostrophe: apostrophe + 1, prime: NEVER }
    default:
      if (!habit.elides) return token
      if (quotesWords(text, start)) return { ...token, apostrophe: 5 }
      return { ...token, open: open + 1.5, close: close + 1.5 }
  }
}

const opens = (left: number, right: number): number => {
  switch (left) {
    case EDGE:
      return right === EDGE || right === PUNCTUATION ? 1 : right === DASH ? 0.3 : 0
    case BRACKET:
      return right === EDGE ? 1 : 0
    case DASH:
      return right === WORD || right === BRACKET ? 0.2 : right === DOTS ? 0.3 : right === DASH ? 0.6 : 4
    default:
      if (right === EDGE || right === PUNCTUATION) return 6
      if (right === DASH || right === DOTS) return 4
      return right === BRACKET ? 3 : left === WORD ? 1.5 : 1.2
  }
}

const closes = (left: number, right: number): number => {
  switch (left) {
    case EDGE:
      if (right === EDGE) return 0.9
      return right === DOTS ? 4 : right === DASH ? 1.5 : right === PUNCTUATION ? 1.2 : 6
    case BRACKET:
      return right === EDGE ? 1 : 5
    case DASH:
      return right === WORD || right === BRACKET ? 3 : right === DOTS ? 1 : right === DASH ? 0.5 : 0
    default:
      if (right === WORD) return left === WORD ? 1.5 : 0.6
      return right === BRACKET ? 0.3 : 0
  }
}

const isLower = (code: number): boolean => (code > 96 && code < 123) || code >= 0xdf

const wordBefore = (text: string, at: number): string => {
  let start = at
  while (start > 0 && at - start < 24 && isWord(text.charCodeAt(start - 1))) start--
  return text.slice(start, at)
}

const wordAfter = (text: string, at: number): string => {
  let end = at
  while (end < text.length && end - at < 24 && isWord(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

const MODAL = /(?:must|might|would|could|should|may|to|ha|i|you|he|she|they|we)(?:n?['’][td])? $/i

/** rock 'n' roll; he must 'a' gone; the first mark of the two. */
const opensClipped = (text: string, start: number, word: string): boolean => {
  const closed = isApostrophe(text.charCodeAt(start + 1 + word.length))
  if (!closed) return false
  if (/^n$/i.test(word)) return true
  if (
    /^[aeiou]\w+in$/.test(word) &&
    isLower(text.charCodeAt(start + 1)) &&
    text.charCodeAt(start + 2 + word.length) === 32
  )
    return true
  return /^a$/i.test(word) && MODAL.test(text.slice(Math.max(0, start - 12), start))
}

/** The letter 't', between two marks of its own. */
const namesLetter = (text: string, start: number, word: string): boolean =>
  word.length === 1 &&
  isApostrophe(text.charCodeAt(start)) &&
  isApostrophe(text.charCodeAt(start + 2)) &&
  !isWord(text.charCodeAt(start - 1)) &&
  !isWord(text.charCodeAt(start + 3))

const closesClipped = (text: string, start: number, word: string): boolean =>
  isApostrophe(text.charCodeAt(start - word.length - 1)) && opensClipped(text, start - word.length - 1, word)

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2018 || code === 0x2019
