/**
 * A titled poem after a story of prose is part of that story, not a chapter.
 *
 *    The Grey Otter            a story
 *    SONG OF THE WEIR          the song at its end: set under a heading of its own there
 *
 *  Not in a book of poems, where most of the innermost sections are verse; not below a story in parts, before which its
 *  text would then stand.
 */
import type { Block } from '../book/block.js'
import type { Decision } from '../book/book.js'
import type { Section } from '../book/section.js'
import { join, type Span } from '../book/span.js'

/** Mutable while the tree grows; handed out as a Section. */
export interface Growing extends Section {
  readonly sections: Growing[]
  blocks: readonly Block[]
  footnotes: Section['footnotes']
  span: Span
}

/** Gives each titled poem to the story above it, under a subheading. @param decisions takes up what was decided. */
export const demoteInserts = (sections: Growing[], decisions: Decision[]): void => {
  const story = sections.filter((section) => section.matter === 'body')
  const poems = story.filter(
    (section) => section.kind === 'story' && section.sections.length === 0 && isSetIn(section.blocks),
  )
  const told = poems.length > 0 ? [...leaves(story)].filter(({ blocks }) => blocks.length > 0) : []
  if (poems.length > 0 && told.filter(({ blocks }) => isSetIn(blocks)).length * 2 <= told.length) {
    for (const poem of poems) {
      const at = sections.indexOf(poem)
      const host = sections[at - 1]
      if (host?.matter !== 'body' || host.sections.length > 0 || !poem.heading) continue
      const content = poem.heading.title ?? poem.heading.label ?? []
      host.blocks = [...host.blocks, { kind: 'subheading', span: poem.heading.span, level: 1, content }, ...poem.blocks]
      host.span = join(host.span, poem.span)
      sections.splice(at, 1)
      decisions.push({
        span: poem.heading.span,
        kind: 'subheading',
        evidence: ['nothing but verse or set-in matter under it, in a book of prose: part of what stands before it'],
        confidence: 0.8,
      })
    }
  }
  for (const section of sections) demoteInserts(section.sections, decisions)
}

/** Verse, or matter set in from the margin of the book's prose, through and through. */
const isSetIn = (blocks: readonly Block[]): boolean => {
  let apart = 0
  let all = 0
  for (const block of blocks) {
    const size = block.span.end - block.span.start
    all += size
    if (
      block.kind === 'verse' ||
      (block.kind === 'group' && (block.role === 'quotation' || block.role === 'epigraph'))
    ) {
      apart += size
    }
  }
  return all > 0 && apart / all > 0.75
}

/** Each section and all below it. */
export function* leaves(sections: readonly Growing[]): Generator<Growing> {
  for (const section of sections) {
    yield section
    yield* leaves(section.sections)
  }
}
