/**
 * Finds catch-words: the first word of the next page, set alone at the foot of the one before it, as old printers did.
 *
 *    … and the water stood high, and he
 *                                              never
 *    8        THE FERRYMAN'S BELL.
 *    never spoke of it again.
 *
 *  Not: a last word that the next page does not begin with.
 */
import { type Claims, FREE } from './claims.js'
import { letters } from './letters.js'
import { isBlank, type Lines, lengthOf, textOf } from './lines.js'

const LONGEST = 24
/** So many lines at most stand between the word and its page. */
const REACH = 8

/** The lines above the heads of pages, of which `heads` are the lines, that hold nothing but the next page's first word. */
export const findCatchWords = (lines: Lines, claims: Claims, heads: readonly { readonly line: number }[]): number[] => {
  const found: number[] = []
  for (const { line: head } of heads) {
    const at = nearest(lines, claims, head, -1)
    const next = nearest(lines, claims, head, 1)
    if (at < 0 || next < 0 || lengthOf(lines, at) > LONGEST || found.includes(at)) continue
    const word = textOf(lines, at)
    if (/\s/.test(word)) continue
    const key = letters(word)
    const begun = letters(textOf(lines, next).slice(0, LONGEST * 2))
    if (key !== '' && begun.startsWith(key) && lengthOf(lines, next) > lengthOf(lines, at)) found.push(at)
  }
  return found
}

/** The nearest free line with words before or behind `from`, or -1. */
const nearest = (lines: Lines, claims: Claims, from: number, step: 1 | -1): number => {
  for (let at = from + step, k = 0; at >= 0 && at < lines.count && k < REACH; at += step, k++)
    if (claims[at] === FREE && !isBlank(lines, at)) return at
  return -1
}
