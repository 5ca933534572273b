import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/book/block.js'
import { type Inline, text } from '../../../src/book/inline.js'
import { span } from '../../../src/book/span.js'
import { renderBlocks } from '../../../src/render/blocks/block.js'
import { group, line, p, verse } from '../sample-book.js'
import { testDesk } from '../test-desk.js'

const here = span(0, 1)
const strong = (words: string): Inline => ({ kind: 'emphasis', style: 'strong', content: [text(words)] })
const list = (more: Partial<Extract<Block, { kind: 'list' }>>): Block => ({
  kind: 'list',
  span: here,
  ordered: false,
  items: [[p('a')]],
  ...more,
})
const table = (headerRows: number, ...rows: string[][]): Block => ({
  kind: 'table',
  span: here,
  headerRows,
  rows: rows.map((cells) => cells.map((cell) => ({ span: here, content: cell ? [text(cell)] : [] }))),
})
const speechBy = (name: string, ...blocks: Block[]): Block => ({
  kind: 'speech',
  span: here,
  speaker: { span: here, content: [text(name)] },
  blocks,
})
const speech = (...blocks: Block[]): Block => speechBy('Ana.', ...blocks)
const typed = (words: string): Block => ({ kind: 'preformatted', span: here, text: words })

describe('renderBlocks', () => {
  const cases: [what: string, blocks: Block[], markup: string][] = [
    ['paragraphs', [p('a <b>'), p('c')], '<p class="first">a &lt;b&gt;</p>\n<p>c</p>\n'],
    [
      'a paragraph that goes on',
      [p('a'), { ...p('b'), continued: true }],
      '<p class="first">a</p>\n<p class="continued">b</p>\n',
    ],
    ['a signature', [p('H. P.', 'signature')], '<p class="signature">H. P.</p>\n'],
    ['an end', [p('The End', 'end-mark')], '<p class="end-mark">The End</p>\n'],
    [
      'verse',
      [verse([line('one'), line('two', 2), line('three', 99)], [], [line('four')])],
      '<div class="verse">\n<p><span class="line">one<br/></span>\n<span class="line i2">two<br/></span>\n' +
        '<span class="line i8">three</span></p>\n<p><span class="line">four</span></p>\n</div>\n',
    ],
    [
      'a card',
      [p('Rating: K+', 'card'), p([strong('Words:'), text(' 1,200')], 'card')],
      '<dl class="card">\n<div><dt>Rating:</dt> <dd>K+</dd></div>\n<div><dt>Words:</dt> <dd> 1,200</dd></div>\n</dl>\n',
    ],
    ['a card line without a name', [p('Complete', 'card')], '<p class="card">Complete</p>\n'],
    ['a card line without a value', [p('Complete:', 'card')], '<p class="card">Complete:</p>\n'],
    [
      'a Chinese card',
      [p('作者：林秋', 'card')],
      '<dl class="card">\n<div><dt>作者：</dt> <dd>林秋</dd></div>\n</dl>\n',
    ],
    ['a quotation', [group('quotation', p('a'))], '<blockquote>\n<p class="first">a</p>\n</blockquote>\n'],
    [
      'an epigraph',
      [group('epigraph', p('a'), p('B', 'attribution'))],
      '<blockquote class="epigraph" epub:type="epigraph" role="doc-epigraph">\n<p class="first">a</p>\n' +
        '<cite class="attribution">B</cite>\n</blockquote>\n',
    ],
    [
      'the author speaking',
      [group('authors-note', p('a'))],
      '<aside class="authors-note" role="note">\n<p class="first">a</p>\n</aside>\n',
    ],
    [
      'a figure',
      [{ kind: 'figure', span: here, caption: [p('a')] }],
      '<figure>\n<figcaption>\n<p class="first">a</p>\n</figcaption>\n</figure>\n',
    ],
    ['a figure nobody spoke of', [{ kind: 'figure', span: here, caption: [] }], ''],
    ['a list', [list({})], '<ul>\n<li>a</li>\n</ul>\n'],
    ['a numbered list', [list({ ordered: true, start: 3 })], '<ol start="3">\n<li>a</li>\n</ol>\n'],
    ['a list from one', [list({ ordered: true, start: 1 })], '<ol>\n<li>a</li>\n</ol>\n'],
    [
      'an item of two paragraphs',
      [list({ items: [[p('a'), p('b')]] })],
      '<ul>\n<li>\n<p class="first">a</p>\n<p>b</p>\n</li>\n</ul>\n',
    ],
    [
      'a table with short rows',
      [table(1, ['A', ''], ['1', '2', '3'])],
      '<div class="table">\n<table>\n<thead>\n<tr><th scope="col">A</th><td></td><td></td></tr>\n</thead>\n' +
        '<tbody>\n<tr><td>1</td><td>2</td><td>3</td></tr>\n</tbody>\n</table>\n</div>\n',
    ],
    ['an empty table', [table(0)], ''],
    ['typed lines', [typed('  a < b\n c\n')], '<pre>  a &lt; b\n c</pre>\n'],
    ['typed lines that begin with an empty one', [typed('\na')], '<pre>\n\na</pre>\n'],
    ['typed lines too wide for a phone', [typed('-'.repeat(41))], `<pre class="wide">${'-'.repeat(41)}</pre>\n`],
    [
      'a speech',
      [speech(p('Who?'), p('Speak.'))],
      '<div class="speech">\n<p class="spoken"><span class="speaker">Ana.</span> Who?</p>\n<p>Speak.</p>\n</div>\n',
    ],
    ...[
      ['CAPT. ÅSE.', ' caps'],
      ['A.', ''],
      ['McKAY.', ''],
      ['美咲', ''],
    ].map(([name = '', caps = '']): [string, Block[], string] => [
      `a speech of ${name}`,
      [speechBy(name, p('Who?'))],
      `<div class="speech">\n<p class="spoken"><span class="speaker${caps}">${name}</span> Who?</p>\n</div>\n`,
    ]),
    [
      'a speech in verse',
      [speech(verse([line('Who?')]))],
      '<div class="speech">\n<p class="speaker"><span class="speaker">Ana.</span></p>\n' +
        '<div class="verse">\n<p><span class="line">Who?</span></p>\n</div>\n</div>\n',
    ],
    [
      'a subheading',
      [{ kind: 'subheading', span: here, level: 1, content: [text('A')] }],
      '<p class="subheading" role="heading" aria-level="2">A</p>\n',
    ],
    [
      'a subheading too deep',
      [{ kind: 'subheading', span: here, level: 9, content: [text('A')] }],
      '<p class="subheading" role="heading" aria-level="6">A</p>\n',
    ],
  ]
  test.each(cases)('%s', (_what, blocks, markup) => {
    expect(renderBlocks(blocks, testDesk())).toBe(markup)
  })

  test('every leaf is traced once, in page order', () => {
    const desk = testDesk()
    const leaf = (start: number) => ({ span: span(start, start + 1), content: [text('x')] })
    const paragraph = (start: number): Block => ({ kind: 'paragraph', role: 'plain', ...leaf(start) })
    renderBlocks(
      [
        paragraph(0),
        { kind: 'group', role: 'letter', span: span(2, 9), blocks: [paragraph(2), paragraph(4)] },
        { kind: 'verse', span: span(6, 9), stanzas: [[{ ...leaf(6), indent: 0 }], [{ ...leaf(8), indent: 0 }]] },
        { kind: 'list', ordered: false, span: span(10, 15), items: [[paragraph(10)], [paragraph(12), paragraph(14)]] },
        { kind: 'table', span: span(16, 19), headerRows: 1, rows: [[leaf(16)], [leaf(18)]] },
        { kind: 'speech', span: span(20, 25), speaker: leaf(20), blocks: [paragraph(22), paragraph(24)] },
        { kind: 'figure', span: span(26, 27), caption: [paragraph(26)] },
        { kind: 'preformatted', span: span(28, 29), text: 'x' },
        { ...(paragraph(30) as Extract<Block, { kind: 'paragraph' }>), role: 'card' },
        { kind: 'subheading', level: 1, ...leaf(32) },
      ],
      desk,
    )
    expect(desk.trace.map((item) => typeof item !== 'string' && item.start)).toEqual(
      Array.from({ length: 17 }, (_, index) => index * 2),
    )
  })
})
