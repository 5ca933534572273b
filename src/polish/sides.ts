/**
 * What stands beside a quotation mark: it points towards words and away from spaces.
 */

export const EDGE = 0
export const WORD = 1
export const PUNCTUATION = 2
export const DASH = 3
export const BRACKET = 4
export const DOTS = 5

const ASCII = new Uint8Array(128).fill(PUNCTUATION)
for (const character of ' \t\n\r') ASCII[character.charCodeAt(0)] = EDGE
for (const character of '-/=') ASCII[character.charCodeAt(0)] = DASH
for (const character of '([{') ASCII[character.charCodeAt(0)] = BRACKET
for (let code = 48; code < 123; code++) if (code < 58 || (code > 64 && code < 91) || code > 96) ASCII[code] = WORD

const LETTER = /[\p{L}\p{N}\p{M}\uFFFC\uFFFF]/u

/** A digit of ASCII. */
export const isDigit = (code: number): boolean => code > 47 && code < 58

/** True for letters, digits and what stands for masked text or a note's reference. */
export const isWord = (code: number): boolean =>
  code < 128 ? ASCII[code] === WORD : code >= 0xaa && code !== 0x2019 && LETTER.test(String.fromCharCode(code))

/** Marks, and the underscores and asterisks that a source left beside them. */
export const isMark = (code: number): boolean =>
  code < 128
    ? code === 34 || code === 39 || code === 96 || code === 95 || code === 42
    : (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x2039 || code === 0x203a

/** What kind of character stands at offset `at`; EDGE outside the text. */
export const sideOf = (text: string, at: number): number => {
  if (at < 0 || at >= text.length) return EDGE
  const code = text.charCodeAt(at)
  if (code === 46) return text.charCodeAt(at + 1) === 46 && text.charCodeAt(at - 1) !== 46 ? DOTS : PUNCTUATION
  if (code < 128) return ASCII[code] as number
  switch (code) {
    case 0xa0:
    case 0x2009:
    case 0x200a:
    case 0x202f:
    case 0x3000:
      return EDGE
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2e3a:
      return DASH
    case 0xbf:
    case 0xa1:
      return BRACKET
    case 0x2026:
      return DOTS
    default:
      return isWord(code) ? WORD : PUNCTUATION
  }
}
