/**
 * The model of what the reader receives: named resources, in the order in which they are packed.
 */
import type { Span } from './span.js'

/** What a page's text is made of, in its order; the loss proof compares it with the page as it was packed. */
export type Trace = readonly Span[]

export interface Resource {
  /** Path inside the EPUB container: ASCII, no `..`, such as `EPUB/text/chapter-1.xhtml`. */
  readonly path: string
  readonly data: string | Uint8Array
  /**
   * The source stretches whose words the page holds, in the order of the page, without the omitted stretches.
   * Absent on pages that are wholly generated (nav, title page, cover, colophon).
   */
  readonly trace?: Trace
}

/** A finished EPUB, opened for reading back. Entry names are as stored. */
export interface Archive {
  readonly names: readonly string[]
  /** The uncompressed bytes; throws a Refusal on a damaged or oversized entry. */
  read(name: string): Uint8Array
}

/** Template text by file name, relative to the templates folder: `page.xhtml`, `themes/classic.css`. */
export type Templates = Readonly<Record<string, string>>
