/**
 * A text's letters and digits alone, so that two wordings of one title compare equal.
 *
 *    "THE STORM -- A Tale"  →  "thestormatale"      "Café" and "Cafe\u0301"  →  the same
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: all but ASCII
const OTHERS = /[^\u0000-\u007f]/

export const letters = (text: string): string =>
  OTHERS.test(text)
    ? text
        .toLowerCase()
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]+/gu, '')
    : text.toLowerCase().replace(/[^a-z0-9]+/g, '')

/** Whether `letters(text)` is one of the names; most texts are told by their first letters. */
export const isOneOf = (names: ReadonlySet<string>, text: string): boolean => {
  for (const name of names) if (isCalled(name, text)) return true
  return false
}

const isCalled = (name: string, text: string): boolean => {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) return letters(text) === name
    const small = code > 0x40 && code < 0x5b ? code + 0x20 : code
    if ((small < 0x61 || small > 0x7a) && (small < 0x30 || small > 0x39)) continue
    if (small !== name.charCodeAt(count)) return false
    count++
  }
  return count === name.length
}
