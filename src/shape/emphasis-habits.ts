/**
 * Which signs set emphasis in this document: learned from how often each opens before a word and closes after one.
 *
 *    _never_      *never*      /never/      **never**      =Note.=      +never+      ~~never~~
 *
 *  Not: a * b, file_name, and/or, f**k, 2 + 2 = 4.
 */

/** How much of a text is looked at, in characters: habits show early. */
const SAMPLE = 2_000_000

const BEFORE = String.raw`(?<![\p{L}\p{N}`
const INNER_FIRST = String.raw`(?=[\p{L}\p{N}"'“‘«¿¡(\[.…—$£&-])`

interface Habit {
  readonly marker: string
  readonly pair: RegExp
  /** Pairs that must be there before the sign counts as a mark. */
  readonly least: number
}

const pairOf = (mark: string, inside: string, length: number): RegExp =>
  new RegExp(
    `${BEFORE}${inside}])${mark}${INNER_FIRST}[^${inside}]{1,${length}}?(?<=\\S)${mark}(?![\\p{L}\\p{N}${inside}])`,
    'gu',
  )

const HABITS: readonly Habit[] = [
  { marker: '_', pair: pairOf('_', '_', 600), least: 1 },
  { marker: '**', pair: pairOf('\\*\\*', '*\\n', 300), least: 1 },
  { marker: '*', pair: pairOf('\\*', '*\\n', 300), least: 1 },
  { marker: '/', pair: pairOf('/', '/\\n', 120), least: 2 },
  { marker: '=', pair: pairOf('=', '=\\n', 120), least: 2 },
  { marker: '+', pair: pairOf('\\+', '+\\n', 120), least: 2 },
  { marker: '~~', pair: pairOf('~~', '~\\n', 120), least: 1 },
]

export const learnMarkers = (text: string): ReadonlySet<string> => {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text
  const found = new Set<string>()
  for (const { marker, pair, least } of HABITS) {
    if (!sample.includes(marker)) continue
    pair.lastIndex = 0
    let count = 0
    while (count < least && pair.exec(sample)) count++
    if (count >= least) found.add(marker)
  }
  return found
}
