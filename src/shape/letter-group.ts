/**
 * Gathers the parts of each letter into a group.
 *
 *    a greeting, what it says, a closing or a signature; before it where and when, behind it a postscript
 *
 *  Not: a greeting that nothing answers before the next scene break.
 */
import type { Block, Group, ParagraphRole } from '../book/block.js'
import type { Decision } from '../book/book.js'
import { plain } from '../book/inline.js'
import { span } from '../book/span.js'

const LETTER_PARTS: readonly ParagraphRole[] = ['dateline', 'salutation', 'closing', 'signature']

/** How many blocks a letter may be long. */
export const REACH = 90

/**
 * Gathers the blocks of each letter that begins and ends within `blocks` into a group.
 *
 * A letter is sure where a salutation is followed by a closing or a signature; then what leads to the salutation
 * (place and date) and what follows the signature (a postscript) belong to it.
 *
 * @param decisions takes up what was decided.
 */
export const gatherLetters = (blocks: Block[], decisions: Decision[]): Block[] => {
  const first = blocks.findIndex((block) => isRole(block, 'salutation'))
  if (first < 0) return blocks
  const out = blocks.slice(0, first)
  for (let at = first; at < blocks.length; at++) {
    const block = blocks[at] as Block
    if (!isRole(block, 'salutation')) {
      out.push(block)
      continue
    }
    const end = endOfLetter(blocks, at)
    if (end < 0) {
      out.push(block)
      continue
    }
    const inner: Block[] = blocks.slice(at, end + 1).flatMap((one) => (isSigned(one) ? one.blocks : [one]))
    while (isRole(out.at(-1), 'dateline')) inner.unshift(out.pop() as Block)
    const opening = inner[0] as Block
    const whole = span(opening.span.start, (inner.at(-1) as Block).span.end)
    out.push({ kind: 'group', role: 'letter', span: whole, blocks: inner })
    const roles = new Set(inner.map((one) => (one.kind === 'paragraph' ? one.role : one.kind)))
    const evidence = LETTER_PARTS.filter((role) => roles.has(role)).map((role) => `a ${role}`)
    decisions.push({ span: whole, kind: 'letter', evidence, confidence: evidence.length > 2 ? 0.97 : 0.9 })
    at = end
  }
  return out
}

export const isRole = (block: Block | undefined, role: ParagraphRole): boolean =>
  block?.kind === 'paragraph' && block.role === role

/** A letter's text that is set in with its closing, below a greeting that is set in less. */
const isSigned = (block: Block): block is Group =>
  block.kind === 'group' &&
  block.role === 'quotation' &&
  block.blocks.some((one) => isRole(one, 'closing') || isRole(one, 'signature'))

const isPostscript = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && POSTSCRIPT.test(plain(block.content.slice(0, 1)))

const POSTSCRIPT = /^["“_]*(?:P\.[ -]?(?:P\.[ -]?)?[SD]\b|PS\b|PD:|Postscript\b|N\. ?B\.)/

const endOfLetter = (blocks: readonly Block[], salutation: number): number => {
  for (let k = salutation + 1; k < blocks.length && k < salutation + REACH; k++) {
    const block = blocks[k] as Block
    if (block.kind === 'scene-break' || block.kind === 'subheading' || isRole(block, 'salutation')) return -1
    if (isSigned(block)) return endOfSigning(blocks, k)
    if (!isRole(block, 'closing') && !isRole(block, 'signature')) continue
    return endOfSigning(blocks, k)
  }
  return -1
}

/** Where the closing lines end that block `k` begins or holds. */
const endOfSigning = (blocks: readonly Block[], k: number): number => {
  let end = k
  while (isRole(blocks[end + 1], 'closing') || isRole(blocks[end + 1], 'signature')) end++
  while (isPostscript(blocks[end + 1])) end++
  return end
}
