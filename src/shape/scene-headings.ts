/**
 * Finds the lines that say when, where or by whom a scene is told: headings below those of the contents list.
 *
 *    Then          Mara          ~Tom's POV~          Tuesday, 3:14 PM         Three Years Later
 *    (and Now)     (and Tom)                          Gate B12
 *
 *  Not: "Not again." (a sentence), one word that stands alone once, the same speech time and again, names over the lines
 *  of a chat, an inscription that is read twice, "Click" and "Silence" (a refrain).
 *
 * What the words say is enough for a view ("POV") and for a stretch of time. A word or a name must come again, and so
 * must another like it, each over a scene of its own; besides, signs must set them off, or the first scene of all must
 * have one, or the text must know one of them for a name. An hour must have others like it.
 */

import { isCapitals } from './character.js'
import { type Claims, FREE } from './claims.js'
import { readHeading } from './heading.js'
import { isTitleCase } from './heading-evidence.js'
import { letterRole } from './letter.js'
import { type Lines, lengthOf, nextFull, textOf } from './lines.js'
import type { Standing } from './standing.js'
import { isStage } from './titled-series.js'

const LONGEST = 60
const LONGEST_NAME = 40
const MOST_WORDS = 5
/** What stands below such a line, in UTF-16 units: on the average, and at the least. */
const MEAN_BELOW = 300
const LEAST_BELOW = 60
/** Lines that come again, of two wordings and more. */
const FEWEST_AGAIN = 4

const SIGNS = /^[\s_*~=<([-]+|[\s_*~=>)\]:-]+$/g
const VIEW = /(?:^|\s)(?:pov|p\.o\.v\.?|point of view)(?:$|[\s:])/
const SPAN =
  /^(?:(?:the )?(?:next|following|previous|same) (?:day|night|morning|afternoon|evening|week|month|year|summer|winter|spring|autumn)|(?:(?:about|some|almost|nearly|over|exactly|just) )?(?:\S+ ){1,3}(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries) (?:ago|earlier|later|before|after)|(?:minutes|hours|days|weeks|months|years) (?:ago|earlier|later)|(?:the )?present(?: day)?|meanwhile|later that (?:day|night|morning|afternoon|evening|week|year)|that (?:night|morning|afternoon|evening))$/
/** Words of time that stand over scenes by turns, however short these are; nobody in a chat is called so. */
const TURN = /^(?:(?:back |just |right )?then|(?:right )?now|before|after|past|present|today|yesterday|tomorrow)$/
/** "Tuesday, 3:14 PM", "0600 hours", "23:50, the depot". Not "18:04 Mara: hello". */
const HOUR =
  /^(?:[^\d:?!"]{2,40}?,?\s)?(?:\d{1,2} [a-z]{3,9}(?: \d{4})?,?\s)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|\d{2}:?\d{2} (?:hours|hrs)|\d{4}h)(?: [a-z]{2,4})?(?:(?:,| [-–—])\s[^:?!"]{2,40})?$/

/** What a line says by itself, or undefined. */
export type SceneSign = 'view' | 'time' | 'hour'

/** What kind of scene heading the words are that stand alone in a line. */
export const sceneSign = (words: string): SceneSign | undefined => {
  const bare = words.replace(SIGNS, '').toLowerCase().replaceAll('’', "'")
  if (bare.length > LONGEST || bare === '') return undefined
  if (bare.includes('p') && VIEW.test(bare) && bare.split(/\s/).length <= MOST_WORDS) return 'view'
  if (/\d/.test(bare) && HOUR.test(bare)) return 'hour'
  return SPAN.test(bare) ? 'time' : undefined
}

const isTurn = (words: string): boolean => TURN.test(words.replace(SIGNS, '').toLowerCase())

/** . , ; ! ? " ” ’ … and the colon close no such line. */
const isClosed = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x3b || code === 0x21 || code === 0x3f || code === 0x22 ||
  code === 0x3a || code === 0x201d || code === 0x2019 || code === 0x2026 || code === 0x27 // biome-ignore format: a list

interface Found {
  readonly run: Standing
  readonly words: string
  readonly sign: SceneSign | undefined
  /** Nothing but a heading or the title stands above. */
  readonly opens: boolean
}

/** "--- three hours later ---", "~*~ Flashback ~*~": signs on both sides, and spaces or more signs between. */
const FRAMED = /^[~*=•-][~*=•\s-]+[\p{L}\d].*[\p{L}\d)][~*=•\s-]+[~*=•-]$/u

/** "Berlin, 1961" over a scene, as others are; not over a letter. */
const placeSign = (lines: Lines, run: Standing, words: string): SceneSign | undefined => {
  const code = lines.tail[run.first] as number
  if (code < 0x30 || code > 0x39 || readHeading(words)?.date !== 'place') return undefined
  const below = nextFull(lines, run.last + 1)
  return below < lines.count && letterRole(textOf(lines, below)) !== undefined ? undefined : 'hour'
}

/** "The Narrows, forty miles out" over "23:10", or over "Two days later": a place and an hour. */
const timeBelow = (lines: Lines, run: Standing, words: string, second: string): SceneSign | undefined => {
  if (isClosed(lines.tail[run.first] as number) || !/^\p{Lu}/u.test(words) || !isBare(words)) return undefined
  const sign = sceneSign(second)
  return sign === 'hour' || (sign === 'time' && isTitleCase(words)) ? 'hour' : undefined
}

/** Capitals, a digit, or a sign before them. */
const RAISED = /^[\s_*~=<([-]*[\p{Lu}\p{Lo}\d]/u

/** Nothing that counts or names a section, nor a day: "Gate B12", "Lisbon, 1911". */
const isBare = (words: string): boolean => {
  const reading = readHeading(words)
  return reading?.pattern === 'titled' || reading?.date === 'place'
}

/** One word, or several with the capitals of a name: "Gate B12". Not "Come home". */
const isWord = (words: string): boolean =>
  words.length <= LONGEST_NAME &&
  words.split(/\s+/).length <= MOST_WORDS &&
  (!/\s\p{Ll}/u.test(words) || isTitleCase(words))

/**
 * The first lines of scene headings.
 *
 * @param standing the runs of lines that stand.
 * @param claims lines with a value other than FREE are headings, notes and the like.
 * @param gap blank lines between ordinary paragraphs.
 */
export const findSceneHeadings = (
  lines: Lines,
  standing: readonly Standing[],
  claims: Claims,
  gap: number,
): ReadonlySet<number> => {
  const found: Found[] = []
  const counts = new Map<string, number>()
  const shown = new Set<string>()
  for (const run of standing) {
    if (run.last > run.first + 1 || lengthOf(lines, run.first) > LONGEST || run.before < gap || run.before === 0)
      continue
    if (isClosed(lines.tail[run.last] as number) || claims[run.first] !== FREE || run.after > 98) continue
    const words = textOf(lines, run.first)
    const framed = FRAMED.test(words)
    if (!framed && !RAISED.test(words)) continue
    const sign =
      sceneSign(words) ?? (framed && isStage(words.replace(SIGNS, '')) ? 'time' : placeSign(lines, run, words))
    const second = run.last > run.first ? textOf(lines, run.last) : undefined
    const whole = sign ?? (second === undefined ? undefined : timeBelow(lines, run, words, second))
    if (second !== undefined && (whole === undefined || second.length > LONGEST)) continue
    // "(Unsigned.)" is an editor's word.
    if (whole === undefined && (words.startsWith('(') || !isWord(words) || !isBare(words))) continue
    let above = run.first - 1
    while (above >= 0 && lines.head[above] === 0) above--
    // "The sign said:"
    if (above >= 0 && lines.tail[above] === COLON) shown.add(words)
    const opens = above < 0 || claims[above] !== FREE
    found.push({ run, words, sign: whole, opens })
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  for (const words of shown) counts.delete(words)
  if (found.length === 0) return new Set()
  const again = [...counts].filter(([, count]) => count > 1)
  const total = again.reduce((sum, [, count]) => sum + count, 0)
  const tells = (): boolean =>
    again.some(([text]) => isTurn(text) || text.replace(SIGNS, '') !== text || isNamed(lines.source.text, text)) ||
    found.find(({ words: text }) => (counts.get(text) ?? 0) > 1)?.opens === true
  const words = again.length > 1 && total >= FEWEST_AGAIN && tells()
  const hours = found.filter(({ sign }) => sign === 'hour').length > 1
  const kept = found.filter(({ words: text, sign }) => {
    if (sign === 'hour') return hours
    return sign !== undefined || (words && ((counts.get(text) ?? 0) > 1 || !/\s/.test(text)) && !shown.has(text))
  })
  const named = kept.filter(({ words: text, sign }) => sign === 'hour' || (sign === undefined && !isTurn(text)))
  const believed = isSpaced(lines, named, kept) ? kept : kept.filter((one) => !named.includes(one))
  return new Set(believed.map(({ run }) => run.first))
}

const COLON = 0x3a

/** True where a sentence of the text has the word in capitals, as names have them: "so Ada went". */
const isNamed = (text: string, words: string): boolean => {
  const name = isCapitals(words) ? words.charAt(0) + words.slice(1).toLowerCase() : words
  for (let at = text.indexOf(` ${name}`); at >= 0; at = text.indexOf(` ${name}`, at + 1)) {
    const end = at + 1 + name.length
    if (/[\p{Ll},;]/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(end))) return true
  }
  return false
}

/** True where a scene stands below each. */
const isSpaced = (lines: Lines, some: readonly Found[], all: readonly Found[]): boolean => {
  let sum = 0
  for (const { run } of some) {
    const next = all.find((other) => other.run.first > run.first)
    const to = next === undefined ? lines.source.text.length : (lines.start[next.run.first] as number)
    const size = to - (lines.end[run.last] as number)
    if (size < LEAST_BELOW) return false
    sum += size
  }
  return sum >= MEAN_BELOW * some.length
}
