/**
 * What a section is made of. Every block knows its span in the source.
 *
 * A leaf (paragraph, verse line, subheading, preformatted, table cell) holds words. Its span covers exactly the source
 * text whose words it holds, save for stretches inside it that the book lists as omissions or that other leaves own
 * (a footnote in the middle of a paragraph). A container's span covers its children.
 */
import type { Inline } from './inline.js'
import type { Span } from './span.js'

export type Block = Paragraph | Verse | SceneBreak | Subheading | Group | Figure | List | Table | Preformatted | Speech

/**
 * `plain` is running prose. The rest are lines that a typesetter sets apart:
 * a letter's `dateline`, `salutation`, `closing` and `signature`; the `attribution` under a quotation or poem;
 * a drama's `stage-direction`; `centered` for inscriptions and the like; `end-mark` for "The End", "Fin", "TBC";
 * `card` for one line of a story archive's header ("Rating: K+"); `byline` for the author under a story's title.
 */
export type ParagraphRole =
  | 'plain'
  | 'dateline'
  | 'salutation'
  | 'closing'
  | 'signature'
  | 'attribution'
  | 'stage-direction'
  | 'centered'
  | 'end-mark'
  | 'card'
  | 'byline'

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly span: Span
  readonly role: ParagraphRole
  readonly content: readonly Inline[]
  /** True where a quotation, verse or page number interrupted a sentence that goes on here: no indent. */
  readonly continued?: boolean
}

export interface VerseLine {
  readonly span: Span
  /** Indent in steps from 0 (flush) to 8. */
  readonly indent: number
  readonly content: readonly Inline[]
}

export interface Verse {
  readonly kind: 'verse'
  readonly span: Span
  readonly stanzas: readonly (readonly VerseLine[])[]
}

/** `ornament`: a break that the reader must see. `space`: a wider space, never an ornament. */
export interface SceneBreak {
  readonly kind: 'scene-break'
  readonly span: Span
  readonly strength: 'ornament' | 'space'
}

/** A heading below those of the table of contents. `level` counts from 1 within the section. */
export interface Subheading {
  readonly kind: 'subheading'
  readonly span: Span
  readonly level: number
  readonly content: readonly Inline[]
}

/**
 * Blocks set apart together. `authors-note` and `disclaimer` are the author speaking of the story;
 * the rest belong to the story: a quoted `letter`, `telegram`, `inscription`, `quotation`, `epigraph`, `document`.
 */
export type GroupRole =
  | 'quotation'
  | 'epigraph'
  | 'letter'
  | 'telegram'
  | 'inscription'
  | 'document'
  | 'authors-note'
  | 'disclaimer'
  | 'summary'

export interface Group {
  readonly kind: 'group'
  readonly span: Span
  readonly role: GroupRole
  readonly blocks: readonly Block[]
}

/** A place where the source had a picture, with what it said of it. */
export interface Figure {
  readonly kind: 'figure'
  readonly span: Span
  readonly caption: readonly Block[]
}

export interface List {
  readonly kind: 'list'
  readonly span: Span
  readonly ordered: boolean
  /** The first number of an ordered list, from 0. */
  readonly start?: number
  readonly items: readonly (readonly Block[])[]
}

export interface TableCell {
  readonly span: Span
  readonly content: readonly Inline[]
}

export interface Table {
  readonly kind: 'table'
  readonly span: Span
  /** The number of leading rows that are column headings. */
  readonly headerRows: number
  readonly rows: readonly (readonly TableCell[])[]
}

/** Lines whose spacing is their meaning: a diagram, a score, a typewritten form. */
export interface Preformatted {
  readonly kind: 'preformatted'
  readonly span: Span
  readonly text: string
}

/** A speech of a play: who speaks, and what is said. */
export interface Speech {
  readonly kind: 'speech'
  readonly span: Span
  readonly speaker: { readonly span: Span; readonly content: readonly Inline[] }
  readonly blocks: readonly Block[]
}

/** A note that the text refers to; `label` as the source printed it, `id` unique in the book. */
export interface Footnote {
  readonly id: string
  readonly label: string
  readonly span: Span
  readonly blocks: readonly Block[]
}
