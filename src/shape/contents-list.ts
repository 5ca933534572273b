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
import { CONTENTS_HEADING, ILLUSTRATIONS_HEADING } from './heading-words.js'
import { isBlank, type Lines, textOf } from './lines.js'
import { parseNumeral } from './numerals.js'
import type { Standing } from './standing.js'

export interface ContentsEntry {
  readonly line: number
  readonly text: string
  readonly indent: number
}

export interface ContentsList {
  /** First and last line, both included. */
  readonly first: number
  readonly last: number
  readonly entries: readonly ContentsEntry[]
  readonly kind: 'contents' | 'illustrations'
  /** Keys of the entries, for matching headings against. */
  readonly keys: ReadonlySet<string>
}

/** Dot leaders and page numbers at the end of an entry. */
const LEADER = /[\s.·•_…-]*(?:[.·•_…]{2,}|\s{2,}|\t)\s*(?:\d{1,4}|[ivxlc]{1,7})?\s*$/u
const TRAILING_PAGE = /(?:\s+|,\s*|\.\s*)(?:p(?:age|\.)?\s*)?\d{1,4}$/iu

export const withoutLeader = (text: string): string => text.replace(LEADER, '').trim()

const letters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const LABEL =
  /^(?:(\p{L}{2,12})\.?\s+)?((?:\d{1,4}|[ivxlcdm]{1,9}|\p{L}{3,12}(?:-\p{L}{3,6})?))(?:[.:)\]—–-]+\s*|\s+|$)(.*)$/iu

/**
 * The keys under which a heading or an entry can be recognised: all its letters, its title alone, its number with the
 * word. "Chapter IV. The Storm" → `chapteriv­thestorm`, `t:thestorm`, `n:chapter:4`.
 */
export const keysOf = (text: string): string[] => {
  const bare = text.replace(/^[\s*_=#~[(]+|[\s*_=#~\])]+$/gu, '')
  const whole = letters(bare)
  if (whole === '') return []
  const keys = [whole]
  const label = LABEL.exec(bare)
  if (label) {
    const number = parseNumeral(label[2] as string)
    const word = label[1]?.toLowerCase() ?? ''
    if (number) {
      const title = letters(label[3] as string)
      keys.push(`n:${word}:${number.value}`)
      if (title.length > 3) keys.push(`t:${title}`)
    }
  }
  if (whole.length > 3) keys.push(`t:${whole}`)
  return keys
}

/** Finds the lists of the document's first fifth (at least 400 lines). */
export const findContents = (lines: Lines, standing: readonly Standing[], from: number, to: number): ContentsList[] => {
  const reach = from + Math.max(400, Math.floor((to - from) / 5))
  const later = indexStanding(standing)
  const lists: ContentsList[] = []
  let past = from
  for (let i = 0; i < standing.length; i++) {
    const run = standing[i] as Standing
    if (run.first > reach) break
    if (run.first < past) continue
    const heading = textOf(lines, run.first).replace(/^[\s*_=#~[]+|[\s*_=#~\]]+$/gu, '')
    const kind = CONTENTS_HEADING.test(heading)
      ? 'contents'
      : ILLUSTRATIONS_HEADING.test(heading)
        ? 'illustrations'
        : undefined
    const list = kind ? readHeaded(lines, run, to, kind, later) : readBare(lines, run, to, later)
    if (!list) continue
    lists.push(list)
    past = list.last + 1
  }
  return lists
}

type Later = ReadonlyMap<string, readonly number[]>

/** Where each key stands alone, as line numbers in order. */
const indexStanding = (standing: readonly Standing[]): Later => {
  const index = new Map<string, number[]>()
  for (const run of standing) {
    if (run.text.length > 120) continue
    for (const key of keysOf(run.text)) {
      const at = index.get(key)
      if (at) at.push(run.first)
      else index.set(key, [run.first])
    }
  }
  return index
}

const standsAfter = (later: Later, text: string, line: number): boolean => {
  for (const key of keysOf(text)) {
    if (key.startsWith('n::')) continue
    const at = later.get(key)
    if (at && (at[at.length - 1] as number) > line) return true
  }
  return false
}

/** A list under a heading of its own. */
const readHeaded = (
  lines: Lines,
  heading: Standing,
  to: number,
  kind: ContentsList['kind'],
  later: Later,
): ContentsList | undefined => {
  const entries: ContentsEntry[] = []
  let last = heading.first
  let firstKey = ''
  let misses = 0
  let pageless = 0
  for (let at = heading.first + 1; at < to; at++) {
    if (isBlank(lines, at)) continue
    const raw = textOf(lines, at)
    const text = withoutLeader(raw).replace(TRAILING_PAGE, '')
    const whole = letters(text)
    if (whole === '') {
      if (/\d/.test(raw)) last = at
      continue
    }
    // The first entry again: the book itself begins here. (Half-titles and parts may repeat an entry earlier.)
    if (firstKey !== '' && entries.length > 1 && whole === firstKey) break
    if (CONTENTS_HEADING.test(text) || ILLUSTRATIONS_HEADING.test(text)) break
    const paged = text.length < raw.length
    const stands = kind === 'contents' && standsAfter(later, text, at)
    const alreadyListed = entries.some((entry) => letters(entry.text) === whole)
    if (stands && !alreadyListed) {
      if (firstKey === '') firstKey = whole
      entries.push({ line: at, text, indent: lines.indent[at] as number })
      last = at
      misses = 0
      continue
    }
    if (alreadyListed && !/^(?:page|chapter)$/i.test(text) && entries.length > 2 && standsAlone(lines, at)) {
      // "CHAPTER I" a second time, where the list has it already: the story has begun.
      if (!recursInList(entries, whole)) break
    }
    // A list of illustrations, or an entry that the text words differently.
    if (paged || (kind === 'illustrations' && raw.length < 100)) {
      last = at
      misses = 0
      if (paged) entries.push({ line: at, text, indent: lines.indent[at] as number })
      continue
    }
    misses++
    pageless += raw.length
    if (misses > 6 || raw.length > 90 || pageless > 900) break
    if (runsLong(lines, at)) break
  }
  if (entries.length < 2 && kind === 'contents') return undefined
  if (last === heading.first) return undefined
  return finish(lines, heading.first, last, entries, kind)
}

const standsAlone = (lines: Lines, at: number): boolean => isBlank(lines, at - 1) && isBlank(lines, at + 1)

const recursInList = (entries: readonly ContentsEntry[], whole: string): boolean =>
  entries.filter((entry) => letters(entry.text) === whole).length > 1

const runsLong = (lines: Lines, at: number): boolean => {
  let size = 0
  for (let i = at; i < at + 5 && i < lines.count && !isBlank(lines, i); i++) size += textOf(lines, i).length
  return size > 220
}

/** The least number of entries, and the least share of them that must stand again, of a list without a heading. */
const LEAST_ENTRIES = 4
const LEAST_SHARE = 0.7

/** A run of short lines whose entries stand again further down, in order, though nothing calls it a contents list. */
const readBare = (lines: Lines, start: Standing, to: number, later: Later): ContentsList | undefined => {
  if (
    textOf(lines, start.first).length > 90 ||
    !standsAfter(later, withoutLeader(textOf(lines, start.first)), start.last)
  ) {
    return undefined
  }
  const entries: ContentsEntry[] = []
  let last = start.first
  let misses = 0
  const seen = new Set<string>()
  for (let at = start.first; at < to; at++) {
    if (isBlank(lines, at)) {
      if (isBlank(lines, at + 1) && isBlank(lines, at + 2)) break
      continue
    }
    const text = withoutLeader(textOf(lines, at)).replace(TRAILING_PAGE, '')
    if (text.length > 90) break
    const key = letters(text)
    if (seen.has(key)) break
    seen.add(key)
    if (standsAfter(later, text, at)) {
      entries.push({ line: at, text, indent: lines.indent[at] as number })
      last = at
    } else if (++misses > 2 + entries.length * (1 - LEAST_SHARE)) break
  }
  const count = last - start.first + 1
  if (entries.length < LEAST_ENTRIES || entries.length < count * 0.4) return undefined
  // Every entry again, and not one of them before the list is over
  const first = entries[0] as ContentsEntry
  const again = keysOf(first.text).some((key) => (later.get(key) ?? []).some((line) => line > last))
  return again ? finish(lines, start.first, last, entries, 'contents') : undefined
}

const finish = (
  lines: Lines,
  first: number,
  last: number,
  entries: readonly ContentsEntry[],
  kind: ContentsList['kind'],
): ContentsList => {
  const keys = new Set<string>()
  for (const entry of entries) for (const key of keysOf(entry.text)) if (!key.startsWith('n::')) keys.add(key)
  let end = last
  // An entry that runs over two lines: the indented rest belongs to it.
  while (
    end + 1 < lines.count &&
    !isBlank(lines, end + 1) &&
    (lines.indent[end + 1] as number) > (lines.indent[end] as number)
  )
    end++
  return { first, last: end, entries, kind, keys }
}
