/**
 * Parts a chunk where lines that are set in meet lines that are not, though no blank line stands between.
 *
 *    He turned the page and read:              … and so I remain, as ever,
 *       The lamp is low, the night is long,                  Yours truly,
 *         And none is left to sing.                            A. B. Crane
 *    “Enough,” she said.
 *
 *  Not: the indented first line of a paragraph; verse whose every other line is set in; a hanging indent.
 */
import type { Chunk } from './chunk.js'
import type { Claims } from './claims.js'
import { FREE } from './claims.js'
import type { Convention } from './convention.js'
import { isForced, widthOf } from './layout.js'
import type { Lines } from './lines.js'
import { isBlank, lengthOf } from './lines.js'

/** Columns beyond the body from which a line is pushed to the right rather than set in. */
export const PUSHED = 12

/** Nobody centres more lines than these. */
const MOST_CENTERED = 40

interface Run {
  readonly inner: boolean
  readonly indices: number[]
}

export const partIndents = (lines: Lines, chunk: Chunk, convention: Convention, claims: Claims): readonly Chunk[] => {
  const { wrap, layout, bodyIndent } = convention
  if (wrap === 0 || layout !== 'blank' || chunk.lines < 2 || chunk.deepest === chunk.indent || chunk.fence)
    return [chunk]
  const base = Math.max(bodyIndent, chunk.indent)
  const runs: Run[] = []
  for (let i = chunk.first; i <= chunk.last; i++) {
    if (claims[i] !== FREE || isBlank(lines, i)) continue
    const inner = (lines.indent[i] as number) > base + 1
    const last = runs.at(-1)
    if (last && last.inner === inner) last.indices.push(i)
    else runs.push({ inner, indices: [i] })
  }
  if (
    runs.length < 2 ||
    runs.length > 5 ||
    isCentered(
      lines,
      runs.flatMap((run) => run.indices),
    )
  )
    return [chunk]
  const pieces: number[][] = []
  let joined = false
  for (const [at, run] of runs.entries()) {
    const apart = run.inner
      ? standsApart(lines, run, base, at === 0)
      : isProse(lines, run, wrap, at === runs.length - 1)
    const before = runs[at - 1]
    const parted =
      at === 0 ||
      (run.inner
        ? apart && before && (isDeep(lines, run, base) || isProse(lines, before, wrap, false))
        : joined && apart)
    if (parted) pieces.push([...run.indices])
    else for (const index of run.indices) (pieces.at(-1) as number[]).push(index)
    joined = run.inner && apart
  }
  if (pieces.length < 2) return [chunk]
  return pieces.map((indices, at) => chunkOf(lines, indices, at === 0 ? chunk.before : 0, wrap))
}

/** True where lines of unlike length have their middle in one place; verse has its few indents again and again. */
export const isCentered = (lines: Lines, indices: readonly number[]): boolean => {
  if (indices.length < 2 || indices.length > MOST_CENTERED) return false
  const middles = indices.map((i) => (lines.indent[i] as number) + lengthOf(lines, i) / 2)
  const indents = indices.map((i) => lines.indent[i] as number)
  const spread = Math.max(...middles) - Math.min(...middles)
  if (Math.max(...indents) - Math.min(...indents) < 2) return false
  if (indices.length === 2) return spread <= 1
  return spread <= 4 && new Set(indents).size * 4 >= indices.length * 3
}

const isDeep = (lines: Lines, run: Run, base: number): boolean =>
  run.indices.every((i) => (lines.indent[i] as number) >= base + PUSHED)

const standsApart = (lines: Lines, run: Run, base: number, leads: boolean): boolean =>
  isDeep(lines, run, base) ||
  run.indices.length > 1 ||
  (!leads && (lines.indent[run.indices[0] as number] as number) >= base + 4)

/** A run of lines that fill the width, or a single one that does so or ends the chunk. */
const isProse = (lines: Lines, { indices }: Run, wrap: number, ends: boolean): boolean => {
  let forced = 0
  for (let k = 0; k + 1 < indices.length; k++) {
    if (isForced(lines, indices[k] as number, indices[k + 1] as number, wrap)) forced++
  }
  if (indices.length > 1) return forced * 2 >= indices.length - 1
  return ends || widthOf(lines, indices[0] as number) > wrap * 0.75
}

export const chunkOf = (lines: Lines, indices: readonly number[], before: number, wrap: number): Chunk => {
  let indent = Number.POSITIVE_INFINITY
  let deepest = 0
  let width = 0
  let forced = 0
  for (const [k, i] of indices.entries()) {
    indent = Math.min(indent, lines.indent[i] as number)
    deepest = Math.max(deepest, lines.indent[i] as number)
    width = Math.max(width, widthOf(lines, i))
    const next = indices[k + 1]
    if (next !== undefined && isForced(lines, i, next, wrap)) forced++
  }
  return {
    first: indices[0] as number,
    last: indices.at(-1) as number,
    before,
    lines: indices.length,
    indent,
    deepest,
    width,
    forced,
  }
}
