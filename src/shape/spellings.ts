/**
 * How the running text spells the words that titles and headings shout.
 *
 *    THE FALL OF MACALLAN            MacAllan, as the story has it
 *    NOTES FROM THE USS HERON        USS, which the story has in capitals as well
 *
 *  Not: "NO" in a title where somebody shouts it in the story, for the story has it in small letters more often.
 */
import { type Spellings, spellingKey } from '../book/spellings.js'
import { isCapitals } from './heading-evidence.js'

/** In UTF-16 units: so much of a text shows how it spells. */
const SAMPLE = 1_000_000

/** A letter with a capital behind it: "MacAllan", "USS", "d'Orsay". */
const INNER_CAPITAL = /[A-Za-z\u00c0-\u024f]['’]?[A-Z\u00c0-\u00de]/g
const PART = /[\p{L}\p{N}'’]/u
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu

/**
 * @param told titles and headings.
 * @returns by their small letters, the words of those in capitals that the text neither writes small nor with one capital
 *   at their head.
 */
export const learnSpellings = (text: string, told: readonly string[]): Spellings => {
  const wanted = new Set<string>()
  for (const title of told) {
    if (!isCapitals(title)) continue
    for (const [word] of title.matchAll(WORD)) if (word.length > 1) wanted.add(spellingKey(word))
  }
  const spellings = new Map<string, string>()
  if (wanted.size === 0) return spellings
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text
  const seen = new Map<string, Map<string, number>>()
  INNER_CAPITAL.lastIndex = 0
  for (let match = INNER_CAPITAL.exec(sample); match; match = INNER_CAPITAL.exec(sample)) {
    let first = match.index
    let end = INNER_CAPITAL.lastIndex
    while (first > 0 && PART.test(sample.charAt(first - 1))) first--
    while (end < sample.length && PART.test(sample.charAt(end))) end++
    INNER_CAPITAL.lastIndex = end
    const word = sample.slice(first, end).replace(/^['’]+|['’]+$/g, '')
    const key = spellingKey(word)
    if (!wanted.has(key) || (isCapitals(word) ? !standsAmid(sample, first, end) : standsInCapitals(sample, first, end)))
      continue
    const form = word.replaceAll("'", '’').replace(/[’](?:s|S)$/, '')
    const forms = seen.get(key) ?? new Map<string, number>()
    seen.set(key, forms.set(form, (forms.get(form) ?? 0) + 1))
  }
  for (const [key, forms] of seen) {
    const [form, count] = [...forms].reduce((best, one) => (one[1] > best[1] ? one : best))
    if ((count < LEAST && isCapitals(form)) || countPlain(sample, key, count) >= count) continue
    spellings.set(key, form)
  }
  return spellings
}

/** So often at least, a word in capitals is no mere shout. */
const LEAST = 2

/** True for a word amid others that are in small letters, no label such as "EDITOR: Anna Sand". */
const standsAmid = (text: string, first: number, end: number): boolean =>
  /\p{Ll}[,;]?\s$/u.test(text.slice(Math.max(0, first - 3), first)) || /^,?\s\p{Ll}/u.test(text.slice(end, end + 3))

/** True for words in a line that is in capitals throughout: a heading, a shout. */
const standsInCapitals = (text: string, first: number, end: number): boolean => {
  const from = text.lastIndexOf('\n', first) + 1
  const to = text.indexOf('\n', end)
  return !/\p{Ll}/u.test(text.slice(from, first)) && !/\p{Ll}/u.test(text.slice(end, to < 0 ? undefined : to))
}

/** How often the text has the word in small letters, or with a capital at its head; no further than `most`. */
const countPlain = (text: string, key: string, most: number): number => {
  let count = 0
  for (const form of [key, key.charAt(0).toUpperCase() + key.slice(1)]) {
    for (let at = text.indexOf(form); at >= 0 && count < most; at = text.indexOf(form, at + form.length)) {
      if (!PART.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + form.length))) count++
    }
  }
  return count
}
