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
import { type Finding, finding } from '../book/findings.js'
import type { Manuscript } from '../book/manuscript.js'
import { placeOf } from '../book/manuscript.js'
import { normaliseRareLineEnds } from './line-ends.js'
import { upperHalves } from './upper-halves.js'

/** Where and how often one kind of character was removed or changed; `first` is an offset in the cleaned text. */
interface Tally {
  first: number
  count: number
}

type Kind = 'control' | 'noncharacter' | 'surrogate' | 'invisible' | 'mended' | 'replacement'

export interface Cleaned {
  readonly text: string
  readonly tallies: ReadonlyMap<Kind, Tally>
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
const joined = endsInScript(
  'Arabic Syriac Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala ' +
    'Khmer Myanmar Tibetan',
  '|\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\\ufe0f',
)
/** Scripts without spaces, where a zero-width space parts words. */
const unspaced = endsInScript('Thai Lao Khmer Myanmar Tibetan Javanese Balinese', '')

const windows1252 = upperHalves['windows-1252'] as string

/**
 * Cleans text in which no carriage return is left.
 *
 * @param wellFormed true where the text cannot hold half a surrogate pair, as after decoding.
 * @returns the very same string where nothing is amiss.
 */
export const clean = (given: string, wellFormed: boolean): Cleaned => {
  const tallies = new Map<Kind, Tally>()
  let shift = 0
  const count = (kind: Kind, at: number): void => {
    const tally = tallies.get(kind)
    if (tally) tally.count++
    else tallies.set(kind, { first: at + shift, count: 1 })
  }
  const replace = (kind: Kind, at: number, was: string, becomes: string): string => {
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
    if (code === 0x200b && unspaced.test(whole.slice(at - 1, at))) return char
    if ((code === 0x200c || code === 0x200d) && joined.test(whole.slice(Math.max(0, at - 2), at))) return char
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

const times = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`)

/** One finding for each kind of character that was met, at its first place. */
export const tallyFindings = (source: Manuscript, tallies: ReadonlyMap<Kind, Tally>): Finding[] => {
  const findings: Finding[] = []
  for (const [kind, { first, count }] of tallies) {
    const place = placeOf(source, first)
    switch (kind) {
      case 'control':
        findings.push(
          finding('read-control-removed', `${times(count, 'control character', 'control characters')} removed.`, place),
        )
        break
      case 'noncharacter':
        findings.push(
          finding(
            'read-control-removed',
            `${times(count, 'noncharacter', 'noncharacters')} (U+FFFE and the like) removed.`,
            place,
          ),
        )
        break
      case 'surrogate':
        findings.push(
          finding(
            'read-control-removed',
            `${times(count, 'half of a surrogate pair', 'halves of surrogate pairs')} removed.`,
            place,
          ),
        )
        break
      case 'invisible':
        findings.push(
          finding(
            'read-invisible-removed',
            `${times(count, 'invisible character', 'invisible characters')} removed.`,
            place,
          ),
        )
        break
      case 'mended':
        findings.push(
          finding(
            'read-mended',
            `${times(count, 'sign', 'signs')} of Windows-1252 stood as control characters.`,
            place,
          ),
        )
        break
      case 'replacement':
        findings.push(
          finding(
            'read-undecodable',
            `${times(count, 'character', 'characters')} of the source are lost: U+FFFD stands in their place.`,
            place,
            'They were lost when the file was converted; compare with the original.',
          ),
        )
        break
      default:
        kind satisfies never
    }
  }
  return findings
}
