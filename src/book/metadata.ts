/**
 * What a book says of itself; it becomes the package document's metadata.
 */

/** MARC relator codes in use here: `aut` author, `trl` translator, `edt` editor, `ill` illustrator, `aui` author of introduction, `ctb` contributor. */
export interface Creator {
  readonly name: string
  /** How the name sorts: "Quill, Ada". */
  readonly fileAs: string
  readonly role: 'aut' | 'trl' | 'edt' | 'ill' | 'aui' | 'ctb'
}

export type TitleOrigin = 'option' | 'sidecar' | 'front-matter' | 'title-block' | 'file-name' | 'incipit'

export interface Metadata {
  readonly title: string
  readonly titleOrigin: TitleOrigin
  readonly subtitle?: string
  /** In the order in which the book names them; empty where nobody is named. */
  readonly creators: readonly Creator[]
  /** A valid BCP 47 tag. */
  readonly language: string
  /** `urn:uuid:…`, made from the content's identity. */
  readonly identifier: string
  /** Publication date: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string
  /** Last modification, always UTC and in whole seconds: 2026-01-31T12:00:00Z (EPUB 3.3, 5.5.4). */
  readonly modified: string
  readonly description?: string
  readonly subjects: readonly string[]
  readonly series?: { readonly name: string; readonly index?: number }
  readonly rights?: string
  readonly publisher?: string
  /** Where the text came from: a URL, "Project Gutenberg #1661". */
  readonly source?: string
  /** What an anthology was made from, one entry a story. */
  readonly sources?: readonly string[]
  /** What a story archive's header says beyond that: Rating, Pairing, Words. In source order. */
  readonly card: readonly { readonly name: string; readonly value: string }[]
  readonly direction: 'ltr' | 'rtl'
  /** Present where lines run from the top down, and follow one another from the right, as in Japanese novels. */
  readonly writingMode?: 'vertical-rl'
}

/** What the user, a sidecar or front matter says of a book; whatever is absent is found in the text. */
export interface MetadataOverrides {
  readonly title?: string
  readonly subtitle?: string
  readonly authors?: readonly string[]
  readonly translators?: readonly string[]
  readonly language?: string
  readonly identifier?: string
  readonly date?: string
  readonly description?: string
  readonly subjects?: readonly string[]
  readonly series?: string
  readonly seriesIndex?: number
  readonly rights?: string
  readonly publisher?: string
  readonly source?: string
  /** As in CSS; `horizontal-tb` where nothing is said. */
  readonly writingMode?: WritingMode
}

export type WritingMode = 'horizontal-tb' | 'vertical-rl'
