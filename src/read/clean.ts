/**
 * Removes what XML forbids and what cannot be seen, and says so once a kind.
 *
 *     "back\x08space"  "stray\x00nul"  "\ud800 alone"  U+FFFE     forbidden (XML 1.0, 2.2), removed with a warning
 *     "hy\u00adphen"   "zero\u200bwidth"  "\ufeff" in the middle   invisible: they break searching, hyphenation, speech
 *     "don\x92t"  "\x93Yes\x94"                                    Windows-1252 in disguise: given back as ’ “ ”
 *
 * Kept: joiners where a script or a picture is joined by them (Arabic, Indic scripts, emoji), zero-width spaces in
 * scripts that write no spaces (Thai, Khmer), marks of direction.
 */
import { normaliseRareLineEnds } from './line-ends.js'
import type { Tallies, Tally, TallyKind } from './tally.js'
import { upperHalves } from './upper-halves.js'

export interface Cleaned {
  readonly text: string
  readonly tallies: Tallies
}

const suspect = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200d\u2028\u2029\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\uffff]/g
const suspectOrSurrogate = new RegExp(
  `${suspect.source}|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`,
  'g',
)

const endsInScript = (names: string, others: string): RegExp =>
  new RegExp(
    `(?:${names
      .split(' ')
      .map((name) => `\\p{Script=${name}}`)
      .join('|')}${others})$`,
    'u',
  )

/** Scripts whose letters change their shape by joiners, and what emoji are made of. */
const joined = (): RegExp =>
  (joinedPattern ??= endsInScript(
    'Arabic Syriac Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala ' +
      'Khmer Myanmar Tibetan',
    '|\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f',
  ))
let joinedPattern: RegExp | undefined
/** Scripts without spaces, where a zero-width space parts words. */
const unspaced = (): RegExp =>
  (unspacedPattern ??= endsInScript('Thai Lao Khmer Myanmar Tibetan Javanese Balinese', ''))
let unspacedPattern: RegExp | undefined

const windows1252 = upperHalves['windows-1252'] as string

/**
 * Cleans text in which no carriage return is left.
 *
 * @param wellFormed true where the text cannot hold half a surrogate pair, as after decoding.
 * @returns the very same string where nothing is amiss.
 */
export const clean = (given: string, wellFormed: boolean): Cleaned => {
  const tallies = new Map<TallyKind, Tally>()
  let shift = 0
  const count = (kind: TallyKind, at: number): void => {
    const tally = tallies.get(kind)
    if (tally) tally.count++
    else tallies.set(kind, { first: at + shift, count: 1 })
  }
  const replace = (kind: TallyKind, at: number, was: string, becomes: string): string => {
    count(kind, at)
    shift += becomes.length - was.length
    return becomes
  }

  const pattern = wellFormed || !/\p{Surrogate}/u.test(given) ? suspect : suspectOrSurrogate
  // A global pattern keeps its place between calls; `search` does not.
  if (given.search(pattern) < 0) return { text: given, tallies }

  const source = normaliseRareLineEnds(given)
  const padding = endOfText(source)
  const text = source.replace(pattern, (char, at: number, whole: string) => {
    const code = char.charCodeAt(0)
    if (code >= 0xd800 && code <= 0xdfff) return replace('surrogate', at, char, '')
    if (code === 0xfffd) {
      count('replacement', at)
      return char
    }
    if (at >= padding && code < 0x20) return replace('invisible', at, char, '')
    if (code < 0x20 || code === 0x7f) return replace('control', at, char, '')
    if (code < 0xa0) {
      const sign = windows1252[code - 0x80] as string
      return sign === '\ufffd' ? replace('control', at, char, '') : replace('mended', at, char, sign)
    }
    // At a line's end a soft hyphen is a printed one: the word goes on in the next line.
    if (code === 0xad) return replace('invisible', at, char, whole[at + 1] === '\n' ? '-' : '')
    if (code === 0x200b && unspaced().test(whole.slice(at - 1, at))) return char
    if ((code === 0x200c || code === 0x200d) && joined().test(whole.slice(Math.max(0, at - 2), at))) return char
    if (code >= 0xfff9 && code !== 0xfffc) return replace('noncharacter', at, char, '')
    return replace('invisible', at, char, '')
  })
  return { text, tallies }
}

/** Where the end mark of DOS files (0x1A) or the padding of disk blocks begins: "The end.\n\x1a\0\0\0". */
const endOfText = (text: string): number => {
  let end = text.length
  while (end > 0 && /[\x1a\0\s]/.test(text[end - 1] as string)) end--
  return end
}
