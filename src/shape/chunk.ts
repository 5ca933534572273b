/**
 * Cuts the lines of a section into chunks: the runs of lines that nothing parts.
 *
 * A chunk is what recognizers judge: a paragraph as a rule, or a stanza, an ornament, a letter's address.
 */
import { endsSentence, startsLower } from './character.js'
import type { Claims } from './claims.js'
import { FREE, FURNITURE, NOTE } from './claims.js'
import type { Convention } from './convention.js'
import { codeEnd, fenceOf } from './fence.js'
import { isForced, widthOf } from './layout.js'
import type { Lines } from './lines.js'
import { textOf } from './lines.js'
import { ornamentKey } from './ornament.js'
import { drawingEnd } from './preformatted.js'

export interface Chunk {
  /** First and last line, both included; both are FREE and not blank. */
  readonly first: number
  readonly last: number
  /** Blank lines before it, or -1 where the section begins with it or a claimed line stands between. */
  readonly before: number
  /** The lines that hold words; fewer than last - first + 1 where page furniture or blank lines stand between. */
  readonly lines: number
  /** Least and greatest indent of its lines, in columns. */
  readonly indent: number
  readonly deepest: number
  /** The column that its longest line reaches. */
  readonly width: number
  /** How many of its line ends the wrap width explains, of `lines - 1`. */
  readonly forced: number
  /** Set by the transcriber's own marks around it. */
  readonly fence?: 'lines' | 'quotation' | 'code' | 'drawing'
}

export const cut = (lines: Lines, from: number, to: number, convention: Convention, claims: Claims): Chunk[] => {
  const chunks: Chunk[] = []
  const { pitch, wrap, layout, bodyIndent, firstIndent } = convention
  const { text } = lines.source
  const oneLine = wrap === 0 && layout === 'line'
  /** Deeper lines than any paragraph's: they stay together, as verse does. */
  const deep = Math.max(firstIndent, bodyIndent)
  let first = -1
  let last = -1
  let count = 0
  let indent = 0
  let deepest = 0
  let width = 0
  let forced = 0
  let before = -1
  let held = 0
  let blank = -1
  let crossed = false
  let lone = false
  let fence: Chunk['fence']
  const close = (): void => {
    if (first >= 0) {
      const chunk = { first, last, before, lines: count, indent, deepest, width, forced }
      chunks.push(fence ? { ...chunk, fence } : chunk)
    }
    first = -1
  }
  for (let i = from; i < to; i++) {
    const claim = claims[i]
    if (claim === FURNITURE) {
      crossed = true
      continue
    }
    if (claim === NOTE) {
      // The note is taken out; what stood around it is as far apart as it was from the note.
      if (blank === 0) blank = 1
      if (blank > held) held = blank
      if (blank > 0) blank = 0
      continue
    }
    if (claim !== FREE) {
      close()
      blank = -1
      continue
    }
    if (lines.head[i] === 0) {
      if (blank >= 0) blank++
      continue
    }
    if (held > blank && blank >= 0) blank = held
    held = 0
    const code = lines.head[i] as number
    const sign = isSign(code)
    const mark = sign ? fenceOf(lines, i) : undefined
    if (mark !== undefined) {
      close()
      if (blank === 0) blank = 1
      fence = mark === 'end' ? undefined : mark
      continue
    }
    if (code === BACKTICK) {
      const end = codeEnd(lines, i, to, claims)
      if (end > i + 1) {
        close()
        chunks.push(asItStands(lines, i + 1, end - 1, blank === 0 ? 1 : blank, 'code'))
        i = end
        blank = 1
        continue
      }
    }
    if (sign && blank !== 0 && fence === undefined) {
      const end = drawingEnd(lines, i, to, claims)
      if (end > i) {
        close()
        chunks.push(asItStands(lines, i, end - 1, blank, 'drawing'))
        i = end - 1
        blank = 0
        continue
      }
    }
    const own = lines.indent[i] as number
    // A table's rows stay together, the rule below its head too: |---|---|
    const row = code === STROKE && last === i - 1 && lines.head[last] === STROKE
    const ornament = sign && !row && fence === undefined && ornamentKey(lines, i) !== undefined
    const runsOn = crossed && first >= 0 && continues(lines, last, i)
    const parted =
      first < 0 ||
      ornament ||
      lone ||
      (!runsOn && blank > pitch) ||
      (oneLine && !runsOn && !row && !(own > deep && (lines.indent[last] as number) > deep)) ||
      (layout === 'indent' && own > bodyIndent && (own <= deep || (lines.indent[last] as number) <= deep)) ||
      (layout === 'indent' && own <= bodyIndent && (lines.indent[last] as number) > deep) ||
      (code === 91 && isFigureMark(text, lines.start[i] as number))
    if (parted) {
      const gap = crossed && blank > convention.gap ? convention.gap : blank
      close()
      first = i
      before = gap
      count = 0
      indent = own
      deepest = own
      width = 0
      forced = 0
    } else {
      if (isForced(lines, last, i, wrap)) forced++
      if (own < indent) indent = own
      if (own > deepest) deepest = own
    }
    const end = widthOf(lines, i)
    if (end > width) width = end
    count++
    last = i
    blank = 0
    crossed = false
    lone = ornament
  }
  close()
  return chunks
}

/** Lines whose spaces count. */
const asItStands = (lines: Lines, from: number, to: number, before: number, fence: 'code' | 'drawing'): Chunk => {
  let first = from
  let last = to
  while (first < last && lines.head[first] === 0) first++
  while (last > first && lines.head[last] === 0) last--
  let indent = 0xffff
  let width = 0
  for (let i = first; i <= last; i++) {
    if (lines.head[i] === 0) continue
    indent = Math.min(indent, lines.indent[i] as number)
    width = Math.max(width, widthOf(lines, i))
  }
  return { first, last, before, lines: last - first + 1, indent, deepest: indent, width, forced: 0, fence }
}

const BACKTICK = 0x60
const STROKE = 0x7c

/** True for a character that an ornament or a fence may begin with. */
const isSign = (code: number): boolean =>
  (code < 48 && code !== 34 && code !== 39) ||
  (code > 57 && code < 65) ||
  (code > 90 && code < 97) ||
  code > 122 ||
  code === 111 ||
  code === 120 ||
  code === 79 ||
  code === 88

const isFigureMark = (text: string, at: number): boolean => text.startsWith('Illustration', at + 1)

/** True where a paragraph that a printed page cut in two goes on. */
const continues = (lines: Lines, before: number, after: number): boolean => {
  if ((lines.indent[after] as number) > (lines.indent[before] as number)) return false
  return !endsSentence(textOf(lines, before)) || startsLower(textOf(lines, after))
}
