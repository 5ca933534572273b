/**
 * Tells of notes without a mark and of marks without a note, in a document whose other notes have theirs.
 *
 *    a groat.[1] … a florin.[2]          [2] has no note
 *    [1] A coin of small worth.
 *
 *  Not: `[3]` in a document without a note that something refers to; a lone asterisk; numbers of which most are no notes.
 */
import { type Finding, finding } from '../book/findings.js'
import { lineAt, placeOf } from '../book/manuscript.js'
import { type Claims, FREE } from './claims.js'
import type { NoteCandidate, NoteText, Reference } from './footnote.js'
import type { Lines } from './lines.js'
import type { Mark } from './marks.js'

export interface Matching {
  readonly texts: readonly NoteText[]
  readonly marks: readonly Mark[]
  /** Notes that nothing refers to. */
  readonly lonely: readonly NoteCandidate[]
  /** All that looks like a reference to any of the notes. */
  readonly references: readonly Reference[]
  /** The signs that set emphasis here: one that stays open is no reference. */
  readonly markers: ReadonlySet<string>
}

/** How a note's mark is written; notes of one form are one convention. */
type Form = 'bracketed number' | 'bracketed letter' | 'round' | 'sign'

/** So many notes of a form must have their mark before one without is worth a word. */
const CONVENTION: Readonly<Record<Form, number>> = {
  'bracketed number': 1,
  'bracketed letter': 2,
  round: 2,
  sign: 2,
}

/** As many are told one by one; a document with more has another fault. */
const MOST = 12

const BRACKETED_NUMBER = /\[(\d{1,3})\]/g

interface Unmatched {
  readonly at: number
  readonly message: string
}

/** Findings: footnote-unmatched. */
export const tellUnmatched = (lines: Lines, claims: Claims, matching: Matching): Finding[] => {
  const matched = new Map<Form, number>()
  for (const { from, label } of matching.texts) {
    const form = formOf(lines, lines.start[from] as number, label)
    matched.set(form, (matched.get(form) ?? 0) + 1)
  }
  const found: Unmatched[] = []
  for (const [form, count] of matched) {
    if (count < CONVENTION[form]) continue
    const notes = matching.lonely.filter(
      ({ from, label }) => formOf(lines, lines.start[from] as number, label) === form,
    )
    if (notes.length <= count) {
      for (const { from, label } of notes)
        found.push({ at: lines.start[from] as number, message: `Nothing in the text refers to the note "${label}".` })
    }
    const marks = lonelyMarks(lines, claims, matching, form)
    if (marks.length <= count) {
      for (const { start, label } of marks)
        found.push({ at: start, message: `There is no note to the mark "${label}".` })
    }
  }
  found.sort((a, b) => a.at - b.at)
  const rest = found.length - MOST
  return found.slice(0, MOST).map(({ at, message }, i) => {
    const more = i === MOST - 1 && rest > 0 ? `${message.slice(0, -1)}; ${rest} more are like it.` : message
    return finding('footnote-unmatched', more, placeOf(lines.source, at))
  })
}

const formOf = ({ source }: Lines, at: number, label: string): Form => {
  if (!/^[\p{L}\p{N}]/u.test(label)) return 'sign'
  if (source.text.charCodeAt(at) !== 91) return 'round'
  return /^\d/.test(label) ? 'bracketed number' : 'bracketed letter'
}

/** The marks of one form that no note was found for, in running text. */
const lonelyMarks = (lines: Lines, claims: Claims, matching: Matching, form: Form): Reference[] => {
  const { marks, references, markers } = matching
  const taken = new Set(marks.map(({ start }) => start))
  const free = (start: number): boolean => !taken.has(start) && claims[lineAt(lines.source, start)] === FREE
  if (form !== 'bracketed number')
    return references.filter(
      ({ start, label }) => formOf(lines, start, label) === form && !markers.has(label) && free(start),
    )
  // Of numbers those are told as well that no note has.
  const out: Reference[] = []
  for (const match of lines.source.text.matchAll(BRACKETED_NUMBER)) {
    const start = match.index
    if (!free(start) || lines.start[lineAt(lines.source, start)] === start) continue
    out.push({ label: match[1] as string, start, end: start + match[0].length })
  }
  return out
}
