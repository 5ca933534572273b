/**
 * Reads footnotes: where the text of each stands, which mark in the text refers to it, and brings the two together.
 *
 *    He paid a groat.[1]                  The tell-tale.*                She spoke Romansh.[A]
 *    [1] A coin of small worth.           * A compass in the cabin.      [Footnote A: A tongue of the mountains.]
 *
 *    He paid a groat.[^1]                 He paid a groat.¹
 *    [^1]: A coin of small worth.         ¹ A coin of small worth.       1. A coin of small worth.
 *
 *  Not: [1] in a list of things; *sob*; an ornament; [he paused] (a remark).
 */
import type { Block, Footnote } from '../book/block.js'
import type { Finding } from '../book/findings.js'
import { lineAt } from '../book/manuscript.js'
import { span } from '../book/span.js'
import type { Claims } from './claims.js'
import { FREE, FURNITURE, NOTE } from './claims.js'
import type { Convention } from './convention.js'
import { hangsOnWord } from './hanging-marks.js'
import type { Lines } from './lines.js'
import { isBlank } from './lines.js'
import type { Mark } from './marks.js'
import { lowerBound, marksWithin } from './marks.js'
import { ornamentKey, ruleAbove } from './ornament.js'
import { paragraphOf } from './paragraphs.js'
import { FIGURES, isRaised, MEASURE, raisedLabels } from './raised-marks.js'
import type { Scope } from './scope.js'
import { withoutItems } from './starred-items.js'
import { tellUnmatched } from './unmatched-notes.js'

export interface NoteText {
  /** Unique in the book. */
  readonly id: string
  /** As printed, without brackets: `1`, `*`, `A`. */
  readonly label: string
  /** The lines that hold it, `to` exclusive. */
  readonly from: number
  readonly to: number
  /** Offset past its mark. */
  readonly past: number
}

/** A note of which it is not known yet whether anything refers to it. */
export type NoteCandidate = Omit<NoteText, 'id'>

export interface Notes {
  /** By place in the document. */
  readonly texts: readonly NoteText[]
  /** The references to them, by place in the document. */
  readonly marks: readonly Mark[]
  /** `footnote-unmatched`, where some notes have their marks and others do not. */
  readonly findings: readonly Finding[]
}

const LABEL = String.raw`\d{1,3}|[A-Za-z]|\*{1,4}|[†‡§¶]{1,3}|[ivxl]{1,5}`
const BRACKETED = new RegExp(
  String.raw`\[(?:(?:(?:Foot)?[Nn]ote|[Nn]ota|Fu(?:ß|ss)note|Voetnoot|Fotnot|Alaviite):?\s+|\^)?(${LABEL})\]:?\s*|\[(?:Footnote\s?(${LABEL})?|(?:N[Oo][Tt][AaEe]|Fu(?:ß|ss)note|Voetnoot|Fotnot|Alaviite)\s(${LABEL}))\s?:\s*|\((${LABEL})\)\s+(?=\p{Lu})`,
  'uy',
)
const SIGNED = /(\*{1,3}|[†‡§¶]{1,2}|\{\d{1,3}\}|[¹²³⁰⁴-⁹]{1,3})\s?(?=["'“‘(_]?\p{L})/uy
/** Notes to ¹ and ² that begin with plain numbers. */
const NUMBERED = /(\d{1,3})[.)]?\s+(?=["'“‘(_]?\p{L})/uy

/** A note is at most this many lines long when no bracket says where it ends. */
const LONGEST = 60

export interface Reference {
  readonly label: string
  readonly start: number
  readonly end: number
}

/**
 * Finds the notes that have a mark in the text, and claims their lines as NOTE. Runs after the headings are known.
 *
 * Findings: footnote-unmatched.
 */
export const findNotes = (lines: Lines, claims: Claims, convention: Convention): Notes => {
  const found = withoutItems(lines, findTexts(lines, claims, convention))
  const candidates = found.some(isTicked) && ticksBoxes(lines, found) ? found.filter((one) => !isTicked(one)) : found
  if (candidates.length === 0) return { texts: [], marks: [], findings: [] }
  const waiting = new Map<string, Reference[]>()
  const texts: NoteText[] = []
  const marks: Mark[] = []
  const lonely: NoteCandidate[] = []
  const references = findReferences(lines, claims, candidates)
  let seen = 0
  for (const candidate of candidates) {
    const start = lines.start[candidate.from] as number
    for (; seen < references.length && (references[seen] as Reference).start < start; seen++) {
      const reference = references[seen] as Reference
      const queue = waiting.get(reference.label)
      if (queue) queue.push(reference)
      else waiting.set(reference.label, [reference])
    }
    const queue = waiting.get(candidate.label)
    // A sign refers to the nearest note below it, a number to the next of its number.
    const reference = /^\d|^[A-Za-z]/.test(candidate.label) ? queue?.shift() : queue?.pop()
    if (reference === undefined) {
      lonely.push(candidate)
      continue
    }
    const id = `note-${texts.length + 1}`
    texts.push({ ...candidate, id })
    marks.push({
      start: reference.start,
      end: reference.end,
      inline: { kind: 'note-reference', note: id, label: candidate.label },
    })
    for (let i = ruleAbove(lines, candidate.from); i < candidate.to; i++) {
      if (claims[i] === FREE && !isBlank(lines, i)) claims[i] = NOTE
    }
  }
  marks.sort((a, b) => a.start - b.start)
  const { markers } = convention
  return { texts, marks, findings: tellUnmatched(lines, claims, { texts, marks, lonely, references, markers }) }
}

/** "[X] Go north": a vote, or a note after that to [w] or [ix]. */
const isTicked = ({ label }: NoteCandidate): boolean => label === 'X' || label === 'x'

/** True where [x] is a box: it comes again, or stands by empty ones, and no note comes before it in order. */
const ticksBoxes = (lines: Lines, found: readonly NoteCandidate[]): boolean =>
  !found.some(({ label }) => label === 'W' || label === 'w' || label === 'ix') &&
  (found.filter(isTicked).length > 1 || /^\s*[-–—]{0,4}\s?\[ \]\s?\S/mu.test(lines.source.text))

const findTexts = (lines: Lines, claims: Claims, convention: Convention): NoteCandidate[] => {
  const { text } = lines.source
  const out: NoteCandidate[] = []
  const raised = raisedLabels(text)
  let open = true
  for (let i = 0; i < lines.count; i++) {
    if (claims[i] !== FREE || lines.head[i] === 0) {
      open = true
      continue
    }
    const code = lines.head[i] as number
    const begins = open || convention.pitch > 0 || convention.layout !== 'blank'
    open = false
    const numbered = raised !== undefined && code > 0x30 && code < 0x3a
    const signed =
      code === 42 ||
      (code >= 0x2020 && code <= 0x2021) ||
      code === 0xa7 ||
      code === 0xb6 ||
      code === 123 ||
      isRaised(code)
    if (code !== 91 && code !== 40 && !signed && !numbered) continue
    if ((!begins && code !== 91) || ornamentKey(lines, i) !== undefined) continue
    const start = lines.start[i] as number
    const form = signed ? SIGNED : numbered ? NUMBERED : BRACKETED
    form.lastIndex = start
    const match = form.exec(text)
    if (!match) continue
    const given = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '*'
    const label = isRaised(code) ? given.normalize('NFKC') : given
    if (numbered && !raised.has(label)) continue
    const past = start + match[0].length
    if (code === 42 && opensEmphasis(text, match[1] as string, past, lines.end[i] as number, convention)) continue
    const held = /^\[[FNVA]/.test(match[0]) && !match[0].includes(']')
    const to = endOf(lines, claims, i, held, signed || numbered ? form : undefined, convention)
    if (code === 42 && to > i + 1 && closesAll(text.slice(start, lines.end[to - 1]))) continue
    out.push({ label: label.replace(/[{}]/g, ''), from: i, to, past })
    i = (out.at(-1) as NoteText).to - 1
    // What stands right below a note's last line is the next note.
    open = true
  }
  return out
}

/** True where leading asterisks open emphasis rather than a note: "**Odile's part**", "*Never*, she thought." */
const opensEmphasis = (text: string, sign: string, from: number, to: number, { markers }: Convention): boolean => {
  const line = text.slice(from, to)
  // "***a dream***": the same signs on both sides
  if (line.trimEnd().endsWith(sign)) return true
  if (sign.length > 1) return markers.has('**') && line.includes(sign)
  return markers.has('*') && /^[^*]*\S\*(?!\p{L})/u.test(line)
}

/** "*Light them one by one" over "Nobody is home*": lines between signs that open and close, as of a song. */
const closesAll = (words: string): boolean => /^\*\S[^*]*(?:\*[^*]+\*[^*]*)*\S\*$/.test(words)

/** One past the last line of a note: its paragraph, or all up to the bracket that closes it. */
const endOf = (
  lines: Lines,
  claims: Claims,
  from: number,
  held: boolean,
  form: RegExp | undefined,
  { layout, wrap, firstIndent, bodyIndent }: Convention,
): number => {
  const { text } = lines.source
  const lone = layout === 'line' && wrap === 0
  const stepped = layout === 'indent' && (lines.indent[from] as number) > bodyIndent
  let depth = 0
  let to = from
  for (let i = from; i < lines.count && i < from + LONGEST * (held ? 5 : 1); i++) {
    if (claims[i] !== FREE && claims[i] !== FURNITURE) break
    const blank = isBlank(lines, i)
    if (blank && !held) break
    if (!held && i > from && startsNote(text, lines.start[i] as number, form)) break
    // Where no blank line parts paragraphs, the next one is told as all are.
    if (i > from && depth <= 0 && (lone || (stepped && (lines.indent[i] as number) >= firstIndent))) break
    for (let k = lines.start[i] as number; k < (lines.end[i] as number); k++) {
      const code = text.charCodeAt(k)
      if (code === 91) depth++
      else if (code === 93) depth--
    }
    if (!blank) to = i + 1
    if (held && depth <= 0) break
  }
  return to
}

/** @param form how the note before begins, where it has no brackets: the next has another label. */
const startsNote = (text: string, at: number, form: RegExp | undefined): boolean => {
  if (form) {
    form.lastIndex = at
    return form.test(text)
  }
  BRACKETED.lastIndex = at
  return text.charCodeAt(at) === 91 && BRACKETED.test(text)
}

/** Every place where the mark of a candidate stands in running text, by place. */
const findReferences = (lines: Lines, claims: Claims, candidates: readonly NoteCandidate[]): Reference[] => {
  const { text } = lines.source
  const own = new Set(candidates.map(({ from }) => lines.start[from] as number))
  const out: Reference[] = []
  for (const label of new Set(candidates.map((candidate) => candidate.label))) {
    const sign = !/^[\p{L}\p{N}]/u.test(label)
    const forms = sign ? [`[${label}]`, label] : [`[${label}]`, `(${label})`, `{${label}}`]
    if (text.includes('[^')) forms.push(`[^${label}]`)
    const above = out.length
    const loose: Reference[] = []
    if (/^\d/.test(label)) forms.push(label.replace(/\d/g, (figure) => FIGURES.charAt(Number(figure))))
    for (const form of forms) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
        const past = at + form.length
        if (own.has(at)) continue
        const hangs = form[0] === '[' || hangsOnWord(text, at, past, form)
        if (!hangs && !(form[0] === '(' && hangsOnWord(text, at - 1, past, form))) continue
        if (isRaised(form.charCodeAt(0)) && MEASURE.test(text.slice(Math.max(0, at - 5), at))) continue
        if (claims[lineAt(lines.source, at)] === FREE) (hangs ? out : loose).push({ label, start: at, end: past })
      }
    }
    // "the weir (1) was low": a space before it, where there are as many notes of this number
    if (out.length === above && loose.length === candidates.filter((one) => one.label === label).length)
      out.push(...loose)
  }
  return out.sort((a, b) => a.start - b.start)
}

/** Puts the notes that this section refers to into its footnotes. */
export const takeNotes = (scope: Scope, start: number, end: number): void => {
  const { notes } = scope.context
  const { marks } = notes
  for (let k = lowerBound(marks, start); k < marks.length && (marks[k] as Mark).start < end; k++) {
    const { inline } = marks[k] as Mark
    if (inline.kind !== 'note-reference') continue
    const note = notes.texts[Number(inline.note.slice(5)) - 1]
    if (note) scope.out.footnotes.push(footnoteOf(scope, note))
  }
}

/** The blocks of a note; the words of its mark are left to the mark that is printed before it. */
const footnoteOf = (scope: Scope, note: NoteText): Footnote => {
  const { lines } = scope
  const start = lines.start[note.from] as number
  const end = lines.end[note.to - 1] as number
  const { furniture, notes } = scope.context
  const marks = marksWithin(furniture.marks, notes.marks, start, end)
  const inner: Scope = { ...scope, marks, own: NOTE, carry: { open: undefined } }
  const blocks: Block[] = []
  let first = note.from
  for (let i = note.from; i < note.to; i++) {
    const last = i === note.to - 1 || isBlank(lines, i + 1)
    if (isBlank(lines, i)) first = i + 1
    else if (last) {
      blocks.push(paragraphOf(inner, first, i, 'plain', first === note.from ? note.past : undefined))
      first = i + 1
    }
  }
  scope.out.omissions.push({ span: span(start, note.past), rule: 'note-mark' })
  return { id: note.id, label: note.label, span: span(start, end), blocks: blocks.map(dropBracket(lines, note)) }
}

/** "[Footnote 1: See above.]" closes with a bracket that belongs to the mark. */
const dropBracket =
  (lines: Lines, note: NoteText) =>
  (block: Block, index: number, all: readonly Block[]): Block => {
    const text = lines.source.text
    const opened =
      text.charCodeAt(lines.start[note.from] as number) === 91 &&
      !text.slice(lines.start[note.from], note.past).includes(']')
    if (!opened || index !== all.length - 1 || block.kind !== 'paragraph') return block
    const last = block.content.at(-1)
    if (last?.kind !== 'text' || !last.text.endsWith(']')) return block
    return { ...block, content: [...block.content.slice(0, -1), { kind: 'text', text: last.text.slice(0, -1) }] }
  }
