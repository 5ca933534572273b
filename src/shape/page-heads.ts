/**
 * Running heads and page numbers that no blank lines part from the text, as programs read them out of a PDF.
 *
 *    smelled of chimneys and roof
 *    THE LONG MEADOW 3              4 | Harriet Blount              5
 *    oil.
 *
 *  Not: "Chapter 3" (a heading), "Turn 3" over a turn each (it cuts no sentence), lines of a contents list or a table.
 *
 * One such line proves nothing: the same words must come again with other numbers, the numbers must run on as pages do,
 * and many of the lines must stand where a sentence breaks off for them, or as far from one another as pages are long.
 */
import { readHeading } from './heading.js'
import { type Lines, lengthOf } from './lines.js'

export interface PageHead {
  readonly line: number
  readonly label: string
  /** What stands beside the number; empty for a number alone. */
  readonly words: string
  /** A sentence breaks off for it. */
  readonly cuts: boolean
  /** Text stands right above or right below. */
  readonly tight: boolean
  /** Text stands right above. */
  readonly under: boolean
}

const NUMBER_FIRST = /^(\d{1,4})(?:\s+(?:[|•·–—-]\s*)?(\S.{1,60}))?$/
const NUMBER_LAST = /^(\S.{1,60}?)\s+(?:[|•·–—-]\s*)?(\d{1,4})$/

/** The number of a page and the words beside it, or undefined. */
export const splitHead = (words: string): { readonly label: string; readonly words: string } | undefined => {
  const first = NUMBER_FIRST.exec(words)
  if (first) return { label: first[1] as string, words: first[2] ?? '' }
  const last = NUMBER_LAST.exec(words)
  return last ? { label: last[2] as string, words: last[1] as string } : undefined
}

const FEWEST = 3
/** Of so many one at least cuts a sentence. */
const CUTTING = 3
const FEWEST_EVEN = 4
/** In lines. */
const SHORTEST_PAGE = 12
const MOST_UNEVEN = 1.5
/** A page may lack its head where a chapter begins. */
const MOST_MISSING = 4

/** The lines that are heads of pages, each once, by place. */
export const keepHeads = (lines: Lines, heads: readonly PageHead[]): readonly PageHead[] => {
  if (heads.length < FEWEST) return []
  const counts = new Map<string, number>()
  for (const { words } of heads) counts.set(words, (counts.get(words) ?? 0) + 1)
  const again = heads.filter(({ words }) => (counts.get(words) as number) > 1 && !isNumbered(words))
  const running = again.filter((one, at) => follows(again[at - 1], one) || follows(one, again[at + 1]))
  const cutting = running.filter(({ cuts }) => cuts).length
  if (running.length < FEWEST || running.length * 5 < again.length * 4) return []
  return cutting * CUTTING >= running.length || (areEven(running) && isWrapped(lines)) ? running : []
}

/**
 * Pages are about as long as one another, but for those on which chapters end. Nobody sets so many headings of several
 * words right above their text, or numbers right below it.
 */
const areEven = (heads: readonly PageHead[]): boolean => {
  const tight = heads.filter((head) => (head.words === '' ? head.under : head.tight && /\s/.test(head.words)))
  if (heads.length < FEWEST_EVEN || tight.length * 3 < heads.length * 2) return false
  const sizes = heads.slice(1).map((head, at) => {
    const before = heads[at] as PageHead
    return (head.line - before.line) / (Number(head.label) - Number(before.label))
  })
  sizes.sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] as number
  const alike = sizes.filter((size) => Math.abs(size - usual) * 4 <= usual)
  return (
    usual >= SHORTEST_PAGE && (sizes.at(-1) as number) <= usual * MOST_UNEVEN && alike.length * 5 >= sizes.length * 3
  )
}

/** No page is wider, in letters. */
const WIDEST = 150

/** False where a paragraph is one long line: numbers as far apart as pages are chapters' there. */
const isWrapped = (lines: Lines): boolean => {
  for (let i = 0; i < lines.count; i++) if (lengthOf(lines, i) > WIDEST) return false
  return true
}

/** "Chapter" beside a number is a heading, whatever comes of it. */
const isNumbered = (words: string): boolean => {
  const reading = words === '' ? undefined : readHeading(`${words} 1`)
  return reading?.pattern === 'numbered' && reading.known
}

const follows = (before: PageHead | undefined, after: PageHead | undefined): boolean => {
  const step = Number(after?.label) - Number(before?.label)
  return step > 0 && step <= MOST_MISSING
}
