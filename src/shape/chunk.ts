/**
 * Cuts the lines of a section into chunks: the runs of lines that nothing parts.
 *
 * A chunk is what recognizers judge: a paragraph as a rule, or a stanza, an ornament, a letter's address.
 */
import type { Claims } from './claims.js'
import { FREE, FURNITURE } from './claims.js'
import type { Convention } from './convention.js'
import { isForced, widthOf } from './layout.js'
import type { Lines } from './lines.js'
import { isBlank } from './lines.js'

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
}

export const cut = (lines: Lines, from: number, to: number, convention: Convention, claims: Claims): Chunk[] => {
  const chunks: Chunk[] = []
  const { pitch, wrap, layout, bodyIndent } = convention
  const oneLine = wrap === 0 && layout === 'line'
  let first = -1
  let last = -1
  let count = 0
  let indent = 0
  let deepest = 0
  let width = 0
  let forced = 0
  let before = -1
  let blank = 0
  const close = (): void => {
    if (first >= 0) chunks.push({ first, last, before, lines: count, indent, deepest, width, forced })
    first = -1
  }
  for (let i = from; i < to; i++) {
    const claim = claims[i]
    if (claim === FURNITURE) continue
    if (claim !== FREE) {
      close()
      before = -1
      blank = -1
      continue
    }
    if (isBlank(lines, i)) {
      if (blank >= 0) blank++
      continue
    }
    const own = lines.indent[i] as number
    const parted =
      first < 0 ||
      blank > pitch ||
      blank < 0 ||
      oneLine ||
      (layout === 'indent' && own > bodyIndent && own !== (lines.indent[last] as number))
    if (parted) {
      const gap = first < 0 && chunks.length === 0 ? -1 : blank
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
  }
  close()
  return chunks
}
