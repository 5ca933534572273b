import { describe, expect, test } from 'vitest'
import { englishVariety } from '../../src/read/english.js'

/** Each word five times over, which is as much as is asked for; words of a quarter's weight twenty times. */
const saying = (words: string, times = 5): string => `${words} `.repeat(times)

const british =
  `colour neighbourhood discolouring unfavourable unsavoury vapours glamour rancour greyish centred moustaches
theatres sombre manoeuvre programmes travelled jewellery quarreller marvellous marvellously skilfully wilful realisation
mesmerised paralysed analyses ploughs mouldering sceptical draughty storeys gaoler mum mummy woollen defence fulfil enrol
instalment connexion`.split(/\s+/)
const american = `color neighborhood discoloring unfavorable unsavory vapors grayish centering mustached theaters somber
maneuvered traveled jewelry quarreling marvelous marvelously skillfully willful paralyzed analyzes plows moldering
skeptical drafty mom mommy woolen defense fulfill enroll installment`.split(/\s+/)
const british4 = 'to-day good-bye shewn learnt burnt dreamt spelt leapt whilst amongst waggon'.split(' ')
const american4 = 'toward afterward forward curb'.split(' ')
const neither = `colourblind arbour fulfilled moment mumble realist analyst greyhound centrepiece towards good
forwards curbs metric theatrical today shewing tyred unfuel_colour colour1 _grey installed enrolled`.split(/\s+/)

describe('englishVariety', () => {
  test.each(british)('%s is British', (word) => expect(englishVariety([saying(word)])).toBe('en-GB'))
  test.each(american)('%s is American', (word) => expect(englishVariety([saying(word)])).toBe('en-US'))
  test.each(british4)('%s counts a quarter, for British', (word) => {
    expect(englishVariety([saying(word, 20)])).toBe('en-GB')
    expect(englishVariety([saying(word, 19)])).toBe('en')
  })
  test.each(american4)('%s counts a quarter, for American', (word) => {
    expect(englishVariety([saying(word, 20)])).toBe('en-US')
    expect(englishVariety([saying(word, 19)])).toBe('en')
  })
  test.each(neither)('%s decides nothing', (word) => expect(englishVariety([saying(word, 60)])).toBe('en'))
  test('whatever case it has', () => expect(englishVariety([saying('COLOUR')])).toBe('en-GB'))
  test('pieces add up', () => expect(englishVariety([saying('grey', 3), saying('Grey', 2)])).toBe('en-GB'))
  test('a mixture is plain English', () => {
    expect(englishVariety([saying('grey', 6), 'gray'])).toBe('en')
    expect(englishVariety([saying('grey', 7), 'gray'])).toBe('en-GB')
  })
})
