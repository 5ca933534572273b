/**
 * The page about the file, at the end: what it was made from, by which rules, and what was left out.
 */
import type { Book } from '../book/book.js'
import type { Templates } from '../book/publication.js'
import type { ColophonFacts } from './options.js'
import { fill } from './template.js'
import { foreignTo } from './words/languages.js'
import { type OmissionGroup, omissionGroup, phrase, type Words } from './words/words.js'

export const colophon = (templates: Templates, book: Book, facts: ColophonFacts, words: Words): string => {
  const { metadata } = book
  const groups = [...new Set<OmissionGroup>(book.omissions.map(({ rule }) => omissionGroup[rule]))]
  // File names run from left to right; in a line that does not, their dots and brackets would jump (Unicode UAX #9).
  const isolate = (text: string) => (/^(?:ar|he)\b/.test(words.language) ? `\u2068${text}\u2069` : text)
  const paragraphs = [
    phrase(words.about.made, {
      source: isolate(facts.source),
      encoding: isolate(facts.encoding),
      generator: isolate(facts.generator),
    }),
    metadata.source && phrase(words.about.origin, { source: isolate(metadata.source) }),
    facts.typography && words.about.typography,
    metadata.rights,
  ]
  return fill(templates, 'colophon.xhtml', {
    heading: words.colophon,
    language: foreignTo(words, metadata.language),
    paragraphs: paragraphs.flatMap((text) => (text ? [{ text }] : [])),
    omitted: groups.length > 0 && {
      introduction: words.about.omitted,
      groups: groups.map((group) => ({ text: words.about.groups[group] })),
    },
  })
}
