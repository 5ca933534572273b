/**
 * Enough of a document to learn its habits from, drawn evenly from all of it: a serial's first chapter may have been
 * typed by another hand than its thousandth.
 */
import type { Section } from '../book/section.js'
import { flatten } from './run.js'
import { unitsOf } from './units.js'

/** Characters that are looked at in all, and at least in each section. */
const BUDGET = 400_000
const LEAST = 600

const countSections = (sections: readonly Section[]): number =>
  sections.reduce((sum, section) => sum + 1 + countSections(section.sections), 0)

/** Paragraphs of the document, a blank line between two. */
export const sampleOf = (sections: readonly Section[]): string => {
  const share = Math.max(LEAST, Math.ceil(BUDGET / Math.max(1, countSections(sections))))
  const parts: string[] = []
  const walk = (list: readonly Section[]): void => {
    for (const section of list) {
      let left = share
      for (const block of section.blocks) {
        if (left <= 0) break
        // A paragraph is one unit.
        const units = block.kind === 'paragraph' ? [[block.content]] : unitsOf([block]).map(({ lines }) => lines)
        for (const lines of units) {
          const text = flatten(lines).text.slice(0, left)
          parts.push(text)
          left -= text.length
          if (left <= 0) break
        }
      }
      walk(section.sections)
    }
  }
  walk(sections)
  return parts.join('\n\n')
}
