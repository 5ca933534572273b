/**
 * Lines of a title block that need their neighbours to be understood.
 *
 *    THE                          THE WEIR:                    VOL. I.
 *    FERRYMAN'S BELL              or, A Year by Post           LONDON: PRINTED FOR J. HOLT.
 *
 *  Not: "The Weir" over "A Novel" (each says something by itself).
 */
import { isImprint } from './byline.js'
import type { Standing } from './standing.js'

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

/** The title that begins with run `at`, whose text without dress is `text`. */
export const wholeTitle = (standing: readonly Standing[], at: number, text: string): WholeTitle => {
  const run = standing[at] as Standing
  // "THE WEIR" over "or, A Year by Post"
  const rest = run.above === undefined ? '' : run.text.slice(run.above.length + 1)
  if (OTHERWISE.test(rest)) return { title: run.above as string, subtitle: rest, more: [] }
  const next = standing[at + 1]
  const goesOn = next && UNFINISHED.test(text) && next.first === run.last + 1 + run.after && next.text.length < LONGEST
  return { title: withoutStop(goesOn ? `${text} ${next.text}` : text), more: goesOn ? [at + 1] : [] }
}

/** What parts a title from the line below it is no part of it. */
const withoutStop = (title: string): string => title.replace(/(?<=\p{L})[:;,]$/u, '')
