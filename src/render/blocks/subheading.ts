/**
 * Headings below those of the table of contents, at the level that follows from the section they stand in.
 *
 * A paragraph in the role of a heading (WAI-ARIA, `heading`): screen readers find it, and the outline that reading
 * systems build from h1 to h6 stays that of the contents list.
 */
import type { Subheading } from '../../book/block.js'
import type { Render } from '../desk.js'
import { renderInlines } from '../inline.js'

export const subheading: Render<Subheading> = (block, desk) => {
  desk.trace.push(block.span)
  const level = Math.min(6, desk.level + block.level)
  return `<p class="subheading" role="heading" aria-level="${level}">${renderInlines(block.content, desk)}</p>\n`
}
