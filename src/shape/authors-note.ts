/**
 * Finds where the author speaks of the story rather than in it: notes and disclaimers before, after and inside a chapter.
 *
 *    A/N: Sorry for the wait!                          labelled
 *    Disclaimer: I own nothing but the plot.           labelled
 *    [Author's note: he is lying here.]                labelled, in brackets
 *    None of these characters are mine. Please review. unlabelled: only its wording tells it
 *
 *  Not: "A note lay on the table." "I own nothing," she said. (speech), a story told by a writer of stories.
 *
 * One such phrase proves nothing; several, at the edge of a chapter, do. A strong note takes the weaker paragraphs
 * between itself and the edge with it, for nobody begins a story before disclaiming it.
 */
import type { Block, Group, GroupRole, Paragraph } from '../book/block.js'
import { plain } from '../book/inline.js'
import { join } from '../book/span.js'
import { isLone, LABEL_REACH, labelOf, mayBeLabelled } from './note-label.js'
import { isCardLine, sendsOn } from './note-lines.js'
import { BRACKETED, isSpeech, type NoteScore, scoreNote } from './note-score.js'

/** A paragraph that scores this is a note wherever a note may stand. */
const STRONG = 2.4
/** Next to a strong one, or between it and the edge, this is enough. */
const WEAK = 0.8
/** Within a book, at a chapter's edge: only what no chapter says. */
const CERTAIN = 3.2
/** How many paragraphs a note at a chapter's edge may have. */
const MOST = 8

const leafText = (block: Block): string => (block.kind === 'paragraph' ? plain(block.content) : '')

/** A label that a story may have too, so often in one section, heads its parts: "Prompt: snow" over each of ten. */
const SERIAL = 3
const LOOSE = 4

const headsParts = (blocks: readonly Block[], words: string): boolean => {
  const label = labelOf(words)
  if (label === undefined || label.weight >= LOOSE) return false
  const own = label.words.toLowerCase()
  const alike = blocks.filter((block) => labelOf(leafText(block))?.words.toLowerCase() === own)
  return alike.length >= SERIAL
}

/** Paragraphs that sound like nothing, between notes at the very beginning. */
const MOST_SILENT = 2

export interface NoteRange {
  /** Index of the first block and of the one after the last. */
  readonly from: number
  readonly to: number
  readonly role: NoteScore['role']
  readonly evidence: readonly string[]
  readonly confidence: number
}

/**
 * The notes at the head of a run of blocks.
 *
 * @param opening true at the very beginning of the document, where wording alone may decide.
 * @param whole true where all of the blocks may be notes, since the story begins at a heading behind them.
 */
export const leadingNote = (blocks: readonly Block[], opening: boolean, whole = false): NoteRange | undefined => {
  let end = 0
  let role: NoteScore['role'] | undefined
  let evidence: readonly string[] = []
  let confidence = 0
  let lone = false
  let cards = 0
  for (let at = 0; at < Math.min(blocks.length, MOST); at++) {
    const block = blocks[at] as Block
    if (block.kind === 'scene-break') continue
    if (block.kind !== 'paragraph') break
    const words = leafText(block)
    if (headsParts(blocks, words)) break
    if (!opening && at === cards && isCardLine(words)) {
      cards++
      continue
    }
    if (lone && role !== undefined && labelOf(words) === undefined) {
      // The label stands over what it labels.
      lone = at + 1 < blocks.length && scoreNote(leafText(blocks[at + 1] as Block)).score >= WEAK
      end = at + 1
      continue
    }
    // Within a book only a label makes a note; wording decides at its very beginning alone.
    if (!opening && labelOf(words) === undefined && (at > end || scoreNote(words, CERTAIN).score < CERTAIN)) break
    // A label further down is another note's, with the story in between.
    if (at - Math.max(end, cards) > MOST_SILENT) break
    // Until a note has begun, only a strong paragraph or speech changes anything.
    const note = scoreNote(words, role === undefined && !isSpeech(words) ? STRONG : undefined)
    const strong = note.labelled || note.score >= (opening ? STRONG : CERTAIN)
    if (strong && note.role !== 'summary') {
      end = at + 1
      lone = isLone(words)
      role = role === undefined || role === note.role ? note.role : 'authors-note'
      evidence = [...evidence, ...note.evidence]
      confidence = Math.max(confidence, Math.min(0.98, 0.5 + note.score / 10))
    } else if (strong) {
      end = at + 1
      lone = isLone(words)
      role ??= note.role
    } else if (role !== undefined && opening && note.score >= WEAK) {
      end = at + 1
      evidence = [...evidence, ...note.evidence]
    } else if (note.score < -1) break
    else if (at > 3 && end === 0) break
  }
  if (role === undefined && opening) return partedNote(blocks)
  if (role === undefined && cards > 1) {
    role = 'authors-note'
    end = cards
    evidence = [`${cards} lines of an archive's header`]
    confidence = 0.8
  }
  if (role === undefined) return undefined
  // A labelled note runs on to the break that parts it from the story, where one stands close by.
  const parted = blocks.findIndex((block, at) => at >= end && block.kind === 'scene-break')
  if (
    parted >= end &&
    parted <= end + 3 &&
    blocks.slice(end, parted).every((one) => scoreNote(leafText(one)).score > 0 && !headsParts(blocks, leafText(one)))
  )
    end = parted
  const sent = role === undefined ? -1 : sendsOn(blocks, end)
  if (sent >= 0) end = sent + 1
  if (!whole && end >= blocks.filter((block) => block.kind !== 'scene-break').length) return undefined
  return { from: 0, to: end, role, evidence, confidence }
}

/** Two paragraphs or more on top that each sound so much like an author prove one another. */
const PAIRED = 1.2
const PAIRED_SUM = 2.8

const pairedNote = (blocks: readonly Block[]): NoteRange | undefined => {
  const notes: NoteScore[] = []
  for (const block of blocks.slice(0, MOST_PARTED)) {
    const note = scoreNote(leafText(block), PAIRED)
    if (note.score < PAIRED || note.role === 'summary') break
    notes.push(note)
  }
  const sum = notes.reduce((total, { score }) => total + score, 0)
  if (notes.length < 2 || sum < PAIRED_SUM || notes.length >= blocks.length) return undefined
  const evidence = notes.flatMap((note) => note.evidence)
  return { from: 0, to: notes.length, role: 'authors-note', evidence, confidence: Math.min(0.9, 0.4 + sum / 10) }
}

/** Paragraphs before a break at the very beginning: together they need this much, and each of them something. */
const PARTED = 1.8
const MOST_PARTED = 4

/**
 * What stands on top, apart from the rest by a break of its own, and sounds like an author with nothing labelled.
 *
 *    I'm sorry for how sad this turned out.
 *
 *    The usual warnings. Reviews are read and kept.
 *
 *
 *    (the story)
 */
const partedNote = (blocks: readonly Block[]): NoteRange | undefined => {
  const together = pairedNote(blocks)
  if (together) return together
  const to = blocks.findIndex((block) => block.kind === 'scene-break')
  if (to < 1 || to > MOST_PARTED || blocks.length < to * 3) return undefined
  const notes = blocks.slice(0, to).map((block) => scoreNote(leafText(block)))
  const sum = notes.reduce((total, { score }) => total + score, 0)
  if (sum < PARTED || notes.some(({ score, role }) => score < WEAK || role === 'summary')) return undefined
  const evidence = [...notes.flatMap((note) => note.evidence), 'a break parts it from the story']
  return { from: 0, to, role: 'authors-note', evidence, confidence: Math.min(0.95, 0.5 + sum / 10) }
}

/** How far up from a section's end a note may begin, in blocks. */
const MOST_TRAILING = 14

/**
 * The notes at the foot of a run of blocks.
 *
 * @param closing true at the very end of the document, where wording alone may decide.
 */
export const trailingNote = (blocks: readonly Block[], closing: boolean): NoteRange | undefined => {
  const least = Math.max(1, blocks.length - MOST_TRAILING)
  let start = blocks.length
  let found: NoteScore | undefined
  let silent = 0
  const quiet: Paragraph[] = []
  const wanted = closing ? WEAK * 2 : CERTAIN
  for (let at = blocks.length - 1; at >= least; at--) {
    const block = blocks[at] as Block
    if (block.kind === 'scene-break' || (block.kind === 'paragraph' && block.role === 'end-mark')) continue
    if (block.kind !== 'paragraph') break
    const near = silent <= (found === undefined ? 1 : MOST_SILENT)
    if (!near && !isLabelled(block)) {
      quiet.push(block)
      silent++
      continue
    }
    const words = plain(block.content)
    const note = scoreNote(words, near ? wanted : Number.POSITIVE_INFINITY)
    if (note.labelled && headsParts(blocks, words)) silent = MOST_TRAILING
    else if (note.labelled && note.role !== 'summary') {
      // A label near the head says nothing of all that stands below it.
      if (silent > MOST_SILENT && at < MOST_SILENT) break
      // The story goes on below: the note stands within it.
      if (silent > 0 && (quiet.some(({ content }) => isSpeech(plain(content))) || BRACKETED.test(words))) break
      start = at
      found = note
      silent = 0
    } else if (near && note.score >= (closing ? STRONG : CERTAIN)) {
      start = at
      found = note
      silent = 0
    } else if (closing && near && note.score >= WEAK * 2 && silent === 0) {
      start = at
      found ??= note
    } else {
      silent++
      quiet.push(block)
    }
  }
  if (!found || start === blocks.length) return undefined
  return {
    from: start,
    to: blocks.length,
    role: found.role,
    evidence: found.evidence,
    confidence: Math.min(0.98, 0.5 + found.score / 10),
  }
}

/** "(A/N: real bell codes)", "A/N: she is lying." in the middle of a chapter: this paragraph and no more. */
const INSERTED = /^(?:[([{*_]*\s*a\/n\b|[([{]\s*(?:an:|author(?:'|’)?s? note)|author(?:'|’)s note:)/i

/** False where a paragraph begins with no label, told by the beginning of its first words. */
const mayHaveLabel = ({ content }: Paragraph): boolean => {
  const [first] = content
  return mayBeLabelled(first?.kind === 'text' && first.text.length > LABEL_REACH ? first.text : plain(content))
}

const isLabelled = (block: Paragraph): boolean => mayHaveLabel(block) && labelOf(plain(block.content)) !== undefined

/** What they begin with: few paragraphs do. */
const INSERTED_START = /^[\s([{*_a]/i

const isInserted = (block: Block): block is Paragraph => {
  if (block.kind !== 'paragraph') return false
  const first = block.content[0]
  if (first?.kind === 'text' && first.text !== '' && !INSERTED_START.test(first.text)) return false
  return mayHaveLabel(block) && INSERTED.test(plain(block.content))
}

export const groupOf = (blocks: readonly Block[], role: GroupRole): Group => {
  const first = blocks[0] as Block
  const last = blocks[blocks.length - 1] as Block
  return { kind: 'group', span: join(first.span, last.span), role, blocks }
}

/**
 * Sets a chapter's own notes apart as asides, in their place.
 *
 * @param say takes up what was decided, with the blocks that the range speaks of.
 */
export const setNotesApart = (
  blocks: readonly Block[],
  opening: boolean,
  closing: boolean,
  say: (range: NoteRange, blocks: readonly Block[]) => void,
): readonly Block[] => {
  const lead = leadingNote(blocks, opening)
  const rest = lead ? blocks.slice(lead.to) : blocks
  const trail = trailingNote(rest, closing)
  if (lead) say(lead, blocks)
  if (trail) say(trail, rest)
  if (!lead && !trail && !rest.some(isInserted)) return blocks
  const inside = (trail ? rest.slice(0, trail.from) : rest).map((block, at) => {
    if (!isInserted(block)) return block
    say(
      { from: at, to: at + 1, role: 'authors-note', evidence: ['begins as a note of the author'], confidence: 0.9 },
      rest,
    )
    return groupOf([block], 'authors-note')
  })
  return trimBreaks([
    ...(lead ? [groupOf(withoutBreaks(blocks.slice(0, lead.to)), lead.role)] : []),
    ...inside,
    ...(trail ? [groupOf(withoutBreaks(rest.slice(trail.from)), trail.role)] : []),
  ])
}

/** Without the breaks at both ends. */
export const withoutBreaks = (blocks: readonly Block[]): readonly Block[] => {
  let from = 0
  let to = blocks.length
  while (from < to && blocks[from]?.kind === 'scene-break') from++
  while (to > from && blocks[to - 1]?.kind === 'scene-break') to--
  return blocks.slice(from, to)
}

/** A break next to a note parts nothing: the note is set apart already. */
const trimBreaks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block, at) => {
    if (block.kind !== 'scene-break') return true
    const before = blocks[at - 1]
    const after = blocks[at + 1]
    const isNote = (other: Block | undefined): boolean =>
      other?.kind === 'group' &&
      (other.role === 'authors-note' || other.role === 'disclaimer' || other.role === 'summary')
    return before !== undefined && after !== undefined && !isNote(before) && !isNote(after)
  })
