/**
 * Reads the number that a heading counts with, at the start of some words.
 *
 *    "the Third"      "twenty-one: The Storm"      "XIV. The Storm"      "One Hundred and Four"
 *
 *  Not: "storm", "Intime".
 */
import { type Numeral, parseNumeral } from './numerals.js'
import { countBeyond } from './numerals-beyond.js'

// Both cases of the few words here are spelled out: to ignore case among classes of letters costs V8 ten times as much.
const FIRST_TOKEN =
  /^(?:(?:[Tt]he|THE|[Ll]a|LA|[Dd](?:er|ie|as)|D(?:ER|IE|AS)|[Aa]l|AL)\s+)?([^\s.:,;|—–()[\]/、，。：）-]+(?:-\p{L}+)*)/u

/** In UTF-16 units. A paragraph may begin like a heading ("Letter there broken …"), and the rarer numbers are slow to look up. */
const LONGEST = 250

export interface Counted {
  readonly number: Numeral
  readonly length: number
}

/** What makes an ordinal of a number: "II-lea", "1-я". */
const ORDINAL_ENDING = /^-(?:lea|a|й|я|е|ый|ая|ое|га|ша|та|er|es|te|e|ème|ième)$/iu

/** "Ier", "IIe", "IIIème", "CHAPITRE IER"; nothing but a word such as "chapitre" beside it tells "XE" from a word. */
const ROMAN_ORDINAL = /^([IVX]{1,6})(?:er|re|e|ème|ième|ᵉʳ|ᵉ|º|°|ER|E|ÈME)$/

const romanOrdinal = (token: string): Numeral | undefined => {
  const roman = ROMAN_ORDINAL.exec(token)?.[1]
  return roman === undefined ? undefined : parseNumeral(roman)
}

/** "Il", "lV", "V1": a scan has l and 1 for I, where another capital or l stands beside it; alone, l is one. */
const SCANNED = /^(?=.*l|.*[IVXLC])(?=.*[l1])[IVXLCl1]{1,8}$/

const scannedRoman = (token: string): Numeral | undefined =>
  SCANNED.test(token) ? parseNumeral(token.replace(/[l1]/g, 'I')) : undefined

/**
 * The number at the start of `rest` ("the Third", "twenty-one", "XIV"), and how many characters it takes.
 *
 * @param beside true where a word that is counted stands before: then more words are numbers.
 */
export const countAt = (rest: string, beside = false): Counted | undefined => {
  const match = FIRST_TOKEN.exec(rest)
  if (!match) return undefined
  const token = match[1] as string
  const plain = beside && token === 'l' ? undefined : parseNumeral(token)
  const simple = plain ?? (beside ? (romanOrdinal(token) ?? scannedRoman(token)) : undefined)
  if (
    beside &&
    rest.length < LONGEST &&
    (simple === undefined || (simple.form === 'word' && simple.value > 9 && simple.value % 10 === 0))
  ) {
    const beyond = countBeyond(rest)
    if (beyond) return { number: { value: beyond.value, form: 'word' }, length: beyond.length }
  }
  if (simple) {
    // "Twenty One", "One Hundred and Four"
    if (simple.form === 'word' && (simple.value >= 20 || simple.value < 10)) {
      const more = /^(?:(?:[Tt]he|THE)\s+)?\p{L}+(?:\s+(?:(?:[Aa]nd|AND)\s+)?\p{L}+){1,4}/u.exec(rest)
      if (more) {
        const words = more[0].split(/\s+/)
        for (let take = words.length; take > 1; take--) {
          const phrase = words.slice(0, take).join(' ')
          const number = /^(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|\p{L}+ hundred)/u.test(
            phrase.toLowerCase(),
          )
            ? parseNumeral(phrase)
            : undefined
          if (number) return { number, length: rest.indexOf(phrase) + phrase.length }
        }
      }
    }
    return { number: simple, length: match[0].length }
  }
  const beforeHyphen = token.indexOf('-')
  if (beforeHyphen > 0) {
    const number = parseNumeral(token.slice(0, beforeHyphen))
    if (number) {
      const whole = ORDINAL_ENDING.test(token.slice(beforeHyphen))
      return { number, length: match[0].length - (whole ? 0 : token.length - beforeHyphen) }
    }
  }
  return undefined
}
