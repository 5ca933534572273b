/**
 * How the paragraphs of a document are laid out: where its lines are wrapped, what parts one paragraph from the next.
 *
 *    It was late, and the lamp      It was late.        "Who is there?" said he.
 *    had burned low.                  The lamp had      Nobody answered.
 *                                   burned low.         The lamp had burned low, and the night was cold.
 *    Nobody came.                     Nobody came.
 *    (blank, wrapped)               (indent, wrapped)   (line)
 */
import type { Claims } from './claims.js'
import { FREE } from './claims.js'
import type { Lines } from './lines.js'
import { isBlank } from './lines.js'

export interface Layout {
  readonly layout: 'blank' | 'indent' | 'line'
  readonly wrap: number
  readonly gap: number
  readonly pitch: number
  readonly firstIndent: number
  readonly bodyIndent: number
}

const WIDEST_WRAP = 130
const NARROWEST_WRAP = 30
/** Share of line ends that the width must explain before lines count as wrapped. */
const FORCED = 0.55
/** Pairs of lines that are looked at; more say nothing new. */
const SAMPLE = 30_000

export const measureLayout = (lines: Lines, claims: Claims): Layout => {
  const gaps = new Uint32Array(16)
  const before: number[] = []
  const after: number[] = []
  const gapOf: number[] = []
  let last = -1
  let gap = 0
  for (let i = 0; i < lines.count; i++) {
    if (claims[i] !== FREE) {
      last = -1
      continue
    }
    if (isBlank(lines, i)) {
      gap++
      continue
    }
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
  const tight = findWrap(lines, pairs, 0)
  if (tight > 0 && !overflows(lines, claims, tight)) return wrapped(lines, pairs, gaps, tight, 0)
  const steps = gaps.reduce((sum, count) => sum + count, 0)
  if ((gaps[0] as number) * 20 <= steps) {
    const spaced = findWrap(lines, pairs, 1)
    if (spaced > 0) return wrapped(lines, pairs, gaps, spaced, 1)
  }
  const starts = commonIndent(lines, after)
  return {
    layout: (tight > 0 ? wideTight(lines, pairs, tight) : (gaps[0] as number) * 10 > steps * 3) ? 'line' : 'blank',
    wrap: 0,
    gap: mostCommon(gaps, 0),
    pitch: 0,
    firstIndent: starts,
    bodyIndent: starts,
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

/** Among the lines that are far wider than the poems between them: whether they follow one another without a blank. */
const wideTight = (lines: Lines, { before, after, gapOf }: Pairs, wrap: number): boolean => {
  let tight = 0
  let all = 0
  for (let k = 0; k < before.length; k++) {
    if (widthOf(lines, before[k] as number) <= wrap || widthOf(lines, after[k] as number) <= wrap) continue
    all++
    if (gapOf[k] === 0) tight++
  }
  return tight * 10 > all * 3
}

interface Pairs {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly gapOf: readonly number[]
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

/** The least share of lines ended by the width that end in the middle of a sentence. */
const MIDWAY = 0.3

const SENTENCE_END = /[.!?…。！？][)"'”’»」』\]]*$/u

const endsSentence = (lines: Lines, index: number): boolean => {
  const end = lines.end[index] as number
  return SENTENCE_END.test(lines.source.text.slice(Math.max(lines.start[index] as number, end - 4), end))
}

const findWrap = (lines: Lines, { before, after, gapOf }: Pairs, gap: number): number => {
  const widths = new Uint32Array(WIDEST_WRAP + 2)
  let total = 0
  for (let k = 0; k < before.length; k++) {
    if (gapOf[k] !== gap) continue
    const at = Math.min(widthOf(lines, before[k] as number), WIDEST_WRAP + 1)
    widths[at] = (widths[at] as number) + 1
    total++
  }
  if (total < 4) return 0
  // Lines that stick out (tables, verse, a careless typist) are few: the width is where the bulk of the lines ends.
  for (const outliers of [0.02, 0.05, 0.1, 0.15, 0.2]) {
    let wrap = WIDEST_WRAP + 1
    let beyond = widths[wrap] as number
    while (wrap > 0 && beyond <= total * outliers) beyond += widths[--wrap] as number
    if (wrap > WIDEST_WRAP) continue
    if (wrap < NARROWEST_WRAP) return 0
    let forced = 0
    let midway = 0
    for (let k = 0; k < before.length; k++) {
      if (gapOf[k] !== gap || !isForced(lines, before[k] as number, after[k] as number, wrap)) continue
      forced++
      if (!endsSentence(lines, before[k] as number)) midway++
    }
    // Paragraphs of one line, and of like length, end where a sentence does; a width ends lines anywhere.
    if (forced >= total * FORCED && midway >= forced * MIDWAY) return wrap
  }
  return 0
}

const wrapped = (lines: Lines, pairs: Pairs, gaps: Uint32Array, wrap: number, pitch: number): Layout => {
  const { before, after, gapOf } = pairs
  const bodies: number[] = []
  let indented = 0
  let blank = 0
  const parting: number[] = []
  const indents: number[] = []
  for (let k = 0; k < before.length; k++) {
    const i = after[k] as number
    if (gapOf[k] === pitch) {
      bodies.push(i)
      const next =
        k + 1 < before.length && gapOf[k + 1] === pitch ? (lines.indent[after[k + 1] as number] as number) : -1
      const own = lines.indent[i] as number
      if (own > (lines.indent[before[k] as number] as number) && next < own) {
        indented++
        indents.push(i)
      }
    } else if ((gapOf[k] as number) > pitch) {
      blank++
      parting.push(i)
    }
  }
  const bodyIndent = commonIndent(lines, bodies)
  const layout = indented > blank ? 'indent' : 'blank'
  const gap = layout === 'indent' ? pitch : mostCommon(gaps, pitch + 1)
  const starts = layout === 'indent' ? indents : parting
  return { layout, wrap, gap, pitch, firstIndent: commonIndent(lines, starts), bodyIndent }
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
