/**
 * What stands inside a block: the words of some lines with the marks upon them.
 */
import type { Inline } from '../book/inline.js'
import { text } from '../book/inline.js'
import type { Convention } from './convention.js'

/**
 * Reads emphasis marks in a text whose lines are already joined; used for headings as well.
 *
 * Marks that are not emphasis here stay in the text.
 */
export const readInline = (value: string, _convention: Convention): readonly Inline[] => [text(value)]
