/**
 * The forms in which the names of speakers stand before what they say.
 *
 *    HAMLET. Who is there?     _Bob._ I am.     Anna: Nobody.     1 Guard.             ANNA     Not I.
 *                                                                 Who goes there?
 */
import { isPlainDigit } from './character.js'
import type { Chunk } from './chunk.js'
import { isBlank } from './lines.js'
import type { Scope } from './scope.js'

const CAPITALS =
  /(?!(?:[MDCLXVI]+)[.:]|(?:BOOK|CHAPTER|PART|ACT|SCENE|VOL|VOLUME|LETTER|CANTO|STAVE|NOTE|NB|PS|P\.)\b)[_*]{0,2}(\p{Lu}[\p{Lu}\p{M}'’-]*(?:\.? (?:\p{Lu}[\p{Lu}\p{M}'’-]*|\d+|AND|and|&)){0,3})[_*]{0,2}(?:[.:][_*]{0,2}(?=\s|$|[-—(_])|(?=\s+[([][^)\]]{1,60}[)\]])|(?<=\. \S+)(?=[ \t]*\r?\n))/uy
const ITALIC = /_(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})[.:]?_[.:]?\s/uy
const PLAIN = /(\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{1,20}){0,2}):\s/uy
/** "Anna.", "1 Guard." on a line of its own, above what is said. */
const TITLED =
  /((?:\d |(?:First|Second|Third) )?\p{Lu}[\p{L}'’]+(?:\.? +\p{Lu}[\p{L}'’]+){0,3})\.(?=[ \t]*\r?\n[ \t]*\S)/uy
/** "ANNA      Who is there?", "First Lord<tab>I": the name in a column of its own. */
const COLUMN = /((?:\d )?\p{Lu}[\p{L}'’]*\.?(?: [\p{Lu}\d][\p{L}'’]*\.?){0,3})(?:[ ]*\t+| {3,})(?=\S)/uy
export const LONGEST_NAME = 50
/** How names are set apart from what is said. */
export type Form = 'capitals' | 'italic' | 'plain' | 'titled' | 'column'

/** The pattern of a form; V8 reads it when it is first asked for, and most stories never ask. */
const patternOf = (form: Form): RegExp => {
  switch (form) {
    case 'capitals':
      return CAPITALS
    case 'italic':
      return ITALIC
    case 'plain':
      return PLAIN
    case 'titled':
      return TITLED
    case 'column':
      return COLUMN
    default:
      return form satisfies never
  }
}

/** The name at `start`, or null. */
export const nameAt = (text: string, start: number, form: Form): RegExpExecArray | null => {
  const pattern = patternOf(form)
  pattern.lastIndex = start
  return pattern.exec(text)
}

/** A capital, as far as ASCII tells: letters of other scripts may be one, quotation marks and dashes are none. */
const mayBeUpper = (code: number): boolean =>
  (code > 0x40 && code < 0x5b) || (code > 0x7f && (code < 0x2010 || code > 0x2027))

/** What names of all forms begin with: a capital, emphasis, or the number in "1 Guard." */
export const mayBeName = (code: number): boolean =>
  mayBeUpper(code) || code === 0x5f || code === 0x2a || isPlainDigit(code)

/** A small letter of ASCII. */
const isLower = (code: number): boolean => code > 0x60 && code < 0x7b

/** False where the form of capitals finds no name at `at`: the first word has a small letter, or the second is one in small letters. */
const mayBeCapitals = (text: string, at: number): boolean => {
  let start = at
  while (start < at + 2 && (text.charCodeAt(start) === 0x5f || text.charCodeAt(start) === 0x2a)) start++
  if (!mayBeUpper(text.charCodeAt(start)) || isLower(text.charCodeAt(start + 1))) return false
  let end = start + 1
  while (isOfName(text.charCodeAt(end))) end++
  const next = text.charAt(end)
  if (next === ' ') return !isLower(text.charCodeAt(end + 1)) || text.startsWith('and', end + 1)
  return next > '\x7f' || '.:_*\t\n'.includes(next)
}

/** A capital of ASCII, an apostrophe or a hyphen. */
const isOfName = (code: number): boolean =>
  (code > 0x40 && code < 0x5b) || code === 0x27 || code === 0x2019 || code === 0x2d

/** In UTF-16 units: where a plain name of three words ends at the latest. */
const LONGEST_PLAIN = 130

/**
 * Whether a form may find a name at the start of a chunk: a character or two tell of most chunks that it cannot, and
 * most stories are never matched with a pattern at all.
 */
export const mayBegin = ({ lines }: Scope, form: Form): ((chunk: Chunk) => boolean) => {
  const { text } = lines.source
  const startOf = (chunk: Chunk): number => lines.start[chunk.first] as number
  if (form === 'capitals') {
    return (chunk) => {
      const head = lines.head[chunk.first] as number
      return (mayBeUpper(head) || head === 0x5f || head === 0x2a) && mayBeCapitals(text, startOf(chunk))
    }
  }
  if (form === 'italic') return (chunk) => lines.head[chunk.first] === 0x5f
  if (form === 'plain') {
    let colon = -1
    return (chunk) => {
      if (!mayBeUpper(lines.head[chunk.first] as number)) return false
      const start = startOf(chunk)
      if (colon < start) colon = text.indexOf(':', start)
      if (colon < 0) colon = text.length
      return colon - start <= LONGEST_PLAIN && text.slice(start, colon).split(' ').length < 4
    }
  }
  if (form === 'column') {
    return (chunk) => {
      const start = startOf(chunk)
      const end = Math.min(lines.end[chunk.first] as number, start + LONGEST_NAME)
      const head = text.slice(start, end)
      return head.includes('\t') || head.includes('   ')
    }
  }
  // A name that has its line to itself, with a full stop, and words right below it.
  return ({ first }) =>
    (lines.end[first] as number) - (lines.start[first] as number) <= LONGEST_NAME &&
    lines.tail[first] === 0x2e &&
    first + 1 < lines.count &&
    !isBlank(lines, first + 1)
}
