/**
 * Blocks in the order in which they are set, with what their neighbours say of them.
 *
 * A break at the edge of a page separates nothing and is left out; of two breaks in a row the stronger one stays.
 * A paragraph after a heading or a break is `first`: it has no indent. Lines of a card stand together in one list.
 */
import type { Block, Paragraph, SceneBreak } from '../book/block.js'

export type Placed =
  | { readonly kind: 'block'; readonly block: Exclude<Block, SceneBreak>; readonly first: boolean }
  | { readonly kind: 'break'; readonly strength: SceneBreak['strength'] }
  | { readonly kind: 'card'; readonly lines: readonly Paragraph[] }

/** Whether the paragraph after this block starts afresh, without an indent. */
const opens = (block: Block): boolean => {
  switch (block.kind) {
    case 'subheading':
      return true
    case 'paragraph':
      return block.role === 'dateline' || block.role === 'centered' || block.role === 'card'
    case 'group':
      return block.role === 'epigraph' || block.role === 'authors-note' || block.role === 'disclaimer'
    default:
      return false
  }
}

/** Whether the story has still to begin after this: an epigraph, a dateline or a note of the author comes before it. */
export const precedesOpening = (placed: Placed): boolean => {
  if (placed.kind !== 'block') return true
  const { block } = placed
  switch (block.kind) {
    case 'subheading':
    case 'figure':
      return true
    case 'paragraph':
      return block.role !== 'plain' && block.role !== 'salutation'
    case 'group':
      return ['epigraph', 'authors-note', 'disclaimer', 'summary'].includes(block.role)
    default:
      return false
  }
}

/** @param first whether the blocks begin something: false where they go on after a paragraph. */
export const arrange = (blocks: readonly Block[], first = true): readonly Placed[] => {
  const out: Placed[] = []
  let pending: SceneBreak['strength'] | undefined
  let flush = first
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    if (block.kind === 'scene-break') {
      if (out.length > 0 && pending !== 'ornament') pending = block.strength
      continue
    }
    if (pending) {
      out.push({ kind: 'break', strength: pending })
      pending = undefined
      flush = true
    }
    if (block.kind === 'paragraph' && block.role === 'card') {
      const lines = [block]
      for (let next = blocks[at + 1]; next?.kind === 'paragraph' && next.role === 'card'; next = blocks[at + 1]) {
        lines.push(next)
        at++
      }
      out.push({ kind: 'card', lines })
    } else {
      out.push({ kind: 'block', block, first: flush })
    }
    flush = opens(block)
  }
  return out
}
