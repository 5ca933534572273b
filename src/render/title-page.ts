/**
 * The title page: title, subtitle, the people, the series, the publisher.
 */
import type { Creator, Metadata } from '../book/metadata.js'
import type { Templates } from '../book/publication.js'
import { fill } from './template.js'
import { foreignTo } from './words/languages.js'
import { listNames, phrase, type Words } from './words/words.js'

/** A name that is to stand as it was typed, not in small capitals: `marlowe_k`, `Quill77`, `aNa`. */
const penName = /[_\d]|^\p{Ll}|\p{Ll}\p{Lu}\p{Ll}?$/u

const roles = ['trl', 'edt', 'aui', 'ill', 'ctb'] as const satisfies readonly Creator['role'][]

/** "The Salt Road, 2"; the name alone where the book has no number. */
export const seriesLine = (metadata: Metadata, words: Words): string | undefined => {
  const { series } = metadata
  if (!series) return undefined
  if (series.index === undefined) return series.name
  return phrase(words.series, { name: series.name, index: String(series.index) })
}

export const titlePage = (templates: Templates, metadata: Metadata, words: Words): string => {
  const named = (role: Creator['role']) => metadata.creators.filter((c) => c.role === role).map((c) => c.name)
  const foreign = foreignTo(words, metadata.language)
  return fill(templates, 'title-page.xhtml', {
    title: metadata.title,
    subtitle: metadata.subtitle,
    authors: listNames(named('aut'), words),
    penName: named('aut').some((name) => penName.test(name)),
    contributors: roles.flatMap((role) => {
      const names = named(role)
      if (names.length === 0) return []
      return [{ line: phrase(words.by[role], { name: listNames(names, words) }), language: foreign }]
    }),
    series: seriesLine(metadata, words),
    publisher: metadata.publisher,
  })
}
