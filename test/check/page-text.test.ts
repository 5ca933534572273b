import { describe, expect, test } from 'vitest'
import { pageUnits } from '../../src/check/page-text.js'

const bytesOf = (body: string) =>
  new TextEncoder().encode(`<html><head><p>x</p></head><body class="a > b">${body}</body></html>`)
const wordsOf = (bytes: Uint8Array) => String.fromCharCode(...pageUnits(bytes))

describe('the words of a page', () => {
  test.each([
    ['<p>It was <em>late</em>.</p><p>R&amp;D</p>', '\nIt was \u0001late\u0001.\n\nR&D\n\n\n'],
    ['a<br/>b<span title="c > d">e</span>', 'a\nb\u0001e\u0001\n\n'],
    ['&lt;&gt;&quot;&apos;&#65;&#x42;&eacute;', '<>"\'AB&eacute;\n\n'],
    ['é “☂” 𝒜 한 ก', 'é “☂” 𝒜 한 ก\n\n'],
    ['<blockquote>a</blockquote><longerthanany>b</longerthanany>', '\na\n\nb\n\n\n'],
    ['<STRONG>a</STRONG>', '\na\n\n\n'],
    ['a<!-- b --><?c?><![CDATA[<d>]]>', 'a<d>\n\n'],
    ['a<style>b</style>c', 'ac\n\n'],
    ['a<a role="doc-noteref" href="#n">1</a>b<a href="#">c</a>', 'a\u0001b\u0001c\u0001\n\n'],
  ])('%j', (body, words) => {
    expect(wordsOf(bytesOf(body))).toBe(words)
  })

  test('that has no body', () => {
    expect(wordsOf(new TextEncoder().encode('<html>a</html>'))).toBe('')
  })

  test.each([
    ['a byte out of place', [0x61, 0x80, 0x62], 'a\ufffdb'],
    ['a sequence that is cut off', [0xe2, 0x80], '\ufffd'],
    ['a longer sequence than there need be', [0xe0, 0x80, 0x80], '\ufffd\ufffd\ufffd'],
    ['half of a pair', [0xed, 0xa0, 0x80], '\ufffd\ufffd\ufffd'],
    ['more than there is', [0xf4, 0x90, 0x80, 0x80], '\ufffd\ufffd\ufffd\ufffd'],
  ])('with %s', (_, bytes, words) => {
    expect(wordsOf(Uint8Array.from([...new TextEncoder().encode('<body>'), ...bytes]))).toBe(words)
  })
})
