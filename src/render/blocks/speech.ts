/**
 * A speech of a play: the name runs into the first paragraph, and stands above verse.
 *
 *    <div class="speech"><p class="spoken"><span class="speaker">Ana.</span> Who is there?</p></div>
 */
import type { Speech } from '../../book/block.js'
import type { Render } from '../desk.js'
import { renderInlines } from '../inline.js'

export const speech: Render<Speech> = (block, desk) => {
  desk.trace.push(block.speaker.span)
  const name = `<span class="speaker">${renderInlines(block.speaker.content, desk)}</span>`
  const [head, ...rest] = block.blocks
  if (head?.kind === 'paragraph' && head.role === 'plain') {
    desk.trace.push(head.span)
    const words = renderInlines(head.content, desk)
    return `<div class="speech">\n<p class="spoken">${name} ${words}</p>\n${desk.renderBlocks(rest, false)}</div>\n`
  }
  return `<div class="speech">\n<p class="speaker">${name}</p>\n${desk.renderBlocks(block.blocks)}</div>\n`
}
