/**
 * Reads the note that a transcriber left where a picture was.
 *
 *    [Illustration]      [Illustration: The mill by night]      [Illustration: MAP OF THE ISLAND
 *                                                                (From a drawing by the author)]
 *
 *  Not: [The lamp goes out.] (a stage direction).
 */
import type { Block } from '../book/block.js'
import { span } from '../book/span.js'
import type { Chunk } from './chunk.js'
import { isBlank } from './lines.js'
import { paragraphOf } from './paragraphs.js'
import type { Scope } from './scope.js'

const OPENING =
  /\[_?(?:Illustration|Illustrations?|Image|Figure|Frontispiece|Abbildung|Ilustración|Illustrazione|Picture)_?\s*(?::|\.|—|--)?\s*/iy
/** Chunks that a caption may reach over. */
const REACH = 6

/** Reads the figure at chunk `at`; returns how many chunks it took, 0 for none. */
export const readFigure = (scope: Scope, at: number, into: Block[]): number => {
  const { lines, chunks, context, out } = scope
  const chunk = chunks[at] as Chunk
  const { text } = lines.source
  const start = lines.start[chunk.first] as number
  if (text.charCodeAt(start) !== 91) return 0
  OPENING.lastIndex = start
  const opening = OPENING.exec(text)
  if (!opening) return 0
  const past = start + opening[0].length
  const closed = text.charAt(past) === ']'
  if (!closed && !/[:.—-]\s*$/.test(opening[0])) return 0
  let next = at
  while (
    next < chunks.length &&
    next < at + REACH &&
    !text.slice(start, lines.end[(chunks[next] as Chunk).last]).includes(']')
  )
    next++
  const last = chunks[next]
  if (!last) return 0
  const close = text.indexOf(']', start)
  const end = lines.end[last.last] as number
  // Words after the bracket are a paragraph of their own, which nobody asked a figure to hold.
  if (text.slice(close + 1, end).trim()) return 0
  out.omissions.push({ span: span(start, past), rule: 'figure-mark' })
  const caption: Block[] = []
  if (!closed) {
    for (let k = at; k <= next; k++) {
      const part = chunks[k] as Chunk
      let from = part.first
      for (let i = part.first; i <= part.last; i++) {
        // A line that ends its sentence ends its paragraph: captions name first and quote after.
        const whole =
          i === part.last ||
          (context.claims[i] === 0 && !isBlank(lines, i) && /[.!?"”]$/.test(text.slice(start, lines.end[i])))
        if (!whole) continue
        const begin = k === at && from === part.first ? past : undefined
        if (begin === undefined || begin < (lines.end[i] as number))
          caption.push(paragraphOf(scope, from, i, 'plain', begin))
        from = i + 1
      }
    }
  }
  const inner = caption.map(dropBracket)
  into.push({ kind: 'figure', span: span(start, end), caption: inner })
  return next - at + 1
}

/** The bracket that closes the note is no part of the caption. */
const dropBracket = (block: Block): Block => {
  if (block.kind !== 'paragraph') return block
  const last = block.content.at(-1)
  if (last?.kind !== 'text' || !last.text.endsWith(']')) return block
  return { ...block, content: [...block.content.slice(0, -1), { kind: 'text', text: last.text.slice(0, -1) }] }
}
