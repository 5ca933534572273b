/**
 * Lines that stand one below the other because somebody meant them to, where the lines of prose are wrapped.
 *
 *    ada_92: hi            <tom> here       [12:01] Ada: hi       Name: Ada          a) a lantern      "Who is there?"
 *    tom: hi yourself      <ada> lol        [12:02] Tom: hm       Class: Miller      b) a rope         "Nobody."
 *
 *    He wrote down:        (prose that hands over to a list or a song, and no blank line between)
 *    - a lantern
 *    - a rope
 *
 *  Not: a line that is short by accident, in a paragraph that goes on; a colon within a poem.
 */
import { endsSentence, startsLower, startsUpper } from './character.js'
import type { Chunk } from './chunk.js'
import type { Claims } from './claims.js'
import { FREE } from './claims.js'
import type { Convention } from './convention.js'
import { chunkOf } from './indent-runs.js'
import { isForced, widthOf } from './layout.js'
import type { Lines } from './lines.js'
import { isBlank, lengthOf, textOf } from './lines.js'

/** What tells a line from the one before: who speaks, when, what is named, which item it is. */
const LABEL =
  /^(?:<[^<>\s]{1,24}>|\[[^\]]{1,24}\]:?|\(?(?:[a-z]|\d{1,3}|[ivx]{1,4})[.)]|[-*•+·–]|[\p{L}\d_@#][\p{L}\p{M}\d_'’.() -]{0,28}:)\s/u

/** True for a line that begins with such a label. */
export const isLabelled = (words: string): boolean => LABEL.test(words)

const ITEM = /^(?:[-*•‣●◦▪·–]|\(?(?:[a-z]|\d{1,3})[.)])\s+\S/u

/** Shares of the width: lines are short, and so is the widest of a few that end their sentences. */
const SHORT = 0.75

/** For each of the lines of a chunk whether it begins a paragraph; undefined where they are one text. */
export const keptLines = (
  lines: Lines,
  wrap: number,
  chunk: Chunk,
  indices: readonly number[],
): readonly boolean[] | undefined => {
  if (chunk.forced === indices.length - 1) return undefined
  const forced = indices.map((i, k) => k > 0 && isForced(lines, indices[k - 1] as number, i, wrap))
  const labelled = indices.map((i) => isLabelled(textOf(lines, i)))
  if (labelled[0] && labelled.filter(Boolean).length > 1 && labelled.every((label, k) => label !== forced[k]))
    return labelled
  if (forced.includes(true) || indices.some((i) => startsLower(textOf(lines, i)))) return undefined
  if (chunk.width < wrap * SHORT && indices.every((i) => endsSentence(textOf(lines, i)))) return indices.map(() => true)
  if (indices.length < 3 || indices.some((i) => !startsUpper(textOf(lines, i)))) return undefined
  let full = 0
  for (let k = 1; k < indices.length; k++)
    if (isForced(lines, indices[k - 1] as number, indices[k] as number, chunk.width)) full++
  return full * 2 < indices.length - 1 ? indices.map(() => true) : undefined
}

const COLON = 0x3a

/** The first line but the last that a colon ends; the last where there is none. */
const firstColon = (lines: Lines, { first, last }: Chunk): number => {
  let at = first
  while (at < last && lines.tail[at] !== COLON) at++
  return at
}

/** False for nearly all chunks, at a glance. */
export const mayIntroduce = (lines: Lines, chunk: Chunk): boolean =>
  chunk.lines > 2 && !chunk.fence && firstColon(lines, chunk) < chunk.last

/**
 * A chunk that may introduce something, in two where its first lines hand over to the others with a colon.
 *
 * @param previous the chunk before, which tells prose from a poem.
 */
export const partIntroduction = (
  lines: Lines,
  chunk: Chunk,
  previous: Chunk | undefined,
  convention: Convention,
  claims: Claims,
): readonly Chunk[] => {
  const whole = [chunk]
  const at = firstColon(lines, chunk)
  const indices: number[] = []
  for (let i = chunk.first; i <= chunk.last; i++) if (claims[i] === FREE && !isBlank(lines, i)) indices.push(i)
  const { wrap } = convention
  const past = indices.indexOf(at) + 1
  const rest = indices.slice(past)
  if (past === 0 || rest.length < 2 || isLabelled(textOf(lines, indices[0] as number))) return whole
  const isFree = (k: number): boolean =>
    wrap === 0 || !isForced(lines, indices[k - 1] as number, indices[k] as number, wrap)
  const items = rest.filter((i) => ITEM.test(textOf(lines, i))).length
  const listed = items > 1 && ITEM.test(textOf(lines, rest[0] as number)) && items * 2 > rest.length
  if (!listed) {
    for (let k = 1; k < past; k++) if (isFree(k)) return whole
    for (let k = past; k < indices.length; k++)
      if (!isFree(k) || startsLower(textOf(lines, indices[k] as number))) return whole
    const prose =
      previous &&
      ((wrap > 0 && previous.forced * 2 > previous.lines) ||
        (previous.lines === 1 && lengthOf(lines, previous.first) > 75))
    if (past < 2 && !prose) return whole
    if (wrap > 0 && rest.some((i) => widthOf(lines, i) > wrap * SHORT)) return whole
  }
  return [chunkOf(lines, indices.slice(0, past), chunk.before, wrap), chunkOf(lines, rest, 0, wrap)]
}
