/**
 * Reads numbers that stand without a word: numerals alone, or before a title.
 *
 *    XII.          "12. The Storm"          2/7          One: The Storm          +1
 *
 *  Not: "1/2 cup of flour", "12 men stood there." (prose follows the number).
 */
import { type Counted, countAt } from './heading-count.js'
import { type HeadingReading, reading } from './heading-reading.js'
import { LAST, minorAt, parseNumeral, withMinor } from './numerals.js'
import { lettered } from './numerals-beyond.js'

export const LOWER_START = /^[\p{Ll}]/u
const SENTENCE_END = /[.!?…。！？]["'”’)\]]*$/u

/** What follows a number reads on like prose: "was the worst, he said." */
export const readsOn = (title: string, separated: boolean): boolean => {
  if (title === '') return false
  if (LOWER_START.test(title) && !separated) return true
  if (/^[,;]/.test(title)) return true
  const words = title.split(/\s+/).length
  return words > 22 || (words > 9 && LOWER_START.test(title)) || (words > 12 && !separated && SENTENCE_END.test(title))
}

/** "the kettle": a title that begins small, where a number and a sign stand before it. */
const isSmallTitle = (title: string): boolean => title.split(/\s+/).length <= 8 && !/[.,;:]$/.test(title)

/** "+1", "and one." and "plus one: The Boat" close a series of "five times". */
const ONE_MORE = /^((?:\+|[Aa]nd|AND|[Pp]lus|PLUS)\s?([Oo]ne|ONE|1|[Ii]))(?:[.:)]*|\s*[.:)–—-]+\s+(\S.{0,80}))$/u

/** "M. Dupont" is a gentleman, and "D. Hill" another: no book counts its five hundredth chapter so. */
const MONSIEUR = /^[MD]$/

/** Of how many parts: "/7", " of 7". */
const OF_ALL = /^(?:\s?\/\s?|\sof\s)\d{1,3}(?=$|[\s.:)\]–—-])/

/** "Β΄", "יב" and "ב.": letters of Greek and Hebrew that count, alone; Greek ones have their sign. */
const LETTERS = /^(?:[\u0391-\u03c9]{1,3}[΄´ʹ'’]|[\u05d0-\u05ea]{1,2}['׳״’]?[\u05d0-\u05ea]?)(?=[.)]?$)/

const countLetters = (bare: string): Counted | undefined => {
  const code = bare.charCodeAt(0)
  const label = code > 0x390 && code < 0x5eb ? LETTERS.exec(bare)?.[0] : undefined
  const value = label === undefined ? undefined : lettered(label.toLowerCase())
  return label === undefined || value === undefined
    ? undefined
    : { number: { value, form: 'word' }, length: label.length }
}

/** "XII.", "12", "Twelve", "12. The Storm", "One: The Storm", "one. the storm" */
export const readNumeral = (bare: string): HeadingReading | undefined => {
  const more = '+apAP'.includes(bare.charAt(0)) ? ONE_MORE.exec(bare) : null
  if (more) {
    const form = parseNumeral(more[2] as string)?.form ?? 'word'
    const [, label = bare, , title = ''] = more
    return reading({ pattern: 'numeral', kind: 'chapter', number: { value: LAST, form }, label, title })
  }
  const counted = countAt(bare) ?? countLetters(bare)
  if (!counted || counted.number.value > 2000) return undefined
  const { form } = counted.number
  // "12.3" counts the parts of an arc.
  const past = bare.slice(counted.length)
  const minor = form === 'digits' ? minorAt(past) : undefined
  // "2/7" counts the parts of a posting.
  const whole = form === 'digits' && minor === undefined ? OF_ALL.exec(past)?.[0].length : undefined
  const end = counted.length + (minor === undefined ? (whole ?? 0) : minor.length + 1)
  const number = minor === undefined ? counted.number : withMinor(counted.number, minor)
  const tail = bare.slice(end)
  const label = bare.slice(0, end)
  if (/^\s*[.:)\]：）–—-]*\s*$/u.test(tail)) {
    return reading({ pattern: 'numeral', kind: 'chapter', number, label })
  }
  const separator = /^(?:[.:)\]]+\s*[-–—]*\s*|\s*[–—-]+\s+|[–—]\s*|--\s*|\s{2,}|[、．：）]\s*)/u.exec(tail)?.[0]
  if (separator === undefined) {
    // "IV The Storm": a Roman numeral of two letters or more, or digits, before a capital
    // "一　朝": an ideographic space
    const han = form === 'han' && /^\u3000\p{Lo}/u.test(tail)
    if (
      !(han || /^\s\p{Lu}/u.test(tail)) ||
      form === 'word' ||
      (label.length < 2 && !han) ||
      (form === 'roman' && label !== label.toUpperCase())
    )
      return undefined
  }
  const title = tail.slice(separator?.length ?? 1)
  if (title === '' || (form === 'roman' && MONSIEUR.test(label))) return undefined
  return reading({
    pattern: 'numeral-title',
    kind: 'chapter',
    number,
    label,
    title,
    prose: (LOWER_START.test(title) && !isSmallTitle(title)) || readsOn(title, separator !== undefined),
  })
}
