/**
 * Reads what a preface, a note or a story ends with: who wrote it, where and when.
 *
 *    R. I.                    The Author.          苏晴                      Kyiv, 1913
 *    Seville, May 1902.       Bath, 1814.          二〇一九年冬于杭州
 *
 *  Not: two lines of a song; a date in the middle of a text; a sentence that names a year.
 */
import type { Block } from '../book/block.js'
import type { Chunk } from './chunk.js'
import { isDateline, isName } from './letter.js'
import { lengthOf, textOf } from './lines.js'
import { ornamentKey } from './ornament.js'
import { linesOf, paragraphOf } from './paragraphs.js'
import type { Scope } from './scope.js'

const LONGEST = 60
/** So many lines at most, in so many chunks. */
const MOST_LINES = 4
const MOST_CHUNKS = 3

const MAKER =
  /^(?:(?:the|l['’]|der|die|el|la|il|o|a|de|den|het)\s?(?:author|editor|translator|auteur|auteure|traducteur|éditeur|verfasser|verfasserin|herausgeber|übersetzer|autor|autora|traductor|autore|traduttore|tradutor|schrijver|författaren)|forfatteren|författaren|autor(?:ka)?|автор|переводчик|作者|译者|譯者|著者|訳者|지은이|옮긴이)\.?$/i
const CJK_NAME = /^\p{Lo}{2,4}(?:[\s\u3000・]\p{Lo}{1,4})?$/u
const CJK_DATE = /^(?=.{0,24}$)\p{Lo}{0,8}[0-9０-９〇零一二三四五六七八九十元]{1,4}年.{0,16}$/u
const PLACE_AND_YEAR =
  /^\p{Lu}[^.!?:;,]{1,30},\s(?:[^.!?:;,]{1,24}\s)?(?:1[5-9]|20)\d\d(?:[-–](?:1[5-9]|20)?\d\d)?\.?$/u
const ENDS = /\d|年/

const isDate = (words: string): boolean =>
  ENDS.test(words) && (PLACE_AND_YEAR.test(words) || CJK_DATE.test(words) || isDateline(words))

const isSigner = (words: string): boolean => MAKER.test(words) || isName(words) || CJK_NAME.test(words)

/** The chunks from `at` where they and nothing else end the section; returns how many were read. */
export const readSigned = (scope: Scope, at: number, into: Block[]): number => {
  const { lines, chunks } = scope
  const rest = chunks.length - at
  if (rest > MOST_CHUNKS) return 0
  if (lengthOf(lines, (chunks[at] as Chunk).first) > LONGEST || into.at(-1)?.kind !== 'paragraph') return 0
  const indices: number[] = []
  let taken = 0
  for (let next = at; next < chunks.length && indices.length <= MOST_LINES; next++) {
    const chunk = chunks[next] as Chunk
    if (chunk.fence || ornamentKey(lines, chunk.first) !== undefined) break
    indices.push(...linesOf(scope, chunk))
    taken++
  }
  if (indices.length > MOST_LINES || at + taken < chunks.length) return 0
  const words = indices.map((i) => textOf(lines, i))
  const dated = words.filter(isDate)
  if (dated.length !== 1 || words.some((one) => one.length > LONGEST || (!isDate(one) && !isSigner(one)))) return 0
  // A day alone may head an entry; a place and a year say where a book was written.
  if (words.length === 1 && !PLACE_AND_YEAR.test(words[0] as string)) return 0
  for (const [k, i] of indices.entries())
    into.push(paragraphOf(scope, i, i, isDate(words[k] as string) ? 'dateline' : 'signature'))
  return taken
}
