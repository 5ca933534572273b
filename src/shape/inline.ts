/**
 * What stands inside a block: the words of some lines with the marks upon them.
 */
import type { Inline } from '../book/inline.js'
import { text } from '../book/inline.js'
import type { Convention } from './convention.js'
import { readEmphasis } from './emphasis.js'

const MARKED = /[_*/=+~]/

/**
 * Reads emphasis marks in a text whose lines are already joined; used for headings as well.
 *
 * Marks that are not emphasis here stay in the text.
 */
export const readInline = (value: string, convention: Convention): readonly Inline[] => {
  if (convention.markers.size === 0 || !MARKED.test(value)) return [text(value)]
  return readEmphasis(value, convention.markers).content
}
