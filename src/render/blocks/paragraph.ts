/**
 * Paragraphs, each role as a class that the theme sets:
 *
 *    <p>   <p class="first">   <p class="continued">   <p class="dateline">   <p class="signature">
 */
import type { Paragraph } from '../../book/block.js'
import type { Render } from '../desk.js'
import { renderInlines } from '../inline.js'
import { renderLedIn } from '../lead-in.js'

export const paragraph: Render<Paragraph> = (block, desk, { first, opening }) => {
  desk.trace.push(block.span)
  // A credit names a work or its author (HTML, `cite`); it is no paragraph of what it credits.
  if (block.role === 'attribution') return `<cite class="attribution">${renderInlines(block.content, desk)}</cite>\n`
  if (block.role !== 'plain') return `<p class="${block.role}">${renderInlines(block.content, desk)}</p>\n`
  if (opening) return `<p class="first">${renderLedIn(block.content, desk)}</p>\n`
  const open = block.continued ? '<p class="continued">' : first ? '<p class="first">' : '<p>'
  return `${open}${renderInlines(block.content, desk)}</p>\n`
}
