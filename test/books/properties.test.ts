/**
 * What holds for every text, option and byte: nothing crashes, no word is lost, and what comes out is a faultless book.
 * The seeds are fixed, so that a run today tests what it tested yesterday.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReaders } from '../../src/check/readers.js'
import { type CompileOptions, compile } from '../../src/compile.js'
import { openArchive } from '../../src/pack/archive.js'
import { anyText, mutatedText } from './arbitrary-texts.js'
import { conformance, repository } from './sample.js'

const samples = ['seeds', 'test/books/fixtures'].flatMap((folder) =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(join(repository, folder, name), 'utf8')),
)

/** Findings that only a fault of ours can cause. */
const OURS = new Set(['internal', 'word-lost', 'word-added', 'template-invalid'])

/** Compiles, and expects a faultless book or an error that says why there is none. */
const expectBookOrReason = async (source: string | Uint8Array, options: CompileOptions = {}): Promise<void> => {
  const { epub, findings } = await compile(source, { name: 'story.txt', cover: false, ...options })
  expect(findings.filter(({ code }) => OURS.has(code))).toEqual([])
  if (!epub) {
    expect(findings.map(({ severity }) => severity)).toContain('error')
    return
  }
  expect(await conformance(epub)).toEqual([])
  expect(checkReaders(openArchive(epub), epub)).toEqual([])
}

const LONG = 120_000

test(
  'any text is a book',
  () =>
    fc.assert(
      fc.asyncProperty(anyText, (text) => expectBookOrReason(text)),
      { seed: 1, numRuns: 60 },
    ),
  LONG,
)

test(
  'any text is a book, as it was typed',
  () =>
    fc.assert(
      fc.asyncProperty(anyText, (text) => expectBookOrReason(text, { smart: false, tocDepth: 1 })),
      { seed: 2, numRuns: 30 },
    ),
  LONG,
)

test(
  'a sample with anything done to it is a book',
  () =>
    fc.assert(
      fc.asyncProperty(mutatedText(samples), (text) => expectBookOrReason(text)),
      { seed: 3, numRuns: 60 },
    ),
  LONG,
)

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 600 }),
  fc
    .tuple(anyText, fc.constantFrom('utf16le', 'latin1', 'utf8'))
    .map(([text, encoding]) => Buffer.from(text, encoding as BufferEncoding)),
  fc.tuple(anyText, fc.nat(4000), fc.nat(255)).map(([text, at, value]) => {
    const bytes = Buffer.from(text)
    if (bytes.length > 0) bytes[at % bytes.length] = value
    return bytes
  }),
)

test(
  'any bytes are a book, or refused with a reason',
  () =>
    fc.assert(
      fc.asyncProperty(anyBytes, (bytes) => expectBookOrReason(bytes)),
      { seed: 4, numRuns: 80 },
    ),
  LONG,
)

const anyWords = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '</title><script>alert(1)</script>',
    '"&\'<>]]>',
    '&amp;&eacute;',
    '\ud800',
    '\u0000\u0007',
    '{{x}}',
    ' ',
    'x'.repeat(5000),
  ),
)

const anyOptions = fc.record(
  {
    name: fc.constantFrom(
      'story.txt',
      '../../x.txt',
      'a"b<c>&.txt',
      '\u0000.txt',
      '.txt',
      'con',
      'deadbeef00112233.txt',
    ),
    metadata: fc.record(
      {
        title: anyWords,
        subtitle: anyWords,
        authors: fc.array(anyWords, { maxLength: 3 }),
        translators: fc.array(anyWords, { maxLength: 2 }),
        language: fc.oneof(fc.constantFrom('en', 'fr-CA', 'zh-Hant', 'ar', 'xx', 'english', '', 'en_GB'), anyWords),
        date: fc.oneof(fc.constantFrom('1880', '1880-05', '1880-05-03', 'May 1880', '2024-13-45'), anyWords),
        description: anyWords,
        subjects: fc.array(anyWords, { maxLength: 3 }),
        series: anyWords,
        seriesIndex: fc.oneof(fc.double(), fc.nat(20)),
        rights: anyWords,
        publisher: anyWords,
        source: anyWords,
        identifier: anyWords,
      },
      { requiredKeys: [] },
    ),
    tocDepth: fc.integer({ min: 1, max: 6 }),
    theme: fc.constantFrom('classic', 'modern', 'plain', 'p { margin: 0 }'),
    portable: fc.boolean(),
    modified: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') }),
  },
  { requiredKeys: [] },
)

test(
  'any metadata and options give a book, or a reason',
  () =>
    fc.assert(
      fc.asyncProperty(anyOptions, (options) => expectBookOrReason('The kettle sang.\n\nIt boiled over.', options)),
      { seed: 5, numRuns: 120 },
    ),
  LONG,
)

test(
  'the same source gives the same bytes',
  () =>
    fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const options = { name: 'story.txt', cover: false } as const
        const [first, second] = [await compile(text, options), await compile(text, options)]
        expect(Buffer.from(first.epub ?? []).equals(Buffer.from(second.epub ?? []))).toBe(true)
      }),
      { seed: 6, numRuns: 30 },
    ),
  LONG,
)
