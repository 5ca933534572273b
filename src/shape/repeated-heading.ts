/**
 * Words that a crawler left at headings: the heading a second time, and 正文 ("the text proper") before it.
 *
 *    正文 第001章 没有影子的人          Chapter 12: The Storm
 *        第001章 没有影子的人           Chapter 12: The Storm
 *
 *  Not: "Chapter 12" over "The Storm" (a number and its title), "I" over "I" further down.
 */
import type { Omission } from '../book/book.js'
import { ANNOTATION } from './aozora.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { readHeading } from './heading.js'
import { letters } from './letters.js'
import { type Lines, spanOf, textOf } from './lines.js'
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
