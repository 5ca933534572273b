/**
 * What a cover says of a book, tidied for display: one title, a subtitle where there is one, who wrote it.
 *
 *    "The Ice; or, A Winter Alone"    ->  The Ice / or, A Winter Alone
 *    "The Salt Road: A Romance"       ->  The Salt Road / A Romance
 */
import type { Metadata } from '../book/metadata.js'
import { height, type SlotName, width } from './design.js'

export interface CoverFacts {
  readonly title: string
  readonly subtitle?: string
  readonly authors: readonly string[]
  readonly series?: { readonly name: string; readonly index?: number }
  /** A BCP 47 tag; capitals follow its rules. */
  readonly language: string
  /** What the design, its colours and its art are chosen from, such as the book's identifier. */
  readonly identity: string
  /** The name of a design, such as `tiles`; absent: chosen from the identity. */
  readonly design?: string
  /** Of the picture, in pixels, 160 to 3200; the height follows. 1600 where absent. */
  readonly width?: number
}

/** @param design the name of one; absent: chosen from the book's identifier. */
export const factsOf = (metadata: Metadata, design?: string): CoverFacts => ({
  title: metadata.title,
  ...(metadata.subtitle !== undefined && { subtitle: metadata.subtitle }),
  authors: namesOnCover(metadata),
  ...(metadata.series && { series: metadata.series }),
  language: metadata.language,
  identity: metadata.identifier,
  ...(design !== undefined && { design }),
})

/** The authors; of a collection that has more than a cover can name, its editors where it has any. */
const namesOnCover = ({ creators }: Metadata): string[] => {
  const [authors, editors] = (['aut', 'edt'] as const).map((role) =>
    creators.filter((creator) => creator.role === role).map(({ name }) => name),
  ) as [string[], string[]]
  return editors.length > 0 && (authors.length === 0 || authors.length > 3) ? editors : authors
}

/** Of the picture, in pixels. */
export const sizeOf = (facts: Pick<CoverFacts, 'width'>): { readonly width: number; readonly height: number } => {
  const wide = Math.round(Math.min(3200, Math.max(160, facts.width ?? width)))
  return { width: wide, height: Math.round((wide * height) / width) }
}

/** What a screen reader says of a cover, in no language's words but the book's own. */
export const altText = (facts: Pick<CoverFacts, 'title' | 'subtitle' | 'authors' | 'series'>): string =>
  [facts.title, facts.subtitle, facts.authors.join(', '), facts.series?.name]
    .filter((part) => part !== undefined && part !== '')
    .join(' – ')

export type CoverWords = Readonly<Partial<Record<SlotName, string>>>

/** Display type shows what running text forgives: a typewriter's apostrophes, and in English its quotation marks. */
const tidy = (text: string, language: string): string => {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{L})'/gu, '’')
  return /^en\b/i.test(language) ? plain.replace(/"([^"]*)"/g, '“$1”') : plain
}

export const coverWords = (facts: CoverFacts): CoverWords => {
  const clean = (text: string): string => tidy(text, facts.language)
  const full = clean(facts.title)
  const given = clean(facts.subtitle ?? '')
  const parts = given === '' && full.length > 22 ? /^(.{3,60}?)(?:[:;]\s+|\s+[—–]\s+)(.{3,})$/u.exec(full) : null
  const title = parts ? (parts[1] as string) : full
  const subtitle = parts ? (parts[2] as string) : given
  const author = joinNames(facts.authors.map(clean).filter((name) => name !== ''))
  const series = facts.series ? clean(facts.series.name) : ''
  return {
    ...(title && { title }),
    ...(subtitle && { subtitle }),
    ...(author && { author }),
    ...(series && { series: facts.series?.index === undefined ? series : `${series} · ${facts.series.index}` }),
  }
}

/** Up to three names; of more, the first two and an ellipsis. No language's words. */
const joinNames = (names: readonly string[]): string => {
  const shown = names.length <= 3 ? names : [...names.slice(0, 2), '…']
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} & ${shown.at(-1)}`
}
