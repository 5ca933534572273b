/**
 * Which sections the table of contents lists.
 *
 * Dedications and epigraphs stand in none (Chicago Manual of Style, 1.38), unless they have a heading. Text without a
 * heading goes by the book's title, which is listed for the story itself, not for lines before or between.
 */
import type { Section } from '../book/section.js'

const listedUnheaded: ReadonlySet<Section['kind']> = new Set(['authors-note', 'disclaimer'])

/** @param levels how deep the contents go, from 1. */
export const listedSections = (sections: readonly Section[], levels: number): ReadonlySet<Section> => {
  const listed = new Set<Section>()
  let begun = false
  const list = (level: readonly Section[], left: number): void => {
    if (left === 0) return
    for (const section of level) {
      const body = section.matter === 'body'
      const text = section.kind === 'text'
      if (section.heading || (body && !(text && begun)) || listedUnheaded.has(section.kind)) listed.add(section)
      begun ||= body
      list(section.sections, left - 1)
    }
  }
  list(sections, levels)
  return listed
}
