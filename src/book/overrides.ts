/**
 * What a person decided about a book beside its text: in a sidecar `story.yaml` or in YAML front matter.
 *
 *     title: The Lamplighter
 *     structure:
 *       headings:
 *         - line: 12
 *         - text: Second Evening
 *           level: 1
 *       breaks: [40, "~"]
 *       omit: ["1-9"]
 *
 * `SidecarStructure` is what was written; lines named by their words are looked up once the source is read, which
 * gives the `StructureOverrides` that the recognizers obey.
 */
import type { MetadataOverrides } from './metadata.js'
import type { SectionKind } from './section.js'

/** Lines of the source from 1, both ends included, 1 ≤ first ≤ last. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

export interface HeadingOverride {
  /** Line of the source, from 1. */
  readonly line: number
  /** Depth in the table of contents, from 1; absent: as the document's other headings tell. */
  readonly level?: number
  readonly kind?: SectionKind
  /** Printed in the place of the words of the line. */
  readonly title?: string
  /** Who says so, as `octavo explain` puts it; absent: the sidecar. */
  readonly why?: string
}

/** Decisions about lines of the source, which are counted from 1; each outranks whatever the recognizers propose. */
export interface StructureOverrides {
  readonly headings: readonly HeadingOverride[]
  readonly notHeadings: readonly number[]
  readonly breaks: readonly number[]
  readonly notBreaks: readonly number[]
  readonly omit: readonly LineRange[]
  /** Lines in which the author speaks of the story. */
  readonly notes: readonly LineRange[]
  /** Lines that belong to the book, whatever they look like. */
  readonly keep: readonly LineRange[]
}

export const noStructureOverrides: StructureOverrides = {
  headings: [],
  notHeadings: [],
  breaks: [],
  notBreaks: [],
  omit: [],
  notes: [],
  keep: [],
}

/** A line named by its number, or by its words: every line that holds just these, white space folded. */
export type LineMark = number | string

export type HeadingMark = Omit<HeadingOverride, 'line'> & ({ readonly line: number } | { readonly text: string })

/** Structure as the sidecar has it, before the lines named by words are looked up. */
export interface SidecarStructure {
  readonly headings: readonly HeadingMark[]
  readonly notHeadings: readonly LineMark[]
  readonly breaks: readonly LineMark[]
  readonly notBreaks: readonly LineMark[]
  readonly omit: readonly LineRange[]
  readonly notes: readonly LineRange[]
  readonly keep: readonly LineRange[]
}

export interface Sidecar {
  readonly metadata: MetadataOverrides
  /** Path of a picture, relative to the sidecar; `false` for no cover. */
  readonly cover?: string | false
  /** Name of a theme or path of a style sheet, relative to the sidecar. */
  readonly theme?: string
  readonly structure?: SidecarStructure
}
