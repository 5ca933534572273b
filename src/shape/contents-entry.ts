/**
 * One entry of a list of contents: its words without what leads to the page, and whether they stand again.
 *
 *    I.  A Letter from Home . . . . 24          → I.  A Letter from Home
 *    II. THE LONG MARCH:
 *        OF KEEPERS                             → II. THE LONG MARCH: OF KEEPERS
 */
import { keysOf } from './contents-keys.js'
import { NUMBERED_WORDS } from './heading-words.js'
import { isBlank, type Lines, textOf } from './lines.js'

export interface ContentsEntry {
  readonly line: number
  readonly text: string
  readonly indent: number
}

/** Dot leaders and page numbers at the end of an entry. */
const LEADER =
  /[\s.·•_…-]*(?:[.·•_…]{2,}|\s{2,}|\t)\s*(?:(?:(?:[Pp](?:[aá]g)?|[Ss](?:tr)?|[Bb]lz|[Сс](?:тр)?)\.|[»„"″])\s*(?=\d))?(?:\d{1,4}|[ivxlc]{1,7})?\s*$/u
/** "Fires, 1878" ends in a year. */
const TRAILING_PAGE = /(?:\s+|,\s*|\.\s*)(?:p(?:age|\.)?\s*)?(?:\d{1,3}|(?!1[5-9]|20)\d{4})$/i

export const withoutLeader = (text: string): string => text.replace(LEADER, '').trim()

/** An entry without leader and page number; the number of "Letter 1" is no page. */
export const entryText = (raw: string): string => {
  const led = withoutLeader(raw)
  const bare = led.replace(TRAILING_PAGE, '')
  return NUMBERED_WORDS.has(bare.toLowerCase()) || bare === '' ? led : bare
}

/** The last line at which each key stands alone. */
export type Later = ReadonlyMap<string, number>

export const standsAfter = (later: Later, text: string, line: number): boolean => {
  for (const key of keysOf(text)) {
    if (!key.startsWith('n::') && (later.get(key) ?? -1) > line) return true
  }
  return false
}

/** So many lines may go on with an entry. */
const MOST_RUN_ON = 3

/** An entry that has not been said to its end. */
const OPEN = /[:,–—-]$|\s(?:and|or|of|the|a|in|to|with)$/i

/** An entry that stands again only with the lines that are set in below it: "I. THE WEIR:" over "A STORM". */
export const joinedEntry = (
  lines: Lines,
  at: number,
  text: string,
  later: Later,
): { text: string; last: number } | undefined => {
  if (isBlank(lines, at + 1) || (!OPEN.test(text) && standsAfter(later, text, at))) return undefined
  let joined = text
  for (let last = at + 1; last <= at + MOST_RUN_ON && !isBlank(lines, last); last++) {
    if ((lines.indent[last] as number) <= (lines.indent[at] as number)) return undefined
    joined += ` ${entryText(textOf(lines, last))}`
    if (standsAfter(later, joined, last)) return { text: joined, last }
  }
  return undefined
}
