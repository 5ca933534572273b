/**
 * The runs of lines between blank lines, of which headings, ornaments and notes are made; what stands alone may be one.
 *
 *    CHAPTER IV            a standing run of one line, three blank lines before, one after
 *
 *    The Storm             another
 *
 * Only short runs are kept: a paragraph of prose is no candidate for anything here.
 */
import { readByline, TRANSLATOR } from './byline.js'
import type { Convention } from './convention.js'
import { readSeriesPlace } from './header-facts.js'
import { keyOf } from './header-keys.js'
import { readHeading } from './heading.js'
import { isCapitals, looksLikeTitle } from './heading-evidence.js'
import { mayBeNumbered } from './heading-hints.js'
import { letterRole } from './letter.js'
import { type Lines, lengthOf, textOf } from './lines.js'
import { foreignTranslator } from './makers-elsewhere.js'
import { sceneSign } from './scene-headings.js'
import { isLegal } from './title-lines.js'
import { couldBeName, isGenre, isHandle } from './title-page.js'

/** The line that says whose a story is. */
export interface Byline {
  readonly text: string
  /** True where it stands above the title. */
  readonly above: boolean
}

export interface Standing {
  /** First and last line, both included, from 0. */
  readonly first: number
  readonly last: number
  /** Blank lines before and after; 99 at the edges of the document. */
  readonly before: number
  readonly after: number
  /** The lines joined by a space. */
  readonly text: string
  /** The first of two lines. */
  readonly above?: string
  readonly indent: number
  /** Gaps of two blank lines and more down to here, over paragraphs of whatever length. */
  readonly gaps: number
  /** The author's name, where the run is the head of a collection's story and the text its title. */
  readonly byline?: Byline
}

/** Runs of more lines or letters than these are prose or verse. */
const MOST_LINES = 4
const MOST_LETTERS = 240

/**
 * @param from first line to look at, from 0.
 * @param to the line after the last.
 * @param claims lines with a value other than 0 are taken and count as blank.
 */
export const findStanding = (
  lines: Lines,
  from: number,
  to: number,
  convention: Convention,
  claims: Uint8Array,
): Standing[] => {
  const out: Standing[] = []
  const empty = (at: number): boolean => lines.head[at] === 0 || claims[at] !== 0
  const eachLine = convention.layout === 'line'
  let at = from
  while (at < to && empty(at)) at++
  const begin = at
  let lastFull = -1
  let gaps = 0
  while (at < to) {
    if (empty(at)) {
      at++
      continue
    }
    const first = at
    if (first > lastFull + 2) gaps++
    at++
    if (eachLine) at = at < to && underlines(lines, first, at) ? at + 1 : at
    else while (at < to && !empty(at) && !splitsAt(lines, at, convention) && !endsAt(lines, first, at, begin)) at++
    const last = at - 1
    const size = (lines.end[last] as number) - (lines.start[first] as number)
    if ((last - first < MOST_LINES && size <= MOST_LETTERS) || isOfTitlePage(lines, begin, first, last)) {
      let next = at
      while (next < to && empty(next)) next++
      out.push({
        first,
        last,
        before: lastFull < 0 ? 99 : first - 1 - lastFull,
        after: next >= to ? 99 : next - at,
        text: joined(lines, first, last),
        ...(last === first + 1 && { above: textOf(lines, first) }),
        indent: lines.indent[first] as number,
        gaps,
      })
    }
    lastFull = last
  }
  return out
}

/** So many lines may have a title in capitals, or what a publisher says of its rights. */
const MOST_TITLED = 10

/** "THE / HISTORY / OF / ANNA SAND", "© 2011 … ISBN …", at the head of a text. */
const isOfTitlePage = (lines: Lines, begin: number, first: number, last: number): boolean => {
  if (first - begin > HEAD || last - first >= MOST_TITLED) return false
  const words = joined(lines, first, last)
  return first === begin
    ? isCapitals(words) && isShort(words, last - first + 1)
    : /©|\bISBN\b/.test(words) || isLegal(words)
}

/** In indented text a paragraph begins at an indent, and whatever stands at another depth is no part of it. */
const splitsAt = (lines: Lines, at: number, convention: Convention): boolean => {
  if (convention.layout !== 'indent') return false
  const indent = lines.indent[at] as number
  return indent >= convention.firstIndent && convention.firstIndent > 0
}

/** A title, or the short lines of a whole title page that nothing parts. */
const isShort = (words: string, count: number): boolean =>
  words.length <= LONGEST_HEADING || (count > 3 && words.length <= count * SHORT_LINE)

const SHORT_LINE = 30

/** How far down a byline right under its title is looked for, in lines. */
const HEAD = 40
const BY =
  /^(?:(?:an?\s(?:\w+\s)?(?:novel|story|tale|play|serial|fanfic\w*)\s|written\s)?by:?|di|von|par|por|door|av|af|de)\s+(.{2,50})$/i
const LABELLED = /^(?:作者|著者|著|作|지은이|글쓴이|글|저자)\s*[:：]\s*\S/u
/** The signs that underlines are made of: = ~ _ - */
const RULES: ReadonlySet<number> = new Set([61, 126, 95, 45])
const UNDERLINE = /^[=~_-]{3,}$/

/** A rule under a line about as long as itself, which is no sentence: the underline of a heading. */
const underlines = (lines: Lines, above: number, at: number): boolean => {
  if (!RULES.has(lines.head[at] as number)) return false
  const rule = textOf(lines, at)
  if (!UNDERLINE.test(rule)) return false
  const length = lengthOf(lines, above)
  return rule.length >= length * 0.6 && rule.length <= length * 2 + 4 && !/[.!?,"”’]$/.test(textOf(lines, above))
}

/** "Rating: Teen": a line that a story archive's header begins with. */
const CARD = /^[_*]{0,3}(\p{L}[\p{L} ()-]{1,24})[_*]{0,3}[:：]\s*\S/u

const opensCard = (words: string): boolean => {
  const match = CARD.exec(words)
  return match !== null && keyOf(match[1] as string) !== undefined
}

/** Longer than any line of text that is wrapped, in letters: a whole paragraph. */
const WHOLE = 160
const LONGEST_HEADING = 80

/** "Chapter 2: The Wick" right above a paragraph that is one long line. */
const headsParagraph = (lines: Lines, above: number, at: number): boolean => {
  if (lengthOf(lines, at) < WHOLE || lengthOf(lines, above) > LONGEST_HEADING) return false
  const words = textOf(lines, above)
  if (!mayBeNumbered(words)) return false
  const reading = readHeading(words)
  return reading?.known === true && !reading.prose
}

/**
 * A heading's underline ends its run; under a title, a line "by A Name", "a tale of the sea" and the first line of an
 * archive's header are runs of their own.
 */
const endsAt = (lines: Lines, first: number, at: number, from: number): boolean => {
  if (at > first + 1 && underlines(lines, at - 2, at - 1)) return true
  if (at === first + 1 && headsParagraph(lines, first, at)) return true
  if (at - from > HEAD) return false
  // "A SERMON" over "Preached at Holm" and "by Anna Sand"
  if (
    at > first + 1 &&
    at - from < MOST_OVER_BYLINE &&
    lines.head[at + 1] === 0 &&
    readByline(textOf(lines, at)) !== null
  )
    return true
  if (at > first + 2) return false
  const words = textOf(lines, at).replace(/^[_*~-]{1,3}\s?|\s?[_*~-]{1,3}$/g, '')
  if (/[:：]/.test(words) && opensCard(words)) return !opensCard(textOf(lines, first))
  if (at !== first + 1) return false
  // Below "by Anna Sand" something else begins: "(600 words)", "For Tom".
  if (first > from && at - from < 4 && BY.test(textOf(lines, first)) && readByline(textOf(lines, first)) !== null)
    return true
  if (LABELLED.test(words)) return true
  // "A WINDOW ON THE MILL" over "A Play in Two Acts"
  if (at - from < 4 && (isGenre(words) || readSeriesPlace(words)) && looksLikeTitle(textOf(lines, first))) return true
  // "JAN SAND" over "THE WEIR" and "Tales"
  if (at === from + 1 && lines.head[at + 2] === 0 && lines.head[at + 1] !== 0 && isGenre(textOf(lines, at + 1)))
    return couldBeName(textOf(lines, first))
  if (at - from < 6 && isTranslated(words)) return true
  // "THE WEIR" over "Anna Sand", and a gap or the translator
  if (at - from < 4 && isOver(lines, first, at + 1)) {
    const title = textOf(lines, first)
    if (isQuietName(words) && isOverName(title) && !title.endsWith('-')) return true
    // "THE WEIR" over "Twelve letters from a mill", and a gap
    if (lines.head[at + 1] === 0 && first === from && isCapitals(title) && isQuietLine(words) && isTitled(title))
      return true
    // "The Quiet Between Bells" over "hollowreed"
    if (lines.head[at + 1] === 0 && first === from && isHandle(words) && /\s/.test(title) && !CLOSED.test(title))
      return true
    // "Remarks at the Opening of a Bridge" over "Holm, 4 May 1998", and a gap
    if (lines.head[at + 1] === 0 && first === from && isPaired(title, words)) return true
  }
  if (first === from && at - from === 1 && overByline(lines, at)) return isCapitals(textOf(lines, first))
  const by = BY.exec(words)
  // right under the text's first line even a pen name will do
  if (by === null) return at - from < 4 && readByline(words) !== null
  return (
    couldBeName(by[1] as string) ||
    (at - from < 4 && (/^[\p{L}\p{N}_.-]+$/u.test(by[1] as string) || readByline(words) !== null))
  )
}

/** True where the head of a text goes on no further than its translator's line. */
const isOver = (lines: Lines, first: number, next: number): boolean =>
  lines.head[next] === 0 || (next === first + 2 && isTranslated(textOf(lines, next)))

/** So many lines from the head of a text the byline of its title page may stand, where nothing parts its lines. */
const MOST_OVER_BYLINE = 6

/** Short lines, the last of which says whose the text is. */
const overByline = (lines: Lines, at: number): boolean => {
  let last = at
  while (last < at + MOST_OVER_BYLINE && lines.head[last + 1] !== 0 && lengthOf(lines, last) < LONGEST_HEADING) last++
  return last > at && lines.head[last + 1] === 0 && readByline(textOf(lines, last)) !== null
}

/** A title, and in the line below another, or where and when it was. */
const isPaired = (title: string, words: string): boolean => {
  if (words.length > LONGEST_HEADING || !/\s\S+\s/.test(title) || CLOSED.test(title) || CLOSED.test(words)) return false
  const [above, below] = [readHeading(title), readHeading(words)]
  if (!looksLikeTitle(title) || above?.prose || above?.date !== undefined || letterRole(title) !== undefined)
    return false
  const numbered = above?.pattern === 'numbered' && above.known && above.title !== ''
  if (!numbered && (above?.pattern !== 'titled' || couldBeName(title))) return false
  if (below?.date === 'place' || below?.date === 'date') return !numbered
  // One word more is the end of a title.
  return (
    /\s/.test(words) &&
    below?.pattern === 'titled' &&
    looksLikeTitle(words) &&
    /^\p{Lu}/u.test(words) &&
    sceneSign(words) === undefined
  )
}

/** What a title does not end with: a sentence is over, or the line goes on. */
const CLOSED = /[.,;!?…"”–—-]$|\s(?:the|an?|of|and|in|on|to|for|at|from|with)$/

/** A line that no sentence closes, in small letters but for the first. */
const isQuietLine = (words: string): boolean =>
  words.length < LONGEST_HEADING && /^\p{Lu}.*\p{Ll}$/u.test(words) && !isCapitals(words)

const isTitled = (title: string): boolean => looksLikeTitle(title) && readHeading(title)?.pattern === 'titled'

/** "THE WEIR", "The Weir at Holm": a title, which could be nobody's name. */
const isOverName = (title: string): boolean =>
  isCapitals(title) || (looksLikeTitle(title) && !couldBeName(title) && /\s/.test(title))

const isQuietName = (words: string): boolean => !isCapitals(words) && couldBeName(words)

const isTranslated = (words: string): boolean => TRANSLATOR.test(words) || foreignTranslator(words) !== undefined

const joined = (lines: Lines, first: number, last: number): string => {
  let out = textOf(lines, first)
  for (let at = first + 1; at <= last; at++) out += ` ${textOf(lines, at)}`
  return out
}
