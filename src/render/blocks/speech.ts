/**
 * A speech of a play: the name runs into the first paragraph, and stands above verse.
 *
 *    <div class="speech"><p class="spoken"><span class="speaker">Ana.</span> Who is there?</p></div>
 *
 * A name typed in capitals, as most plays have it, is marked as such: full capitals would outshout what is said.
 */
import type { Speech } from '../../book/block.js'
import type { Inline } from '../../book/inline.js'
import type { Render } from '../desk.js'
import { renderInlines } from '../inline.js'

const capitals = (content: readonly Inline[]): boolean => {
  const words = content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words)
}

export const speech: Render<Speech> = (block, desk) => {
  desk.trace.push(block.speaker.span)
  const caps = capitals(block.speaker.content) ? ' caps' : ''
  const name = `<span class="speaker${caps}">${renderInlines(block.speaker.content, desk)}</span>`
  const [head, ...rest] = block.blocks
  if (head?.kind === 'paragraph' && head.role === 'plain') {
    desk.trace.push(head.span)
    const words = renderInlines(head.content, desk)
    return `<div class="speech">\n<p class="spoken">${name} ${words}</p>\n${desk.renderBlocks(rest, false)}</div>\n`
  }
  return `<div class="speech">\n<p class="speaker">${name}</p>\n${desk.renderBlocks(block.blocks)}</div>\n`
}
