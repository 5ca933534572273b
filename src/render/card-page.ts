/**
 * The page of a story archive's facts (rating, pairing, length), where they were given beside the text and not in it;
 * a header in the text is a section of its own.
 */
import type { Book } from '../book/book.js'
import type { Templates } from '../book/publication.js'
import { fill } from './template.js'
import type { Words } from './words/words.js'

/** The page's body, or undefined where there is nothing to say or the text says it. */
export const cardPage = (templates: Templates, { metadata, sections }: Book, words: Words): string | undefined =>
  metadata.card.length === 0 || sections.some((section) => section.kind === 'front-card')
    ? undefined
    : fill(templates, 'front-card.xhtml', { label: words.sections['front-card'], lines: metadata.card })
