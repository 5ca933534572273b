/**
 * What an editor expects of a compiled sample, as the `NAME.expected.yaml` beside it says it.
 *
 * Every key is optional and speaks of one aspect; an absent one says nothing. Texts are first words: what follows them
 * is not compared. Straight and curly quotes count as the same, and so does letter case in titles and names.
 *
 *   outline: |
 *     authors-note front | | | Written for the
 *     part | PART ONE | The Shore |
 *       chapter/story | 1 | The Lamp | It was raining
 *       ?subchapter | i | | On the second day
 *
 * is one section a line: kind (or kinds that would do) and, where it matters, front, body or back; label; title;
 * first words, the author's notes passed over. Indent is depth; `?` marks a section that may as well be absent.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface Expectation {
  readonly about: string
  /** The WHATWG label of the encoding that must be found. */
  readonly encoding?: string
  readonly title?: string
  readonly titleOrigin?: string
  readonly subtitle?: string
  readonly authors?: readonly string[]
  readonly translators?: readonly string[]
  readonly language?: string
  readonly date?: string
  readonly series?: { readonly name: string; readonly index?: number }
  readonly description?: string
  readonly subjects?: readonly string[]
  readonly rights?: string
  readonly source?: string
  readonly card?: Readonly<Record<string, string>>
  readonly outline?: string
  /** First words after each break that the reader sees; the full list, as are those below. */
  readonly breaks?: readonly string[]
  /** First words after each wider space. */
  readonly spaces?: readonly string[]
  /** `role: first words` of groups in which the author speaks. */
  readonly notes?: readonly string[]
  /** `role: first words` of groups that belong to the story; `a/b: …` where either will do. */
  readonly groups?: readonly string[]
  /** Verse lines; a blank line between stanzas, `---` between poems. */
  readonly verse?: string
  readonly speeches?: readonly string[]
  readonly stageDirections?: readonly string[]
  /** `role: first words` of all paragraphs that are not plain, cards and stage directions left out. */
  readonly roles?: readonly string[]
  /** Limits `roles` to these. */
  readonly rolesOnly?: readonly string[]
  /** Some of the same, wherever they stand. */
  readonly rolesInclude?: readonly string[]
  readonly footnotes?: readonly string[]
  readonly references?: readonly string[]
  readonly pageBreaks?: readonly string[]
  readonly pageBreaksMayBeMore?: boolean
  readonly figures?: readonly string[]
  readonly lists?: readonly (readonly string[])[]
  /** `rows x columns`, such as `4x3`. */
  readonly tables?: readonly string[]
  /** Emphasised words in order; `style: words` where the style is not `emphasis`. */
  readonly emphasis?: readonly string[]
  readonly emphasisIgnores?: readonly string[]
  /** How many plain paragraphs the sections have that are not cards. */
  readonly paragraphs?: number
  /** Words that must stand together in one paragraph. */
  readonly keeps?: readonly string[]
  /** Words that must not be left in the text. */
  readonly leaves?: readonly string[]
  /** `rule: first words` of omissions that must be among those made. */
  readonly omits?: readonly string[]
  /** Codes that must be among the findings. */
  readonly findings?: readonly string[]
  /** Words of the finished pages, as typeset. */
  readonly typeset?: readonly string[]
}

const known = new Set<keyof Expectation>(
  `about encoding title titleOrigin subtitle authors translators language date series description subjects rights
  source card outline breaks spaces notes groups verse speeches stageDirections roles rolesOnly rolesInclude footnotes
  references pageBreaks pageBreaksMayBeMore figures lists tables emphasis emphasisIgnores paragraphs keeps leaves omits
  findings typeset`.split(/\s+/) as (keyof Expectation)[],
)

/** Reads an expectation; an unknown key is an error, since it would expect nothing in silence. */
export const readExpectation = (path: string): Expectation => {
  const value = parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  for (const key of Object.keys(value)) {
    if (!known.has(key as keyof Expectation)) throw new Error(`${path}: unknown key "${key}"`)
  }
  return value as unknown as Expectation
}

/** Folds what texts may differ in without differing: quotes, kinds of spaces, soft hyphens. */
export const fold = (value: string): string =>
  value
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** `story/chapter: First words` against `chapter: First words and more`. */
const startsAs = (expected: string, actual: string): boolean => {
  const [, kinds, words] = /^([a-z/-]+): (.*)$/s.exec(expected) ?? []
  if (kinds === undefined) return fold(actual).startsWith(fold(expected))
  const cut = actual.indexOf(': ')
  return (
    kinds.split('/').includes(actual.slice(0, cut)) && fold(actual.slice(cut + 2)).startsWith(fold(words as string))
  )
}

/** The actual entries, each that its expected one covers shown as that one, so that a diff shows what is left. */
export const cover = (expected: readonly string[], actual: readonly string[]): readonly string[] =>
  actual.map((value, i) => {
    const wanted = expected[i]
    return wanted !== undefined && startsAs(wanted, value) ? wanted : value
  })

/** Those expected entries that none of the actual ones covers. */
export const missing = (expected: readonly string[], actual: readonly string[]): readonly string[] =>
  expected.filter((wanted) => !actual.some((value) => startsAs(wanted, value)))

export interface OutlineLine {
  readonly depth: number
  readonly optional: boolean
  readonly kinds: readonly string[]
  /** Empty where any will do. */
  readonly matters: readonly string[]
  readonly heading: readonly string[]
  readonly words: string
}

const headingText = (value: string): string =>
  fold(value)
    .replace(/[\s.:,;–—-]+$/, '')
    .toLowerCase()

export const readOutline = (outline: string): readonly OutlineLine[] =>
  outline
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const body = line.trimStart()
      const [head = '', label = '', title = '', ...words] = body.split('|').map((cell) => cell.trim())
      const [kinds = '', matters] = head.replace('?', '').split(' ')
      return {
        depth: (line.length - body.length) / 2,
        optional: body.startsWith('?'),
        kinds: kinds.split('/'),
        matters: matters?.split('/') ?? [],
        heading: [label, title].filter((cell) => cell !== ''),
        words: words.join('|'),
      }
    })

const showLine = (line: OutlineLine): string =>
  `${'  '.repeat(line.depth)}${line.kinds.join('/')} | ${line.heading.join(' | ')} | ${line.words}`

/** The heading's lines agree where they are the same, or where one of two lines holds what the other has in one. */
const sameHeading = (expected: readonly string[], actual: readonly string[]): boolean => {
  const wanted = expected.map(headingText)
  const given = actual.map(headingText)
  return wanted.join(' | ') === given.join(' | ') || (wanted.length < 2 && wanted.join(' ') === given.join(' '))
}

const sameLine = (expected: OutlineLine, actual: OutlineLine): boolean =>
  expected.depth === actual.depth &&
  expected.kinds.includes(actual.kinds[0] as string) &&
  (expected.matters.length === 0 || expected.matters.includes(actual.matters[0] as string)) &&
  sameHeading(expected.heading, actual.heading) &&
  (expected.words === '' || fold(actual.words).startsWith(fold(expected.words)))

/** Both outlines as lines to be compared: lines that agree are shown alike, optional ones that are absent not at all. */
export const alignOutlines = (
  expected: readonly OutlineLine[],
  actual: readonly OutlineLine[],
): { readonly expected: readonly string[]; readonly actual: readonly string[] } => {
  const left: string[] = []
  const right: string[] = []
  let at = 0
  for (const line of expected) {
    const found = actual[at]
    if (found !== undefined && sameLine(line, found)) {
      left.push(showLine(line))
      right.push(showLine(line))
      at++
    } else if (!line.optional) {
      const later = actual.findIndex((other, i) => i > at && sameLine(line, other))
      for (; at < later; at++) right.push(showLine(actual[at] as OutlineLine))
      left.push(showLine(line))
      if (later >= 0) right.push(showLine(line))
      else if (found !== undefined) right.push(showLine(found))
      at++
    }
  }
  for (; at < actual.length; at++) right.push(showLine(actual[at] as OutlineLine))
  return { expected: left, actual: right }
}
