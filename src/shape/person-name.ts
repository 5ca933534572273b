/**
 * Names as title pages print them, told as a catalogue would.
 *
 *    JANE AUSTEN → Jane Austen        H. G. WELLS and ANNA SAND → H. G. Wells, Anna Sand        _Bram Stoker._ → Bram Stoker
 */
import { isCapitals } from './heading-evidence.js'

/** "Anna Sand (1903)", "Anna Sand, b. 1870", "Anna Sand (1870-1921)", "Anna Sand © 2014" */
const YEAR_BEHIND =
  /(?:[\s,;]+|\s*(?=[([]))[([]?\s*((?:©|\(c\)|copyright|b\.|born|d\.|geb\.|née?|ca?\.)?\s*)(1[4-9]\d\d|20\d\d)(\s*[–—-]\s*(?:1[4-9]\d\d|20\d\d)?)?[)\]]?\.?$/i

/** The line without a year at its end. */
export const withoutYear = (text: string): string => text.replace(YEAR_BEHIND, '')

/** The year behind a name, where it is one in which something was written. */
export const yearBehind = (text: string): string | undefined => {
  const match = YEAR_BEHIND.exec(text)
  return match && match[3] === undefined && !/[bdg]|né/i.test(match[1] as string) ? match[2] : undefined
}

export const cleanName = (name: string): string =>
  withoutYear(name)
    .replace(/^[[\]_*\s]+|[[\]_*\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/, (end) => (/\b(?:Jr|Sr|Esq|M\.D|\p{Lu})\.$/u.test(name) ? end : ''))
    .trim()

/** What stands around a name in capitals in letters of its own: "Sir ANNA SAND, Knt." */
const STYLE = /^(?:Sir|Dame|Lady|Lord|Mrs?\.?|Miss|Dr\.?|Rev\.?)\s+|,?\s(?:Knt|Bart|Esq|Jr|Sr|[MD]\.D)\.?$/g

/** A name as a title page shouts it, told quietly: "JANE AUSTEN" → "Jane Austen", "H. G. WELLS" → "H. G. Wells". */
export const calmName = (name: string): string =>
  isCapitals(name.replace(STYLE, ''))
    ? name.replace(/\p{Lu}[\p{Lu}’']+/gu, (word, at: number) =>
        /^(?:I{2,3}|IV|VI{0,3}|IX|XI*)$/.test(word)
          ? word
          : at > 0 && /^(?:VAN|DER|DEN|VON|ZU|DE|DU|DES|DA|DOS|DI|DELLA|DEL|AF|AV)$/.test(word)
            ? word.toLowerCase()
            : word[0] +
              word
                .slice(1)
                .toLowerCase()
                .replace(/^(c|c’|c')(\p{L})/u, (_, c, l) => c + l),
      )
    : name

/** "A. Sand and B. Sand" → both. */
export const splitNames = (names: string): string[] =>
  names
    .split(/\s+(?:and|&|und|et|y|och|og)\s+|\s*&\s*/i)
    .map((name) => calmName(name.trim()))
    .filter((name) => name.length > 1)
