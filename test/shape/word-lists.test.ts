import { describe, expect, test } from 'vitest'
import { makeWordFinder } from '../../src/shape/word-lists.js'

const lists = [['own', 'owned'], undefined, ['profit', 'own', 'r'], ['nc17', 'a']]
const find = makeWordFinder(lists)

describe('lists that have a word in a text', () => {
  test.each([
    ['i own nothing.', [0, 2]],
    ['owned', [0]],
    ['profit', [2]],
    ['nc17', [3]],
    ['r&r', [2]],
    ['“a”', [3]],
    ['a profit, owned', [0, 2, 3]],
    ['the owner', []],
    ['nc-17', []],
    ['profiter', []],
    ['nc170', []],
    ['', []],
    ['profit_own', [2]],
    ['éa', [3]],
  ])('%j', (text, expected) => expect([...find(text)].sort()).toEqual(expected))
})
