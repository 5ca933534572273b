/**
 * The page about the file, at the end: what it was made from, by which rules, and what was left out.
 */
import type { Book, OmissionRule } from '../book/book.js'
import type { Templates } from '../book/publication.js'
import type { ColophonFacts } from './options.js'
import { fill } from './template.js'
import { phrase, type Words } from './words/words.js'

export const colophon = (templates: Templates, book: Book, facts: ColophonFacts, words: Words): string => {
  const { metadata } = book
  const rules = [...new Set<OmissionRule>(book.omissions.map((omission) => omission.rule))]
  const paragraphs = [
    phrase(words.about.made, { source: facts.source, encoding: facts.encoding, generator: facts.generator }),
    metadata.source && phrase(words.about.origin, { source: metadata.source }),
    facts.typography && words.about.typography,
    metadata.rights,
  ]
  return fill(templates, 'colophon.xhtml', {
    heading: words.colophon,
    language: words.language.split('-')[0] !== metadata.language.split('-')[0] ? words.language : undefined,
    paragraphs: paragraphs.flatMap((text) => (text ? [{ text }] : [])),
    omitted: rules.length > 0 && {
      introduction: words.about.omitted,
      rules: rules.map((rule) => ({ text: words.about.rules[rule] })),
    },
  })
}
