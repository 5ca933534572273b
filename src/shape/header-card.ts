/**
 * The header block of a story archive: what it says becomes metadata and a tidy card in front of the story.
 *
 *    Title: The Long Way Down            Rating: K+
 *    Author: marlowe_k                   Words: 12,345 - Status: Complete
 *    Summary: A letter arrives           Pairing: none
 *      ten years late.
 *
 *    The Long Way Down
 *    Posted originally on the Archive … at http://…
 *
 *  Not: "Doctor: Good morning." (a play's speaker), one such line alone in a story, a "Disclaimer:" of a paragraph
 *  (the author's voice, not the card's).
 */
import type { Paragraph } from '../book/block.js'
import type { Omission } from '../book/book.js'
import { text as textInline } from '../book/inline.js'
import { type CardLine, cardFacts, type HeaderFacts } from './header-facts.js'
import { isPlainName, keyOf } from './header-keys.js'
import { readHeading } from './heading.js'
import { looksLikeTitle } from './heading-evidence.js'
import { blanksBefore, isBlank, type Lines, lengthOf, nextFull, spanOf, textOf } from './lines.js'

export interface HeaderCard extends HeaderFacts {
  readonly lines: readonly CardLine[]
  readonly first: number
  readonly last: number
}

const LINE = /^[\s*_<[【]*([\p{L}][\p{L}\p{N} /'’()-]{0,28}?)[\]*_】]*\s*[:：][*_]*\s*(.*)$/u
/** "【あらすじ】", the text in the lines below; "[TITLE] The Long Way Down". */
const BRACKETED = /^(?:【\s*([^】]{2,10}?)\s*】|[_*]*\[\s*(\p{L}[\p{L} /]{1,24}?)\s*\])[_*]*\s*(.*)$/u
const POSTED = /^(?:posted )?originally (?:posted )?on .{2,60}? at (https?:\/\/\S+?)\.?$/i
const BYLINE = /^[\s_*]*by:?\s+(\S.{0,60}?)[\s_*]*$/i
/** So many lines prove a card; one that tells the story does below a title and byline. */
const LEAST_LINES = 2
/** How far down a card may begin and end, in lines. */
const REACH = 80
/** Lines above the card that are none of it: the story's title and byline. */
const MOST_ABOVE = 4
/** A note or disclaimer that is longer than this, in letters, is the author's voice. */
const LONGEST_OTHER = 60

/**
 * Finds the card within the first lines of the text from `from` on, or undefined.
 *
 * @param titled true where a title and a byline stand above `from`: a lone "Summary:" is a card then.
 */
export const findHeaderCard = (lines: Lines, from: number, to: number, titled = false): HeaderCard | undefined => {
  const found: CardLine[] = []
  const limit = Math.min(to, from + REACH)
  let above = 0
  for (let at = from; at < limit; at++) {
    if (isBlank(lines, at)) continue
    const posted = found.length === 0 && above === 1 ? POSTED.exec(textOf(lines, at)) : null
    if (posted && !isBlank(lines, at - 1)) {
      found.push({ name: 'Title', key: 'title', value: textOf(lines, at - 1), first: at - 1, last: at - 1 })
      found.push({ name: 'Source', key: 'source', value: posted[1] as string, first: at, last: at, hidden: true })
      continue
    }
    if (found.length === 0 && lines.head[at] === 0x52 && RATED.test(textOf(lines, at))) {
      found.push(...ratedPage(lines, from, at))
      continue
    }
    const line = readLine(lines, at, limit, found)
    if (line === 'over') break
    if (line) {
      found.push(line)
      at = line.last
    } else if (found.length > 0 && found.every(isPosting)) {
      // Below the header of a mail its sender may greet the readers first.
      if (lengthOf(lines, at) > LONGEST_GREETING || ++above > MOST_ABOVE) break
    } else if (found.length > 0 || lengthOf(lines, at) > 90 || ++above > MOST_ABOVE) break
  }
  const only = found[0]
  const alone =
    found.length === 1 &&
    titled &&
    only !== undefined &&
    (only.key === 'summary' ? only.value.length > 20 : only.first === nextFull(lines, from))
  if (found.length < LEAST_LINES && !alone) return undefined
  if (found.every(isPosting) && isCorrespondence(lines, found, to)) return undefined
  if (found.every((line) => line.key === 'title' || line.key === 'author') && found.length < 2) return undefined
  if (found.length >= LEAST_OVER_TITLE && !found.some(({ key }) => key === 'title')) titleBelow(lines, found, limit)
  if (above < 3 && found.length >= LEAST_OVER_TITLE) titleAbove(lines, found)
  repeatedTitle(lines, found, limit)
  return {
    lines: found,
    first: found[0]?.first as number,
    last: found[found.length - 1]?.last as number,
    ...cardFacts(found),
  }
}

/** "Rated: Fiction T - English - Chapters: 3 - Words: 5,310 - id: 801": all that an archive's page says, in one line. */
const RATED = /^Rated:\s(?=.*\s-\s).*\b(?:Words|Chapters|id):\s\d/
const BUTTON = /^(?:follow|fav(?:ou?rite)?s?)(?:\s?[/|]\s?\w+)?$/i

/** That line, with the summary and the page's buttons between it and the byline. */
const ratedPage = (lines: Lines, from: number, rated: number): CardLine[] => {
  const found: CardLine[] = []
  for (let at = from; at < rated; at++) {
    if (isBlank(lines, at)) continue
    const value = textOf(lines, at)
    if (BUTTON.test(value)) found.push({ name: 'Follow', key: 'post', value, first: at, last: at, hidden: true })
    else if (at === rated - 1) found.push({ name: '', key: 'summary', value, first: at, last: at })
  }
  const value = textOf(lines, rated).slice('Rated:'.length).trim()
  return [...found, { name: 'Rated', key: 'other', value, first: rated, last: rated }]
}

const LONGEST_GREETING = 400

/** Mails that are the story: somebody else sends another further down. A posting in parts is sent by one. */
const isCorrespondence = (lines: Lines, found: readonly CardLine[], to: number): boolean => {
  const sender = found.find(({ name }) => name.toLowerCase() === 'from')
  if (sender === undefined || found.some(({ name }) => name.toLowerCase() === 'newsgroups')) return false
  for (let at = sender.last + 1; at < to; at++) {
    if (lines.head[at] !== 0x46) continue
    const words = textOf(lines, at)
    if (words.startsWith('From: ') && words.slice(6).trim() !== sender.value) return true
  }
  return false
}

const isPosting = ({ key }: CardLine): boolean => key === 'post' || key === 'date'

const headsCard = (lines: Lines, at: number): boolean => {
  const [, name] = at < lines.count && !isBlank(lines, at) ? (LINE.exec(textOf(lines, at)) ?? []) : []
  return name !== undefined && keyOf(name.trim()) !== undefined
}

/** The card's line at `at`; undefined where it is none, `over` where the author begins to speak. */
const readLine = (
  lines: Lines,
  at: number,
  limit: number,
  found: readonly CardLine[],
): CardLine | 'over' | undefined => {
  const line = textOf(lines, at)
  const match = (/[:：]/.test(line) ? LINE.exec(line) : null) ?? bracketed(line)
  if (!match) return undefined
  const name = (match[1] as string).trim()
  const key = keyOf(name) ?? (found.length > 1 && follows(lines, at, found) && isPlainName(name) ? 'other' : undefined)
  if (key === undefined) return undefined
  const last = lastOf(lines, at, limit, key)
  const value = joined(lines, at, last, match[2] as string)
  if (/^(?:notes?|disclaimers?|part|content|dedication|for)$/i.test(name)) {
    // "Disclaimer: …" right over "Title: …" is none of the card, and hides none.
    if (found.length === 0 && name.length > 4 && headsCard(lines, last + 1)) return undefined
    if (found.length === 0 || value.length > LONGEST_OTHER) return 'over'
  }
  return { name, key, value, first: at, last }
}

const bracketed = (line: string): RegExpExecArray | null => {
  const match = /^(?:【|[_*]*\[)/.test(line) ? BRACKETED.exec(line) : null
  if (match) match.splice(1, 3, (match[1] ?? match[2]) as string, match[3] as string)
  return match
}

const follows = (lines: Lines, at: number, found: readonly CardLine[]): boolean =>
  blanksBefore(lines, at) === 0 && found[found.length - 1]?.last === at - 1

/** The last line of a value: it runs on over lines that are indented or that follow a full line. */
const lastOf = (lines: Lines, at: number, limit: number, key: string): number => {
  let last = at
  const bare = /[:：】]\s*$/u.test(textOf(lines, at))
  // "Summary:" alone, its text below
  if (bare && key === 'summary' && isBlank(lines, at + 1)) {
    const next = nextFull(lines, at + 1)
    if (next < limit && !isCardLine(textOf(lines, next))) last = next
  }
  while (last + 1 < limit && !isBlank(lines, last + 1) && !isCardLine(textOf(lines, last + 1))) {
    const indented = (lines.indent[last + 1] as number) > (lines.indent[at] as number)
    const full = lengthOf(lines, last) >= 40
    const first = last === at && bare
    const short = key === 'title' || key === 'author' || key === 'date'
    if (!indented && !first && !(full && !short)) break
    last++
  }
  return last
}

const joined = (lines: Lines, first: number, last: number, start: string): string => {
  let value = start
  for (let at = first + 1; at <= last; at++)
    if (!isBlank(lines, at)) value += `${value === '' ? '' : ' '}${textOf(lines, at)}`
  return value.trim()
}

/** So many lines are a page's own, with the story's title below them. */
const LEAST_OVER_TITLE = 4
const NAME = /^(?:[\p{L}\p{N}_.-]{2,30}|(?:\p{Lu}[\p{L}.'’-]*\s?){2,3})(?:\s\([\p{L}\p{N}_ .-]{2,30}\))?$/u

/** The story's title and, in the line right below, whose it is: they stand below the card on an archive's page. */
const titleBelow = (lines: Lines, found: CardLine[], limit: number): void => {
  const at = nextFull(lines, (found[found.length - 1] as CardLine).last + 1)
  if (at + 2 >= limit || blanksBefore(lines, at) === 0 || !isBlank(lines, at + 2)) return
  const title = textOf(lines, at)
  const name = BYLINE.exec(textOf(lines, at + 1))?.[1] ?? textOf(lines, at + 1)
  if (!NAME.test(name) || !looksLikeTitle(title) || readHeading(title)?.pattern !== 'titled') return
  found.push({ name: 'Title', key: 'title', value: title, first: at, last: at })
  found.push({ name: 'Author', key: 'author', value: name, first: at + 1, last: at + 1 })
}

/** The first line of the whole text, alone over the card, or over the line that says whose it is. */
const titleAbove = (lines: Lines, found: CardLine[]): void => {
  const at = nextFull(lines, 0)
  const card = found[0] as CardLine
  if (found.some(({ key }) => key === 'title')) return
  const title = textOf(lines, at)
  if (/[.!?…,;:]["”’»]?$/.test(title) || readHeading(title)?.pattern !== 'titled') return
  const next = nextFull(lines, at + 1)
  if (next !== card.first) {
    const name = BYLINE.exec(textOf(lines, next))?.[1] ?? textOf(lines, next)
    if (nextFull(lines, next + 1) !== card.first || !NAME.test(name) || found.some(({ key }) => key === 'author'))
      return
    found.unshift({ name: 'Author', key: 'author', value: name, first: next, last: next })
  }
  found.unshift({ name: 'Title', key: 'title', value: title, first: at, last: at })
}

/** Below the card the story's title and byline may stand once more: they belong to the title page. */
const repeatedTitle = (lines: Lines, found: CardLine[], limit: number): void => {
  const title = found.find((line) => line.key === 'title')?.value
  if (title === undefined) return
  let at = nextFull(lines, (found[found.length - 1] as CardLine).last + 1)
  if (at >= limit || textOf(lines, at).toLowerCase() !== title.toLowerCase()) return
  found.push({ name: 'Title', key: 'title', value: title, first: at, last: at })
  at = nextFull(lines, at + 1)
  const by = at < limit ? BYLINE.exec(textOf(lines, at)) : null
  if (by) found.push({ name: 'Author', key: 'author', value: by[1] as string, first: at, last: at })
}

const isCardLine = (line: string): boolean => {
  const match = LINE.exec(line) ?? bracketed(line)
  if (match === null) return POSTED.test(line)
  const name = (match[1] as string).trim()
  return keyOf(name) !== undefined || isPlainName(name)
}

/** Lines that the title page and the package document show instead of the card. */
const HIDDEN = new Set(['title', 'author', 'post'])

const isHidden = (line: CardLine): boolean => line.hidden === true || HIDDEN.has(line.key)

/** The card as paragraphs, a line each, with the words that they hold in the source. */
export const cardBlocks = (lines: Lines, card: HeaderCard): Paragraph[] =>
  card.lines
    .filter((line) => !isHidden(line))
    .map((line) => ({
      kind: 'paragraph',
      role: 'card',
      span: spanOf(lines, line.first, line.last),
      content: [textInline(line.name === '' ? line.value : `${line.name}: ${line.value}`)],
    }))

/** The lines that are left out: title and author, which the title page shows, and a posting's own header. */
export const cardOmissions = (lines: Lines, card: HeaderCard): Omission[] =>
  card.lines.filter(isHidden).map((line) => ({
    span: spanOf(lines, line.first, line.last),
    rule: line.key === 'post' ? 'archive-header' : line.key === 'source' ? 'metadata' : 'title-block',
  }))

/** What the header says beyond title, author and summary. */
export const cardEntries = (card: HeaderCard): readonly { readonly name: string; readonly value: string }[] =>
  card.lines.flatMap(({ name, value, ...line }) =>
    isHidden({ name, value, ...line }) || line.key === 'summary' ? [] : [{ name, value }],
  )
