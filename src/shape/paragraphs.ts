/**
 * Reads running prose.
 */
import type { Paragraph, ParagraphRole } from '../book/block.js'
import type { Chunk } from './chunk.js'
import { readInline } from './inline.js'
import { joinLines } from './joining.js'
import { spanOf } from './lines.js'
import type { Scope } from './scope.js'

/** One paragraph of the lines `first` to `last`, both included. */
export const paragraphOf = (scope: Scope, first: number, last: number, role: ParagraphRole = 'plain'): Paragraph => ({
  kind: 'paragraph',
  span: spanOf(scope.lines, first, last),
  role,
  content: readInline(joinLines(scope.lines, first, last, scope.context.claims), scope.convention),
})

export const readParagraphs = (scope: Scope, chunk: Chunk): void => {
  const { lines, convention } = scope
  if (convention.wrap > 0 || chunk.lines === 1) {
    scope.out.blocks.push(paragraphOf(scope, chunk.first, chunk.last))
    return
  }
  for (let i = chunk.first; i <= chunk.last; i++) {
    if (scope.context.claims[i] === 0 && lines.start[i] !== lines.end[i])
      scope.out.blocks.push(paragraphOf(scope, i, i))
  }
}
