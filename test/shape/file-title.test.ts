import { expect, test } from 'vitest'
import { fileAuthor, fileTitle } from '../../src/shape/file-title.js'

test.each<[string, string | undefined, string | undefined]>([
  ['the-long-way-down.txt', 'The Long Way Down', undefined],
  ['Anna.Sand-The.Weir.txt', 'The Weir', 'Anna Sand'],
  ['A.B.Sand-Weirs.txt', 'Weirs', 'A. B. Sand'],
  ['Sand, Anna - The Weir.txt', 'The Weir', 'Anna Sand'],
  ['A. B. Sand - The Weir.txt', 'The Weir', 'A. B. Sand'],
  ['The.Long.Weir.txt', 'The Long Weir', undefined],
  ['The.Long.Weir-Final.txt', 'The Long Weir Final', undefined],
  ['Dark Days - The Weir.txt', 'Dark Days - The Weir', undefined],
  ['Storm, Part 2 - The Weir.txt', 'Storm, Part 2 - The Weir', undefined],
  ['v1.2.txt', undefined, undefined],
  ['Mr. Sand.txt', 'Mr. Sand', undefined],
  ['pg1661.txt', undefined, undefined],
])('%s', (name, title, author) => {
  expect([fileTitle(name), fileAuthor(name)]).toEqual([title, author])
})
