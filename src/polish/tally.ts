/**
 * Counts the quotation marks and dashes of a sample of a document by what stands beside them, in one look.
 *
 * It goes from sign to sign. Patterns would look at every character once each, and one with a class of letters takes
 * longer to compile than a story's sample to search.
 */

/** How often each kind of mark stands as one that opens a quotation, and each kind of dash as a dash. */
export interface Tally {
  /** Before a letter or digit: “a */
  curly: number
  /** Before a letter, digit or space: « a */
  guillemets: number
  /** Before a letter or digit: »a */
  reversed: number
  low: number
  corner: number
  /** ” after a space or bracket and before a letter or digit, as in Swedish. */
  same: number
  /** A double mark at a line's start, and not before a space. */
  startsDouble: number
  /** A single mark at a line's start, before a capital or a double mark. */
  startsSingle: number
  /** Half of a word after a space and an apostrophe: he 'ad 'is 'ouse. */
  halves: number
  readonly em: Dashes
  readonly en: Dashes
  /** Two or three in a row. */
  readonly hyphens: Dashes
}

/** What stands beside a dash counts for that one alone: of `a—b—c` the first is tight. */
export interface Dashes {
  /** Between two characters that are no spaces. */
  tight: number
  /** Between two spaces. */
  spaced: number
  /** Just after what stands beside the last one that was counted. */
  tightEnd: number
  spacedEnd: number
}

const SIGNS = /["'“”‘’«»„「—–-]/g
const SPACE = /\s/
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const CAPITAL = /\p{Lu}/u
const HALF = /(?:e|im|ave|ouse|ome|ead|eard|appen|arf)(?=[\s,.!?])/y

/** As `\s`; false for NaN, which is what stands beyond the text. */
const isSpace = (code: number): boolean =>
  code < 128 ? code === 32 || (code > 8 && code < 14) : code >= 128 && SPACE.test(String.fromCharCode(code))

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) as number)

const isLetterOrDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
  return at < text.length && LETTER_OR_DIGIT.test(characterAt(text, at))
}

const isCapital = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 128 ? code > 64 && code < 91 : at < text.length && CAPITAL.test(characterAt(text, at))
}

/** As `^` with the flag m. */
const startsLine = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at - 1)
  return at === 0 || code === 10 || code === 13 || code === 0x2028 || code === 0x2029
}

const startsDouble = (text: string, at: number): boolean =>
  startsLine(text, at) && at + 1 < text.length && !isSpace(text.charCodeAt(at + 1))

const startsSingle = (text: string, at: number): boolean => {
  if (!startsLine(text, at)) return false
  const next = text.charCodeAt(at + 1)
  return next === 0x22 || next === 0x201c || isCapital(text, at + 1)
}

const isHalf = (text: string, at: number): boolean => {
  if (!isSpace(text.charCodeAt(at - 1))) return false
  HALF.lastIndex = at + 1
  return HALF.test(text)
}

const noDashes = (): Dashes => ({ tight: 0, spaced: 0, tightEnd: 0, spacedEnd: 0 })

const addDash = (dashes: Dashes, text: string, start: number, end: number): void => {
  if (start === 0 || end === text.length) return
  const before = text.charCodeAt(start - 1)
  const after = text.charCodeAt(end)
  if (before === 32 && after === 32 && start > dashes.spacedEnd) {
    dashes.spaced++
    dashes.spacedEnd = end + 1
  } else if (!isSpace(before) && !isSpace(after) && start > dashes.tightEnd) {
    dashes.tight++
    dashes.tightEnd = end + 1
  }
}

export const tally = (text: string): Tally => {
  const found: Tally = {
    curly: 0,
    guillemets: 0,
    reversed: 0,
    low: 0,
    corner: 0,
    same: 0,
    startsDouble: 0,
    startsSingle: 0,
    halves: 0,
    em: noDashes(),
    en: noDashes(),
    hyphens: noDashes(),
  }
  SIGNS.lastIndex = 0
  while (SIGNS.test(text)) {
    let end = SIGNS.lastIndex
    const at = end - 1
    const sign = text.charAt(at)
    switch (sign) {
      case '-':
      case '—':
      case '–':
        while (text.charAt(end) === sign) end++
        SIGNS.lastIndex = end
        if (sign === '-') {
          if (end - at === 2 || end - at === 3) addDash(found.hyphens, text, at, end)
        } else if (end - at === 1) addDash(sign === '—' ? found.em : found.en, text, at, end)
        break
      case '“':
        if (isLetterOrDigit(text, end)) found.curly++
        if (startsDouble(text, at)) found.startsDouble++
        break
      case '"':
        if (startsDouble(text, at)) found.startsDouble++
        break
      case '”': {
        const opens = at === 0 || text.charAt(at - 1) === '(' || isSpace(text.charCodeAt(at - 1))
        if (opens && isLetterOrDigit(text, end)) found.same++
        break
      }
      case '«':
        if (isSpace(text.charCodeAt(end)) || isLetterOrDigit(text, end)) found.guillemets++
        break
      case '»':
        if (isLetterOrDigit(text, end)) found.reversed++
        break
      case '„':
        found.low++
        break
      case '「':
        found.corner++
        break
      default:
        // A single mark; ’ opens nothing, but may be an apostrophe.
        if (isHalf(text, at)) found.halves++
        if (sign !== '’' && startsSingle(text, at)) found.startsSingle++
    }
  }
  return found
}
