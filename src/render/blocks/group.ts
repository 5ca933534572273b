/**
 * Blocks set apart together. What belongs to the story is a quotation in some form; the author speaking of the story is
 * an aside, with the role `note` so that it is no landmark of its own inside a chapter (DPUB-ARIA has no nearer role).
 */
import type { Group, GroupRole } from '../../book/block.js'
import type { Render } from '../desk.js'

const wrappers: Readonly<Record<GroupRole, readonly [open: string, close: string]>> = {
  quotation: ['<blockquote>', '</blockquote>'],
  epigraph: ['<blockquote class="epigraph" epub:type="epigraph" role="doc-epigraph">', '</blockquote>'],
  letter: ['<blockquote class="letter">', '</blockquote>'],
  telegram: ['<blockquote class="telegram">', '</blockquote>'],
  inscription: ['<blockquote class="inscription">', '</blockquote>'],
  document: ['<blockquote class="document">', '</blockquote>'],
  'authors-note': ['<aside class="authors-note" role="note">', '</aside>'],
  disclaimer: ['<aside class="disclaimer" role="note">', '</aside>'],
  summary: ['<div class="summary">', '</div>'],
}

export const group: Render<Group> = (block, desk) => {
  const [open, close] = wrappers[block.role]
  return `${open}\n${desk.renderBlocks(block.blocks)}${close}\n`
}
