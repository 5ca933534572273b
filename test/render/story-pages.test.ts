import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/book/block.js'
import { text } from '../../src/book/inline.js'
import type { Section } from '../../src/book/section.js'
import { makePageNames } from '../../src/render/page-names.js'
import { type StoryPage, storyPages } from '../../src/render/story-pages.js'
import { heading, note, p, section } from './sample-book.js'

interface Result {
  readonly pages: StoryPage[]
  readonly opened: string[]
}

const pagesOf = (top: Section, limit = 250_000, runOn = true): Result => {
  const opened: string[] = []
  const pages = [
    ...storyPages(top, 0, runOn, {
      polish: (unchanged) => unchanged,
      names: makePageNames(),
      nameOf: () => 'The Book',
      backWord: 'back',
      traits: new Set(),
      limit,
      opened: (_, title, href, depth) => opened.push(`${depth} ${title} ${href}`),
    }),
  ]
  return { pages, opened }
}

const words = 'word after word '.repeat(60)
const long = (count: number): Block[] => Array.from({ length: count }, () => p(words))
const bytes = (page: StoryPage): number => new TextEncoder().encode(page.body).length
const headings = (page: StoryPage): number => page.body.split('<h1').length - 1

describe('storyPages', () => {
  test('a section is a page, named for its kind, with type and role that agree', () => {
    const { pages, opened } = pagesOf(section('prologue', { heading: heading('Prologue'), blocks: [p('a')] }))
    expect(pages.map(({ file }) => file)).toEqual(['prologue-1.xhtml'])
    expect(pages[0]?.body).toBe(
      '<section class="prologue" id="prologue-1" epub:type="prologue" role="doc-prologue" ' +
        'aria-labelledby="prologue-1-heading">\n<h1 id="prologue-1-heading">Prologue</h1>\n' +
        '<p class="first">a</p>\n</section>\n',
    )
    expect(opened).toEqual(['0 Prologue prologue-1.xhtml'])
  })

  test('a section without a heading is named by what it is', () => {
    const { pages, opened } = pagesOf(section('dedication', { blocks: [p('To Ana')] }))
    expect(pages[0]?.body).toContain('role="doc-dedication" aria-label="The Book">')
    expect(opened).toEqual(['0 The Book dedication-1.xhtml'])
  })

  test('a page that would pass the limit ends before the next block, and goes on without a heading', () => {
    const { pages, opened } = pagesOf(section('chapter', { heading: heading('I'), blocks: long(20) }), 6000)
    expect(pages.map(({ file }) => file)).toEqual([
      'chapter-1.xhtml',
      'chapter-1-continued-2.xhtml',
      'chapter-1-continued-3.xhtml',
      'chapter-1-continued-4.xhtml',
    ])
    expect(pages.map(headings)).toEqual([1, 0, 0, 0])
    expect(pages.every((page) => bytes(page) <= 6000)).toBe(true)
    expect(opened).toHaveLength(1)
    expect(pages.flatMap(({ trace }) => trace)).toHaveLength(21)
  })

  test('a limit is counted in bytes, not in letters', () => {
    const chinese = Array.from({ length: 20 }, () => p('他走进房间把灯放在桌上。'.repeat(20)))
    const { pages } = pagesOf(section('chapter', { blocks: chinese }), 6000)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => bytes(page) <= 6000)).toBe(true)
  })

  test('a long letter is cut between its paragraphs', () => {
    const blocks = long(20)
    const span = { start: blocks[0]?.span.start ?? 0, end: blocks.at(-1)?.span.end ?? 0 }
    const { pages } = pagesOf(section('chapter', { blocks: [{ kind: 'group', role: 'letter', span, blocks }] }), 6000)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => bytes(page) <= 6000 && page.body.includes('<blockquote class="letter">'))).toBe(true)
  })

  test('sections that run on stand on the page of their parent, a level below', () => {
    const inner = section('subchapter', { heading: heading('1'), blocks: [p('b')] })
    const { pages, opened } = pagesOf(
      section('chapter', { heading: heading('I'), blocks: [p('a')], sections: [inner] }),
    )
    expect(pages).toHaveLength(1)
    expect(pages[0]?.body).toContain(
      '<section class="subchapter" id="subchapter-1">\n<h2 id="subchapter-1-heading">1</h2>',
    )
    expect(opened).toEqual(['0 I chapter-1.xhtml', '1 1 chapter-1.xhtml#subchapter-1'])
  })

  test('notes stand where the source has them, after the paragraph that refers to them, and lead back', () => {
    const footnotes = [note('a', '*', 'First.'), note('b', '†', 'Nobody asks.')]
    const marked = p([text('word'), { kind: 'note-reference', note: 'a', label: '*' }])
    const { pages } = pagesOf(section('chapter', { blocks: [marked, ...long(12)], footnotes }), 6000)
    const [first, last] = [pages[0], pages[pages.length - 1]]
    expect(first?.body).toContain(
      '<aside epub:type="footnote" role="doc-footnote" id="note-1">\n<p class="first"><a class="backlink" ' +
        'role="doc-backlink" href="#note-1-reference" aria-label="*: back">*</a> First.</p>\n</aside>',
    )
    expect(last?.body).toContain('<p class="first"><span class="backlink">†</span> Nobody asks.</p>')
    expect(first?.trace.slice(0, 3)).toEqual([marked.span, '*', footnotes[0]?.blocks[0]?.span])
    expect(last?.trace.slice(-2)).toEqual(['†', footnotes[1]?.blocks[0]?.span])
  })

  test('notes that the source has at the end of a chapter stay there, and come before a break that follows', () => {
    const marked = p([text('word'), { kind: 'note-reference', note: 'a', label: '1' }])
    const after = p('After the break.')
    const late = note('a', '1', 'Late.')
    const early = { ...late, span: { start: marked.span.end, end: marked.span.end } }
    const rule: Block = {
      kind: 'scene-break',
      span: { start: after.span.start, end: after.span.start },
      strength: 'ornament',
    }
    const body = (footnote: typeof late) =>
      pagesOf(section('chapter', { blocks: [marked, rule, after], footnotes: [footnote] })).pages[0]?.body ?? ''
    const order = (markup: string) =>
      ['Late.', '<hr', 'After']
        .map((words) => markup.indexOf(words))
        .map((at, _, all) => all.filter((other) => other < at).length)
    expect(order(body(late))).toEqual([2, 0, 1])
    expect(order(body(early))).toEqual([0, 1, 2])
  })

  test('notes that stand above the heading of a section on the same page stay above it', () => {
    const marked = p([text('word'), { kind: 'note-reference', note: 'a', label: '1' }])
    const footnotes = [note('a', '1', 'Early.')]
    const inner = section('subchapter', { heading: heading('2'), blocks: [p('Below.')] })
    const { pages } = pagesOf(section('chapter', { blocks: [marked], footnotes, sections: [inner] }))
    const body = pages[0]?.body ?? ''
    expect(body.indexOf('Early.')).toBeGreaterThan(0)
    expect(body.indexOf('Early.')).toBeLessThan(body.indexOf('<section class="subchapter"'))
  })

  test('a second mark on a later page leads to the page that has the note', () => {
    const mark = p([text('word'), { kind: 'note-reference', note: 'a', label: '*' }])
    const footnotes = [note('a', '*', 'First.')]
    const { pages } = pagesOf(section('chapter', { blocks: [mark, ...long(12), mark], footnotes }), 6000)
    expect(pages.at(-1)?.body).toContain('href="chapter-1.xhtml#note-1"')
    expect(pages.filter((page) => page.body.includes('doc-footnote'))).toHaveLength(1)
  })

  test('the first words of a chapter are marked, those of a dedication are not', () => {
    const opening = p(`It was a Tuesday and ${words}`)
    const lead = (kind: 'chapter' | 'dedication', ...before: Block[]) =>
      pagesOf(section(kind, { blocks: [...before, opening] })).pages[0]?.body.includes('class="lead-in"')
    expect([
      lead('chapter'),
      lead('dedication'),
      lead('chapter', p('May 3', 'dateline')),
      lead('chapter', p('a')),
    ]).toEqual([true, false, true, false])
  })
})
