/**
 * The title that a file name gives, where it is one.
 *
 *    the-long-way-down.txt → The Long Way Down        Die Verwandlung.txt → Die Verwandlung
 *
 *  Not: 000_2337d2f6166bb4db.txt, 12345.txt, untitled.txt, chapter1.txt, pg1661.txt, s/1234567/1
 */

const MEANINGLESS =
  /^(?:untitled|document|doc|text|file|story|book|novel|new|draft|final|readme|index|input|output|out|test|temp|tmp|sample|download|unknown|chapter|ch|part|kapitel|-|stdin)[\s_-]*\d*$/i
const SMALL = /^(?:a|an|the|of|and|or|in|on|at|to|for|from|with|by|as|but)$/

/** @param name a file name with or without its ending. */
export const fileTitle = (name: string): string | undefined => {
  const stem = name.replace(/^.*[\\/]/, '').replace(/\.(?:txt|text|md|markdown|utf-?8)$/i, '')
  const words = stem
    .replace(/^\d{1,4}[._\s-]+(?=\D)/, '')
    .replace(/[_\s]+/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, stem.includes(' ') ? '-' : ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .trim()
  if (words === '' || MEANINGLESS.test(words)) return undefined
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  const digits = words.match(/\p{N}/gu)?.length ?? 0
  if (letters < 2 || digits > letters / 2) return undefined
  if (words.split(' ').some((word) => looksHashed(word))) return undefined
  // One short run of lower-case letters is an abbreviation of somebody's, no title: "pg1661", "ffn"
  if (!words.includes(' ') && !/^\p{Lu}|[^\p{ASCII}]/u.test(words) && words.length < 5) return undefined
  if (/\p{Lu}/u.test(words)) return words
  return words
    .split(' ')
    .map((word, at) => (at > 0 && SMALL.test(word) ? word : (word[0] ?? '').toUpperCase() + word.slice(1)))
    .join(' ')
}

/** "2337d2f6166bb4db", "x7Kq9ZpL2": digits and letters mixed as nobody writes. */
const looksHashed = (word: string): boolean => {
  if (/^[0-9a-f]{8,}$/i.test(word) && /\d/.test(word)) return true
  const turns = word.match(/\d\p{L}|\p{L}\d/gu)?.length ?? 0
  return turns >= 3
}
