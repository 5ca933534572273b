/** A desk for a page of its own, as the pages of a book have it. */
import type { Footnote } from '../../src/book/block.js'
import { renderBlocks } from '../../src/render/blocks/block.js'
import { type Desk, makeDesk } from '../../src/render/desk.js'

export const testDesk = (footnotes: readonly Footnote[] = [], file = 'chapter-1.xhtml'): Desk => {
  const desk = makeDesk({ renderBlocks, fileName: () => file, traits: new Set() })
  desk.addFootnotes(footnotes)
  return desk
}
