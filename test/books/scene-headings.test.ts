/** Lines that say when, where or by whom a scene is told, and short lines that do not. */
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/book/inline.js'
import { analyse, type Book, walkSections } from '../../src/index.js'
import { sceneSign } from '../../src/shape/scene-headings.js'

const prose = [
  'The lane went down between two hedges and came out beside the water, where a boat lay upturned on trestles.',
  'She had kept the ledger for eleven years and had never once been asked to read from it aloud, and nor had Bram.',
  'It rained through the afternoon, and by evening the gutters were talking to themselves under the windows.',
].join('\n\n')

const scenes = (...heads: readonly string[]): string => heads.map((head) => `${head}\n\n${prose}\n\n`).join('')

const headingsOf = async (text: string): Promise<string[]> => {
  const book = (await analyse(text, {})).book as Book
  return [...walkSections(book.sections)]
    .flatMap(({ section }) => section.blocks)
    .flatMap((block) => (block.kind === 'subheading' ? [plain(block.content)] : []))
}

describe('headings of scenes', () => {
  const top = `Chapter One\n\n${prose}\n\n`
  test.each([
    ['two times by turns', scenes('Then', 'Now', 'Then', 'Now'), ['Then', 'Now', 'Then', 'Now']],
    [
      'two times by turns, over scenes of a line',
      ['Then', 'Now', 'Then', 'Now'].map((head) => `${head}\n\nThe lamp was lit.\n\n`).join(''),
      ['Then', 'Now', 'Then', 'Now'],
    ],
    ['who tells', scenes('Ada', 'Bram', 'Ada', 'Odile', 'Bram'), ['Ada', 'Bram', 'Ada', 'Odile', 'Bram']],
    ['a view between signs', scenes("~Ada's POV~", '-- Bram POV --'), ["Ada's POV", 'Bram POV']],
    ['who tells, in capitals', scenes('ADA', 'BRAM', 'ADA', 'BRAM'), ['ADA', 'BRAM', 'ADA', 'BRAM']],
    [
      'places between signs',
      scenes('~ Upstairs ~', '~ Cellar ~', '~ Upstairs ~', '~ Cellar ~'),
      Array.from({ length: 4 }, (_, at) => (at % 2 ? 'Cellar' : 'Upstairs')),
    ],
    ['small letters between signs', scenes('--- three hours later ---'), ['three hours later']],
    ['a stage between signs', scenes('~*~*~ Flashback ~*~*~', '~*~ End Flashback ~*~'), ['Flashback', 'End Flashback']],
    ['places with years', scenes('Berlin, 1961', 'At sea, 1962'), ['Berlin, 1961', 'At sea, 1962']],
    [
      'a place and an hour',
      scenes('Berlin, 1961', 'Holm, 1961\n0430 hours'),
      ['Berlin, 1961', 'Holm, 1961 0430 hours'],
    ],
    [
      'a place over an hour',
      scenes('Port Ansel, the docks\n06:40 hours', 'The Narrows\nTwo days later'),
      ['Port Ansel, the docks 06:40 hours', 'The Narrows Two days later'],
    ],
    ['a sentence over an hour, which is none', scenes('He came in.\n06:40', 'She went out.\n07:10'), []],
    ['a stretch of time', scenes('Three Years Later'), ['Three Years Later']],
    ['the same in other words', scenes('The next morning'), ['The next morning']],
    [
      'hours',
      scenes('Monday, 4:10 PM', 'Monday, 11:15 PM\nThe ferry'),
      ['Monday, 4:10 PM', 'Monday, 11:15 PM The ferry'],
    ],
  ])('%s', async (_, text, expected) => expect(await headingsOf(top + text)).toEqual(expected))

  test.each([
    ['a word alone, once', scenes('Then')],
    ['the same speech again', scenes('Not again', 'Not again', 'Not again')],
    ['sentences', scenes('Then.', 'Now!', 'Then.', 'Now!')],
    ['a place with a year alone', scenes('Berlin, 1961')],
    [
      'a place over a letter',
      ['Berlin, 1961', 'Holm, 1962'].map((place) => `${place}\n\nDear Anna,\n\n${prose}\n\nYours,\n\nAda\n\n`).join(''),
    ],
    ['words that break off on both sides', scenes('--and then he--', '--and she--')],
    ['an hour alone', scenes('Monday, 4:10 PM')],
    ['names over the lines of a talk', 'Ada\n\nhello\n\nBram\n\nhi\n\nAda\n\nwell\n\nBram\n\nso\n\n'],
    ['a refrain of single words', scenes('Click', 'Silence', 'Click', 'Silence', 'Click')],
    ['a refrain of several', scenes('Come home', 'Ding dong', 'Come home', 'Ding dong')],
    [
      'signs that are read',
      ['Ada', 'Bram', 'Ada', 'Bram'].map((name) => `The door said:\n\n${name}\n\n${prose}\n\n`).join(''),
    ],
    ["an editor's words", scenes('(Unsigned)', '(Torn off here)', '(Unsigned)', '(Torn off here)')],
    ['what is read out', `The plate above the door said:\n\nThree years ago\n\n${prose}\n\n`],
  ])('not %s', async (_, text) => expect(await headingsOf(top + text)).toEqual([]))
})

describe('what a line says by itself', () => {
  test.each([
    ["Tom's POV", 'view'],
    ['[POV: Tom]', 'view'],
    ['General point of view', 'view'],
    ['Two weeks earlier', 'time'],
    ['~ A few hours later ~', 'time'],
    ['Present Day', 'time'],
    ['14:30, the depot', 'hour'],
    ['0600 hours', 'hour'],
    ['Friday 12 March, 9:05 a.m.', 'hour'],
    ['18:04 Ada: hello', undefined],
    ['Two weeks earlier they had sold the boat', undefined],
    ['The impov was late', undefined],
    ['At 9:05 he rose and went to the window and saw nothing', undefined],
  ])('%s', (line, expected) => expect(sceneSign(line)).toBe(expected))
})

test('words of which the first stands over the first scene', async () => {
  const heads = ['Upstairs', 'Cellar', 'Upstairs', 'Cellar']
  expect(await headingsOf(`The Lamps\n\nby Ada Quill\n\n${scenes(...heads)}`)).toEqual(heads)
})

test.each(['[Ada]', '**Ada**', 'ADA'])('who tells the first scene is no author: %s', async (who) => {
  const other = who.replace(/Ada/i, (name) => (name === 'ADA' ? 'BRAM' : 'Bram'))
  const text = `The Toll Bridge\n\n${scenes(who, other, who, other)}`
  const { metadata } = (await analyse(text, {})).book as Book
  expect(metadata).toMatchObject({ title: 'The Toll Bridge', creators: [] })
})

test.each(['The Toll Road', 'The House'])('a title that could be an address: %s', async (title) => {
  const { metadata } = (await analyse(`${title}\n\n${scenes('**Ada**', '**Bram**', '**Ada**', '**Bram**')}`, {}))
    .book as Book
  expect(metadata.title).toBe(title)
})
