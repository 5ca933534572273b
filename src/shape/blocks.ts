/**
 * Reads what stands below a heading: the lines of one section become its blocks.
 */
import type { Block, Footnote } from '../book/block.js'
import type { Decision, Omission } from '../book/book.js'
import type { Finding } from '../book/findings.js'
import type { SectionKind } from '../book/section.js'
import type { Claims } from './claims.js'
import type { Convention } from './convention.js'
import type { Notes } from './footnote.js'
import type { Lines } from './lines.js'
import type { Furniture } from './page-furniture.js'

export interface BlockContext {
  /** Lines that are not FREE belong to somebody else. */
  readonly claims: Claims
  /** What the section is: verse, drama and letters are likelier in some kinds than in others. */
  readonly kind: SectionKind
  readonly furniture: Furniture
  readonly notes: Notes
}

export interface SectionBlocks {
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
  readonly omissions: readonly Omission[]
  readonly decisions: readonly Decision[]
  readonly findings: readonly Finding[]
}

/**
 * Reads the lines `from` to `to` (exclusive) of one section.
 *
 * Findings: footnote-unmatched.
 */
export const readBlocks = (
  _lines: Lines,
  _from: number,
  _to: number,
  _convention: Convention,
  _context: BlockContext,
): SectionBlocks => ({ blocks: [], footnotes: [], omissions: [], decisions: [], findings: [] })
