/** Paragraphs of plain text in and out, for tests of what the polisher makes of them. */
import { plain, text } from '../../src/book/inline.js'
import type { Section } from '../../src/book/section.js'
import { span } from '../../src/book/span.js'
import { learnTypography } from '../../src/polish/typography.js'

export const sectionOf = (paragraphs: readonly string[]): Section => ({
  kind: 'chapter',
  matter: 'body',
  span: span(0, 0),
  blocks: paragraphs.map((value) => ({ kind: 'paragraph', role: 'plain', span: span(0, 0), content: [text(value)] })),
  footnotes: [],
  sections: [],
})

export const polishText = (paragraphs: readonly string[], language = 'en'): string[] => {
  const section = sectionOf(paragraphs)
  const polished = learnTypography([section], { language, smart: true }).section(section)
  return polished.blocks.map((block) => (block.kind === 'paragraph' ? plain(block.content) : ''))
}
