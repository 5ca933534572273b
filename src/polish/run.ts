/**
 * The words of a paragraph as one string, whatever marks lie upon them, and the way back.
 *
 *    "_Stop_," he said      an emphasis and two texts        ->   "Stop," he said
 *
 * A quotation mark is judged by what stands on both sides of it, and often the other side is in another inline. So the
 * passes read and change one flat string, and the boundaries of the inlines move along with every change.
 */
import { type Inline, mapText, type Text } from '../book/inline.js'

/** Stands in the flat text for a line break; at a line's start a quotation may be opened anew. */
export const LINE = '\n'

/** Stands for a reference to a note, which counts as part of the word before it. */
const NOTE = '\uFFFC'

/** One replacement: the characters from `start` to `end` become `put`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly put: string
}

export interface Run {
  readonly text: string
  /** Start and end of each text inline, in order, alternating; empty where the run is a single text. */
  readonly bounds: readonly number[]
}

const NONE: readonly number[] = []

/** Nearly every paragraph is one line of one text. */
const onlyText = (lines: readonly (readonly Inline[])[]): Text | undefined => {
  // By index: V8 makes two objects to take an array apart, until it optimises, and this runs for every paragraph.
  const line = lines[0]
  const only = line?.[0]
  return lines.length === 1 && line?.length === 1 && only?.kind === 'text' ? only : undefined
}

/** Flattens lines of inlines (a paragraph is one line, a stanza several) into one run. */
export const flatten = (lines: readonly (readonly Inline[])[]): Run => {
  const only = onlyText(lines)
  return only ? { text: only.text, bounds: NONE } : flattenMany(lines)
}

const flattenMany = (lines: readonly (readonly Inline[])[]): Run => {
  let text = ''
  const bounds: number[] = []
  const add = (content: readonly Inline[]): void => {
    for (const inline of content) {
      switch (inline.kind) {
        case 'text':
          bounds.push(text.length)
          text += inline.text
          bounds.push(text.length)
          break
        case 'emphasis':
        case 'link':
          add(inline.content)
          break
        case 'line-break':
          text += LINE
          break
        case 'ruby':
          text += inline.base
          break
        case 'note-reference':
          text += NOTE
          break
        case 'page-break':
          break
        default:
          inline satisfies never
      }
    }
  }
  lines.forEach((line, index) => {
    if (index > 0) text += LINE
    add(line)
  })
  return { text, bounds }
}

/**
 * The run with the edits made. What is put in belongs to the inline in which its edit starts.
 *
 * @param edits sorted by start, not overlapping; an insertion (start = end) stands before a character of a text inline.
 */
export const apply = (run: Run, edits: readonly Edit[]): Run => {
  if (edits.length === 0) return run
  const { text, bounds } = run
  let out = ''
  let from = 0
  for (let at = 0; at < edits.length; at++) {
    const { start, end, put } = edits[at] as Edit
    out += text.slice(from, start) + put
    from = end
  }
  return { text: out + text.slice(from), bounds: bounds.length === 0 ? bounds : moved(bounds, edits) }
}

const moved = (bounds: readonly number[], edits: readonly Edit[]): readonly number[] => {
  const out: number[] = []
  /** How long the new text is up to the end of the last edit, and where that end was in the old one. */
  let length = 0
  let from = 0
  let next = 0
  for (const { start, end, put } of edits) {
    for (; next < bounds.length && (bounds[next] as number) <= start; next++)
      out.push((bounds[next] as number) - from + length)
    length += start - from + put.length
    for (; next < bounds.length && (bounds[next] as number) <= end; next++) out.push(length)
    from = end
  }
  for (; next < bounds.length; next++) out.push((bounds[next] as number) - from + length)
  return out
}

/** The lines that `run` was flattened from, with its present text, which is another than theirs. */
export const unflatten = (lines: readonly (readonly Inline[])[], run: Run): readonly (readonly Inline[])[] =>
  onlyText(lines) ? [[{ kind: 'text', text: run.text }]] : unflattenMany(lines, run)

const unflattenMany = (
  lines: readonly (readonly Inline[])[],
  { text, bounds }: Run,
): readonly (readonly Inline[])[] => {
  const whole = bounds.length === 0
  let leaf = -2
  const polished = (): string => {
    leaf += 2
    return whole ? text : text.slice(bounds[leaf], bounds[leaf + 1])
  }
  return lines.map((content) => mapText(content, polished))
}
