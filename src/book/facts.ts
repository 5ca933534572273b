/**
 * What a text says of itself, before anybody overrules it: found in a title block, an archive's header, a header card.
 */

export interface FoundFacts {
  readonly title?: string
  readonly subtitle?: string
  readonly authors: readonly string[]
  readonly translators: readonly string[]
  readonly editors: readonly string[]
  readonly illustrators: readonly string[]
  /** A language the source names, as a BCP 47 tag or as a word. */
  readonly language?: string
  readonly date?: string
  readonly description?: string
  readonly subjects: readonly string[]
  readonly series?: string
  /** The book's place in the series, from 1. */
  readonly seriesIndex?: number
  readonly source?: string
  readonly rights?: string
  readonly card: readonly { readonly name: string; readonly value: string }[]
  readonly credits: readonly string[]
  /** The opening words of the story, for a book without a title. */
  readonly incipit: string
  /** For a text without a title: that of its one chapter, or the first line where all is verse. */
  readonly soleTitle?: string
}
