/**
 * Headings below those of the table of contents, at the level that follows from the section they stand in.
 */
import type { Subheading } from '../../book/block.js'
import type { Render } from '../desk.js'
import { renderInlines } from '../inline.js'

export const subheading: Render<Subheading> = (block, desk) => {
  desk.trace.push(block.span)
  const level = Math.min(6, desk.level + block.level)
  return `<h${level} class="subheading">${renderInlines(block.content, desk)}</h${level}>\n`
}
