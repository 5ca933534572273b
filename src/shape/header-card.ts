/**
 * The header block of a story archive: what it says becomes metadata and a tidy card in front of the story.
 *
 *    Title: The Long Way Down            Rating: K+
 *    Author: marlowe_k                   Words: 12,345 - Status: Complete
 *    Summary: A letter arrives           Pairing: none
 *      ten years late.
 *
 *  Not: "Doctor: Good morning." (a play's speaker), one such line alone in a story.
 */
import type { Paragraph } from '../book/block.js'
import { text as textInline } from '../book/inline.js'
import { span } from '../book/span.js'
import { isBlank, type Lines, spanOf, textOf } from './lines.js'

export interface CardLine {
  readonly name: string
  readonly value: string
  /** First and last line, both included. */
  readonly first: number
  readonly last: number
}

export interface HeaderCard {
  readonly lines: readonly CardLine[]
  readonly first: number
  readonly last: number
  readonly title?: string
  readonly authors: readonly string[]
  readonly translators: readonly string[]
  readonly summary?: string
  readonly language?: string
  readonly date?: string
  readonly series?: string
  readonly source?: string
  readonly subjects: readonly string[]
  readonly rights?: string
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  title: ['title', 'story', 'story title', 'titel', 'titre', 'título', 'titolo', 'название', '书名', '書名', '小说名', '作品', 'タイトル', '제목', '작품명'],
  author: ['author', 'authors', 'by', 'written by', 'autor', 'autorin', 'auteur', 'auteure', 'autore', 'автор', '作者', '著者', '글쓴이', '저자', '작가', 'pen name', 'penname'],
  translator: ['translator', 'translated by', '译者', '譯者', '翻译', '訳者'],
  summary: ['summary', 'description', 'synopsis', 'blurb', 'résumé', 'zusammenfassung', 'kurzbeschreibung', 'resumen', 'описание', 'аннотация', '内容简介', '內容簡介', '简介', '簡介', '文案', 'あらすじ', '줄거리', '소개'],
  language: ['language', 'sprache', 'langue', 'idioma', 'язык'],
  date: ['published', 'posted', 'date', 'published on', 'first published', 'publication date', 'erstellt', 'packaged'],
  series: ['series', 'serie', 'série', 'part of series', 'universe', '系列'],
  source: ['url', 'source', 'link', 'story url', 'website', 'original', 'posted originally', 'archived at'],
  subjects: ['tags', 'tag', 'genre', 'genres', 'additional tags', 'keywords', 'category', 'categories', 'fandom', 'fandoms', '标签', '類型', '类型'],
  rights: ['copyright', 'license', 'licence', 'rights'],
  other: ['rating', 'rated', 'pairing', 'pairings', 'ship', 'relationship', 'relationships', 'characters', 'character', 'warning', 'warnings', 'archive warning', 'archive warnings', 'words', 'word count', 'chapters', 'status', 'complete', 'completed', 'updated', 'last updated', 'spoilers', 'spoiler', 'disclaimer', 'archive', 'archiving', 'feedback', 'email', 'e-mail', 'beta', 'betas', 'timeline', 'setting', 'era', 'crossover', 'collections', 'stats', 'story id', 'id', 'reviews', 'favs', 'follows', 'kudos', 'hits', 'bookmarks', 'notes', 'type', 'codes', 'series/codes', 'part', 'parts', 'newsgroups', 'subject', 'from', 'distribution', 'content', 'length', 'genre/rating', 'publisher', '状态', '字数', '首发', '来源'],
} // biome-ignore format: a vocabulary

const KEY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(KEYS).flatMap(([key, names]) => names.map((name) => [name, key] as [string, string])),
)

const LINE = /^[\s*_<[【]*([\p{L}][\p{L}\p{N} /'’()-]{0,28}?)[\]*_】]*\s*[:：][*_]*\s*(.*)$/u
/** Keys that only belong to archives; two of them, or one and a title, prove a card. */
const LEAST_LINES = 2
const REACH = 80

const keyOf = (name: string): string | undefined =>
  KEY_OF.get(
    name
      .toLowerCase()
      .trim()
      .replace(/\(s\)$/, 's'),
  )

/** Finds the card within the first lines of the text from `from` on, or undefined. */
export const findHeaderCard = (lines: Lines, from: number, to: number): HeaderCard | undefined => {
  const found: CardLine[] = []
  const limit = Math.min(to, from + REACH)
  let prose = 0
  for (let at = from; at < limit; at++) {
    if (isBlank(lines, at)) continue
    const line = textOf(lines, at)
    const match = LINE.exec(line)
    const key = match ? keyOf(match[1] as string) : undefined
    if (!match || key === undefined) {
      // The story's title and byline may stand above the card; its prose may not.
      if (found.length > 0 || line.length > 90 || ++prose > 4) break
      continue
    }
    if (/^(?:notes?|disclaimer|part|content|dedication)$/i.test(match[1] as string) && found.length === 0) break
    // "Notes:" and "Disclaimer:" with a paragraph of their own are the author's voice, not the card's
    if (/^(?:notes?|disclaimer)$/i.test(match[1] as string) && (match[2] as string).length > 60) break
    let last = at
    let value = match[2] as string
    while (
      last + 1 < limit &&
      !isBlank(lines, last + 1) &&
      !isCardLine(textOf(lines, last + 1)) &&
      found.length + value.length > 0
    ) {
      const next = textOf(lines, last + 1)
      if (
        key !== 'summary' &&
        key !== 'subjects' &&
        !(lines.indent[last + 1] as number) &&
        value !== '' &&
        next.length > 60
      )
        break
      last++
      value += `${value === '' ? '' : ' '}${next}`
      if (last - at > 30) break
    }
    if (key === 'summary' && value === '' && last + 2 < limit && !isCardLine(textOf(lines, last + 2))) {
      last += 2
      value = textOf(lines, last)
      while (last + 1 < limit && !isBlank(lines, last + 1) && !isCardLine(textOf(lines, last + 1)))
        value += ` ${textOf(lines, ++last)}`
    }
    found.push({ name: (match[1] as string).trim(), value: value.trim(), first: at, last })
    at = last
  }
  if (found.length < LEAST_LINES) return undefined
  const value = (key: string): string | undefined =>
    found.find((line) => keyOf(line.name) === key && line.value !== '')?.value.replace(/^[_*]+|[_*]+$/g, '')
  const list = (key: string, separator: RegExp): string[] =>
    found
      .filter((line) => keyOf(line.name) === key)
      .flatMap((line) => line.value.split(separator))
      .map((one) => one.trim())
      .filter((one) => one !== '')
  const title = value('title')
  const summary = value('summary')
  const date = isoDate(value('date'))
  const series = value('series')
  const source = value('source')
  const rights = value('rights')
  const language = value('language')
  return {
    lines: found,
    first: found[0]?.first as number,
    last: found[found.length - 1]?.last as number,
    ...(title !== undefined && { title }),
    authors: list('author', /\s*(?:,|;|、|\sand\s|\s&\s)\s*/u),
    translators: list('translator', /\s*[,;、]\s*/u),
    ...(summary !== undefined && { summary }),
    ...(language !== undefined && { language }),
    ...(date !== undefined && { date }),
    ...(series !== undefined && { series }),
    ...(source !== undefined && { source }),
    subjects: list('subjects', /\s*[,;、]\s*/u).filter((one) => one.length < 60),
    ...(rights !== undefined && { rights }),
  }
}

const isCardLine = (line: string): boolean => {
  const match = LINE.exec(line)
  return match !== null && keyOf(match[1] as string) !== undefined
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "2011-04-18", "April 18, 2011", "18 Apr 2011", "04/18/11" (month first) → 2011-04-18; a year alone stays one. */
export const isoDate = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined
  const iso = /\b(1[4-9]\d\d|20\d\d)-(\d{2})(?:-(\d{2}))?\b/.exec(text)
  if (iso) return iso[0]
  const pad = (part: string): string => part.padStart(2, '0')
  const named = /\b(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text) ?? undefined
  const turned = /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u.exec(text) ?? undefined
  const [month, day, year] = named ? [named[1], named[2], named[3]] : turned ? [turned[2], turned[1], turned[3]] : []
  if (month !== undefined && day !== undefined && year !== undefined) {
    const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase())
    if (at >= 0 && Number(day) <= 31) return `${year}-${pad(String(at + 1))}-${pad(day)}`
  }
  const slashed = /\b(\d{1,2})[/-](\d{1,2})[/-](\d{2}|\d{4})\b/.exec(text)
  if (slashed && Number(slashed[1]) <= 12 && Number(slashed[2]) <= 31) {
    const tail = slashed[3] as string
    const whole = tail.length === 4 ? tail : Number(tail) > 69 ? `19${tail}` : `20${tail}`
    return `${whole}-${pad(slashed[1] as string)}-${pad(slashed[2] as string)}`
  }
  return /\b(1[4-9]\d\d|20\d\d)\b/.exec(text)?.[0]
}

/** The card as paragraphs, a line each, with the words that they hold in the source. */
export const cardBlocks = (lines: Lines, card: HeaderCard): Paragraph[] =>
  card.lines
    .filter((line) => !['title', 'author'].includes(keyOf(line.name) ?? ''))
    .map((line) => ({
      kind: 'paragraph',
      role: 'card',
      span: span(spanOf(lines, line.first).start, spanOf(lines, line.last).end),
      content: [textInline(`${line.name}: ${line.value}`)],
    }))

/** The lines of title and author, which the title page shows instead. */
export const cardTitleLines = (card: HeaderCard): readonly CardLine[] =>
  card.lines.filter((line) => ['title', 'author'].includes(keyOf(line.name) ?? ''))
