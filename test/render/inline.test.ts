import { describe, expect, test } from 'vitest'
import { type EmphasisStyle, type Inline, text } from '../../src/book/inline.js'
import { renderInlines } from '../../src/render/inline.js'
import { note } from './sample-book.js'
import { testDesk } from './test-desk.js'

const styled = (style: EmphasisStyle, language?: string): Inline => ({
  kind: 'emphasis',
  style,
  ...(language !== undefined && { language }),
  content: [text('so & so')],
})
const link = (href: string): Inline => ({ kind: 'link', href, content: [text('there')] })

describe('renderInlines', () => {
  const cases: [what: string, content: Inline[], markup: string][] = [
    ['text', [text('R&D')], 'R&amp;D'],
    ['emphasis', [styled('emphasis')], '<em>so &amp; so</em>'],
    ['strong', [styled('strong')], '<strong>so &amp; so</strong>'],
    ['shouted capitals', [styled('small-caps')], '<span class="caps">so &amp; so</span>'],
    [
      'a reading',
      [{ kind: 'ruby', base: '橋<', reading: 'は&' }],
      '<ruby>橋&lt;<rp>（</rp><rt>は&amp;</rt><rp>）</rp></ruby>',
    ],
    ['deleted', [styled('deleted')], '<del>so &amp; so</del>'],
    ['underline', [styled('underline')], '<u>so &amp; so</u>'],
    ['foreign', [styled('foreign', 'fr')], '<i lang="fr" xml:lang="fr">so &amp; so</i>'],
    ['foreign, nobody knows what', [styled('foreign')], '<i>so &amp; so</i>'],
    ['a language that is none', [styled('foreign', 'x" onclick="')], '<i>so &amp; so</i>'],
    [
      'emphasis in emphasis',
      [{ kind: 'emphasis', style: 'emphasis', content: [text('a '), styled('strong')] }],
      '<em>a <strong>so &amp; so</strong></em>',
    ],
    ['a line', [text('a'), { kind: 'line-break' }, text('b')], 'a<br/>b'],
    ['a web address', [link('https://example.org/?a=1&b=2')], '<a href="https://example.org/?a=1&amp;b=2">there</a>'],
    ['an address with blanks', [link('https://example.org/a b')], 'there'],
    ['an address with quotes', [link('https://example.org/"')], '<a href="https://example.org/%22">there</a>'],
    ['a mail address', [link('mailto:ana@example.org')], '<a href="mailto:ana@example.org">there</a>'],
    ['a script', [link('javascript:alert(1)')], 'there'],
    ['a file', [link('file:///etc/passwd')], 'there'],
    ['a path', [link('../../x')], 'there'],
    [
      'a page',
      [{ kind: 'page-break', label: 'xii "a"' }],
      '<span epub:type="pagebreak" role="doc-pagebreak" id="page-xii-a-" aria-label="xii &quot;a&quot;"></span>',
    ],
    ['a mark without a note', [{ kind: 'note-reference', note: 'gone', label: '<7>' }], '<sup>&lt;7&gt;</sup>'],
  ]
  test.each(cases)('%s', (_what, content, markup) => {
    expect(renderInlines(content, testDesk())).toBe(markup)
  })

  test('marks of notes, the second one of the same note too', () => {
    const desk = testDesk([note('n', '*', 'Says so.')])
    const mark: Inline = { kind: 'note-reference', note: 'n', label: '*' }
    expect(renderInlines([mark, mark], desk)).toBe(
      '<a class="noteref" epub:type="noteref" role="doc-noteref" id="note-1-reference" href="#note-1">*</a>' +
        '<a class="noteref" epub:type="noteref" role="doc-noteref" id="note-1-reference-2" href="#note-1">*</a>',
    )
    expect(desk.notes.map(({ id, back }) => [id, back])).toEqual([['note-1', 'note-1-reference']])
  })

  test('a page twice gets two ids', () => {
    const desk = testDesk()
    renderInlines(
      [
        { kind: 'page-break', label: '7' },
        { kind: 'page-break', label: '7' },
      ],
      desk,
    )
    expect(desk.marks).toEqual([
      { id: 'page-7', label: '7' },
      { id: 'page-7-2', label: '7' },
    ])
  })
})
