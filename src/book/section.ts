/**
 * The parts of a book, in the vocabulary of EPUB Structural Semantics.
 */
import type { Block, Footnote } from './block.js'
import type { Inline } from './inline.js'
import type { Span } from './span.js'

/** `text` is a story that has no heading of its own. */
export type SectionKind =
  | 'text'
  | 'volume'
  | 'part'
  | 'chapter'
  | 'subchapter'
  | 'story'
  | 'act'
  | 'scene'
  | 'letter'
  | 'prologue'
  | 'epilogue'
  | 'interlude'
  | 'preface'
  | 'foreword'
  | 'introduction'
  | 'dedication'
  | 'epigraph'
  | 'afterword'
  | 'conclusion'
  | 'appendix'
  | 'acknowledgments'
  | 'notes'
  | 'glossary'
  | 'authors-note'
  | 'disclaimer'
  | 'front-card'
  | 'colophon'

export type Matter = 'front' | 'body' | 'back'

/**
 * A heading in two lines at most: `label` numbers it ("Chapter IV"), `title` names it ("The Storm").
 * One of the two is always there. `span` covers all the source lines it was read from.
 */
export interface Heading {
  readonly span: Span
  readonly label?: readonly Inline[]
  readonly title?: readonly Inline[]
  /** True where a person gave the words; the source's own are an omission. */
  readonly given?: boolean
  /** How the table of contents names it, where the source's own contents list words it otherwise than its page. */
  readonly listed?: readonly Inline[]
  /** Set under the title: "In which…", a dateline of the chapter. */
  readonly subtitle?: readonly Inline[]
}

export interface Section {
  /**
   * What the files of this section and of all below it are named by, where it must outlast its neighbours: ASCII,
   * unique in the book. An anthology names its stories so, that a new one renames no other's pages.
   */
  readonly key?: string
  /** A valid BCP 47 tag, where it is not the book's language. */
  readonly language?: string
  readonly kind: SectionKind
  readonly matter: Matter
  readonly span: Span
  readonly heading?: Heading
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
  readonly sections: readonly Section[]
}
