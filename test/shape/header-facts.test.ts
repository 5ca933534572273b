import { describe, expect, test } from 'vitest'
import { type CardLine, cardFacts, isoDate, readSender, readSubject } from '../../src/shape/header-facts.js'

describe('the subject of a posting', () => {
  test.each([
    ['[STORY] The Tin Harbour (2/2)', 'The Tin Harbour'],
    ['Re: FIC: Candles (PG) 1/1', 'Candles'],
    ['NEW: The Last Post Office 1/1 [G]', 'The Last Post Office'],
    ['REPOST: Salt, Part 2', 'Salt'],
    ['[Fiction, long] The Weir', 'The Weir'],
    ['The price of tin', undefined],
    ['Re: newsgroup rules', undefined],
    ['NEW:', undefined],
    [undefined, undefined],
  ])('%s', (subject, title) => {
    expect(readSubject(subject)).toBe(title)
  })

  test.each([
    ['wharf@example.com (The Rat)', 'The Rat'],
    ['The Rat <wharf@example.com>', 'The Rat'],
    ['"The Rat" <wharf@example.com>', 'The Rat'],
    ['wharf@example.com', undefined],
    [undefined, undefined],
  ])('its sender: %s', (from, name) => {
    expect(readSender(from)).toBe(name)
  })
})

describe('a day', () => {
  test.each([
    ['2011-05-02', '2011-05-02'],
    ['2011-05', '2011-05'],
    ['2011-50-02', '2011'],
    ['2011-02-30', '2011'],
    ['March 4th, 2014', '2014-03-04'],
    ['4 March 2014', '2014-03-04'],
    ['31 June 2014', '2014'],
    ['posted 3/9/2012', '2012-03-09'],
    ['31/12/2012', '2012-12-31'],
    ['13-13-12', undefined],
    ['some time in 1903', '1903'],
    ['never', undefined],
    [undefined, undefined],
  ])('%j', (text, expected) => {
    expect(isoDate(text)).toBe(expected)
  })
})

describe('subjects', () => {
  const subjects = (value: string): readonly string[] =>
    cardFacts([{ name: 'Genre', key: 'subjects', value, first: 0, last: 0 } satisfies CardLine]).subjects

  test.each([
    ['Humor/Supernatural', ['Humor', 'Supernatural']],
    ['F/M, Hurt/Comfort, Slow Burn', ['F/M', 'Hurt/Comfort', 'Slow Burn']],
    ['Tides; Tides / Weather', ['Tides', 'Weather']],
  ])('%s', (value, expected) => {
    expect(subjects(value)).toEqual(expected)
  })
})
