import { describe, expect, test } from 'vitest'
import { escapeAttribute, escapeText } from '../../src/render/escape.js'

describe('escapeText', () => {
  const cases: [text: string, markup: string][] = [
    ['plain words', 'plain words'],
    ['Fish & Chips <em>', 'Fish &amp; Chips &lt;em&gt;'],
    ['AT&T; &eacute; &amp;', 'AT&amp;T; &amp;eacute; &amp;amp;'],
    ['</title><script>alert("x")</script>', '&lt;/title&gt;&lt;script&gt;alert("x")&lt;/script&gt;'],
    [']]>', ']]&gt;'],
    ['a\u0000b\u0008c\ufffe', 'abc'],
    ['a > b', 'a &gt; b'],
    ['a < b', 'a &lt; b'],
    ['a & b', 'a &amp; b'],
    ...[...'\u0000\u0001\u0008\u000b\u000c\u000e\u001f\ufffe\uffff'].map((sign): [string, string] => [
      `a${sign}b`,
      'ab',
    ]),
    ['tab\tand\nline', 'tab\tand\nline'],
    ['𝒜 “ ”', '𝒜 “ ”'],
  ]
  test.each(cases)('%j', (text, markup) => {
    expect(escapeText(text)).toBe(markup)
  })
})

describe('escapeAttribute', () => {
  const cases: [text: string, value: string][] = [
    ['He said "no"', 'He said &quot;no&quot;'],
    ["it's", 'it&#39;s'],
    ['two\nlines\tand', 'two lines and'],
    ['" onload="x', '&quot; onload=&quot;x'],
    ['<&>\u001f', '&lt;&amp;&gt;'],
  ]
  test.each(cases)('%j', (text, value) => {
    expect(escapeAttribute(text)).toBe(value)
  })
})
