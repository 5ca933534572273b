import { describe, expect, test } from 'vitest'
import { followsOn, minorAt, parseNumeral, showNumber, withMinor } from '../../src/shape/numerals.js'

const numbers: readonly (readonly [string, number | undefined])[] = [
  ['storm', undefined],
  ['ne', undefined],
  ['ourteen', undefined],
  ['Twelve', 12],
  ['zero', 0],
  ['ninetieth', 90],
  ['fourty', 40],
  ['hundredth', 100],
  ['twenty-one', 21],
  ['one hundred and four', 104],
  ['première', 1],
  ['Dix', 10],
  ['sechste', 6],
  ['dois', 2],
  ['sju', 7],
  ['Третья', 3],
  ['第', undefined],
  ['十二', 12],
  ['IV', 4],
  ['iv', 4],
  ['Iv', undefined],
  ['12', 12],
  ['3rd', 3],
  ['１２', 12],
  ['one/two', undefined],
  ['hundred', undefined],
  ['-', undefined],
  ['', undefined],
]

describe('numbers', () => {
  test.each(numbers)('%s', (word, value) => {
    expect(parseNumeral(word)?.value).toBe(value)
  })
})

describe('numbers of two parts', () => {
  test.each([
    ['.3', '3'],
    ['.12 The Toll', '12'],
    ['.1: The Toll', '1'],
    ['. The Toll', undefined],
    ['.1.2 The Toll', undefined],
    ['.5m', undefined],
    ['.1999', undefined],
    [' 3', undefined],
  ])('%j', (past, minor) => {
    expect(minorAt(past)).toBe(minor)
  })

  test.each([
    [3, 4, true],
    [3, 5, false],
    [3, 3, false],
    [1.001, 1.002, true],
    [1.009, 1.01, true],
    [1.002, 1.004, false],
    [1.009, 2.001, true],
    [1.009, 2, true],
    [12, 12.001, true],
    [12, 13.001, true],
    [9.03, 10.015, false],
    [5, 9999, true],
    [1, 9999, false],
    [9999, 9999, false],
  ])('%d, then %d: %s', (before, number, expected) => {
    expect(followsOn(before, number)).toBe(expected)
  })

  test('are shown as they were written', () => {
    expect(showNumber(withMinor({ value: 12, form: 'digits' }, '30').value)).toBe('12.30')
    expect(showNumber(12)).toBe('12')
  })
})
