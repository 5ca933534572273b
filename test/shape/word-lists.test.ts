import { describe, expect, test } from 'vitest'
import { makeWordFinder } from '../../src/shape/word-lists.js'

const lists = [['own', 'owned'], undefined, ['profit', 'own', 'r'], ['nc17', 'a']]
const find = makeWordFinder(lists)

describe('lists that have a word in a text', () => {
  test.each([
    ['I own nothing.', [1, 0, 1, 0]],
    ['OWNED', [1, 0, 0, 0]],
    ['Profit', [0, 0, 1, 0]],
    ['NC17', [0, 0, 0, 1]],
    ['R&R', [0, 0, 1, 0]],
    ['“a”', [0, 0, 0, 1]],
    ['the owner', [0, 0, 0, 0]],
    ['nc-17', [0, 0, 0, 0]],
    ['profiter', [0, 0, 0, 0]],
    ['', [0, 0, 0, 0]],
    ['own_profit', [1, 0, 1, 0]],
    ['éa', [0, 0, 0, 1]],
  ])('%j', (text, expected) => {
    const found = new Uint8Array(4).fill(9)
    find(text, found)
    expect([...found]).toEqual(expected)
  })
})
