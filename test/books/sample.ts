/**
 * Compiles a sample and checks it against what is expected of it, one test an aspect.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { analyse, type Compiled, compile } from '../../src/compile.js'
import { alignOutlines, cover, type Expectation, fold, missing, readExpectation, readOutline } from './expectation.js'
import { type Survey, surveyBook } from './survey.js'

export interface Sample {
  readonly name: string
  readonly path: string
  readonly expectation: Expectation
}

export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Where every book that the tests build is left for the validators that do not run within them. */
export const builtBooks = join(repository, 'node_modules/.cache/octavo/test-books')

/** The texts of a folder that have an expectation in `expectations`, by name. */
export const samplesOf = (texts: string, expectations = texts): readonly Sample[] =>
  readdirSync(expectations)
    .filter((file) => file.endsWith('.expected.yaml'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.expected.yaml'.length)
      const path = join(texts, `${name}.txt`)
      if (!existsSync(path)) throw new Error(`${file} expects something of a text that is not there`)
      return { name, path, expectation: readExpectation(join(expectations, file)) }
    })

/** Compiles a text as the command line would, without a cover, whose making has tests of its own. */
export const compileSample = async (bytes: Uint8Array | string, name: string): Promise<Compiled> =>
  compile(bytes, { name, cover: false })

/** Its first stages alone: what the text is read as. */
export const analyseSample = async (bytes: Uint8Array | string, name: string): Promise<Compiled> =>
  analyse(bytes, { name })

export const keepBook = (folder: string, name: string, bytes: Uint8Array): void => {
  const path = join(builtBooks, folder, `${name}.epub`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}

/** What EPUBCheck's port says of a book: errors and warnings, one a line. */
export const conformance = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const { messages } = await EpubCheck.validate(bytes)
  return messages
    .filter(({ severity }) => severity === 'fatal' || severity === 'error' || severity === 'warning')
    .map(({ id, message, location }) => `${id} ${location?.path ?? ''}: ${message}`)
}

/** The text of a book's pages, in the order of their names, as a reader sees it. */
export const typesetText = async (bytes: Uint8Array): Promise<string> => {
  const zip = await JSZip.loadAsync(bytes)
  const pages = Object.keys(zip.files).filter((path) => path.endsWith('.xhtml'))
  const texts = await Promise.all(pages.map((path) => (zip.files[path] as JSZip.JSZipObject).async('string')))
  return texts.map(readableText).join('\n')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const readableText = (page: string): string =>
  page
    .replace(/^.*?<body[^>]*>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&([a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')

/** Declares the tests of one sample. */
export const testSample = ({ name, path, expectation }: Sample, folder: string): void => {
  let compiled: Promise<Compiled> | undefined
  const result = () => {
    compiled ??= compileSample(readFileSync(path), `${name}.txt`)
    return compiled
  }
  const book = async () => {
    const { book, findings } = await result()
    if (book === undefined) throw new Error(`not compiled: ${findings.map((f) => `${f.code} ${f.message}`).join('; ')}`)
    return book
  }

  test('is a book that conforms', async () => {
    const { epub, findings } = await result()
    expect(findings.filter((f) => f.severity === 'error').map((f) => `${f.code}: ${f.message}`)).toEqual([])
    keepBook(folder, name, epub as Uint8Array)
    expect(await conformance(epub as Uint8Array)).toEqual([])
  })
  for (const [aspect, compare] of Object.entries(aspects)) {
    if (expectation[aspect as keyof Expectation] === undefined) continue
    test(aspect, async () => {
      const subject = await book()
      compare(expectation as Required<Expectation>, surveyBook(subject), subject, await result())
    })
  }
  const { typeset } = expectation
  if (typeset === undefined) return
  test('typeset', async () => {
    const pages = await typesetText((await result()).epub as Uint8Array)
    expect(typeset.filter((words) => !pages.includes(words.replace(/\s+/g, ' ')))).toEqual([])
  })
}

type Book = NonNullable<Compiled['book']>
type Compare = (expected: Required<Expectation>, survey: Survey, book: Book, compiled: Compiled) => void

const lower = (value: string | undefined): string | undefined =>
  value === undefined ? value : fold(value).toLowerCase()

const aspects: { readonly [K in keyof Expectation]?: Compare } = {
  encoding: ({ encoding }, _s, _b, { manuscript }) => expect(manuscript?.encoding).toBe(encoding),
  title: ({ title }, _s, { metadata }) => {
    const found = lower(metadata.title) ?? ''
    const begins = metadata.titleOrigin === 'incipit' && found.startsWith(lower(title) as string)
    expect(begins ? lower(title) : found).toBe(lower(title))
  },
  titleOrigin: ({ titleOrigin }, _s, { metadata }) => expect(metadata.titleOrigin).toBe(titleOrigin),
  subtitle: ({ subtitle }, _s, { metadata }) => expect(lower(metadata.subtitle)).toBe(lower(subtitle)),
  authors: ({ authors }, _s, book) => expect(namesOf(book, 'aut')).toEqual(authors.map(lower)),
  translators: ({ translators }, _s, book) => expect(namesOf(book, 'trl')).toEqual(translators.map(lower)),
  language: ({ language }, _s, { metadata }) => expect(metadata.language.split('-')[0]).toBe(language),
  date: ({ date }, _s, { metadata }) => expect(metadata.date).toBe(date),
  series: ({ series }, _s, { metadata }) => expect(metadata.series).toEqual(series),
  description: ({ description }, _s, { metadata }) =>
    expect(fold(metadata.description ?? '').slice(0, fold(description).length)).toBe(fold(description)),
  subjects: ({ subjects }, _s, { metadata }) => expect(metadata.subjects).toEqual(subjects),
  rights: ({ rights }, _s, { metadata }) => expect(metadata.rights).toBe(rights),
  source: ({ source }, _s, { metadata }) => expect(metadata.source).toBe(source),
  card: ({ card }, _s, { metadata }) => {
    const found = new Map(metadata.card.map(({ name, value }) => [lower(name), value]))
    expect(Object.fromEntries(Object.keys(card).map((name) => [name, found.get(lower(name))]))).toEqual(card)
  },
  outline: ({ outline }, survey) => {
    const { expected, actual } = alignOutlines(readOutline(outline), survey.outline)
    expect(actual).toEqual(expected)
  },
  breaks: ({ breaks }, survey) => expect(cover(breaks, survey.breaks)).toEqual(breaks),
  spaces: ({ spaces }, survey) => expect(cover(spaces, survey.spaces)).toEqual(spaces),
  notes: ({ notes }, survey) => expect(cover(notes, survey.notes)).toEqual(notes),
  groups: ({ groups }, survey) => expect(cover(groups, survey.groups)).toEqual(groups),
  verse: ({ verse }, survey) => expect(survey.verse).toBe(verse.trimEnd()),
  speeches: ({ speeches }, survey) => {
    const found = survey.speeches.map((speech) => fold(speech))
    expect(found.map((speech, i) => (speech.startsWith(fold(speeches[i] ?? '-')) ? speeches[i] : speech))).toEqual(
      speeches,
    )
  },
  stageDirections: ({ stageDirections }, survey) =>
    expect(cover(stageDirections, survey.stageDirections)).toEqual(stageDirections),
  roles: ({ roles, rolesOnly }, survey) => {
    const found = survey.roles.filter(({ role }) => role !== 'card' && (rolesOnly?.includes(role) ?? true))
    const shown = found.map(({ role, words }) => `${role}: ${words}`)
    expect(cover(roles, shown)).toEqual(roles)
  },
  rolesInclude: ({ rolesInclude }, survey) => {
    const shown = survey.roles.map(({ role, words }) => `${role}: ${words}`)
    expect(missing(rolesInclude, shown)).toEqual([])
  },
  footnotes: ({ footnotes }, survey) => {
    const shown = survey.footnotes.map((note, i) =>
      fold(note).startsWith(fold(footnotes[i] ?? '-')) ? (footnotes[i] as string) : note,
    )
    expect(shown).toEqual(footnotes)
  },
  references: ({ references }, survey) => expect(survey.references).toEqual(references),
  pageBreaks: ({ pageBreaks, pageBreaksMayBeMore }, survey) => {
    const found = pageBreaksMayBeMore ? survey.pageBreaks.filter((label) => pageBreaks.includes(label)) : undefined
    expect([...new Set(found ?? survey.pageBreaks)]).toEqual(pageBreaks)
  },
  figures: ({ figures }, survey) => expect(cover(figures, survey.figures)).toEqual(figures),
  lists: ({ lists }, survey) => expect(survey.lists).toEqual(lists),
  tables: ({ tables }, survey) => expect(survey.tables).toEqual(tables),
  emphasis: ({ emphasis, emphasisIgnores }, survey) => {
    const found = survey.emphasis.filter(({ style }) => !emphasisIgnores?.includes(style))
    expect(found.map(({ style, words }) => (style === 'emphasis' ? words : `${style}: ${words}`))).toEqual(emphasis)
  },
  paragraphs: ({ paragraphs }, survey) => {
    expect(survey.paragraphs, 'as many paragraphs').toHaveLength(paragraphs)
  },
  keeps: ({ keeps }, survey) =>
    expect(keeps.filter((words) => !survey.leaves.some((text) => text.includes(fold(words))))).toEqual([]),
  leaves: ({ leaves }, survey) =>
    expect(leaves.filter((words) => survey.leaves.some((text) => text.includes(fold(words))))).toEqual([]),
  omits: ({ omits }, _s, book, { manuscript }) => {
    const made = book.omissions.map(
      ({ span, rule }) => `${rule}: ${manuscript?.text.slice(span.start, span.end).trim()}`,
    )
    expect(missing(omits, made)).toEqual([])
  },
  findings: ({ findings }, _s, _b, compiled) => {
    const codes: readonly string[] = compiled.findings.map(({ code }) => code)
    expect(findings.filter((code) => !codes.includes(code))).toEqual([])
  },
}

const namesOf = ({ metadata }: Book, role: string): readonly (string | undefined)[] =>
  metadata.creators.filter((creator) => creator.role === role).map(({ name }) => lower(name))
