/**
 * A list of what the book holds, standing in the text: it is evidence for headings, and it is left out, since the book
 * gets a contents list of its own.
 *
 *    CONTENTS                       I.  A Letter from Home          PART ONE
 *                                  II.  The Storm . . . . . 24        1.  The Old House     3
 *    CHAPTER 1. Loomings
 *
 *  Not: a numbered list in the story (its entries do not stand again as headings further down).
 *
 * An entry is what stands again, alone, further down. The list ends where the first of its entries does so.
 */
import { isAid } from './aids.js'
import { listedAs } from './bylined-stories.js'
import type { Claims } from './claims.js'
import { type ContentsEntry, entryText, joinedEntry, type Later, standsAfter } from './contents-entry.js'
import { keysOf, labelOf, openerKeys, opensAgain, titleOf } from './contents-keys.js'
import { COLUMNS, isMidway, isSentence, isSpoken, runsLong, standsAlone } from './contents-lines.js'
import { synopsisEnd } from './contents-synopsis.js'
import { isContentsHeading, isIllustrationsHeading, mayHeadList, NUMBERED_WORDS } from './heading-words.js'
import { letters } from './letters.js'
import { isBlank, type Lines, textOf } from './lines.js'
import type { Standing } from './standing.js'

export interface ContentsList {
  /** First and last line, both included. */
  readonly first: number
  readonly last: number
  readonly entries: readonly ContentsEntry[]
  readonly kind: 'contents' | 'illustrations'
  /** True for a list at the end: its headings stand above it. */
  readonly closing?: boolean
  /** Keys of the entries, for matching headings against. */
  readonly keys: ReadonlySet<string>
}

/** Finds the lists of the document's first fifth (at least 400 lines, at most 4,000). */
export const findContents = (
  lines: Lines,
  standing: readonly Standing[],
  from: number,
  to: number,
  claims: Claims,
): ContentsList[] => {
  const reach = from + Math.max(400, Math.min(4000, Math.floor((to - from) / 5)))
  const later = indexStanding(standing)
  const lists: ContentsList[] = []
  for (let at = from; at < Math.min(to, reach); at++) {
    if (isBlank(lines, at) || claims[at] !== 0 || !(isBlank(lines, at - 1) || at === from || claims[at - 1] !== 0))
      continue
    const kind = headedKind(lines, at)
    const known = lists.find((list) => list.kind === 'contents')?.keys
    const list = kind ? readHeaded(lines, at, to, kind, later, known) : readBare(lines, at, to, later)
    if (!list) continue
    lists.push(list)
    at = list.last
  }
  return lists
}

/** What stands around the heading of a list. */
const LEADING_DRESS = /^[\s*_=~#[]+/
const TRAILING_DRESS = /[\s*_=~#\]]+$/

/** What list line `at` heads, if any. */
export const headedKind = (lines: Lines, at: number): ContentsList['kind'] | undefined => {
  const code = lines.head[at] as number
  // Speech
  if (code === 0x22 || code === 0x201c) return undefined
  const heading = textOf(lines, at).replace(LEADING_DRESS, '')
  if (!mayHeadList(heading)) return undefined
  const bare = heading.replace(TRAILING_DRESS, '')
  return isContentsHeading(bare) ? 'contents' : isIllustrationsHeading(bare) ? 'illustrations' : undefined
}

const indexStanding = (standing: readonly Standing[]): Later => {
  const index = new Map<string, number>()
  for (const run of standing) {
    if (run.text.length > 120 || isSpoken(run.text)) continue
    for (const name of listedAs(run)) for (const key of keysOf(name)) index.set(key, run.first)
  }
  return index
}

/** So long may be what is set in below an entry, and of so many lines. */
const LONGEST_INNER = 72
const MOST_INNER = 40
/** A list under a heading of its own. */
const readHeaded = (
  lines: Lines,
  heading: number,
  to: number,
  kind: ContentsList['kind'],
  later: Later,
  known: ReadonlySet<string> | undefined,
): ContentsList | undefined => {
  const entries: ContentsEntry[] = []
  let last = heading
  let opener: readonly string[] = []
  let openerTitle = ''
  let misses: ContentsEntry[] = []
  let size = 0
  let blanks = 0
  let apart = 0
  let widest = 0
  let told = 0
  /** Blank lines between pictures. */
  let usual = 0
  const commit = (entry: ContentsEntry): void => {
    if (entries.length > 0) widest = Math.max(widest, apart)
    // What the list names and the text words otherwise counts as an entry once the list goes on behind it.
    entries.push(...misses, entry)
    misses = []
    size = 0
    last = entry.line
  }
  for (let at = heading + 1; at < to; at++) {
    if (isBlank(lines, at)) {
      blanks++
      continue
    }
    const raw = textOf(lines, at)
    const bare = entryText(raw)
    const paged = bare.length < raw.length
    const runOn = paged || kind !== 'contents' ? undefined : joinedEntry(lines, at, bare, later)
    const text = runOn?.text ?? bare
    const whole = letters(text)
    if (kind === 'illustrations' && last > heading && endsPictures(text, blanks, usual, known)) break
    apart = blanks
    blanks = 0
    if (whole === '') {
      if (/\d/.test(raw)) last = at
      continue
    }
    // The first entry again: the book itself begins here. (Half-titles and parts may repeat an entry earlier.)
    if (entries.length > 1 && !text.startsWith('_') && opensAgain(text, opener, openerTitle)) break
    if (isContentsHeading(text) || isIllustrationsHeading(text)) break
    if (!paged && entries.length === 0 && misses.length === 0 && raw.length < 80 && COLUMNS.test(raw.toLowerCase()))
      continue
    if (!paged && kind === 'illustrations' && isBelowList(lines, at, text, entries, apart > widest)) break
    const entry = { line: at, text, indent: lines.indent[at] as number }
    if (opener.length === 0 && standsAfter(later, text, at)) {
      opener = openerKeys(text)
      openerTitle = titleOf(text)
    }
    if (paged) {
      commit(entry)
      continue
    }
    const listed = entries.some((one) => letters(one.text) === whole)
    if (kind === 'contents' && !listed && standsAfter(later, text, at)) {
      commit(entry)
      const end = runOn?.last ?? synopsisEnd(lines, at, to, told)
      if (end > at && !runOn) told++
      last = at = end
      continue
    }
    // "CHAPTER I" again under "PART TWO", no further from it than entries are: the list counts anew.
    if (listed && kind === 'contents' && apart <= widest && countsAnew(lines, at, last, to, later)) {
      commit(entry)
      continue
    }
    // "CHAPTER I" a second time, alone, where the list has it already: the story has begun.
    if (
      listed &&
      entries.length > 2 &&
      standsAlone(lines, at) &&
      entries.filter((one) => letters(one.text) === whole).length === 1
    )
      break
    if (kind === 'illustrations' && raw.length < 100 && !runsLong(lines, at)) {
      if (last > heading) usual = Math.max(usual, apart)
      last = at
      continue
    }
    // "CHAPTER THE LAST. The Storm" closes a list of "CHAPTER IV. The Boat", where the text says less.
    if (!listed && apart <= widest && misses.length === 0 && opensAlike(text, entries.at(-1)?.text)) {
      commit(entry)
      while (at + 1 < to && !isBlank(lines, at + 1)) at++
      last = at
      continue
    }
    misses.push(entry)
    // What is set in below an entry belongs to it, as who speaks does to what is spoken of.
    if (
      entry.indent > (entries.at(-1)?.indent ?? entry.indent) &&
      raw.length <= LONGEST_INNER &&
      misses.length < MOST_INNER
    )
      continue
    size += raw.length
    if (misses.length > 6 || raw.length > 90 || size > 900 || runsLong(lines, at)) break
  }
  if (entries.length < 2 && kind === 'contents') return undefined
  if (last === heading) return undefined
  return listOf(lines, heading, last, entries, kind)
}

/** True for what stands further off than pictures do, and is a chapter's name or number. */
const endsPictures = (text: string, blanks: number, usual: number, known: ReadonlySet<string> | undefined): boolean =>
  blanks > 3 ||
  (blanks > usual && (labelOf(text)?.title === '' || keysOf(text).some((key) => known?.has(key) === true)))

/** True for a line without a page number, under a list of pictures, that is a heading of the text already. */
const isBelowList = (
  lines: Lines,
  at: number,
  text: string,
  entries: readonly ContentsEntry[],
  further: boolean,
): boolean => {
  if (!standsAlone(lines, at)) return false
  // Pictures with pages stand together: what has none and stands further off is no picture.
  if (entries.length > 1 && further) return true
  const label = labelOf(text)
  return label !== undefined && NUMBERED_WORDS.has(label.word) && (label.title === '' || entries.length > 0)
}

/** True where both begin with the same counted word, and this one says more than its number. */
const opensAlike = (text: string, before: string | undefined): boolean => {
  const label = before === undefined ? undefined : labelOf(before)
  if (!label || label.word === '' || label.title === '') return false
  return text.toLowerCase().startsWith(`${label.word} `) && text.length > label.word.length + 12
}

/** A numbered line right after an entry, that stands again and has no prose after it. */
const countsAnew = (lines: Lines, at: number, last: number, to: number, later: Later): boolean => {
  const text = entryText(textOf(lines, at))
  if (labelOf(text) === undefined || !standsAfter(later, text, at)) return false
  for (let i = last + 1; i < at; i++) if (!isBlank(lines, i)) return false
  let next = at + 1
  while (next < to && isBlank(lines, next)) next++
  return next === at + 1 || !runsLong(lines, next)
}

/** The least number of entries, and the least share of them that must stand again, of a list without a heading. */
const LEAST_ENTRIES = 4
const LEAST_SHARE = 0.7

/** A run of short lines whose entries stand again further down, in order, though nothing calls it a contents list. */
const readBare = (lines: Lines, start: number, to: number, later: Later): ContentsList | undefined => {
  const opening = textOf(lines, start)
  if (opening.length > 90 || !standsAfter(later, entryText(opening), start)) return undefined
  const entries: ContentsEntry[] = []
  let last = start
  let misses = 0
  const seen = new Set<string>()
  for (let at = start; at < to; at++) {
    if (isBlank(lines, at)) {
      if (isBlank(lines, at + 1) && isBlank(lines, at + 2)) break
      continue
    }
    const text = entryText(textOf(lines, at))
    const key = letters(text)
    if (text.length > 90 || isAid(text) || seen.has(key)) break
    seen.add(key)
    if (standsAfter(later, text, at)) {
      entries.push({ line: at, text, indent: lines.indent[at] as number })
      last = at
    } else if (++misses > 2 + entries.length * (1 - LEAST_SHARE)) break
  }
  if (entries.length < LEAST_ENTRIES || entries.length < (last - start + 1) * 0.4) return undefined
  // What is told again, word for word, is a refrain.
  if (entries.filter(({ text }) => isSentence(text) || isMidway(text)).length * 2 > entries.length) return undefined
  // Every entry again, and not one of them before the list is over
  const first = entries[0] as ContentsEntry
  return standsAfter(later, first.text, last) ? listOf(lines, start, last, entries, 'contents') : undefined
}

export const listOf = (
  lines: Lines,
  first: number,
  last: number,
  entries: readonly ContentsEntry[],
  kind: ContentsList['kind'],
): ContentsList => {
  const keys = new Set<string>()
  for (const entry of entries) for (const key of keysOf(entry.text)) if (!key.startsWith('n::')) keys.add(key)
  let end = last
  const margin = lines.indent[entries.at(-1)?.line ?? last] as number
  // An entry that runs over two lines: the indented rest belongs to it.
  while (end + 1 < lines.count && !isBlank(lines, end + 1) && (lines.indent[end + 1] as number) > margin) end++
  return { first, last: end, entries, kind, keys }
}
