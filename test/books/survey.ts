/**
 * Lists what a compiled book holds, aspect by aspect, as plain texts that can be compared with an expectation.
 */
import type { Block, Group, ParagraphRole } from '../../src/book/block.js'
import { type Book, walkSections } from '../../src/book/book.js'
import { type Inline, plain } from '../../src/book/inline.js'
import type { Section } from '../../src/book/section.js'
import { fold, type OutlineLine } from './expectation.js'

export interface Survey {
  readonly outline: readonly OutlineLine[]
  readonly breaks: readonly string[]
  readonly spaces: readonly string[]
  readonly notes: readonly string[]
  readonly groups: readonly string[]
  readonly verse: string
  readonly speeches: readonly string[]
  readonly stageDirections: readonly string[]
  readonly roles: readonly { readonly role: ParagraphRole; readonly words: string }[]
  readonly footnotes: readonly string[]
  readonly references: readonly string[]
  readonly pageBreaks: readonly string[]
  readonly figures: readonly string[]
  readonly lists: readonly (readonly string[])[]
  readonly tables: readonly string[]
  readonly emphasis: readonly { readonly style: string; readonly words: string }[]
  /** Plain paragraphs outside cards. */
  readonly paragraphs: readonly string[]
  /** Every text of the book: headings, paragraphs, verse lines, cells. */
  readonly leaves: readonly string[]
}

type Writable = { -readonly [K in keyof Survey]: Survey[K] extends readonly (infer T)[] ? T[] : Survey[K] }

const asides: readonly string[] = ['authors-note', 'disclaimer', 'summary']

export const surveyBook = (book: Book): Survey => {
  const out: Writable = {
    outline: [],
    breaks: [],
    spaces: [],
    notes: [],
    groups: [],
    verse: '',
    speeches: [],
    stageDirections: [],
    roles: [],
    footnotes: [],
    references: [],
    pageBreaks: [],
    figures: [],
    lists: [],
    tables: [],
    emphasis: [],
    paragraphs: [],
    leaves: [],
  }
  for (const { section, depth } of walkSections(book.sections)) {
    out.outline.push(outlineLine(section, depth))
    const { heading } = section
    for (const part of [heading?.label, heading?.title, heading?.subtitle]) if (part) surveyInline(out, part, false)
    surveyBlocks(out, section.blocks, section)
    for (const note of section.footnotes) {
      out.footnotes.push(`${note.label}: ${blocksText(note.blocks)}`)
      out.leaves.push(fold(blocksText(note.blocks)))
    }
  }
  return out
}

const outlineLine = (section: Section, depth: number): OutlineLine => {
  const { label, title, subtitle } = section.heading ?? {}
  return {
    depth,
    optional: false,
    kinds: [section.kind],
    matters: [section.matter],
    heading: [label, title, subtitle].filter((part) => part !== undefined).map((part) => fold(plain(part))),
    words: fold(blocksText(section.blocks.filter((b) => !(b.kind === 'group' && asides.includes(b.role))))).slice(
      0,
      60,
    ),
  }
}

const surveyBlocks = (out: Writable, blocks: readonly Block[], section: Section): void => {
  blocks.forEach((block, i) => {
    switch (block.kind) {
      case 'paragraph': {
        const words = leaf(out, block.content)
        if (block.role === 'plain') {
          if (section.kind !== 'front-card') out.paragraphs.push(words)
        } else if (block.role === 'stage-direction') out.stageDirections.push(words.replace(/^[[(]/, ''))
        else out.roles.push({ role: block.role, words })
        break
      }
      case 'verse': {
        const stanzas = block.stanzas.map((lines) => lines.map((line) => leaf(out, line.content)).join('\n'))
        out.verse += `${out.verse === '' ? '' : '\n---\n'}${stanzas.join('\n\n')}`
        break
      }
      case 'scene-break': {
        const next = fold(blocksText(blocks.slice(i + 1))).slice(0, 60)
        ;(block.strength === 'ornament' ? out.breaks : out.spaces).push(next)
        break
      }
      case 'subheading':
        leaf(out, block.content)
        break
      case 'group':
        surveyGroup(out, block, section)
        break
      case 'figure':
        out.figures.push(fold(blocksText(block.caption)))
        break
      case 'list':
        out.lists.push(block.items.map((item) => fold(blocksText(item))))
        for (const item of block.items) out.leaves.push(fold(blocksText(item)))
        break
      case 'table':
        out.tables.push(`${block.rows.length}x${Math.max(...block.rows.map((row) => row.length))}`)
        for (const row of block.rows) for (const cell of row) leaf(out, cell.content)
        break
      case 'preformatted':
        out.leaves.push(fold(block.text))
        break
      case 'speech':
        out.speeches.push(
          `${fold(plain(block.speaker.content)).replace(/[.:]$/, '')}: ${fold(blocksText(block.blocks))}`,
        )
        surveyBlocks(out, block.blocks, section)
        break
      default:
        block satisfies never
    }
  })
}

const surveyGroup = (out: Writable, group: Group, section: Section): void => {
  const words = `${group.role}: ${fold(blocksText(group.blocks)).slice(0, 80)}`
  if (section.kind !== 'front-card') (asides.includes(group.role) ? out.notes : out.groups).push(words)
  surveyBlocks(out, group.blocks, section)
}

const leaf = (out: Writable, content: readonly Inline[]): string => {
  const words = fold(plain(content))
  out.leaves.push(words)
  surveyInline(out, content, true)
  return words
}

const surveyInline = (out: Writable, content: readonly Inline[], counted: boolean): void => {
  if (!counted) out.leaves.push(fold(plain(content)))
  for (const inline of content) {
    if (inline.kind === 'emphasis') {
      if (counted) out.emphasis.push({ style: inline.style, words: fold(plain(inline.content)) })
      surveyInline(out, inline.content, counted)
    } else if (inline.kind === 'note-reference') out.references.push(inline.label)
    else if (inline.kind === 'page-break') out.pageBreaks.push(inline.label)
  }
}

/** The words of blocks one after another, speakers included. */
export const blocksText = (blocks: readonly Block[]): string =>
  blocks
    .map((block): string => {
      switch (block.kind) {
        case 'paragraph':
        case 'subheading':
          return plain(block.content)
        case 'verse':
          return block.stanzas.flatMap((lines) => lines.map((line) => plain(line.content))).join(' ')
        case 'scene-break':
          return ''
        case 'group':
          return blocksText(block.blocks)
        case 'figure':
          return blocksText(block.caption)
        case 'list':
          return block.items.map(blocksText).join(' ')
        case 'table':
          return block.rows.flatMap((row) => row.map((cell) => plain(cell.content))).join(' ')
        case 'preformatted':
          return block.text
        case 'speech':
          return `${plain(block.speaker.content)} ${blocksText(block.blocks)}`
        default:
          return block satisfies never
      }
    })
    .filter((words) => words !== '')
    .join(' ')
