/**
 * Dots that stand for something left out or left unsaid.
 *
 *    wait...     wait. . . .     . . . and then     "..."     what.....
 *
 *  Not: ".." , "../x", a row of dots that leads to a page number or fills a line.
 */
import type { Edit, Run } from './run.js'
import { apply } from './run.js'

const DOT = 0x2e
const DOTS = /\.(?:[ \u00A0\u2009\u200A\u202F]?\.){2,}/g
/** Dots that are held together by a space which the line does not break at. */
const HELD = /\.[\u00A0\u2009\u200A\u202F]\./
const CJK_DOTS = /\.{3,}|。{3,}|・{3,}/g

/** @param doubled true where the language sets …… (Chinese, Japanese). */
export const ellipses = (run: Run, doubled: boolean): Run => {
  const { text } = run
  const spaced = !doubled && text.indexOf('. .') >= 0
  if (doubled ? !/\.\.\.|。。。|・・・/.test(text) : !spaced && text.indexOf('...') < 0) return run
  const edits: Edit[] = []
  if (!doubled && !spaced && !HELD.test(text)) {
    for (let start = text.indexOf('...'); start >= 0; ) {
      let end = start + 3
      while (text.charCodeAt(end) === DOT) end++
      const put = read(text, start, end)
      if (put) edits.push({ start, end, put })
      start = text.indexOf('...', end)
    }
    return apply(run, edits)
  }
  const dots = doubled ? CJK_DOTS : DOTS
  dots.lastIndex = 0
  for (let match = dots.exec(text); match !== null; match = dots.exec(text)) {
    const start = match.index
    const end = dots.lastIndex
    const put = doubled ? '……' : read(text, start, end)
    if (put) edits.push({ start, end, put })
  }
  return apply(run, edits)
}

const read = (text: string, start: number, end: number): string | undefined => {
  const before = text[start - 1]
  const after = text[end]
  if (before === '/' || after === '/' || before === '\\' || before === '…' || after === '…') return undefined
  const dots = end - start === 3 ? 3 : text.slice(start, end).replace(/[^.]+/g, '').length
  if (dots === 3) return '…'
  // Four are a sentence's end and an ellipsis, in this order or the other.
  if (dots === 4) return '….'
  // More are somebody's silence when they hang on a word, and a ruled line or leader when they stand free.
  const hangs = before !== undefined && /[\p{L}!?,]/u.test(before) && dots === end - start
  return hangs && !(after === ' ' && /\d/.test(text[end + 1] ?? '')) ? '…' : undefined
}
