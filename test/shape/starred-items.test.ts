import { expect, test } from 'vitest'
import { analyseSample } from '../books/sample.js'
import { surveyBook } from '../books/survey.js'

const prose = 'The quay was wet, and nobody had thought to bring the lamp in before the rain came.\n'.repeat(4).trim()

/** What begins with an asterisk: notes that something refers to, and items of lists. */
test.each<[string, string, number, number]>([
  [
    'items apart below a colon, whatever hangs on words above',
    `We shall need:\n\n     * rope, and a good deal of\n     it, as ever\n\n     * tallow for the bearings\n\n     * a lamp`,
    0,
    3,
  ],
  ['items line under line', `We shall need:\n\n* rope\n* tallow\n* a lamp`, 0, 3],
  ['a line that signs part', `LAMPS * Their oil * What burns * For how long *\n\n* rope\n* tallow\n* a lamp`, 0, 3],
  ['a note', `She was of the old school.* So was the mill.\n\n* That of Dame Tapp.`, 1, 0],
  [
    'two notes that stand together',
    `She was of the old school.* So was the mill.*\n\n* That of Dame Tapp.\n\n* In Weir Lane.`,
    2,
    0,
  ],
  ['a note with a space before its mark', `She had a samovar, * as they say, in her bag.\n\n* A kettle.`, 1, 0],
])('%s', async (_, sample, notes, items) => {
  const { book } = await analyseSample(`Chapter 1\n\n${prose}\n\n${sample}\n\n${prose}\n`, 'sample.txt')
  if (!book) throw new Error('not read')
  const survey = surveyBook(book)
  expect(survey.footnotes).toHaveLength(notes)
  expect(survey.lists.flat()).toHaveLength(items)
})
