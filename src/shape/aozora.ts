/**
 * The wrapping that Aozora Bunko, the Japanese digital library, puts around a text, and its annotations at headings.
 *
 *    橋守の犬                                        title and author
 *    瀬戸みなと
 *    -------------------------------------------
 *    【テキスト中に現れる記号について】                  what the signs mean
 *    -------------------------------------------
 *    ［＃３字下げ］一［＃「一」は中見出し］              a heading
 *
 *    底本：「短篇集」見本書房                           where the text is from, and who typed it
 *
 *  Not: a line of dashes in a story; it has no 【テキスト中に現れる記号について】 below.
 */
import type { Omission } from '../book/book.js'
import { isBlank, type Lines, nextFull, spanOf, textOf } from './lines.js'

export interface Aozora {
  /** The text's own lines: from `from` up to `to`, exclusive. */
  readonly from: number
  readonly to: number
  readonly title: string
  readonly author?: string
  readonly omissions: readonly Omission[]
}

const RULE = /^[-－—―]{20,}$/u
const LEGEND = /^【テキスト中に現れる記号について】/u
const SOURCE = /^底本[:：]/u
/** The legend stands within so many lines of the top, the source within so many of the end. */
const HEAD = 40
const TAIL = 60

export const findAozora = (lines: Lines): Aozora | undefined => {
  const head = Math.min(HEAD, lines.count)
  let rule = -1
  for (let at = 0; at < head && rule < 0; at++) if (RULE.test(textOf(lines, at))) rule = at
  if (rule < 1 || !LEGEND.test(textOf(lines, nextFull(lines, rule + 1)))) return undefined
  let end = rule + 1
  while (end < head * 2 && end < lines.count && !RULE.test(textOf(lines, end))) end++
  if (end >= lines.count || !RULE.test(textOf(lines, end))) return undefined
  const names: number[] = []
  for (let at = 0; at < rule; at++) if (!isBlank(lines, at)) names.push(at)
  const first = names[0]
  if (first === undefined) return undefined
  const last = names[names.length - 1] as number
  const omissions: Omission[] = [
    { span: spanOf(lines, first, last), rule: 'title-block' },
    { span: spanOf(lines, rule, end), rule: 'archive-header' },
  ]
  let to = lines.count
  for (let at = Math.max(end + 1, lines.count - TAIL); at < lines.count && to === lines.count; at++) {
    if (SOURCE.test(textOf(lines, at))) to = at
  }
  if (to < lines.count) {
    let final = lines.count - 1
    while (isBlank(lines, final)) final--
    omissions.push({ span: spanOf(lines, to, final), rule: 'archive-licence' })
  }
  return {
    from: end + 1,
    to,
    title: textOf(lines, first),
    ...(last > first && { author: textOf(lines, last).replace(/^(?:作|著)\s*[:：]\s*|\s*(?:作|著)$/gu, '') }),
    omissions,
  }
}

/** ［＃３字下げ］, ［＃「一」は中見出し］: an instruction to the typesetter. */
export const ANNOTATION = /［＃[^］]*］/gu
