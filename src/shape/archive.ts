/**
 * The wrapping that digital libraries put around a text: Project Gutenberg's header and licence, in the wordings it has
 * had since the 1990s. Its facts become metadata; its text is no part of the book.
 *
 *    *** START OF THIS PROJECT GUTENBERG EBOOK THE STORM ***
 *    *** START OF THE PROJECT GUTENBERG EBOOK 1234 ***
 *    *END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*
 *    End of Project Gutenberg's The Storm, by A. N. Author
 *
 *  Not: "the end of the project" in a sentence: the lines begin with their mark.
 */
import type { Omission } from '../book/book.js'
import type { Place } from '../book/span.js'
import { findAozora } from './aozora.js'
import { findLibrary, type LineRange } from './libraries.js'
import { blanksAfter, isBlank, type Lines, nextFull, spanOf, textOf } from './lines.js'
import { BOXED_NOTE, CLOSING_NOTE, CREDIT, NOTE_HEAD, STRIPPED } from './transcribers.js'

export interface ArchiveFacts {
  title?: string
  author?: string
  translator?: string
  editor?: string
  illustrator?: string
  language?: string
  /** Release date as the header gives it: "July 1, 2008". */
  released?: string
  /** "Project Gutenberg #215" */
  source?: string
  /** "Produced by …" and transcribers' notes, as they stand. */
  readonly credits: string[]
}

export interface Archive {
  /** The text's own lines: from `from` up to `to`, exclusive. */
  readonly from: number
  readonly to: number
  readonly facts: ArchiveFacts
  readonly omissions: Omission[]
  /** What the file's makers say between the book's own lines. */
  readonly inside?: readonly LineRange[]
  readonly found: boolean
  readonly places: readonly Place[]
}

const START = /^\*{0,3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG/i
const SMALL_PRINT_END =
  /^\*?\s*END\s*\*?\s*(?:THE SMALL PRINT|THE LEGAL SMALL PRINT)|^\*END\*THE SMALL PRINT|^.{0,80}\*END\*\s*$/i
const END =
  /^(?:\*{0,3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the |this )?Project Gutenberg|\*{3} START: FULL LICENSE \*{3}|This file should be named \S+\.(?:txt|zip))/i
const MENTION = /Project Gutenberg/i
const HEADER_LINE =
  /^(Title|Author|Translator|Editor|Illustrator|Language|Release Date|Posting Date|Contributor)\s*:\s*(\S.*)$/i
const OLD_TITLE = /^\W*(?:The )?Project Gutenberg(?:'s|’s)?\s+(?:E-?text|E-?Book)(?: of|,)?\s+(.+?)$/i
const POSSESSIVE_TITLE = /^\W*(?:The )?Project Gutenberg(?:'s|’s)\s+(.+?)$/i
const NUMBER = /\[(?:e-?book|e-?text)\s*#?\s*(\d+)\]/i
/** How far the wrapping may reach: a licence of some 400 lines, a header of some 300. */
const HEADER_REACH = 700
const FOOTER_REACH = 1500

const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en', french: 'fr', german: 'de', spanish: 'es', italian: 'it', portuguese: 'pt', dutch: 'nl', swedish: 'sv', danish: 'da',
  norwegian: 'no', finnish: 'fi', polish: 'pl', russian: 'ru', latin: 'la', greek: 'el', chinese: 'zh', japanese: 'ja', esperanto: 'eo',
  hungarian: 'hu', czech: 'cs', catalan: 'ca', welsh: 'cy', tagalog: 'tl', korean: 'ko',
} // biome-ignore format: a table

/** What the lines that end a header say: most texts have no such words, and are not looked at line by line. */
const HEADER_WORDS = ['PROJECT GUTENBERG', 'SMALL PRINT', '*END*']

/** True where none of the first lines can end a header. */
const isBare = (lines: Lines, headEnd: number): boolean => {
  const head = lines.source.text.slice(0, lines.end[headEnd - 1]).toUpperCase()
  return !HEADER_WORDS.some((words) => head.includes(words))
}

/** Finds the wrapping; without one the whole document is the text. */
export const findArchive = (lines: Lines): Archive => {
  const facts: ArchiveFacts = { credits: [] }
  const aozora = findAozora(lines)
  if (aozora) {
    const { from, to, title, author } = aozora
    const found = { ...facts, title, language: 'ja', ...(author !== undefined && { author }) }
    return { from, to, facts: found, omissions: [...aozora.omissions], found: true, places: [] }
  }
  const omissions: Omission[] = []
  let from = 0
  let to = lines.count
  const headEnd = Math.min(lines.count, HEADER_REACH)
  const bare = isBare(lines, headEnd)
  for (let at = 0; at < headEnd && !bare; at++) {
    const line = textOf(lines, at)
    if (START.test(line) || SMALL_PRINT_END.test(line)) {
      // The mark itself may run over two lines: it ends with its closing stars.
      let last = at
      if (line.startsWith('***')) {
        while (last < at + 3 && !/\*{3}$/.test(textOf(lines, last)) && !isBlank(lines, last + 1)) last++
      }
      from = last + 1
      if (START.test(line)) break
    }
  }
  const head = nextFull(lines, 0)
  const made = from === 0 && head < lines.count && isMaker(lines, head)
  if (from === 0 && (made || bare || !mentioned(lines, 0, 12))) {
    // The wrapping may have been cut off, and the note of the file's makers left.
    if (made || (head < lines.count && (STRIPPED.test(makersIn(lines, head)) || isBoxedNote(lines, head)))) {
      from = readCredits(lines, from, to, facts, omissions)
      to = readClosingNotes(lines, from, to, facts, omissions)
    }
    const library = findLibrary(lines, from, to, omissions)
    if (!library) return { from, to, facts, omissions, found: false, places: [] }
    const { title, author, inside } = library
    const told = { ...facts, ...(title !== undefined && { title }), ...(author !== undefined && { author }) }
    return { from: library.from, to: library.to, facts: told, omissions, inside, found: false, places: [] }
  }
  const tail = Math.max(from, lines.count - FOOTER_REACH)
  for (let at = tail; at < lines.count; at++) {
    if (END.test(textOf(lines, at))) {
      to = at
      break
    }
  }
  // "The Project Gutenberg Etext of The Weir", and nothing else above it
  const headed = from === 0 && head < lines.count && OLD_TITLE.test(textOf(lines, head)) && isBlank(lines, head + 1)
  if (from === 0 && to === lines.count && !headed) return { from, to, facts, omissions, found: false, places: [] }
  if (headed) from = head + 1
  readFacts(lines, from || 30, facts)
  if (from > 0) push(lines, 0, from - 1, 'archive-header', omissions)
  if (to < lines.count) push(lines, to, lines.count - 1, 'archive-licence', omissions)
  from = readCredits(lines, from, to, facts, omissions)
  to = readClosingNotes(lines, from, to, facts, omissions)
  const inside = readInnerNote(lines, from, to, facts, omissions)
  return { from, to, facts, omissions, ...(inside && { inside: [inside] }), found: true, places: [] }
}

/** The first line, and where it names makers whose names run on, the next two as well. */
const makersIn = (lines: Lines, head: number): string => {
  let words = textOf(lines, head)
  if (!MADE.test(words)) return words
  for (let at = head + 1; at < head + 3 && at < lines.count && !isBlank(lines, at); at++)
    words += ` ${textOf(lines, at)}`
  return words
}

const MADE = /^(?:e-?text )?(?:produced|prepared) by /i

const PRODUCED =
  /^\[?(?:this )?(?:e-?text|e-?book|file)?\s*(?:was )?(?:produced|prepared|transcribed|scanned|typed|digiti[sz]ed)(?: and \w+)* (?:by|for)\b/i
/** In lines: names, and the gap between them and the title page. */
const MOST_NAMES = 4
const MAKERS_GAP = 3

/** "Produced by Anna Sand and Bram Wolf" at the very top, as far from the title page as libraries set it. */
const isMaker = (lines: Lines, first: number): boolean => {
  if (!PRODUCED.test(textOf(lines, first))) return false
  let last = first
  while (last + 1 < lines.count && !isBlank(lines, last + 1)) last++
  return last - first < MOST_NAMES && blanksAfter(lines, last) >= MAKERS_GAP && nextFull(lines, last + 1) < lines.count
}

const mentioned = (lines: Lines, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (MENTION.test(textOf(lines, at))) return true
  return false
}

const push = (lines: Lines, first: number, last: number, rule: Omission['rule'], into: Omission[]): void => {
  let a = first
  let b = last
  while (a < b && isBlank(lines, a)) a++
  while (b > a && isBlank(lines, b)) b--
  if (!isBlank(lines, a)) into.push({ span: spanOf(lines, a, b), rule })
}

const readFacts = (lines: Lines, end: number, facts: ArchiveFacts): void => {
  for (let at = 0; at < end; at++) {
    const line = textOf(lines, at)
    const number = NUMBER.exec(line)
    if (number) facts.source ??= `Project Gutenberg #${number[1]}`
    const header = HEADER_LINE.exec(line)
    if (header) {
      let value = (header[2] as string).replace(NUMBER, '').trim()
      // A long value runs on, indented: "Title: The Long Winter of\n       Doctor Ames"
      for (let next = at + 1; next < end && !isBlank(lines, next) && (lines.indent[next] as number) > 3; next++) {
        if (!HEADER_LINE.test(textOf(lines, next))) value += ` ${textOf(lines, next)}`
      }
      set(facts, (header[1] as string).toLowerCase(), value)
      continue
    }
    if (facts.title === undefined && at < 15) {
      const old = OLD_TITLE.exec(line) ?? POSSESSIVE_TITLE.exec(line)
      if (old) {
        let value = old[1] as string
        if (!/\bby\b/i.test(value) && !isBlank(lines, at + 1)) value += ` ${textOf(lines, at + 1)}`
        const by = /^(.*?),?\s+by\s+(.+)$/i.exec(value)
        facts.title = (by ? (by[1] as string) : value).replace(/[,;.]$/, '').trim()
        if (by && facts.author === undefined) facts.author = (by[2] as string).replace(/[#*\d].*$/, '').trim()
      }
    }
  }
}

/** The tag of a language that is named by its English name, "French" → `fr`; a tag stays one. */
export const languageCode = (name: string): string | undefined => {
  const first = name.toLowerCase().split(/[,; (]/)[0] as string
  return LANGUAGES[first] ?? (/^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(name) ? name : undefined)
}

const set = (facts: ArchiveFacts, key: string, value: string): void => {
  if (key === 'title') facts.title = value
  else if (key === 'author') facts.author = value
  else if (key === 'translator') facts.translator ??= value
  else if (key === 'editor') facts.editor ??= value
  else if (key === 'illustrator') facts.illustrator ??= value
  else if (key === 'language') {
    const code = languageCode(value)
    if (code) facts.language = code
  } else if (key === 'release date' || key === 'posting date') facts.released ??= value.split(/,?\s*\[/)[0] as string
}

/** Takes "Produced by …" and its like from the top of the text. */
const readCredits = (lines: Lines, from: number, to: number, facts: ArchiveFacts, omissions: Omission[]): number => {
  let at = nextFull(lines, from)
  for (let taken = 0; taken < 4 && at < to; taken++) {
    const opening = textOf(lines, at)
    if (!CREDIT.test(opening) && !isBoxedNote(lines, at)) break
    let last = at
    while (last + 1 < to && !isBlank(lines, last + 1)) last++
    if (last - at > 25) break
    if (NOTE_HEAD.test(opening)) last = endOfNote(lines, at, last, to)
    facts.credits.push(joinLines(lines, at, last))
    omissions.push({ span: spanOf(lines, at, last), rule: 'transcriber' })
    at = Math.min(to, last + 1 + Math.min(blanksAfter(lines, last), to))
    at = nextFull(lines, last + 1)
  }
  return Math.min(at, to)
}

/** A note may take so many lines. */
const LONGEST_NOTE = 60

/** Where a note at the top ends: at its closing bracket, or at the first gap that is wider than those within. */
const endOfNote = (lines: Lines, first: number, last: number, to: number): number => {
  const bracketed = lines.head[first] === 0x5b
  for (let at = last; at < Math.min(to, first + LONGEST_NOTE); at++) {
    if (isBlank(lines, at)) continue
    if (bracketed ? lines.tail[at] === 0x5d : at > first && blanksAfter(lines, at) > 2) return at
  }
  return last
}

const BOX = /^\+[-=]{8,}\+$/

/** A note in a frame of "+---+" and "|". */
const isBoxedNote = (lines: Lines, at: number): boolean =>
  lines.head[at] === 0x2b &&
  at + 1 < lines.count &&
  BOX.test(textOf(lines, at)) &&
  BOXED_NOTE.test(textOf(lines, at + 1))

const INNER_NOTE = /^\W*(?:preparer|transcriber|scanner|e-?text editor)(?:'s|’s|s'|s’|s)? notes?(?:\W*$|:\s+\S)/i
/** The note begins in the same line: it ends with its paragraph. */
const INLINE_NOTE = /notes?:\s+\S/i
/** Front matter reaches this far. */
const INNER_REACH = 400

/** "PREPARER'S NOTE" among the front matter, up to the next wide gap. */
const readInnerNote = (
  lines: Lines,
  from: number,
  to: number,
  facts: ArchiveFacts,
  omissions: Omission[],
): LineRange | undefined => {
  for (let at = from; at < Math.min(to, from + INNER_REACH); at++) {
    if (isBlank(lines, at) || !INNER_NOTE.test(textOf(lines, at))) continue
    let last = at
    const inline = INLINE_NOTE.test(textOf(lines, at))
    for (let next = at + 1; next < to && next < at + 30; next++) {
      if (isBlank(lines, next)) {
        if (inline) break
        if (last > at && blanksAfter(lines, last) > 2) break
      } else last = next
    }
    facts.credits.push(joinLines(lines, at, last))
    omissions.push({ span: spanOf(lines, at, last), rule: 'transcriber' })
    return { first: at, last }
  }
  return undefined
}

/** Notes at the end may take so many lines. */
const CLOSING_REACH = 250

/** Takes what the makers of the file say at its end: errata, "Transcriber's note". */
const readClosingNotes = (
  lines: Lines,
  from: number,
  to: number,
  facts: ArchiveFacts,
  omissions: Omission[],
): number => {
  for (let at = Math.max(from + 1, to - CLOSING_REACH); at < to; at++) {
    if (!isBlank(lines, at - 1) || !CLOSING_NOTE.test(textOf(lines, at))) continue
    let last = to - 1
    while (last > at && isBlank(lines, last)) last--
    facts.credits.push(joinLines(lines, at, Math.min(last, at + 2)))
    omissions.push({ span: spanOf(lines, at, last), rule: 'transcriber' })
    return at
  }
  return to
}

export const isCredit = (text: string): boolean => CREDIT.test(text)

const joinLines = (lines: Lines, first: number, last: number): string => {
  let out = ''
  for (let at = first; at <= last; at++) out += (out ? ' ' : '') + textOf(lines, at)
  return out
}
