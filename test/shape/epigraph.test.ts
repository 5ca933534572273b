import { describe, expect, it } from 'vitest'
import { isCredit } from '../../src/shape/epigraph.js'
import { readSample, show } from './read-sample.js'

const prose = 'The mill had stood empty since the spring, and nobody in the valley could say who owned it now, or why.'

describe('epigraphs that nothing sets in', () => {
  it.each<[string, string, string[]]>([
    [
      'a quotation',
      `"All things come to the weir."\n\n- Anna Sand, Songs\n\n${prose}`,
      ['epigraph(p "All things come to the weir."; attribution - Anna Sand, Songs)', `p ${prose}`],
    ],
    [
      'a quotation in italics',
      `_All things come to the weir._\n\n— Anna Sand\n\n${prose}`,
      ['epigraph(p _All things come to the weir._; attribution — Anna Sand)', `p ${prose}`],
    ],
    [
      'a poem',
      `The lamp is low, the night is long,\nAnd none is left to sing.\n- Anna Sand\n\n${prose}`,
      [
        'epigraph(v The lamp is low, the night is long, / And none is left to sing.; attribution - Anna Sand)',
        `p ${prose}`,
      ],
    ],
    [
      'speech',
      `"All things come."\n\n- Yes, he said.\n\n${prose}`,
      ['p "All things come."', 'p - Yes, he said.', `p ${prose}`],
    ],
    ['prose', `${prose}\n\n- Anna Sand\n\n${prose}`, [`p ${prose}`, 'p - Anna Sand', `p ${prose}`]],
    [
      'nobody named',
      `"All things come."\n\n${prose}\n\n${prose}`,
      ['p "All things come."', `p ${prose}`, `p ${prose}`],
    ],
    [
      'further down',
      `${prose}\n\n"All."\n\n- Anna Sand\n\n${prose}`,
      [`p ${prose}`, 'p "All."', 'p - Anna Sand', `p ${prose}`],
    ],
  ])('%s', (_about, source, expected) => {
    expect(show(readSample(`${source}\n`).blocks)).toEqual(expected)
  })

  it.each([
    ['- Anna Sand', true],
    ['-- Anna Sand, "Songs"', true],
    ['—_The Lay of the Mill_', true],
    ['– Sprichwort', true],
    ['- Anna?', false],
    ['- Yes, he said it again', false],
    ['- and so on', false],
    ['-', false],
    ['Anna Sand', false],
  ])('a credit: %s', (words, expected) => {
    expect(isCredit(words)).toBe(expected)
  })
})
