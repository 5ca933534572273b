import { expect, test } from 'vitest'
import { plain } from '../../src/book/inline.js'
import { manuscript } from '../../src/book/manuscript.js'
import { shape } from '../../src/shape/shape.js'

const PROSE =
  'La barca era legata al palo, e nessuno sapeva dire di chi fosse. Mi sedetti sulla riva e contai le lampade lungo il fiume finché non ne rimase alcuna.'
const CHAPTERS = ['CAPITOLO I', PROSE, PROSE, 'CAPITOLO II', PROSE, PROSE]

/** What is left out, by rule, and what the first and the last paragraph say. */
const read = (parts: readonly string[]) => {
  const source = manuscript('a.txt', parts.join('\n\n'))
  const { facts, sections, omissions } = shape(source)
  const words = sections.flatMap(({ blocks }) =>
    blocks.map((block) => ('content' in block ? plain(block.content) : '')),
  )
  const left = omissions
    .filter(({ rule }) => rule.startsWith('archive'))
    .map(({ span, rule }) => `${rule}: ${source.text.slice(span.start, span.start + 24)}`)
  return { title: facts.title, authors: facts.authors, left, others: words.filter((one) => one !== PROSE) }
}

test('a card of fields, up to the title page', () => {
  const card = 'TITOLO: La barca\nAUTORE: Penna, Ada\nTRADUTTORE:'
  const about = 'Informazioni sul progetto\nwww.liberliber.it'
  expect(read(['Ada Penna\nLa barca\nwww.liberliber.it', card, about, 'ADA PENNA', 'LA BARCA', ...CHAPTERS])).toEqual({
    title: 'La barca',
    authors: ['Ada Penna'],
    left: ['archive-header: Ada Penna\nLa barca\nwww.l'],
    others: [],
  })
})

test.each([
  [
    'lines between rules that say who read the pages',
    [
      'Ada Penna',
      'LA BARCA',
      'Romanzo',
      '--------------------\nEd.: Sponda, 1911\nOCR: Bruno\n--------------------',
      ...CHAPTERS,
    ],
    ['archive-header: --------------------\nEd.'],
  ],
  [
    'the same in Russian',
    [
      'Ada Penna',
      'LA BARCA',
      'Romanzo',
      '--------------------\nИзд.: Берег, 1911\nВычитка: Анна\n--------------------',
      ...CHAPTERS,
    ],
    ['archive-header: --------------------\nИзд'],
  ],
  [
    'where an export came from',
    ['Exported from Wikisource on May 3, 2021', 'LA BARCA', 'di Ada Penna', ...CHAPTERS],
    ['archive-header: Exported from Wikisource'],
  ],
  [
    'what it says at the end',
    ['LA BARCA', 'di Ada Penna', ...CHAPTERS, 'About this digital edition', 'This e-book comes from Wikisource.'],
    ['archive-licence: About this digital editi'],
  ],
  [
    'where a text is accounted for',
    [
      'LA BARCA',
      'di Ada Penna',
      'bron\nAda Penna, La barca. Amsterdam 1911',
      'Zie voor verantwoording: https://www.dbnl.org/x',
      ...CHAPTERS,
    ],
    ['archive-header: bron\nAda Penna, La barca'],
  ],
])('%s is left out', (_, parts, left) => {
  expect(read(parts)).toMatchObject({ left, others: [] })
})

test.each([
  [
    'rules around words of the story',
    ['LA BARCA', 'di Ada Penna', '--------------------\nNessun passaggio\n--------------------', ...CHAPTERS],
  ],
  ['a sentence with OCR in it', ['LA BARCA', 'di Ada Penna', ...CHAPTERS, 'Un OCR lesse la pagina.']],
])('%s stay', (_, parts) => {
  expect(read(parts).left).toEqual([])
})
