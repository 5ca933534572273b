/**
 * Mutations: the structure found in a text does not depend on how it was saved.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../src/book/book.js'
import type { Compiled } from '../../src/compile.js'
import { fold } from './expectation.js'
import {
  cr,
  crlf,
  indentParagraphs,
  joinLines,
  type Mutation,
  numberStyles,
  renumber,
  swapOrnaments,
  windows1252,
  wrapAt,
} from './mutate.js'
import { analyseSample, repository } from './sample.js'
import { surveyBook } from './survey.js'

const mutations: Readonly<Record<string, Mutation>> = {
  'CRLF line ends': crlf,
  'CR line ends': cr,
  'windows-1252 with curly quotes': windows1252,
  'one line a paragraph': joinLines,
  'wrapped at 60': wrapAt(60),
  'wrapped at 72': wrapAt(72),
  'indents for blank lines': indentParagraphs,
  'ornament * * *': swapOrnaments('* * *'),
  'ornament ~': swapOrnaments('~'),
  'ornament #': swapOrnaments('#'),
  'ornament -----': swapOrnaments('-----'),
  'ornament ⁂': swapOrnaments('⁂'),
  ...Object.fromEntries(Object.entries(numberStyles).map(([name, style]) => [`counted in ${name}`, renumber(style)])),
}

/** What must not change: sections with their titles, breaks, notes, verse and the number of paragraphs. */
const structure = (book: Book) => {
  const { outline, breaks, spaces, notes, verse, paragraphs } = surveyBook(book)
  return {
    title: book.metadata.title.replaceAll('’', "'"),
    authors: book.metadata.creators.map(({ name }) => name),
    outline: outline.map(
      ({ depth, kinds, heading, words }) =>
        `${'  '.repeat(depth)}${kinds} | ${heading.map(withoutNumber).join(' | ')} | ${words.slice(0, 25)}`,
    ),
    breaks: breaks.map((words) => words.slice(0, 30)),
    spaces: spaces.map((words) => words.slice(0, 30)),
    notes,
    verse,
    paragraphs: paragraphs.map((words) => words.slice(0, 60)),
  }
}

const withoutNumber = (heading: string): string =>
  heading.replace(/^(chapter|part|letter|book|act|scene) [a-z0-9]+\b/i, '$1 #')

const testMutations = (name: string, path: string, names: readonly string[]): void => {
  describe(name, () => {
    let original: Promise<{ compiled: Compiled; text: string }> | undefined
    const read = async () => {
      const compiled = await analyseSample(readFileSync(path), `${name}.txt`)
      return { compiled, text: compiled.manuscript?.text ?? '' }
    }
    for (const mutationName of names) {
      test(mutationName, async (context) => {
        original ??= read()
        const { compiled, text } = await original
        const book = compiled.book as Book
        const mutated = (mutations[mutationName] as Mutation)(text, book)
        if (mutated === undefined) return context.skip('nothing to change')
        const source = typeof mutated === 'string' ? Buffer.from(mutated) : mutated
        const again = await analyseSample(source, `${name}.txt`)
        expect(again.findings.filter((f) => f.severity === 'error').map((f) => fold(f.message))).toEqual([])
        expect(structure(again.book as Book)).toEqual(structure(book))
      })
    }
  })
}

const seeds = join(repository, 'seeds')
const fixtures = join(repository, 'test/books/fixtures')

for (const file of readdirSync(seeds).filter((name) => name.endsWith('.txt'))) {
  testMutations(file.replace('.txt', ''), join(seeds, file), Object.keys(mutations))
}

for (const name of [
  'archive-ao3',
  'archive-ffn',
  'chapter-the-first',
  'chapters-by-number',
  'gutenberg',
  'letters-novel',
  'novel-de',
  'play',
  'story-collection',
  'underlined-headings',
  'whole-matter',
]) {
  testMutations(name, join(fixtures, `${name}.txt`), Object.keys(mutations))
}

const corpus = join(repository, '../shared/corpus/texts')
if (!existsSync(corpus)) test.skip('skipped: ../shared/corpus is absent', () => {})
else {
  const size = (file: string) => statSync(join(corpus, file)).size
  const smallest = readdirSync(corpus).sort((a, b) => size(a) - size(b))
  for (const file of smallest.slice(0, 4)) {
    testMutations(file, join(corpus, file), ['CRLF line ends', 'one line a paragraph', 'wrapped at 60'])
  }
}
