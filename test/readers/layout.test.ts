import { describe, expect, test } from 'vitest'
import type { Book } from '../../src/book/book.js'
import type { Metadata } from '../../src/book/metadata.js'
import type { Resource } from '../../src/book/publication.js'
import { render } from '../../src/render/render.js'
import { cover, readTemplate, sampleBook, templates } from '../render/sample-book.js'
import { chromium, measureFrames } from './browser.js'

interface Layout {
  /** Width of what can be scrolled to, in pixels of 320. */
  readonly width: number
  readonly words: number
  /** Of the first paragraph after a heading or a break. */
  readonly indents: readonly number[]
  /** Width and height of what is seen of each scene break. */
  readonly breaks: readonly (readonly [number, number])[]
  /** Colours of text and lines that are neither the reader's own nor see-through. */
  readonly colours: readonly string[]
  readonly backgrounds: readonly string[]
  /** Contrast of words, and of lines drawn, with what is behind them at night, as WCAG 2.2 counts it; the least. */
  readonly contrast: number
}

const measure = `(page, view) => {
  const all = [...page.body.querySelectorAll('*')]
  const style = (element) => view.getComputedStyle(element)
  const seen = (element) => {
    const { width, height } = element.getBoundingClientRect()
    return [Math.round(width), Math.round(height)]
  }
  const own = 'rgb(200, 200, 200)'
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    const { backgroundColor } = style(element)
    return backgroundColor !== 'rgba(0, 0, 0, 0)' || !element.parentElement ? backgroundColor : behind(element.parentElement)
  }
  const faded = (element) => style(element).opacity * (element.parentElement ? faded(element.parentElement) : 1)
  const contrast = (element, colour) => {
    const [one, other] = [luminance(colour) * faded(element), luminance(behind(element))]
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  }
  const drawn = (element) => ['Top', 'Bottom', 'Left', 'Right'].filter((side) => parseFloat(style(element)['border' + side + 'Width']) > 0)
  return {
    width: page.documentElement.scrollWidth,
    words: page.body.innerText.trim().length,
    indents: [...page.querySelectorAll('section > p.first')].map((element) => parseFloat(style(element).textIndent)),
    breaks: [...page.querySelectorAll('hr.ornament')].map(seen),
    colours: all.map((element) => style(element).color).filter((colour) => colour !== own),
    backgrounds: all.map((element) => style(element).backgroundColor).filter((colour) => colour !== 'rgba(0, 0, 0, 0)'),
    contrast: Math.min(...all.flatMap((element) => [
      contrast(element, style(element).color),
      ...drawn(element).map((side) => contrast(element, style(element)['border' + side + 'Color'])),
    ])),
  }
}`

const dressed = (more: Partial<Metadata>): Book => {
  const sample = sampleBook()
  return { ...sample, metadata: { ...sample.metadata, ...more } }
}

const book = (theme: string, more: Partial<Metadata> = {}): Resource[] => [
  ...render(dressed(more), {
    templates,
    theme: readTemplate(`themes/${theme}.css`),
    cover,
    tocDepth: 3,
    colophon: { source: 'almanac.txt', encoding: 'utf-8', generator: 'Octavo 0.0.0', typography: true },
  }),
]

describe.skipIf(!chromium).each(['classic', 'modern', 'plain'])(
  '%s in Chromium, at night, 320 pixels wide',
  (theme) => {
    test('nothing runs off, nothing is blank, breaks show, no colour is its own', { timeout: 90_000 }, () => {
      const resources = book(theme)
      const paths = resources.map(({ path }) => path).filter((path) => path.endsWith('.xhtml'))
      const frames = [100, 300].flatMap((zoom) => paths.map((path) => ({ path, zoom })))
      const layouts = measureFrames(resources, frames, measure) as Layout[]
      expect(layouts).toHaveLength(frames.length)
      for (const [index, layout] of layouts.entries()) {
        const where = JSON.stringify(frames[index])
        expect(layout.width, where).toBe(320)
        if (!where.includes('cover')) expect(layout.words, where).toBeGreaterThan(3)
        for (const indent of layout.indents) expect(indent, where).toBe(0)
        for (const [width, height] of layout.breaks) {
          expect(width, where).toBeGreaterThan(20)
          expect(height, where).toBeGreaterThan(0)
        }
        expect(layout.colours, where).toEqual([])
        expect(layout.backgrounds, where).toEqual([])
        expect(layout.contrast, where).toBeGreaterThan(7)
      }
      expect(layouts.flatMap(({ breaks }) => breaks).length).toBeGreaterThan(2)
      expect(layouts.flatMap(({ indents }) => indents).length).toBeGreaterThan(10)
    })
  },
)

/** What a page of each language is to look like: of the first element that a selector finds, a computed value. */
const scripts: [says: string, language: string, more: Partial<Metadata>, styles: [string, string, string][]][] = [
  [
    'Japanese is indented, and what is centred or leans stays where it belongs',
    'ja',
    {},
    [
      ['section.chapter > p.first', 'textIndent', '16px'],
      ['p.end-mark', 'textAlign', 'center'],
      ['p.signature', 'textAlign', 'right'],
      ['p.stage-direction', 'fontStyle', 'normal'],
      ['html', 'writingMode', 'horizontal-tb'],
    ],
  ],
  ['Korean is indented', 'ko', {}, [['section.chapter > p.first', 'textIndent', '20px']]],
  [
    'Arabic letters stay joined, and speakers hang on the right',
    'ar',
    { direction: 'rtl' },
    [
      ['span.label', 'letterSpacing', 'normal'],
      ['p.stage-direction', 'fontStyle', 'normal'],
      ['p.speaker', 'marginRight', '0px'],
      ['p.signature', 'textAlign', 'left'],
    ],
  ],
  [
    'vertical lines',
    'ja',
    { writingMode: 'vertical-rl' },
    [
      ['html', 'writingMode', 'vertical-rl'],
      ['h1', 'textAlign', 'start'],
      ['p.signature', 'textAlign', 'end'],
      ['section.chapter > p:not([class])', 'textIndent', '16px'],
      ['section.chapter > p:not([class])', 'marginBottom', '0px'],
      ['section.cover-page img', 'writingMode', 'horizontal-tb'],
    ],
  ],
]

describe.skipIf(!chromium)('other scripts in Chromium', () => {
  test.each(scripts)('%s', { timeout: 90_000 }, (_says, language, more, styles) => {
    const resources = book('classic', { language, ...more })
    const paths = resources.map(({ path }) => path).filter((path) => path.endsWith('.xhtml'))
    const asked = JSON.stringify(styles)
    const look = `(page, view) => ${asked}.map(([selector, name]) => {
      const element = page.querySelector(selector)
      return element && view.getComputedStyle(element)[name]
    })`
    const frames = paths.map((path) => ({ path, zoom: 100 }))
    const found = measureFrames(resources, frames, look) as (string | null)[][]
    for (const [index, [selector, name, value]] of styles.entries()) {
      const values = found.map((page) => page[index]).filter((one) => one !== null)
      // The cover's page is laid out as ever.
      const own = selector === 'html' ? values.filter((_, page) => !paths[page]?.includes('cover')) : values
      expect([...new Set(own)], `${selector} ${name}`).toEqual([value])
    }
  })
})
