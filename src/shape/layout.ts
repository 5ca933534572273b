/**
 * How the paragraphs of a document are laid out: where its lines are wrapped, what parts one paragraph from the next.
 *
 *    It was late, and the lamp      It was late.        "Who is there?" said he.
 *    had burned low.                  The lamp had      Nobody answered.
 *                                   burned low.         The lamp had burned low, and the night was cold.
 *    Nobody came.                     Nobody came.
 *    (blank, wrapped)               (indent, wrapped)   (line)
 */
import { endsSentence, isPlainDigit, isPlainLetter, startsUpper } from './character.js'
import type { Claims } from './claims.js'
import { FREE } from './claims.js'
import { isLinePerParagraph, isLinePerSentence, isUnspaced, type Pairs } from './line-paragraphs.js'
import type { Lines } from './lines.js'
import { isBlank, textOf } from './lines.js'

export interface Layout {
  readonly layout: 'blank' | 'indent' | 'line'
  readonly wrap: number
  readonly gap: number
  readonly pitch: number
  readonly firstIndent: number
  readonly bodyIndent: number
  /** True where each line is a sentence, and blank lines part paragraphs. */
  readonly sentences?: boolean
}

const WIDEST_WRAP = 130
const NARROWEST_WRAP = 30
/** Share of line ends that the width must explain before lines count as wrapped. */
const FORCED = 0.55
const FORCED_UNSPACED = 0.8
/** Pairs of lines that are looked at; more say nothing new. */
const SAMPLE = 30_000

export const measureLayout = (lines: Lines, claims: Claims): Layout => {
  const gaps = new Uint32Array(16)
  const before: number[] = []
  const after: number[] = []
  const gapOf: number[] = []
  let last = -1
  let gap = 0
  let full = 0
  for (let i = 0; i < lines.count; i++) {
    if (claims[i] !== FREE) {
      last = -1
      continue
    }
    if (lines.head[i] === 0) {
      gap++
      continue
    }
    full++
    if (last >= 0) {
      const capped = Math.min(gap, 15)
      gaps[capped] = (gaps[capped] as number) + 1
      if (before.length < SAMPLE) {
        before.push(last)
        after.push(i)
        gapOf.push(capped)
      }
    }
    last = i
    gap = 0
  }
  const pairs = { before, after, gapOf }
  const tight = (gaps[0] as number) < FEWEST ? 0 : findWrap(lines, pairs, 0)
  if (tight > 0 && !overflows(lines, claims, tight)) return wrapped(lines, pairs, gaps, tight, 0)
  const steps = gaps.reduce((sum, count) => sum + count, 0)
  if ((gaps[0] as number) * 20 <= steps) {
    const spaced = findWrap(lines, pairs, 1)
    if (spaced > 0 && !overflows(lines, claims, spaced)) return wrapped(lines, pairs, gaps, spaced, 1)
  }
  const unspaced = isUnspaced(lines, claims, Math.min(full, SAMPLE))
  const sentences = !unspaced && isLinePerSentence(lines, pairs)
  const byLine = !sentences && (unspaced || ((gaps[0] as number) > 0 && isLinePerParagraph(lines, pairs)))
  // Japanese sets its speech flush left and all else in by one sign: the deeper one is the usual indent.
  const indented = unspaced
    ? after.filter((i) => (lines.indent[i] as number) > 0 && (lines.indent[i] as number) <= 8)
    : []
  const usual = commonIndent(lines, indented.length * 4 > after.length ? indented : after)
  return {
    layout: byLine ? 'line' : 'blank',
    wrap: 0,
    gap: mostCommon(gaps, byLine ? 0 : 1),
    pitch: 0,
    firstIndent: usual,
    bodyIndent: usual,
    ...(sentences && { sentences }),
  }
}

/** Where this share of the letters stands in lines far beyond the width, that width is a poem's or a list's. */
const MOST_OVERFLOW = 0.3

const overflows = (lines: Lines, claims: Claims, wrap: number): boolean => {
  let beyond = 0
  let all = 0
  for (let i = 0; i < lines.count; i++) {
    if (claims[i] !== FREE) continue
    const width = widthOf(lines, i)
    all += width
    if (width > wrap * 1.5) beyond += width
  }
  return beyond > all * MOST_OVERFLOW
}

/** Column past the last character of a line. */
export const widthOf = (lines: Lines, index: number): number =>
  (lines.indent[index] as number) + (lines.end[index] as number) - (lines.start[index] as number)

/** Length of the first word of a line; one character where words are not spaced (Chinese, Japanese). */
export const firstWord = (lines: Lines, index: number): number => {
  const { text } = lines.source
  const start = lines.start[index] as number
  const end = lines.end[index] as number
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code === 32 || code === 9) break
    at++
    if (code >= 0x2e80 && code < 0xfe00) break
    // A word may be parted after a dash that stands within it.
    if (code === 0x2014 || (code === 45 && at - 2 > start && text.charCodeAt(at - 2) === 45)) break
  }
  return at - start
}

/** True where the first word of `next` had no room left on line `index`: the width ended that line, nobody's wish. */
export const isForced = (lines: Lines, index: number, next: number, wrap: number): boolean =>
  widthOf(lines, index) + 1 + firstWord(lines, next) > wrap

/** Of the lines that another follows, this share must break off in the middle of a sentence where lines are wrapped. */
const MIDWAY = 0.15
/** Fewer lines than these show no width. */
const FEWEST = 3

/**
 * The width at which lines are wrapped, or 0. Only lines that break off in a sentence tell: the width ended them, or a
 * poet did, and then the next line begins with a capital.
 */
const findWrap = (lines: Lines, { before, after, gapOf }: Pairs, gap: number): number => {
  const widths = new Uint32Array(WIDEST_WRAP + 2)
  const flush = flushIndent(lines, before, gapOf, gap)
  const midway: number[] = []
  let all = 0
  let lower = 0
  let upper = 0
  for (let k = 0; k < before.length; k++) {
    const line = before[k] as number
    const next = after[k] as number
    // What is set in has a width of its own.
    if (gapOf[k] !== gap || (lines.indent[next] as number) > flush) continue
    all++
    if (breaksOff(lines, line)) midway.push(k)
    else continue
    const at = Math.min(widthOf(lines, line), WIDEST_WRAP + 1)
    widths[at] = (widths[at] as number) + 1
    const code = lines.head[next] as number
    if (code >= 97 && code <= 122) lower++
    else if (code >= 65 && code <= 90) upper++
    else if (isSpacedScript(code)) {
      // Letters without cases go on as small ones do.
      const letter = String.fromCharCode(code)
      if (letter.toLowerCase() === letter) lower++
      else upper++
    }
  }
  const total = midway.length
  if (total < FEWEST || total < all * MIDWAY || lower * 2 < upper) return 0
  // Lines that stick out (tables, verse, a careless typist) are few: the width is where the bulk of the lines ends.
  // Without spaces between words a wrapped line is full to the last character.
  const spaced = (lower + upper) * 2 > total
  for (const outliers of spaced ? [0.02, 0.05, 0.1, 0.15, 0.2] : [0.02, 0.05]) {
    let wrap = WIDEST_WRAP + 1
    let beyond = widths[wrap] as number
    while (wrap > 0 && beyond <= total * outliers) beyond += widths[--wrap] as number
    if (wrap > WIDEST_WRAP) continue
    if (wrap < NARROWEST_WRAP) return 0
    let forced = 0
    for (const k of midway) if (isForced(lines, before[k] as number, after[k] as number, wrap)) forced++
    if (forced >= total * (spaced ? FORCED : FORCED_UNSPACED)) return wrap
  }
  return 0
}

/** Letters beyond ASCII of scripts that part their words by spaces: from À to Hindi and its like, and Korean. */
const isSpacedScript = (code: number): boolean => (code >= 0xc0 && code < 0xe00) || (code >= 0xac00 && code <= 0xd7a3)

/** True where a line ends in the middle of a sentence, as far as its last character tells. */
const breaksOff = (lines: Lines, index: number): boolean => {
  const end = lines.end[index] as number
  let last = lines.tail[index] as number
  // What speech ends with stands before the quotation mark.
  if ((last === 0x22 || last === 0x201d) && end - (lines.start[index] as number) > 1) {
    last = lines.source.text.charCodeAt(end - 2)
  }
  if (isPlain(last)) return true
  if (last === 0x2e || last === 0x21 || last === 0x3f) return false
  return !SENTENCE_END.test(lines.source.text.slice(Math.max(lines.start[index] as number, end - 4), end))
}

/** A letter or a figure of ASCII, or a comma: no sentence ends with one. */
const isPlain = (code: number): boolean => isPlainLetter(code) || isPlainDigit(code) || code === 0x2c

const SENTENCE_END = /[.!?…。！？][)"'”’»」』\]_*]*$/u

/** The indent that most lines have which another follows. */
const flushIndent = (lines: Lines, before: readonly number[], gapOf: readonly number[], gap: number): number => {
  const counts = new Uint32Array(64)
  for (let k = 0; k < before.length; k++) {
    if (gapOf[k] !== gap) continue
    const at = Math.min(lines.indent[before[k] as number] as number, 63)
    counts[at] = (counts[at] as number) + 1
  }
  return mostCommon(counts, 0)
}

const wrapped = (lines: Lines, pairs: Pairs, gaps: Uint32Array, wrap: number, pitch: number): Layout => {
  const { before, after, gapOf } = pairs
  const bodies: number[] = []
  let indented = 0
  let blank = 0
  const parting: number[] = []
  for (let k = 0; k < before.length; k++) {
    const i = after[k] as number
    if (gapOf[k] === pitch) {
      bodies.push(i)
      const next =
        k + 1 < before.length && gapOf[k + 1] === pitch ? (lines.indent[after[k + 1] as number] as number) : -1
      const own = lines.indent[i] as number
      if (own > (lines.indent[before[k] as number] as number) && next < own) {
        indented++
      }
    } else if ((gapOf[k] as number) > pitch) {
      blank++
      parting.push(i)
    }
  }
  const bodyIndent = Math.min(commonIndent(lines, bodies), findFlush(lines, bodies, wrap))
  const stepped = findStep(lines, pairs, pitch, bodyIndent, wrap)
  if (stepped > blank || (stepped > 2 && stepped > indented && stepped * 3 > blank)) {
    const starts = bodies.filter((i) => (lines.indent[i] as number) > bodyIndent)
    return { layout: 'indent', wrap, gap: pitch, pitch, firstIndent: commonIndent(lines, starts), bodyIndent }
  }
  const gap = mostCommon(gaps, pitch + 1)
  // Only a line that the next one falls back from shows how paragraphs begin; what is set in does not.
  const falling = parting.filter(
    (i) =>
      i + 1 < lines.count && !isBlank(lines, i + 1) && (lines.indent[i + 1] as number) < (lines.indent[i] as number),
  )
  const firstIndent = falling.length * 4 > parting.length ? commonIndent(lines, falling) : bodyIndent
  return { layout: 'blank', wrap, gap, pitch, firstIndent, bodyIndent }
}

/** The least indent that many lines have which follow a full line: where prose stands when nothing sets it in. */
const findFlush = (lines: Lines, bodies: readonly number[], wrap: number): number => {
  const counts = new Uint32Array(64)
  let total = 0
  for (const i of bodies) {
    if (!isForced(lines, i - 1, i, wrap)) continue
    const at = Math.min(lines.indent[i] as number, 63)
    counts[at] = (counts[at] as number) + 1
    total++
  }
  for (let at = 0; at < counts.length; at++) if ((counts[at] as number) * 5 > total) return at
  return 63
}

/** How many lines begin a paragraph by their indent alone: deeper than the body, where a sentence has ended. */
const findStep = (lines: Lines, { before, after, gapOf }: Pairs, pitch: number, body: number, wrap: number): number => {
  const counts = new Uint32Array(64)
  let loose = 0
  for (let k = 0; k < before.length; k++) {
    const i = after[k] as number
    const own = lines.indent[i] as number
    if (gapOf[k] !== pitch || own <= body + 1 || own > body + 12) continue
    const previous = before[k] as number
    if (endsSentence(textOf(lines, previous)) && startsUpper(textOf(lines, i)))
      counts[own] = (counts[own] as number) + 1
    else if (!isForced(lines, previous, i, wrap)) loose++
  }
  const best = counts[mostCommon(counts, 0)] as number
  // Verse is deeper, too, but its lines end before their sentences do.
  return best > loose ? best : 0
}

const commonIndent = (lines: Lines, indices: readonly number[]): number => {
  const counts = new Uint32Array(64)
  for (const i of indices) {
    const at = Math.min(lines.indent[i] as number, 63)
    counts[at] = (counts[at] as number) + 1
  }
  return mostCommon(counts, 0)
}

const mostCommon = (counts: Uint32Array, from: number): number => {
  let best = from
  for (let i = from; i < counts.length; i++) if ((counts[i] as number) > (counts[best] as number)) best = i
  return best
}
