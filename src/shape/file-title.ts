/**
 * The title that a file name gives, where it is one, and the author's name, where it can be nothing else.
 *
 *    the-long-way-down.txt → The Long Way Down        Die Verwandlung.txt → Die Verwandlung
 *    Anna.Sand-The.Weir.txt → The Weir, by Anna Sand  Sand, Anna - The Weir.txt → the same
 *
 *  Not: 000_2337d2f6166bb4db.txt, 12345.txt, untitled.txt, chapter1.txt, pg1661.txt, s/1234567/1
 */

const MEANINGLESS =
  /^(?:untitled|document|doc|text|file|story|book|novel|new|draft|final|readme|index|input|output|out|test|temp|tmp|sample|download|unknown|chapter|ch|part|kapitel|-|stdin)[\s_-]*\d*$/i
const SMALL = /^(?:a|an|the|of|and|or|in|on|at|to|for|from|with|by|as|but)$/

/** "Anna.Sand-", "Sand, Anna - ", "A. B. Sand - ", "Sand_Anna-" is none: two names that dots, a comma or initials show to be one. */
const DOTTED = /^(\p{Lu}[\p{L}’']*(?:\.\p{Lu}[\p{L}’']*){1,3})-(?=\p{Lu})/u
const NAMED =
  /^(?:(\p{Lu}[\p{Ll}’'-]+),\s(\p{Lu}[\p{Ll}’'-]*\.?(?:\s\p{Lu}[\p{Ll}’'-]*\.?){0,2})|((?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{Ll}’'-]+))\s[-–—]+\s(?=\S)/u
const ARTICLE = /^(?:(?:the|an|le|la|les|der|die|das|el|los|las|il)\b|a\.(?!\p{L}\.|\s))/iu

const stemOf = (name: string): string => name.replace(/^.*[\\/]/, '').replace(/\.(?:txt|text|md|markdown|utf-?8)$/i, '')

const initial = (word: string): string => (word.length === 1 ? `${word}.` : word)

/** The author's part of a file's name, with what parts it from the title. */
const authorPart = (stem: string): { author: string; length: number } | undefined => {
  const dotted = stem.includes(' ') ? null : DOTTED.exec(stem)
  if (dotted && !ARTICLE.test(dotted[1] as string))
    return { author: (dotted[1] as string).split('.').map(initial).join(' '), length: dotted[0].length }
  const named = NAMED.exec(stem)
  if (!named || ARTICLE.test(named[0])) return undefined
  return { author: named[3] ?? `${named[2]} ${named[1]}`, length: named[0].length }
}

/** Who wrote the text, as far as its file's name says so beyond doubt. */
export const fileAuthor = (name: string): string | undefined => authorPart(stemOf(name))?.author

/** @param name a file name with or without its ending. */
export const fileTitle = (name: string): string | undefined => {
  const whole = stemOf(name)
  const bare = whole.slice(authorPart(whole)?.length ?? 0)
  // "The.Long.Weir" has its dots for spaces.
  const stem = /[\s_]/.test(bare) ? bare : bare.replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, ' ')
  const words = stem
    .replace(/^\d{1,4}[._\s-]+(?=\D)/, '')
    .replace(/[_\s]+/g, ' ')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, bare.includes(' ') ? '-' : ' ')
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
