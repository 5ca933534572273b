import { describe, expect, it } from 'vitest'
import type { Block, Paragraph } from '../../src/book/block.js'
import type { Inline } from '../../src/book/inline.js'
import { plain, text } from '../../src/book/inline.js'
import type { Section } from '../../src/book/section.js'
import { span } from '../../src/book/span.js'
import { learnTypography } from '../../src/polish/typography.js'
import { sectionOf } from './polish-text.js'

const at = span(0, 0)
const em = (...content: Inline[]): Inline => ({ kind: 'emphasis', style: 'emphasis', content })
const paragraph = (...content: Inline[]): Paragraph => ({ kind: 'paragraph', role: 'plain', span: at, content })
const section = (...blocks: Block[]): Section => ({ ...sectionOf([]), blocks })
const polish = (source: Section, language = 'en'): Section =>
  learnTypography([source], { language, smart: true }).section(source)

describe('across the inlines of a paragraph', () => {
  it.each<[string, Inline[], Inline[]]>([
    [
      'a quotation that opens before an emphasis',
      [text('"'), em(text('Stop')), text(',"')],
      [text('“'), em(text('Stop')), text(',”')],
    ],
    ['one that closes within it', [text('He said, "'), em(text('stop."'))], [text('He said, “'), em(text('stop.”'))]],
    ['an apostrophe after it', [em(text('Argo')), text("'s crew")], [em(text('Argo')), text('’s crew')]],
    [
      'a possessive within',
      [text('the '), em(text("boys'")), text(' own')],
      [text('the '), em(text('boys’')), text(' own')],
    ],
    [
      'a mark after a note reference',
      [text('"Yes'), { kind: 'note-reference', note: 'n1', label: '1' }, text('" he said')],
      [text('“Yes'), { kind: 'note-reference', note: 'n1', label: '1' }, text('” he said')],
    ],
    [
      'a mark after a line break',
      [text('"One.'), { kind: 'line-break' }, text('"Two."')],
      [text('“One.'), { kind: 'line-break' }, text('“Two.”')],
    ],
    [
      'a space that two dashes take',
      [text('one -- -- two '), em(text('three'))],
      [text('one – – two '), em(text('three'))],
    ],
    [
      'a dash that grows shorter between two emphases',
      [em(text('one--')), text('two--'), em(text("three's"))],
      [em(text('one—')), text('two—'), em(text('three’s'))],
    ],
  ])('%s', (_, content, expected) => {
    expect(polish(section(paragraph(...content))).blocks).toEqual([paragraph(...expected)])
  })
})

describe('a paragraph with one sign alone of those that the passes look for', () => {
  it.each([
    ['a  b', 'a b'],
    ['a\tb', 'a b'],
    ['wait...', 'wait…'],
    ['wait . . .', 'wait …'],
    ['a--b', 'a—b'],
    ['a - b', 'a – b'],
    ['it –was– so', 'it – was – so'],
    ['"Yes."', '“Yes.”'],
    ["it's", 'it’s'],
    ['O`Neill', 'O’Neill'],
    ['O´Neill', 'O’Neill'],
    ['I saw ‘em go.', 'I saw ’em go.'],
    ['“’Never again’ is what she said.”', '“‘Never again’ is what she said.”'],
    ['“Yes,” he said, "no."', '“Yes,” he said, “no.”'],
    ['‚Yes,‘ he said, "no."', '‚Yes,‘ he said, “no.”'],
    ['«Yes» she said "no."', '«Yes» she said “no.”'],
    ['see ab://b.c/d--e', 'see ab://b.c/d--e'],
    ['see www.a.b/d--e', 'see www.a.b/d--e'],
    ['ask a--b@c.example', 'ask a--b@c.example'],
    ['type `a--b`', 'type `a--b`'],
    ['type <a href="b">', 'type <a href="b">'],
    ['open c:\\a--b', 'open c:\\a--b'],
    ['type tar --strip-components', 'type tar --strip-components'],
    ['type --all=yes', 'type --all=yes'],
    ['from a --> b', 'from a --> b'],
  ])('%j', (input, expected) => {
    // A first paragraph that shows the habit of spaced dashes.
    const source = section(paragraph(text('one – two')), paragraph(text(input)))
    expect(polish(source).blocks[1]).toEqual(paragraph(text(expected)))
  })
})

describe('typed marks beside one that is set', () => {
  const set = (before: string, after: string): Paragraph => paragraph(text(`${before}Ah, "no" otra vez.${after}`))

  it.each([...'“”„‟‘’‚‛«»‹›`'])('%s may hold them, so they are read with it', (mark) => {
    const [out] = polish(section(set(mark, mark)), 'es').blocks as [Paragraph]
    expect(plain(out.content)).not.toContain('«no»')
  })

  it('an apostrophe within a word may not', () => {
    const [out] = polish(section(set('D’', ' d’')), 'es').blocks as [Paragraph]
    expect(plain(out.content)).toBe('D’Ah, «no» otra vez. d’')
  })
})

describe('every kind of block', () => {
  const before = [text("it's")]
  const after = [text('it’s')]
  const blocksOf = (content: Inline[]): Block[] => {
    const inner = paragraph(...content)
    return [
      inner,
      { kind: 'subheading', span: at, level: 1, content },
      { kind: 'verse', span: at, stanzas: [[{ span: at, indent: 0, content }]] },
      {
        kind: 'group',
        span: at,
        role: 'letter',
        blocks: [inner, { kind: 'group', span: at, role: 'epigraph', blocks: [inner] }],
      },
      { kind: 'figure', span: at, caption: [inner] },
      { kind: 'list', span: at, ordered: false, items: [[inner], [inner]] },
      { kind: 'table', span: at, headerRows: 0, rows: [[{ span: at, content }]] },
      { kind: 'speech', span: at, speaker: { span: at, content }, blocks: [inner] },
      { kind: 'scene-break', span: at, strength: 'ornament' },
      { kind: 'preformatted', span: at, text: "it's" },
    ]
  }
  const whole = (content: Inline[]): Section => ({
    ...section(...blocksOf(content)),
    heading: { span: at, label: content, title: content, subtitle: content },
    footnotes: [{ id: 'n1', label: '1', span: at, blocks: blocksOf(content) }],
    sections: [section(paragraph(text("it's")))],
  })

  it('is polished, but for what is preformatted and what is in child sections', () => {
    expect(polish(whole(before))).toEqual(whole(after))
  })

  it('is the very same where nothing was to do', () => {
    const source = whole(after)
    expect(polish(source)).toBe(source)
  })

  it('is the very same where the text shall stay as it is', () => {
    const source = whole(before)
    expect(learnTypography([source], { language: 'en', smart: false }).section(source)).toBe(source)
  })
})

describe('a quotation over several blocks', () => {
  const line = (value: string) => ({ span: at, indent: 0, content: [text(value)] })

  it('holds a stanza together', () => {
    const verse = (...lines: string[]): Block => ({ kind: 'verse', span: at, stanzas: [lines.map(line)] })
    expect(
      polish(section(verse('"O come," they sang,', '"\'Tis morn,', "and all the boys' songs", 'are done."'))).blocks,
    ).toEqual([verse('“O come,” they sang,', '“’Tis morn,', 'and all the boys’ songs', 'are done.”')])
  })

  it('ends at a scene break', () => {
    const scene: Block = { kind: 'scene-break', span: at, strength: 'ornament' }
    const source = section(paragraph(text('"I never')), scene, paragraph(text('"Yes," he said.')))
    expect(polish(source).blocks).toEqual([paragraph(text('“I never')), scene, paragraph(text('“Yes,” he said.'))])
  })
})
