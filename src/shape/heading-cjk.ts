/**
 * Reads headings as Chinese, Japanese and Korean books write them.
 *
 *    第十二章 归来        第一卷　退潮        卷三        제1장 종점        番外　灯塔的账本
 *
 *  Not: "第一章书她只念过半本，可是数数她会。" (a sentence: it has a comma or a full stop).
 */
import type { SectionKind } from '../book/section.js'
import { type HeadingReading, reading } from './heading-reading.js'
import { parseNumeral } from './numerals.js'

const CJK_NUMBERED =
  /^(?:正文\s*)?第\s*([0-9０-９零〇一二两兩三四五六七八九十百千]{1,9})\s*([卷部册冊集篇编編章回节節话話幕折场場])(?:\s*[:：、.．·—–-]+\s*|\s+|(?=[^\p{P}]))?(.*)$/u
/** "1話 雨", "三章": without the sign of an ordinal only where a space or nothing follows. */
const CJK_BRIEF = /^([0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5})([话話章])(?:[\s:：]+|$)(.*)$/u
const CJK_VOLUME = /^([卷部])\s*([0-9０-９一二三四五六七八九十百]{1,5})(?:\s*[:：、.·]\s*|\s+|$)(.*)$/u
/** "上卷 雨季", "前編", and alone "上", "下": of two or three. */
const CJK_HALF = /^([上中下前后後])(?:([卷巻部册冊篇编編])(?:\s*[:：、.·—–-]+\s*|\s+|$)(.{0,30})|)$/u
const HALVES: Readonly<Record<string, string>> = { 上: '一', 前: '一', 中: '二', 下: '三', 后: '二', 後: '二' }
/** "その一　雨の朝" */
const CJK_THAT =
  /^(?:その|其[のノ之]?)([一二三四五六七八九十百]{1,4}|[0-9０-９]{1,3})(?:\s*[:：、.·—–-]+\s*|\s+|$)(.{0,40})$/u
const KOREAN_NUMBERED =
  /^(?:제\s*)?([0-9]{1,4}|[일이삼사오육칠팔구십]{1,3})\s*([권부장화편막])(?:\s*[:：.·-]\s*|\s+|$)(.*)$/u
const CJK_RANK: Readonly<Record<string, { kind: SectionKind; rank: number }>> = {
  卷: { kind: 'volume', rank: 0 }, 册: { kind: 'volume', rank: 0 }, 冊: { kind: 'volume', rank: 0 }, 권: { kind: 'volume', rank: 0 },
  部: { kind: 'part', rank: 1 }, 集: { kind: 'part', rank: 1 }, 篇: { kind: 'part', rank: 1 }, 编: { kind: 'part', rank: 1 },
  編: { kind: 'part', rank: 1 }, 부: { kind: 'part', rank: 1 }, 편: { kind: 'part', rank: 1 },
  幕: { kind: 'act', rank: 2 }, 막: { kind: 'act', rank: 2 }, 折: { kind: 'act', rank: 2 },
  章: { kind: 'chapter', rank: 3 }, 回: { kind: 'chapter', rank: 3 }, 话: { kind: 'chapter', rank: 3 }, 話: { kind: 'chapter', rank: 3 },
  장: { kind: 'chapter', rank: 3 }, 화: { kind: 'chapter', rank: 3 }, 节: { kind: 'subchapter', rank: 4 }, 節: { kind: 'subchapter', rank: 4 },
  场: { kind: 'scene', rank: 4 }, 場: { kind: 'scene', rank: 4 },
} // biome-ignore format: a table
const KOREAN_DIGIT: Readonly<Record<string, string>> = {
  일: '一', 이: '二', 삼: '三', 사: '四', 오: '五', 육: '六', 칠: '七', 팔: '八', 구: '九', 십: '十',
} // biome-ignore format: a table

export const readCjk = (bare: string): HeadingReading | undefined => {
  const numbered = CJK_NUMBERED.exec(bare)
  const volume = numbered ? null : CJK_VOLUME.exec(bare)
  const korean = numbered || volume ? null : KOREAN_NUMBERED.exec(bare)
  const brief = numbered || volume || korean ? null : CJK_BRIEF.exec(bare)
  if (!(numbered || volume || korean || brief)) return readHalf(bare) ?? readThat(bare)
  const counted = numbered ?? brief
  const [digits, unit, title] = counted
    ? counted.slice(1)
    : volume
      ? [volume[2], volume[1], volume[3]]
      : korean
        ? [[...(korean[1] as string)].map((sign) => KOREAN_DIGIT[sign] ?? sign).join(''), korean[2], korean[3]]
        : []
  if (digits === undefined || unit === undefined) return undefined
  const number = parseNumeral(digits)
  const place = CJK_RANK[unit]
  if (!number || !place) return undefined
  const rest = (title ?? '').trim()
  return reading({
    pattern: 'numbered',
    ...place,
    word: unit,
    number,
    label: bare.slice(0, bare.length - rest.length).replace(/[\s:：、.．·—–-]+$/u, ''),
    title: rest,
    prose: /[。！？，]./u.test(rest) || rest.length > 40,
  })
}

const readHalf = (bare: string): HeadingReading | undefined => {
  const [, half = '', unit, title = ''] = CJK_HALF.exec(bare) ?? []
  const number = parseNumeral(HALVES[half] ?? '')
  if (!number) return undefined
  // "前", "后" alone are words
  if (unit === undefined && !'上中下'.includes(half)) return undefined
  const label = bare.slice(0, unit === undefined ? 1 : 2)
  return reading({ pattern: 'numbered', kind: 'part', rank: 1, word: unit ?? '上', number, label, title: title.trim() })
}

const readThat = (bare: string): HeadingReading | undefined => {
  const [, digits = '', title = ''] = CJK_THAT.exec(bare) ?? []
  const number = parseNumeral(digits)
  if (!number) return undefined
  const label = bare.slice(0, bare.length - title.length).replace(/[\s:：、.·—–-]+$/u, '')
  return reading({
    pattern: 'numbered',
    kind: 'chapter',
    rank: 3,
    word: 'その',
    number,
    label,
    title: title.trim(),
    prose: /[。！？，]/u.test(title),
  })
}

/** "番外　灯塔的账本": the name of a part of the book, a space, its title. */
export const CJK_NAMED = /^(\p{Lo}{1,4})[\s\u3000]+(\S.{0,40})$/u
