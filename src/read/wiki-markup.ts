/**
 * Reads the markup of wikis as what it means.
 *
 *    ''never''          _never_            == The Storm ==      ## The Storm
 *    '''Stop'''         **Stop**           [[Tom Hale|Tom]]     Tom
 *    '''''now'''''      **_now_**          [[Tom]]              Tom
 *
 *  Not: ''Hello,'' he said. (two apostrophes for a quotation mark), "== 4 ==" alone: only a page that has headings of its
 *  own kind, and words in apostrophes or links beside them, is one.
 *
 * Every line keeps its place.
 */
import type { Unmarked } from './markup.js'

const HEADING = /^(={1,6})[ \t]*([^=\s](?:[^=\n]*[^=\s])?)[ \t]*\1[ \t]*$/gm
const MARKED = /(?<!')('{2,3}|'{5})(?=[^'\s])([^\n]*?[^'\s])\1(?!')/g
const LINK = /\[\[(?:[^[\]|\n]{1,120}\|)?([^[\]|\n]{1,120})\]\]/g
/** Words in apostrophes, and links: so many are no accident. */
const SEVERAL = 3

const SIGNS: Readonly<Record<number, readonly [string, string]>> = { 2: ['_', '_'], 3: ['**', '**'], 5: ['**_', '_**'] }

/** The text with its wiki markup read, or the very same string where it is none. */
export const readWiki = (text: string): Unmarked => {
  if (!text.includes('==') || !(text.includes("''") || text.includes('[['))) return { text, count: 0, first: 0 }
  const headings = [...text.matchAll(HEADING)]
  const marked = text.match(MARKED)?.length ?? 0
  const links = text.match(LINK)?.length ?? 0
  if (headings.length === 0 || marked + links < SEVERAL) return { text, count: 0, first: 0 }
  // The page's own title may be one rank above the rest.
  const least = Math.min(...headings.map(([, signs = '']) => signs.length))
  const read = text
    .replace(HEADING, (_, signs: string, words: string) => `${'#'.repeat(signs.length - least + 1)} ${words}`)
    .replace(LINK, '$1')
    .replace(MARKED, (_, marks: string, words: string) => {
      const [open, close] = SIGNS[marks.length] as readonly [string, string]
      return open + words + close
    })
  return { text: read, count: headings.length + marked + links, first: headings[0]?.index ?? 0 }
}
