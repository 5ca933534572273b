/**
 * The labels with which story archives set notes and summaries apart from the story, in what they let readers download.
 *
 *    Summary                    Chapter Notes                              Chapter Text
 *                                                                         Work Text:
 *    A letter arrives late.     (See the end of the chapter for notes.)
 *
 *  Not: "Notes" in a book without any of the archive's own labels; "The summary was short." (not alone in its line).
 *
 * A label is left out, and what it labels runs on to the next one or to the next heading. Lines that a sidecar calls a
 * note are read in the same way.
 */
import type { Block } from '../book/block.js'
import type { Decision, Omission } from '../book/book.js'
import { plain } from '../book/inline.js'
import type { LineRange } from '../book/overrides.js'
import type { Span } from '../book/span.js'
import { groupOf, withoutBreaks } from './authors-note.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { isBlank, type Lines, lengthOf, spanOf, textOf } from './lines.js'
import { scoreNote } from './note-score.js'

export interface Aside {
  /** From the line after the label to the next label. */
  readonly span: Span
  readonly role: 'authors-note' | 'summary'
  /** True for what is said after the whole story, not after one chapter. */
  readonly closing: boolean
  /** What stands over it; absent where a sidecar says that it is a note. */
  readonly label?: string
  /** True where a label follows that opens something, so that all before it is the note. */
  readonly closed?: boolean
}

export interface Asides {
  readonly asides: readonly Aside[]
  readonly omissions: readonly Omission[]
}

const LABEL = /^[_*]*(?:(chapter|work) )?((?:end |beginning )?notes|summary|text):?[_*]*$/i
/** Labels that only an archive writes: one of them, and the plain ones are believed too. */
const PROOF =
  /^[_*]*(?:(?:chapter|work) (?:(?:end )?notes|summary|text):?|\(?see the end of the (?:chapter|work) for (?:more )?notes\b.{0,40})[_*]*$/i
const POINTER =
  /^[_*]*(?:\(see the end of the (?:chapter|work) for .{3,60}\)|see the end of the (?:chapter|work) for (?:more )?(?:\w+ )?notes\.?)[_*]*$/i
const PLEA = /^please drop by the archive and comment\b.{0,80}$/i
const LONGEST_LABEL = 90
/** "_Beginning Notes:_" is among the longest that are neither a pointer nor a plea. */
const LONGEST_NAME = 24

/** Finds the labels between two lines and claims them. */
export const findAsides = (
  lines: Lines,
  claims: Claims,
  from: number,
  to: number,
  decided: readonly LineRange[],
): Asides => {
  const omissions: Omission[] = []
  const asides: Aside[] = decided.map(({ first, last }) => ({
    span: spanOf(lines, first - 1, Math.min(last, lines.count) - 1),
    role: 'authors-note',
    closing: false,
  }))
  const labels = standingLabels(lines, claims, from, to)
  if (!labels.some((at) => PROOF.test(textOf(lines, at)))) {
    asides.push(...notesFrom(lines, claims, from, to, omissions))
    return { asides, omissions }
  }
  labels.forEach((at, i) => {
    claims[at] = TAKEN
    const text = textOf(lines, at)
    omissions.push({ span: spanOf(lines, at), rule: PLEA.test(text) ? 'site-advertising' : 'editorial-mark' })
    const [, scope, name] = LABEL.exec(text) ?? []
    if (name === undefined || name.toLowerCase() === 'text') return
    const next = labels[i + 1] ?? to
    if (next <= at + 1) return
    asides.push({
      span: spanOf(lines, at + 1, next - 1),
      role: name.toLowerCase() === 'summary' ? 'summary' : 'authors-note',
      closing: scope?.toLowerCase() !== 'chapter' && /^end/i.test(name),
      label: text,
      closed: next < to && !/^[_*]*(?:(?:chapter|work) )?end|^please/i.test(textOf(lines, next)),
    })
  })
  return { asides, omissions }
}

const FROM_AUTHOR = /^A note from \S.{0,30}[^.,;:!?\s]$/

/** "A note from quill" over what the author says, time and again: the label of a site's page. */
const notesFrom = (lines: Lines, claims: Claims, from: number, to: number, omissions: Omission[]): Aside[] => {
  const labels: number[] = []
  for (let at = from; at < to; at++) {
    if (lines.head[at] !== 0x41 || lengthOf(lines, at) > 50 || claims[at] !== FREE || !isBlank(lines, at - 1)) continue
    if (FROM_AUTHOR.test(textOf(lines, at))) labels.push(at)
  }
  const [first] = labels
  if (first === undefined || labels.length < 2) return []
  const label = textOf(lines, first)
  if (labels.some((at) => textOf(lines, at) !== label)) return []
  return labels.map((at, i) => {
    claims[at] = TAKEN
    omissions.push({ span: spanOf(lines, at), rule: 'editorial-mark' })
    return { span: spanOf(lines, at + 1, (labels[i + 1] ?? to) - 1), role: 'authors-note', closing: false, label }
  })
}

const standingLabels = (lines: Lines, claims: Claims, from: number, to: number): number[] => {
  const found: number[] = []
  for (let at = from; at < to; at++) {
    const length = lengthOf(lines, at)
    if (length < 4 || length > LONGEST_LABEL || claims[at] !== FREE) continue
    const code = (lines.head[at] as number) | 32
    // s(ummary) n(otes) c(hapter) w(ork) e(nd) b(eginning) t(ext) p(lease) ( _ *
    if (!FIRST.has(code) || (length > LONGEST_NAME && !LONG_FIRST.has(code))) continue
    if (!(isBlank(lines, at + 1) || at + 1 === lines.count) && !isBlank(lines, at - 1)) continue
    const text = textOf(lines, at)
    if (mayLabel(text) && (LABEL.test(text) || POINTER.test(text) || PLEA.test(text))) found.push(at)
  }
  return found
}

/** One of these words is in each of them: an ornament, an opening and short speech are told by that. */
const LABEL_WORDS = ['notes', 'summary', 'text', 'see the end', 'archive']

const mayLabel = (text: string): boolean => {
  const small = text.toLowerCase()
  return LABEL_WORDS.some((word) => small.includes(word))
}

const FIRST: ReadonlySet<number> = new Set([...'sncwebtp(_*'].map((letter) => letter.charCodeAt(0) | 32))

const LONG_FIRST: ReadonlySet<number> = new Set([...'ps(_*'].map((letter) => letter.charCodeAt(0) | 32))

/**
 * The blocks of one section, those of an aside grouped in their place.
 *
 * @param decisions takes up what was decided.
 * @param start offset in the source at which the section begins.
 * @param storied true where the section has a story: no note at its head runs on to its end.
 */
export const groupAsides = (
  blocks: readonly Block[],
  asides: readonly Aside[],
  decisions: Decision[],
  start: number,
  storied: boolean,
): readonly Block[] => {
  const first = blocks[0]
  const last = blocks[blocks.length - 1]
  if (!first || !last) return blocks
  const here = asides
    .filter(({ span }) => span.start <= last.span.start && span.end > first.span.start)
    // A label says nothing of the next chapter; a person's lines may run on into it.
    .filter(({ span, label }) => label === undefined || span.start >= start)
    .map((aside) => (storied ? beforeStory(aside, blocks) : aside))
  if (here.length === 0) return blocks
  const out: Block[] = []
  let at = 0
  while (at < blocks.length) {
    const block = blocks[at] as Block
    const aside = here.find((one) => holds(one, block))
    let end = at + 1
    if (aside) while (end < blocks.length && holds(aside, blocks[end] as Block)) end++
    const own = aside ? withoutBreaks(blocks.slice(at, end)) : []
    if (aside && own.length > 0) {
      const group = groupOf(own, aside.role)
      const evidence = [aside.label === undefined ? 'a sidecar says so' : `under the label "${aside.label}"`]
      out.push(group)
      decisions.push({ span: group.span, kind: aside.role, evidence, confidence: aside.label === undefined ? 1 : 0.95 })
    } else if (!aside) out.push(block)
    at = end
  }
  return out
}

/** So many paragraphs more belong to a note at a chapter's head, where they sound like one. */
const MOST_MORE = 4
const SOUNDS = 0.8

/**
 * A note above the story that no label ends, as in a download without "Chapter Text": its first paragraph, and those that
 * sound like an author. A note at the chapter's foot runs on to its end.
 */
const beforeStory = (aside: Aside, blocks: readonly Block[]): Aside => {
  const last = blocks[blocks.length - 1] as Block
  const { span, label, closed } = aside
  if (label === undefined || /end|author/i.test(label)) return aside
  if (closed && span.end < last.span.start) return aside
  const own = blocks.filter((block) => holds(aside, block))
  // What stands above the label is the story; then the rest is the note.
  if (blocks.length - own.length > 2 && own.length <= blocks.length - own.length) return aside
  let upto = 1
  while (upto < Math.min(own.length, 1 + MOST_MORE) && soundsSo(own[upto] as Block)) upto++
  const next = own[upto]
  return next === undefined ? aside : { ...aside, span: { start: span.start, end: next.span.start } }
}

const soundsSo = (block: Block): boolean =>
  block.kind === 'paragraph' && scoreNote(plain(block.content)).score >= SOUNDS

const holds = ({ span }: Aside, block: Block): boolean => block.span.start >= span.start && block.span.start < span.end

/** True where the group was said after the whole story. */
export const isClosing = (block: Block, asides: readonly Aside[]): boolean =>
  asides.some((one) => one.closing && holds(one, block))
