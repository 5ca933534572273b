/**
 * Words in capitals that stress rather than name: set in small capitals, so that the page does not shout.
 *
 *    “I said NO, and I meant it.”      You will NOT GO THERE.
 *
 *  Not: NASA, the BBC, Louis XIV, O.K., a headline that is in capitals throughout.
 */
import type { Inline } from '../book/inline.js'
import { text } from '../book/inline.js'

const SAMPLE = 250_000
/** Stressed words that must be there before capitals count as stress. */
const LEAST = 2

const AMID = /(?<=\p{Ll}[,;:—–-]? )\p{Lu}{2,}(?:['’]\p{Lu}+)?(?=[ ,;:.!?’'"”—–-])/gu
const SHOUT =
  /(?<![\p{L}\p{N}.'’_-])\p{Lu}[\p{Lu}'’-]*\p{Lu}(?:[ ,—–-]{1,2}(?:\p{Lu}[\p{Lu}'’-]*\p{Lu}|[IA])(?![\p{Ll}\p{N}]))*(?![\p{L}\p{N}])/gu
/** Two capitals of any script behind a space, as far as a small class tells: few texts have them. */
const TWO_CAPITALS = / [A-Z\u00c0-\u1fff\u2100-\u218f\u2c00-\uffff]{2}/
const ROMAN = /^[MDCLXVI]+$/

/**
 * The words, in lower case, that may be stressed by capitals here; undefined where the document has no such habit.
 * A word may where the document also has it in small letters: an acronym has no such twin.
 */
export const learnCapitals = (source: string): ReadonlySet<string> | undefined => {
  const sample = source.length > SAMPLE ? source.slice(0, SAMPLE) : source
  if (!TWO_CAPITALS.test(sample)) return undefined
  const amid = new Set<string>()
  for (const match of sample.matchAll(AMID)) amid.add(match[0].toLowerCase())
  if (amid.size === 0) return undefined
  const known = new Set<string>()
  for (const match of sample.matchAll(/(?<!\p{L})\p{Ll}+(?:['’]\p{Ll}+)?/gu)) known.add(match[0])
  let stressed = 0
  for (const word of amid) if (known.has(word) && !ROMAN.test(word.toUpperCase())) stressed++
  return stressed >= LEAST ? known : undefined
}

export const markCapitals = (content: readonly Inline[], stressed: ReadonlySet<string>): readonly Inline[] => {
  const out: Inline[] = []
  for (const inline of content) {
    if (inline.kind !== 'text' || !/\p{Ll}/u.test(inline.text)) {
      out.push(inline)
      continue
    }
    let from = 0
    for (const match of inline.text.matchAll(SHOUT)) {
      if (!isStress(match[0], stressed)) continue
      if (match.index > from) out.push(text(inline.text.slice(from, match.index)))
      out.push({ kind: 'emphasis', style: 'small-caps', content: [text(match[0])] })
      from = match.index + match[0].length
    }
    if (from === 0) out.push(inline)
    else if (from < inline.text.length) out.push(text(inline.text.slice(from)))
  }
  return out
}

const isStress = (run: string, stressed: ReadonlySet<string>): boolean => {
  const words = run.split(/[^\p{L}'’]+/u).filter((word) => word.length > 1)
  return (
    words.some((word) => stressed.has(word.toLowerCase().replace('’', "'")) || stressed.has(word.toLowerCase())) &&
    !(words.length === 1 && ROMAN.test(run))
  )
}
