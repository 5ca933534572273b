/**
 * The pages that an anthology adds to its stories: half-titles, parts, who wrote, where it came from.
 *
 * Each is written as a little source of its own, so that the proof that no word is lost holds for it as for a story.
 */
import type { Block, Paragraph } from './book/block.js'
import { text } from './book/inline.js'
import { type Manuscript, manuscript } from './book/manuscript.js'
import type { Section, SectionKind } from './book/section.js'
import { span } from './book/span.js'
import type { Words } from './render/words/words.js'

export interface HalfTitle {
  readonly kind: Extract<SectionKind, 'story' | 'part' | 'acknowledgments' | 'appendix'>
  readonly title: string
  /** Under the title: the authors of a story, the items of a list, or a sentence. */
  readonly lines: readonly string[]
  readonly list?: boolean
}

/**
 * @param words of the book's language.
 * @param language of the page, where it is not the book's.
 */
export const writePage = (
  key: string,
  { kind, title, lines, list = false }: HalfTitle,
  words: Words,
  language?: string,
): { section: Section; manuscript: Manuscript } => {
  const [name = '', ...rest] = [title, ...lines].map((line) => line.replace(/\s+/g, ' ').trim())
  const whole = [name, ...rest].join('\n')
  const byline = kind === 'story' || kind === 'part'
  let at = name.length
  const heading = {
    span: span(0, at),
    title: [text(name)],
    ...(kind === 'story' && rest.length > 0 && { listed: [text(`${name} · ${rest.join(words.comma)}`)] }),
  }
  const paragraphs = rest.map((line): Paragraph => {
    const start = at + 1
    at = start + line.length
    return { kind: 'paragraph', role: byline ? 'byline' : 'plain', span: span(start, at), content: [text(line)] }
  })
  const blocks: Block[] =
    list && rest.length > 0
      ? [{ kind: 'list', ordered: false, span: span(name.length + 1, at), items: paragraphs.map((line) => [line]) }]
      : paragraphs
  return {
    manuscript: manuscript(key, whole),
    section: {
      key,
      ...(language !== undefined && { language }),
      kind,
      matter: byline ? 'body' : 'back',
      span: span(0, whole.length),
      heading,
      blocks,
      footnotes: [],
      sections: [],
    },
  }
}
