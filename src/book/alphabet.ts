/**
 * Whether all text that has come in so far is in Latin letters.
 *
 * The sources say what a letter is in all scripts, `\p{L}`. In the built command line such patterns know the Latin ones
 * alone until `admit` is given a text that has others (scripts/latin-classes.mjs says why and how). So whatever brings
 * text into the program gives it to `admit` before anything looks at it. In the library there is nothing to be done.
 */

/** Declared by the build. */
declare const $widen: (() => void) | undefined

/**
 * What ends the Latin part. Inside are the letters of Western and Central Europe, combining marks, the punctuation,
 * arrows, shapes and ornaments that typography knows, and emoji, whose halves are told apart by the first. The micro
 * sign is not, for in capitals it is Greek.
 */
const OUTSIDE_LATIN =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: a list of single code units
  /[^\0-\u00b4\u00b6-\u017f\u0192\u0218-\u021b\u02b9-\u02dd\u0300-\u036f\u2000-\u206f\u20a0-\u20bf\u2116\u2122\u2190-\u23ff\u2500-\u2bff\ud83c-\ud83e\udc00-\udfff\ufe0e\ufe0f\ufeff\ufffd]/

/** In UTF-16 units. Looking through a text that is longer takes more time than patterns of all letters do. */
const LONG = 4_000_000

/** Tells the patterns what they will be used upon: text, or several as JSON. */
export const admit = (text: string): void => {
  if (typeof $widen === 'function' && (text.length > LONG || OUTSIDE_LATIN.test(text))) $widen()
}

/** For work upon so many texts, or such strange ones, that it is not worth asking. */
export const admitAll = (): void => {
  if (typeof $widen === 'function') $widen()
}
