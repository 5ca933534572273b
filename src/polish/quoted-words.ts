/**
 * Tells two single marks that quote a few words from apostrophes, in languages that have many of these.
 *
 *    la parola 'diga'        j'ai dit 'barrage'        un po' d'acqua
 *            ^    ^                   ^       ^          (no mark of a pair)
 */
import { isWord } from './sides.js'

/** A few words between two marks; an apostrophe within a word is not one of them. */
const PAIRED = /^'(\p{L}(?:[^'’"\n]|(?<=\p{L})['’](?=\p{L})){0,48})'(?![\p{L}\p{N}])/u
const LONGEST = 52
/** What loses its end in Italian: un po', va' via, a mo' di. */
const SHORTENED = /(?:^|[\s'’])(?:po|mo|be|fa|va|da|di|sta|to|te|ca|vo|de|ne|co|pe|e|a|i)$/i

/** True where the typewriter's single mark at `start` opens or closes such a pair. */
export const quotesWords = (text: string, start: number): boolean => {
  if (lengthOfPair(text, start) > 0) return true
  let at = text.lastIndexOf("'", start - 1)
  while (at > 0 && start - at < LONGEST && isWord(text.charCodeAt(at - 1))) at = text.lastIndexOf("'", at - 1)
  return at >= 0 && at < start && start - at < LONGEST && lengthOfPair(text, at) === start - at + 1
}

/** UTF-16 units from the mark that opens at `at` to the one that closes, both included; 0 where none opens. */
const lengthOfPair = (text: string, at: number): number => {
  if (isWord(text.charCodeAt(at - 1))) return 0
  const match = PAIRED.exec(text.slice(at, at + LONGEST))
  return match === null || SHORTENED.test(match[1] as string) ? 0 : match[0].length
}
