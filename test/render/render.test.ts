import { describe, expect, it } from 'vitest'
import type { Resource } from '../../src/book/publication.js'
import type { RenderOptions } from '../../src/render/options.js'
import { render } from '../../src/render/render.js'
import { wordsFor } from '../../src/render/words/languages.js'
import { cover, heading, note, p, readTemplate, sampleBook, section, templates } from './sample-book.js'

const options: RenderOptions = {
  templates,
  theme: readTemplate('themes/classic.css'),
  cover,
  tocDepth: 3,
  colophon: { source: 'almanac.txt', encoding: 'utf-8', generator: 'Octavo 0.0.0', typography: true },
}

const build = (more: Partial<RenderOptions> = {}): Map<string, Resource> =>
  new Map([...render(sampleBook(), { ...options, ...more })].map((resource) => [resource.path, resource]))

describe('render', () => {
  it('yields pages first and what depends on them last', () => {
    expect([...build().keys()]).toEqual([
      'META-INF/container.xml',
      'EPUB/css/base.css',
      'EPUB/css/theme.css',
      'EPUB/css/extra.css',
      'EPUB/images/cover.png',
      'EPUB/text/cover.xhtml',
      'EPUB/text/title-page.xhtml',
      'EPUB/text/front-card-1.xhtml',
      'EPUB/text/dedication-1.xhtml',
      'EPUB/text/epigraph-1.xhtml',
      'EPUB/text/preface-1.xhtml',
      'EPUB/text/part-1.xhtml',
      'EPUB/text/prologue-1.xhtml',
      'EPUB/text/chapter-1.xhtml',
      'EPUB/text/part-2.xhtml',
      'EPUB/text/chapter-2.xhtml',
      'EPUB/text/chapter-3.xhtml',
      'EPUB/text/authors-note-1.xhtml',
      'EPUB/text/colophon.xhtml',
      'EPUB/nav.xhtml',
      'EPUB/toc.ncx',
      'EPUB/package.opf',
    ])
  })

  it('sets archive facts that were given beside the text on a page of their own', () => {
    const book = sampleBook()
    const card = [{ name: 'Rating', value: 'K+ & <up>' }]
    const paths = (sections = book.sections) =>
      [...render({ ...book, sections, metadata: { ...book.metadata, card } }, options)].map(({ path }) => path)
    expect(paths()).not.toContain('EPUB/text/front-card.xhtml')
    expect(paths(book.sections.slice(1))).toContain('EPUB/text/front-card.xhtml')
  })

  it('puts the contents page into the spine of books with more than three chapters', () => {
    const spine = (chapters: number) => {
      const sections = Array.from({ length: chapters }, (_, index) =>
        section('chapter', { heading: heading(`Chapter ${index + 1}`), blocks: [p('a')] }),
      )
      const opf = [...render({ ...sampleBook(), sections }, options)].at(-1)?.data as string
      return [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map((found) => found[1]).join(' ')
    }
    expect(spine(3)).toBe('cover title-page chapter-1 chapter-2 chapter-3 colophon')
    expect(spine(4)).toBe('cover title-page nav chapter-1 chapter-2 chapter-3 chapter-4 colophon')
  })

  it('traces story pages and nothing else', () => {
    const traced = [...build().values()].filter((resource) => resource.trace !== undefined)
    expect(traced.map(({ path }) => path).every((path) => /-\d+\.xhtml$/.test(path))).toBe(true)
    expect(traced).toHaveLength(11)
  })

  it.each([
    ['every note is referred to', ['a', 'b'], true],
    ['a note is not', ['a'], false],
    ['no note is', [], false],
  ])('says that notes are linked where they are: %s', (_what, cited, said) => {
    const blocks = [p(cited.map((id) => ({ kind: 'note-reference', note: id, label: id })))]
    const sections = [section('chapter', { blocks, footnotes: [note('a', 'a', 'One.'), note('b', 'b', 'Two.')] })]
    const opf = [...render({ ...sampleBook(), sections }, options)].at(-1)?.data as string
    expect(opf.includes(wordsFor('en').accessibility.notes)).toBe(said)
  })

  it('names the language of the words that it adds', () => {
    const summaryIn = (language: string) => {
      const book = sampleBook()
      const opf = [...render({ ...book, metadata: { ...book.metadata, language } }, options)].at(-1)?.data as string
      return /<meta[^>]*accessibilitySummary">./.exec(opf)?.[0]
    }
    expect(summaryIn('de-AT')).toBe('<meta property="schema:accessibilitySummary">D')
    expect(summaryIn('la')).toBe('<meta xml:lang="en" property="schema:accessibilitySummary">T')
  })

  it('gives the same bytes twice', () => {
    expect([...build()]).toEqual([...build()])
  })
})
