/**
 * The stretches of a section that are read as one: a paragraph, a stanza, a table's cell.
 *
 * Blocks are taken apart into units in reading order and put together again from the units' new lines, so that what
 * spans several (a speech of three paragraphs) can be read across them, however deep they are nested.
 */
import type { Block, TableCell, VerseLine } from '../book/block.js'
import type { Inline } from '../book/inline.js'

export interface Unit {
  /** One line in a paragraph, several in a stanza. */
  readonly lines: readonly (readonly Inline[])[]
  /** True where a quotation may run on from the unit before. */
  readonly continues: boolean
}

export const unitsOf = (blocks: readonly Block[]): Unit[] => {
  const units: Unit[] = []
  let continues = false
  const add = (...lines: readonly (readonly Inline[])[]): void => {
    units.push({ lines, continues })
    continues = true
  }
  const walk = (list: readonly Block[]): void => {
    for (const block of list) {
      switch (block.kind) {
        case 'paragraph':
          add(block.content)
          break
        case 'subheading':
          continues = false
          add(block.content)
          continues = false
          break
        case 'verse':
          for (const stanza of block.stanzas) add(...stanza.map((line) => line.content))
          break
        case 'group':
          walk(block.blocks)
          break
        case 'figure':
          walk(block.caption)
          break
        case 'list':
          for (const item of block.items) walk(item)
          break
        case 'table':
          for (const row of block.rows)
            for (const cell of row) {
              continues = false
              add(cell.content)
            }
          continues = false
          break
        case 'speech':
          continues = false
          add(block.speaker.content)
          continues = false
          walk(block.blocks)
          break
        case 'scene-break':
          continues = false
          break
        case 'preformatted':
          break
        default:
          block satisfies never
      }
    }
  }
  walk(blocks)
  return units
}

/**
 * The blocks with their units' lines replaced.
 *
 * @param lines one entry for each of `unitsOf(blocks)`, in its order.
 */
export const rebuildBlocks = (
  blocks: readonly Block[],
  lines: readonly (readonly (readonly Inline[])[])[],
): readonly Block[] => {
  let at = 0
  const one = (): readonly Inline[] => (lines[at++] as readonly (readonly Inline[])[])[0] as readonly Inline[]

  const cell = (old: TableCell): TableCell => {
    const content = one()
    return content === old.content ? old : { ...old, content }
  }

  const stanza = (old: readonly VerseLine[]): readonly VerseLine[] => {
    const contents = lines[at++] as readonly (readonly Inline[])[]
    return same(old, (line, index) => {
      const content = contents[index] as readonly Inline[]
      return content === line.content ? line : { ...line, content }
    })
  }

  const rebuild = (block: Block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'subheading': {
        const content = one()
        return content === block.content ? block : { ...block, content }
      }
      case 'verse': {
        const stanzas = same(block.stanzas, stanza)
        return stanzas === block.stanzas ? block : { ...block, stanzas }
      }
      case 'group': {
        const inner = same(block.blocks, rebuild)
        return inner === block.blocks ? block : { ...block, blocks: inner }
      }
      case 'figure': {
        const caption = same(block.caption, rebuild)
        return caption === block.caption ? block : { ...block, caption }
      }
      case 'list': {
        const items = same(block.items, (item) => same(item, rebuild))
        return items === block.items ? block : { ...block, items }
      }
      case 'table': {
        const rows = same(block.rows, (row) => same(row, cell))
        return rows === block.rows ? block : { ...block, rows }
      }
      case 'speech': {
        const content = one()
        const speaker = content === block.speaker.content ? block.speaker : { ...block.speaker, content }
        const inner = same(block.blocks, rebuild)
        return speaker === block.speaker && inner === block.blocks ? block : { ...block, speaker, blocks: inner }
      }
      case 'scene-break':
      case 'preformatted':
        return block
      default:
        return block satisfies never
    }
  }
  return same(blocks, rebuild)
}

/** The list with every member changed; the list itself where none was. */
const same = <T>(list: readonly T[], change: (member: T, index: number) => T): readonly T[] => {
  let changed = false
  const out = list.map((member, index) => {
    const value = change(member, index)
    if (value !== member) changed = true
    return value
  })
  return changed ? out : list
}
