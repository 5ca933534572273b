/**
 * Headings that stand a second time, and 正文 ("the text proper") before one.
 *
 *    正文 第001章 没有影子的人          Chapter 12: The Storm          ACT I, SCENE 1
 *        第001章 没有影子的人           Chapter 12: The Storm          ACT I, SCENE 2: the act is set once
 *
 *  Not: "Chapter 12" over "The Storm" (a number and its title), "I" over "I" further down, "PART I" of another volume.
 */
import type { Omission } from '../book/book.js'
import { ANNOTATION } from './aozora.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { readHeading } from './heading.js'
import { letters } from './letters.js'
import { isBlank, type Lines, spanOf, textOf } from './lines.js'
import type { OutlineNode } from './outline.js'
import type { Standing } from './standing.js'

/** Blank lines that may stand between a heading and its copy. */
const MOST_BLANK = 3

const numberedKey = (text: string): string | undefined => {
  const reading = readHeading(text)
  if (reading?.pattern !== 'numbered' || reading.prose || !reading.known || reading.number === undefined)
    return undefined
  const title = letters(reading.title)
  return title === '' ? undefined : `${reading.word} ${reading.number.value} ${title}`
}

/** Claims the copies of numbered headings that stand right under them. */
export const findRepeats = (lines: Lines, claims: Claims, standing: readonly Standing[]): Omission[] => {
  const omissions: Omission[] = []
  for (let i = 1; i < standing.length; i++) {
    const above = standing[i - 1] as Standing
    const run = standing[i] as Standing
    if (above.after > MOST_BLANK || run.first !== above.last + 1 + above.after) continue
    if (run.text.length > 120 || Math.abs(run.text.length - above.text.length) > 8) continue
    if (run.text.slice(-3) !== above.text.slice(-3)) continue
    if (claims[run.first] !== FREE || claims[above.first] !== FREE) continue
    const key = numberedKey(run.text)
    if (key === undefined || key !== numberedKey(above.text)) continue
    claims.fill(TAKEN, run.first, run.last + 1)
    omissions.push({ span: spanOf(lines, run.first, run.last), rule: 'repeated-heading' })
  }
  return omissions
}

/**
 * A part, an act or a volume whose heading stands again over each of its divisions: one heading is enough.
 *
 * @param omissions takes the headings that are set already.
 * @returns the headings to set.
 */
export const joinDivisions = (
  lines: Lines,
  nodes: readonly OutlineNode[],
  omissions: Omission[],
): readonly OutlineNode[] => {
  /** What is open at each level, and the number of the last heading in it. */
  const open: (Division | undefined)[] = []
  return nodes.filter((node, at) => {
    const { level } = node
    const { reading, decided } = node.chosen.candidate
    const number = reading.number?.value
    const inner = nodes[at + 1]
    const before = open[level]
    if (
      inner &&
      before &&
      number !== undefined &&
      !decided &&
      inner.level > level &&
      before.words === wordsOf(node) &&
      before.holds &&
      follows(lines, node, inner) &&
      goesOn(before.last, inner.chosen.candidate.reading.number?.value)
    ) {
      omissions.push({ span: spanOf(lines, node.first, node.last), rule: 'repeated-heading' })
      return false
    }
    open.length = level
    const outer = open[level - 1]
    if (outer) {
      outer.holds = true
      outer.last = number
    }
    open[level] = { words: wordsOf(node), holds: false, last: undefined }
    return true
  })
}

interface Division {
  readonly words: string
  /** True once it holds a heading. */
  holds: boolean
  last: number | undefined
}

const wordsOf = ({ label, title }: OutlineNode): string => letters(`${label} ${title}`)

/** Nothing stands between the two. */
const follows = (lines: Lines, node: OutlineNode, inner: OutlineNode): boolean => {
  for (let at = node.last + 1; at < inner.first; at++) if (!isBlank(lines, at)) return false
  return true
}

/** A division that counts anew is one of another part, whatever it is called. */
const goesOn = (before: number | undefined, number: number | undefined): boolean =>
  before === undefined || number === undefined || number > before

const BODY_MARK = /^正文[\s\u3000]+(?=\S)/u

/** 正文 before a heading is no word of it, nor is what tells a typesetter that it is one. */
export const findBodyMarks = (lines: Lines, nodes: readonly OutlineNode[]): Omission[] =>
  nodes.flatMap(({ first }): Omission[] => {
    const text = textOf(lines, first)
    const mark = BODY_MARK.exec(text)
    const start = lines.start[first] as number
    const found = mark ? [mark] : text.includes('］') ? [...text.matchAll(ANNOTATION)] : []
    return found.map((one) => ({
      span: { start: start + one.index, end: start + one.index + one[0].length },
      rule: 'editorial-mark',
    }))
  })
