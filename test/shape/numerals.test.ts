import { describe, expect, test } from 'vitest'
import { parseNumeral } from '../../src/shape/numerals.js'

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
