import { describe, expect, it } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import { noStructureOverrides } from '../../src/book/overrides.js'
import { tabulate } from '../../src/shape/lines.js'
import { findMarkedHeadings, withMarks } from '../../src/shape/marked-headings.js'
import { shape } from '../../src/shape/shape.js'

const PROSE = 'The kettle had been on for an hour before anyone noticed the smell.'

/** Pieces with prose below each. */
const book = (...marks: string[]): string => marks.map((mark) => `${mark}\n\n${PROSE}\n\n${PROSE}`).join('\n\n')

const found = (text: string): string => {
  const lines = tabulate(manuscript('a.txt', text))
  const marked = findMarkedHeadings(lines, 0, lines.count)
  if (!marked) return 'none'
  return [marked.title ?? '-', ...marked.headings.map(({ line, level }) => `${line}:${level}`)].join(' ')
}

describe('headings marked with #', () => {
  it.each<[string, string, string]>([
    ['chapters of one rank', book('# One', '# Two'), '- 1:1 7:1'],
    ['a title above chapters', book('# The Kettle', '## One', '## Two'), 'The Kettle 7:1 13:1'],
    [
      'a title right above its first chapter',
      `# The Kettle\n## One\n\n${book('Smoke.', '## Two')}`,
      'The Kettle 2:1 10:1',
    ],
    ['parts and chapters', book('# I', '## 1', '## 2', '# II', '## 3'), '- 1:1 7:2 13:2 19:1 25:2'],
    ['a rank left out', book('# The Kettle', '### One', '### Two'), 'The Kettle 7:1 13:1'],
    ['signs behind too', book('## One ##', '## Two ##'), '- 1:1 7:1'],
    ['a title alone', book('# The Kettle'), 'The Kettle'],
    ['rows of signs between scenes', book('# One', '# # #', '# Two', '###'), '- 1:1 13:1'],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toBe(expected)
  })

  it.each<[string, string]>([
    ['no marks', book('One', 'Two')],
    ['tags', book('#kettle', '#smoke')],
    ['one within the text', `${PROSE}\n\n${book('# 5')}`],
    ['a list', ['# first', '# second', '# third', '# fourth'].join('\n')],
    ['marks among lines of a paragraph', book(`${PROSE}\n# one`, `${PROSE}\n# two`, '# three')],
    ['rows alone', book('# # #', '# # #')],
    ['a long line', book(`# ${PROSE} ${PROSE} ${PROSE}`, `# ${PROSE} ${PROSE} ${PROSE}`)],
  ])('not: %s', (_, text) => {
    expect(found(text)).toBe('none')
  })

  it('yield to what a person decided', () => {
    const given = { ...noStructureOverrides, headings: [{ line: 1, level: 2 }], notHeadings: [7] }
    const marks = { headings: [1, 7, 13].map((line) => ({ line, level: 1, why: 'marked' })) }
    expect(withMarks(given, marks).headings).toEqual([
      { line: 1, level: 2 },
      { line: 13, level: 1, why: 'marked' },
    ])
  })

  it('name the book, and are titles whole, whatever they say', () => {
    const text = book('# The Kettle\nby Ada Quill', '## The First Night', '## he went out', '### Chapter 7')
    const { facts, sections } = shape(manuscript('a.txt', text))
    expect(facts).toMatchObject({ title: 'The Kettle', authors: ['Ada Quill'] })
    const titles = sections.map(({ heading }) =>
      heading?.title?.map((part) => ('text' in part ? part.text : '')).join(''),
    )
    expect(titles.filter(Boolean)).toEqual(['The First Night', 'he went out'])
  })

  it('take no story for a title page', () => {
    const text = `# The Kettle\n\n${PROSE}\n\n---\n\n## One\n\n${PROSE}`
    expect(shape(manuscript('a.txt', text)).omissions.map(({ rule }) => rule)).toEqual(['title-block'])
  })
})
