/**
 * The model of a book: what the author meant, before anything is said of files or markup.
 */
import type { Metadata } from './metadata.js'
import type { Section } from './section.js'
import type { Span } from './span.js'
import type { Spellings } from './spellings.js'

/**
 * Why words of the source are not in the running text. Each is reported as a finding.
 * `metadata`: they are on the title page or in the package document instead.
 */
export type OmissionRule =
  | 'metadata'
  | 'title-block'
  | 'front-matter'
  | 'contents-list'
  | 'list-of-illustrations'
  | 'archive-header'
  | 'archive-licence'
  | 'transcriber'
  | 'page-number'
  | 'running-head'
  | 'ornament'
  | 'figure-mark'
  | 'note-mark'
  | 'site-advertising'
  | 'repeated-heading'
  | 'editorial-mark'
  | 'list-number'
  | 'line-number'
  | 'left-out-on-request'

export interface Omission {
  readonly span: Span
  readonly rule: OmissionRule
}

/** How the lines of the source were read; printed by `octavo explain`. */
export interface Decision {
  readonly span: Span
  /** What the line was taken for, such as `chapter heading` or `scene break`. */
  readonly kind: string
  /** Why, one clause each: "numbered IV after III", "in the contents list". */
  readonly evidence: readonly string[]
  /** 0 (a guess) to 1 (certain). */
  readonly confidence: number
  /** True where the reading was considered and turned down. */
  readonly rejected?: boolean
}

export interface Book {
  readonly metadata: Metadata
  /** In reading order: front matter, body, back matter. */
  readonly sections: readonly Section[]
  /** Sorted by start, not overlapping. */
  readonly omissions: readonly Omission[]
  /** Who made the source's text file, as it says itself: "Produced by …". For the colophon. */
  readonly credits?: readonly string[]
  /** Words that headings shout, as the running text has them. */
  readonly spellings?: Spellings
}

/** Every section of the tree in reading order, parents before their children. */
export function* walkSections(sections: readonly Section[], depth = 0): Generator<{ section: Section; depth: number }> {
  for (const section of sections) {
    yield { section, depth }
    yield* walkSections(section.sections, depth + 1)
  }
}
