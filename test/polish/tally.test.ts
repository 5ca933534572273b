import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Tally, tally } from '../../src/polish/tally.js'

const NAMES = [
  'curly',
  'guillemets',
  'reversed',
  'low',
  'corner',
  'same',
  'startsDouble',
  'startsSingle',
  'halves',
] as const

/** What is counted, without what is not there. */
const counted = (sample: string): Record<string, number> => {
  const found = tally(sample)
  const counts: Record<string, number> = {}
  for (const name of NAMES) if (found[name] > 0) counts[name] = found[name]
  for (const name of ['em', 'en', 'hyphens'] as const) {
    if (found[name].tight > 0) counts[`tight ${name}`] = found[name].tight
    if (found[name].spaced > 0) counts[`spaced ${name}`] = found[name].spaced
  }
  return counts
}

describe('counts', () => {
  it.each<[string, Record<string, number>]>([
    ['no marks', {}],
    ['say “a and “é and “1 and “𝒜 but “ and “, “', { curly: 4 }],
    ['a\n“Yes', { curly: 1, startsDouble: 1 }],
    ['« oui » et «non', { guillemets: 2 }],
    ['»ja«', { reversed: 1 }],
    ['„a „', { low: 2 }],
    ['「a', { corner: 1 }],
    ['”Ja” (”nej” a”b', { same: 2 }],
    ['"Yes"\n"No"\n" "', { startsDouble: 2 }],
    ["'Yes'\n'no'\n'\"O\n‘É\n’A", { startsSingle: 3 }],
    ["he 'ad ’is, the 'ouse ‘ead.", { halves: 2 }],
    ['a—b—c—d', { 'tight em': 2 }],
    ['a — b — c —d', { 'spaced em': 2 }],
    ['a – b — c', { 'spaced en': 1, 'spaced em': 1 }],
    ['a-b--c---d----e -- f --- g', { 'tight hyphens': 1, 'spaced hyphens': 2 }],
    ['—a —— b——c', {}],
  ])('%j', (sample, expected) => {
    expect(counted(sample)).toEqual(expected)
  })
})

/** The same as patterns. */
const PATTERNS: readonly [name: string, ...patterns: RegExp[]][] = [
  ['curly', /“(?=[\p{L}\p{N}])/gu],
  ['guillemets', /«(?=[\s\p{L}\p{N}])/gu],
  ['reversed', /»(?=[\p{L}\p{N}])/gu],
  ['low', /„/g],
  ['corner', /「/g],
  ['same', /(?:^|[\s(])”(?=[\p{L}\p{N}])/gmu],
  ['startsDouble', /^["“](?=\S)/gm],
  ['startsSingle', /^['‘](?=[\p{Lu}"“])/gmu],
  ['halves', /(?<=\s)['’‘](?:e|im|ave|ouse|ome|ead|eard|appen|arf)(?=[\s,.!?])/g],
  ['tight em', /[^\s—]—[^\s—]/g],
  ['spaced em', / — /g],
  ['spaced en', / – /g],
  ['tight hyphens', /[^\s-]-{2,3}[^\s-]/g],
  ['spaced hyphens', / -{2,3} /g],
]

it('counts what the patterns count', () => {
  const pieces = fc.constantFrom(
    ...'"|\'|“|”|‘|’|«|»|„|「|-|--|---|—|–| | |\n|\u2028|\u00a0|a|B|é|É|1|字|𝒜|\ud835|(|.|e |im,'.split('|'),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
      const sample = list.join('')
      const expected: Record<string, number> = {}
      for (const [name, pattern] of PATTERNS) {
        const count = sample.match(pattern as RegExp)?.length ?? 0
        if (count > 0) expected[name] = count
      }
      const found: Record<string, number> = counted(sample)
      delete found['tight en']
      expect(found).toEqual(expected)
    }),
    { seed: 3, numRuns: 5000 },
  )
})

it('leaves nothing behind for the next sample', () => {
  const first: Tally = tally('“a — b')
  expect(tally('“a — b')).toEqual(first)
})
