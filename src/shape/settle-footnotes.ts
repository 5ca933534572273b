/**
 * Brings each footnote into the section that refers to it, however the blocks it was read with were shared out since: an
 * author's note taken from the opening keeps its notes, and so does a poem that became part of a story.
 */
import type { Block, Footnote } from '../book/block.js'
import type { Inline } from '../book/inline.js'
import type { Heading } from '../book/section.js'

/** A section whose notes may still be settled. */
interface Host {
  readonly heading?: Heading
  readonly blocks: readonly Block[]
  readonly sections: readonly Host[]
  footnotes: readonly Footnote[]
}

/** Every note of `notes` has a home afterwards: where it is first referred to, else at the end of the last section. */
export const settleFootnotes = (sections: readonly Host[], notes: readonly Footnote[]): void => {
  if (notes.length === 0) return
  const waiting = new Map(notes.map((note) => [note.id, note]))
  let last: Host | undefined
  const settle = (host: Host): void => {
    last = host
    const cited: Footnote[] = []
    const cite = (id: string): void => {
      const note = waiting.get(id)
      if (!note) return
      waiting.delete(id)
      cited.push(note)
      citeBlocks(note.blocks, cite)
    }
    const { label = [], title = [], subtitle = [] } = host.heading ?? {}
    citeInlines([...label, ...title, ...subtitle], cite)
    citeBlocks(host.blocks, cite)
    host.footnotes = cited
    for (const inner of host.sections) settle(inner)
  }
  for (const section of sections) settle(section)
  if (last) last.footnotes = [...last.footnotes, ...waiting.values()]
}

type Cite = (id: string) => void

const citeInlines = (content: readonly Inline[], cite: Cite): void => {
  for (const inline of content) {
    switch (inline.kind) {
      case 'note-reference':
        cite(inline.note)
        break
      case 'emphasis':
      case 'link':
        citeInlines(inline.content, cite)
        break
      case 'text':
      case 'line-break':
      case 'page-break':
      case 'ruby':
        break
      default:
        inline satisfies never
    }
  }
}

const citeBlocks = (blocks: readonly Block[], cite: Cite): void => {
  for (const block of blocks) {
    switch (block.kind) {
      case 'paragraph':
      case 'subheading':
        citeInlines(block.content, cite)
        break
      case 'verse':
        for (const line of block.stanzas.flat()) citeInlines(line.content, cite)
        break
      case 'group':
        citeBlocks(block.blocks, cite)
        break
      case 'figure':
        citeBlocks(block.caption, cite)
        break
      case 'list':
        for (const item of block.items) citeBlocks(item, cite)
        break
      case 'table':
        for (const cell of block.rows.flat()) citeInlines(cell.content, cite)
        break
      case 'speech':
        citeInlines(block.speaker.content, cite)
        citeBlocks(block.blocks, cite)
        break
      case 'scene-break':
      case 'preformatted':
        break
      default:
        block satisfies never
    }
  }
}
