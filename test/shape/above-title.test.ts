import { expect, it } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import { shape } from '../../src/shape/shape.js'

const PROSE =
  'The ferry left late, and nobody on the pier could say why it had. I sat by the rail with my bag between my feet and counted the lamps along the shore until there were none left to count.'

it.each<[string[], string, string[]]>([
  [
    ['TW: deep water', 'For my sister', 'The Salt House\nby Ana Holt'],
    'The Salt House',
    ['authors-note', 'dedication'],
  ],
  [['For my sister', 'The Salt House', 'by Ana Holt'], 'The Salt House', ['dedication']],
  [['For my sister', 'a novel', 'by Ana Holt'], 'For my sister', []],
  [['For Those Who Wait', 'by Ana Holt'], 'For Those Who Wait', []],
  [['For Those Who Wait', 'The Second Summer', 'by Ana Holt'], 'For Those Who Wait', []],
])('above the title: %j', (lines, title, front) => {
  const { facts, sections } = shape(
    manuscript('a.txt', [...lines, 'Chapter 1', PROSE, 'Chapter 2', PROSE].join('\n\n')),
  )
  expect(facts).toMatchObject({ title, authors: ['Ana Holt'] })
  expect(sections.map(({ kind }) => kind).filter((kind) => kind !== 'chapter')).toEqual(front)
})
