/**
 * Lists. An item of one plain paragraph stands in its `<li>` without a `<p>`.
 */
import type { Block, List } from '../../book/block.js'
import type { Desk, Render } from '../desk.js'
import { renderInlines } from '../inline.js'

const item = (blocks: readonly Block[], desk: Desk): string => {
  const [only, second] = blocks
  if (only?.kind !== 'paragraph' || only.role !== 'plain' || second) return `\n${desk.renderBlocks(blocks)}`
  desk.trace.push(only.span)
  return renderInlines(only.content, desk)
}

export const list: Render<List> = (block, desk) => {
  if (block.items.length === 0) return ''
  const name = block.ordered ? 'ol' : 'ul'
  const start = block.ordered && block.start !== undefined && block.start !== 1 ? ` start="${block.start}"` : ''
  let out = `<${name}${start}>\n`
  for (const blocks of block.items) out += `<li>${item(blocks, desk)}</li>\n`
  return `${out}</${name}>\n`
}
