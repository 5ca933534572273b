import { describe, expect, test } from 'vitest'
import { labelOf, openerKeys, opensAgain, titleOf } from '../../src/shape/contents-keys.js'

describe('word, number and title of an entry', () => {
  test.each([
    ['IV. The Storm', '', 4, 'The Storm'],
    ['12', '', 12, ''],
    ['Chapter IV. The Storm', 'chapter', 4, 'The Storm'],
    ['Chap. 7—Rain', 'chap', 7, 'Rain'],
    ['Part the', undefined, 0, ''],
    ['Book Twenty-One: The Sea', 'book', 21, 'The Sea'],
    ['Kapitel Drei', 'kapitel', 3, ''],
    ['TWENTY-FOUR  The Storm', '', 24, 'The Storm'],
    ['Five: Rain', '', 5, 'Rain'],
    ['Thirty-two. Rain', '', 32, 'Rain'],
    ['The Storm', undefined, 0, ''],
    ['Vivid colours', undefined, 0, ''],
    ['Rain: The Storm', undefined, 0, ''],
    ['', undefined, 0, ''],
  ])('%s', (text, word, value, title) => {
    expect(labelOf(text)).toEqual(word === undefined ? undefined : { word, value, title })
  })
})

test.each([
  ['Chapter I. The Inn', 'Chapter I. The Inn', true],
  ['Chapter I. The Inn', 'CHAPTER I', true],
  ['Chapter I. The Inn', 'The Inn', true],
  ['Chapter I. The Inn', 'Chapter I. The Quay', false],
  ['Chapter I', 'Chapter I. The Quay', true],
  ['Chapter I. The Inn', 'Chapter II', false],
  ['Book One: 1805', 'Book Two: 1805', false],
  ['Book One: 1805', 'Book One: 1805', true],
])('the first entry %j again: %j', (opener, line, expected) => {
  expect(opensAgain(line, openerKeys(opener), titleOf(opener))).toBe(expected)
})
