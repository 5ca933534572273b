import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { deflateRawSync, inflateSync } from 'node:zlib'
import { imageSize } from 'image-size'
import { describe, expect, test, vi } from 'vitest'
import { Refusal } from '../../src/book/findings.js'
import { composeCover, designNames, drawCover } from '../../src/cover/cover.js'
import { altText } from '../../src/cover/facts.js'
import { assets, books } from './assets.js'

const [facts] = books.slice(2) as [(typeof books)[number]]
const sha = (data: Uint8Array | undefined): string =>
  createHash('sha256')
    .update(data ?? '')
    .digest('hex')

/** What the IDAT chunk of a PNG holds; inflating it checks its Adler-32. */
const rowsOf = (data: Uint8Array | undefined): Uint8Array => {
  const file = Buffer.from(data ?? '')
  const at = file.indexOf('IDAT')
  return inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)))
}

describe('a drawn cover', () => {
  test.each(designNames(assets.templates))(
    '%s is a PNG of 1600 by 2560 under 300 kB, the same each time',
    async (design) => {
      const first = await drawCover({ ...facts, design }, assets)
      const second = await drawCover({ ...facts, design }, assets)
      const { cover } = first
      expect(first.findings).toEqual([])
      expect(cover).toMatchObject({
        mediaType: 'image/png',
        width: 1600,
        height: 2560,
        alt: 'The Lighthouse – Ada Marsh',
      })
      expect(imageSize(cover?.data as Uint8Array)).toMatchObject({ type: 'png', width: 1600, height: 2560 })
      expect(cover?.data.length).toBeLessThan(300_000)
      expect(sha(cover?.data)).toBe(sha(second.cover?.data))
    },
  )

  test('another identity gets another cover, sooner or later another design', async () => {
    const chosen = new Set<string>()
    for (let i = 0; i < 60; i++)
      chosen.add((await composeCover({ ...facts, identity: `book ${i}` }, assets)).design.name)
    expect([...chosen].sort()).toEqual(designNames(assets.templates))
  })

  test('made to be portable, has the same rows in other bytes', async () => {
    const deflate = (data: Uint8Array) => deflateRawSync(data, { level: 9 })
    const { cover } = await drawCover({ ...facts, width: 400 }, assets)
    const portable = (await drawCover({ ...facts, width: 400 }, { ...assets, deflate })).cover
    expect(sha(portable?.data)).not.toBe(sha(cover?.data))
    expect(sha(rowsOf(portable?.data))).toBe(sha(rowsOf(cover?.data)))
  })

  test('is drawn whatever the language claims to be', async () => {
    const { composed } = await composeCover({ ...facts, language: 'no language!', design: 'poster' }, assets)
    expect(composed.lines.map(({ text }) => text).join(' ')).toBe('THE LIGHTHOUSE ADA MARSH')
  })

  test('can be drawn smaller', async () => {
    const { cover } = await drawCover({ ...facts, width: 160 }, assets)
    expect(cover).toMatchObject({ width: 160, height: 256 })
  })
})

test.each(books)('$title: well-formed, and every word escaped', async (book) => {
  for (const design of designNames(assets.templates)) {
    const { svg } = (await composeCover({ ...book, design }, assets)).composed
    expect(svg).not.toMatch(/<script|\{\{|NaN|undefined|data-/)
    expect(svg.match(/<text /g)?.length ?? 0).toBe(svg.match(/<\/text>/g)?.length ?? 0)
  }
})

describe('letters that the faces lack', () => {
  const cases = [
    ['雪国の列車', 'Kit Lee', [], 'cover-glyphs'],
    ['Moon 🌙 Garden', 'Kit Lee', ['Moon Garden'], 'cover-glyphs'],
    ['ᾨδή', 'Kit Lee', ['ᾨδή'], undefined],
    ['Cafe\u0301', 'Kit Lee', ['Café'], undefined],
  ] as const
  test.each(cases)('%s', async (title, author, shown, code) => {
    const { composed, findings, design } = await composeCover(
      { ...facts, title, authors: [author], language: 'und' },
      assets,
    )
    const titles = composed.lines.filter(({ item }) => item.slot === 'title').map(({ text }) => text)
    expect(titles.join(' ').toLowerCase()).toBe(shown.join(' ').toLowerCase())
    expect(findings.map((f) => f.code)).toEqual(code ? [code] : [])
    if (shown.length === 0) expect(design.bare).toBe(true)
  })
})

describe('an added font', () => {
  const added = fileURLToPath(new URL('../../templates/fonts/regular.ttf', import.meta.url))

  test('goes behind those of the package', async () => {
    const { composed, fontFiles } = await composeCover({ ...facts, design: 'tiles' }, { ...assets, moreFonts: [added] })
    expect(composed.faces).toEqual(['grotesk'])
    expect(fontFiles).toEqual([`${assets.fonts}/grotesk.ttf`])
  })

  test('that is none is refused', async () => {
    const more = { ...assets, moreFonts: [fileURLToPath(import.meta.url)] }
    await expect(composeCover(facts, more)).rejects.toThrow('cover.test.ts is no font that can be read')
  })
})

test('a design that there is not is refused, and so is a broken one', async () => {
  await expect(composeCover({ ...facts, design: 'nonesuch' }, assets)).rejects.toThrow(Refusal)
  const broken = { ...assets, templates: { 'cover/x.svg': '<svg/>' } }
  await expect(composeCover(facts, broken)).rejects.toThrow('cover/x.svg has no <metadata>')
  const palette = '<metadata>\npalette: ground #ffffff; ink #000000\n</metadata>'
  const cases = [
    [`<svg>${palette}<g></svg>`, 'cover/x.svg cannot be drawn'],
    [`<svg>${palette}<rect fill="{{paper}}"/></svg>`, 'no colour paper in the palette'],
    [`<svg>${palette}<g data-art="horse" data-box="0 0 9 9" data-colours="ink"/></svg>`, 'no art horse'],
    ['<svg><metadata>\npalette: ground white\n</metadata></svg>', 'is no colour'],
  ]
  for (const [svg, message] of cases) {
    const templates = { 'cover/x.svg': svg as string }
    await expect(drawCover(facts, { ...assets, templates })).rejects.toThrow(message)
  }
})

test('without a binary of the renderer there is no cover, and a finding says so', async () => {
  const require = () => {
    throw new Error('Cannot find native binding')
  }
  vi.doMock('@resvg/resvg-js', require)
  vi.doMock('node:module', () => ({ createRequire: () => require }))
  const { cover, findings } = await drawCover(facts, assets)
  vi.doUnmock('@resvg/resvg-js')
  vi.doUnmock('node:module')
  expect(cover).toBeUndefined()
  expect(findings.map(({ code }) => code)).toEqual(['cover-unavailable'])
})

test('alternative text leaves out what there is not', () => {
  expect(altText({ title: 'Salt', authors: [] })).toBe('Salt')
  expect(altText({ title: 'Salt', subtitle: 'Tales', authors: ['A', 'B'], series: { name: 'Sea', index: 2 } })).toBe(
    'Salt – Tales – A, B – Sea',
  )
})

test('drawn aside, it is the same picture', async () => {
  const { cover } = await drawCover(facts, assets)
  const aside = await drawCover(facts, assets, true)
  expect(aside.cover?.data).toHaveLength(0)
  expect(await aside.cover?.later).toEqual(cover?.data)
})
