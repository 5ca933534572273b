/**
 * A heading and a line of an archive's card have their words, whatever else laid claim to some of them: an omission
 * inside their lines holds only where they were read without what it leaves out.
 *
 *    Chapter 2: Arrivals        the title runs on over a line that is
 *    Chapter Notes              an archive's own elsewhere: the omission is dropped
 *
 *    CHAPTER II
 *    [Pg 4]                     the heading was read without it: the omission holds
 *    THE STORM
 */
import type { Omission } from '../book/book.js'
import { plain } from '../book/inline.js'
import type { Section } from '../book/section.js'
import type { Span } from '../book/span.js'
import { letters } from './letters.js'

interface Leaf {
  readonly span: Span
  /** What it says, marks set aside. */
  readonly words: () => string
}

export const keepOwnWords = (
  sections: readonly Section[],
  omissions: readonly Omission[],
  text: string,
): readonly Omission[] => {
  const leaves = gatherLeaves(sections).sort((a, b) => a.span.start - b.span.start)
  const within = new Map<Leaf, Omission[]>()
  for (const omission of omissions) {
    const leaf = leafAt(leaves, omission.span)
    if (!leaf) continue
    const list = within.get(leaf)
    if (list) list.push(omission)
    else within.set(leaf, [omission])
  }
  const dropped = new Set<Omission>()
  for (const [leaf, list] of within) {
    if (letters(leaf.words()) === letters(withoutStretches(text, leaf.span, list))) continue
    for (const omission of list) dropped.add(omission)
  }
  return dropped.size === 0 ? omissions : omissions.filter((omission) => !dropped.has(omission))
}

const gatherLeaves = (sections: readonly Section[]): Leaf[] =>
  sections.flatMap(({ kind, heading, blocks, sections: inner }) => {
    const leaves: Leaf[] = []
    if (heading && !heading.given) {
      const lines = [heading.label ?? [], heading.title ?? [], heading.subtitle ?? []]
      leaves.push({ span: heading.span, words: () => lines.map(plain).join(' ') })
    }
    if (kind === 'front-card') {
      for (const block of blocks) {
        if (block.kind === 'paragraph') leaves.push({ span: block.span, words: () => plain(block.content) })
      }
    }
    return [...leaves, ...gatherLeaves(inner)]
  })

/** The leaf that holds `span` whole. */
const leafAt = (leaves: readonly Leaf[], span: Span): Leaf | undefined => {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((leaves[middle] as Leaf).span.start <= span.start) low = middle + 1
    else high = middle
  }
  const leaf = leaves[low - 1]
  return leaf && span.end <= leaf.span.end ? leaf : undefined
}

const withoutStretches = (text: string, leaf: Span, omissions: readonly Omission[]): string => {
  let out = ''
  let at = leaf.start
  for (const { span } of [...omissions].sort((a, b) => a.span.start - b.span.start)) {
    out += `${text.slice(at, Math.max(at, span.start))} `
    at = Math.max(at, span.end)
  }
  return out + text.slice(at, leaf.end)
}
