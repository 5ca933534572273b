/**
 * Reads a standing run of lines as a heading, as far as its wording goes.
 *
 *    CHAPTER IV. The Storm      numbered: word, number, title
 *    Book the Third             numbered, the number as an ordinal
 *    Erstes Kapitel             numbered, the number first
 *    第十二章 归来                numbered
 *    XII.                       a numeral alone
 *    12. The Storm              numeral and title
 *    Prologue: Sequence         named
 *    THE STORM                  titled: its look must decide
 *
 *  Not: "Part of me wanted to stay." (no number), "Chapter five was the worst, he said." (prose follows the number),
 *  "I was tired." (a pronoun).
 *
 * Wording is weak evidence in both directions; look, numbering and place are weighed in heading-evidence.ts.
 */
import type { SectionKind } from '../book/section.js'
import { NUMBERED_WORDS, namedKind } from './heading-words.js'
import { type Numeral, parseNumeral } from './numerals.js'

export type HeadingPattern = 'numbered' | 'numeral' | 'numeral-title' | 'named' | 'titled'

export interface HeadingReading {
  readonly pattern: HeadingPattern
  readonly kind: SectionKind
  /** The word that is numbered, in lower case: `chapter`, `adventure`; empty where there is none. */
  readonly word: string
  /** True where the word is in the vocabulary; an unknown one must prove itself by a series. */
  readonly known: boolean
  /** How far outside it nests by its word: 0 volume to 4 scene. */
  readonly rank: number
  readonly number?: Numeral
  readonly label: string
  readonly title: string
  /** True where what follows the number reads on like a sentence. */
  readonly prose: boolean
  /** True where the line is dressed as a heading: `## Title`, `=== Title ===`, underlined. */
  readonly dressed: boolean
}

const LEADING_DRESS = /^(?:#{1,6}\s+|[=~*•·–—-]{1,12}\s*(?=[^\s=~*•·–—-]))/u
const TRAILING_DRESS = /\s*(?:#+|[=~*•·]{1,12}|\s[–—-]{1,12})$/u
const UNDERLINE = /^(.{2,120}?)\s+[=~*_-]{3,}$/u
const BRACKETS: readonly [string, string][] = [
  ['[', ']'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['(', ')'],
  ['_', '_'],
  ['<', '>'],
]

/** The text without the rules, stars and brackets around it. */
const undress = (text: string): { bare: string; dressed: boolean } => {
  let bare = text
  const underlined = UNDERLINE.exec(bare)
  if (underlined) bare = underlined[1] as string
  const lead = LEADING_DRESS.exec(bare)
  if (lead && lead[0].length < bare.length) bare = bare.slice(lead[0].length)
  bare = bare.replace(TRAILING_DRESS, '')
  for (const [open, close] of BRACKETS) {
    if (bare.length > 2 && bare.startsWith(open) && bare.endsWith(close) && bare.indexOf(close) === bare.length - 1) {
      bare = bare.slice(1, -1).trim()
    }
  }
  const ruled = underlined !== null || (lead !== null && /[#=~*]/.test(lead[0]))
  return { bare, dressed: ruled }
}

const CJK_NUMBERED =
  /^(?:正文\s*)?第\s*([0-9０-９零〇一二两兩三四五六七八九十百千]{1,9})\s*([卷部册冊集篇编編章回节節话話幕折])(?:\s*[:：、.．·—–-]+\s*|\s+|(?=[^\p{P}]))?(.*)$/u
const CJK_VOLUME = /^([卷部])\s*([0-9０-９一二三四五六七八九十百]{1,5})(?:\s*[:：、.·]\s*|\s+|$)(.*)$/u
const KOREAN_NUMBERED =
  /^(?:제\s*)?([0-9]{1,4}|[일이삼사오육칠팔구십]{1,3})\s*([권부장화편막])(?:\s*[:：.·-]\s*|\s+|$)(.*)$/u
const CJK_RANK: Readonly<Record<string, { kind: SectionKind; rank: number }>> = {
  卷: { kind: 'volume', rank: 0 }, 册: { kind: 'volume', rank: 0 }, 冊: { kind: 'volume', rank: 0 }, 권: { kind: 'volume', rank: 0 },
  部: { kind: 'part', rank: 1 }, 集: { kind: 'part', rank: 1 }, 篇: { kind: 'part', rank: 1 }, 编: { kind: 'part', rank: 1 },
  編: { kind: 'part', rank: 1 }, 부: { kind: 'part', rank: 1 }, 편: { kind: 'part', rank: 1 },
  幕: { kind: 'act', rank: 2 }, 막: { kind: 'act', rank: 2 }, 折: { kind: 'act', rank: 2 },
  章: { kind: 'chapter', rank: 3 }, 回: { kind: 'chapter', rank: 3 }, 话: { kind: 'chapter', rank: 3 }, 話: { kind: 'chapter', rank: 3 },
  장: { kind: 'chapter', rank: 3 }, 화: { kind: 'chapter', rank: 3 }, 节: { kind: 'subchapter', rank: 4 }, 節: { kind: 'subchapter', rank: 4 },
} // biome-ignore format: a table
const KOREAN_DIGIT: Readonly<Record<string, string>> = {
  일: '一', 이: '二', 삼: '三', 사: '四', 오: '五', 육: '六', 칠: '七', 팔: '八', 구: '九', 십: '十',
} // biome-ignore format: a table

/** What parts a number from its title: ". ", ": ", "--", " - ", ")". */
const SEPARATOR = /^(?:\s*[.:：)\]|]+)?(?:\s*(?:[-–—]+|[:|~])\s*)?\s*/u

const FIRST_TOKEN = /^(?:the\s+|la\s+|der\s+|die\s+|das\s+)?([^\s.:,;|—–()[\]/-]+(?:-\p{L}+)*)/iu

interface Counted {
  readonly number: Numeral
  readonly length: number
}

/** The number at the start of `rest` ("the Third", "twenty-one", "XIV"), and how many characters it takes. */
const countAt = (rest: string): Counted | undefined => {
  const match = FIRST_TOKEN.exec(rest)
  if (!match) return undefined
  const token = match[1] as string
  const simple = parseNumeral(token)
  if (simple) {
    // "Twenty One", "One Hundred and Four"
    if (simple.form === 'word' && (simple.value >= 20 || simple.value < 10)) {
      const more = /^(?:the\s+)?\p{L}+(?:\s+(?:and\s+)?\p{L}+){1,4}/iu.exec(rest)
      if (more) {
        const words = more[0].split(/\s+/)
        for (let take = words.length; take > 1; take--) {
          const phrase = words.slice(0, take).join(' ')
          const number = /^(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|\p{L}+ hundred)/iu.test(phrase)
            ? parseNumeral(phrase)
            : undefined
          if (number) return { number, length: rest.indexOf(phrase) + phrase.length }
        }
      }
    }
    return { number: simple, length: match[0].length }
  }
  const beforeHyphen = token.indexOf('-')
  if (beforeHyphen > 0) {
    const number = parseNumeral(token.slice(0, beforeHyphen))
    if (number) return { number, length: match[0].length - (token.length - beforeHyphen) }
  }
  return undefined
}

const FRACTION = /^\s*(?:\/|of|von|de|из)\s*\d{1,3}\b/i
const LOWER_START = /^[\p{Ll}]/u
const SENTENCE_END = /[.!?…。！？]["'”’)\]]*$/u

/** What follows a number reads on like prose: "was the worst, he said." */
const readsOn = (title: string, separated: boolean): boolean => {
  if (title === '') return false
  if (LOWER_START.test(title) && !separated) return true
  if (/^[,;]/.test(title)) return true
  const words = title.split(/\s+/).length
  return words > 22 || (words > 9 && LOWER_START.test(title)) || (words > 12 && !separated && SENTENCE_END.test(title))
}

const reading = (part: Partial<HeadingReading> & Pick<HeadingReading, 'pattern' | 'kind'>): HeadingReading => ({
  word: '',
  known: true,
  rank: 3,
  label: '',
  title: '',
  prose: false,
  dressed: false,
  ...part,
})

const readCjk = (bare: string): HeadingReading | undefined => {
  const numbered = CJK_NUMBERED.exec(bare)
  const volume = numbered ? null : CJK_VOLUME.exec(bare)
  const korean = numbered || volume ? null : KOREAN_NUMBERED.exec(bare)
  const [digits, unit, title] = numbered
    ? [numbered[1], numbered[2], numbered[3]]
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

const PLAIN_COUNT =
  /^(?:the\s+)?(?:\d|[IVXLC]+\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twen|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:teen|ty|tieth|teenth)?\b)/i

/** "Chapter IV. The Storm", "Book the Third", and any "Adventure I. …" */
const readNumbered = (bare: string): HeadingReading | undefined => {
  const match = /^(§|\p{Lu}[\p{L}’']{1,14}\.?|[\p{Ll}]{2,10}\.?)(?=[\s\d:#])[\s:#]*/u.exec(bare)
  if (!match) return undefined
  const word = (match[1] as string).toLowerCase()
  const known = NUMBERED_WORDS.get(word) ?? NUMBERED_WORDS.get(word.replace(/\.$/, ''))
  const rest = bare.slice(match[0].length).replace(/^(?:no\.?|nr\.?|number|№)\s*/i, '')
  const counted = countAt(rest)
  if (!counted) return undefined
  // "Buckling to" is no second Buckling: only English, digits and Roman capitals count an unknown word.
  if (known === undefined && !PLAIN_COUNT.test(rest)) return undefined
  const skipped = bare.length - rest.length
  const fraction = FRACTION.exec(rest.slice(counted.length))
  const labelEnd = skipped + counted.length + (fraction ? fraction[0].length : 0)
  const tail = bare.slice(labelEnd)
  const separator = SEPARATOR.exec(tail)?.[0] ?? ''
  const title = tail.slice(separator.length)
  const separated = /[.:：)\]|–—-]/u.test(separator)
  return reading({
    pattern: 'numbered',
    kind: known?.kind ?? 'chapter',
    rank: known?.rank ?? 3,
    word: word.replace(/\.$/, ''),
    known: known !== undefined,
    number: counted.number,
    label: bare.slice(0, labelEnd).trim(),
    title: title.trim(),
    prose: readsOn(title, separated) || (known === undefined && !separated && title !== ''),
  })
}

/** "Erstes Kapitel", "The First Part", "Première partie : Le départ" */
const readOrdinalFirst = (bare: string): HeadingReading | undefined => {
  const match = /^(?:the\s+|la\s+|le\s+)?([\p{L}\d]+\.?(?:-\p{L}+)?)\s+(\p{L}{3,12})(?=$|[\s.:–—-])/iu.exec(bare)
  if (!match) return undefined
  const known = NUMBERED_WORDS.get((match[2] as string).toLowerCase())
  // "One day he …" begins a story, not a first day
  if (!known || /^(?:day|night|week|entry|lesson|fit|list|bok|rok|note|section|scene)$/i.test(match[2] as string))
    return undefined
  const number = parseNumeral((match[1] as string).replace(/\.$/, ''))
  if (!number || number.form === 'roman') return undefined
  const tail = bare.slice(match[0].length)
  const separator = SEPARATOR.exec(tail)?.[0] ?? ''
  const title = tail.slice(separator.length)
  return reading({
    pattern: 'numbered',
    ...known,
    word: (match[2] as string).toLowerCase(),
    number,
    label: match[0],
    title,
    prose: title !== '' && !/[.:–—-]/.test(separator),
  })
}

/** "XII.", "12", "Twelve", "12. The Storm", "One: The Storm" */
const readNumeral = (bare: string): HeadingReading | undefined => {
  const counted = countAt(bare)
  if (!counted || counted.number.value > 2000) return undefined
  const tail = bare.slice(counted.length)
  const label = bare.slice(0, counted.length)
  const { form } = counted.number
  if (form === 'word' && !/^(?:the\s+)?\p{Lu}/iu.test(label)) return undefined
  if (form === 'word' && /^\p{Ll}/u.test(label)) return undefined
  if (/^\s*[.:)\]–—-]*\s*$/u.test(tail)) {
    return reading({ pattern: 'numeral', kind: 'chapter', number: counted.number, label })
  }
  const separator = /^(?:[.:)\]]+\s*[-–—]*\s*|\s*[–—-]+\s+|[–—]\s*|--\s*|\s{2,}|[、．]\s*)/u.exec(tail)?.[0]
  if (separator === undefined) {
    // "IV The Storm": a Roman numeral of two letters or more, or digits, before a capital
    if (
      !/^\s\p{Lu}/u.test(tail) ||
      form === 'word' ||
      label.length < 2 ||
      (form === 'roman' && label !== label.toUpperCase())
    )
      return undefined
  }
  const title = tail.slice(separator?.length ?? 1)
  if (title === '') return undefined
  return reading({
    pattern: 'numeral-title',
    kind: 'chapter',
    number: counted.number,
    label,
    title,
    prose: LOWER_START.test(title) || readsOn(title, separator !== undefined),
  })
}

/** "Prologue", "EPILOGUE: Ten Years After", "Interlude 2", "Appendix A. The Letters" */
const readNamed = (bare: string): HeadingReading | undefined => {
  const whole = namedKind(bare.replace(/[.:：]+$/u, '').trim())
  if (whole) return reading({ pattern: 'named', kind: whole, label: '', title: bare })
  const match =
    /^([^:：.–—|]{2,60}?)(\s*[:：|]\s*|\s*[–—]+\s*|\s+-+\s+|--\s*|\.\s+|\s+(?=[\dIVXA-C]{1,4}(?:$|[\s:.–—-])))(.+)$/u.exec(
      bare,
    )
  if (!match) return undefined
  const kind = namedKind(match[1] as string)
  if (!kind) return undefined
  const rest = match[3] as string
  // "Note: I wrote this on a train." is a note, no heading
  const wordy = rest.split(/\s+/).length > 12 || (kind === 'authors-note' && rest.split(/\s+/).length > 3)
  const number = /^[\dIVX]{1,4}$/.test(rest) ? parseNumeral(rest) : undefined
  return reading({
    pattern: 'named',
    kind,
    ...(number ? { number } : {}),
    label: number ? bare : (match[1] as string),
    title: number ? '' : rest,
    prose:
      wordy ||
      LOWER_START.test(rest) ||
      kind === 'notes' ||
      kind === 'authors-note' ||
      /^note$/i.test(match[1] as string),
  })
}

/** Reads `text` as a heading; every short text can at least be read as a title. */
export const readHeading = (text: string): HeadingReading | undefined => {
  const { bare, dressed } = undress(text)
  if (bare.length === 0 || bare.length > 200 || !/[\p{L}\p{N}]/u.test(bare)) return undefined
  const code = bare.charCodeAt(0)
  const found =
    (code > 0x2e7f ? readCjk(bare) : undefined) ??
    (code >= 0x30 && code <= 0x39 ? readCjk(bare) : undefined) ??
    readNumbered(bare) ??
    readOrdinalFirst(bare) ??
    readNamed(bare) ??
    readNumeral(bare)
  if (found) return dressed ? { ...found, dressed } : found
  return reading({ pattern: 'titled', kind: 'chapter', title: bare, dressed })
}
