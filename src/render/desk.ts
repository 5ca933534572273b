/**
 * Where a story page is set: what its blocks may ask for, and what they leave behind besides markup.
 */
import type { Block, Footnote } from '../book/block.js'
import type { Span } from '../book/span.js'
import type { Trait } from './accessibility.js'

/** A place where a page of the printed source began. */
export interface PageMark {
  readonly id: string
  readonly label: string
}

/** A footnote that belongs at the end of this page. */
export interface PlacedNote {
  readonly footnote: Footnote
  readonly id: string
  /** The id of the first reference to it. */
  readonly back: string
}

/** A reference to a footnote: its own id, and where it leads. */
export interface Citation {
  readonly id: string
  readonly href: string
}

/** Where a block stands. */
export interface Position {
  /** After a heading, a break, or at the start of its container: no indent. */
  readonly first: boolean
  /** The beginning of a chapter, whose first words are marked for the theme. */
  readonly opening: boolean
}

export type Render<B> = (block: B, desk: Desk, position: Position) => string

export interface Desk {
  /** Level of the heading of the section that is being set, from 1. */
  level: number
  /** Spans of the leaves set on this page, in page order. */
  trace: (Span | string)[]
  /** Page breaks of the printed source on this page. */
  marks: PageMark[]
  /** Notes that the page has to end with. */
  notes: PlacedNote[]
  /** What the book has, over all its pages. */
  readonly traits: Set<Trait>
  /** Makes the footnotes of a section known. */
  addFootnotes(footnotes: readonly Footnote[]): void
  /** The footnotes that nothing has referred to. */
  uncited(): readonly Footnote[]
  /** Gives a footnote that nothing has referred to its place on this page; its id. */
  place(footnote: Footnote): string
  /** Refers to a footnote of the sections that are set here; undefined where there is none of that id. */
  cite(id: string): Citation | undefined
  /** An id that no other element on these pages has: `page-12`, `page-12-2`. */
  uniqueId(wanted: string): string
  /** The blocks of a container; `first` is false where they go on after a paragraph. */
  renderBlocks(blocks: readonly Block[], first?: boolean): string
}

export interface DeskSetting {
  readonly renderBlocks: (blocks: readonly Block[], desk: Desk, first?: boolean) => string
  /** File name of the page that is being set. */
  readonly fileName: () => string
  readonly traits: Set<Trait>
}

/** A desk for the pages of one section, which share their ids. */
export const makeDesk = ({ renderBlocks, fileName, traits }: DeskSetting): Desk => {
  const footnotes = new Map<string, Footnote>()
  const homes = new Map<Footnote, { readonly id: string; readonly file: string }>()
  const taken = new Map<string, number>()
  const place = (footnote: Footnote): string => {
    const id = `note-${homes.size + 1}`
    homes.set(footnote, { id, file: fileName() })
    return id
  }
  const desk: Desk = {
    level: 1,
    trace: [],
    marks: [],
    notes: [],
    traits,
    addFootnotes: (added) => {
      for (const footnote of added) footnotes.set(footnote.id, footnote)
    },
    uncited: () => [...footnotes.values()].filter((footnote) => !homes.has(footnote)),
    place,
    cite: (key) => {
      const footnote = footnotes.get(key)
      if (!footnote) return undefined
      const home = homes.get(footnote)
      if (home) {
        const id = desk.uniqueId(`${home.id}-reference`)
        return { id, href: home.file === fileName() ? `#${home.id}` : `${home.file}#${home.id}` }
      }
      const id = place(footnote)
      const back = desk.uniqueId(`${id}-reference`)
      desk.notes.push({ footnote, id, back })
      return { id: back, href: `#${id}` }
    },
    uniqueId: (wanted) => {
      const count = (taken.get(wanted) ?? 0) + 1
      taken.set(wanted, count)
      return count === 1 ? wanted : `${wanted}-${count}`
    },
    renderBlocks: (blocks, first) => renderBlocks(blocks, desk, first),
  }
  return desk
}
