/**
 * Feet and inches, minutes and seconds.
 *
 *    6'2"     5'10     5' 10"     40° 26' 46"     a 12" rule     6' tall     9'x12'     3"x5"
 *
 *  Not: "He was born in '98", "Room 12" (a quotation that ends in a number), the 1920's.
 */
import { NEVER } from './nesting.js'
import { isDigit } from './sides.js'

/** Sides of a floor or a card: what stands behind the first one's mark, and before the last one's. */
const BY = /^ ?[x×] ?\d/
const BY_BEFORE = /['"′″’] ?[x×] ?\d{1,4}$/

/** How dear it is to read the mark at offset `at` as a prime; NEVER where no number goes before it. */
export const primeCost = (text: string, at: number, double: boolean): number => {
  const code = text.charCodeAt(at - 1)
  if (!(isDigit(code) || (code > 0xbb && code < 0xbf))) return NEVER
  if (BY.test(text.slice(at + 1, at + 5)) || BY_BEFORE.test(text.slice(Math.max(0, at - 9), at))) return 0
  if (double) return /\d['′’] ?\d{1,2}(?:\.\d+|[½¼¾])?$/.test(text.slice(Math.max(0, at - 10), at)) ? 0 : 2
  if (/^ ?\d{1,2}(?:\.\d+|[½¼¾])?(?:["”″]|'')/.test(text.slice(at + 1, at + 9))) return 0
  if (/^\d{1,2}(?!\d|s)/.test(text.slice(at + 1, at + 4)) && /(?:^|\D)\d$/.test(text.slice(Math.max(0, at - 2), at)))
    return 0.3
  return /°\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at)) ? 0.1 : 1.7
}
