/**
 * Reads lists.
 *
 *    • a lantern            1. Find the key.         (a) rope
 *    • forty feet of rope   2. Mind the dog.         (b) tallow
 *
 *  Not: "- Who goes there?" (in many languages a dash opens speech); "1. It was a dark night" alone (a chapter).
 */
import type { Block, List } from '../book/block.js'
import { span } from '../book/span.js'
import { endsSentence } from './character.js'
import type { Chunk } from './chunk.js'
import { isForced } from './layout.js'
import { lengthOf, textOf } from './lines.js'
import { linesOf, paragraphOf } from './paragraphs.js'
import type { Scope } from './scope.js'

const BULLET = /^([-+*•‣●◦▪·–])\s+(?=\S)/u
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/

/** Characters below which numbered lines that stand apart are items rather than paragraphs. */
const LONGEST_ITEM = 66
/** Signs that also open speech. */
const SPOKEN = /^[-–]/

const RUNS_ON = /^\p{Ll}/u

interface Item {
  readonly from: number
  to: number
  /** Offset past the marker. */
  readonly past: number
  readonly number?: number
}

/** Reads the list at chunk `at`: its items stand in one chunk, or each in its own; returns how many chunks it took. */
export const readList = (scope: Scope, at: number, into: Block[]): number => {
  const { lines, chunks } = scope
  const words = textOf(lines, (chunks[at] as Chunk).first)
  const ordered = NUMBER.test(words)
  if (!ordered && !BULLET.test(words)) return 0
  const items: Item[] = []
  let next = at
  for (; next < chunks.length; next++) {
    const chunk = chunks[next] as Chunk
    if (next > at && (chunk.before < 0 || chunk.before > 1)) break
    if (next > at && !(ordered ? NUMBER : BULLET).test(textOf(lines, chunk.first))) break
    // What cannot become a list is not read to its end, again from each of its items.
    if (next > at && (ordered ? chunk.lines > 1 || lengthOf(lines, chunk.first) >= LONGEST_ITEM : SPOKEN.test(words)))
      return 0
    if (!itemsOf(scope, chunk, ordered, items)) break
  }
  if (!isList(scope, items, next - at, ordered)) return 0
  const first = items[0] as Item
  const list: List = {
    kind: 'list',
    span: span(lines.start[first.from] as number, lines.end[(items.at(-1) as Item).to] as number),
    ordered,
    ...(ordered && first.number !== undefined && { start: first.number }),
    items: items.map((item) => {
      if (ordered)
        scope.out.omissions.push({ span: span(lines.start[item.from] as number, item.past), rule: 'list-number' })
      return [paragraphOf(scope, item.from, item.to, 'plain', item.past)]
    }),
  }
  into.push(list)
  return next - at
}

const itemsOf = (scope: Scope, chunk: Chunk, ordered: boolean, items: Item[]): boolean => {
  const { lines } = scope
  const found: Item[] = []
  for (const i of linesOf(scope, chunk)) {
    const words = textOf(lines, i)
    const match = (ordered ? NUMBER : BULLET).exec(words)
    const last = found.at(-1)
    if (match) {
      const number = ordered ? Number(match[1]) : undefined
      found.push({
        from: i,
        to: i,
        past: (lines.start[i] as number) + match[0].length,
        ...(number !== undefined && { number }),
      })
    } else if (
      last &&
      (isForced(lines, i - 1, i, scope.convention.wrap || 1e9) ||
        (lines.indent[i] as number) > (lines.indent[last.from] as number) ||
        // "* rope, and a good deal of" over "it, as ever"
        (!ordered && RUNS_ON.test(words)))
    )
      last.to = i
    else return false
  }
  let expected = items.at(-1)?.number
  for (const { number } of found) {
    if (expected !== undefined && number !== expected + 1) return false
    expected = number
  }
  for (const item of found) items.push(item)
  return found.length > 0
}

const isList = ({ lines }: Scope, items: readonly Item[], chunks: number, ordered: boolean): boolean => {
  if (items.length < (chunks === 1 ? 2 : 3)) return false
  // Numbers that stand before whole paragraphs are part of the text, not of its layout.
  if (ordered)
    return chunks === 1 || items.every((item) => item.from === item.to && lengthOf(lines, item.from) < LONGEST_ITEM)
  const sign = lines.source.text.charAt(lines.start[(items[0] as Item).from] as number)
  if (sign !== '-' && sign !== '–' && (sign !== '*' || chunks > 1)) return true
  // Dashes open speech in half of Europe: a list has them line under line, and its items are no sentences.
  const sentences = items.filter((item) => endsSentence(textOf(lines, item.to))).length
  return chunks === 1 && sentences * 2 <= items.length
}
