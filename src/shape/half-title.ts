/**
 * Finds the book's title where it stands once more before the first chapter or part.
 *
 *    THE STORM           (title, byline, a list of contents)
 *
 *    THE STORM           a half-title
 *
 *    Chapter One
 *
 *    THE STORM           over Chapter Two as well, and over others: a running head
 *
 *  Not: "Dear Anna," (it opens a letter), a story's title in a book that is called so after it.
 */
import type { Decision, Omission } from '../book/book.js'
import type { StructureOverrides } from '../book/overrides.js'
import type { Archive } from './archive.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import type { ContentsList } from './contents-list.js'
import type { HeaderFacts } from './header-facts.js'
import { readHeading } from './heading.js'
import { isCapitals } from './heading-evidence.js'
import { isOneOf, letters } from './letters.js'
import { type Lines, spanOf } from './lines.js'
import type { Standing } from './standing.js'
import type { TitleBlock } from './title-block.js'

/** "A Winter Alone" stands over its first chapter as "WINTER ALONE", too. One word more would be a name of other things. */
const ARTICLE = /^(?:the|an?|l[ae]s?|der|die|das|el|los|il)\s+(?=\S+\s+\S)/i

/** What the book is called, unless its contents list has that name: then it is also called so after one of its stories. */
export const namesOf = (
  title: TitleBlock,
  archive: Archive,
  lists: readonly ContentsList[],
  card: HeaderFacts | undefined,
): ReadonlySet<string> => {
  const carded = card?.title ?? (title.title === undefined ? card?.subject : undefined)
  // "The Storm / by Anna Sand" once more, below a header that has both
  const authors = card ? [...card.authors, ...(card.sender === undefined ? [] : [card.sender])] : []
  const credited = carded === undefined ? [] : authors.flatMap((name) => BY.map((by) => `${carded} ${by} ${name}`))
  return new Set(
    [title.title, archive.facts.title, carded, ...credited]
      .filter((name) => name !== undefined)
      .flatMap((name) => (ARTICLE.test(name) ? [name, name.replace(ARTICLE, '')] : [name]))
      .map((name) => letters(name))
      // the last entry may be the half-title that stands under the list
      .filter(
        (name) => !lists.some(({ entries }) => entries.slice(0, -1).some((entry) => letters(entry.text) === name)),
      ),
  )
}

const BY = ['by', 'von', 'par', 'por', 'di', 'de', 'door', 'av', 'af']

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
  const running = runsOverDivisions(claims, standing, names)
  for (let at = 0; at < standing.length; at++) {
    const run = standing[at] as Standing
    if (!running && run.first > reach) break
    if (claims[run.first] !== FREE || decided.has(run.first) || run.before < 1 || run.byline) continue
    if (!isOneOf(names, run.text) && !isTail(standing, at, names)) continue
    const next = standing[at + 1]
    const by = next?.first === run.last + 1 + run.after && isOneOf(names, `${run.text} ${next.text}`) ? next : undefined
    if (run.after < 1 && by === undefined) continue
    // "Dear Anna," opens a letter
    if (run.text.endsWith(',')) continue
    const { last } = by ?? run
    claims.fill(TAKEN, run.first, last + 1)
    const over = run.first > reach
    omissions.push({ span: spanOf(lines, run.first, last), rule: over ? 'running-head' : 'title-block' })
    decisions.push({
      span: spanOf(lines, run.first, last),
      kind: over ? 'running head' : 'half-title',
      evidence: ['the title again, alone'],
      confidence: 0.9,
    })
  }
}

/** In letters: less of a title could be the name of anything. */
const LEAST_TAIL = 10
/** In runs: what may stand between a half-title and the first chapter, such as when and where it plays. */
const MOST_BETWEEN = 3

/** "MARIGOLD TREGEAR" over "CHAPTER I" in a book called "Adventures of Marigold Tregear". */
const isTail = (standing: readonly Standing[], at: number, names: ReadonlySet<string>): boolean => {
  const run = standing[at] as Standing
  if (run.before < 2 || run.text.length < LEAST_TAIL || !/\S\s+\S/.test(run.text) || !isCapitals(run.text)) return false
  const tail = letters(run.text)
  if (tail.length < LEAST_TAIL || ![...names].some((name) => name.endsWith(tail))) return false
  for (let i = at; i < at + MOST_BETWEEN && i + 1 < standing.length; i++) {
    const one = standing[i] as Standing
    const next = standing[i + 1] as Standing
    if (next.first !== one.last + 1 + one.after) return false
    const reading = readHeading(next.text)
    if (reading?.pattern === 'numbered' && reading.known && !reading.prose) return reading.number?.value === 1
  }
  return false
}

/** So many divisions with the title over them show that it stands over all of them, wherever a page began. */
const LEAST_OVER = 3

/** In UTF-16 units: what stands at the top of a page is no longer. */
const LONGEST = 80
/** In runs: by then it has stood over so many. */
const MOST_STANDING = 3000

/** True where the title stands right over the headings of parts, acts or chapters, as it did at the top of their pages. */
const runsOverDivisions = (claims: Claims, standing: readonly Standing[], names: ReadonlySet<string>): boolean => {
  let over = 0
  const least = Math.min(...[...names].map(({ length }) => length))
  for (let at = 0; at + 1 < Math.min(standing.length, MOST_STANDING); at++) {
    const run = standing[at] as Standing
    if (run.text.length < least || run.text.length > LONGEST || claims[run.first] !== FREE) continue
    if (!isOneOf(names, run.text)) continue
    const next = standing[at + 1] as Standing
    const reading = next.first === run.last + 1 + run.after ? readHeading(next.text) : undefined
    if (reading?.pattern === 'numbered' && reading.known && !reading.prose && ++over === LEAST_OVER) return true
  }
  return false
}
