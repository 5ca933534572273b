/**
 * Which words the document parts at the ends of its lines.
 *
 *    … and he remem-                  … in the drawing-
 *    bered the lane.                  room he waited.
 *    "remembered" stands elsewhere    "drawingroom" does not: the hyphen is its own
 */
import type { Claims } from './claims.js'
import { FREE } from './claims.js'
import type { Lines } from './lines.js'
import { isBlank } from './lines.js'

/** Fewer parted lines than one in this many, and every hyphen is taken at its word. */
const SELDOM = 60
const SAMPLE = 1_500_000
const LAST_PART = /(\p{L}+)-$/u
const FIRST_PART = /^\p{Ll}+/u

/** Words, in lower case, that stand in one piece in the document and parted at the end of a line. */
export const learnHyphenation = (lines: Lines, claims: Claims): ReadonlySet<string> => {
  const { text } = lines.source
  const joined = new Set<string>()
  let full = 0
  let parted = 0
  for (let i = 0; i + 1 < lines.count; i++) {
    if (claims[i] !== FREE || isBlank(lines, i)) continue
    full++
    const end = lines.end[i] as number
    if (text.charCodeAt(end - 1) !== 45 || text.charCodeAt(end - 2) === 45 || isBlank(lines, i + 1)) continue
    const left = LAST_PART.exec(text.slice(Math.max(0, end - 40), end))
    const start = lines.start[i + 1] as number
    const right = FIRST_PART.exec(text.slice(start, start + 40))
    if (!left || !right) continue
    parted++
    joined.add(((left[1] as string) + right[0]).toLowerCase())
  }
  if (parted * SELDOM < full) return new Set()
  const found = new Set<string>()
  for (const match of text.slice(0, SAMPLE).matchAll(/\p{L}{4,}/gu)) {
    const word = match[0].toLowerCase()
    if (joined.has(word)) found.add(word)
  }
  return found
}
