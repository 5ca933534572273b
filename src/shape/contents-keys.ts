/**
 * By what an entry of a contents list and the heading it names are known as the same.
 *
 *    IV.  The Storm ... 24        CHAPTER IV        TWENTY-FOUR  The Storm        Chapter 4: The Storm
 */
import { letters } from './letters.js'
import { parseNumeral } from './numerals.js'

const NUMBER_FIRST = /^(\d{1,4}|[ivxlcdm]{1,9})(?:[.:)\]—–-]+\s*|\s+|$)(.*)$/i
/** What a number in digits or Roman letters begins with. */
const COUNTING: ReadonlySet<string> = new Set('0123456789ivxlcdmIVXLCDM')
const WORD_FIRST =
  /^(\p{L}{2,12})\.?\s+(\d{1,4}|[ivxlcdmIVXLCDM]{1,9}|\p{L}{3,12}(?:-\p{L}{3,6})?)(?:[.:)\]—–-]+\s*|\s+|$)(.*)$/u

/** "TWENTY-FOUR  The Storm": the gap of a column parts number and title. */
const SPELLED_FIRST = /^(\p{L}{3,9}(?:-\p{L}{3,6})?)(?:\s{2,}|[.:)—–]+\s*)(\S.*)$/u

/**
 * How the first two words begin, up to a hyphen. Where neither is a number the patterns above say nothing: most lines are
 * told by that, and classes of letters cost more.
 */
const WORDS = /^([^\s.:)—–-]*)\S*\s*([^\s.:)\]—–-]*)/

/** "IV. The Storm" and "Chapter IV. The Storm" → word, number, title. */
export const labelOf = (text: string): { word: string; value: number; title: string } | undefined => {
  const first = COUNTING.has(text.charAt(0)) ? NUMBER_FIRST.exec(text) : null
  const number = first ? parseNumeral(first[1] as string) : undefined
  if (first && number) return { word: '', value: number.value, title: first[2] as string }
  const words = WORDS.exec(text)
  const spelled = parseNumeral(words?.[1] ?? '') ? SPELLED_FIRST.exec(text) : null
  const count = spelled ? parseNumeral(spelled[1] as string) : undefined
  if (spelled && count) return { word: '', value: count.value, title: spelled[2] as string }
  const second = parseNumeral(words?.[2] ?? '') ? WORD_FIRST.exec(text) : null
  const after = second ? parseNumeral(second[2] as string) : undefined
  if (second && after)
    return { word: (second[1] as string).toLowerCase(), value: after.value, title: second[3] as string }
  return undefined
}

/**
 * The keys under which a heading or an entry can be recognised: all its letters, its title alone, its number with the
 * word. "Chapter IV. The Storm" → `chapteriv­thestorm`, `t:thestorm`, `n:chapter:4`.
 */
export const keysOf = (text: string): string[] => {
  const bare = text.replace(/^[\s*_=#~[(]+|[\s*_=#~\])]+$/gu, '')
  const whole = letters(bare)
  if (whole === '') return []
  const keys = [whole]
  const label = labelOf(bare)
  if (label) {
    keys.push(`n:${label.word}:${label.value}`)
    const title = letters(label.title)
    if (title.length > 3) keys.push(`t:${title}`)
  }
  if (whole.length > 3) keys.push(`t:${whole}`)
  return keys
}

/** What the first entry is known by when it comes again; a bare number is too common for that. */
export const openerKeys = (text: string): readonly string[] => keysOf(text).filter((key) => !key.startsWith('n::'))

/** An entry's title without its number, in small letters. */
export const titleOf = (text: string): string => letters(labelOf(text)?.title ?? '')

/** True for the first entry again; "Chapter I. The Inn" under "PART TWO" of a list is not "Chapter I. The Quay". */
export const opensAgain = (text: string, opener: readonly string[], title: string): boolean => {
  const keys = keysOf(text)
  const known = keys.filter((key) => opener.includes(key))
  if (known.length === 0) return false
  // "BOOK TWO: 1805" is not "BOOK ONE: 1805".
  const [counted, first] = [keys, opener].map((all) => all.find((key) => key.startsWith('n:')))
  if (counted !== undefined && first !== undefined && counted !== first) return false
  const own = titleOf(text)
  return own === '' || title === '' || own === title || known.some((key) => !key.startsWith('n:'))
}
