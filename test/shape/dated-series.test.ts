import { describe, expect, it } from 'vitest'
import { readDated } from '../../src/shape/dated-series.js'

describe('dated lines', () => {
  it.each<[string, string | undefined]>([
    ['Monday', 'weekday 0'],
    ['SUNDAY', 'weekday 6'],
    ['Friday, late evening', 'weekday 4'],
    ['mercredi', 'weekday 2'],
    ['Sonnabend', 'weekday 5'],
    ['Sonntag', 'weekday 6'],
    ['January', 'month 0'],
    ['Mai 1911', 'month 4'],
    ['août', 'month 7'],
    ['Ottobre', 'month 9'],
    ['Décembre', 'month 11'],
    ['Autumn', 'season 2'],
    ['Fall', 'season 2'],
    ['Winter, 1944', 'season 3'],
    ['Été', 'season 1'],
    ['Herbst', 'season 2'],
    ['March 3rd', 'date 64'],
    ['3 March 1911', 'date 64'],
    ['the 3rd of March', 'date 64'],
    ['Friday, 4 March, morning', 'date 65'],
    ['March 4th - evening', 'date 65'],
    ['Monday – early morning', 'weekday 0'],
    ['Monday - the rain', undefined],
    ['Friday, March 4, 1909 10:40 PM', 'date 65'],
    ['Monday 9:15', 'weekday 0'],
    ['Monday 9:15 train', undefined],
    ['4. März', 'date 65'],
    ['2021-03-04', 'date 65'],
    ['Mayhem', undefined],
    ['May I?', undefined],
    ['March on', undefined],
    ['Mondays', undefined],
    ['Sunday came.', undefined],
    ['Friday the ferry', undefined],
    ['3 marchers', undefined],
    ['31', undefined],
    ['The Storm', undefined],
    ['Falling', undefined],
    ['', undefined],
  ])('%s', (line, expected) => {
    const found = readDated(line)
    expect(found && `${found.form} ${found.place}`).toBe(expected)
  })
})
