/**
 * Lines that a web site put into a text to lead its readers back to it.
 *
 *    手机用户请浏览 m.example.com 阅读，更优质的阅读体验。
 *    Read the latest chapters at www.example.com
 *
 *  Not: "He typed www.example.com and waited." (a sentence of the story), "Story URL: http://…" (a header's line, which
 *  tells where the text comes from).
 *
 * A line counts only where it stands alone, names a site, and says what such lines say.
 */
import type { Omission } from '../book/book.js'
import { lineAt } from '../book/manuscript.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { type Lines, lengthOf, spanOf, textOf } from './lines.js'

/** Where such a line may be: found by one scan, judged line by line. */
const HINT =
  /www\.|https?:\/\/|\.(?:com|net|org|cc|info)(?![\w])|手机用户|小说网|文学网|最新章节|天才一秒|首发域名|请记住本书|全文阅读|章节内容|本[书書][由来來]|24小[时時][内內]|更多.{0,12}[电電]子[书書]|本章未完|本章还未完|本章没完|free ?web ?novel/giu
/** Without `i` and `u`: a whole book is looked through for it, many times as fast as for the other. */
const SITE_HINT = /\.(?:com|net|org|info|cc)|www\.|:\/\/|webnovel/
const CHINESE_HINTS = [
  '本书由',
  '本書由',
  '本书来自',
  '24小时内',
  '电子书',
  '手机用户',
  '小说网',
  '文学网',
  '最新章节',
  '天才一秒',
  '首发域名',
  '请记住本书',
  '全文阅读',
  '章节内容',
  '本章未完',
  '本章还未完',
  '本章没完',
]
const CHINESE_SAMPLE = 20_000
const SITE = /(?:www\.|https?:\/\/|[\w-]{2,}\s?\.\s?(?:com|net|org|cc|info)\b|小说网|文学网|阅读网|中文网|本站)/iu
const CHINESE =
  /(?:手机用户|手机(?:版|阅读)|本书由|本文由|整理(?:制作|发布)?|更多(?:好书|精彩|小说)|最新(?:章节|更新)|请(?:访问|浏览|登录|登陆|记住|到)|天才一秒|首发|下载|全文(?:阅读|字)|无弹窗|收藏本站|阅读体验)/u
const ENGLISH =
  /\b(?:visit|read (?:more|the latest|latest|this|at|on|free)|latest chapters?|updated (?:by|at|on)|chapters? (?:is|are) (?:updated|posted|published)|find (?:any )?errors|download(?:ed)? (?:from|at|this)|free (?:books?|novels?|e-?books?|web ?novels?)|source of this (?:content|chapter)|for more (?:chapters|stories|books)|stolen|without (?:the author.s )?permission|support the author)\b/i
const LONGEST = 160

/** Claims the lines between two lines that a site put in. */
export const findAdvertising = (lines: Lines, claims: Claims, from: number, to: number): Omission[] => {
  const omissions: Omission[] = []
  const { source } = lines
  // Few texts name a site at all.
  const { text } = source
  const chinese = text.slice(0, CHINESE_SAMPLE).includes('。')
  if (!SITE_HINT.test(text) && !(chinese && CHINESE_HINTS.some((hint) => text.includes(hint)))) return omissions
  HINT.lastIndex = 0
  for (let hit = HINT.exec(source.text); hit !== null; hit = HINT.exec(source.text)) {
    const at = lineAt(source, hit.index)
    if (at < from || at >= to || claims[at] !== FREE || lengthOf(lines, at) > LONGEST) continue
    const text = textOf(lines, at)
    if (!isAdvertising(text) && !TOOL_MARK.test(text)) continue
    claims[at] = TAKEN
    omissions.push({ span: spanOf(lines, at), rule: TOOL_MARK.test(text) ? 'editorial-mark' : 'site-advertising' })
  }
  return omissions
}

/** "------章节内容开始-------": where the tool that saved the pages began and ended. */
const TOOL_MARK = /^[-=—*~#\s]{3,}章节内容(?:开始|结束)[-=—*~#\s]{3,}$/u

const LABELLED = /^[\p{L} ]{2,20}[:：]\s*https?:/u
const QUOTED = /^["“„«「『—–]/u

/** "（本章未完，请点击下一页继续阅读）": where the site cut a chapter into pages. It names no site, and nobody tells stories so. */
const CUT =
  /^.{0,24}本章.{0,2}[没未沒]完(?!成).{0,2}[，,。！!].{0,4}[请請].{0,8}(?:下一[页頁]|翻[页頁]|[继繼][续續][阅閱][读讀]).{0,20}$/u

/** "本书由书友整理上传，…请于下载后24小时内删除", "更多更新免费电子书请关注": what sites of books say, though they name no site. */
const SHARED =
  /^[^“”「」]{0,4}(?:本[书書][由来來].{0,30}(?:整理|上[传傳]|制作|下[载載]|[发發]布|[网網]).{0,60}|.{0,40}下[载載][后後]24小[时時][内內][删刪]除.{0,20}|更多.{0,12}(?:[电電]子[书書]|小[说說]|好[书書]).{0,12}(?:[请請])?(?:[关關]注|下[载載]|[访訪][问問]).{0,40})$/u

export const isAdvertising = (line: string): boolean => {
  if (CUT.test(line) || SHARED.test(line)) return true
  if (!SITE.test(line) || LABELLED.test(line) || QUOTED.test(line)) return false
  return CHINESE.test(line) || ENGLISH.test(line)
}
