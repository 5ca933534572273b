import { describe, expect, test } from 'vitest'
import { readHeading } from '../../src/shape/heading.js'
import { countsPlainly, mayBeNumbered, mayBeOrdinalFirst } from '../../src/shape/heading-hints.js'

describe('a line that may be a word and its number', () => {
  test.each([
    'Chapter IV. The Storm',
    'CHAPTER\u00a0TWELVE',
    'chap. 3',
    'Chapter: The First',
    'Chapter#7',
    'Adventure No. 3',
    'Adventure the ninth',
    'Глава 5',
    '§ 4',
    'Part of me wanted to stay.',
    'Kapitel7',
  ])('%s', (line) => {
    expect(mayBeNumbered(line)).toBe(true)
  })

  test.each(['The storm came up.', 'Chapter', 'Adventure of a summer', '', '…'])('not %j', (line) => {
    expect(mayBeNumbered(line)).toBe(false)
    expect(readHeading(line)?.pattern).not.toBe('numbered')
  })
})

describe('a number that needs no word before it', () => {
  test.each(['4', '12a', 'IV', 'iv: The Storm', 'The Third', 'the  ninth', 'Twentieth', 'sixteen', 'one’s', 'I was'])(
    '%s',
    (text) => {
      expect(countsPlainly(text)).toBe(true)
    },
  )

  test.each(['', 'the', 'theone', 'ones', 'IVa', 'tenor', 'to', 'zwei', 'Mix', '.4'])('not %j', (text) => {
    expect(countsPlainly(text)).toBe(false)
  })

  test.each([
    'Adventure No. 3',
    'Adventure no3',
    'Adventure Nr.IV',
    'Adventure number one',
    'Adventure №5',
    'Adventure no. the third',
  ])('may have a sign of its own: %s', (text) => {
    expect(mayBeNumbered(text)).toBe(true)
  })

  test.each(['Adventure no.', 'Adventure not', 'Adventure None', 'Adventure number', 'Adventure n. 3'])(
    'but not %s',
    (text) => {
      expect(mayBeNumbered(text)).toBe(false)
    },
  )
})

describe('a line that may be an ordinal and its word', () => {
  test.each([
    'Erstes Kapitel',
    'The First Part',
    'The  First\u3000Part: A Sail',
    'Première partie : Le départ',
    'la  segunda parte',
    'Zweites Buch.',
    'Third Book—The Sea',
    'Första delen',
  ])('%s', (line) => {
    expect(mayBeOrdinalFirst(line)).toBe(true)
    expect(readHeading(line)?.pattern).toBe('numbered')
  })

  test.each(['First', 'One of the first', 'Every house has a book', '', 'Old chapters'])('not %j', (line) => {
    expect(mayBeOrdinalFirst(line)).toBe(false)
    expect(readHeading(line)?.pattern).not.toBe('numbered')
  })
})
