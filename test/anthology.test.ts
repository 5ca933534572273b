/**
 * Anthologies: what they hold, and what stays the same as they grow.
 */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type AnthologyOptions, type AnthologyStory, compileAnthology } from '../src/anthology.js'
import { nearDuplicates } from '../src/anthology-duplicates.js'
import { checkConformance } from '../src/check/conformance.js'
import { openArchive } from '../src/pack/archive.js'
import { parseManifest } from '../src/read/anthology-manifest.js'

const prose = (about: string) =>
  Array.from(
    { length: 12 },
    (_, at) =>
      `On the ${at + 1}th day ${about} looked out over the water and counted ${at * 7 + 3} boats. "None of them is mine," said ${about}.`,
  ).join('\n\n')

const story = (title: string, author: string, about: string): AnthologyStory => ({
  source: `${title}\n\nby ${author}\n\n\n${prose(about)}\n`,
  name: `${title.toLowerCase().replaceAll(' ', '-')}.txt`,
})

const lamp = story('The Lamp', 'Ada Quill', 'the keeper')
const tide = story('High Tide', 'Ben Rowe', 'the pilot')
const fog: AnthologyStory = {
  source: `Disclaimer: I do not own the fog.\n\n${prose('the dog')}\n\nA/N: Thanks for reading!\n`,
  name: 'fog.txt',
}

const bind = (stories: readonly AnthologyStory[], more: Partial<AnthologyOptions> = {}) =>
  compileAnthology({ title: 'Three Shores', editors: ['Cy Ames'], parts: [{ stories }], cover: false, ...more })

const files = (epub: Uint8Array | undefined): Map<string, string> => {
  const archive = openArchive(epub ?? new Uint8Array())
  return new Map(archive.names.map((name) => [name, Buffer.from(archive.read(name)).toString('utf8')]))
}

const pagesOf = (all: Map<string, string>, key: string) => [...all].filter(([name]) => name.includes(key))

describe('an anthology', () => {
  test('holds every story with its half-title, author and notes, and conforms', async () => {
    const { epub, stories, findings } = await bind([lamp, tide, fog])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(await checkConformance(epub as Uint8Array)).toEqual([])
    const all = files(epub)
    const nav = all.get('EPUB/nav.xhtml') ?? ''
    expect(nav).toContain('>The Lamp · Ada Quill</a>')
    expect(nav).toContain('>Disclaimer</a>')
    const [first] = stories
    expect(all.get(`EPUB/text/${first?.key}.xhtml`)).toContain('<p class="byline">Ada Quill</p>')
    const opf = all.get('EPUB/package.opf') ?? ''
    for (const name of ['Ada Quill', 'Ben Rowe', 'Cy Ames']) expect(opf).toContain(name)
    expect(opf.match(/<dc:source>/g)).toHaveLength(3)
    expect(all.get('EPUB/text/contributors.xhtml')).toContain('Ben Rowe: High Tide')
  })

  test('keeps identifier, file names and pages of the others when a story comes in between', async () => {
    const before = await bind([lamp, fog])
    const after = await bind([lamp, tide, fog])
    const [old, grown] = [files(before.epub), files(after.epub)]
    const identifier = /urn:uuid:[0-9a-f-]+/
    expect(identifier.exec(grown.get('EPUB/package.opf') ?? '')?.[0]).toBe(
      identifier.exec(old.get('EPUB/package.opf') ?? '')?.[0],
    )
    for (const { key } of before.stories) {
      expect(pagesOf(old, key).length).toBeGreaterThan(1)
      expect(pagesOf(grown, key)).toEqual(pagesOf(old, key))
    }
  })

  test('keeps a story’s file names when its middle is revised', async () => {
    const before = await bind([lamp])
    const after = await bind([{ ...lamp, source: String(lamp.source).replace('counted 45 boats', 'counted no boats') }])
    expect(after.stories[0]?.key).toBe(before.stories[0]?.key)
  })

  test('leaves notes out on request, and says so in the proof', async () => {
    const { epub, findings } = await bind([{ ...fog, omitNotes: true }])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const text = [...files(epub).values()].join('\n')
    expect(text).not.toContain('do not own the fog')
    expect(text).toContain('None of them is mine')
  })

  test('has parts, a foreword and introductions', async () => {
    const { book, epub } = await bind([], {
      parts: [
        { title: 'The North', stories: [{ ...lamp, introduction: 'Written in one night, in winter.' }] },
        { title: 'The South', stories: [tide] },
      ],
      foreword: { name: 'Foreword', text: 'These two were found in one drawer.\n\nThey belong together.' },
    })
    expect(book?.sections.map(({ kind, sections }) => `${kind} ${sections.length}`)).toEqual([
      'foreword 0',
      'part 1',
      'part 1',
      'acknowledgments 0',
      'appendix 0',
    ])
    expect(await checkConformance(epub as Uint8Array)).toEqual([])
  })

  test.each([
    ['title', ['High Tide', 'The Lamp']],
    ['author', ['The Lamp', 'High Tide']],
    ['name', ['High Tide', 'The Lamp']],
    ['given', ['High Tide', 'The Lamp']],
  ] as const)('in order of %s', async (order, titles) => {
    const { stories } = await bind([tide, lamp], { order })
    expect(stories.map(({ title }) => title)).toEqual(titles)
  })

  const named: [what: string, language: string, titles: string[], expected: string[]][] = [
    [
      'by the articles of their language',
      'de',
      ['Die Zeit', 'Der Abend', 'The Moor'],
      ['Der Abend', 'The Moor', 'Die Zeit'],
    ],
    ['not by those of another', 'en', ['Die Now', 'Early', 'The Cup'], ['The Cup', 'Die Now', 'Early']],
    ['that are no more than an article', 'en', ['The', 'A Cup', 'Zed'], ['A Cup', 'The', 'Zed']],
    ['by the alphabet of German', 'de', ['Zug', 'Öl', 'Pfad'], ['Öl', 'Pfad', 'Zug']],
    ['by the alphabet of Swedish', 'sv', ['Öl', 'Zon', 'Pir'], ['Pir', 'Zon', 'Öl']],
  ]
  test.each(named)('titles %s', async (_, language, titles, expected) => {
    const stories = titles.map((title) => ({
      ...story(title, 'Ada Quill', `the ${title} man`),
      metadata: { title, language },
    }))
    const bound = await bind(stories, { order: 'title' })
    expect(bound.stories.map(({ title }) => title)).toEqual(expected)
  })

  test('tells of a story that comes twice, and drops it when asked', async () => {
    const again = { ...lamp, name: 'copy.txt' }
    const told = await bind([lamp, again])
    expect(told.findings.filter(({ code }) => code === 'duplicate-story')).toHaveLength(1)
    expect(told.stories).toHaveLength(2)
    const dropped = await bind([lamp, again], { dropDuplicates: true })
    expect(dropped.stories).toHaveLength(1)
  })

  test('has its cover drawn with the fonts that are named', async () => {
    const coverFonts = [fileURLToPath(import.meta.url)]
    const { findings } = await compileAnthology({ title: 'Shores', parts: [{ stories: [lamp] }], coverFonts })
    expect(findings.map(({ message }) => message)).toContain('anthology.test.ts is no font that can be read.')
  })

  test('an unreadable story is a finding, and the others still make the book', async () => {
    const { epub, stories, findings } = await bind([{ source: new Uint8Array(), name: 'empty.txt' }, tide])
    expect(epub).toBeDefined()
    expect(stories).toHaveLength(1)
    expect(findings.map(({ code }) => code)).toContain('read-empty')
  })
})

const words = 'the old boat lay upon the sand and waited for a tide that came no more that year or the next'
const long = Array.from({ length: 40 }, (_, at) => `${words} ${at} ${'abcdefghij'.charAt(at % 10)}`).join('. ')

test.each([
  ['nothing alike', [long, prose('the cat')], []],
  ['the same', [long, long], [[0, 1]]],
  ['a disclaimer more', [long, `I own nothing of this. ${long}`], [[0, 1]]],
  ['too short to tell', ['a b', 'c d'], []],
] as const)('near duplicates: %s', (_, texts, expected) => {
  expect(nearDuplicates(texts).map(({ first, second }) => [first, second])).toEqual(expected)
})

describe('a manifest', () => {
  const cases: [string, string, readonly string[]][] = [
    ['is read', 'title: T\nstories: [a.txt]', []],
    ['needs a title', 'stories: [a.txt]', ['sidecar-invalid']],
    ['needs stories', 'title: T', ['anthology-empty']],
    ['warns of an unknown key', 'title: T\nstorys: [a.txt]\nstories: [a.txt]', ['sidecar-unknown-key']],
    ['is YAML', 'title: [', ['sidecar-invalid']],
    ['has parts with titles', 'title: T\nparts:\n  - stories: [a.txt]', ['sidecar-invalid']],
  ]
  test.each(cases)('%s', async (_, yaml, codes) => {
    const { findings } = await parseManifest(yaml, 'anthology.yaml')
    expect(findings.map(({ code }) => code)).toEqual(codes)
  })

  test('says what is to be said of each story', async () => {
    const { manifest } = await parseManifest(
      'title: T\neditor: [A, B]\nomit-notes: true\nparts:\n  - title: One\n    stories:\n      - a.txt\n      - source: b.txt\n        author: C\n        omit-notes: false\n',
      'anthology.yaml',
    )
    expect(manifest?.editors).toEqual(['A', 'B'])
    expect(manifest?.parts).toEqual([
      {
        title: 'One',
        stories: [
          { source: 'a.txt', metadata: {}, omitNotes: true },
          { source: 'b.txt', metadata: { authors: ['C'] }, omitNotes: false },
        ],
      },
    ])
  })
})
