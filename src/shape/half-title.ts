/**
 * Finds the book's title where it stands once more before the first chapter or part.
 *
 *    THE STORM           (title, byline, a list of contents)
 *
 *    THE STORM           a half-title
 *
 *    Chapter One
 *
 *  Not: "Dear Anna," (it opens a letter), a story's title in a book that is called so after it.
 */
import type { Decision, Omission } from '../book/book.js'
import type { StructureOverrides } from '../book/overrides.js'
import type { Archive } from './archive.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import type { ContentsList } from './contents-list.js'
import { isOneOf, letters } from './letters.js'
import { type Lines, spanOf } from './lines.js'
import type { Standing } from './standing.js'
import type { TitleBlock } from './title-block.js'

/** "A Winter Alone" stands over its first chapter as "WINTER ALONE", too. One word more would be a name of other things. */
const ARTICLE = /^(?:the|an?|l[ae]s?|der|die|das|el|los|il)\s+(?=\S+\s+\S)/i

/** What the book is called, unless its contents list has that name: then it is also called so after one of its stories. */
export const namesOf = (title: TitleBlock, archive: Archive, lists: readonly ContentsList[]): ReadonlySet<string> =>
  new Set(
    [title.title, archive.facts.title]
      .filter((name) => name !== undefined)
      .flatMap((name) => (ARTICLE.test(name) ? [name, name.replace(ARTICLE, '')] : [name]))
      .map((name) => letters(name))
      // the last entry may be the half-title that stands under the list
      .filter(
        (name) => !lists.some(({ entries }) => entries.slice(0, -1).some((entry) => letters(entry.text) === name)),
      ),
  )

/** The book's title once more, alone, before its first chapter or part: a half-title, unless it is said to be a heading. */
export const claimHalfTitles = (
  lines: Lines,
  claims: Claims,
  standing: readonly Standing[],
  names: ReadonlySet<string>,
  archive: Archive,
  { headings }: Pick<StructureOverrides, 'headings'>,
  omissions: Omission[],
  decisions: Decision[],
): void => {
  if (names.size === 0) return
  const decided = new Set(headings.map(({ line }) => line - 1))
  const reach = archive.from + (archive.to - archive.from) / 4
  for (const run of standing) {
    if (run.first > reach) break
    if (
      claims[run.first] !== FREE ||
      decided.has(run.first) ||
      run.before < 1 ||
      run.after < 1 ||
      run.byline ||
      !isOneOf(names, run.text)
    )
      continue
    // "Dear Anna," opens a letter
    if (run.text.endsWith(',')) continue
    claims.fill(TAKEN, run.first, run.last + 1)
    omissions.push({ span: spanOf(lines, run.first, run.last), rule: 'title-block' })
    decisions.push({
      span: spanOf(lines, run.first, run.last),
      kind: 'half-title',
      evidence: ['the title again, alone'],
      confidence: 0.9,
    })
  }
}
