/**
 * Reads a line that holds nothing but an ornament as a scene break, and blank lines where the document uses them so.
 *
 *    . o .        * * *        ~*~*~        oOo        ⁂
 *
 *  Not: "..." (someone is silent), "1." (a numbered section), "-" before a list.
 */
import type { SceneBreak } from '../book/block.js'
import { span } from '../book/span.js'
import type { Chunk } from './chunk.js'
import type { Lines } from './lines.js'
import { spanOf } from './lines.js'

export const ornamentBreak = (lines: Lines, chunk: Chunk): SceneBreak => ({
  kind: 'scene-break',
  span: spanOf(lines, chunk.first, chunk.last),
  strength: 'ornament',
})

/** A break that only blank lines show, right before `chunk`. */
export const blankBreak = (lines: Lines, chunk: Chunk, strength: SceneBreak['strength']): SceneBreak => {
  const at = lines.start[chunk.first] as number
  return { kind: 'scene-break', span: span(at, at), strength }
}
