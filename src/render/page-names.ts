/**
 * File names and ids of sections: the kind and how many of it there have been, so that a new epilogue does not rename
 * the chapters. ASCII, and the same every time.
 *
 *    prologue-1.xhtml   chapter-1.xhtml   chapter-2.xhtml   chapter-2-continued-2.xhtml   part-2.xhtml
 */
import type { SectionKind } from '../book/section.js'

export type PageNames = (kind: SectionKind) => string

/** Counts through one book, in reading order. */
export const makePageNames = (): PageNames => {
  const counts = new Map<SectionKind, number>()
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return `${kind}-${count}`
  }
}

/** @param part from 1: the pages that a long section was cut into. */
export const pageFile = (name: string, part: number): string =>
  part === 1 ? `${name}.xhtml` : `${name}-continued-${part}.xhtml`
