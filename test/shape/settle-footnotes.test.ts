import { expect, test } from 'vitest'
import type { Block, Footnote, Paragraph } from '../../src/book/block.js'
import { type Inline, text } from '../../src/book/inline.js'
import type { Heading, Section } from '../../src/book/section.js'
import { span } from '../../src/book/span.js'
import { settleFootnotes } from '../../src/shape/settle-footnotes.js'

const mark = (id: string): Inline => ({ kind: 'note-reference', note: id, label: '1' })
const paragraph = (...content: Inline[]): Paragraph => ({ kind: 'paragraph', span: span(0, 1), role: 'plain', content })
const note = (id: string, ...content: Inline[]): Footnote => ({
  id,
  label: '1',
  span: span(0, 1),
  blocks: [paragraph(text('A note.'), ...content)],
})

interface Growing extends Section {
  footnotes: readonly Footnote[]
  readonly sections: Growing[]
}
const section = (blocks: readonly Block[], sections: Growing[] = [], heading?: Heading): Growing => ({
  kind: 'chapter',
  matter: 'body',
  span: span(0, 1),
  ...(heading && { heading }),
  blocks,
  footnotes: [],
  sections,
})

/** The ids of the notes of each section, children after their parents. */
const homes = (sections: readonly Section[]): string[] =>
  sections.flatMap((one) => [one.footnotes.map(({ id }) => id).join(' '), ...homes(one.sections)])

const verse: Block = {
  kind: 'verse',
  span: span(0, 1),
  stanzas: [[{ span: span(0, 1), indent: 0, content: [mark('b')] }]],
}
const list: Block = { kind: 'list', span: span(0, 1), ordered: false, items: [[paragraph(mark('c'))]] }
const emphasis: Inline = { kind: 'emphasis', style: 'emphasis', content: [mark('a')] }
const heading: Heading = { span: span(0, 1), title: [text('The Storm'), mark('a')] }

test.each<[what: string, sections: Growing[], notes: Footnote[], homes: string[]]>([
  ['where they are cited', [section([paragraph(mark('a'))]), section([verse])], [note('a'), note('b')], ['a', 'b']],
  [
    'in emphasis, lists and groups',
    [section([paragraph(emphasis)]), section([list])],
    [note('c'), note('a')],
    ['a', 'c'],
  ],
  ['in a heading', [section([]), section([], [], heading)], [note('a')], ['', 'a']],
  ['in a section inside', [section([], [section([paragraph(mark('a'))])])], [note('a')], ['', 'a']],
  ['a note of a note', [section([paragraph(mark('a'))]), section([])], [note('a', mark('b')), note('b')], ['a b', '']],
  [
    'cited twice: with the first',
    [section([paragraph(mark('a'))]), section([paragraph(mark('a'))])],
    [note('a')],
    ['a', ''],
  ],
  ['never cited: at the end', [section([]), section([])], [note('a')], ['', 'a']],
])('footnotes come home: %s', (_what, sections, notes, expected) => {
  settleFootnotes(sections, notes)
  expect(homes(sections)).toEqual(expected)
})
