/**
 * What the package document says of the book's accessibility (EPUB Accessibility 1.1, 2.2): only what this book has.
 */
import type { Words } from './words/words.js'

export interface AccessibilityFacts {
  readonly cover: boolean
  readonly pages: boolean
  readonly notes: boolean
  readonly words: Words
}

export interface AccessibilityStatement {
  readonly modes: readonly string[]
  readonly sufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  readonly summary: string
}

export const accessibility = ({ cover, pages, notes, words }: AccessibilityFacts): AccessibilityStatement => {
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
    ],
    hazards: ['none'],
    summary: [
      say.text,
      say.contents,
      say.headings,
      ...(notes ? [say.notes] : []),
      ...(pages ? [say.pages] : []),
      ...(cover ? [say.cover] : []),
      say.noPictures,
    ].join(words.space),
  }
}
