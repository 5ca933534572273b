import { describe, expect, test } from 'vitest'
import type { Section } from '../../src/book/section.js'
import { accessibility, type Trait } from '../../src/render/accessibility.js'
import { container } from '../../src/render/container.js'
import { mediaType } from '../../src/render/media-type.js'
import { nav } from '../../src/render/nav.js'
import { ncx } from '../../src/render/ncx.js'
import type { Conformance } from '../../src/render/options.js'
import { depthOf, nest, type OutlineEntry } from '../../src/render/outline.js'
import { packageDocument } from '../../src/render/package-document.js'
import { makePageNames } from '../../src/render/page-names.js'
import { utf8Length } from '../../src/render/utf8.js'
import { wordsFor } from '../../src/render/words/languages.js'
import { metadataElement } from '../../src/render/xml.js'
import { metadata } from './sample-book.js'

const en = wordsFor('en')

const entry = (title: string, depth: number): OutlineEntry => ({ title, depth, href: `text/${title}.xhtml` })
const entries = [entry('a', 0), entry('b', 1), entry('c', 2), entry('d', 1), entry('e', 0)]
const outline = { entries, landmarks: [], pages: [] }

const bare: Section = {
  kind: 'chapter',
  matter: 'body',
  span: { start: 0, end: 0 },
  blocks: [],
  footnotes: [],
  sections: [],
}

describe('xml', () => {
  const open = '  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
  test('text that looks like an entity, control characters and lone surrogates', () => {
    const text = '\u0000AT&T; &eacute; &amp; <b>\ud800'
    // Surrogates are settled when the page is encoded.
    expect(Buffer.from(metadataElement([{ name: 'dc:title', id: 'title', text }], [])).toString()).toBe(
      `${open}    <dc:title id="title">AT&amp;T; &amp;eacute; &amp;amp; &lt;b&gt;\ufffd</dc:title>\n  </metadata>`,
    )
  })
  test('further lines stand behind, as they are; nothing is left of the book before', () => {
    const more = ['<meta name="$1" content="$&amp;"/>']
    for (const year of ['1900', '19*0', '']) {
      const markup = metadataElement([{ name: 'dc:date', text: year }], more)
      expect(markup).toBe(
        `${open}    <dc:date>${year}</dc:date>\n    <meta name="$1" content="$&amp;"/>\n  </metadata>`,
      )
    }
    const named = metadataElement([{ name: 'dc:date', id: 'date', text: '1900' }], [])
    expect(named).toBe(`${open}    <dc:date id="date">1900</dc:date>\n  </metadata>`)
  })
})

describe('outline', () => {
  test('entries as a tree', () => {
    const sketch = (nodes: ReturnType<typeof nest>): string =>
      nodes
        .map(({ entry: { title }, children }) => title + (children.length > 0 ? `(${sketch(children)})` : ''))
        .join(' ')
    expect(sketch(nest(entries))).toBe('a(b(c) d) e')
    expect(sketch(nest([entry('a', 2), entry('b', 1), entry('c', 3)]))).toBe('a b(c)')
    expect(depthOf(nest(entries))).toBe(3)
    expect(depthOf([])).toBe(1)
  })
})

describe('nav and ncx', () => {
  const markup = nav(
    { entries, landmarks: [{ type: 'bodymatter', title: 'Start & go', href: 'text/a.xhtml' }], pages: [] },
    { language: 'en', direction: 'ltr', styles: ['css/base.css'], words: en },
  )
  const old = ncx(outline, {
    identifier: 'urn:uuid:1',
    title: 'T & U',
    author: 'Ana',
    language: 'en',
    pageList: 'Pages',
  })
  test('the same entries in the same order', () => {
    const links = [...markup.matchAll(/<li><a href="([^"]+)">/g)].map((found) => found[1])
    const points = [...old.matchAll(/<content src="([^"]+)"/g)].map((found) => found[1])
    expect(links).toEqual(entries.map(({ href }) => href))
    expect(points).toEqual(links)
  })
  test('what nav says of itself', () => {
    expect(markup).toContain('<a epub:type="bodymatter" href="text/a.xhtml">Start &amp; go</a>')
    expect(markup).not.toContain('page-list')
    expect(markup).toMatch(/<nav [^>]*epub:type="toc" role="doc-toc" aria-labelledby="contents-heading">/)
  })
  test('what the NCX says of itself', () => {
    expect(old).toContain('<meta name="dtb:uid" content="urn:uuid:1"/>')
    expect(old).toContain('<meta name="dtb:depth" content="3"/>')
    expect([...old.matchAll(/playOrder="(\d)"/g)].map((found) => found[1])).toEqual(['1', '2', '3', '4', '5'])
  })
  test('the NCX lists the pages of the print, each by its kind of number', () => {
    const pages = ['xii', '3', '12a'].map((label) => ({ label, href: `text/a.xhtml#page-${label}` }))
    const facts = { identifier: 'urn:uuid:1', title: 'T', author: 'Ana', language: 'en', pageList: 'Pages' }
    const listed = ncx({ ...outline, pages }, facts)
    expect(old).not.toContain('pageList')
    expect(listed).toMatch(/<\/navMap>\s*<pageList>\s*<navLabel>\s*<text>Pages<\/text>/)
    expect(
      [...listed.matchAll(/<pageTarget id="([^"]+)" type="([^"]+)"( value="\d+")?>/g)].map((m) => m.slice(1)),
    ).toEqual([
      ['page-target-1', 'front', undefined],
      ['page-target-2', 'normal', ' value="3"'],
      ['page-target-3', 'special', undefined],
    ])
    expect(listed).toContain('<meta name="dtb:totalPageCount" content="3"/>')
    expect(listed).toContain('<meta name="dtb:maxPageNumber" content="3"/>')
  })
  test('words of another language say so', () => {
    const foreign = nav(outline, { language: 'fa', direction: 'rtl', styles: [], words: wordsFor('fa') })
    expect(foreign).toContain('<h1 id="contents-heading" lang="en" xml:lang="en" dir="ltr">Contents</h1>')
    expect(foreign).toContain('lang="fa" xml:lang="fa" dir="rtl"')
  })
})

describe('packageDocument', () => {
  const of = (more: Parameters<typeof metadata>[0], pages = false, conformance?: Conformance) =>
    packageDocument({
      metadata: metadata(more),
      language: 'en-GB',
      manifest: [
        { id: 'cover-image', href: 'images/cover.jpg', properties: 'cover-image' },
        { id: 'chapter-1', href: 'text/chapter-1.xhtml' },
        { id: 'ncx', href: 'toc.ncx' },
      ],
      spine: ['chapter-1'],
      landmarks: [],
      accessibility: accessibility({ cover: true, pages, traits: new Set(), words: en }),
      pages,
      ...(conformance && { conformance }),
    })

  const cases: [what: string, more: Parameters<typeof metadata>[0], wanted: string][] = [
    ['hostile text', { title: '</dc:title>&eacute;' }, '>&lt;/dc:title&gt;&amp;eacute;</dc:title>'],
    ['file-as', {}, '<meta refines="#creator-1" property="file-as">Marsh, Ottilie</meta>'],
    ['role', {}, '<meta refines="#creator-1" property="role" scheme="marc:relators">aut</meta>'],
    [
      'a translator',
      { creators: [{ name: 'J', fileAs: 'J', role: 'trl' }] },
      '<dc:contributor id="creator-1">J</dc:contributor>',
    ],
    ['a subtitle', { subtitle: 'Or Not' }, '<meta refines="#subtitle" property="title-type">subtitle</meta>'],
    ['a series', { series: { name: 'S', index: 1.5 } }, '<meta refines="#series" property="group-position">1.5</meta>'],
    ['a series for calibre', { series: { name: 'S' } }, '<meta name="calibre:series" content="S"/>'],
    ['a language', {}, '<dc:language>en-GB</dc:language>'],
    ['right to left', { direction: 'rtl' }, '<spine toc="ncx" page-progression-direction="rtl">'],
    ['vertical lines', { writingMode: 'vertical-rl' }, '<spine toc="ncx" page-progression-direction="rtl">'],
    [
      'vertical lines on Kindle',
      { writingMode: 'vertical-rl' },
      '<meta name="primary-writing-mode" content="vertical-rl"/>',
    ],
    ['a cover for old readers', {}, '<meta name="cover" content="cover-image"/>'],
    ['media types', {}, 'href="images/cover.jpg" media-type="image/jpeg" properties="cover-image"/>'],
    ['the NCX', {}, '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'],
  ]
  test.each(cases)('%s', (_what, more, wanted) => {
    expect(of(more)).toContain(wanted)
  })
  test('nothing is claimed that the caller does not vouch for', () => {
    expect(of({})).not.toContain('conformsTo')
    expect(of({})).not.toContain('certifiedBy')
    expect(of({})).not.toContain('pageBreakSource')
    const claimed = of({}, false, { conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA', certifiedBy: 'A & B' })
    expect(claimed).toContain(
      '<meta id="conformance" property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>',
    )
    expect(claimed).toContain('<meta refines="#conformance" property="a11y:certifiedBy">A &amp; B</meta>')
    expect(of({}, true)).toContain('<meta property="pageBreakSource">unknown</meta>')
  })
})

describe('accessibility', () => {
  test('only what the book has', () => {
    expect(accessibility({ cover: false, pages: false, traits: new Set(), words: en })).toEqual({
      modes: ['textual'],
      sufficient: ['textual'],
      features: ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'],
      hazards: ['none'],
      summary:
        'The text can be shown in any size, font, colour and spacing. A table of contents leads to the parts of the book. ' +
        'Headings have their levels, and the files stand in the order of reading. ' +
        'There are no pictures, and nothing that sounds or moves.',
    })
    const all = accessibility({
      cover: true,
      pages: true,
      traits: new Set<Trait>(['linked-note', 'ruby']),
      words: wordsFor('ja'),
    })
    expect(all.features.slice(4)).toEqual(['alternativeText', 'pageBreakMarkers', 'pageNavigation', 'rubyAnnotations'])
    expect(all.summary.split('。')).toHaveLength(8)
  })
  test.each(['en', 'fr', 'de', 'ja', 'ar'])('pictures in %s: others only where there is one', (language) => {
    const { accessibility: say, ...words } = wordsFor(language)
    const summary = (cover: boolean) =>
      accessibility({ cover, pages: false, traits: new Set(), words: { ...words, accessibility: say } }).summary
    expect(summary(false).endsWith(say.noPictures)).toBe(true)
    expect(summary(true).endsWith(say.cover + words.space + say.noOtherPictures)).toBe(true)
    expect(summary(false)).not.toContain(say.noOtherPictures)
  })
  const traits: [has: Trait[], notes: boolean][] = [
    [[], false],
    [['linked-note'], true],
    [['loose-note'], false],
    [['linked-note', 'loose-note'], false],
  ]
  test.each(traits)('notes with %j', (has, said) => {
    const { summary } = accessibility({ cover: false, pages: false, traits: new Set(has), words: en })
    expect(summary.includes(en.accessibility.notes)).toBe(said)
  })
})

describe('small parts', () => {
  const types: [path: string, type: string][] = [
    ['a.xhtml', 'application/xhtml+xml'],
    ['a.css', 'text/css'],
    ['a.PNG', 'image/png'],
    ['a.jpg', 'image/jpeg'],
    ['toc.ncx', 'application/x-dtbncx+xml'],
    ['a.woff2', 'font/woff2'],
    ['a.otf', 'font/otf'],
    ['a.qqq', 'application/octet-stream'],
  ]
  test.each(types)('media type of %s', (path, type) => {
    expect(mediaType(path)).toBe(type)
  })

  test('names count by kind', () => {
    const names = makePageNames()
    const of = (kind: Section['kind']) => names({ ...bare, kind })
    expect((['chapter', 'part', 'chapter', 'epilogue'] as const).map(of)).toEqual([
      'chapter-1',
      'part-1',
      'chapter-2',
      'epilogue-1',
    ])
  })

  test('a key names a section and all below it', () => {
    const names = makePageNames('story-5f2c9a10')
    expect(names({ ...bare, kind: 'chapter' })).toBe('story-5f2c9a10-chapter-1')
    expect(names({ ...bare, kind: 'chapter' })).toBe('story-5f2c9a10-chapter-2')
    expect(names({ ...bare, kind: 'story', key: 'story-00000000' })).toBe('story-00000000')
  })

  test.each(['', 'abc', 'é', '他', '𝒜', 'a\ud800b', '\ud83d', 'é他𝒜a'])('bytes of %j', (text) => {
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
  })

  test('the container names the package document', () => {
    expect(container().data).toContain('full-path="EPUB/package.opf"')
  })
})
