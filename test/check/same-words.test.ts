/**
 * The quick walk along a page: what it sees at once, what it leaves to the thorough way, and that it takes nothing that
 * the thorough way would not.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Omission } from '../../src/book/book.js'
import { manuscript } from '../../src/book/manuscript.js'
import type { Archive, Trace } from '../../src/book/publication.js'
import { gatherClaims, ownershipIn } from '../../src/check/claims.js'
import { proveWords } from '../../src/check/loss.js'
import { quickProof } from '../../src/check/same-words.js'

const page = (body: string) =>
  new TextEncoder().encode(`<html><head><p>x</p></head><body class="a > b">${body}</body></html>`)

/** A leaf for each paragraph; paragraphs are parted by a blank line. */
const leaves = (source: string): Trace =>
  [...source.matchAll(/(?:[^\n]|\n(?!\n))+/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }))

const sees = (source: string, bytes: Uint8Array, trace = leaves(source), omissions: Omission[] = []) =>
  quickProof(source, ownershipIn(gatherClaims([trace], omissions)))(trace, bytes)

const only = (body: string): Archive => ({ names: ['a'], read: () => page(body) })

/** As in the sources: where a text is cut to be put into UTF-8. */
const PIECE = 1 << 14
const long = 'word '.repeat(PIECE / 5).padEnd(PIECE - 1, 'x')

describe('is seen at once', () => {
  test.each([
    ['the same words', 'The kettle sang.', '<p>The kettle sang.</p>'],
    ['quotes, dashes, an ellipsis', '"It\'s late" -- he said...', '<p>“It’s late”—he said…</p>'],
    ['signs of the same first bytes', '“Once—twice”', '<p>‘Once–twice’</p>'],
    ['dashes of several ems, primes', 'In 18-- -- in B--- -- 5\' 6"', '<p>In 18⸺ — in B⸻ — 5′ 6″</p>'],
    ['spaces that do not break', '« Oui » 5 km', '<p>«\u202fOui\u00a0» 5\u00a0km</p>'],
    ['entities, and what looks like some', 'R&D <b> &amp; "x"', '<p>R&amp;D &lt;b&gt; &amp;amp; &quot;x&apos;</p>'],
    ['attributes', 'One', '<p class="first" title="a > b">One</p>'],
    ['an entity for a sign, in another case', "R'D it's", '<p>r&amp;d it&apos;S</p>'],
    ['a sign for several, before a tag', 'So... "_no_" -- ok', '<p>So… “<em>no</em>”—ok</p>'],
    ['emphasis', 'He _did_ go, _she_ too.', '<p>He <em>did</em> go, <em>she</em> too.</p>'],
    ['emphasis after a typographic quote', 'A “_Oh_”', '<p>A “<em>Oh</em>”</p>'],
    ['emphasis in a word', 'Believable', '<p>B<em>eliev</em>able</p>'],
    ['letters of another case', 'THE STORM', '<h1>The Storm</h1>'],
    ['other scripts', 'é “☂” 𝒜 한 ก 水壶 чайник', '<p>é “☂” 𝒜 한 ก 水壶 чайник</p>'],
    ['paragraphs', 'One.\n\nTwo\n\n\n\n_Three_', '<p>One.</p>\n<p>Two</p><p><em>Three</em></p>'],
    ['a long text', `${long}\n\n${long} 𝒜`, `<p>${long}</p><p>${long} 𝒜</p>`],
    ['a pair where the text is cut', `${long}𝒜b`, `<p>${long}𝒜b</p>`],
    ['emphasis where the text is cut', `${long} _b_ c`, `<p>${long} <em>b</em> c</p>`],
    ['a gap where the text is cut', `${long.slice(2)}. _b_ c`, `<p>${long.slice(2)}. <em>b</em> c</p>`],
    ['a longer element name than any', 'a b', '<longerthanany>a<blockquote>b'],
  ])('%s', (_what, source, body) => {
    expect(sees(source, page(body))).toBe(true)
    expect(proveWords(manuscript('a.txt', source), [], [{ path: 'a', trace: leaves(source) }], only(body))).toEqual([])
  })

  test('words that were generated, nested claims and omissions', () => {
    const source = 'A mark[2] here{a > note}, on.\n\nNext'
    const trace: Trace = ['1 <', { start: 0, end: 29 }, { start: 14, end: 24 }, { start: 31, end: 35 }]
    const omissions: Omission[] = [{ span: { start: 6, end: 9 }, rule: 'note-mark' }]
    const body =
      '<h1>1 &lt;</h1><p>A mark<a role="doc-noteref" href="#n">2</a> here, on.</p><p>{a &gt; note}</p><p><a>Next</a></p>'
    expect(sees(source, page(body), trace, omissions)).toBe(true)
  })

  test.each(['<p>One2 3</p>', '<p>One <b>2</b> 3</p>', '<p>One</p><p>2 3</p>'])('a generated word: %s', (body) => {
    expect(sees('One 3', page(body), [{ start: 0, end: 3 }, '2', { start: 3, end: 5 }])).toBe(true)
  })
})

describe('is left to the thorough way', () => {
  test.each([
    ['a word that a line broke', 'to-\nmorrow', '<p>tomorrow</p>'],
    ['joined words', 'Every body', '<p>Every<b>body</b></p>'],
    ['joined paragraphs', 'One\n\nTwo', '<p>OneTwo</p>'],
    ['a split word', 'Everybody', '<p>Every<br/>body</p>'],
    ['other words', 'One', '<p>Two</p>'],
    ['more words', 'One', '<p>One Two</p>'],
    ['fewer words', 'One Two', '<p>One</p>'],
    ['an accent in another case', 'É', '<p>é</p>'],
    ['tags where the source has their like', 'a <b> c', '<p>a <b> c</p>'],
    ['a sign for a sign, then another letter', "it's", '<p>it’z</p>'],
    ['a sign for none', "it's", '<p>its</p>'],
    ['words after the last sign', 'One.\n\n', '<p>One.</p>\n<p>Two</p>'],
    ['a soft hyphen', 'extra', '<p>ex\u00adtra</p>'],
    ['a soft hyphen for a space', 'a b', '<p>a\u00adb</p>'],
    ['a space of no width for one that has some', 'a b', '<p>a\u200bb</p>'],
    ['a comment', 'a b', '<p>a <!-- x --> b</p>'],
    ['an instruction', 'a b', '<p>a <?x?> b</p>'],
    ['CDATA', 'a b', '<p>a <![CDATA[b]]></p>'],
    ['a numeric reference', 'a b', '<p>a &#98;</p>'],
    ['an entity that XML lacks', 'é', '<p>&eacute;</p>'],
    ['hidden text', 'a b', '<p>a <rp>x</rp> b</p>'],
  ])('%s', (_what, source, body) => {
    expect(sees(source, page(body))).toBe(false)
  })

  const omitted = [
    ['between two leaves', 'One[2]Two', [0, 3, 6, 9], '<p>One</p><p>Two</p>', '<p>OneTwo</p>'],
    ['in the second', 'One\n\nTwo[2] 3', [0, 3, 5, 13], '<p>One</p><p>Two 3</p>', '<p>One</p><p>Two[2] 3</p>'],
    ['at the end of the first', 'One[2]\n\nTwo', [0, 6, 8, 11], '<p>One</p><p>Two</p>', '<p>One[2]</p><p>Two</p>'],
  ] as const
  test.each(omitted)('an omission %s, where the page is wrong', (_where, source, [a, b, c, d], right, wrong) => {
    const start = source.indexOf('[2]')
    const omissions: Omission[] = [{ span: { start, end: start + 3 }, rule: 'note-mark' }]
    const trace = [
      { start: a, end: b },
      { start: c, end: d },
    ]
    expect(sees(source, page(right), trace, omissions)).toBe(true)
    expect(sees(source, page(wrong), trace, omissions)).toBe(false)
  })

  test('tags where generated words have their like', () => {
    expect(sees('', page('<p>a <b> c</p>'), ['a <b> c'])).toBe(false)
  })

  test('a letter of two halves that the page has lost', () => {
    const trace = [
      { start: 0, end: 3 },
      { start: 3, end: 4 },
    ]
    expect(sees('a 𝒜', page('<p>a \ufffd\ufffd</p>'), trace)).toBe(false)
  })

  test.each([
    ['no body', 'a', '<html>a</html>'],
    ['a character that is cut off', 'é', '<body>\xc3'],
    ['a character that a tag cuts', 'é', '<body>\xc3<b>\xa9'],
    ['what is no dash', 'a b', '<body>a\xe2\x80\xf0b'],
    ['a byte too many', 'é', '<body>\xc3\xa9\xa9'],
  ])('%s', (_what, source, bytes) => {
    expect(sees(source, Buffer.from(bytes, 'latin1'))).toBe(false)
  })
})

const words = fc.constantFrom(
  ..."the Mara straße чайник don't “Oh” well-known naïve É 水壶 𝒜lpha R&D <b> &amp; ext\u00adra un_believ_able 5′".split(
    ' ',
  ),
)
const gaps = fc.constantFrom(
  ...' | |  |\n| -- |...|, |_| _|_ |"| "|" |-|-\n|\u00a0|\u00ad|\n\n|\n\n* * *\n\n| [9] '.split('|'),
  '|',
)
/** What stands on the page in place of a word or a gap: mostly what the source has. */
const harms = fc.option(
  fc.constantFrom(
    ...' ||—|…|“|’|<em>|</em>|<br/>|</p><p>|<i> </i>|\u00ad|\u00a0|x|Mara|<b>|&lt;|&#8217;|<style>x</style>|\ufffd'.split(
      '|',
    ),
    '<a href="#">',
    '<a class="m" role="doc-noteref">9</a>',
  ),
  { freq: 5 },
)
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;' })[sign] ?? '&gt;')

test('the quick way and the thorough one have the same findings', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(words, harms, gaps, harms), { minLength: 1, maxLength: 20 }),
      fc.constantFrom('set', 'typed', 'raw'),
      (pieces, style) => {
        const source = pieces.map(([word, , gap]) => word + gap).join('')
        const set = (text: string) =>
          style === 'raw' ? text : escaped(style === 'set' ? text.replace(/ -- /g, '—').replace(/"/g, '”') : text)
        const body = pieces.map(([word, harm, gap, other]) => (harm ?? set(word)) + (other ?? set(gap))).join('')
        const trace = leaves(source)
        const omissions = [...source.matchAll(/ \[9\] /g)].map(
          ({ index }): Omission => ({ span: { start: index, end: index + 5 }, rule: 'note-mark' }),
        )
        const prove = (whole: string) =>
          proveWords(manuscript('a.txt', source), omissions, [{ path: 'a', trace }], only(whole))
        // A comment is left to the thorough way, and is no word.
        expect(prove(`<p>${body}</p>`)).toEqual(prove(`<p>${body}</p><!---->`))
      },
    ),
    { seed: 3, numRuns: 3000 },
  )
})
