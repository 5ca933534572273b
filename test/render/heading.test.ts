import { describe, expect, test } from 'vitest'
import { headingText, renderHeading } from '../../src/render/heading.js'
import { heading } from './sample-book.js'
import { testDesk } from './test-desk.js'

describe('headingText', () => {
  const cases: [label: string | undefined, title: string | undefined, text: string][] = [
    ['Chapter IV', 'The Storm', 'Chapter IV: The Storm'],
    ['Chapter IV.', 'The Storm', 'Chapter IV: The Storm'],
    ['Chapter IV —', 'The Storm', 'Chapter IV: The Storm'],
    ['Chapter IV.', undefined, 'Chapter IV.'],
    ['4', 'The Storm', '4. The Storm'],
    ['IV.', 'The Storm', 'IV. The Storm'],
    [undefined, 'The  Storm', 'The Storm'],
    ['第四章', '暴风雨', '第四章　暴风雨'],
    ['제4장', '폭풍', '제4장　폭풍'],
  ]
  test.each(cases)('%s + %s', (label, title, text) => {
    expect(headingText(heading(label, title))).toBe(text)
  })
})

describe('renderHeading', () => {
  const cases: [what: string, parts: (string | undefined)[], level: number, markup: string][] = [
    [
      'number and title',
      ['Chapter IV', 'The <Storm>'],
      2,
      '<h2 id="x"><span class="label">Chapter IV</span> <span class="title">The &lt;Storm&gt;</span></h2>\n',
    ],
    ['a number alone', ['IV'], 1, '<h1 id="x">IV</h1>\n'],
    ['a title alone', [undefined, 'Home'], 9, '<h6 id="x">Home</h6>\n'],
    [
      'with a subtitle',
      ['IV', undefined, 'In which it rains'],
      1,
      '<h1 id="x">IV</h1>\n<p class="subtitle" role="doc-subtitle">In which it rains</p>\n',
    ],
  ]
  test.each(cases)('%s', (_what, [label, title, subtitle], level, markup) => {
    expect(renderHeading(heading(label, title, subtitle), 'x', level, testDesk())).toBe(markup)
  })
})
