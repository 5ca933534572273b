import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLOSE, OPEN } from '../../src/polish/nesting.js'
import { plainQuotes } from '../../src/polish/plain-quotes.js'
import { readMarks } from '../../src/polish/reading.js'
import { tokenize } from '../../src/polish/tokens.js'

const PAIR = ['“', '”'] as const
const set = (text: string): string | undefined => {
  const edits = plainQuotes(text, PAIR, text.includes('’') ? 'apostrophes' : 'none')
  return edits && [...text].map((sign, at) => edits.find(({ start }) => start === at)?.put ?? sign).join('')
}

describe('quotation marks that are plain', () => {
  test.each([
    ['"Come in," she said. "It\'s late."', '“Come in,” she said. “It’s late.”'],
    ["l'été n'a qu'un 7'a", 'l’été n’a qu’un 7’a'],
    ['He said "no" and "never"', 'He said “no” and “never”'],
    ['"One."\n"Two…"', '“One.”\n“Two…”'],
    ['"But—" he said', '“But—” he said'],
    ['"It’s late," she said. "Isn\'t it?"', '“It’s late,” she said. “Isn’t it?”'],
    ['No marks, isn’t it', 'No marks, isn’t it'],
  ])('%j', (text, expected) => {
    expect(set(text)).toBe(expected)
  })

  test.each([
    ['left open', '"Come in, she said.'],
    ['a single mark at the end of a word', '"It is the boys\'," she said.'],
    ['an apostrophe at the end of a word', '"It is the boys’," she said.'],
    ['a single mark before a digit', "He was 5'4 tall."],
    ['a single mark between ideographs', "字'字"],
    ['a single mark after the last double one', '"Yes," said the boys\''],
    ['inches', 'A 6" rule, "so long".'],
    ['no space before', 'She said"yes".'],
    ['a mark in a mark', '""Yes," she said."'],
    ['a dash before', '--"Yes."'],
    ['nothing before the close', '"Yes, " she said.'],
  ])('not: %s', (_, text) => {
    expect(set(text)).toBeUndefined()
  })
})

test('a reading of all marks finds the same', () => {
  const habit = { shapes: {}, pairs: false, elides: false, singleFirst: false, dialect: false }
  const pieces = fc.constantFrom(...'"|" | "| "a|b," |no." |a|b |. |, |?|!|…|—| |don\'t|don’t|\n|B|é|1|_'.split('|'))
  let plain = 0
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 14 }), (list) => {
      const text = list.join('')
      const edits = plainQuotes(text, PAIR, 'apostrophes')
      if (!edits) return
      const double = edits.filter(({ put }) => put !== '’')
      if (double.length > 0) plain++
      const tokens = tokenize(text, habit)
      const read = readMarks(tokens, habit, { before: '', nextOpens: () => '' })
      expect(tokens.map(({ start }) => start)).toEqual(double.map(({ start }) => start))
      expect([...read.readings]).toEqual(double.map(({ put }) => (put === '“' ? OPEN : CLOSE)))
      expect(read.open).toBe('')
      expect([...read.states]).toEqual(double.map((_, at) => at % 2))
    }),
    { seed: 5, numRuns: 20_000 },
  )
  expect(plain).toBeGreaterThan(100)
})
