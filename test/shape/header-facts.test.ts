import { describe, expect, test } from 'vitest'
import { type CardLine, cardFacts, readSender, readSubject } from '../../src/shape/header-facts.js'

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
