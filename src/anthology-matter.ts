/**
 * The editor's own texts: a foreword, an epigraph, words before a story. Plain text, or Markdown's headings in it.
 *
 *     # How this book came to be     first of all: the heading of the section
 *     ## The drawer                  later: a heading within it
 *
 * A foreword stays one section, whatever chapters its text seems to have.
 */
import type { Block, Paragraph, Subheading } from './book/block.js'
import type { Book } from './book/book.js'
import { type Inline, text } from './book/inline.js'
import type { Heading, Section, SectionKind } from './book/section.js'

const MARK = /^(#{1,6})[ \t]+(?=\S)/

/**
 * One section of all that was read.
 *
 * @param end of the source's text.
 * @param name a heading for the section where the text has none; absent: it needs none.
 */
export const matterOf = (key: string, kind: SectionKind, book: Book, end: number, name?: string): Section => {
  const [opening, ...others] = book.sections.flatMap((section) => blocksOf(section, 1))
  const read = opening?.kind === 'subheading' ? (book.sections[0]?.heading ?? titled(opening)) : undefined
  // A title that was read is no page of its own here: it heads the section, where nothing else does.
  const { title, titleOrigin } = book.metadata
  const called = titleOrigin === 'title-block' ? title : name
  const given = called === undefined ? undefined : { span: { start: 0, end: 0 }, title: [text(called)], given: true }
  const heading = read ?? given
  return {
    key,
    kind,
    matter: 'front',
    span: { start: 0, end },
    ...(heading && { heading }),
    blocks: opening && !read ? [opening, ...others] : others,
    footnotes: footnotesOf(book.sections),
    sections: [],
  }
}

const titled = ({ span, content }: Subheading): Heading => ({ span, title: content })

const footnotesOf = (sections: readonly Section[]): Section['footnotes'] =>
  sections.flatMap((section) => [...section.footnotes, ...footnotesOf(section.sections)])

const blocksOf = ({ heading, blocks, sections }: Section, level: number): Block[] => [
  ...(heading ? headingBlocks(heading, level) : []),
  ...blocks.map((block) => (block.kind === 'paragraph' ? headed(block) : block)),
  ...sections.flatMap((inner) => blocksOf(inner, level + 1)),
]

/** The lines of a heading as one. */
const headingBlocks = ({ span, label = [], title = [], subtitle = [] }: Heading, level: number): Block[] => {
  const lines = [label, title, subtitle].filter((line) => line.length > 0)
  const content = lines.flatMap((line, at): Inline[] => (at === 0 ? [...line] : [{ kind: 'line-break' }, ...line]))
  return [{ kind: 'subheading', span, level, content }]
}

const headed = (block: Paragraph): Block => {
  const [first, ...rest] = block.content
  const mark = first?.kind === 'text' ? MARK.exec(first.text) : null
  if (first?.kind !== 'text' || !mark) return block
  const content = [text(first.text.slice(mark[0].length)), ...rest]
  return { kind: 'subheading', span: block.span, level: Math.max(1, (mark[1] as string).length - 1), content }
}
