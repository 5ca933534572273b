/**
 * Runs a table of sources against the outlines that an editor would give them.
 */
import { describe, expect, test } from 'vitest'
import { analyseSample } from './sample.js'
import { surveyBook } from './survey.js'

const SENTENCES = [
  'The quay was wet, and nobody had thought to bring the lamp in before the rain came over the hill.',
  'Old Tregear counted the boats twice, since he trusted neither his eyes nor the number that he wanted.',
  'In the kitchen somebody had begun to sing, badly, and was asked from two rooms at once to leave off.',
  'She folded the letter into four and put it where she would be sure to come across it in the spring.',
]

/** Wrapped paragraphs, as many as are asked for, of four sentences in turn. */
export const proseOf =
  (sentences: readonly string[]) =>
  (count: number): string =>
    Array.from({ length: count }, (_, at) =>
      [...sentences.slice(at % 4), ...sentences.slice(0, at % 4)].join(' ').replace(/(.{50,66})\s/g, '$1\n'),
    ).join('\n\n')

export const prose = proseOf(SENTENCES)

export const chapters = (...headings: readonly string[]): string =>
  headings.map((heading) => `${heading}\n\n\n${prose(6)}`).join('\n\n\n\n')

/** Header and licence of an archive around a text. */
export const archived = (title: string, author: string, text: string): string =>
  `The Project Gutenberg EBook of ${title}, by ${author}

Title: ${title}

Author: ${author}

Language: English


*** START OF THIS PROJECT GUTENBERG EBOOK ${title.toUpperCase()} ***




${text}




*** END OF THIS PROJECT GUTENBERG EBOOK ${title.toUpperCase()} ***
`

export interface OutlineCase {
  readonly source: string
  /** Headings, two spaces a level. */
  readonly outline: readonly string[]
  readonly title?: string
  readonly subtitle?: string
  readonly author?: string
  /** All who made it, in order. */
  readonly creators?: readonly string[]
  /** Who speaks first, in order; none where it is empty. */
  readonly speakers?: readonly string[]
  /** Words that stand in no paragraph. */
  readonly without?: readonly string[]
}

export type OutlineCases = Readonly<Record<string, OutlineCase>>

const flat = (words: string): string => words.toLowerCase().replace(/[.:]$/, '')

export const testOutlines = (cases: OutlineCases): void => {
  describe.each(Object.entries(cases))(
    '%s',
    (_, { source, outline, title, subtitle, author, creators, without = [], speakers }) => {
      test('is outlined as an editor would', async () => {
        const { book } = await analyseSample(source, 'sample.txt')
        if (!book) throw new Error('not read')
        const survey = surveyBook(book)
        const headings = survey.outline
          .filter(({ heading }) => heading.length > 0)
          .map(({ depth, heading }) => '  '.repeat(depth) + heading.map(flat).join(' '))
        expect(headings).toEqual(outline.map((line) => line.toLowerCase()))
        if (title !== undefined) expect(book.metadata.title).toBe(title)
        if (subtitle !== undefined) expect(book.metadata.subtitle).toBe(subtitle)
        if (author !== undefined)
          expect(book.metadata.creators.filter(({ role }) => role === 'aut').map(({ name }) => name)).toEqual([author])
        if (creators) expect(book.metadata.creators.map(({ name }) => name)).toEqual(creators)
        const spoken = survey.speeches.slice(0, speakers?.length || undefined)
        if (speakers) expect(spoken.map((speech) => speech.split(/: |\n/)[0])).toEqual(speakers)
        for (const words of without)
          expect(survey.leaves.filter((leaf) => leaf.toLowerCase().includes(words.toLowerCase()))).toEqual([])
      })
    },
  )
}
