/**
 * Page numbers and running heads of a printed page, which a scan left between the lines.
 *
 *    [Pg 12]     {12}     - 12 -     Page 12 of 340     THE OLD MILL            48     12
 *
 *  Not: "1984" (a year that stands alone once), "12" where chapters are numbered so, the lines of a contents list.
 */
import type { Omission } from '../book/book.js'
import { findInstructions } from './aozora-notes.js'
import { findCatchWords } from './catch-words.js'
import { endsSentence, isPlainDigit, startsLower } from './character.js'
import type { Claims } from './claims.js'
import { FREE, FURNITURE } from './claims.js'
import { type Counted, readCounted, takeLineNumbers } from './line-numbers.js'
import type { Lines } from './lines.js'
import { isBlank, lengthOf, nextFull, spanOf, textOf } from './lines.js'
import type { Mark } from './marks.js'
import { ornamentKey } from './ornament.js'
import { keepHeads, type PageHead, splitHead } from './page-heads.js'

export interface Furniture {
  /** The beginnings of printed pages, by place. */
  readonly marks: readonly Mark[]
  readonly omissions: readonly Omission[]
}

const LONGEST = 90
/** A line that says it is a page's number. */
const NUMBERED =
  /^(?:\[(?:pg|page|p|seite|s)\.?\s?(\d{1,4}|[ivxlc]{1,7})\]|\{(?:pg?\.?\s?)?(\d{1,4}|[ivxlc]{1,7})\}|[-–—]\s?(\d{1,4})\s?[-–—]|(?:page|seite)\s(\d{1,4})(?:\s(?:of|von)\s\d+)?|(\d{1,4})\s?\|\s?page)$/i
/** A running head with its number at the outer edge; a typescript's has strokes: "Fenn / WINDOWS / 3". */
const HEADED = /^(?:(\d{1,4})\s{3,}(\S.{2,60}?)|(\S.{2,60}?)(?:\s{3,}|\s?[/|]\s?)(\d{1,4}))$/
const LONE = /^(\d{1,4})$/
const INLINE = /\[(?:pg|page|p)\.?\s?(\d{1,4}|[ivxlc]{1,7})\]|(?<![{_^])\{(?:pg?\.?\s?)?(\d{1,4})\}(?!\})/gi

interface Candidate {
  readonly line: number
  readonly label: string
  readonly form: 'numbered' | 'headed' | 'lone'
  /** It stands in the middle of a sentence. */
  readonly cuts: boolean
  /** `[Pg 12]`, which nothing else is: it need not run on. */
  readonly sure: boolean
  /** `- 12 -`, which chapters are numbered with, too. */
  readonly dashed: boolean
}

/** Finds the furniture of the whole document and claims its lines as FURNITURE. Runs before everything else. */
export const findFurniture = (lines: Lines, claims: Claims): Furniture => {
  const counted: Counted[] = []
  const heads: PageHead[] = []
  const read = findCandidates(lines, claims, counted, heads)
  const omissions = takeLineNumbers(lines, counted)
  const found = omissions.length === 0 ? read : findCandidates(lines, claims, [], [])
  const candidates = countsChapters(lines, found) ? found.filter(({ dashed }) => !dashed) : found
  const taken = withHeads(keepCredible(candidates), omissions.length === 0 ? keepHeads(lines, heads) : [])
  const marks: Mark[] = []
  let page = ''
  for (const { line, label, form } of taken) {
    claims[line] = FURNITURE
    omissions.push({ span: spanOf(lines, line), rule: form === 'headed' ? 'running-head' : 'page-number' })
    if (label === page) continue
    page = label
    const next = nextFull(lines, line + 1)
    const at = next < lines.count ? (lines.start[next] as number) : lines.source.text.length
    marks.push({ start: at, end: at, inline: { kind: 'page-break', label } })
  }
  const takeHeads = (found: readonly number[]): void => {
    for (const line of found) claims[line] = FURNITURE
    for (const line of found) omissions.push({ span: spanOf(lines, line), rule: 'running-head' })
  }
  takeHeads(findHeads(lines, claims, taken))
  takeHeads(findCatchWords(lines, claims, taken))
  findInline(lines, claims, marks)
  findInstructions(lines, claims, marks, omissions)
  marks.sort((a, b) => a.start - b.start)
  omissions.sort((a, b) => a.span.start - b.span.start)
  return { marks, omissions }
}

/** True for a code unit that a page's number or a running head may begin or end with: a digit or a bracket. */
const mayBe = (first: number, last: number): boolean =>
  isPlainDigit(first) ||
  isPlainDigit(last) ||
  first === 91 ||
  first === 40 ||
  last === 93 ||
  last === 41 ||
  first === 123 ||
  first === 45 ||
  first === 0x2013 ||
  first === 0x2014 ||
  (last | 32) === 101

/** Both kinds by place, each line once. */
const withHeads = (pages: readonly Candidate[], heads: readonly PageHead[]): readonly Candidate[] => {
  if (heads.length === 0) return pages
  const known = new Set(pages.map(({ line }) => line))
  const others = heads
    .filter(({ line }) => !known.has(line))
    .map(({ line, label, words, cuts }): Candidate => {
      return { line, label, form: words === '' ? 'lone' : 'headed', cuts, sure: false, dashed: false }
    })
  return [...pages, ...others].sort((a, b) => a.line - b.line)
}

const findCandidates = (lines: Lines, claims: Claims, counted: Counted[], heads: PageHead[]): Candidate[] => {
  const out: Candidate[] = []
  for (let i = 0; i < lines.count; i++) {
    if (claims[i] !== FREE || lines.head[i] === 0 || lengthOf(lines, i) > LONGEST) continue
    if (!mayBe(lines.head[i] as number, lines.tail[i] as number)) continue
    const words = textOf(lines, i)
    const count = readCounted(lines, i, words)
    if (count) counted.push(count)
    const head = splitHead(words)
    if (head && (head.words === '' || isHead(head.words)))
      heads.push({
        ...head,
        line: i,
        cuts: cutsSentence(lines, i),
        tight: !stands(lines, i),
        under: i > 0 && !isBlank(lines, i - 1),
      })
    const numbered = NUMBERED.exec(words)
    const headed = numbered ? null : HEADED.exec(words)
    const lone = numbered || headed ? null : LONE.exec(words)
    const found = numbered ?? headed ?? lone
    if (!found) continue
    const label = numbered
      ? numbered.slice(1).find((group) => group !== undefined)
      : (headed?.[1] ?? headed?.[4] ?? lone?.[1])
    if (label === undefined) continue
    const alone = stands(lines, i)
    if (!alone && !numbered) continue
    if (headed && !isHead(headed[2] ?? headed[3] ?? '')) continue
    const form = numbered ? 'numbered' : headed ? 'headed' : 'lone'
    out.push({
      line: i,
      label,
      form,
      cuts: cutsSentence(lines, i),
      sure: /^\[p/i.test(words),
      dashed: numbered?.[3] !== undefined,
    })
  }
  return out
}

/** Lines above the first chapter's number: title, byline, a note. */
const MOST_ABOVE = 6

/**
 * True where "- 1 -", "- 2 -" … head chapters: the first stands above the text, each follows the one before, and none
 * stands where a sentence or paragraph goes on.
 */
const countsChapters = (lines: Lines, candidates: readonly Candidate[]): boolean => {
  const dashed = candidates.filter((one) => one.dashed)
  if (dashed.length < 2 || dashed.some(({ label }, i) => Number(label) !== i + 1)) return false
  const first = dashed[0] as Candidate
  let above = 0
  for (let i = 0; i < first.line; i++) if (!isBlank(lines, i)) above++
  return (
    above <= MOST_ABOVE &&
    dashed.every(
      ({ line }, i) => stands(lines, line) && (i === 0 || endsSentence(textOf(lines, lastFull(lines, line)))),
    )
  )
}

/** The last line with words before a line; an ornament may stand between. */
const lastFull = (lines: Lines, line: number): number => {
  let at = line - 1
  while (at > 0 && (isBlank(lines, at) || ornamentKey(lines, at) !== undefined)) at--
  return at
}

/** True where blank lines, or the document's edge, stand on both sides. */
const stands = (lines: Lines, index: number): boolean =>
  (index === 0 || isBlank(lines, index - 1)) && (index + 1 >= lines.count || isBlank(lines, index + 1))

/** True for words that a running head may have: capitals, or a title's. */
const isHead = (words: string): boolean =>
  !/[,;.]{3,}|\s\.\s\./.test(words) &&
  (!/\p{Ll}/u.test(words) || words.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word)).length > 1)

const cutsSentence = (lines: Lines, index: number): boolean => {
  let before = index - 1
  while (before >= 0 && (isBlank(lines, before) || lengthOf(lines, before) < 12 || HEADED.test(textOf(lines, before))))
    before--
  let after = nextFull(lines, index + 1)
  while (after < lines.count && HEADED.test(textOf(lines, after))) after = nextFull(lines, after + 1)
  if (before < 0 || after >= lines.count) return false
  const words = textOf(lines, before)
  return startsLower(textOf(lines, after)) && (!endsSentence(words) || /\p{L}-$/u.test(words))
}

/**
 * The candidates that run on as pages do. A form that says what it is needs no more than to rise; numbers that stand
 * alone must also cut sentences, or stand by pages that are sure: chapters are numbered so, too.
 */
const keepCredible = (candidates: readonly Candidate[]): Candidate[] => {
  const rising = candidates.filter(({ label, sure }, i) => {
    const previous = candidates[i - 1]
    return (
      sure ||
      previous === undefined ||
      /\D/.test(label) ||
      /\D/.test(previous.label) ||
      Math.abs(Number(label) - Number(previous.label)) <= 12
    )
  })
  if (!runsOn(rising)) return rising.filter(({ form }) => form === 'numbered')
  const headed = rising.filter(({ form }) => form === 'headed').length
  const numbered = rising.filter(({ form }) => form === 'numbered').length
  const lone = rising.filter(({ form }) => form === 'lone')
  const cutting = lone.filter(({ cuts }) => cuts).length
  const headedSure = headed > 2 || (headed > 0 && numbered + cutting > 0)
  const loneSure = lone.length > 0 && (cutting * 6 >= lone.length || (headedSure && headed * 3 > lone.length))
  return rising.filter(({ form, line }, i) => {
    if (form === 'numbered') return true
    // Lines one under the other are a contents list.
    if (form === 'headed') return headedSure && !(isNear(rising[i - 1], line) || isNear(rising[i + 1], line))
    return loneSure
  })
}

/** Pages come one after the other; a scan may lack a few of them. */
const MOST_MISSING = 3
const FEWEST_RUNNING = 3

/** True where the numbers that do not say what they are mostly go on from one to the next. */
const runsOn = (rising: readonly Candidate[]): boolean => {
  const follows = (a: Candidate | undefined, b: Candidate | undefined): boolean => {
    const step = Number(b?.label) - Number(a?.label)
    return step >= 0 && step <= MOST_MISSING
  }
  const running = rising.filter((one, i) => follows(rising[i - 1], one) || follows(one, rising[i + 1]))
  const unsure = (some: readonly Candidate[]): number => some.filter(({ form }) => form !== 'numbered').length
  return running.length >= FEWEST_RUNNING && unsure(running) * 5 >= unsure(rising) * 3
}

const isNear = (other: Candidate | undefined, line: number): boolean =>
  other !== undefined && other.form === 'headed' && Math.abs(other.line - line) < 4

/** Running heads without a number: the same line again and again, close to a page's number or amid a sentence. */
const findHeads = (lines: Lines, claims: Claims, pages: readonly Candidate[]): number[] => {
  if (pages.length < 2) return []
  const near = new Map<string, number[]>()
  const counts = new Map<string, number>()
  for (const { line } of pages) {
    for (let i = Math.max(0, line - 4); i <= Math.min(lines.count - 1, line + 4); i++) {
      if (claims[i] !== FREE || isBlank(lines, i) || lengthOf(lines, i) > 60) continue
      if (!stands(lines, i) && !isBesidePage(lines, claims, i)) continue
      const words = textOf(lines, i)
      if (!isHead(words) || endsSentence(words)) continue
      counts.set(words, (counts.get(words) ?? 0) + 1)
      const indices = near.get(words)
      if (indices) indices.push(i)
      else near.set(words, [i])
    }
  }
  const out = new Set<number>()
  for (const [words, count] of counts) {
    if (count < 3 || count * 8 < pages.length) continue
    for (const index of near.get(words) ?? []) out.add(index)
    // A page without a number has its head, too; the first such line of all may be the title.
    let first = true
    for (let i = 0; i < lines.count; i++) {
      if (claims[i] !== FREE || lengthOf(lines, i) !== words.length || textOf(lines, i) !== words) continue
      if (!first && !stands(lines, i)) out.add(i)
      first = false
    }
  }
  return [...out]
}

/** A page's number stands in the next line, or above a blank one. */
const isBesidePage = (lines: Lines, claims: Claims, at: number): boolean =>
  claims[at - 1] === FURNITURE ||
  claims[at + 1] === FURNITURE ||
  (at > 1 && isBlank(lines, at - 1) && claims[at - 2] === FURNITURE)

/** Whether numbers in braces count pages: each follows the one before. "H_{2}O" does not. */
const bracesRunOn = (text: string): boolean => {
  if (!text.includes('{')) return false
  let all = 0
  let running = 0
  let last = -1
  for (const match of text.matchAll(INLINE)) {
    if (match[2] === undefined) continue
    const number = Number(match[2])
    all++
    if (number === last + 1) running++
    last = number
  }
  return running >= FEWEST_RUNNING - 1 && running * 4 >= (all - 1) * 3
}

/** Numbers of pages within the lines: omitted where a paragraph takes them up. */
const findInline = (lines: Lines, claims: Claims, marks: Mark[]): void => {
  const { text } = lines.source
  if (!text.includes('[') && !text.includes('{')) return
  let line = 0
  let last = -1
  const braces = bracesRunOn(text)
  for (const match of text.matchAll(INLINE)) {
    const at = match.index
    while (line + 1 < lines.count && (lines.source.lineStarts[line + 1] as number) <= at) line++
    if (claims[line] !== FREE) continue
    const label = (match[1] ?? match[2]) as string
    const number = Number(label)
    // In braces a number may also be a note's; pages run on.
    if (text.charCodeAt(at) === 123 && (!braces || (last >= 0 && number !== last + 1))) continue
    last = number
    marks.push({ start: at, end: at + match[0].length, inline: { kind: 'page-break', label } })
  }
}
