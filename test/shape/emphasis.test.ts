import { describe, expect, test } from 'vitest'
import { readEmphasis } from '../../src/shape/emphasis.js'
import { learnMarkers } from '../../src/shape/emphasis-habits.js'
import { showInline } from './read-sample.js'

const all = new Set(['_', '*', '**', '/', '=', '+', '~', '~~'])

describe('readEmphasis', () => {
  for (const [source, expected] of [
    ['It was _never_ hers.', 'It was _never_ hers.'],
    ['“_Never_,” she said.', '“_Never_,” she said.'],
    ['_The whole_', '_The whole_'],
    ['most _un_likely', 'most _un_likely'],
    ['the *third* bell', 'the _third_ bell'],
    ['**Stop** there', '**Stop** there'],
    ['__Stop__ there', '**Stop** there'],
    ['so _very *very* late_ it was', 'so _very _very_ late_ it was'],
    ['a /loud/ library', 'a _loud_ library'],
    ['_Then, morning._.... She went.', '_Then, morning._.... She went.'],
    ['*_Bang_* and _**so**_', '__Bang__ and _**so**_'],
    ['a /loud/ library in /home/ada/x and ~/y', 'a _loud_ library in /home/ada/x and ~/y'],
    ['=Quiet= here', '_Quiet_ here'],
    ['~~angry~~ sorry', '~~angry~~ sorry'],
    ['He thought ~come here~ at her', 'He thought _come here_ at her'],
    ['_one_ and _two_', '_one_ and _two_'],
  ] as const) {
    test(source, () => expect(showInline(readEmphasis(source, all).content)).toBe(expected))
  }

  for (const source of [
    'the file my_last_will.txt',
    'user_name and pass_word',
    '>_< and -_- and ^_^ and ;_;',
    '3 * 4 * 5 = 60',
    '2*3*4',
    'some d*mn fool and another d*mn fool',
    'either and/or both',
    'a _ that never closes',
    '* a lantern',
    'Hello~ you there~',
    'about ~5 minutes, ~6 at most',
    'a *star that opens and does not close',
  ]) {
    test(`leaves ${source}`, () => expect(showInline(readEmphasis(source, all).content)).toBe(source))
  }

  test('goes on in the next paragraph where told so', () => {
    const read = readEmphasis('and _so it went', all, undefined, () => 'closes')
    expect(showInline(read.content)).toBe('and _so it went_')
    expect(read.open).toBe('_')
    expect(showInline(readEmphasis('on to the end_ of it', all, '_').content)).toBe('_on to the end_ of it')
  })
})

describe('learnMarkers', () => {
  for (const [source, expected] of [
    ['It was _never_ hers.', ['_']],
    ['the *third* bell', ['*']],
    ['the ***third*** bell', ['***']],
    ['the *_third_* bell', ['_', '*']],
    ['see /home/ada and ~/notes/, -_- *', []],
    ['my_last_will.txt and his_last_will.txt', []],
    ['3 * 4 * 5 = 60, 1 + 2 = 3', []],
    ['and/or, his/her, 3/4/1999', []],
    ['http://example.org/mill/wheel/', []],
    ['He said ~yes~. She said ~no~. They ~went~ home.', ['~']],
    ['He said ~yes~, once.', []],
    ['~Jo~\n\n~Marlo~\n\n~Jo~', []],
    ['Hi~ there~ you~ all~', []],
    ['plain words only', []],
  ] as const) {
    test(source, () => expect([...learnMarkers(source)]).toEqual(expected))
  }
})
