/**
 * What the package document says of the book's accessibility (EPUB Accessibility 1.1, 2.2): only what this book has.
 */
import type { Words } from './words/words.js'

/** What the pages turned out to have: notes that the text refers to, notes that it does not, readings over words. */
export type Trait = 'linked-note' | 'loose-note' | 'ruby'

export interface AccessibilityFacts {
  readonly cover: boolean
  readonly pages: boolean
  readonly traits: ReadonlySet<Trait>
  readonly words: Words
  /** Tag of the words, where they are in another language than the book. */
  readonly foreign?: string | undefined
}

export interface AccessibilityStatement {
  readonly modes: readonly string[]
  readonly sufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  readonly summary: string
  readonly language?: string
}

export const accessibility = ({ cover, pages, traits, words, foreign }: AccessibilityFacts): AccessibilityStatement => {
  const say = words.accessibility
  return {
    modes: cover ? ['textual', 'visual'] : ['textual'],
    sufficient: ['textual'],
    features: [
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      ...(cover ? ['alternativeText'] : []),
      ...(pages ? ['pageBreakMarkers', 'pageNavigation'] : []),
      // Where every word has its reading, it would be called `fullRubyAnnotations`.
      ...(traits.has('ruby') ? ['rubyAnnotations'] : []),
    ],
    hazards: ['none'],
    summary: [
      say.text,
      say.contents,
      say.headings,
      ...(traits.has('linked-note') && !traits.has('loose-note') ? [say.notes] : []),
      ...(pages ? [say.pages] : []),
      ...(cover ? [say.cover, say.noOtherPictures] : [say.noPictures]),
    ].join(words.space),
    ...(foreign !== undefined && { language: foreign }),
  }
}
