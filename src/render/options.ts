/**
 * What a caller decides about the pages of a book; everything else is in the book itself.
 */
import type { CoverImage, Resource, Templates } from '../book/publication.js'
import type { Section } from '../book/section.js'

/** Facts for the page "about this file" that the book itself does not hold. */
export interface ColophonFacts {
  /** File name of the source without its folders: `story.txt`. */
  readonly source: string
  /** What the bytes were decoded from: `utf-8`. */
  readonly encoding: string
  /** Name and version of the compiler: `Octavo 0.1.0`. */
  readonly generator: string
  /** True where quotation marks, dashes and ellipses were set by rule. */
  readonly typography: boolean
}

/** A claim of accessibility; EPUB Accessibility 1.1 (4.1) wants it never without the name of who evaluated the book. */
export interface Conformance {
  /** As the specification words it: `EPUB Accessibility 1.1 - WCAG 2.2 Level AA`. */
  readonly conformsTo: string
  readonly certifiedBy: string
}

export interface RenderOptions {
  /** Shells and styles by file name: `page.xhtml`, `themes/base.css`. */
  readonly templates: Templates
  /** CSS text of the chosen theme; goes between the base sheet and the sheet of modern refinements. */
  readonly theme: string
  readonly cover?: CoverImage
  /** How deep the table of contents goes, from 1; sections below stand in the text alone. */
  readonly tocDepth: number
  /** Called once for every section, just before it is written; shallow (not the child sections). */
  readonly polish?: (section: Section) => Section
  /** Absent: no page about the file. */
  readonly colophon?: ColophonFacts
  /** Absent: nothing is claimed. A compiler cannot know that a description fits its picture; a person can. */
  readonly conformance?: Conformance
  /** Further files of the book, such as embedded fonts; their media types follow their names. */
  readonly attachments?: readonly Resource[]
  /** A page is cut at the next block once it holds this many bytes of UTF-8; 250,000 unless told. */
  readonly pageLimit?: number
}
