import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Resource, Templates } from '../../src/book/publication.js'
import type { RenderOptions } from '../../src/render/options.js'
import { render } from '../../src/render/render.js'
import { cover, sampleBook } from './sample-book.js'

const names = [
  'page.xhtml',
  'title-page.xhtml',
  'cover-page.xhtml',
  'colophon.xhtml',
  'themes/base.css',
  'themes/extra.css',
]
const read = (name: string) => readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8')
const templates: Templates = Object.fromEntries(names.map((name) => [name, read(name)]))
const options: RenderOptions = {
  templates,
  theme: read('themes/classic.css'),
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

  it('gives the same bytes twice', () => {
    expect([...build()]).toEqual([...build()])
  })
})
