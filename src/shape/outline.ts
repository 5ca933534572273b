/**
 * Makes a tree of the chosen headings: which title belongs to which number, what nests in what, and what stands before
 * and after the story.
 *
 *    PART ONE                 level 0
 *    CHAPTER I                level 1, its title on the next standing line:
 *    The Old House
 *    EPILOGUE                 level 0, for it stands behind the last part
 */
import type { Matter, SectionKind } from '../book/section.js'
import { withoutLeader } from './contents-entry.js'
import { isCapitals } from './heading-evidence.js'
import { BACK_KINDS, FRONT_KINDS } from './heading-words.js'
import type { Chosen } from './solver.js'

export interface OutlineNode {
  readonly chosen: Chosen
  readonly kind: SectionKind
  readonly matter: Matter
  readonly label: string
  readonly title: string
  /** How the source's contents list words it, where that differs in more than letter case. */
  readonly listed?: string
  readonly subtitle?: string
  /** True where a person gave the words. */
  readonly given?: boolean
  /** First and last line of the heading, both included. */
  readonly first: number
  readonly last: number
  /** Nesting from 0. */
  readonly level: number
}

interface Draft {
  chosen: Chosen
  kind: SectionKind
  label: string
  title: string
  first: number
  last: number
  rank: number
  /** A leaf takes no headings under it. */
  leaf: boolean
  matter: Matter
  listed?: string
  subtitle?: string
}

export const outline = (chosen: readonly Chosen[]): OutlineNode[] => {
  const drafts = chosen.map(draft)
  rankSeries(drafts)
  placeNamed(drafts)
  placeListed(drafts)
  markMatter(drafts)
  return nest(drafts)
}

/** "LETTERS. (Found in a drawer.)": what stands in brackets is set under the title. */
const PARENTHESIS = /^\([^()]+\)\.?$/

const draft = (chosen: Chosen): Draft => {
  const { reading, run, entry } = chosen.candidate
  // Only the list says what this book calls an "Adventure I" for short.
  const listed = entry && !reading.known && reading.title !== '' ? entry.text : undefined
  const byline = run.byline?.above ? undefined : (run.byline?.text ?? chosen.title?.byline)
  return {
    ...(listed !== undefined && { listed }),
    chosen,
    kind: reading.kind,
    label: chosen.title && reading.label === '' ? reading.title : reading.label,
    ...(PARENTHESIS.test(reading.title) && chosen.title === undefined && { subtitle: reading.title }),
    ...(byline !== undefined && { subtitle: byline }),
    title:
      PARENTHESIS.test(reading.title) && chosen.title === undefined
        ? ''
        : asListed(chosen.title?.text ?? withoutDots(reading.title), chosen.title?.entry ?? entry?.text),
    first: run.first,
    last: chosen.title?.last ?? run.last,
    rank: reading.rank,
    leaf: false,
    matter: 'body',
  }
}

/** A shouted title in the letter case of the contents list, where that has the same words: "THE SISTERS" → "The Sisters". */
const asListed = (title: string, entry: string | undefined): string => {
  if (entry === undefined || !isCapitals(title) || isCapitals(entry)) return title
  const words = entry.slice(Math.max(0, entry.toLowerCase().indexOf(title.slice(0, 3).toLowerCase())))
  return words.toLowerCase() === title.toLowerCase() ? words : title
}

/** Settles which series lies outside which where the words do not say it. */
const rankSeries = (drafts: Draft[]): void => {
  const keys = [...new Set(drafts.map((one) => one.chosen.key))]
  const hasChapters = drafts.some(
    ({ chosen }) => chosen.key.startsWith('numbered ') && chosen.candidate.reading.rank === 3,
  )
  const hasWords = drafts.some(({ chosen }) => chosen.key.startsWith('word '))
  const titled = drafts.filter(({ chosen }) => chosen.key.startsWith('titled '))
  const numerals = keys.filter((key) => key.startsWith('numeral '))
  for (const key of numerals) {
    const members = drafts.filter((one) => one.chosen.key === key)
    if (hasChapters || hasWords || titled.length >= 2) {
      const rank = leadsInto(drafts, key) ? 1 : 4
      for (const one of members) {
        one.rank = rank
        one.kind = rank === 1 ? 'part' : 'subchapter'
      }
    }
  }
  if (numerals.length === 2 && !hasChapters && !hasWords && titled.length < 2) {
    // Two ways of counting: the one that the other restarts under lies outside.
    const [first, second] = numerals as [string, string]
    const holds = leadsInto(drafts, first)
    const outer = leadsInto(drafts, second) && !holds ? second : first
    // What has text of its own, and divisions only here and there, is a chapter.
    const parts = holds || outer === second
    for (const one of drafts) {
      if (numerals.includes(one.chosen.key)) {
        const outside = one.chosen.key === outer
        one.rank = outside === parts ? (parts ? 1 : 4) : 3
        one.kind = one.rank === 1 ? 'part' : one.rank === 4 ? 'subchapter' : 'chapter'
      }
    }
  }
  resumeNumbering(drafts)
  const books = drafts.filter(({ chosen }) => chosen.candidate.reading.rank === 1)
  const words = [...new Set(books.map(({ chosen }) => chosen.candidate.reading.word))]
  if (words.length > 1) {
    for (const one of books) one.rank = 1 + words.indexOf(one.chosen.candidate.reading.word) * 0.3
  }
  // Titles that each stand right over a first chapter are those of parts.
  if (hasChapters && titled.length > 0) {
    for (const key of new Set(titled.map(({ chosen }) => chosen.key))) {
      if (!leadsInto(drafts, key)) continue
      for (const one of titled) {
        if (one.chosen.key === key) {
          one.rank = 1
          one.kind = 'part'
        }
      }
    }
  }
  raiseListed(drafts)
  for (const one of titled) if (one.rank === 3 && !hasChapters) one.kind = 'story'
  // Titled sections beside numbered letters or a single named one stay chapters.
  if (titled.length < 2) for (const one of titled) if (one.kind === 'story') one.kind = 'chapter'
}

/** Lines between a part's title and its first chapter: room for who tells it. */
const REACH = 12

/** "THE SECOND SUMMER" in the contents list, over a CHAPTER I where others had theirs: a part, whatever it is called. */
const raiseListed = (drafts: readonly Draft[]): void => {
  const isFirst = (one: Draft | undefined): boolean =>
    one !== undefined &&
    one.rank === 3 &&
    one.chosen.key.startsWith('numbered ') &&
    one.chosen.candidate.reading.number?.value === 1
  if (drafts.filter(isFirst).length < 2) return
  for (let at = drafts.length - 2; at >= 0; at--) {
    const one = drafts[at] as Draft
    const next = drafts[at + 1] as Draft
    if (!one.chosen.key.startsWith('titled ') || !one.chosen.candidate.entry || next.first - one.last > REACH) continue
    if (!isFirst(next) && !(next.chosen.key.startsWith('titled ') && next.rank < 2)) continue
    one.rank = isFirst(next) ? 1 : 0.7
    one.kind = 'part'
  }
}

/** "ADVENTURE VI. …", then "VII. …": a title under the next number goes on with the outer series, whatever its label lacks. */
const resumeNumbering = (drafts: Draft[]): void => {
  let outer: Draft | undefined
  let inner = 0
  for (const one of drafts) {
    const number = one.chosen.candidate.reading.number?.value
    if (number === undefined) continue
    if (one.rank === 3) {
      outer = one
      inner = 0
    } else if (one.rank === 4) {
      const before = outer?.chosen.candidate.reading.number?.value
      if (outer && before !== undefined && number === before + 1 && number !== inner + 1 && one.title !== '') {
        one.rank = 3
        one.kind = outer.kind
        outer = one
        inner = 0
      } else inner = number
    }
  }
}

/** True where most headings of the series are followed at once by a heading that counts 1. */
const leadsInto = (drafts: readonly Draft[], key: string): boolean => {
  let members = 0
  let leading = 0
  drafts.forEach((one, at) => {
    if (one.chosen.key !== key) return
    members++
    const next = drafts[at + 1]
    if (!next || next.chosen.key === key) return
    const adjacent = next.first - one.last <= 8
    if (adjacent && next.chosen.candidate.reading.number !== undefined) leading++
  })
  return leading >= Math.max(1, members * 0.6)
}

const TOP = -1

/** Prologues, interludes, prefaces: beside the parts or beside the chapters. */
const placeNamed = (drafts: Draft[]): void => {
  const hasParts = drafts.some((one) => one.chosen.key !== 'named' && one.rank < 2)
  const isBody = (one: Draft): boolean => one.chosen.key !== 'named'
  const firstBody = drafts.findIndex(isBody)
  const lastBody = drafts.findLastIndex(isBody)
  drafts.forEach((one, at) => {
    if (one.chosen.key !== 'named') return
    // "CHAPTER THE LAST"
    if (one.kind === 'chapter') return
    const next = drafts[at + 1]
    const before = drafts[at - 1]
    if (
      next &&
      isBody(next) &&
      next.first - one.last <= REACH &&
      next.chosen.candidate.reading.number?.value === 1 &&
      next.rank > 3
    ) {
      one.rank = hasParts ? 1 : 2
      return
    }
    // "SECOND EPILOGUE", and at once "CHAPTER I" again: it holds chapters as the parts do.
    if (next && at > firstBody && isBody(next) && next.rank === 3 && countsOn(one, next)) {
      one.rank = hasParts ? 1 : 2
      return
    }
    one.leaf = true
    // The preface of a volume stands between its own heading and that of its first book.
    if (before && next && !before.leaf && before.rank < next.rank && next.rank < 2 && FRONT_KINDS.has(one.kind)) {
      one.rank = next.rank
      return
    }
    if (!hasParts || at < firstBody || at > lastBody) one.rank = TOP
    else if (before && before.rank < 2 && !before.leaf && one.first - before.last <= 8) one.rank = 3
    else if (next && next.rank < 2) one.rank = TOP
    else one.rank = 3
  })
}

/** "A LETTER" in the contents list beside "VOLUME II", not under it: behind the chapters it stands beside the volumes. */
const placeListed = (drafts: readonly Draft[]): void => {
  const indentOf = (one: Draft): number => one.chosen.candidate.entry?.indent ?? -1
  const outer = drafts.filter((one) => one.rank >= 0 && one.rank < 2 && indentOf(one) >= 0)
  const inner = drafts.filter((one) => one.rank === 3 && one.chosen.candidate.reading.number && indentOf(one) >= 0)
  const margin = Math.min(...outer.map(indentOf))
  if (outer.length < 2 || inner.length < 2 || inner.some((one) => indentOf(one) <= margin)) return
  for (const one of drafts) {
    if (one.chosen.candidate.reading.number || indentOf(one) < 0 || indentOf(one) > margin) continue
    if (one.chosen.key === 'named' && !one.leaf) continue
    one.rank = TOP
    one.leaf = true
  }
}

/** True where a heading that counts 1 follows, with nothing between. */
const countsOn = (one: Draft, next: Draft): boolean =>
  next.chosen.candidate.reading.number?.value === 1 && next.first === one.last + 1 + one.chosen.candidate.run.after

const markMatter = (drafts: Draft[]): void => {
  const isStory = (one: Draft): boolean =>
    one.chosen.key !== 'named' || (!FRONT_KINDS.has(one.kind) && !BACK_KINDS.has(one.kind))
  const first = drafts.findIndex(isStory)
  const last = drafts.findLastIndex(isStory)
  drafts.forEach((one, at) => {
    if (first < 0)
      one.matter = FRONT_KINDS.has(one.kind) && drafts.length > 1 && at < drafts.length - 1 ? 'front' : 'body'
    else if (at < first) one.matter = 'front'
    else if (at > last && BACK_KINDS.has(one.kind)) one.matter = 'back'
    if (one.matter === 'body' && one.kind === 'text') one.kind = 'chapter'
  })
}

const nest = (drafts: readonly Draft[]): OutlineNode[] => {
  const stack: Draft[] = []
  return drafts.map((one): OutlineNode => {
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as Draft
      if (top.leaf || top.rank >= one.rank || one.matter !== top.matter) stack.pop()
      else break
    }
    const level = stack.length
    stack.push(one)
    const { chosen, kind, matter, label, title, listed, subtitle, first, last } = one
    return {
      chosen,
      kind,
      matter,
      label,
      title,
      ...(listed !== undefined && { listed }),
      ...(subtitle !== undefined && { subtitle }),
      first,
      last,
      level,
    }
  })
}

/** A title without the dots that lead nowhere; the number that they lead to is one of its words. */
const withoutDots = (title: string): string => {
  const bare = withoutLeader(title)
  return /[\p{L}\p{N}]/u.test(title.slice(bare.length)) ? title : bare
}
