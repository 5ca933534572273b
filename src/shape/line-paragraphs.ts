/**
 * Whether each line of a document is a paragraph, where no width wraps its lines.
 *
 *    "Who is there?" said he.           彼は行った。
 *    Nobody answered.                   「郵便です」
 *
 * Or a sentence, several to a paragraph, as people write who keep their drafts in a system for versions.
 */
import { endsSentence, startsUpper } from './character.js'
import { type Claims, FREE } from './claims.js'
import type { Lines } from './lines.js'
import { textOf } from './lines.js'

/** Lines that follow one another, with the number of blank lines between them. */
export interface Pairs {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly gapOf: readonly number[]
}

/**
 * Chinese and Japanese texts that no width explains have a line for each paragraph.
 *
 * @param sample how many lines are looked at; there are as many, or more.
 */
export const isUnspaced = (lines: Lines, claims: Claims, sample: number): boolean => {
  const { text } = lines.source
  let unspaced = 0
  let all = 0
  for (let i = 0; i < lines.count && all < sample; i++) {
    if (claims[i] !== FREE || lines.head[i] === 0) continue
    all++
    // However many more are looked at, they cannot be six in ten any more.
    if ((all - unspaced) * 10 > sample * 4) return false
    const middle = text.charCodeAt(((lines.start[i] as number) + (lines.end[i] as number)) >> 1)
    if (middle >= 0x2e80 && (middle < 0xac00 || middle > 0xd7af) && middle < 0xfff0) unspaced++
  }
  return unspaced * 10 > all * 6
}

/** Shortest line that must be prose: verse and lists keep below it. */
const PROSE = 52

/** True where most lines that stand right under one another are paragraphs, rather than verse or the items of a list. */
export const isLinePerParagraph = (lines: Lines, { before, after, gapOf }: Pairs): boolean => {
  let tight = 0
  let prose = 0
  let long = 0
  let apart = 0
  for (let k = 0; k < before.length; k++) {
    if (gapOf[k] !== 0) {
      apart++
      continue
    }
    tight++
    const line = before[k] as number
    const words = textOf(lines, line)
    // 「郵便です」: speech in Japanese closes without a full stop
    if (!(endsSentence(words) || /[」』]$/.test(words)) || !startsUpper(textOf(lines, after[k] as number))) continue
    prose++
    if (words.length >= (words.charCodeAt(words.length >> 1) > 0x2e80 ? PROSE / 3 : PROSE)) long++
  }
  return prose * 2 > tight && long * 4 > prose && prose * 7 > (prose + apart) * 2
}

/** Lines and paragraphs that show a habit. */
const FEWEST_LINES = 30
const FEWEST_GAPS = 8
/** Of lines that others follow at once, the share that must each hold one sentence. */
const ONE_EACH = 0.93
/** Shorter than this most lines are those of verse. */
const SENTENCE = 40

/** Two sentences: "He left. Nobody came." Not: "Mr. Sand came." */
const TWO = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Capt|Col|Gen|No|vs|\p{Lu}))[.!?…]["”’)]*\s+["“‘(]?\p{Lu}/u

/**
 * True where each line is a sentence and one blank line parts paragraphs. Where a line is a paragraph some have several
 * sentences, and who speaks is answered in the next.
 */
export const isLinePerSentence = (lines: Lines, { before, after, gapOf }: Pairs): boolean => {
  let tight = 0
  let gaps = 0
  for (const gap of gapOf) {
    if (gap === 0) tight++
    else if (gap === 1) gaps++
  }
  // Paragraphs have two lines or more, and eight at most.
  if (tight < FEWEST_LINES || gaps < FEWEST_GAPS || tight < gaps * 1.2 || tight > gaps * 8) return false
  let other = 0
  let short = 0
  let answers = 0
  for (let k = 0; k < before.length; k++) {
    if (gapOf[k] !== 0) continue
    const words = textOf(lines, before[k] as number)
    const next = textOf(lines, after[k] as number)
    if (!endsSentence(words) || !startsUpper(next) || TWO.test(words)) other++
    if (words.length < SENTENCE) short++
    if (/["”»]$/.test(words) && /^["“«]/.test(next)) answers++
    if (other > tight * (1 - ONE_EACH) || answers * 50 > tight) return false
  }
  return short * 2 < tight
}
