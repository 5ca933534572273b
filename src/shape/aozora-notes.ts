/**
 * Instructions to the typesetter in the text of a Japanese digital library: left out, and obeyed where they stress words.
 *
 *    彼は橋［＃「橋」に傍点］を渡った。        dots beside 橋: emphasis
 *    ［＃ここから２字下げ］                    a line of its own
 *    ［＃地付き］瀬戸みなと                    at the lower edge of the page: left out
 *
 *  Not: ［注］ (no instruction), a heading's ［＃「一」は中見出し］ (read with the heading).
 */
import type { Omission } from '../book/book.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { isBlank, type Lines, spanOf, textOf } from './lines.js'
import type { Instruction, Mark } from './marks.js'

const NOTE = /［＃[^］\n]{1,80}］/gu
const ONLY = /^(?:［＃[^］]{1,80}］\s*)+$/u
const STRESSED =
  /^［＃「([^」]{1,40})」(?:に(?:「[^」]*」の)?(?:白ゴマ|丸|白丸|黒三角|二重)?傍[点線]|は(?:太字|斜体))］$/u
const HEADING = /見出し］/u

/** Adds the instructions to `marks` and `omissions`, and claims the lines that hold nothing else. */
export const findInstructions = (lines: Lines, claims: Claims, marks: Mark[], omissions: Omission[]): void => {
  const { text, lineStarts } = lines.source
  if (!text.includes('［＃')) return
  let line = 0
  for (const match of text.matchAll(NOTE)) {
    const start = match.index
    while (line + 1 < lines.count && (lineStarts[line + 1] as number) <= start) line++
    if (claims[line] !== FREE || isBlank(lines, line)) continue
    const words = textOf(lines, line)
    if (HEADING.test(words)) continue
    if (ONLY.test(words)) {
      claims[line] = TAKEN
      omissions.push({ span: spanOf(lines, line), rule: 'editorial-mark' })
      continue
    }
    const stressed = STRESSED.exec(match[0])?.[1]
    const inline: Instruction = { kind: 'instruction', ...(stressed !== undefined && { stressed }) }
    marks.push({ start, end: start + match[0].length, inline })
  }
}
