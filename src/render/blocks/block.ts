/**
 * One renderer for each kind of block: a kind without one does not compile.
 */
import type { Block, SceneBreak } from '../../book/block.js'
import { arrange, type Placed } from '../arrange.js'
import type { Desk, Render } from '../desk.js'
import { card } from './card.js'
import { figure } from './figure.js'
import { group } from './group.js'
import { list } from './list.js'
import { paragraph } from './paragraph.js'
import { preformatted } from './preformatted.js'
import { speech } from './speech.js'
import { subheading } from './subheading.js'
import { table } from './table.js'
import { verse } from './verse.js'

type SetBlock = Exclude<Block, SceneBreak>

const renderers: { readonly [K in SetBlock['kind']]: Render<Extract<SetBlock, { kind: K }>> } = {
  paragraph,
  verse,
  subheading,
  group,
  figure,
  list,
  table,
  preformatted,
  speech,
}

const breaks: Readonly<Record<SceneBreak['strength'], string>> = {
  ornament: '<hr class="ornament"/>\n',
  // No hr: a thematic break is announced and may be drawn, and this is no more than room between paragraphs.
  space: '<div class="space"></div>\n',
}

/** One placed block as markup that ends with a line end. */
export const renderPlaced = (placed: Placed, desk: Desk, opening = false): string => {
  switch (placed.kind) {
    case 'break':
      return breaks[placed.strength]
    case 'card':
      return card(placed.lines, desk)
    case 'block': {
      const render = renderers[placed.block.kind] as Render<Block>
      return render(placed.block, desk, { first: placed.first, opening })
    }
    default:
      return placed satisfies never
  }
}

/** The blocks of a container; `first` as for `arrange`. */
export const renderBlocks = (blocks: readonly Block[], desk: Desk, first = true): string => {
  let out = ''
  for (const placed of arrange(blocks, first)) out += renderPlaced(placed, desk)
  return out
}
