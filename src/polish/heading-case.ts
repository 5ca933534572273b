/**
 * Headings that a source shouts, told quietly.
 *
 *    CHAPTER IV                     Chapter IV
 *    THE HOUSE OF H. G. WELLS.      The House of H. G. Wells
 *
 *  Not: "HMS Storm" (not all capitals), "IV" (a numeral), any title in a language whose capitals follow other rules.
 *
 * Plain texts set headings in capitals because they have no larger type; a book has. Only English is changed: in German
 * or French, which words bear a capital cannot be told from a line that shouts.
 */
import { type Inline, mapText, plain } from '../book/inline.js'
import type { Heading } from '../book/section.js'
import { NO_SPELLINGS, raised, type Spellings, spelledAs } from '../book/spellings.js'

/** Chicago Manual of Style, 8.159: articles, short prepositions and conjunctions within a title. */
const SMALL = /^(?:a|an|the|of|and|or|nor|but|in|on|at|to|for|from|with|by|as|into|upon|de|du|la|le|von|van)$/i
const ROMAN = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const INITIALS = /^(?:\p{Lu}\.)+$/u
const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'.]*/gu

/** The letters a to z settle it for nearly every heading, and are looked for a hundred times faster. */
const isShouted = (text: string): boolean =>
  !/[a-z]/.test(text) && !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)

/** One title, or label, in the letter case that English sets titles in; text that is not all capitals stays. */
export const calmEnglish = (text: string, spellings: Spellings = NO_SPELLINGS): string => {
  if (!isShouted(text)) return text
  let words = 0
  const count = text.match(WORD)?.length ?? 0
  return text.replace(WORD, (word, at: number) => {
    words++
    const before = text.slice(0, at)
    const begins = words === 1 || /[:;.!?—–]\s*["“‘(]*$|["“‘(]$/u.test(before)
    const opens = begins || words === count
    const spelled = spelledAs(word.replace(/\.$/, ''), spellings)
    if (spelled !== undefined) return raised(spelled, begins) + (word.endsWith('.') ? '.' : '')
    if (
      (ROMAN.test(word.replace(/\.$/, '')) &&
        (word.length > 1 || words > 1) &&
        !/^(?:MIX|DID|CIVIL|VIVID|MILD|I’M)$/.test(word)) ||
      INITIALS.test(word)
    )
      return word
    if (!opens && SMALL.test(word)) return word.toLowerCase()
    const lower = word.toLowerCase()
    // O’Brien, D’Arcy, McKay
    return lower
      .replace(/^(\p{L})/u, (letter) => letter.toUpperCase())
      .replace(/^(O|D)(’|')(\p{L})/u, (_, name, mark, letter) => name + mark + letter.toUpperCase())
      .replace(/^Mc(\p{L})/u, (_, letter) => `Mc${letter.toUpperCase()}`)
  })
}

/** All of it at once, so that what is within and around an emphasis is judged as one title. */
const calm = (content: readonly Inline[], spellings: Spellings): readonly Inline[] => {
  const shouted = plain(content)
  if (!isShouted(shouted)) return content
  const calmed = calmEnglish(shouted, spellings)
  // ß and its like change a text's length: then nobody can say which letters are whose.
  if (calmed.length !== shouted.length) return content.length === 1 ? mapText(content, () => calmed) : content
  let at = 0
  return mapText(content, (text) => {
    const from = shouted.indexOf(text, at)
    if (from < 0) return text
    at = from + text.length
    return calmed.slice(from, at)
  })
}

/** The heading without its shouting; the same heading where there is none. */
export const calmHeading = (heading: Heading, language: string, spellings: Spellings): Heading => {
  if (!/^en\b/.test(language)) return heading
  return {
    ...heading,
    ...(heading.label && { label: calm(heading.label, spellings) }),
    ...(heading.title && { title: calm(trimStop(heading.title), spellings) }),
  }
}

/** A title bears no full stop at its end; the plain text's habit of closing every line with one goes. */
const trimStop = (content: readonly Inline[]): readonly Inline[] =>
  content.length === 1 &&
  /[^.]\.$/.test(plain(content)) &&
  !/\b(?:\p{Lu}|Jr|Sr|Esq|etc|Mrs?|Dr|St)\.$/iu.test(plain(content))
    ? mapText(content, (text) => text.slice(0, -1))
    : content
