import { expect, test } from 'vitest'
import { coverWords } from '../../src/cover/facts.js'

const words = (title: string, authors: string[] = [], more = {}) =>
  coverWords({ title, authors, language: 'en', identity: 'x', ...more })

test.each([
  ['The Tower; or, A Modern Icarus', { title: 'The Tower', subtitle: 'or, A Modern Icarus' }],
  ['The Clerk of the Four Winds: A Romance', { title: 'The Clerk of the Four Winds', subtitle: 'A Romance' }],
  ['Mill — a story told twice', { title: 'Mill', subtitle: 'a story told twice' }],
  ['Title: Short', { title: 'Title: Short' }],
  ['  Two\n\tlines \u0000 here ', { title: 'Two lines here' }],
  ['\ud800', {}],
])('%j', (title, expected) => {
  expect(words(title)).toEqual(expected)
})

test.each([
  [[], undefined],
  [['A'], 'A'],
  [['A', 'B'], 'A & B'],
  [['A', 'B', 'C'], 'A, B & C'],
  [['A', 'B', 'C', 'D'], 'A, B & …'],
])('authors %j', (authors, expected) => {
  expect(words('T', authors).author).toBe(expected)
})

test('a series has its number after it, where it has one', () => {
  expect(words('T', [], { series: { name: 'Sea', index: 2.5 } }).series).toBe('Sea · 2.5')
  expect(words('T', [], { series: { name: 'Sea' } }).series).toBe('Sea')
})

test('a given subtitle leaves the title whole', () => {
  expect(words('The Clerk of the Four Winds: A Romance', [], { subtitle: 'Sub' })).toEqual({
    title: 'The Clerk of the Four Winds: A Romance',
    subtitle: 'Sub',
  })
})
