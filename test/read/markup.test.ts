import { describe, expect, it } from 'vitest'
import { readMarkup } from '../../src/read/markup.js'
import { readString } from '../../src/read/text.js'

/** Enough of it to be this text's markup, and what becomes of that. */
const USED = 'She <i>knew</i>. He <i>did</i> too, and <i>they</i> waited.\n\n'
const READ = 'She _knew_. He _did_ too, and _they_ waited.\n\n'
const BRACKETS = 'She [i]knew[/i]. He [i]did[/i] too, and [i]they[/i] waited.\n\n'

describe('markup that a text brought along', () => {
  it.each<[string, string, string]>([
    ['italics', '<em>Never</em>, she said.', '_Never_, she said.'],
    ['capitals and attributes', '<I class="x">Never</I>, she said.', '_Never_, she said.'],
    ['bold', 'A <b>loud</b> and <strong>clear</strong> no.', 'A **loud** and **clear** no.'],
    ['struck out', 'He was <s>late</s> on time.', 'He was ~~late~~ on time.'],
    ['spaces within the marks', 'It was<i> never </i>his.', 'It was _never_ his.'],
    ['part of a word', 'It was <i>un</i>likely.', 'It was _un_likely.'],
    ['bold in italics', '<i>So <b>very</b> tired</i>.', '_So **very** tired_.'],
    ['the same twice', '<i><em>Never</em></i>, she said.', '_Never_, she said.'],
    ['marks that cross', '<i>So <b>very</i> tired</b>.', '_So **very**_ **tired**.'],
    ['nothing in it', 'He <i></i>slept.', 'He slept.'],
    ['over two paragraphs', '<i>One.\n\nTwo.</i> Three.', '_One._\n\n_Two._ Three.'],
    ['a line end', 'One,<br>two,<br />three.', 'One,\ntwo,\nthree.'],
    ['a line end that has one', 'One,<br>\ntwo.', 'One,\ntwo.'],
    ['two line ends', 'One.<br><br>Two.', 'One.\n\nTwo.'],
    ['paragraphs in one line', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['paragraphs in lines of their own', '<p>One.</p>\n<p>Two.</p>', 'One.\nTwo.'],
    ['wrapped paragraphs', '<p>One\nmore.</p>\n<p>Two.</p>', 'One\nmore.\n\nTwo.'],
    ['paragraphs that do not close', '<p>One.\n<p>Two.', 'One.\n\nTwo.'],
    ['a rule', 'One.<hr>Two.', 'One.\n\n* * *\n\nTwo.'],
    ['a rule in its line', 'One.\n\n<hr/>\n\nTwo.', 'One.\n\n* * *\n\nTwo.'],
    ['the middle', 'One.\n\n<center>***</center>\n\nTwo.', 'One.\n\n***\n\nTwo.'],
    ['a heading', '<h2>Smoke</h2><p>One.</p>', '## Smoke\n\nOne.'],
    ['a quotation', 'He read:<blockquote>One.<br>Two.</blockquote>Three.', 'He read:\n\n    One.\n    Two.\n\nThree.'],
    ['what is left out', '<span class="a">One</span> <a href="x.html">two</a> <font size=3>3</font>.', 'One two 3.'],
    ['an ordinal', 'the 1<sup>st</sup> of May', 'the 1st of May'],
    ['characters by name', 'Caf&eacute;&mdash;&ldquo;yes&rdquo; &amp; no&hellip;', 'Café—“yes” & no…'],
    ['characters by number', 'It&#8217;s &#x2019;', 'It’s ’'],
    ['an indent', '&nbsp;&nbsp;One.', '\u00a0\u00a0One.'],
    [
      'what names no character',
      '&c; &wibble; &#0; &#xD800; &#xFFFE; AT&T;',
      '&c; &wibble; &#0; &#xD800; &#xFFFE; AT&T;',
    ],
    ['tags that are named', 'She typed &lt;i&gt; twice.', 'She typed <i> twice.'],
    ['a tag that does not close', 'Only <b>this.', 'Only <b>this.'],
    ['a comparison', 'where a <b and c> d', 'where a <b and c> d'],
    ['a note', 'He slept.[1]', 'He slept.[1]'],
  ])('%s', (_about, source, expected) => {
    expect(readMarkup(USED + source).text).toBe(READ + expected)
  })

  it.each<[string, string, string]>([
    ['bold', 'A [b]loud[/b] no.', 'A **loud** no.'],
    ['underlined', 'A [U]loud[/U] no.', 'A _loud_ no.'],
    ['the middle', '[center]***[/center]\nTwo.', '***\nTwo.'],
    ['a link', 'See [url=https://example.org/a]the map[/url].', 'See the map.'],
    ['a colour', '[color=red]Stop[/color].', 'Stop.'],
    ['a quotation', '[quote]One.[/quote]\nTwo.', '    One.\n\nTwo.'],
    ['a spoiler', '[spoiler=Next time]She left.[/spoiler]\n\nTwo.', 'Next time: She left.\n\nTwo.'],
    ['a spoiler between words', 'One. [SPOILER="A/N"]Hi.[/SPOILER] Two.', 'One.\n\nA/N: Hi.\n\nTwo.'],
    ['a spoiler without a title', '[spoiler]She left.[/spoiler]\n\nTwo.', 'She left.\n\nTwo.'],
    ['a face', '[font=Courier New]Stop[/font].', 'Stop.'],
    ['other brackets', 'He [sic] read [a] and [I].', 'He [sic] read [a] and [I].'],
    ['a rule', 'One.\n\n[hr]\n\nTwo.', 'One.\n\n* * *\n\nTwo.'],
  ])('in square brackets: %s', (_about, source, expected) => {
    expect(readMarkup(BRACKETS + source).text).toBe(READ + expected)
  })

  it.each([
    ['one tag', 'She <i>knew</i>, and that was all.'],
    ['two tags', 'She <i>knew</i>, and <i>so</i> did he.'],
    ['tags as words', 'The <i> and the </i> and the <b> and the </b> and the <u> and the </u>.'],
    ['tags in quotation marks', 'Type "<b>" before it, "</b>" after it, and then "<br>" and "<hr>" and "<p>".'],
    ['tags in backquotes', 'Type `<b>` and `</b>`, `<i>` and `</i>`, `<u>` and `</u>`.'],
    ['a lesson', 'This tag: <i>a</i>. That tag: <b>b</b>. Another tag: <u>c</u>. HTML is <s>hard</s> easy.'],
    ['a page', '<ul><li><i>a</i></li><li><b>b</b></li><li><i>c</i></li></ul><table><tr></tr></table>'],
    ['opening tags alone', 'If a <b then <b> and <i> and <u> and <s>.'],
    ['list letters', '[a] rope [b] tallow [i] lamp [s] bread [u] oil'],
    ['thoughts in angles', '<Where are you?> <Here.> <I know.> <Come.>'],
    ['one name', 'They sold bread &amp; butter.'],
    ['signs of arithmetic', 'a < b, b > c & d; e < f'],
  ])('is left alone: %s', (_about, source) => {
    expect(readMarkup(source)).toEqual({ text: source, count: 0, first: 0 })
  })

  it('is told where it begins', () => {
    const { findings, manuscript } = readString(`Smoke\n\n${USED}`, { name: 'a.txt' })
    expect(manuscript?.text).toBe(`Smoke\n\n${READ}`)
    expect(findings.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual(['read-markup 3:5'])
    expect(findings[0]?.message).toContain('6 tags')
  })

  it('takes time in step with the text', () => {
    const hostile = ['<p>'.repeat(60_000), '<i>'.repeat(60_000), `${'[i]x'.repeat(40_000)}[/i]`, '<a '.repeat(60_000)]
    for (const text of hostile) expect(readMarkup(text).text.length).toBeLessThanOrEqual(text.length)
  })
})
