/**
 * The four source texts that the product exists for, against what an editor sees in each.
 *
 * They are other people's and lie beside the repository, in ../shared; so does truth.json, which counts paragraphs
 * (ornaments included) from 1.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Compiled } from '../../src/compile.js'
import { fold } from './expectation.js'
import { compileSample, conformance, keepBook, repository } from './sample.js'
import { blocksText, surveyBook } from './survey.js'

interface Truth {
  readonly paragraphs: number
  readonly words: number
  readonly language: string
  readonly frontMatter: readonly Matter[]
  readonly backMatter: readonly Matter[]
  readonly chapters: readonly {
    readonly title: string | null
    readonly headingParagraph?: number
    readonly firstParagraph: number
  }[]
  /** An empty list, or a sentence that says which. */
  readonly sceneBreaks: string | readonly never[]
  readonly softBreaks: string | readonly never[]
  readonly incipit: string
}

interface Matter {
  readonly paragraphs: readonly [number, number]
  readonly kind: string
}

const folder = join(repository, '../shared/seeds')

test('the texts are there on the machine that decides', () => {
  if (process.env.CI === 'true') expect(existsSync(join(folder, 'truth.json')), `${folder} is absent`).toBe(true)
})

if (!existsSync(join(folder, 'truth.json'))) test.skip('skipped: ../shared/seeds is absent', () => {})
else {
  const { seeds } = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as { seeds: Record<string, Truth> }
  for (const [file, truth] of Object.entries(seeds)) describe(file, () => testSeed(file, truth))
}

function testSeed(file: string, truth: Truth): void {
  const bytes = readFileSync(join(folder, file))
  const text = bytes.toString('utf8')
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .map(fold)
  const isOrnament = (words: string | undefined) => words === '. o .'
  const ornamented = paragraphs.some(isOrnament)
  const paragraph = (number: number): string => paragraphs[number - 1] as string
  let compiled: Promise<Compiled> | undefined
  const result = () => {
    compiled ??= compileSample(bytes, file)
    return compiled
  }
  const book = async () => (await result()).book as NonNullable<Compiled['book']>

  test('is a book that conforms', async () => {
    const { epub, findings } = await result()
    expect(findings.filter((f) => f.severity === 'error')).toEqual([])
    keepBook('shared-seeds', file.replace('.txt', ''), epub as Uint8Array)
    expect(await conformance(epub as Uint8Array)).toEqual([])
  })

  test('truth.json counts what the text has', () => {
    expect(paragraphs).toHaveLength(truth.paragraphs)
  })

  test('sections: notes, story, notes', async () => {
    const sections = (await book()).sections.map(({ kind, matter, heading, blocks }) => ({
      kind: kind === 'disclaimer' ? 'authors-note' : kind,
      matter,
      heading: [heading?.label, heading?.title].filter(Boolean).length,
      words: fold(blocksText(blocks)).slice(0, 60),
    }))
    const note = (matter: string) => (part: Matter) => ({
      kind: 'authors-note',
      matter,
      heading: 0,
      words: paragraph(part.paragraphs[0]),
    })
    const story = truth.chapters.map(({ title, firstParagraph }) => ({
      kind: title === null ? 'text' : 'prologue',
      matter: 'body',
      heading: title === null ? 0 : 2,
      words: paragraph(firstParagraph),
    }))
    const expected = [...truth.frontMatter.map(note('front')), ...story, ...truth.backMatter.map(note('back'))]
    const start = (words: string) => words.slice(0, 25)
    expect(sections.map((s) => ({ ...s, words: start(s.words) }))).toEqual(
      expected.map((s) => ({ ...s, words: start(s.words) })),
    )
  })

  test('every note has its own paragraphs, and no more', async () => {
    const counts = (await book()).sections
      .filter(({ matter }) => matter !== 'body')
      .map(({ blocks }) => blocks.flatMap((block) => (block.kind === 'group' ? block.blocks : [block])).length)
    const wanted = [...truth.frontMatter, ...truth.backMatter].map(({ paragraphs: [from, to] }) => to - from + 1)
    expect(counts).toEqual(wanted)
  })

  test('scene breaks are ornaments; wider spaces are not', async () => {
    const { breaks, spaces } = surveyBook(await book())
    const wide = new Set(
      text
        .split(/\n\n\n+/)
        .slice(1)
        .map((part) => fold(part).slice(0, 40)),
    )
    const atOrnament = paragraphs.filter((_, i) => isOrnament(paragraphs[i - 1]))
    const inStory = paragraphs.filter(
      (words, i) =>
        wide.has(words.slice(0, 40)) &&
        !isOrnament(words) &&
        !isOrnament(paragraphs[i - 1]) &&
        i + 1 !== truth.chapters[0]?.firstParagraph,
    )
    const start = (words: string) => words.slice(0, 40)
    const wanted = truth.sceneBreaks.length === 0 ? [] : ornamented ? atOrnament : inStory
    expect(breaks.map(start)).toEqual(wanted.map(start))
    expect(spaces.map(start)).toEqual((truth.softBreaks.length === 0 ? [] : inStory).map(start))
  })

  test('title and language', async () => {
    const { metadata } = await book()
    expect(fold(metadata.title).startsWith(fold(truth.incipit).slice(0, 20)), metadata.title).toBe(true)
    expect(metadata.titleOrigin).toBe('incipit')
    expect(metadata.creators).toEqual([])
    expect(metadata.language.split('-')[0]).toBe(truth.language)
  })
}
