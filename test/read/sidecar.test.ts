import { describe, expect, it } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import type { SidecarStructure } from '../../src/book/overrides.js'
import { resolveOverrides } from '../../src/read/resolve-overrides.js'
import { parseFrontMatter, parseSidecar } from '../../src/read/sidecar.js'
import { readString } from '../../src/read/text.js'
import schema from '../../templates/sidecar.schema.json' with { type: 'json' }

const parse = (yaml: string) => parseSidecar(yaml, 'story.yaml')

describe('metadata', () => {
  it('is read whole', async () => {
    const { overrides, findings } = await parse(`
title: The Lamplighter
subtitle: "A tale: of light"
author: [Ada Example, Ben Example]
translator: Cy Example
language: EN-gb
series: Lamps
series-index: 2.5
date: 2019-05-01
description: |
  One evening.
  Many lamps.
subjects:
  - Sea stories
  - 1920s
rights: © Ada Example
publisher: Example Press
source: https://example.org/lamps
identifier: urn:isbn:9780000000002
cover: art/cover.png
theme: plain
`)
    expect(findings).toEqual([])
    expect(overrides).toEqual({
      metadata: {
        title: 'The Lamplighter',
        subtitle: 'A tale: of light',
        authors: ['Ada Example', 'Ben Example'],
        translators: ['Cy Example'],
        language: 'en-GB',
        series: 'Lamps',
        seriesIndex: 2.5,
        date: '2019-05-01',
        description: 'One evening.\nMany lamps.',
        subjects: ['Sea stories', '1920s'],
        rights: '© Ada Example',
        publisher: 'Example Press',
        source: 'https://example.org/lamps',
        identifier: 'urn:isbn:9780000000002',
      },
      cover: 'art/cover.png',
      theme: 'plain',
    })
  })

  it.each([
    ['title: 007', { title: '007' }],
    ['title: 1984', { title: '1984' }],
    ['title: yes', { title: 'yes' }],
    ['title: null', { title: 'null' }],
    ['author: Ada Example', { authors: ['Ada Example'] }],
    ['authors:\n- Ada\n- Ben', { authors: ['Ada', 'Ben'] }],
    ['date: 2019', { date: '2019' }],
    ['writing-mode: vertical-rl', { writingMode: 'vertical-rl' }],
    ['title: A\nsubtitle:\ndescription: ""', { title: 'A' }],
    ['---\ntitle: A\n', { title: 'A' }],
    ['', {}],
    ['# nothing but a comment\n', {}],
  ])('%j', async (yaml, metadata) => {
    const { overrides, findings } = await parse(yaml)
    expect(findings).toEqual([])
    expect(overrides).toEqual({ metadata })
  })

  it.each([
    ['cover: false', false],
    ['cover: no-cover.png', 'no-cover.png'],
  ])('%s', async (yaml, cover) => {
    expect((await parse(yaml)).overrides?.cover).toBe(cover)
  })
})

describe('structure', () => {
  it('is read in every way of writing it', async () => {
    const { overrides, findings } = await parse(`
structure:
  headings:
    - 12
    - Second Evening
    - line: 90
      level: 1
      kind: epilogue
      title: Dawn
    - { text: "The End", title: 3 }
  not-headings: [20, "Part of me"]
  breaks: [40, "~"]
  not-breaks: [50]
  omit: ["1-9", 11, { lines: 200 - 204, reason: footer of the site }]
  notes: [300–302]
  keep: [5]
`)
    expect(findings).toEqual([])
    expect(overrides?.structure).toEqual({
      headings: [
        { line: 12 },
        { text: 'Second Evening' },
        { line: 90, level: 1, kind: 'epilogue', title: 'Dawn' },
        { text: 'The End', title: '3' },
      ],
      notHeadings: [20, 'Part of me'],
      breaks: [40, '~'],
      notBreaks: [50],
      omit: [
        { first: 1, last: 9 },
        { first: 11, last: 11 },
        { first: 200, last: 204 },
      ],
      notes: [{ first: 300, last: 302 }],
      keep: [{ first: 5, last: 5 }],
    })
  })
})

describe('findings', () => {
  it.each([
    ['titel: A', 1, 'sidecar-unknown-key', 'No key is called “titel”.', 'Did you mean “title”?'],
    [
      'title: A\nSeries_Index: 1',
      2,
      'sidecar-unknown-key',
      'No key is called “Series_Index”.',
      'Did you mean “series-index”?',
    ],
    ['tags: a', 1, 'sidecar-unknown-key', 'No key is called “tags”.', 'Did you mean “subjects”?'],
    [
      'structure:\n  brakes: [1]',
      2,
      'sidecar-unknown-key',
      'No key is called “structure.brakes”.',
      'Did you mean “breaks”?',
    ],
    [
      'structure:\n  headings:\n    - line: 1\n      levle: 2',
      4,
      'sidecar-unknown-key',
      'No key is called “structure.headings[1].levle”.',
      'Did you mean “level”?',
    ],
    ['\n\nseries-index: two', 3, 'sidecar-invalid', '“series-index” should be a number, such as 2 or 1.5.'],
    ['date: May 2019', 1, 'sidecar-invalid', '“date” should be a date of publication: YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['date: 2019-13-01', 1, 'sidecar-invalid', '“date” should be a date of publication: YYYY, YYYY-MM or YYYY-MM-DD.'],
    ['\ndate: 2026-02-30', 2, 'sidecar-invalid', '“2026-02-30” is no date of a book.'],
    ['author: [Ada, ""]', 1, 'sidecar-invalid', '“author[2]” should be some words.'],
    ['---\ntitle: A\n---\ntitle: B', 3, 'sidecar-invalid', 'This is more than one YAML document.'],
    ['title: [a, b]', 1, 'sidecar-invalid', '“title” should be the title of the book.'],
    ['author: { name: Ada }', 1, 'sidecar-invalid', '“author” should be a name, or a list of names.'],
    ['cover: true', 1, 'sidecar-invalid', '“cover” should be the path of a picture, or false for no cover.'],
    [
      'structure: yes',
      1,
      'sidecar-invalid',
      '“structure” should be a mapping of headings, not-headings, breaks, not-breaks, omit, notes and keep.',
    ],
    [
      'structure:\n  breaks: 4',
      2,
      'sidecar-invalid',
      '“structure.breaks” should be a list of lines that are scene breaks.',
    ],
    [
      'structure:\n  omit:\n    - 3\n    - three',
      4,
      'sidecar-invalid',
      '“structure.omit[2]” should be a range of lines, such as 3-9, or a mapping of lines and reason.',
    ],
    [
      'structure:\n  omit:\n    - 9-3',
      3,
      'sidecar-invalid',
      '“9-3” is no range of lines: lines count from 1, the first no later than the last.',
    ],
    [
      'structure:\n  headings:\n    - level: 2',
      3,
      'sidecar-invalid',
      '“structure.headings[1]” should be a line number, or a mapping with line or text, and level, kind or title.',
    ],
    [
      'structure:\n  headings:\n    - line: 0',
      3,
      'sidecar-invalid',
      '“structure.headings[1].line” should be a line number, from 1.',
    ],
    [
      'structure:\n  headings:\n    - {line: 4, kind: chaptre}',
      3,
      'sidecar-invalid',
      '“structure.headings[1].kind” should be a kind of section, such as chapter, part, prologue or epilogue.',
    ],
    ['language: english!', 1, 'language-invalid', '“english!” is no language tag.'],
    ['just words', 1, 'sidecar-invalid', 'A sidecar should be a mapping of keys to values.'],
    ['- a\n- b', 1, 'sidecar-invalid', 'A sidecar should be a mapping of keys to values.'],
  ])('%j', async (yaml, line, code, message, hint?: string) => {
    const { overrides, findings } = await parse(yaml)
    expect(findings.map((f) => [f.code, f.message, f.place?.file, f.place?.line])).toEqual([
      [code, message, 'story.yaml', line],
    ])
    if (hint) expect(findings[0]?.hint).toBe(hint)
    // A warning leaves the rest in force, an error nothing.
    expect(overrides === undefined).toBe(code !== 'sidecar-unknown-key')
  })

  it.each([
    ['title: "never closed', 1],
    ['title: A\ntitle: B', 2],
    ['title: A\n\tauthor: B', 2],
    ['a: b: c', 1],
  ])('%j is no YAML', async (yaml, line) => {
    const { overrides, findings } = await parse(yaml)
    expect(overrides).toBeUndefined()
    expect(findings.map((f) => [f.code, f.place?.line])).toEqual([['sidecar-invalid', line]])
    expect(findings[0]?.message).toMatch(/^This is no YAML: .+\.$/)
  })

  it('survives a bomb of aliases', async () => {
    const layers = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]`)
    const { overrides, findings } = await parse(`l0: &l0 [a, a]\n${layers.join('\n')}`)
    expect(overrides).toBeUndefined()
    expect(findings.map((f) => f.code)).toEqual(['sidecar-invalid'])
  })

  it('takes no key for a prototype', async () => {
    const { findings } = await parse('__proto__: { title: X }\nconstructor: Y\ntitle: A')
    expect(findings.every((f) => f.code === 'sidecar-unknown-key')).toBe(true)
  })
})

describe('front matter', () => {
  it('is read with the lines of the source', async () => {
    const { manuscript: source } = readString('---\ntitle: A Story\nauthr: Ada\n---\n\nOnce.\n', { name: 'story.txt' })
    expect(source).toBeDefined()
    if (!source) return
    const { overrides, findings } = await parseFrontMatter(source)
    expect(overrides?.metadata).toEqual({ title: 'A Story' })
    expect(findings.map((f) => [f.code, f.place])).toEqual([
      ['sidecar-unknown-key', { file: 'story.txt', line: 3, column: 1 }],
    ])
  })
})

const none: SidecarStructure = {
  headings: [],
  notHeadings: [],
  breaks: [],
  notBreaks: [],
  omit: [],
  notes: [],
  keep: [],
}

describe('resolveOverrides', () => {
  const source = manuscript('story.txt', 'One\n\nThe  “Night”\n~\nTwo\n~\nA dash — here\n')
  it('finds lines by their words', () => {
    const { overrides, findings } = resolveOverrides(
      {
        ...none,
        headings: [{ text: 'the "Night"', level: 2 }, { text: 'The "Night"', level: 1 }, { line: 1 }],
        breaks: ['~', 2],
        notHeadings: ['A dash -- here'],
        omit: [{ first: 7, last: 99 }],
      },
      source,
    )
    expect(overrides).toEqual({
      ...none,
      headings: [{ line: 1 }, { line: 3, level: 1 }],
      breaks: [2, 4, 6],
      notHeadings: [7],
      omit: [{ first: 7, last: 8 }],
    })
    expect(findings.map((f) => f.message)).toEqual(['A line “the "Night"” is not in story.txt, which has 7 lines.'])
  })

  it('says which lines are not there', () => {
    const asked = { ...none, headings: [{ line: 0 }], breaks: [99], keep: [{ first: 20, last: 30 }] }
    const { overrides, findings } = resolveOverrides(asked, source)
    expect(overrides).toEqual(none)
    expect(findings.map((f) => [f.code, f.message])).toEqual([
      ['sidecar-no-such-line', 'Line 0 is not in story.txt, which has 7 lines.'],
      ['sidecar-no-such-line', 'Line 99 is not in story.txt, which has 7 lines.'],
      ['sidecar-no-such-line', 'Line 20 is not in story.txt, which has 7 lines.'],
    ])
  })
})

describe('lines', () => {
  it.each([
    ['a', '1 line'],
    ['a\n', '1 line'],
    ['a\nb', '2 lines'],
    ['a\nb\n\n', '3 lines'],
  ])('%j are counted as an editor counts them', (text, lines) => {
    const { findings } = resolveOverrides({ ...none, breaks: [9] }, manuscript('a.txt', text))
    expect(findings[0]?.message).toBe(`Line 9 is not in a.txt, which has ${lines}.`)
  })

  const conflicts: [what: string, structure: Partial<SidecarStructure>, told: string[]][] = [
    ['one list', { headings: [{ line: 1 }], notHeadings: [2], breaks: [3], notBreaks: [4] }, []],
    [
      'a heading that is none',
      { headings: [{ line: 2 }], notHeadings: [1, 2] },
      ['Line 2 is named under headings and not-headings.'],
    ],
    [
      'a heading that is a break',
      { headings: [{ line: 2 }], breaks: [2] },
      ['Line 2 is named under headings and breaks.'],
    ],
    ['a break that is none', { breaks: [3], notBreaks: ['c'] }, ['Line 3 is named under breaks and not-breaks.']],
    [
      'what is left out',
      { headings: [{ line: 1 }], breaks: [2], omit: [{ first: 1, last: 4 }] },
      ['Line 1 is named under headings and omit.', 'Line 2 is named under breaks and omit.'],
    ],
    [
      'what is kept of that',
      { headings: [{ line: 1 }], omit: [{ first: 1, last: 4 }], keep: [{ first: 1, last: 1 }] },
      [],
    ],
  ]
  it.each(conflicts)('are told where two lists name them: %s', (_, structure, told) => {
    const { findings } = resolveOverrides({ ...none, ...structure }, manuscript('a.txt', 'a\nb\nc\nd\n'))
    expect(findings.map((finding) => `${finding.code}: ${finding.message}`)).toEqual(
      told.map((message) => `sidecar-conflict: ${message}`),
    )
  })
})

it.each([
  ['* * *', 0],
  ['oOo', 0],
  ['', 0],
  ['Nobody came.', 1],
])('a break that is numbered takes words with it, which is told: %j', (line, told) => {
  const { findings } = resolveOverrides({ ...none, breaks: [1] }, manuscript('a.txt', `${line}\nb\n`))
  expect(findings.map(({ code }) => code)).toEqual(Array(told).fill('sidecar-words'))
})

describe('the schema', () => {
  it('is strict JSON Schema, and names every kind of section once', async () => {
    const { Ajv } = await import('ajv')
    const complaints: string[] = []
    const log = (message: string): void => {
      complaints.push(message)
    }
    new Ajv({
      allowUnionTypes: true,
      strict: 'log',
      strictRequired: false,
      logger: { log, warn: log, error: log },
    }).compile(schema)
    expect(complaints).toEqual([])
    const kinds = schema.definitions.heading.then.properties.kind.enum
    expect(new Set(kinds).size).toBe(kinds.length)
  })
})
