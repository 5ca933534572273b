/**
 * Contents lists whose entries take more lines than one, and the headings that they tell.
 */
import { expect, test } from 'vitest'
import { archived, chapters, type OutlineCases, prose, testOutlines } from './outline-cases.js'
import { analyseSample } from './sample.js'
import { surveyBook } from './survey.js'

const TOLD = [
  'The lamp is lit for the first time since the\n  spring--Odile counts the boats--A stranger on the\n  quay, who asks for nobody--Rain.',
  'A walk to the mill--What the miller had heard--The\n  bridge is gone--They sleep in the loft, and in the\n  night somebody goes by without a light--The dog\n  that would not bark--An argument about a key--The\n  way home.',
  'Odile tells what she saw.',
  'The letter is read aloud--Low water.',
]

const told = (count: number): string =>
  TOLD.slice(0, count)
    .map((words, at) => `     CHAPTER ${['I', 'II', 'III', 'IV'][at]}.\n\n${words}`)
    .join('\n\n')

const argued = (count: number, gap: string): string =>
  chapters(
    ...TOLD.slice(0, count).map(
      (words, at) => `CHAPTER ${['I', 'II', 'III', 'IV'][at]}.\n\n_${words.replace(/\n\s*/g, ' ')}_${gap}`,
    ),
  )

const cases: OutlineCases = {
  'a contents list that tells what happens in each chapter': {
    source: archived(
      'A Lamp at Noon',
      'Anna Sand',
      `A\nLAMP AT NOON\n\nBY ANNA SAND\n\n\n\n\n     CONTENTS.\n\n\n\n${told(4)}\n\n\n\n\nTO THE READER.\n\n\n${prose(3)}\n\n\n\n\nLAMP AT NOON.\n\n\n${argued(4, '')}`,
    ),
    outline: ['To the Reader', 'Chapter I', 'Chapter II', 'Chapter III', 'Chapter IV'],
    without: ['LAMP AT NOON', 'CONTENTS'],
  },
  'such a list that lacks a number, and titles in the text': {
    source: `CONTENTS.\n\nCHAPTER I.\n     A Lamp at Noon\n\nCHAPTER III.\n     The Bridge is Gone--They Sleep in the Loft--The Dog that would\n          not Bark--An Argument about a Key--What the Miller had\n          heard--A Boat without a Light--The Stranger asks for\n          Nobody--Odile counts the Boats--Rain--The Way Home by\n          the Mill\n\nCHAPTER IV.\n     Low Water\n\n\n\n\n${chapters('CHAPTER I.\n\nA LAMP AT NOON.', 'CHAPTER II.\n\nTHE CARRIER.', 'CHAPTER III.\n\nTHE BRIDGE IS GONE.', 'CHAPTER IV.\n\nLOW WATER.')}`,
    outline: [
      'Chapter I A Lamp at Noon',
      'Chapter II The Carrier',
      'Chapter III The Bridge is Gone',
      'Chapter IV Low Water',
    ],
  },
  'entries that run over, and some that have their head in common': {
    source: `TABLE OF CONTENTS\n\n  I. THE LONG QUAY:\n     A BEGINNING\n\n II. THE MILL:\n     A MIDDLE\n\nIII. THE ROAD:\n     BY DAY\n     BY NIGHT\n\n\n\n\n${chapters('I. THE LONG QUAY: A BEGINNING', 'II. THE MILL: A MIDDLE', 'III. THE ROAD: BY DAY', 'III. THE ROAD: BY NIGHT')}`,
    outline: [
      'I The Long Quay: A Beginning',
      'II The Mill: A Middle',
      'III The Road: By Day',
      'III The Road: By Night',
    ],
    without: ['CONTENTS'],
  },
  'a list of chapters that have sections with another way of counting': {
    source: `THE LONG QUAY\n\nby Anna Sand\n\n\nCONTENTS\n\n  I. A LAMP AT NOON\n II. THE CARRIER\nIII. LOW WATER\n\n\n\n\nPREFACE\n\n${prose(2)}\n\n\n\n\n${chapters('I. A LAMP AT NOON', 'II. THE CARRIER')}\n\n\nFIRST: WHAT HE SAID\n\n${prose(4)}\n\n\nSECOND: WHAT HE MEANT\n\n${prose(4)}\n\n\nTHIRD\n\n${prose(3)}\n\n\n\n\n${chapters('III. LOW WATER')}`,
    outline: [
      'Preface',
      'I A Lamp at Noon',
      'II The Carrier',
      '  First What He Said',
      '  Second What He Meant',
      '  Third',
      'III Low Water',
    ],
  },
  'titles that begin with an initial': {
    source: `CONTENTS\n\n   I. A LAMP AT NOON\n  II. M. LANTERNE TAKES A HOUSE\n III. LOW WATER\n\n\n\n\n${chapters('I\n\n\nA LAMP AT NOON', 'II\n\n\nM. LANTERNE TAKES A HOUSE', 'III\n\n\nLOW WATER')}`,
    outline: ['I A Lamp at Noon', 'II M. Lanterne Takes a House', 'III Low Water'],
  },
  'a title that stands far below the number of its part': {
    source: `CONTENTS\n\nPART ONE\n\nTHE QUAY\n\nI.      A LAMP\n\nII.     RAIN\n\nPART TWO\n\nTHE MILL\n\nI.      A KEY\n\nII.     LOW WATER\n\n\n\n\n${chapters('PART ONE\n\n\n\n\n\nTHE QUAY\n\n\n\n\nI\n\nA LAMP', 'II\n\nRAIN', 'PART TWO\n\n\n\n\n\n\nTHE MILL\n\n\n\n\nI\n\nA KEY', 'II\n\nLOW WATER')}`,
    outline: ['Part One The Quay', '  I A Lamp', '  II Rain', 'Part Two The Mill', '  I A Key', '  II Low Water'],
  },
  'the end of the title over the first chapter': {
    source: archived(
      'Adventures of Marigold Tregear',
      'Anna Sand',
      `ADVENTURES\n\nOF\n\nMARIGOLD TREGEAR\n\nBy Anna Sand\n\n\n\n\nEXPLANATORY\n\n${prose(2)}\n\n\n\n\nMARIGOLD TREGEAR\n\nScene: The Long Quay\n\n\n${chapters('CHAPTER I.', 'CHAPTER II.', 'CHAPTER III.')}`,
    ),
    outline: ['Explanatory', 'Chapter I', 'Chapter II', 'Chapter III'],
    without: ['MARIGOLD TREGEAR'],
  },
  'an "or" between two lines of the title, an "and" between its authors': {
    source: archived(
      'The Long Quay; A Winter with the Boats',
      'Anna Sand and Bram Teague',
      `THE LONG QUAY.\n\nOR\n\nA WINTER\n\nWITH\n\nTHE BOATS.\n\nBY\n\nANNA SAND\n\nAND\n\nBRAM TEAGUE\n\nWITH AN ENGLISH TRANSLATION BY\n\nTOM HOLM\n\n_Illustrations by Odile Wolf_\n\nMCMVII\n\n\n\n\n${chapters('CHAPTER I.', 'CHAPTER II.', 'CHAPTER III.')}`,
    ),
    outline: ['Chapter I', 'Chapter II', 'Chapter III'],
    title: 'The Long Quay',
    subtitle: 'A Winter with the Boats',
    creators: ['Anna Sand', 'Bram Teague', 'Tom Holm', 'Odile Wolf'],
    without: ['winter', 'Bram', 'MCMVII'],
  },
  'notes are counted beside the text': {
    source: `${chapters('CHAPTER I', 'CHAPTER II', 'CHAPTER III').replace('old tregear', 'Old Tregear')}\n\n\n\n\n[Footnote 1: Songs of the Weir, p. 4]\n\n\n[Footnote 2: The same. 130.]\n\n\n[Footnote 3: A Lamp at Noon, Canto iv.]\n`,
    outline: ['Chapter I', 'Chapter II', 'Chapter III'],
  },
}

testOutlines(cases)

test.each([
  ['the same gap under every number is layout', argued(4, '\n\n'), 0],
  ['a gap in one chapter is a wider space', argued(4, '').replace(/(valley|lamp)([\s\S]*?\.)\n\n/, '$1$2\n\n\n'), 1],
])('%s', async (_, source, expected) => {
  const { book } = await analyseSample(source, 'sample.txt')
  const survey = surveyBook(book ?? expect.unreachable())
  expect(survey.breaks.length + survey.spaces.length).toBe(expected)
})

test('a note between two paragraphs parts them no further', async () => {
  const noted = prose(4)
    .replace('the rain came', 'the rain[1] came')
    .replace('.\n\n', '.\n\n[Footnote 1: Out of the west.]\n\n')
  const { book } = await analyseSample(
    `${chapters('CHAPTER I')}\n\n\n${noted}\n\n\n\n${chapters('CHAPTER II')}`,
    'sample.txt',
  )
  const survey = surveyBook(book ?? expect.unreachable())
  expect([survey.footnotes.length, survey.breaks.length + survey.spaces.length]).toEqual([1, 1])
})
