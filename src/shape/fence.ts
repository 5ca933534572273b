/**
 * Marks that proofreaders put around lines whose layout counts, each on a line of its own.
 *
 *    /*      lines that are kept as they are      /#      a quotation that is set in and wrapped
 *    *\/                                           #/
 *
 *  Not: a path, an ornament of more than three signs.
 */
import type { Lines } from './lines.js'
import { lengthOf, textOf } from './lines.js'

export const fenceOf = (lines: Lines, index: number): 'lines' | 'quotation' | 'end' | undefined => {
  if (lengthOf(lines, index) !== 2) return undefined
  switch (textOf(lines, index)) {
    case '/*':
    case '/$':
      return 'lines'
    case '/#':
      return 'quotation'
    case '*/':
    case '$/':
    case '#/':
      return 'end'
    default:
      return undefined
  }
}
