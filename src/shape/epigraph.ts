/**
 * A quotation or a poem at the head of a section, with whose it is below it, where nothing sets it in.
 *
 *    "All things come to the weir."          The lamp is low, the night is long,
 *                                            And none is left to sing.
 *    - Anna Sand, Songs                          - Anna Sand
 *
 *  Not: speech that a dash opens ("- Yes, he said."), a quotation that nobody is named for, one within a section.
 */
import type { Block, Group } from '../book/block.js'
import type { Decision } from '../book/book.js'
import { plain } from '../book/inline.js'
import { join } from '../book/span.js'

const CREDIT = /^(?:-{1,2}|[–—―])\s?_?\p{Lu}[^.!?…:;]{1,70}\.?$/u
const QUOTED = /^["“«„].*["”»“]$/su
const LONGEST = 700

/** True for a line that says whose the words above it are. */
export const isCredit = (words: string): boolean =>
  '-–—―'.includes(words.charAt(0)) && CREDIT.test(words) && !/,\s\p{Ll}+\s\p{Ll}/u.test(words)

/**
 * The blocks of a section, its epigraph gathered.
 *
 * @param decisions takes up what was decided.
 */
export const gatherEpigraph = (blocks: Block[], decisions: Decision[]): Block[] => {
  const [first, second] = blocks
  if (first === undefined || second?.kind !== 'paragraph' || blocks.length < 3) return blocks
  const credited = second.role === 'attribution'
  if (!credited && (second.role !== 'plain' || !isCredit(plain(second.content)))) return blocks
  const quotes =
    first.kind === 'verse' ||
    (first.kind === 'paragraph' &&
      first.role === 'plain' &&
      first.span.end - first.span.start <= LONGEST &&
      (QUOTED.test(plain(first.content)) || (first.content.length === 1 && first.content[0]?.kind === 'emphasis')))
  if (!quotes) return blocks
  const span = join(first.span, second.span)
  const group: Group = { kind: 'group', role: 'epigraph', span, blocks: [first, { ...second, role: 'attribution' }] }
  decisions.push({
    span,
    kind: 'epigraph',
    evidence: ['at the head of its section', 'credited to somebody'],
    confidence: 0.85,
  })
  return [group, ...blocks.slice(2)]
}
