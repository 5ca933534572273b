/**
 * Which signs set emphasis in this document: learned from how often each opens before a word and closes after one.
 *
 *    _never_      *never*      /never/      **never**      =Note.=      +never+      ~~never~~      ~never~
 *
 *  Not: a * b, file_name, and/or, f**k, 2 + 2 = 4.
 */

/** How much of a text is looked at, in characters: habits show early. */
const SAMPLE = 2_000_000

const BEFORE = String.raw`(?<![\p{L}\p{N}`
const INNER_FIRST = String.raw`(?=[\p{L}\p{N}"'“‘«¿¡(\[.…—$£&]|-(?!_)|[_*]+\p{L})`

interface Habit {
  readonly marker: string
  /** So many times at least, where the sign is commoner than the habit. */
  readonly least?: number
  /** Made when a text has the marker, for it takes longer to make than most texts to search. */
  readonly pair: () => RegExp
}

/**
 * @param sign the character that the mark is made of, for a class of characters.
 * @param stops what does not stand within a pair, besides the sign.
 */
const pairOf = (mark: string, sign: string, stops: string, length: number): RegExp =>
  new RegExp(
    `${BEFORE}${sign}])${mark}${INNER_FIRST}[^${sign}${stops}]{1,${length}}?(?<=\\S)${mark}(?![\\p{L}\\p{N}${sign}])`,
    'gu',
  )

/** Signs that also mean something else are marks only around a few plain words. */
const plainPair = (mark: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\p{N}/:=+.~])${mark}\p{L}(?:[\p{L}\p{M}\d'’ ,.!?-]{0,80}[\p{L}.!?])?${mark}(?![\p{L}\p{N}/=+])`,
    'gu',
  )

/** `~come here~` among other words: alone in its line it is an ornament, a title or a name. */
const spokenPair = (): RegExp => {
  const pair = String.raw`~\p{L}(?:[\p{L}\p{M}\d'’ ,.!?-]{0,200}[\p{L}.!?])?~(?![\p{L}\p{N}~])`
  return new RegExp(String.raw`(?<![\p{L}\p{N}~])(?:(?<!^)${pair}|${pair}(?!$))`, 'gmu')
}

const HABITS: readonly Habit[] = [
  { marker: '_', pair: () => pairOf('_', '_', '', 600) },
  { marker: '***', pair: () => pairOf('\\*\\*\\*', '*', '\\n', 300) },
  { marker: '**', pair: () => pairOf('\\*\\*', '*', '\\n', 300) },
  { marker: '*', pair: () => pairOf('\\*', '*', '\\n', 300) },
  { marker: '/', pair: () => plainPair('/') },
  { marker: '=', pair: () => plainPair('=') },
  { marker: '+', pair: () => plainPair('\\+') },
  { marker: '~', least: 3, pair: () => spokenPair() },
  { marker: '~~', pair: () => pairOf('~~', '~', '\\n', 120) },
]

/** Those that a text has had. */
const made = new Map<string, RegExp>()

const patternOf = ({ marker, pair }: Habit): RegExp => {
  const pattern = made.get(marker) ?? pair()
  made.set(marker, pattern)
  return pattern
}

/**
 * Whether a mark that words follow stands before one that words precede. A row of stars between scenes has neither, and a
 * text with nothing else spares the pattern.
 */
const mayPair = (text: string, marker: string): boolean => {
  const isGap = (sign: string): boolean => sign <= ' ' || sign === marker.charAt(0)
  let opened = false
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
    if (opened && !isGap(text.charAt(at - 1))) return true
    opened ||= !isGap(text.charAt(at + marker.length))
  }
  return false
}

export const learnMarkers = (text: string): ReadonlySet<string> => {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text
  const found = new Set<string>()
  for (const habit of HABITS) {
    const { marker, least = 1 } = habit
    if (!mayPair(sample, marker)) continue
    const pattern = patternOf(habit)
    const enough = least === 1 ? sample.search(pattern) >= 0 : (sample.match(pattern)?.length ?? 0) >= least
    if (enough) found.add(marker)
  }
  return found
}
