import { expect, test } from 'vitest'
import type { Metadata } from '../../src/book/metadata.js'
import { coverWords, factsOf } from '../../src/cover/facts.js'

const words = (title: string, authors: string[] = [], more = {}) =>
  coverWords({ title, authors, language: 'en', identity: 'x', ...more })

test.each([
  ['The Tower; or, A Modern Icarus', { title: 'The Tower', subtitle: 'or, A Modern Icarus' }],
  ['The Clerk of the Four Winds: A Romance', { title: 'The Clerk of the Four Winds', subtitle: 'A Romance' }],
  ['Mill — a story told twice', { title: 'Mill', subtitle: 'a story told twice' }],
  ['Title: Short', { title: 'Title: Short' }],
  ['Nobody\'s "Dog"', { title: 'Nobody’s “Dog”' }],
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

const creator = (name: string, role: 'aut' | 'edt' | 'trl') => ({ name, fileAs: name, role })

test.each([
  ['its author', [creator('A', 'aut'), creator('T', 'trl')], ['A']],
  [
    'three authors rather than an editor',
    [...'ABC'].map((n) => creator(n, 'aut')).concat(creator('E', 'edt')),
    ['A', 'B', 'C'],
  ],
  ['the editor of many authors', [...'ABCD'].map((n) => creator(n, 'aut')).concat(creator('E', 'edt')), ['E']],
  ['many authors without an editor', [...'ABCD'].map((n) => creator(n, 'aut')), ['A', 'B', 'C', 'D']],
  ['an editor alone', [creator('E', 'edt')], ['E']],
  ['nobody', [], []],
])('a cover names %s', (_, creators, names) => {
  const metadata: Metadata = {
    title: 'T',
    titleOrigin: 'option',
    creators,
    language: 'en',
    identifier: 'urn:uuid:0',
    modified: '2000-01-01T00:00:00Z',
    subjects: [],
    card: [],
    direction: 'ltr',
  }
  expect(factsOf(metadata).authors).toEqual(names)
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
