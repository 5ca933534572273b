import { expect, test } from 'vitest'
import { PROSE, readSample, show } from './read-sample.js'

const last = (source: string, below = ''): string[] =>
  show(readSample(`He read it to the end.\n\n${source}\n${below}`).blocks).slice(1)

test.each([
  ['R. I.\nSeville, May 1902.', ['signature R. I.', 'dateline Seville, May 1902.']],
  ['O autor.\nPorto, 1889.', ['signature O autor.', 'dateline Porto, 1889.']],
  ['Bath, March 3, 1814.\n\nAnna Sand', ['dateline Bath, March 3, 1814.', 'signature Anna Sand']],
  ['苏晴\n二〇一九年冬于杭州', ['signature 苏晴', 'dateline 二〇一九年冬于杭州']],
  ['Kyiv, 1913', ['dateline Kyiv, 1913']],
  ['The bell rang low,\nthe year was 1814.', ['v The bell rang low, / the year was 1814.']],
  ['Anna Sand\nBen Rowe', ['v Anna Sand / Ben Rowe']],
])('at the end: %j', (source, expected) => {
  expect(last(source)).toEqual(expected)
})

test('in the middle of a text nothing is signed', () => {
  expect(last('Kyiv, 1913', `\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n`)[0]).not.toContain('dateline')
})
