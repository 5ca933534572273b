/**
 * What pages look like, held against pictures in `pictures/`: the hand-made book that has every kind of block, in each
 * theme, by Chromium and by MuPDF. A change of layout fails; how a machine draws letters does not matter, since the
 * face is Octavo's own or MuPDF's own, and a quarter of a page's pixels is all that is kept.
 *
 * After a change that is meant, look at the new pictures before they are committed:
 *
 *     UPDATE_PICTURES=1 npx vitest run test/readers/visual.test.ts
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Resource } from '../../src/book/publication.js'
import { pack } from '../../src/pack/pack.js'
import { render } from '../../src/render/render.js'
import { cover, readTemplate, sampleBook, templates } from '../render/sample-book.js'
import { chromium, pictureOfFrames } from './browser.js'
import { beside, distance, type Grey, readPng, shrink, writePng } from './grey-picture.js'

const themes = ['classic', 'modern', 'plain']
const kept = fileURLToPath(new URL('pictures/', import.meta.url))
/** Where the pictures of a failed run are, for eyes. */
const seen = fileURLToPath(new URL('../../node_modules/.cache/octavo/pictures/', import.meta.url))

const book = (theme: string): Resource[] => [
  ...render(sampleBook(), {
    templates,
    theme,
    cover,
    tocDepth: 3,
    colophon: { source: 'almanac.txt', encoding: 'utf-8', generator: 'Octavo 0.0.0', typography: true },
  }),
]

/** Share of the ink that may stand elsewhere: of a whole sheet, and of its worst stretch of three lines. */
const tolerance = { whole: 0.06, worst: 0.3 }

const chapterByChromium = (theme: string): Grey =>
  shrink(readPng(pictureOfFrames(book(theme), ['EPUB/text/chapter-1.xhtml'], 4_400)), 4)

const byChromium = (theme: string): Grey => {
  const paths = ['text/title-page.xhtml', 'text/front-card-1.xhtml', 'nav.xhtml', 'text/part-1.xhtml']
  const short = pictureOfFrames(
    book(theme),
    paths.map((path) => `EPUB/${path}`),
    700,
  )
  return beside([chapterByChromium(theme), shrink(readPng(short), 4)])
}

const byMupdf = async (theme: string): Promise<Grey> => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-visual-'))
  try {
    const epub = join(folder, 'book.epub')
    writeFileSync(epub, await pack(book(theme), { portable: false, date: new Date(0) }))
    const layout = ['-q', '-W', '390', '-H', '640', '-S', '16', '-r', '72', '-c', 'gray']
    const pages = Array.from({ length: 14 }, (_, index) => index + 2)
    execFileSync('mutool', ['draw', ...layout, '-o', join(folder, '%d.png'), epub, pages.join(',')], {
      stdio: 'ignore',
    })
    return beside(pages.map((page) => shrink(readPng(readFileSync(join(folder, `${page}.png`))), 4)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const compare = (name: string, picture: Grey): void => {
  const file = join(kept, `${name}.png`)
  if (process.env.UPDATE_PICTURES) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, writePng(picture))
  }
  expect(existsSync(file), `${file} is there`).toBe(true)
  const apart = distance(readPng(readFileSync(file)), picture)
  if (apart.whole > tolerance.whole || apart.worst > tolerance.worst) {
    mkdirSync(seen, { recursive: true })
    writeFileSync(join(seen, `${name}.png`), writePng(picture))
  }
  expect(apart.whole, `look at ${seen}${name}.png`).toBeLessThan(tolerance.whole)
  expect(apart.worst, `look at ${seen}${name}.png`).toBeLessThan(tolerance.worst)
}

describe.skipIf(!chromium)('pages in Chromium', () => {
  test.each(themes)('%s looks as it did', { timeout: 120_000 }, (theme) => {
    compare(`${theme}-chromium`, byChromium(readTemplate(`themes/${theme}.css`)))
  })

  /** What must not go unnoticed, each by the classic theme with one rule more. */
  const changes = [
    ['an indent after a break', 'p.first { text-indent: 1.25em }'],
    ['no indents', 'p { text-indent: 0 }'],
    ['a ragged edge', 'body { text-align: left }'],
    ['wider breaks', 'hr.ornament { margin: 2.25em 0 }'],
    ['heads at the left', 'h1, h2 { text-align: left }'],
    ['verse that does not hang', 'div.verse span.line { padding-left: 0; text-indent: 0 }'],
  ] as const
  test('a changed layout is another picture', { timeout: 120_000 }, () => {
    const classic = readTemplate('themes/classic.css')
    const before = chapterByChromium(classic)
    for (const [name, css] of changes) {
      const { whole, worst } = distance(before, chapterByChromium(`${classic}\n${css}`))
      expect(whole > tolerance.whole || worst > tolerance.worst, `${name}: ${whole}, ${worst}`).toBe(true)
    }
  })
})

describe.skipIf(spawnSync('which', ['mutool']).status !== 0)('pages in MuPDF', () => {
  test.each(themes)('%s looks as it did', async (theme) => {
    compare(`${theme}-mupdf`, await byMupdf(readTemplate(`themes/${theme}.css`)))
  })

  test.each(themes)('%s: MuPDF reads every sheet', async (theme) => {
    const folder = mkdtempSync(join(tmpdir(), 'octavo-visual-'))
    try {
      const epub = join(folder, 'book.epub')
      writeFileSync(epub, await pack(book(readTemplate(`themes/${theme}.css`)), { portable: false, date: new Date(0) }))
      const { stderr, status } = spawnSync('mutool', ['draw', '-F', 'txt', '-o', join(folder, 'text'), epub])
      expect(status).toBe(0)
      expect(stderr.toString().match(/^.*css syntax error.*$/gm) ?? []).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
