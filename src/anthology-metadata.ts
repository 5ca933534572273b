/**
 * What an anthology says of itself, and of those who are in it: its metadata, the list of contributors, the sources.
 */
import type { HalfTitle } from './anthology-pages.js'
import type { Book } from './book/book.js'
import type { Creator, Metadata, MetadataOverrides } from './book/metadata.js'
import { EARLIEST } from './dress.js'
import { identify } from './polish/identifier.js'
import { directionOf, fileAs } from './polish/metadata.js'
import { sha1 } from './polish/sha1.js'
import { wordsFor } from './render/words/languages.js'
import { phrase, type Words } from './render/words/words.js'

/** A story as far as its facts go. */
export interface StoryFacts {
  /** File name of the source. */
  readonly name: string
  readonly book: Book
}

export interface AnthologyFacts {
  readonly title: string
  readonly subtitle?: string
  readonly editors?: readonly string[]
  readonly metadata?: MetadataOverrides
  readonly modified?: Date
}

export const authorsOf = (book: Book): string[] =>
  book.metadata.creators.filter((creator) => creator.role === 'aut').map((creator) => creator.name)

/** The book's metadata: editors before authors, the stories as its sources. */
export const metadataOf = (stories: readonly StoryFacts[], options: AnthologyFacts): Metadata => {
  const given = options.metadata ?? {}
  const language = languageOf(stories, given)
  const people = new Map<string, Creator>()
  const add = (name: string, role: Creator['role']): void => {
    if (!people.has(`${role} ${name}`)) people.set(`${role} ${name}`, { name, fileAs: fileAs(name), role })
  }
  for (const name of options.editors ?? []) add(name, 'edt')
  for (const story of stories) for (const name of authorsOf(story.book)) add(name, 'aut')
  const creators = [...people.values()]
  const editors = creators.filter((creator) => creator.role === 'edt')
  return {
    title: options.title,
    titleOrigin: 'option',
    ...(options.subtitle !== undefined && { subtitle: options.subtitle }),
    creators,
    language,
    // The stories are no part of it: an anthology that grows stays the same book.
    identifier:
      given.identifier ??
      identify({ title: options.title, creators: editors, language: '', opening: 'anthology' }, sha1),
    ...(given.date !== undefined && { date: given.date }),
    modified: (options.modified ?? EARLIEST).toISOString().replace(/\.\d+Z$/, 'Z'),
    ...(given.description !== undefined && { description: given.description }),
    subjects: given.subjects ?? [],
    ...(given.series !== undefined && {
      series: { name: given.series, ...(given.seriesIndex !== undefined && { index: given.seriesIndex }) },
    }),
    ...(given.rights !== undefined && { rights: given.rights }),
    ...(given.publisher !== undefined && { publisher: given.publisher }),
    sources: stories.map(({ book }) => {
      const { title, source } = book.metadata
      return [title, ...authorsOf(book), ...(source ? [source] : [])].join(wordsFor(language).comma)
    }),
    card: [],
    direction: directionOf(language),
    ...(given.writingMode === 'vertical-rl' && { writingMode: given.writingMode }),
  }
}

/** The language of the book: the one given, or that of most stories. */
export const languageOf = (
  stories: readonly Pick<StoryFacts, 'book'>[],
  { language }: MetadataOverrides = {},
): string => language ?? commonest(stories.map((story) => story.book.metadata.language))

const commonest = (values: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? 'en'
}

/** Names run from left to right; in a line that does not, their dots and marks would jump (Unicode UAX #9). */
const isolated = (items: readonly string[], { language }: Words): readonly string[] =>
  /^(?:ar|he)$/.test(language) ? items.map((item) => (/[A-Za-z]/.test(item) ? `\u2068${item}\u2069` : item)) : items

/** `Anne Lune: The Lamp; High Tide`, as the language writes it. */
const entryOf = (name: string, items: readonly string[], words: Words): string => {
  const [first = '', ...rest] = isolated([name, ...items], words)
  return phrase(words.anthology.entry, { name: first, items: rest.join(words.anthology.semicolon) })
}

/**
 * Who wrote, and what, by family name.
 *
 * @param words of the book's language; names are sorted by its alphabet.
 */
export const contributorsPage = (stories: readonly StoryFacts[], words: Words): HalfTitle => {
  const titles = new Map<string, { sort: string; titles: string[] }>()
  for (const { book } of stories) {
    for (const creator of book.metadata.creators.filter((one) => one.role === 'aut')) {
      const entry = titles.get(creator.name) ?? { sort: creator.fileAs, titles: [] }
      entry.titles.push(book.metadata.title)
      titles.set(creator.name, entry)
    }
  }
  const { compare } = new Intl.Collator(words.language)
  const rows = [...titles].sort((a, b) => compare(a[1].sort, b[1].sort))
  const lines = rows.map(([name, entry]) => entryOf(name, entry.titles, words))
  return {
    kind: 'acknowledgments',
    title: words.anthology.contributors,
    ...(lines.length > 0 ? { lines, list: true } : { lines: [words.anthology.unnamed] }),
  }
}

/**
 * Where each story came from, and under what terms.
 *
 * @param words of the book's language.
 */
export const sourcesPage = (stories: readonly StoryFacts[], words: Words): HalfTitle => ({
  kind: 'appendix',
  title: words.anthology.sources,
  list: true,
  lines: stories.map(({ book, name }) => {
    const { title, rights, source, date } = book.metadata
    const facts = [authorsOf(book).join(words.comma), date, source ?? name, rights].filter(
      (fact): fact is string => fact !== undefined && fact !== '',
    )
    return entryOf(title, facts, words)
  }),
})
