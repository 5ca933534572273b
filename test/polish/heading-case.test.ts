import { describe, expect, test } from 'vitest'
import { type Inline, plain, text } from '../../src/book/inline.js'
import { calmEnglish, calmHeading } from '../../src/polish/heading-case.js'

const emphasis = (words: string): Inline => ({ kind: 'emphasis', style: 'emphasis', content: [text(words)] })

const SPELLINGS = new Map([
  ['macallan', 'MacAllan'],
  ["d'orsay", 'd’Orsay'],
  ['uss', 'USS'],
])

test.each([
  ['CHAPTER IV', 'Chapter IV'],
  ['THE HOUSE OF H. G. WELLS', 'The House of H. G. Wells'],
  ['THE FALL OF MACALLAN', 'The Fall of MacAllan'],
  ['MACALLAN’S LAST FERRY', 'MacAllan’s Last Ferry'],
  ['THE QUAI D’ORSAY', 'The Quai d’Orsay'],
  ['D’ORSAY AT HOME', 'D’Orsay at Home'],
  ['ABOARD THE USS. HERON', 'Aboard the USS. Heron'],
  ['The USS Heron', 'The USS Heron'],
])('%s', (told, expected) => {
  expect(calmEnglish(told, SPELLINGS)).toBe(expected)
})

describe('a title with an emphasis in it', () => {
  const cases: readonly (readonly [readonly Inline[], string])[] = [
    [[text('THE '), emphasis('MERRY HERON')], 'The Merry Heron'],
    [[emphasis('THE HERON'), text(' COMES IN')], 'The Heron Comes In'],
    [[text('The '), emphasis('HERON')], 'The HERON'],
  ]
  test.each(cases)('%j', (title, expected) => {
    const heading = calmHeading({ span: { start: 0, end: 9 }, title }, 'en', SPELLINGS)
    expect(plain(heading.title ?? [])).toBe(expected)
    expect(heading.title?.map(({ kind }) => kind)).toEqual(title.map(({ kind }) => kind))
  })
})
