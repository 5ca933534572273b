/**
 * What a recognizer of blocks works in: the lines of one section cut into chunks, and what has been read of them.
 */
import type { Block, Footnote } from '../book/block.js'
import type { Decision, Omission } from '../book/book.js'
import type { Finding } from '../book/findings.js'
import type { SectionKind } from '../book/section.js'
import type { Chunk } from './chunk.js'
import type { Claims } from './claims.js'
import type { Convention } from './convention.js'
import type { Cast } from './drama.js'
import type { Notes } from './footnote.js'
import type { Lines } from './lines.js'
import type { Mark } from './marks.js'
import type { Furniture } from './page-furniture.js'

export interface BlockContext {
  /** Lines that are not FREE belong to somebody else. */
  readonly claims: Claims
  /** What the section is: verse, drama and letters are likelier in some kinds than in others. */
  readonly kind: SectionKind
  readonly furniture: Furniture
  readonly notes: Notes
  /** First lines of the headings of scenes; absent where none were looked for. */
  readonly scenes?: ReadonlySet<number>
}

export interface SectionBlocks {
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
  readonly omissions: readonly Omission[]
  readonly decisions: readonly Decision[]
  readonly findings: readonly Finding[]
}

export interface Scope {
  readonly lines: Lines
  readonly convention: Convention
  readonly context: BlockContext
  readonly chunks: readonly Chunk[]
  /** The claim of the lines that are read: FREE, or NOTE within a footnote. */
  readonly own: number
  /** Indent of this section's prose, in columns. */
  readonly body: number
  /** Who speaks, where the section is a play. */
  readonly cast: Cast | undefined
  /** One past the last line of the section. */
  readonly to: number
  /** References and page beginnings of this section, by place. */
  readonly marks: readonly Mark[]
  /** A mark of emphasis that an earlier paragraph opened and a later one closes. */
  readonly carry: { open: string | undefined }
  readonly out: {
    readonly footnotes: Footnote[]
    readonly omissions: Omission[]
    readonly decisions: Decision[]
    readonly findings: Finding[]
  }
}
