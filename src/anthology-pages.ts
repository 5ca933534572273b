/**
 * The pages that an anthology adds to its stories: half-titles, parts, who wrote, where it came from.
 *
 * Each is written as a little source of its own, so that the proof that no word is lost holds for it as for a story.
 */
import type { Paragraph } from './book/block.js'
import { text } from './book/inline.js'
import { type Manuscript, manuscript } from './book/manuscript.js'
import type { Section, SectionKind } from './book/section.js'
import { span } from './book/span.js'

export interface HalfTitle {
  readonly kind: Extract<SectionKind, 'story' | 'part' | 'acknowledgments' | 'appendix'>
  readonly title: string
  /** Under the title: the authors of a story, the lines of a list. */
  readonly lines: readonly string[]
}

export const writePage = (
  key: string,
  { kind, title, lines }: HalfTitle,
): { section: Section; manuscript: Manuscript } => {
  const words = [title, ...lines].map((line) => line.replace(/\s+/g, ' ').trim())
  const whole = words.join('\n')
  const byline = kind === 'story' || kind === 'part'
  let at = words[0]?.length ?? 0
  const heading = {
    span: span(0, at),
    title: [text(words[0] ?? '')],
    ...(kind === 'story' && lines.length > 0 && { listed: [text(`${words[0]} · ${words.slice(1).join(', ')}`)] }),
  }
  const blocks = words.slice(1).map((line): Paragraph => {
    const start = at + 1
    at = start + line.length
    return { kind: 'paragraph', role: byline ? 'byline' : 'plain', span: span(start, at), content: [text(line)] }
  })
  return {
    manuscript: manuscript(key, whole),
    section: {
      key,
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
