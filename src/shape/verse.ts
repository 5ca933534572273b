/**
 * Reads verse: lines that end where the poet wished, not where the page did.
 *
 *        The lamp is low, the night is long,          “Row, brothers, row,
 *          And none is left to sing;                  The stream runs fast.”
 *        The bell that rang at evensong has long
 *           ceased to ring.                           (the page, not the poet, ended the third line)
 *
 *  Not: a quotation that is set in and wrapped; a paragraph with one short line; an address; a list.
 */
import type { Block, Verse, VerseLine } from '../book/block.js'
import type { Decision } from '../book/book.js'
import { span } from '../book/span.js'
import { endsSentence, opensQuote, startsLower, startsUpper } from './character.js'
import type { Chunk } from './chunk.js'
import { readRun } from './inline.js'
import { joinLines } from './joining.js'
import { isLabelled } from './kept-lines.js'
import { firstWord, isForced, widthOf } from './layout.js'
import { lengthOf, spanOf, textOf } from './lines.js'
import { labelOf } from './note-label.js'
import { isWrappedAlone, linesOf, paragraphOf } from './paragraphs.js'
import { isReflowed, readReflowed } from './reflowed-verse.js'
import type { Scope } from './scope.js'
import { isSet } from './set-in.js'

/** A line of verse in the source: one line, and those that it runs over into. */
interface Reading {
  readonly first: number
  readonly last: number
}

/** Reads the verse that begins at chunk `at`, stanza after stanza; returns how many chunks it took, 0 for none. */
export const readVerse = (scope: Scope, at: number, into: Block[]): number => {
  const first = scope.chunks[at] as Chunk
  if (isReflowed(scope, at, into)) {
    readReflowed(scope, first, into)
    return 1
  }
  if (!isStanza(scope, first)) return 0
  let next = at + 1
  for (; next < scope.chunks.length; next++) {
    const chunk = scope.chunks[next] as Chunk
    if (chunk.before < 0 || chunk.before > 2 || isSet(scope, chunk) !== isSet(scope, first)) break
    if (!isStanza(scope, chunk) && !isRefrain(scope, next, first)) break
  }
  const chunks = scope.chunks.slice(at, next)
  const credit = creditOf(scope, chunks.at(-1) as Chunk)
  const base = chunks.reduce((least, chunk) => Math.min(least, chunk.indent), first.indent)
  const stanzas = chunks.map((chunk, i) => stanzaOf(scope, chunk, base, i === chunks.length - 1 ? credit : undefined))
  const lines = stanzas.flat()
  const verse: Verse = {
    kind: 'verse',
    span: span((lines[0] as VerseLine).span.start, (lines.at(-1) as VerseLine).span.end),
    stanzas,
  }
  into.push(verse)
  scope.out.decisions.push({ span: verse.span, kind: 'verse', ...whyVerse(scope, first, stanzas) })
  if (credit !== undefined) into.push(paragraphOf(scope, credit, credit, 'attribution'))
  return next - at
}

/** What `explain` tells of a poem: of its first stanza, which was weighed first and led the others in. */
const whyVerse = (
  scope: Scope,
  first: Chunk,
  stanzas: readonly (readonly VerseLine[])[],
): Pick<Decision, 'evidence' | 'confidence'> => {
  const lines = stanzas[0] ?? []
  const { text } = scope.lines.source
  const upper = lines.filter((line) => startsUpper(text.slice(line.span.start, line.span.start + 4))).length
  const set = isSet(scope, first)
  const evidence = [`${lines.length} lines that end before the page's width made them`]
  if (first.fence === 'lines') evidence.push('marked as lines to be kept')
  if (set) evidence.push('set in from the prose')
  if (upper > 0) evidence.push(`${upper} of them begin with a capital`)
  if (stanzas.length > 1) evidence.push(`${stanzas.length} stanzas`)
  const sure = 0.65 + (set ? 0.15 : 0) + (lines.length > 3 ? 0.1 : 0) + (upper === lines.length ? 0.05 : 0)
  return { evidence, confidence: first.fence === 'lines' ? 0.98 : Math.round(sure * 100) / 100 }
}

const stanzaOf = (scope: Scope, chunk: Chunk, base: number, credit: number | undefined): VerseLine[] =>
  readings(scope, chunk)
    .filter(({ first }) => first !== credit)
    .map(({ first, last }) => {
      const whole = spanOf(scope.lines, first, last)
      return {
        span: span(whole.start, whole.end),
        indent: Math.min(8, Math.max(0, Math.round(((scope.lines.indent[first] as number) - base) / 2))),
        content: readRun(scope, joinLines(scope, first, last), whole.end),
      }
    })

/** The last line of a stanza where it names the poem or the poet: pushed to the right, or after a dash. */
const creditOf = (scope: Scope, chunk: Chunk): number | undefined => {
  const indices = linesOf(scope, chunk)
  const last = indices.at(-1) as number
  if (indices.length < 3) return undefined
  const words = textOf(scope.lines, last)
  if (/^(?:--|—|–|―|-(?=\s))\s?_?[\p{Lu}"“]/u.test(words) && words.length < 50 && !/[,;]$/.test(words)) return last
  const others = indices.slice(0, -1).reduce((most, i) => Math.max(most, scope.lines.indent[i] as number), 0)
  return (scope.lines.indent[last] as number) >= others + 12 &&
    words.length < 45 &&
    startsUpper(words) &&
    !/[,;!?"”]$/.test(words) &&
    // What the line above runs over into is part of it.
    readings(scope, chunk).at(-1)?.first === last
    ? last
    : undefined
}

/** Lines of verse with the lines that they run over into: a turnover begins small, or deeper than verse is set. */
const readings = (scope: Scope, chunk: Chunk): Reading[] => {
  const { lines } = scope
  const indices = linesOf(scope, chunk)
  if (isShaped(scope, chunk)) return indices.map((i) => ({ first: i, last: i }))
  const hanging = hangs(scope, indices)
  const out: { first: number; last: number }[] = []
  for (const [k, i] of indices.entries()) {
    const previous = indices[k - 1]
    const line = out.at(-1)
    const turned =
      line !== undefined &&
      previous !== undefined &&
      ((hanging && (lines.indent[i] as number) > chunk.indent) ||
        (startsLower(textOf(lines, i)) && isFull(scope, chunk, previous, i)))
    if (turned && line) line.last = i
    else out.push({ first: i, last: i })
  }
  return out
}

/** A shape has so many lines at least, none of them longer, in columns. */
const FEWEST_SHAPED = 8
const LONGEST_SHAPED = 28

/** True where short lines, each set in otherwise than the last, draw a shape: a tail, a wing, an altar. */
const isShaped = (scope: Scope, chunk: Chunk): boolean => {
  if (chunk.lines < FEWEST_SHAPED || chunk.deepest - chunk.indent < FEWEST_SHAPED || !isSet(scope, chunk)) return false
  const { lines } = scope
  const indices = linesOf(scope, chunk)
  let turns = 0
  for (const [k, i] of indices.entries()) {
    if (lengthOf(lines, i) > LONGEST_SHAPED) return false
    if (k > 0 && lines.indent[i] !== lines.indent[indices[k - 1] as number]) turns++
  }
  return turns * 10 >= (indices.length - 1) * 8 && new Set(indices.map((i) => lines.indent[i])).size > 4
}

/** True where a line had no room for the next word, by the width of the page or of this poem. */
const isFull = ({ lines, convention }: Scope, chunk: Chunk, line: number, next: number): boolean =>
  (convention.wrap > 0 && isForced(lines, line, next, convention.wrap)) ||
  (chunk.lines > 2 && widthOf(lines, line) > 50 && widthOf(lines, line) + 1 + firstWord(lines, next) > chunk.width + 2)

/** True where deeper lines are turnovers: most of them begin small, and each follows a long line. */
const hangs = ({ lines, convention }: Scope, indices: readonly number[]): boolean => {
  let deeper = 0
  let small = 0
  const base = indices.reduce((least, i) => Math.min(least, lines.indent[i] as number), Number.POSITIVE_INFINITY)
  for (const [k, i] of indices.entries()) {
    if (k === 0 || (lines.indent[i] as number) <= base) continue
    // Where lines are not wrapped, only a long one runs over.
    if (convention.wrap === 0 && widthOf(lines, i - 1) < NARROW) continue
    deeper++
    if (startsLower(textOf(lines, i))) small++
  }
  return deeper > 0 && small * 2 > deeper
}

/** True for a lone line that stands among stanzas, as a refrain does. */
const isRefrain = (scope: Scope, at: number, stanza: Chunk): boolean => {
  const chunk = scope.chunks[at] as Chunk
  if (chunk.lines !== 1 || chunk.before !== 1 || !isSet(scope, chunk)) return false
  if (Math.abs(chunk.indent - stanza.indent) > 3 || chunk.width > scope.convention.wrap * 0.85) return false
  const next = scope.chunks[at + 1]
  return next !== undefined && next.before === 1 && isSet(scope, next) && isStanza(scope, next)
}

const ITEM = /^(?:[-*•·+]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/
const FIELD = /^[*_]{0,2}\p{Lu}[\p{L} ]{1,24}(?::[*_]{0,2}|[*_]{1,2}:)\s/u

/** "and saw the lantern,          5": every fifth line or tenth has its number. */
const LINE_NUMBER = /\s{3,}\d{1,4}$/
/** Columns that verse keeps within where its lines begin small; those that a line has which runs over. */
const SMALL_VERSE = 62
const NARROW = 52
const COUPLET = 44

/** True where the lines of a chunk are verse. */
export const isStanza = (scope: Scope, chunk: Chunk): boolean => {
  const { lines, convention } = scope
  if (chunk.lines < 2) return false
  if (chunk.fence === 'lines' || isShaped(scope, chunk)) return true
  const set = isSet(scope, chunk)
  if (convention.wrap === 0 && convention.layout === 'line' && !set) return false
  // "Author's note" over what it says
  if (convention.wrap === 0 && chunk.lines < 4 && labelOf(textOf(lines, chunk.first)) !== undefined) return false
  const read = readings(scope, chunk)
  // A line runs over now and then; where most do, it is prose.
  if (read.length < 2 || chunk.lines > read.length * 2) return false
  let upper = 0
  let free = 0
  let sentences = 0
  let quotes = 0
  let items = 0
  let fields = 0
  let widest = 0
  for (const [k, { first, last }] of read.entries()) {
    const words = textOf(lines, first)
    if (startsUpper(words)) upper++
    if (opensQuote(words)) quotes++
    if (ITEM.test(words)) items++
    if (FIELD.test(words)) fields++
    widest = Math.max(widest, widthOf(lines, last) - (LINE_NUMBER.exec(textOf(lines, last))?.[0].length ?? 0))
    const next = read[k + 1]
    if (next === undefined) continue
    if (!isForced(lines, last, next.first, convention.wrap || 66)) free++
    if (endsSentence(textOf(lines, last))) sentences++
  }
  const ends = read.length - 1
  if (items * 2 > read.length || fields * 2 > read.length) return false
  if (convention.sentences && !set && sentences * 2 >= ends) return false
  // Lines that begin small under others, and fill a width of their own: a letter, whose others begin large by chance.
  const turned = chunk.lines > read.length && chunk.deepest === chunk.indent
  if (set && turned && isBlockOfProse(scope, chunk, RAGGED)) return false
  if (convention.wrap === 0) {
    // Where lines are not wrapped, a single line end within a chunk is somebody's wish: verse, unless people speak.
    const short = widest <= (read.length > 2 ? 75 : 55)
    if (quotes * 2 >= read.length + 1) return false
    if (short && upper >= read.length * 0.6) return true
    // Poems that begin their lines small: none of them is long, and sentences run over their ends.
    if (read.length === 2) return quotes + sentences === 0 && widest <= COUPLET
    return quotes === 0 && sentences * 2 < ends && widest <= SMALL_VERSE && !isWrappedAlone(scope, chunk)
  }
  if (set) {
    // No quotation has a capital at the head of each line, however wide these are.
    if (upper === chunk.lines && upper > 3) return free * 3 >= ends
    if (upper >= read.length * 0.75) return free * 2 >= ends
    // Verse that begins its lines small: every line is short, and none is full.
    return free === ends && read.length > 2 && widest < convention.wrap * 0.7 && !isBlockOfProse(scope, chunk)
  }
  if (free < ends || quotes === read.length) return false
  if (upper < read.length) {
    const few = quotes === 0 && widest <= Math.min(NARROW, convention.wrap * 0.6)
    return few && read.length > 2 && sentences * 2 < ends && !read.some(({ first }) => isLabelled(textOf(lines, first)))
  }
  if (read.length > 2) return widest < convention.wrap * 0.88 && sentences < ends
  const head = read[0] as Reading
  return widest < convention.wrap * 0.75 && /[,;:—-]["'”’]?$/.test(textOf(lines, head.last))
}

/** How much narrower than the widest the lines may be that a hand wrapped, in columns. */
const RAGGED = 3

/** True where lines that are set in fill a narrower width of their own, as wrapped prose does. */
const isBlockOfProse = ({ lines }: Scope, chunk: Chunk, ragged = 0): boolean => {
  let full = 0
  for (let i = chunk.first; i < chunk.last; i++) if (isForced(lines, i, i + 1, chunk.width - ragged)) full++
  return full * 2 >= chunk.lines - 1
}
