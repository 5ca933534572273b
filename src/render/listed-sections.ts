/**
 * Which sections the table of contents lists.
 *
 * Dedications and epigraphs stand in none (Chicago Manual of Style, 1.38), unless they have a heading. Text without a
 * heading goes by the book's title, which is listed once: for the story itself, not for lines before or between.
 */
import type { Section } from '../book/section.js'

const listedUnheaded: ReadonlySet<Section['kind']> = new Set(['authors-note', 'disclaimer'])

/** @param levels how deep the contents go, from 1. */
export const listedSections = (sections: readonly Section[], levels: number): ReadonlySet<Section> => {
  const listed = new Set<Section>()
  let story: Section | undefined
  const list = (level: readonly Section[], left: number): void => {
    if (left === 0) return
    for (const section of level) {
      if (
        section.heading ||
        (section.matter === 'body' && section.kind !== 'text') ||
        listedUnheaded.has(section.kind)
      ) {
        listed.add(section)
      } else if (section.kind === 'text' && section.matter === 'body' && !story) {
        story = section
        listed.add(section)
      }
      list(section.sections, left - 1)
    }
  }
  list(sections, levels)
  return listed
}
