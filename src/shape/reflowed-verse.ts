/**
 * Reads verse whose lines a converter ran together and wrapped again as if it were prose.
 *
 *    “The lamp is low, the night is long, And none is left to
 *    sing; The bell that rang at evensong Has long since ceased
 *    to ring.”
 *
 *  Its lines show by their capitals: "And" and "Has" begin no sentence. Not: names and titles within prose, nouns of
 *  languages that write them with capitals.
 */
import type { Block, VerseLine } from '../book/block.js'
import { span } from '../book/span.js'
import { introduces, opensQuote } from './character.js'
import type { Chunk } from './chunk.js'
import { readRun } from './inline.js'
import { spanOf } from './lines.js'
import type { Scope } from './scope.js'
import { isSet } from './set-in.js'

/** Words that prose never writes with a capital within a sentence. */
const SMALL =
  'and|as|at|but|by|for|from|had|has|how|if|in|is|its|like|nor|not|of|on|or|shall|so|such|that|then|there|they|' +
  'though|through|till|to|upon|was|we|were|when|where|which|while|who|whose|with|without|yet|' +
  'dans|des|du|et|ne|où|par|pas|pour|puis|quand|que|qui|sans|sur|der|das|den|dem|doch|ein|eine|im|mit|nicht|noch|' +
  'und|von|wenn|wie|wo|zum|zur|che|dal|nel|non|porque|cuando|como|donde'
const ARTICLE = /^(?:The|Her|Their)$/
/** Words that devout prose writes with capitals; two of them, and capitals tell nothing. */
const DEVOUT = /(?<=[\p{Ll},]\s)(?:He|Him|His|Me|Thee|Thou|Thy|You|Your|Lord|Father)(?!\p{L})/gu
const WORD = /\S+/g
const SMALL_WORD = new RegExp(`^[(_]*(?:${SMALL})(?![\\p{L}'’])`, 'iu')
const CAPITAL = /^["'“‘(_]*\p{Lu}/u
/** The commonest of them; a quick look only, so no class of all Unicode. */
const AMID =
  /[a-zà-ÿ,;:]\s(?:A(?:nd|s|t)|B(?:ut|y)|D(?:ans|as|en|er|oder|och|u)|Et?|F(?:or|rom)|H(?:ad|as|er|ow)|I[fns]|Like|N(?:e|icht|or|ot)|O[fnr]|P(?:ar|our)|Qu[ei]|S(?:o|uch)|T(?:hat|he|heir|hen|here|hey|hough|hrough|ill|o)|U(?:nd|pon)|W(?:as|e|enn|hen|here|hich|hile|ho|hose|ith|ithout)|Yet)\s/
const PAUSE = /[,;:]$/
const QUOTED = /^[_(]*["'“‘]/
const STOP = /[.!?…]["'”’)_]*$/u

const SHOUTED = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u
const CREDIT = /["”]\s*(?:—|--)\s*_?[\p{Lu}"“]/u

/** Fewest and most words of a line of verse. */
const SHORTEST = 3
const LONGEST_STANZA = 160
const LONGEST = 2000

interface Word {
  readonly at: number
  readonly text: string
}

export const isReflowed = (scope: Scope, at: number, into: readonly Block[]): boolean => {
  const chunk = scope.chunks[at] as Chunk
  const { lines, convention } = scope
  if (convention.wrap === 0 || chunk.width < convention.wrap * 0.5) return false
  const previous = scope.chunks[at - 1]
  const source = lines.source.text
  const introduced =
    isSet(scope, chunk) ||
    into.at(-1)?.kind === 'verse' ||
    (previous !== undefined &&
      introduces(source.slice(Math.max(0, (lines.end[previous.last] as number) - 4), lines.end[previous.last])))
  if (chunk.forced * 2 < chunk.lines - 1 && chunk.lines > 1) return false
  const whole = source.slice(lines.start[chunk.first], lines.end[chunk.last])
  if (whole.length > LONGEST) return false
  if (!introduced && !(mayBeReflowed(whole) && isOneQuote(whole))) return false
  if ((whole.match(DEVOUT)?.length ?? 0) > 1) return false
  const words = wordsOf(scope, chunk)
  if (words.length < 8 || words.length > LONGEST_STANZA) return false
  let amid = 0
  let small = 0
  for (let k = 1; k < words.length; k++) {
    if (!beginsLine(words, k)) continue
    amid++
    if (isSmall(words, k)) small++
  }
  if (introduced && words.filter((_, k) => k > 0 && changesCase(words, k)).length >= 3) return true
  if (small > 1) return amid * 14 >= words.length
  if (small === 0 || !opensQuote((words[0] as Word).text.replace(/^—/, ''))) return false
  return words.length < 22 || (amid > 1 && words.length < 30) || (amid > 2 && words.length < 45)
}

/** True for a word that prose writes small; an article is one where no title goes on after it. */
const isSmall = (words: readonly Word[], k: number): boolean => {
  const { text } = words[k] as Word
  if (SMALL_WORD.test(text)) return true
  return ARTICLE.test(text) && k + 1 < words.length && !CAPITAL.test((words[k + 1] as Word).text)
}

/** The lines of reflowed verse, and the words behind it that say whose it is, if any. */
export const readReflowed = (scope: Scope, chunk: Chunk, into: Block[]): void => {
  const words = wordsOf(scope, chunk)
  const { end } = spanOf(scope.lines, chunk.first, chunk.last)
  const starts = [0]
  for (let k = 1; k < words.length; k++) {
    const since = k - (starts.at(-1) as number)
    const stopped = STOP.test((words[k - 1] as Word).text) && CAPITAL.test((words[k] as Word).text)
    const begins = (beginsLine(words, k) && !isNamed(words, k)) || changesCase(words, k) || beginsWithI(words, k, since)
    if ((begins && since >= SHORTEST) || (stopped && since >= SHORTEST + 1)) starts.push(k)
  }
  const stanza = starts.map((k, i): VerseLine => {
    const upto = starts[i + 1] ?? words.length
    const last = words[upto - 1] as Word
    const stop = last.at + last.text.length
    const value = words.slice(k, upto).map((word) => word.text)
    return { span: span((words[k] as Word).at, stop), indent: 0, content: readRun(scope, value.join(' '), stop) }
  })
  const last = words.at(-1) as Word
  const stop = last.at + last.text.length
  const whole = span((words[0] as Word).at, stop)
  into.push({ kind: 'verse', span: whole, stanzas: [stanza] })
  scope.out.decisions.push({
    span: whole,
    kind: 'verse',
    evidence: [`run together as if it were prose; ${starts.length} lines show by their capitals`],
    confidence: 0.75,
  })
  if (stop >= end) return
  const { text } = scope.lines.source
  const rest = stop + text.slice(stop).search(/\S/)
  const value = text.slice(rest, end).replace(/\s*\n\s*/g, ' ')
  into.push({ kind: 'paragraph', role: 'attribution', span: span(rest, end), content: readRun(scope, value, end) })
}

/** The words of a chunk up to the dash that credits them: "…” —_The Lay of the Mill_." */
const wordsOf = (scope: Scope, chunk: Chunk): Word[] => {
  const { start, end } = spanOf(scope.lines, chunk.first, chunk.last)
  const value = scope.lines.source.text.slice(start, end)
  const credit = value.search(CREDIT)
  const out: Word[] = []
  for (const match of (credit < 0 ? value : value.slice(0, credit + 1)).matchAll(WORD)) {
    out.push({ at: start + match.index, text: match[0] })
  }
  return out
}

/** A quick look: a word that prose writes small stands with a capital after a small word. */
export const mayBeReflowed = (value: string): boolean => AMID.test(value)

/** True where a capital is a name's, because the line begins a word or two later: "to my God, When …". */
const isNamed = (words: readonly Word[], k: number): boolean => {
  if (SMALL_WORD.test((words[k] as Word).text)) return false
  return [k + 1, k + 2].some((n) => n < words.length && PAUSE.test((words[n - 1] as Word).text) && beginsLine(words, n))
}

/** "I" has its capital everywhere: it begins a line only after a pause, and where the line before is long enough. */
const beginsWithI = (words: readonly Word[], k: number, since: number): boolean =>
  /^I(?:['’]\p{L}+)?$/u.test((words[k] as Word).text) && PAUSE.test((words[k - 1] as Word).text) && since > 5

/** True where words in capitals begin or end, as on a stone. */
const changesCase = (words: readonly Word[], k: number): boolean => {
  const before = (words[k - 1] as Word).text
  const own = (words[k] as Word).text
  return CAPITAL.test(own) && CAPITAL.test(before) && SHOUTED.test(own) !== SHOUTED.test(before)
}

/** True where the words stand in one pair of quotation marks, and nobody's "he said" comes between. */
const isOneQuote = (value: string): boolean => /^[_—]*["“][^"“”]*(?:["”]_?(?:$|\s*(?:—|--))|$)/u.test(value)

/** True where a word has a capital though no sentence begins with it, nor a name goes on. */
const beginsLine = (words: readonly Word[], k: number): boolean => {
  const before = (words[k - 1] as Word).text
  const own = (words[k] as Word).text
  if (!CAPITAL.test(own) || QUOTED.test(own) || /^["“‘(_]*I(?:['’]\p{L}+)?[,.!?;]?$/u.test(own) || STOP.test(before))
    return false
  return !CAPITAL.test(before) || /[,;:—]["'”’]?$/.test(before)
}
