import { expect, test } from 'vitest'
import type { Omission } from '../../src/book/book.js'
import { text } from '../../src/book/inline.js'
import type { Section, SectionKind } from '../../src/book/section.js'
import { span } from '../../src/book/span.js'
import { keepOwnWords } from '../../src/shape/own-words.js'

/** The words in «» are omitted; which of them stay so. */
const kept = (source: string, kind: SectionKind, title?: string, card?: string): string[] => {
  const omissions: Omission[] = []
  let plain = ''
  for (const part of source.split(/([«»])/)) {
    if (part === '«') omissions.push({ span: span(plain.length, plain.length), rule: 'editorial-mark' })
    else if (part === '»') {
      const last = omissions.pop() as Omission
      omissions.push({ ...last, span: span(last.span.start, plain.length) })
    } else plain += part
  }
  const whole = span(0, plain.indexOf('\n\n') < 0 ? plain.length : plain.indexOf('\n\n'))
  const section: Section = {
    kind,
    matter: 'body',
    span: whole,
    ...(title !== undefined && { heading: { span: whole, title: [text(title)] } }),
    blocks: card === undefined ? [] : [{ kind: 'paragraph', role: 'card', span: whole, content: [text(card)] }],
    footnotes: [],
    sections: [],
  }
  return keepOwnWords([section], omissions, plain).map((one) => plain.slice(one.span.start, one.span.end))
}

test.each([
  ['a line that the heading took', 'Chapter 2: Arrivals\n«Chapter Notes»', 'Chapter 2 Arrivals Chapter Notes', []],
  ['a page in the heading', 'CHAPTER II\n«[Pg 4]»\nTHE STORM', 'Chapter II The Storm', ['[Pg 4]']],
  ['a mark of a note', 'The Storm«[1]»', 'The Storm', ['[1]']],
  ['what stands elsewhere', 'The Storm\n\nIt«[Pg 9]» rained', 'The Storm', ['[Pg 9]']],
])('a heading: %s', (_what, source, title, expected) => {
  expect(kept(source, 'chapter', title)).toEqual(expected)
})

test.each([
  ['Rating: «{6}» G', 'Rating: {6} G', []],
  ['Rating: «{6}» G', 'Rating: G', ['{6}']],
])('a card: %s read as %s', (source, card, expected) => {
  expect(kept(source, 'front-card', undefined, card)).toEqual(expected)
})
