import { describe, expect, test } from 'vitest'
import { letterRole } from '../../src/shape/letter.js'
import { readSample, show } from './read-sample.js'

describe('a line of a letter', () => {
  test.each([
    ['Dear Mr. Finch,', 'salutation'],
    ['My dear Dr. Crane,--', 'salutation'],
    ['Dear Miss Crane:', 'salutation'],
    ['“My dear Prof. Vane,—', 'salutation'],
    ['Dear me. She had gone,', undefined],
    ['I am, dear sir,', 'closing'],
    ['“Believe me,', 'closing'],
    ['Your affectionate sister.', 'closing'],
    ['"I am looking at you."', undefined],
    ['“Your boat sank.”', undefined],
    ['"14 March 1921."', 'dateline'],
  ])('%s', (line, role) => {
    expect(letterRole(line)).toBe(role)
  })
})

const first = 'The boat is where you left it, and nobody has asked after it.'
const second = 'I have sold the oars, as you told me to, and bought a lamp.'

test('the address of the next letter is no signature of the last', () => {
  const source = [
    ...['14 Gull Row\nSaltby\n3 March 1921', 'Dear Mr. Finch,', first, 'Yours ever,\nEdith Crane'],
    ...['The Grange\nUpper Marl\n9 March 1921', 'Dear Miss Crane,', second, 'Yours,\nA. Finch'],
  ].join('\n\n')
  expect(show(readSample(`${source}\n`).blocks)).toEqual([
    `letter(dateline 14 Gull Row | Saltby | 3 March 1921; salutation Dear Mr. Finch,; p ${first}; closing Yours ever,; signature Edith Crane)`,
    `letter(dateline The Grange | Upper Marl | 9 March 1921; salutation Dear Miss Crane,; p ${second}; closing Yours,; signature A. Finch)`,
  ])
})

describe('lines that nothing wraps', () => {
  const prose = `${first} ${second} ${first}`

  test.each([
    [
      'begun small',
      'you went out as a pair\nand one of you came home.',
      'v you went out as a pair / and one of you came home.',
    ],
    [
      'begun small, three of them',
      'The railing wears you,\nfive fingers up,\nas if it asked.',
      'v The railing wears you, / five fingers up, / as if it asked.',
    ],
  ])('verse: %s', (_about, lines, expected) => {
    expect(show(readSample(`${prose}\n\n${lines}\n\n${prose}\n`).blocks)[1]).toBe(expected)
  })

  test.each([
    ['sentences', 'nobody came.\nnobody rang.\nit rained.'],
    ['speech', '"is it late"\n"it is early"'],
  ])('no verse: %s', (_about, lines) => {
    expect(show(readSample(`${prose}\n\n${lines}\n\n${prose}\n`).blocks)[1]).toMatch(/^p /)
  })
})
