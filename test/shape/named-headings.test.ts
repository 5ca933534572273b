import { describe, expect, it } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import { shape } from '../../src/shape/shape.js'

const PROSE =
  'The ferry left late, and nobody on the pier could say why it had. I sat by the rail with my bag between my feet and counted the lamps along the shore until there were none left to count.'

/** What heads the sections of a book whose headings stand over some prose each; `/` parts lines that stand apart. */
const heads = (...lines: string[]): string => {
  const text = lines.map((line) => `${line.replaceAll(' / ', '\n\n')}\n\n${PROSE}\n\n${PROSE}`).join('\n\n')
  return shape(manuscript('a.txt', text))
    .sections.flatMap(({ heading }) =>
      heading
        ? [[heading.label, heading.title].map((words) => words?.map((one) => ('text' in one ? one.text : '')).join(''))]
        : [],
    )
    .map((words) => words.filter(Boolean).join(': '))
    .join(' | ')
}

describe('sections with names beside chapters with numbers', () => {
  it.each<[string, string[], string]>([
    [
      'extras',
      ['Chapter 1', 'Chapter 2', 'Extra', 'Extra: The Goat'],
      'Chapter 1 | Chapter 2 | Extra | Extra: The Goat',
    ],
    ['no chapters', ['We went.', 'Extra', 'Extra: The Goat'], ''],
    [
      'a chapter called so',
      ['Chapter 1', 'Chapter 2', 'Chapter 3 / Conclusion.'],
      'Chapter 1 | Chapter 2 | Chapter 3: Conclusion.',
    ],
    ['a section of its own', ['Chapter 1', 'Chapter 2', 'Conclusion.'], 'Chapter 1 | Chapter 2 | Conclusion.'],
  ])('%s', (_, lines, expected) => {
    expect(heads(...lines)).toBe(expected)
  })
})
