/**
 * Takes out the backslashes that converters to Markdown put before signs, and at the ends of lines that shall stay.
 *
 *    it\'s \"fine\"      \*sob\*      \* \* \*      wait\...      1914\--18      The lamp is low,\
 *
 *  Not: C:\notes, \n, \alpha (a letter follows), ¯\_(ツ)_/¯, a lone backslash: it takes several, and none that is another's.
 */

/** Fewer say nothing. */
const SEVERAL = 3
const ESCAPED = /\\([!"#$&'()*+.<>[\]^_`{|}~@-])|\\(?=\n[^\n])/g
const OTHER = /\\[\p{L}\p{N}\\/:]/gu
const FACE = /¯\\_/

/** The text without them; the very same string where it has none. */
export const dropEscapes = (text: string): string => {
  if (!text.includes('\\')) return text
  const count = text.match(ESCAPED)?.length ?? 0
  if (count < SEVERAL || (text.match(OTHER)?.length ?? 0) * 10 > count || FACE.test(text)) return text
  return text.replace(ESCAPED, '$1')
}
