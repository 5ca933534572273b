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
import type { VerseLine } from '../book/block.js'
import { span } from '../book/span.js'
import { introduces, opensQuote } from './character.js'
import type { Chunk } from './chunk.js'
import { readRun } from './inline.js'
import { spanOf } from './lines.js'
import type { Scope } from './scope.js'
import { isSet } from './set-in.js'

/** Words that prose never writes with a capital within a sentence. */
const SMALL =
  'a|an|and|as|at|but|by|for|from|had|has|have|how|if|in|is|its|like|nor|no|not|of|on|or|our|shall|so|such|than|that|' +
  'the|their|then|there|they|this|though|through|till|to|upon|was|we|were|what|when|where|which|while|who|whose|why|' +
  'will|with|without|yet|you|your'
const WORD = /\S+/g
const SMALL_WORD = new RegExp(`^["'“‘(_]*(?:${SMALL})(?![\\p{L}'’])`, 'iu')
const CAPITAL = /^["'“‘(_]*\p{Lu}/u
const STOP = /[.!?…]["'”’)_]*$/u

/** Fewest and most words of a line of verse. */
const SHORTEST = 3
const LONGEST_STANZA = 160

interface Word {
  readonly at: number
  readonly text: string
}

export const isReflowed = (scope: Scope, at: number): boolean => {
  const chunk = scope.chunks[at] as Chunk
  const { lines, convention } = scope
  if (convention.wrap === 0 || chunk.width < convention.wrap * 0.5) return false
  const previous = scope.chunks[at - 1]
  const source = lines.source.text
  const introduced =
    isSet(scope, chunk) ||
    (previous !== undefined &&
      introduces(source.slice(Math.max(0, (lines.end[previous.last] as number) - 4), lines.end[previous.last])))
  if (!introduced || (chunk.forced * 2 < chunk.lines - 1 && chunk.lines > 1)) return false
  const words = wordsOf(scope, chunk)
  if (words.length < 8 || words.length > LONGEST_STANZA) return false
  let amid = 0
  for (let k = 1; k < words.length; k++) if (beginsLine(words, k) && SMALL_WORD.test((words[k] as Word).text)) amid++
  return amid * 16 >= words.length && (amid > 1 || (words.length < 22 && opensQuote((words[0] as Word).text)))
}

export const reflowedStanza = (scope: Scope, chunk: Chunk): VerseLine[] => {
  const words = wordsOf(scope, chunk)
  const starts = [0]
  for (let k = 1; k < words.length; k++) {
    const since = k - (starts.at(-1) as number)
    const stopped = STOP.test((words[k - 1] as Word).text) && CAPITAL.test((words[k] as Word).text)
    if ((beginsLine(words, k) && since >= SHORTEST) || (stopped && since >= SHORTEST + 2)) starts.push(k)
  }
  const { end } = spanOf(scope.lines, chunk.first, chunk.last)
  return starts.map((k, i) => {
    const next = words[starts[i + 1] ?? -1]
    const start = (words[k] as Word).at
    const last = next === undefined ? undefined : (words[(starts[i + 1] as number) - 1] as Word)
    const stop = last === undefined ? end : last.at + last.text.length
    const value = words
      .slice(k, starts[i + 1])
      .map((word) => word.text)
      .join(' ')
    return { span: span(start, stop), indent: 0, content: readRun(scope, value, stop) }
  })
}

const wordsOf = (scope: Scope, chunk: Chunk): Word[] => {
  const { start, end } = spanOf(scope.lines, chunk.first, chunk.last)
  const out: Word[] = []
  for (const match of scope.lines.source.text.slice(start, end).matchAll(WORD)) {
    out.push({ at: start + match.index, text: match[0] })
  }
  return out
}

/** True where a word has a capital though no sentence begins with it, nor a name goes on. */
const beginsLine = (words: readonly Word[], k: number): boolean => {
  const before = (words[k - 1] as Word).text
  const own = (words[k] as Word).text
  if (!CAPITAL.test(own) || /^["“‘(_]*I(?:['’]\p{L}+)?[,.!?;]?$/u.test(own) || STOP.test(before)) return false
  return !CAPITAL.test(before) || /[,;:—]["'”’]?$/.test(before)
}
