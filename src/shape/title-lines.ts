/**
 * Lines of a title block that need their neighbours to be understood.
 *
 *    THE                          THE WEIR:                    VOL. I.
 *    FERRYMAN'S BELL              or, A Year by Post           LONDON: PRINTED FOR J. HOLT.
 *
 *  Not: "The Weir" over "A Novel" (each says something by itself).
 */
import { isImprint } from './byline.js'
import { isCapitals, looksLikeTitle } from './heading-evidence.js'
import { letters } from './letters.js'
import { calmName, cleanName } from './person-name.js'
import type { Standing } from './standing.js'
import { couldBeName, isTie } from './title-page.js'

const VOLUME = /^vol(?:ume)?\.? (?:I|1|one)\.?$/i
const SECOND_VOLUME = /^vol(?:ume)?\.? (?:II|2|two)\b/i
const OTHERWISE = /^(?:or|oder|ou|eller|lub|czyli|ovvero|или)[,;:]?\s/i

/** True for "VOLUME I" where a second follows: it is the first of the text's own volumes. */
export const opensVolumes = (standing: readonly Standing[], text: string): boolean =>
  VOLUME.test(text) && standing.some((other) => SECOND_VOLUME.test(other.text))

/** The runs right below `at` that are an imprint. */
export const imprintBelow = (standing: readonly Standing[], at: number): readonly number[] =>
  isImprint(standing[at + 1]?.text ?? '') ? [at + 1] : []

/** An article or "of" alone, or at a title's end: it goes on below. */
const UNFINISHED = /(?:^|\s)(?:the|of|der|die|das|des|le|la|les|du|el|los|las|il|lo|gli|o|os|as|de|det|den|het)$/i
const LONGEST = 60

export interface WholeTitle {
  readonly title: string
  readonly subtitle?: string
  /** Further runs that it takes. */
  readonly more: readonly number[]
}

/** What parts a title from the line below it is no part of it: "The Weir;" over "or, A Year by Post". */
export const titleWords = (standing: readonly Standing[], at: number, text: string): string =>
  adjoins(standing, at) && OTHER.test(standing[at + 1]?.text ?? '') ? withoutStop(text) : text

/** The title that begins with run `at`, whose text without dress is `text`. */
export const wholeTitle = (standing: readonly Standing[], at: number, text: string): WholeTitle => {
  const run = standing[at] as Standing
  // "THE WEIR" over "or, A Year by Post"
  const rest = run.above === undefined ? '' : run.text.slice(run.above.length + 1)
  if (OTHERWISE.test(rest)) return { title: run.above as string, subtitle: rest, more: [] }
  const whole = runOn(standing, at, text)
  const title = withoutStop(whole.words)
  const other = standing[whole.last + 1]
  if (!other || !adjoins(standing, whole.last) || !OTHER.test(other.text))
    return { title, more: between(at, whole.last) }
  // "OR, A" over "TREATISE" over "OF" over "WEIRS"
  const second = runOn(standing, whole.last + 1, bareOf(other))
  if (second.last === whole.last + 1) return { title, more: between(at, whole.last) }
  return { title, subtitle: withoutStop(second.words), more: between(at, second.last) }
}

/** "OR, A", and "OR" alone: a second title that goes on below. */
const OTHER = /^[_*]{0,2}(?:or|oder|ou|eller|lub|czyli|ovvero|или)(?:$|[,;:]|\s)/i
/** Words between two lines of a title: it goes on below, and began above. */
const LINK =
  /^(?:(?:of|in|with|and|to|from|at|by way of|being|or|von|und|de|du|et|y|di|e)[,;:]?(?:\s|$))*(?:the|an?)?$/i
/** So many runs a title may have. */
const MOST_RUNS = 10

/** The words of run `at` and of those below it that go on with it. */
const runOn = (standing: readonly Standing[], at: number, text: string): { words: string; last: number } => {
  let words = text
  let last = at
  while (last < at + MOST_RUNS && adjoins(standing, last)) {
    const next = standing[last + 1] as Standing
    const line = bareOf(next)
    const tied = last > at ? LINK.test(line) : isTie(line) && adjoins(standing, last + 1)
    if (next.text.length >= LONGEST || !(tied || goesOn(bareOf(standing[last] as Standing)))) break
    words += ` ${line}`
    last++
  }
  return { words, last }
}

const goesOn = (line: string): boolean => UNFINISHED.test(line) || LINK.test(line.replace(/^or,?\s(?=.)/i, ''))

const bareOf = ({ text }: Standing): string => text.replace(/[_*]+/g, '').trim()

const adjoins = (standing: readonly Standing[], at: number): boolean => {
  const run = standing[at] as Standing
  return standing[at + 1]?.first === run.last + 1 + run.after
}

const between = (at: number, last: number): readonly number[] => Array.from({ length: last - at }, (_, k) => at + 1 + k)

const PAGE = { from: 60, to: 400 }

/** "A YEAR AT HOLM: WITH SOME ACCOUNT OF ITS WEIRS, MILLS AND LAMPS": all that a title page has in capitals, in one run. */
const isWholePage = (text: string): boolean =>
  text.length > PAGE.from && text.length < PAGE.to && isCapitals(text) && !/[.!?]\s/.test(text)

/**
 * What a run has of the archive's title: a part of it, or all and more behind it.
 *
 * @param key the letters of `text`, as `known` are those of the title.
 * @param spelled what the lines above have of them.
 * @returns what stands behind the title, undefined where the run has nothing of it.
 */
export const ofTitle = (
  text: string,
  key: string,
  known: string,
  spelled: string,
): { readonly rest: string | undefined } | undefined => {
  if (known === '' || (key.length < 3 && (spelled === '' || !known.startsWith(spelled + key)))) return undefined
  const more = key.startsWith(known) && (isWholePage(text) || (text.length < 120 && looksLikeTitle(text)))
  return more || known.includes(key) ? { rest: beyondTitle(text, known) } : undefined
}

/** What stands behind the title whose letters are `known`; undefined where that is a word or nothing. */
const beyondTitle = (text: string, known: string): string | undefined => {
  if (!isWholePage(text) || !letters(text).startsWith(known)) return undefined
  let at = 0
  for (let seen = 0; at < text.length && seen < known.length; at++) if (letters(text.charAt(at)) !== '') seen++
  const rest = withoutStop(text.slice(at).replace(/^[\s:;,.—–-]+/, '')).replace(/\.$/, '')
  return /\s\S/.test(rest) ? rest : undefined
}

/** What parts a title from the line below it is no part of it. */
const withoutStop = (title: string): string => title.replace(/(?<=\p{L})[:;,]$/u, '')

/** What stands on a page of rights below the line that claims them. */
const LEGAL =
  /^(?:all rights reserved|no part of this (?:book|e-?book|publication|work)|this (?:book|e-?book|novel|story|is a work|work is)\b.{0,60}\b(?:fiction|licensed|copyright|protected)|names, (?:characters|places)|any (?:resemblance|similarity)|the characters|isbn\b|e-?isbn|cover (?:art|design|image|illustration|photo)|library of congress|the moral right|the right of)/i

export const isLegal = (text: string): boolean => LEGAL.test(text)

/** "Copyright © 2015 by Anna Sand" */
const OWNED =
  /^(?:copyright\s+)?(?:©|\(c\)|copyright)?\s*(?:\d{4}(?:\s?[-–,&]\s?\d{4})*,?\s+)?(?:by\s+)?(\S.{2,60}?)(?:\.?\s+all rights reserved.*)?[.,]?$/i

/** Whose the rights are, where that could be a person. */
export const ownerIn = (text: string): string | undefined => {
  const name = cleanName(OWNED.exec(text)?.[1] ?? '')
  return couldBeName(name) && !isImprint(name) ? calmName(name) : undefined
}
