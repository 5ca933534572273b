/**
 * The same story, as another person would have saved it: other line ends, another wrap, other ornaments, another way to
 * count chapters. What the compiler finds in it must not change.
 *
 * A mutation returns undefined where a text has nothing for it to change.
 */
import type { Block } from '../../src/book/block.js'
import { type Book, walkSections } from '../../src/book/book.js'
import type { Span } from '../../src/book/span.js'

/** @param text the source with `\n` line ends, in which the book's spans count. */
export type Mutation = (text: string, book: Book) => string | Uint8Array | undefined

interface Edit {
  readonly span: Span
  readonly text: string
}

const apply = (text: string, edits: readonly Edit[]): string | undefined => {
  if (edits.length === 0) return undefined
  let out = ''
  let at = 0
  for (const { span, text: replacement } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue
    out += text.slice(at, span.start) + replacement
    at = span.end
  }
  const result = out + text.slice(at)
  return result === text ? undefined : result
}

/** Every list of siblings of the book. */
function* siblings(book: Book): Generator<readonly Block[]> {
  for (const { section } of walkSections(book.sections)) yield* within(section.blocks)
}

function* within(blocks: readonly Block[]): Generator<readonly Block[]> {
  yield blocks
  for (const block of blocks) if (block.kind === 'group') yield* within(block.blocks)
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

const isProse = (text: string, block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  block.role === 'plain' &&
  !/[ \t\u3000]/.test(text[lineStart(text, block.span.start)] ?? '')

const edited = (book: Book, edit: (blocks: readonly Block[], i: number) => Edit | undefined): Edit[] => {
  const edits: Edit[] = []
  for (const blocks of siblings(book)) {
    for (let i = 0; i < blocks.length; i++) {
      const value = edit(blocks, i)
      if (value !== undefined) edits.push(value)
    }
  }
  return edits
}

/** One line a paragraph. */
export const joinLines: Mutation = (text, book) =>
  apply(
    text,
    edited(book, (blocks, i) => {
      const { span } = blocks[i] as Block
      const words = text.slice(span.start, span.end)
      if (!isProse(text, blocks[i]) || !words.includes('\n') || /\n\s*\n/.test(words)) return undefined
      return { span, text: words.replace(/[ \t]*\n[ \t]*/g, ' ') }
    }),
  )

/** Lines of at most `width` characters, without hyphenation. */
export const wrapAt =
  (width: number): Mutation =>
  (text, book) =>
    apply(
      text,
      edited(book, (blocks, i) => {
        const { span } = blocks[i] as Block
        const words = text.slice(span.start, span.end)
        if (!isProse(text, blocks[i]) || words.length <= width || /\n\s*\n/.test(words)) return undefined
        return { span, text: wrap(words.split(/\s+/), width) }
      }),
    )

const wrap = (words: readonly string[], width: number): string => {
  let out = ''
  let column = 0
  for (const word of words) {
    const breaks = column > 0 && column + 1 + word.length > width
    out += column === 0 ? word : breaks ? `\n${word}` : ` ${word}`
    column = breaks || column === 0 ? word.length : column + 1 + word.length
  }
  return out
}

/** Paragraphs told by an indent, without blank lines between them. */
export const indentParagraphs: Mutation = (text, book) => {
  const indents = edited(book, (blocks, i) => {
    const { start } = (blocks[i] as Block).span
    return isProse(text, blocks[i]) ? { span: { start, end: start }, text: '   ' } : undefined
  })
  const gaps = edited(book, (blocks, i) => {
    const [before, after] = [blocks[i], blocks[i + 1]]
    if (!isProse(text, before) || !isProse(text, after)) return undefined
    const span = { start: (before as Block).span.end, end: (after as Block).span.start }
    return /^\n\n+$/.test(text.slice(span.start, span.end)) ? { span, text: '\n' } : undefined
  })
  return gaps.length === 0 ? undefined : apply(text, [...gaps, ...indents])
}

const isOrnament = (words: string): boolean => !/\p{L}{2}/u.test(words) && words.length < 40

/** Another ornament for every break that has one. */
export const swapOrnaments =
  (ornament: string): Mutation =>
  (text, book) =>
    apply(
      text,
      edited(book, (blocks, i) => {
        const block = blocks[i] as Block
        if (block.kind !== 'scene-break' || block.strength !== 'ornament') return undefined
        const { span } = block
        const found = text.slice(span.start, span.end).trim()
        // a break of nothing but blank lines has no ornament to swap
        return found === '' || found.includes('\n') || !isOrnament(found) ? undefined : { span, text: ornament }
      }),
    )

const words =
  `One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen
  Eighteen Nineteen Twenty`.split(/\s+/)

const roman = (value: number): string => {
  const signs: readonly (readonly [number, string])[] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let out = ''
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) out += sign
  return out
}

const numberOf = (numeral: string): number => {
  const word = words.findIndex((name) => name.toLowerCase() === numeral.toLowerCase())
  if (word >= 0) return word + 1
  if (/^\d+$/.test(numeral)) return Number(numeral)
  for (let value = 1; value <= words.length; value++) if (roman(value) === numeral) return value
  return 0
}

export const numberStyles = {
  digits: String,
  'Roman numerals': roman,
  words: (value: number): string => words[value - 1] ?? String(value),
} as const

/** Counts in another way where a heading counts with a word: "CHAPTER IV" -> "CHAPTER 4" -> "CHAPTER FOUR". */
export const renumber =
  (style: (value: number) => string): Mutation =>
  (text) => {
    const changed = text.replace(
      /^([ \t*]*)(chapter|part|letter|book|act|scene) ([a-z]+|\d+)(?=[.:]|[ \t*-]*$)/gim,
      (whole, before: string, word: string, numeral: string) => {
        const value = numberOf(numeral)
        if (value === 0) return whole
        const written = style(value)
        return `${before}${word} ${word === word.toUpperCase() ? written.toUpperCase() : written}`
      },
    )
    return changed === text ? undefined : changed
  }

export const crlf: Mutation = (text) => text.replace(/\n/g, '\r\n')

export const cr: Mutation = (text) => text.replace(/\n/g, '\r')

/** Curly apostrophes and quotes, saved by an editor of the nineties; only for texts that windows-1252 can hold. */
export const windows1252: Mutation = (text) => {
  const curly = text
    .replace(/(^|[\s(\u2014-])"/gm, '$1“')
    .replace(/"/g, '”')
    .replace(/'/g, '’')
  const bytes = new Uint8Array(curly.length)
  for (let i = 0; i < curly.length; i++) {
    const code = curly.charCodeAt(i)
    const byte = code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : upper.get(code)
    if (byte === undefined) return undefined
    bytes[i] = byte
  }
  return bytes
}

/** What stands at 0x80 to 0x9f; not asked of TextDecoder, which on Node 20 reads these bytes as Latin-1. */
const upper = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((char, i) => [char.charCodeAt(0), 0x80 + i]),
)
