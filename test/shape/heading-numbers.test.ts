import { describe, expect, test } from 'vitest'
import { readHeading } from '../../src/shape/heading.js'
import { showNumber } from '../../src/shape/numerals.js'

/** `pattern number label / title` of a line that is no prose. */
const shown = (line: string): string | undefined => {
  const reading = readHeading(line)
  if (reading === undefined || reading.prose) return undefined
  const number = reading.number === undefined ? '-' : showNumber(reading.number.value)
  return `${reading.pattern} ${number} ${reading.label} / ${reading.title}`
}

describe('numbers in headings', () => {
  test.each([
    ['Chapter 12.3', 'numbered 12.3 Chapter 12.3 / '],
    ['Chapter 12.3 - The Toll', 'numbered 12.3 Chapter 12.3 / The Toll'],
    ['Chapter 12. The Toll', 'numbered 12 Chapter 12 / The Toll'],
    ['1.1 Water', 'numeral-title 1.1 1.1 / Water'],
    ['2.10', 'numeral 2.10 2.10 / '],
    ['II. Letter to Miss Crane', 'numeral-title 2 II / Letter to Miss Crane'],
    ['2. Part of the Plan', 'numeral-title 2 2 / Part of the Plan'],
    ['II. Letter', 'numbered 2 II. Letter / '],
    ['12. Water', 'numeral-title 12 12 / Water'],
    ['1.5 miles of mud, and then some more of it.', 'titled -  / 1.5 miles of mud, and then some more of it.'],
    ['Arc 2: Interest', 'numbered 2 Arc 2 / Interest'],
    ['Day 12, morning', 'numbered 12 Day 12, morning / '],
    ['Day 12, and no rain', undefined],
    ['+1.', 'numeral 9999 +1 / '],
    ['and one.', 'numeral 9999 and one / '],
    ['Plus One: The Goat', 'numeral 9999 Plus One / The Goat'],
    ['And one of them was late.', 'titled -  / And one of them was late.'],
    ['Side Story 4', 'named 4 Side Story 4 / '],
    ['Side Story 4: The Goat', 'named 4 Side Story 4 / The Goat'],
    ['Interlude: The Goat', 'named - Interlude / The Goat'],
    ['Interlude 2 - The Goat', 'named 2 Interlude 2 / The Goat'],
    ['Bonus Chapter', 'named -  / Bonus Chapter'],
    ['Extra: The Goat', 'named - Extra / The Goat'],
    ['Extra pay for the crew.', 'titled -  / Extra pay for the crew.'],
    ['2/7', 'numeral 2 2/7 / '],
    ['Prologue pt. 2', 'named - Prologue pt. 2 / '],
    ['Epilogue (Part Two): Rain', 'named - Epilogue (Part Two) / Rain'],
    ['The introduction part of it was dull.', 'titled -  / The introduction part of it was dull.'],
    ['Arc 1 - Ember, Chapter 2: The Toll', 'numbered 1 Arc 1 / Ember, Chapter 2: The Toll'],
    ['Part 1: Water, Rain', 'numbered 1 Part 1 / Water, Rain'],
    ['2/7: The Goat', 'numeral-title 2 2/7 / The Goat'],
    ['2 of 7', 'numeral 2 2 of 7 / '],
    ['1/2 cup of flour', 'titled -  / 1/2 cup of flour'],
    ['#3', 'numeral 3 3 / '],
    ['#3 - The Goat', 'numeral-title 3 3 / The Goat'],
    ['#1 rule: no goats', 'titled -  / 1 rule: no goats'],
  ])('%s', (line, expected) => {
    expect(shown(line)).toBe(expected)
  })

  test.each([
    ['Vol. 3 Ch. 14 - Return', 'Vol. 3 Ch. 14', 'Return', 14],
    ['Book 2, Chapter 1', 'Book 2, Chapter 1', '', 1],
    ['Book 2 - Chapter 4: The Toll', 'Book 2 - Chapter 4', 'The Toll', 4],
    ['Part Two: Chapter Nine', 'Part Two: Chapter Nine', '', 9],
  ])('a chapter behind its volume: %s', (line, label, title, number) => {
    expect(readHeading(line)?.inner).toMatchObject({ kind: 'chapter', label, title, number: { value: number } })
  })

  test.each(['Vol. 3: The Return', 'Chapter 3 Book 2', 'Book 2: Chapter and Verse'])('none in %s', (line) => {
    expect(readHeading(line)?.inner).toBeUndefined()
  })
})
