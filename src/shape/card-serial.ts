/**
 * Serials that were put together from an archive's pages: each chapter has the header again, with its own number.
 *
 *    Title: The Long Ferry               Title: The Long Ferry
 *    Author: oarsman                     Author: oarsman
 *    Chapter: 1/3                        Chapter: 2/3 - The Lock
 *    Rating: G                           Rating: G
 *
 *  Not: "Chapters: 3/3" in the one header of a story; numbers that do not run on from one; "Part: Ada" (a name).
 *
 * The header's line heads the chapter; title and author are said once. What else the later headers say stays below them.
 */
import type { Omission } from '../book/book.js'
import type { HeadingOverride } from '../book/overrides.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import type { HeaderCard } from './header-card.js'
import { keyOf } from './header-keys.js'
import { isBlank, type Lines, lengthOf, nextFull, spanOf, textOf } from './lines.js'
import type { MarkedHeadings } from './marked-headings.js'

export interface CardSerial extends MarkedHeadings {
  readonly omissions: readonly Omission[]
}

const COUNT =
  /^[*_]*(chapter|part)s?[*_]*:[*_]*\s*(\d{1,3})(?:\s?(?:\/|of)\s?(?:\d{1,3}|\?{1,3}))?(?:\s*[-–—:.,]\s*(\S.*?))?[*_]*$/i
const FIELD = /^[*_]*(\p{L}[\p{L}/ ()-]{1,24})[*_]*:[*_]*\s*(\S.*)$/u
const LONGEST = 100
/** Lines of a header above its number. */
const MOST_ABOVE = 10
/** C P * _ c p */
const FIRST: ReadonlySet<number> = new Set([67, 80, 42, 95, 99, 112])

/**
 * @param from the text's first line.
 * @param to the line after its last.
 * @returns undefined for any other text; else the lines that say title and author again are claimed.
 */
export const findCardSerial = (lines: Lines, claims: Claims, from: number, to: number): CardSerial | undefined => {
  const top = nextFull(lines, from)
  if (top >= to || lengthOf(lines, top) > LONGEST || fieldOf(textOf(lines, top)) === undefined) return undefined
  const headings: HeadingOverride[] = []
  const heads: { readonly first: number; readonly count: number }[] = []
  for (let at = top; at < to; at++) {
    if (!FIRST.has(lines.head[at] as number) || lengthOf(lines, at) > LONGEST || claims[at] !== FREE) continue
    const [, word = '', number = '', title] = COUNT.exec(textOf(lines, at)) ?? []
    if (number === '') continue
    let first = at
    while (first > top && at - first < MOST_ABOVE && fieldOf(textOf(lines, first - 1)) !== undefined) first--
    if (first > top && !isBlank(lines, first - 1)) return undefined
    if (Number(number) !== heads.length + 1) return undefined
    heads.push({ first, count: at })
    const label = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${number}`
    headings.push({
      // The first header is the book's: its number alone heads the chapter.
      line: (heads.length === 1 ? at : first) + 1,
      level: 1,
      kind: 'chapter',
      title: title === undefined ? label : `${label}: ${title}`,
      why: 'the header again, with a number of its own',
    })
  }
  const [book, ...rest] = heads
  if (book?.first !== top || rest.length === 0) return undefined
  const said = new Set<string>()
  for (let at = book.first; at < book.count; at++) said.add(textOf(lines, at))
  const omissions: Omission[] = []
  for (const { first, count } of rest) {
    for (let at = first + 1; at <= count; at++) {
      const key = fieldOf(textOf(lines, at))
      const again = (key === 'title' || key === 'author') && said.has(textOf(lines, at))
      if (at < count && !again) continue
      claims[at] = TAKEN
      omissions.push({ span: spanOf(lines, at), rule: 'repeated-heading' })
    }
  }
  return { headings, omissions }
}

/** What a header's line tells by its name. */
const fieldOf = (line: string): string | undefined => {
  const name = line.length <= LONGEST && line.includes(':') ? FIELD.exec(line)?.[1] : undefined
  return name === undefined ? undefined : (keyOf(name) ?? (/^(?:chapter|part)$/i.test(name) ? 'other' : undefined))
}

/** The card without the line that heads the first chapter. */
export const withoutCount = (
  card: HeaderCard | undefined,
  serial: MarkedHeadings | undefined,
): HeaderCard | undefined => {
  const [heading] = serial?.headings ?? []
  return card && heading ? { ...card, lines: card.lines.filter(({ first }) => first !== heading.line - 1) } : card
}
