/**
 * A source text as the readers hand it to the recognizers: decoded, with `\n` line ends and nothing that XML forbids.
 */
import type { Place, Span } from './span.js'

export interface Manuscript {
  /** What findings call the source, such as `story.txt`; never a path that reaches the book. */
  readonly name: string
  readonly text: string
  /** Offset of the first character of each line; `lineStarts[0]` is 0. */
  readonly lineStarts: Uint32Array
  /** The WHATWG label of the encoding that the bytes were decoded from, such as `utf-8` or `windows-1252`. */
  readonly encoding: string
  /** Offset at which the story begins: past YAML front matter, where there was some. */
  readonly bodyStart: number
}

/** Builds a manuscript over text that already has `\n` line ends. */
export const manuscript = (name: string, text: string, encoding = 'utf-8', bodyStart = 0): Manuscript => ({
  name,
  text,
  lineStarts: findLineStarts(text),
  encoding,
  bodyStart,
})

const findLineStarts = (text: string): Uint32Array => {
  let starts = new Uint32Array(Math.max(16, text.length >> 5))
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (count === starts.length) {
      const grown = new Uint32Array(count * 2)
      grown.set(starts)
      starts = grown
    }
    starts[count++] = at + 1
  }
  return starts.slice(0, count)
}

/** The index, from 0, of the line that holds `offset`. */
export const lineAt = (source: Manuscript, offset: number): number => {
  const { lineStarts } = source
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The text of line `index` (from 0) without its line end; empty past the last line. */
export const lineText = (source: Manuscript, index: number): string => {
  const start = source.lineStarts[index]
  if (start === undefined) return ''
  const next = source.lineStarts[index + 1]
  return source.text.slice(start, next === undefined ? source.text.length : next - 1)
}

export const placeOf = (source: Manuscript, at: number | Span): Place => {
  const offset = typeof at === 'number' ? at : at.start
  const line = lineAt(source, offset)
  return { file: source.name, line: line + 1, column: offset - (source.lineStarts[line] as number) + 1 }
}
