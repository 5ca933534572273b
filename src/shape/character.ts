/**
 * Questions about characters that several recognizers ask.
 */
import type { Span } from '../book/span.js'

const WORD = /[\p{L}\p{N}]/u

export const hasWords = (text: string, { start, end }: Span): boolean => WORD.test(text.slice(start, end))

const UPPER = /^["'“”‘’«»„([{*_=+—–\-.…¡¿\s]*[\p{Lu}\p{Lt}\p{N}]/u
const LOWER = /^["'“”‘’«»„([{*_=+—–\-.…¡¿\s]*\p{Ll}/u

/** True where a line, marks and quotation marks set aside, begins with a capital or a figure. */
export const startsUpper = (line: string): boolean => UPPER.test(line)

export const startsLower = (line: string): boolean => LOWER.test(line)

/** True where a line ends as sentences do, closing marks set aside. */
export const endsSentence = (line: string): boolean => /[.!?…。！？:][)\]"'”’»」』*_]*$/u.test(line)
