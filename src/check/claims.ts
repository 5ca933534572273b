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
  const leaves: Span[] = []
  for (const trace of traces) {
    for (const item of trace) if (typeof item !== 'string') leaves.push(item)
  }
  const left = inOrder(omissions.map((omission) => omission.span))
  const right = inOrder(leaves)
  const count = left.length + right.length
  const starts = new Uint32Array(count)
  const ends = new Uint32Array(count)
  const doubled: Span[] = []
  let omitted = 0
  let leaf: Span | undefined
  for (let at = 0; at < count; at++) {
    const one = left[omitted]
    const other = right[at - omitted]
    const span = (one && !(other && compare(one, other) > 0) ? one : other) as Span
    if (span === one) omitted++
    else {
      const twice = leaf && leaf.start === span.start && leaf.end === span.end && span.start < span.end
      if (twice) doubled.push({ start: span.start, end: span.end })
      leaf = span
    }
    starts[at] = span.start
    ends[at] = span.end
  }
  return { starts, ends, doubled }
}

const compare = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** A sorted copy, where it is not sorted as it comes. */
const inOrder = (spans: readonly Span[]): readonly Span[] => {
  for (let at = 1; at < spans.length; at++) {
    if (compare(spans[at - 1] as Span, spans[at] as Span) > 0) return [...spans].sort(compare)
  }
  return spans
}

/** The stretches that a span owns, in order: itself without the claims nested in it. */
export type Owned = (span: Span) => readonly Span[]

export const ownershipIn = ({ starts, ends }: Claims): Owned => {
  /** Whether the claim at `at` comes before those nested in `span`. */
  const isBefore = (at: number, span: Span): boolean => {
    const start = starts[at] as number
    return start < span.start || (start === span.start && (ends[at] as number) >= span.end)
  }
  let next = 0

  return (span) => {
    // Mostly asked for in order.
    if (next > 0 && !isBefore(next - 1, span)) next = 0
    if (next < starts.length && isBefore(next, span)) next++
    if (next < starts.length && isBefore(next, span)) next = firstAfter(starts.length, (at) => isBefore(at, span))
    const isWhole = next >= starts.length || (starts[next] as number) >= span.end
    if (isWhole && span.start < span.end) return [span]
    const own: Span[] = []
    let from = span.start
    for (let at = next; at < starts.length; at++) {
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
}

/** The first index, up to `length`, of which `isBefore` is no longer true. */
const firstAfter = (length: number, isBefore: (at: number) => boolean): number => {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The stretches of `text` from `from` on that no claim covers, in order; those that are blank are passed over. */
export const unclaimed = ({ starts, ends }: Claims, text: string, from: number): Span[] => {
  const found: Span[] = []
  let covered = from
  for (let at = 0; at <= starts.length; at++) {
    const start = at < starts.length ? (starts[at] as number) : text.length
    if (start > covered && !isBlank(text, covered, start)) {
      found.push({ start: covered, end: Math.min(start, text.length) })
    }
    covered = Math.max(covered, ends[at] ?? covered)
  }
  return found
}

/** Whether a text has only spaces and line ends from `from` to `to`, which may be past its end. */
export const isBlank = (text: string, from: number, to: number): boolean => {
  let at = from
  while (at < to && text.charCodeAt(at) <= 0x20) at++
  return at >= to
}
