/**
 * Whether lines are set in: deeper than this document's prose.
 */
import type { Chunk } from './chunk.js'
import type { Scope } from './scope.js'

/** True where all lines of a chunk stand deeper than paragraphs do here; a first line's own indent does not count. */
export const isSet = ({ convention, body }: Scope, chunk: Chunk): boolean => {
  if (chunk.fence) return true
  const { firstIndent, wrap, layout } = convention
  if (wrap === 0 || layout === 'indent') return chunk.indent > Math.max(firstIndent, body)
  // Where paragraphs begin indented, a lone indented line is a short paragraph.
  return chunk.indent > (chunk.lines === 1 ? Math.max(firstIndent, body) : body)
}
