/**
 * Marks that proofreaders put around lines whose layout counts, each on a line of its own.
 *
 *    /*      lines that are kept as they are      /#      a quotation that is set in and wrapped
 *    *\/                                           #/
 *
 *    ```sh   lines of a terminal or a program, every space of them
 *    ```
 *
 *  Not: a path, an ornament of more than three signs, ``` that nothing closes.
 */
import { type Claims, FREE } from './claims.js'
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

const BACKTICK = 0x60
const CODE = /^```[\w+#-]{0,20}$/

/**
 * The line that closes the code which line `index` opens, or -1, also where a line within is a note or a heading.
 *
 * @param to the line after the last of the section.
 */
export const codeEnd = (lines: Lines, index: number, to: number, claims: Claims): number => {
  if (lines.head[index] !== BACKTICK || !CODE.test(textOf(lines, index))) return -1
  for (let at = index + 1; at < to && claims[at] === FREE; at++) {
    if (lines.head[at] === BACKTICK && textOf(lines, at) === '```') return at
  }
  return -1
}
