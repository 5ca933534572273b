/**
 * Headings over notes that have gone to where they are referred to.
 *
 *    FOOTNOTES:                          nothing of it is left,
 *    [1] A coin of small worth.
 *
 *    PROPOSITION II                      and the text above goes on here
 *
 *  Not: "NOTES" over words of its own, or over a note to which nothing refers.
 */
import type { Omission } from '../book/book.js'
import { type Claims, FREE, NOTE } from './claims.js'
import { type Lines, nextFull, spanOf, textOf } from './lines.js'
import type { OutlineNode } from './outline.js'

const LONELY = /^[[({]?(?:\d{1,3}|[*†‡§]{1,3}|[A-Z](?=[\])}]))[\])}.]?\s/u

/**
 * The headings without those of notes that have gone.
 *
 * @param to one past the last line of the book.
 * @param omissions takes these.
 */
export const withoutNotes = (
  lines: Lines,
  claims: Claims,
  nodes: readonly OutlineNode[],
  to: number,
  omissions: Omission[],
): readonly OutlineNode[] => {
  if (!nodes.some(({ kind }) => kind === 'notes')) return nodes
  return nodes.filter((node, at) => {
    if (node.kind !== 'notes' || node.chosen.candidate.decided) return true
    const next = nodes[at + 1]
    const end = next?.first ?? to
    const first = nextFull(lines, node.last + 1)
    if (first >= end || claims[first] !== NOTE || (next?.level ?? 0) > node.level) return true
    for (let i = first; i < end; i++) {
      if (lines.head[i] !== 0 && claims[i] === FREE && (lines.head[i - 1] === 0 || claims[i - 1] !== FREE))
        if (LONELY.test(textOf(lines, i))) return true
    }
    omissions.push({ span: spanOf(lines, node.first, node.last), rule: 'note-mark' })
    return false
  })
}
