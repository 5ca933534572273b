/**
 * Reads a few lines as a section of their own, and prints its blocks so that a table can say what is expected.
 *
 *    p words            paragraph          closing words     a paragraph with another role
 *    v words / words    verse              * (or _)          scene break (or wider space)
 */
import type { Block } from '../../src/book/block.js'
import type { Inline } from '../../src/book/inline.js'
import { manuscript } from '../../src/book/manuscript.js'
import type { SectionKind } from '../../src/book/section.js'
import { readBlocks, type SectionBlocks } from '../../src/shape/blocks.js'
import { settleBreaks } from '../../src/shape/break-habit.js'
import { type Convention, learn } from '../../src/shape/convention.js'
import { findNotes } from '../../src/shape/footnote.js'
import { tabulate } from '../../src/shape/lines.js'
import { findFurniture } from '../../src/shape/page-furniture.js'

export const readSample = (text: string, kind: SectionKind = 'chapter'): SectionBlocks & { convention: Convention } => {
  const lines = tabulate(manuscript('sample.txt', text))
  const claims = new Uint8Array(lines.count)
  const furniture = findFurniture(lines, claims)
  const convention = settleBreaks(lines, claims, learn(lines, claims))
  const notes = findNotes(lines, claims, convention)
  const read = readBlocks(lines, 0, lines.count, convention, { claims, kind, furniture, notes })
  return { ...read, omissions: [...furniture.omissions, ...read.omissions], convention }
}

const MARKS: Readonly<Record<string, string>> = { emphasis: '_', strong: '**', 'small-caps': '^', deleted: '~~' }

export const showInline = (content: readonly Inline[]): string =>
  content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text
        case 'emphasis': {
          const mark = MARKS[inline.style] ?? '?'
          return mark + showInline(inline.content) + mark
        }
        case 'note-reference':
          return `{note ${inline.label}}`
        case 'page-break':
          return `{page ${inline.label}}`
        case 'line-break':
          return ' | '
        case 'ruby':
          return `{${inline.base} ${inline.reading}}`
        case 'link':
          return showInline(inline.content)
        default:
          return inline satisfies never
      }
    })
    .join('')

export const show = (blocks: readonly Block[]): string[] => blocks.map(showBlock)

const showBlock = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return `${block.role === 'plain' ? 'p' : block.role} ${showInline(block.content)}`
    case 'subheading':
      return `subheading ${showInline(block.content)}`
    case 'verse':
      return `v ${block.stanzas
        .map((stanza) => stanza.map((line) => '>'.repeat(line.indent) + showInline(line.content)).join(' / '))
        .join(' // ')}`
    case 'scene-break':
      return block.strength === 'ornament' ? '*' : '_'
    case 'group':
      return `${block.role}(${show(block.blocks).join('; ')})`
    case 'figure':
      return `figure(${show(block.caption).join('; ')})`
    case 'list':
      return `${block.ordered ? `list from ${block.start}` : 'list'}(${block.items.map((item) => show(item).join('; ')).join(', ')})`
    case 'table':
      return `table(${block.rows.map((row) => row.map((cell) => showInline(cell.content)).join(' | ')).join(', ')})`
    case 'preformatted':
      return `pre ${block.text}`
    case 'speech':
      return `speech ${showInline(block.speaker.content)} (${show(block.blocks).join('; ')})`
    default:
      return block satisfies never
  }
}

/** Prose wrapped at 60 columns, so that a sample has a width to learn. */
export const PROSE = `The mill had stood empty since the spring, and nobody in the
valley could say who owned it now. The wheel had stopped one
morning of its own accord, with the water running over it as
hard as ever, and it had not moved since for all their oil.`
