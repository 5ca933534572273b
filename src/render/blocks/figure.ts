/**
 * A place where the source had a picture: what it said of the picture, set as a caption. Nothing where it said nothing.
 */
import type { Figure } from '../../book/block.js'
import type { Render } from '../desk.js'

export const figure: Render<Figure> = (block, desk) => {
  const caption = desk.renderBlocks(block.caption)
  return caption ? `<figure>\n<figcaption>\n${caption}</figcaption>\n</figure>\n` : ''
}
