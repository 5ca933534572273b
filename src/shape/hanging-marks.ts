/**
 * Tells whether a sign, a letter or a number in the text is a reference to a note: it hangs on a word.
 *
 *    the tell-tale.*          a groat(1)          a samovar, * as they say
 *
 *  Not: "(1) in a list", "rope * tallow * tar" (the sign parts things).
 */
/** What may stand before and after a reference that has no brackets around it: it hangs on a word. */
const WORD_BEFORE = /[\p{L}\p{N}.,;:!?"'”’)_]/u
const WORD_AFTER = /[\s.,;:!?"'”’)—–-]/

/** So near to each other, in UTF-16 units, signs between spaces part things. */
const PARTED = 160

/** True where the sign stands between two words of one paragraph. */
const parts = (words: string, sign: string): boolean => {
  const at = words.indexOf(` ${sign} `)
  return at >= 0 && !/\s$|\n\s*\n/.test(words.slice(0, at))
}

/** "a samovar, * as they say" has a space before its sign; a number or a letter has none, nor has "rope * tallow * tar". */
export const hangsOnWord = (text: string, at: number, past: number, form: string): boolean =>
  (WORD_BEFORE.test(text.charAt(at - 1)) ||
    (/^[*†‡]/.test(form) &&
      text.charAt(at - 1) === ' ' &&
      WORD_BEFORE.test(text.charAt(at - 2)) &&
      !parts(text.slice(past, past + PARTED), form) &&
      !parts(text.slice(Math.max(0, at - PARTED), at - 1), form))) &&
  (past >= text.length || WORD_AFTER.test(text.charAt(past))) &&
  text.charAt(past) !== form[0]
