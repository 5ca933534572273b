/**
 * Cuts a block that is too long for a page into several of its kind: a poem between stanzas, a letter between
 * paragraphs, a list between items, a table between rows. A paragraph is never cut.
 */
import type { Block } from '../book/block.js'
import { join, type Span } from '../book/span.js'

/** Runs of items that reach over at most `size` UTF-16 units of the source each, or hold one item. */
const runs = <T>(items: readonly T[], extent: (item: T) => number, size: number): readonly T[][] => {
  const out: T[][] = []
  let room = 0
  for (const item of items) {
    const length = extent(item)
    if (length > room || out.length === 0) {
      out.push([])
      room = size
    }
    ;(out[out.length - 1] as T[]).push(item)
    room -= length
  }
  return out
}

const over = (spans: readonly { readonly span: Span }[], fallback: Span): Span =>
  spans.length === 0 ? fallback : spans.map(({ span }) => span).reduce(join)

const lengthOf = ({ start, end }: Span): number => end - start

/** @param size in UTF-16 units of the source; a shorter block is returned as it is. */
export const divide = (block: Block, size: number): readonly Block[] => {
  if (lengthOf(block.span) <= size) return [block]
  switch (block.kind) {
    case 'group': {
      const inner = block.blocks.flatMap((child) => divide(child, size))
      const parts = runs(inner, (child) => lengthOf(child.span), size)
      return parts.map((blocks) => ({ ...block, blocks, span: over(blocks, block.span) }))
    }
    case 'verse': {
      const parts = runs(block.stanzas, (lines) => lengthOf(over(lines, { start: 0, end: 0 })), size)
      return parts.map((stanzas) => ({ ...block, stanzas, span: over(stanzas.flat(), block.span) }))
    }
    case 'list': {
      let start = block.start ?? 1
      return runs(block.items, (blocks) => lengthOf(over(blocks, { start: 0, end: 0 })), size).map((items) => {
        const part = { ...block, items, start, span: over(items.flat(), block.span) }
        start += items.length
        return part
      })
    }
    case 'table': {
      const parts = runs(block.rows, (cells) => lengthOf(over(cells, { start: 0, end: 0 })), size)
      return parts.map((rows, index) => ({
        ...block,
        rows,
        headerRows: index === 0 ? block.headerRows : 0,
        span: over(rows.flat(), block.span),
      }))
    }
    case 'paragraph':
    case 'scene-break':
    case 'subheading':
    case 'figure':
    case 'preformatted':
    case 'speech':
      return [block]
    default:
      return block satisfies never
  }
}
