/**
 * The model of what the reader receives: named resources, in the order in which they are packed.
 */
import type { Span } from './span.js'

/**
 * What a page's text is made of, in its order; the loss proof compares it with the page as it was packed.
 * A span stands for the source's words in it, without the omitted stretches; a string is words that were generated.
 */
export type Trace = readonly (Span | string)[]

export interface Resource {
  /** Path inside the EPUB container: ASCII, no `..`, such as `EPUB/text/chapter-1.xhtml`. */
  readonly path: string
  readonly data: string | Uint8Array
  /**
   * Absent on resources that are wholly generated (nav, title page, cover, colophon).
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

/** A picture for the cover, in a media type that reading systems show (EPUB 3.3, 3.2). */
export interface CoverImage {
  readonly data: Uint8Array
  readonly mediaType: 'image/png' | 'image/jpeg'
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** What a screen reader says in its place. */
  readonly alt: string
}
