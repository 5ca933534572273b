/**
 * What stands inside a block: the words of some lines with the marks upon them.
 */
import type { Inline } from '../book/inline.js'
import { text } from '../book/inline.js'
import { markCapitals } from './capitals.js'
import type { Convention } from './convention.js'
import { readEmphasis } from './emphasis.js'
import { SENTINEL } from './marks.js'
import { markRuby } from './ruby.js'
import type { Scope } from './scope.js'

const SHOUTED = /[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я]{2}/

/** Whether one of the signs that marks are made of here is in the text: each is looked for alone, faster than a class. */
const hasMarks = (value: string, { markers }: Convention): boolean => {
  for (const marker of markers) if (value.includes(marker.charAt(0))) return true
  return false
}

/**
 * Reads emphasis marks in a text whose lines are already joined; used for headings as well.
 *
 * Marks that are not emphasis here stay in the text.
 */
export const readInline = (value: string, convention: Convention): readonly Inline[] => {
  const content = !hasMarks(value, convention) ? [text(value)] : readEmphasis(value, convention.markers).content
  return convention.ruby ? markRuby(content) : content
}

/**
 * The inlines of running text: emphasis that goes on over several paragraphs, capitals, notes and pages.
 *
 * @param value lines joined by `joinLines`.
 * @param end offset in the source where they end; what follows there tells whether an open mark is still to close.
 */
export const readRun = (scope: Scope, value: string, end: number): readonly Inline[] => {
  const { convention } = scope
  const signs = convention.markers.size > 0 && (scope.carry.open !== undefined || hasMarks(value, convention))
  const shouted = convention.stressed !== undefined && SHOUTED.test(value)
  const marked = scope.marks.length > 0 && value.includes(SENTINEL)
  const ruby = convention.ruby && value.includes('《')
  if (!signs && !shouted && !marked && !ruby) return [text(value)]
  let content: readonly Inline[] = [text(value)]
  if (signs) {
    const { open } = scope.carry
    // Italics that open anew in each paragraph were not carried on after all.
    const reopened = open !== undefined && value.replace(/^["'“‘«„(\s]+/u, '').startsWith(open)
    const read = readEmphasis(value, convention.markers, reopened ? undefined : open, (marker) =>
      goesOn(scope, marker, end),
    )
    scope.carry.open = read.open !== undefined && goesOn(scope, read.open, end) === 'closes' ? read.open : undefined
    content = read.content
  }
  if (shouted && convention.stressed) content = markCapitals(content, convention.stressed)
  if (ruby) content = markRuby(content)
  return marked ? placeMarks(scope, content) : content
}

/** The inlines of a heading within the text: as `readInline`, with the notes and pages that begin in it. */
export const readHeadline = (scope: Scope, value: string): readonly Inline[] => {
  const content = readInline(value, scope.convention)
  return value.includes(SENTINEL) ? placeMarks(scope, content) : content
}

/** How far an open mark is looked for, in characters. */
const REACH = 1500
const WORD = /[\p{L}\p{N}]/u

/** Whether a mark that is open at `end` closes in a later paragraph, opens anew there, or neither. */
const goesOn = ({ lines, to }: Scope, marker: string, end: number): 'closes' | 'reopens' | undefined => {
  const { text: source } = lines.source
  const limit = Math.min(end + REACH, to < lines.count ? (lines.start[to] as number) : source.length)
  // Only what is near is searched: a mark that never closes must not cost the rest of the book.
  const near = source.slice(end, limit).indexOf(marker)
  if (near < 0) return undefined
  const at = end + near
  const left = source.charAt(at - 1)
  const right = source.charAt(at + marker.length)
  if (!/\s/.test(left) && !WORD.test(right)) return 'closes'
  return /^["'“‘«„(\s]*$/u.test(source.slice(end, at)) && !/\s/.test(right) ? 'reopens' : undefined
}

const placeMarks = (scope: Scope, content: readonly Inline[]): readonly Inline[] => {
  const out: Inline[] = []
  for (const inline of content) {
    if (inline.kind === 'emphasis' || inline.kind === 'link')
      out.push({ ...inline, content: placeMarks(scope, inline.content) })
    else if (inline.kind !== 'text' || !inline.text.includes(SENTINEL)) out.push(inline)
    else {
      const parts = inline.text.split(SENTINEL)
      for (const [i, part] of parts.entries()) {
        const mark = i % 2 === 1 ? scope.marks[Number(part)] : undefined
        if (mark?.inline.kind === 'instruction') stress(out, mark.inline.stressed)
        else if (mark) out.push(mark.inline)
        else if (part) out.push(text(part))
      }
    }
  }
  return out
}

/** Stresses the words that were written last, where they are those. */
const stress = (out: Inline[], words: string | undefined): void => {
  const last = out.at(-1)
  if (words === undefined || last?.kind !== 'text' || !last.text.endsWith(words)) return
  out.pop()
  if (last.text.length > words.length) out.push(text(last.text.slice(0, -words.length)))
  out.push({ kind: 'emphasis', style: 'emphasis', content: [text(words)] })
}
