/**
 * File names and ids of sections: the kind and how many of it there have been, so that a new epilogue does not rename
 * the chapters. ASCII, and the same every time.
 *
 * A section with a key is named by it, and so is all that stands below it, counted anew:
 *
 *    story-5f2c9a10.xhtml   story-5f2c9a10-chapter-1.xhtml
 *
 *    prologue-1.xhtml   chapter-1.xhtml   chapter-2.xhtml   chapter-2-continued-2.xhtml   part-2.xhtml
 */
import type { Section, SectionKind } from '../book/section.js'

export type PageNames = (section: Section) => string

/** Counts through one book, or through what stands under one key, in reading order. */
export const makePageNames = (key?: string): PageNames => {
  const counts = new Map<SectionKind, number>()
  return (section) => {
    if (section.key !== undefined) return section.key
    const { kind } = section
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return key === undefined ? `${kind}-${count}` : `${key}-${kind}-${count}`
  }
}

/** @param part from 1: the pages that a long section was cut into. */
export const pageFile = (name: string, part: number): string =>
  part === 1 ? `${name}.xhtml` : `${name}-continued-${part}.xhtml`
