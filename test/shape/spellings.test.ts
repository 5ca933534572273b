import { expect, test } from 'vitest'
import { learnSpellings } from '../../src/shape/spellings.js'

const STORY = `THE FALL OF MACALLAN

In the spring MacAllan went aboard the USS Heron, and nobody aboard the USS Heron knew him.
“NO,” said the mate. “no, I tell you NO.” MacAllan's hat was gone.
EDITOR: Anna Sand. The sign said FERRY, and the ferry came.
They dined at the d'Orsay, which McReady, of the FBI and once of the FBI office, had found.
`

test.each([
  ['THE FALL OF MACALLAN', { macallan: 'MacAllan' }],
  ['MACALLAN’S HAT', { macallan: 'MacAllan' }],
  ['ABOARD THE USS HERON', { uss: 'USS' }],
  ['THE FBI, MCREADY AND D’ORSAY', { fbi: 'FBI', mcready: 'McReady', "d'orsay": 'd’Orsay' }],
  // more often small, in capitals once, a label
  ['NO FERRY', {}],
  ['THE EDITOR', {}],
  // not in capitals: as its author has it
  ['Macallan of the Uss', {}],
  ['', {}],
])('the words of %j', (title, expected) => {
  expect(Object.fromEntries(learnSpellings(STORY, [title]))).toEqual(expected)
})
