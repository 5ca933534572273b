/**
 * Compares the words that a page should have with those that it has: letters and digits in order, and where words
 * begin and end. Punctuation may change, words may not.
 *
 *     expected  "It's late" -- he said    un_believ_able    to-⏎morrow
 *     page      “It’s late”—he said       un⟨believ⟩able    tomorrow        all the same words
 *
 *     expected  mother in law             every body
 *     page      motherin law              everybody                         words joined: a fault
 */
import { fold, foldPair, GAP, HIGH, isUnspaced, spelling, UNSEEN } from './letters.js'
import { INLINE_EDGE } from './page-elements.js'
import { textOf } from './units.js'

/** Between two leaves in what is expected: the page must part the words here. XML allows neither in a text. */
export const LEAF_EDGE = '\u0002'
/** Beside generated words: the page may part them or not. */
export const LOOSE_EDGE = '\u0003'

const INLINE_EDGE_CODE = INLINE_EDGE.charCodeAt(0)

export interface Difference {
  readonly kind: 'lost' | 'added' | 'changed' | 'joined' | 'split'
  /** Offset in what was expected. */
  readonly at: number
  /** The words that were expected from there on. */
  readonly expected: string
  /** The words that the page has instead. */
  readonly found: string
}

/** The first differences, `most` at the most; empty where the words are the same. Linear. */
export const compareWords = (expected: Uint16Array, page: Uint16Array, most: number): Difference[] => {
  const differences: Difference[] = []
  let i = 0
  let j = 0
  let parted = true
  while (differences.length < most) {
    const same = sameFrom(expected, i, page, j)
    if (same > 0) parted = false
    i += same
    j += same
    if (i >= expected.length && j >= page.length) break
    // Both stand after the same text: back to where the gap before them began, or to the first half of a pair.
    while (i > 0 && j > 0 && expected[i - 1] === page[j - 1] && !endsWord(expected, i)) {
      i--
      j--
    }
    const wordE = skipGap(expected, i)
    const wordP = skipGap(page, j)
    if (wordE >= expected.length && wordP >= page.length) break
    if (wordE < expected.length && wordP < page.length && letterAt(expected, wordE) === letterAt(page, wordP)) {
      const fault = parted || i === 0 || j === 0 ? undefined : gapFault(expected, i, wordE, page, j, wordP)
      if (fault) {
        differences.push({
          kind: fault,
          at: wordE,
          expected: around(expected, i, wordE),
          found: around(page, j, wordP),
        })
      }
      i = wordE + letterLength(expected, wordE)
      j = wordP + letterLength(page, wordP)
      parted = false
      continue
    }
    // A word that goes on differently is compared from its start, for it may be the same word spelled otherwise.
    const goesOn = (wordE === i && i < expected.length) || (wordP === j && j < page.length)
    const within = goesOn && endsWord(expected, i) && endsWord(page, j)
    const startE = within ? wordStart(expected, i) : wordE
    const startP = within ? wordStart(page, j) : wordP
    const endE = wordEnd(expected, startE)
    const endP = wordEnd(page, startP)
    if (endE > startE && spelling(textOf(expected, startE, endE)) === spelling(textOf(page, startP, endP))) {
      i = endE
      j = endP
      continue
    }
    const { difference, nextE, nextP } = resume(expected, startE, page, startP)
    differences.push(difference)
    i = nextE
    j = nextP
    parted = true
  }
  return differences
}

/** How many units are the same from here on. Short, so that V8 optimises it while the rest is still being read. */
const sameFrom = (expected: Uint16Array, i: number, page: Uint16Array, j: number): number => {
  const most = Math.min(expected.length - i, page.length - j)
  let count = 0
  while (count < most && expected[i + count] === page[j + count]) count++
  return count
}

/** U+0000, which is in no text, outside of it. */
const unitAt = (text: Uint16Array, at: number): number => (at >= 0 && at < text.length ? (text[at] as number) : 0)

const letterAt = (text: Uint16Array, at: number): number => {
  const code = unitAt(text, at)
  const folded = fold(code)
  return folded === HIGH ? foldPair(code, unitAt(text, at + 1)) : folded
}

const letterLength = (text: Uint16Array, at: number): number => (fold(unitAt(text, at)) === HIGH ? 2 : 1)

/** Whether the character before `at` is a letter, or the first half of a pair. */
const endsWord = (text: Uint16Array, at: number): boolean => {
  const code = unitAt(text, at - 1)
  if (code >= 0xdc00 && code < 0xe000 && at > 1) {
    const high = unitAt(text, at - 2)
    if (fold(high) === HIGH) return foldPair(high, code) !== GAP
  }
  const folded = fold(code)
  return folded > UNSEEN && folded !== HIGH
}

/** The offset of the first letter at or after `at`. */
const skipGap = (text: Uint16Array, from: number): number => {
  let at = from
  while (at < text.length) {
    const folded = letterAt(text, at)
    if (folded > UNSEEN) return at
    at += letterLength(text, at)
  }
  return text.length
}

const wordEnd = (text: Uint16Array, from: number): number => {
  let at = from
  while (at < text.length && (letterAt(text, at) !== GAP || text[at] === INLINE_EDGE_CODE)) at += letterLength(text, at)
  return Math.min(at, text.length)
}

const wordStart = (text: Uint16Array, from: number): number => {
  let at = from
  while (at > 0 && (endsWord(text, at) || text[at - 1] === INLINE_EDGE_CODE || fold(unitAt(text, at - 1)) === UNSEEN)) {
    at -= fold(unitAt(text, at - 2)) === HIGH ? 2 : 1
  }
  return skipGap(text, at)
}

/** Marks of emphasis, which vanish inside a word. */
const MARKS = /^[_*/+~=^]{1,4}$/
/** A word that the end of a line broke; a page number may have stood between its halves. */
const LINE_BROKEN = /^[-\u00ad\u2010\u2011\u00ac]\s*\n\s*$/
/** No such break is longer, in characters, than a page number with blank lines about it leaves it. */
const LONGEST_BREAK = 200

const gapFault = (
  expected: Uint16Array,
  i: number,
  wordE: number,
  page: Uint16Array,
  j: number,
  wordP: number,
): 'joined' | 'split' | undefined => {
  const hardGiven = isParted(page, j, wordP)
  if (isParted(expected, i, wordE) === hardGiven) return undefined
  const wanted = textOf(expected, i, wordE)
  if (wanted.includes(LOOSE_EDGE)) return undefined
  const [before, after] = [isUnspaced(letterBefore(page, j)), isUnspaced(letterAt(page, wordP))]
  // Where words are written without spaces a space parts none: 第1章归来 is set as 第1章 归来.
  if (hardGiven) return before || after ? undefined : 'split'
  if (MARKS.test(wanted) || (wanted.length < LONGEST_BREAK && LINE_BROKEN.test(wanted))) return undefined
  const parts = /\s/.test(wanted) || wanted.includes(LEAF_EDGE)
  if (!parts && page.subarray(j, wordP).includes(INLINE_EDGE_CODE)) return undefined
  // A line of Chinese or Japanese ends anywhere, beside a Latin word too.
  const unspaced = wanted.includes('\n') ? before || after : before && after
  return unspaced && !wanted.includes(LEAF_EDGE) ? undefined : 'joined'
}

const letterBefore = (text: Uint16Array, at: number): number =>
  letterAt(text, fold(unitAt(text, at - 2)) === HIGH ? at - 2 : at - 1)

/** Whether anything that can be seen parts two letters; the edge of an inline element is no such thing. */
const isParted = (text: Uint16Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const code = unitAt(text, at)
    if (code !== INLINE_EDGE_CODE && fold(code) !== UNSEEN) return true
  }
  return false
}

/** The two words about a gap, for a message. */
const around = (text: Uint16Array, from: number, to: number): string =>
  show(text, wordStart(text, from), wordEnd(text, to))

const show = (text: Uint16Array, from: number, to = text.length): string =>
  textOf(text, from, to)
    .replaceAll(INLINE_EDGE, '')
    .replaceAll(LEAF_EDGE, ' ')
    .replaceAll(LOOSE_EDGE, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** How far ahead, in characters, the text is looked through for the place where both go on alike. */
const HORIZON = 20_000
/** As many words in a row must agree for that. */
const AGREEING = 4

interface Resumed {
  readonly difference: Difference
  readonly nextE: number
  readonly nextP: number
}

/** Says what differs, and finds the place from which the two agree again. */
const resume = (expected: Uint16Array, e: number, page: Uint16Array, p: number): Resumed => {
  const wordsE = wordsFrom(expected, e)
  const wordsP = wordsFrom(page, p)
  for (const [skippedE, skippedP] of meetings(wordsE, wordsP)) {
    const nextE = wordsE[skippedE]?.at ?? expected.length
    const nextP = wordsP[skippedP]?.at ?? page.length
    const kind = skippedP === 0 ? 'lost' : skippedE === 0 ? 'added' : 'changed'
    const difference = {
      kind,
      at: e,
      expected: show(expected, e, nextE),
      found: show(page, p, nextP),
    } as const
    return { difference, nextE, nextP }
  }
  const kind = wordsP.length === 0 ? 'lost' : wordsE.length === 0 ? 'added' : 'changed'
  const difference = { kind, at: e, expected: show(expected, e), found: show(page, p) } as const
  return { difference, nextE: expected.length, nextP: page.length }
}

interface Word {
  readonly at: number
  readonly folded: string
}

const wordsFrom = (text: Uint16Array, from: number): Word[] => {
  const words: Word[] = []
  const to = Math.min(text.length, from + HORIZON)
  for (let at = skipGap(text, from); at < to; ) {
    const end = wordEnd(text, at)
    words.push({ at, folded: spelling(textOf(text, at, end)) })
    at = skipGap(text, end)
  }
  return words
}

/** Pairs of word counts to skip, nearest first: on one side alone, else one word or two on both. */
function* meetings(wordsE: readonly Word[], wordsP: readonly Word[]): Generator<readonly [number, number]> {
  const agree = (e: number, p: number): boolean => {
    const count = Math.min(AGREEING, wordsE.length - e, wordsP.length - p)
    for (let n = 0; n < count; n++) if (wordsE[e + n]?.folded !== wordsP[p + n]?.folded) return false
    return count > 0
  }
  for (let skip = 1; skip < Math.max(wordsE.length, wordsP.length); skip++) {
    if (agree(skip, 0)) yield [skip, 0]
    if (agree(0, skip)) yield [0, skip]
    if (skip <= 8 && agree(skip, skip)) yield [skip, skip]
  }
}
