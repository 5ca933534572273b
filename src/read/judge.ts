/**
 * Judges how much like written language a decoded sample looks, so that candidate decodings can be compared.
 *
 *     "c½ur, donÕt, ÐÒÉ×ÅÔ"   badly       "cœur, don’t, привет"   well
 *
 * The figure is a rough log-likelihood: each character costs as much as it is rare in the best-fitting language, and
 * more where it stands badly (a capital after a small letter, a fraction within a word, two scripts in one word).
 */
import { alphabets, logographs } from './letter-profiles.js'

export interface Verdict {
  /** Always below 0; nearer to 0 is more like language. Comparable between decodings of the same bytes. */
  readonly score: number
  /** The language profile that fits best. */
  readonly language: string
}

const cost = {
  ascii: -3,
  control: -14,
  lost: -16,
  punctuation: -3.5,
  symbol: -6,
  strayLetter: -7.5,
  strayIdeograph: -9.2,
  straySyllable: -7.8,
  misplaced: -4,
}

type Profile = ReadonlyMap<number, number>

const capitalCost = -2.6

const buildAlphabet = (letters: string): Profile => {
  const profile = new Map<number, number>()
  const unique = [...new Set(letters)]
  // Frequencies fall off about as 1 / (rank + 2): the sum over all letters is made 1.
  const total = unique.reduce((sum, _, rank) => sum + 1 / (rank + 2), 0)
  unique.forEach((letter, rank) => {
    const log = Math.log(1 / (rank + 2) / total)
    profile.set(letter.charCodeAt(0), log)
    const capital = letter.toUpperCase()
    if (capital !== letter && capital.length === 1) profile.set(capital.charCodeAt(0), log + capitalCost)
  })
  // Romanian's commas below and the cedillas that stand for them are one letter each.
  for (const [cedilla, comma] of ['şș', 'ţț', 'ŞȘ', 'ŢȚ']) {
    const log = profile.get((cedilla as string).charCodeAt(0))
    if (log !== undefined) profile.set((comma as string).charCodeAt(0), log)
  }
  return profile
}

const buildLogographs = (common: string): Profile => {
  const profile = new Map<number, number>()
  const unique = [...new Set(common)]
  const total = unique.reduce((sum, _, rank) => sum + 1 / (rank + 6), 0)
  unique.forEach((char, rank) => {
    profile.set(char.charCodeAt(0), Math.log(0.55 / (rank + 6) / total))
  })
  return profile
}

let profiles: readonly (readonly [language: string, profile: Profile])[] | undefined

const allProfiles = () => {
  profiles ??= [
    ...Object.entries(alphabets).map(([language, letters]) => [language, buildAlphabet(letters)] as const),
    ...Object.entries(logographs).map(([language, common]) => [language, buildLogographs(common)] as const),
  ]
  return profiles
}

const commonPunctuation = new Set(
  [...'“”‘’„‚«»‹›—–―…·•\u00a0\u3000，。、：；？！「」『』（）《》〈〉～〜・ー'].map((c) => c.charCodeAt(0)),
)
const currency = new Set([...'¢£¤¥€'].map((c) => c.charCodeAt(0)))
const betweenLettersFine = new Set([...'’‘·—–―…ー・•\u00a0\u3000、，。「」『』'].map((c) => c.charCodeAt(0)))
const stopped = '?!.,;:'

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Small letter, capital, letter without case, anything else. */
type LetterCase = 0 | 1 | 2 | 3

const caseOf = (char: string): LetterCase =>
  /\p{Ll}/u.test(char) ? 0 : /\p{Lu}/u.test(char) ? 1 : /[\p{L}\p{M}]/u.test(char) ? 2 : 3

const scriptOf = (code: number): number => {
  if (code < 0x250) return 1
  if (code >= 0x370 && code < 0x400) return 2
  if (code >= 0x400 && code < 0x530) return 3
  if (code >= 0x590 && code < 0x600) return 4
  if (code >= 0x600 && code < 0x780) return 5
  if (code >= 0xe00 && code < 0xe80) return 6
  if (code >= 0xff61 && code < 0xffa0) return 8
  return 7
}

const strayCost = (code: number, kind: LetterCase): number => {
  if (code === 0xfffd) return cost.lost
  if (code < 0xa0) return cost.control
  if (commonPunctuation.has(code)) return cost.punctuation
  if (code >= 0xac00 && code <= 0xd7a3) return cost.straySyllable
  if (code >= 0x3041 && code <= 0x30fe) return cost.strayLetter + 1
  if (code >= 0x3000 && code <= 0x303f) return cost.symbol
  if (code >= 0x4e00 && code <= 0x9fff) return cost.strayIdeograph
  if (code >= 0xd800) return cost.control + 2
  if (code >= 0x2e80) return cost.strayIdeograph - 2
  return kind === 3 ? cost.symbol - 1 : cost.strayLetter
}

/** @param sample decoded text of at most some 20,000 characters. */
export const judge = (sample: string): Verdict => {
  const counts = new Map<number, number>()
  const kinds = new Map<number, LetterCase>()
  const kindOf = (code: number): LetterCase => {
    let kind = kinds.get(code)
    if (kind === undefined) {
      kind = caseOf(String.fromCharCode(code))
      kinds.set(code, kind)
    }
    return kind
  }

  let base = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code < 0x80) {
      base += code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12 ? cost.control : cost.ascii
      continue
    }
    counts.set(code, (counts.get(code) ?? 0) + 1)
    const before = i === 0 ? 32 : sample.charCodeAt(i - 1)
    const after = i + 1 < sample.length ? sample.charCodeAt(i + 1) : 32
    const kind = kindOf(code)
    const kindBefore = kindOf(before)
    const kindAfter = kindOf(after)
    const besideDigit = isDigit(before) || isDigit(after)
    if (kind === 3) {
      // "£5", "7½", "§ 3": signs belong to figures.
      if (besideDigit && code < 0x100) base += cost.punctuation - cost.symbol
      if (kindBefore !== 3 && kindAfter !== 3 && !betweenLettersFine.has(code)) base += cost.misplaced
      if (kindAfter !== 3 && currency.has(code)) base += cost.misplaced
      continue
    }
    if (besideDigit && code < 0x2e80) base += cost.misplaced
    // Within words of capitals a capital is nothing rare.
    if (kind === 1 && (kindBefore === 1 || kindAfter === 1)) base -= capitalCost * 0.9
    if (kind === 1 && kindBefore === 0) base += cost.misplaced
    if (kind === 0 && kindAfter === 1) base += cost.misplaced
    if (kindBefore !== 3 && scriptOf(before) !== scriptOf(code)) base += cost.misplaced
    if (kindAfter !== 3 && after < 0x80 && scriptOf(code) !== 1) base += cost.misplaced
    // A letter right after a full stop, or a lone one between spaces: quotation marks read as letters look like this.
    if (scriptOf(code) === 1 && stopped.includes(String.fromCharCode(before))) base += cost.misplaced / 2
  }

  let best: Verdict = { score: Number.NEGATIVE_INFINITY, language: 'en' }
  for (const [language, profile] of allProfiles()) {
    let score = base
    for (const [code, count] of counts) {
      score += count * (profile.get(code) ?? strayCost(code, kinds.get(code) as LetterCase))
      if (score < best.score) break
    }
    if (score > best.score) best = { score, language }
  }
  return best
}
