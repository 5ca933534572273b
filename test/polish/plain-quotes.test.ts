import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLOSE, OPEN } from '../../src/polish/nesting.js'
import { plainQuotes } from '../../src/polish/plain-quotes.js'
import { readMarks } from '../../src/polish/reading.js'
import { tokenize } from '../../src/polish/tokens.js'

const PAIR = ['“', '”'] as const
const set = (text: string): string | undefined => {
  const edits = plainQuotes(text, PAIR)
  return edits && [...text].map((sign, at) => edits.find(({ start }) => start === at)?.put ?? sign).join('')
}

describe('quotation marks that are plain', () => {
  test.each([
    ['"Come in," she said. "It’s late."', '“Come in,” she said. “It’s late.”'],
    ['He said "no" and "never"', 'He said “no” and “never”'],
    ['"One."\n"Two…"', '“One.”\n“Two…”'],
    ['"But—" he said', '“But—” he said'],
    ['No marks, isn’t it', 'No marks, isn’t it'],
  ])('%j', (text, expected) => {
    expect(set(text)).toBe(expected)
  })

  test.each([
    ['left open', '"Come in, she said.'],
    ['a single mark', '"It’s the boys’," she said.'],
    ['a mark that is set', '“Yes,” she said. "No."'],
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
  const pieces = fc.constantFrom(...'"|" | "| "a|b," |no." |a|b |. |, |?|!|…|—| |don’t|\n|B|é|1|_'.split('|'))
  let plain = 0
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 14 }), (list) => {
      const text = list.join('')
      const edits = plainQuotes(text, PAIR)
      if (!edits) return
      if (edits.length > 0) plain++
      const tokens = tokenize(text, habit)
      const read = readMarks(tokens, habit, { before: '', nextOpens: () => '' })
      expect(tokens.map(({ start }) => start)).toEqual(edits.map(({ start }) => start))
      expect([...read.readings]).toEqual(edits.map(({ put }) => (put === '“' ? OPEN : CLOSE)))
      expect(read.open).toBe('')
      expect([...read.states]).toEqual(edits.map((_, at) => at % 2))
    }),
    { seed: 5, numRuns: 20_000 },
  )
  expect(plain).toBeGreaterThan(100)
})
