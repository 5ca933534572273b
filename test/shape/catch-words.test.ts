import { expect, test } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import { findCatchWords } from '../../src/shape/catch-words.js'
import { tabulate } from '../../src/shape/lines.js'

const page = (foot: string, next: string): string =>
  `the water stood high, and he\n${foot}\n\n8   THE BELL\n\n${next}\n`

test.each([
  ['                    never', 'never spoke of it again', [1]],
  ['                    "never', '"Never!" he said.', [1]],
  ['                    ne-', 'never spoke of it again', [1]],
  ['                    ever', 'never spoke of it again', []],
  ['never spoke', 'never spoke of it again', []],
])('%j over %j', (foot, next, found) => {
  const lines = tabulate(manuscript('a.txt', page(foot, next)))
  const claims = new Uint8Array(lines.count)
  claims[3] = 1
  expect(findCatchWords(lines, claims, [{ line: 3 }])).toEqual(found)
})
