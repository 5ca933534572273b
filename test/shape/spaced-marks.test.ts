/**
 * Marks of notes with a space before them, and stars that are none.
 */
import { expect, test } from 'vitest'
import { PROSE, readSample, show } from './read-sample.js'

const NOTE = '     * A kettle of brass.'

test.each([
  ['a sign after a comma', 'She filled the samovar, * and sat down.', true],
  ['a sign at the end of a line', 'She filled the samovar *\nand sat down.', true],
  ['a sign on the word', 'She filled the samovar* and sat down.', true],
  ['a sign before a word', 'She filled the *samovar and sat down.', false],
  ['an ornament', 'She sat down.\n\n* * *', false],
  ['no sign', 'She filled the samovar and sat down.', false],
])('%s', (_, words, referred) => {
  const { blocks } = readSample(`${PROSE}\n\n${words}\n\n${NOTE}\n\n${PROSE}`)
  expect(show(blocks).filter((block) => block.includes('{note *}'))).toHaveLength(referred ? 1 : 0)
  expect(show(blocks).filter((block) => block.includes('kettle'))).toHaveLength(referred ? 0 : 1)
})
