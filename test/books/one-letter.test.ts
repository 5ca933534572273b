/**
 * A text of one letter, over and over, packs to next to nothing; reading our own book back must not take it for a bomb.
 */
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.js'

test('a line of three million equal letters becomes a book', async () => {
  const { epub, findings } = await compile('a'.repeat(3_000_000), {
    name: 'a.txt',
    cover: false,
    metadata: { title: 'A' },
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(epub?.length).toBeGreaterThan(0)
})
