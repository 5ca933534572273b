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
