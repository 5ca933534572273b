import { describe, expect, test } from 'vitest'
import { isOneOf, letters } from '../../src/shape/letters.js'

describe('the letters of a text', () => {
  test.each([
    ['THE STORM -- A Tale', 'thestormatale'],
    ['Cafe\u0301', 'cafe'],
    ['Caf\u00e9', 'cafe'],
    ['ﬁne 4', 'fine4'],
    ['第一章', '第一章'],
    ['* * *', ''],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(letters(text)).toBe(expected)
  })
})

describe('a text that is one of several names', () => {
  const names = new Set(['thestorm', 'cafe', '第一章', ''])
  test.each([
    ['The Storm', true],
    ['"THE -- STORM"', true],
    ['The Storms', false],
    ['The Stor', false],
    ['Café', true],
    ['Cafe\u0301s', false],
    ['第一章', true],
    ['* * *', true],
    ['storm', false],
    ['“The” Storm', true],
  ])('%j: %j', (text, expected) => {
    expect(isOneOf(names, text)).toBe(expected)
    expect(names.has(letters(text))).toBe(expected)
  })
})
