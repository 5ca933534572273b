/**
 * Who says to have which stretch of the source: each leaf on a page, and each omission.
 *
 *     paragraph  ├────────────────┤      "See the note.[*] It tells more."
 *     note-mark           ├─┤            the innermost claim owns the stretch
 *
 * A leaf holds the words of its span, without the claims nested in it. What nobody claims is lost.
 */
import type { Omission } from '../book/book.js'
import type { Trace } from '../book/publication.js'
import type { Span } from '../book/span.js'

/** Sorted by start; of two that start together the longer comes first, of two that are equal the omission. */
export interface Claims {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Spans that more than one leaf has: their words are in the book twice. */
  readonly doubled: readonly Span[]
}

export const gatherClaims = (traces: readonly Trace[], omissions: readonly Omission[]): Claims => {
  const spans: Span[] = []
  for (const omission of omissions) spans.push(omission.span)
  for (const trace of traces) {
    for (const item of trace) if (typeof item !== 'string') spans.push(item)
  }
  const order = spans.map((_, index) => index)
  // Nearly sorted as it comes, which is what this sort is quickest at; being stable, it leaves omissions first.
  order.sort((a, b) => {
    const left = spans[a] as Span
    const right = spans[b] as Span
    return left.start - right.start || right.end - left.end
  })
  const starts = new Uint32Array(order.length)
  const ends = new Uint32Array(order.length)
  const doubled: Span[] = []
  for (let at = 0; at < order.length; at++) {
    const { start, end } = spans[order[at] as number] as Span
    starts[at] = start
    ends[at] = end
    const twice = at > 0 && starts[at - 1] === start && ends[at - 1] === end && start < end
    if (twice && (order[at - 1] as number) >= omissions.length) doubled.push({ start, end })
  }
  return { starts, ends, doubled }
}

/** The stretches that `span` owns, in order: itself without the claims nested in it. */
export const ownStretches = ({ starts, ends }: Claims, span: Span): Span[] => {
  const own: Span[] = []
  let from = span.start
  for (let at = indexAfter(starts, ends, span); at < starts.length; at++) {
    const start = starts[at] as number
    if (start >= span.end) break
    if (start < from) {
      from = Math.min(span.end, Math.max(from, ends[at] as number))
      continue
    }
    if (start > from) own.push({ start: from, end: start })
    from = Math.min(span.end, ends[at] as number)
  }
  if (from < span.end) own.push({ start: from, end: span.end })
  return own
}

/** The index after the last claim that is exactly `span`. */
const indexAfter = (starts: Uint32Array, ends: Uint32Array, span: Span): number => {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = starts[middle] as number
    if (start < span.start || (start === span.start && (ends[middle] as number) >= span.end)) low = middle + 1
    else high = middle
  }
  return low
}

/** The stretches from `from` to `to` that no claim covers, in order. */
export function* unclaimed({ starts, ends }: Claims, from: number, to: number): Generator<Span> {
  let covered = from
  for (let at = 0; at < starts.length; at++) {
    const start = starts[at] as number
    if (start > covered) yield { start: covered, end: Math.min(start, to) }
    covered = Math.max(covered, ends[at] as number)
    if (covered >= to) return
  }
  if (covered < to) yield { start: covered, end: to }
}
