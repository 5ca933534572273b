/**
 * Judges whether the first line of a text that nothing vouches for is its title.
 *
 *    THE LIGHTHOUSE            The Lighthouse
 *                              by Anna Maria Sand
 *
 *  Not: "It was raining." (a sentence), "Contents", "Title: The Storm" (a header's line), a line of speech.
 */
import { BARE_BY, isAuthorAfter, readAuthorLine, readByline } from './byline.js'
import type { Convention } from './convention.js'
import { isCredit } from './epigraph.js'
import { readHeading } from './heading.js'
import { isCapitals, looksLikeTitle } from './heading-evidence.js'
import { isContentsHeading } from './heading-words.js'
import { letterRole } from './letter.js'
import { letters } from './letters.js'
import type { Standing } from './standing.js'

/** "Title: The Storm": a header's line, which header-card.ts reads. */
const LABELLED = /^\s*[_*]*(?:title|story|titel|titre|título|titolo|название|书名|書名|タイトル|제목)[_*]*\s*[:：]/iu

/** Whether the first run of a text that nothing vouches for is its title. */
export const titleByLook = (
  standing: readonly Standing[],
  at: number,
  text: string,
  fileTitle: string | undefined,
  convention: Convention,
): 'certain' | 'likely' | undefined => {
  const run = standing[at] as Standing
  if (
    text.length > 90 ||
    run.last > run.first + 1 ||
    (/[:：]/.test(text) && LABELLED.test(text)) ||
    isCredit(run.text) ||
    isContentsHeading(text)
  )
    return undefined
  if (fileTitle !== undefined && letters(fileTitle) === letters(text)) return 'certain'
  const next = standing[at + 1]
  const adjacent = next !== undefined && next.first === run.last + 1 + run.after
  if (
    adjacent &&
    (readByline(next.text) || BARE_BY.test(next.text) || readAuthorLine(next.text) || isAuthorAfter(next.text))
  )
    return 'certain'
  const second = standing[at + 2]
  if (adjacent && second && (readByline(second.text) || readAuthorLine(second.text)) && looksLikeTitle(text))
    return 'certain'
  if (/^["“«„‘'「『—–-]/.test(text) && /["”»“’'」』.?!,]$/.test(text)) return undefined
  if (
    /[.,;:…]["”’)]*$/.test(text) ||
    /^(?:disclaimer|a\/?n|author|note|warning|summary|rating|words?|title)\b/i.test(text)
  )
    return undefined
  if (!looksLikeTitle(text) && !/^[\p{Lo}\p{N}\s：:·—]{1,24}$/u.test(text)) return undefined
  if (text.split(/\s+/).length > 12 || run.after === 99) return undefined
  const heading = adjacent ? readHeading(next.text) : undefined
  if (heading && ['numbered', 'named', 'numeral'].includes(heading.pattern) && !heading.prose) return 'likely'
  if (run.after > convention.gap || isCapitals(text)) return 'likely'
  // One line, then prose: a title where it is no sentence and what follows is one, be it long or short.
  if (!adjacent) return 'likely'
  // "~ Smoke ~" over the first scene, "~ Steam ~" over the next; MAREN again where she tells on
  const frame = run.text === text ? '' : run.text.slice(0, run.text.indexOf(text))
  const again =
    standing.some((other, index) => index !== at && other.text === run.text) ||
    (frame !== '' &&
      standing.filter((other) => other.text.startsWith(frame) && letters(other.text) !== '').length >= FEWEST_FRAMED)
  return SENTENCE_END.test(next.text) && !again && !isOfLetter(text) ? 'likely' : undefined
}

/** So many titles in the same signs make a series (titled-series.ts). */
const FEWEST_FRAMED = 3
const SENTENCE_END = /[.!?…。！？]["'”’»」』)]*$/u

/** A place and a day, or a greeting. */
const isOfLetter = (text: string): boolean => letterRole(text) !== undefined || readHeading(text)?.pattern === 'dated'
