/**
 * Sets the words of a cover: each stack's items one under the other, the title in whatever room the others leave.
 */
import type { Stack, TextItem } from './design.js'
import { fit } from './fit.js'
import { justify } from './justify.js'
import type { Face } from './metrics.js'

/** A line of type at its place in the drawing, in pixels; `x` is its anchor as the stack aligns it. */
export interface SetLine {
  readonly kind: 'line'
  readonly item: TextItem
  readonly text: string
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly width: number
}

export interface SetMark {
  readonly kind: 'mark'
  readonly markup: string
  readonly x: number
  readonly y: number
}

export interface Words {
  readonly text: string
  readonly face: Face
}

interface Measured {
  readonly gap: number
  readonly height: number
  place(top: number): (SetLine | SetMark)[]
}

/**
 * @param wordsOf the words of an item, set in which face; undefined leaves the item out.
 */
export const setStack = (stack: Stack, wordsOf: (item: TextItem) => Words | undefined): (SetLine | SetMark)[] => {
  const { box, align, valign } = stack
  const x = align === 'start' ? box.x : align === 'middle' ? box.x + box.width / 2 : box.x + box.width

  const measureText = (item: TextItem, words: Words, room: number): Measured => {
    const { text, face } = words
    const below = item.upper ? 0 : face.descent * 0.8
    const options = { ...item, width: box.width, height: room, below, thrifty: item.slot !== 'title' }
    const fitted = (item.justify ? justify : fit)(text, face, options)
    return {
      gap: item.gap,
      height: fitted.height + below * (fitted.lines.at(-1)?.size ?? 0),
      place: (top) =>
        fitted.lines.map((line) => ({ ...line, kind: 'line', item, x, y: Math.round(top + line.baseline) })),
    }
  }

  const measured = new Map<number, Measured>()
  let room = box.height
  const keep = (i: number, one: Measured): void => {
    measured.set(i, one)
    room -= one.height + (i === 0 ? 0 : one.gap)
  }
  // The title comes last and takes what is left.
  stack.items.forEach((item, i) => {
    if (item.kind === 'mark') {
      const { gap, height, markup } = item
      keep(i, { gap, height, place: (top) => [{ kind: 'mark', markup, x, y: Math.round(top) }] })
    } else if (item.slot !== 'title') {
      const words = wordsOf(item)
      const left = room - (i === 0 ? 0 : item.gap)
      if (words) keep(i, measureText(item, words, Math.min(left, item.most * item.leading * item.lines)))
    }
  })
  stack.items.forEach((item, i) => {
    if (item.kind !== 'text' || item.slot !== 'title') return
    const words = wordsOf(item)
    if (words) keep(i, measureText(item, words, room - (i === 0 ? 0 : item.gap)))
  })

  const column = [...measured].sort(([a], [b]) => a - b).map(([, one]) => one)
  const total = column.reduce((sum, one, i) => sum + one.height + (i === 0 ? 0 : one.gap), 0)
  let top = box.y + (valign === 'top' ? 0 : valign === 'middle' ? (box.height - total) / 2 : box.height - total)
  return column.flatMap((one, i) => {
    if (i > 0) top += one.gap
    const placed = one.place(top)
    top += one.height
    return placed
  })
}
