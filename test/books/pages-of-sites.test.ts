/** Texts as sites show them: notes under a label of the site's, mails that are the story, titles over what follows. */
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/book/inline.js'
import { analyse, type Block, type Book, walkSections } from '../../src/index.js'

const prose = [
  'The lane went down between two hedges and came out beside the water, where a boat lay upturned on trestles.',
  'She had kept the ledger for eleven years and had never once been asked to read from it aloud, and nor had he.',
  'It rained through the afternoon, and by evening the gutters were talking to themselves under the windows.',
].join('\n\n')

const bookOf = async (text: string): Promise<Book> => (await analyse(text, {})).book as Book
const blocksOf = ({ sections }: Book): Block[] =>
  [...walkSections(sections)].flatMap(({ section }) => section.blocks as Block[])
const titleOf = async (text: string): Promise<string> => (await bookOf(text)).metadata.title

describe('notes under the label of a site', () => {
  const chapter = (number: number, label: string): string =>
    `${number}. The Rope\n\n${prose}\n\n${prose}\n\n${label}\nNext week more of this.\n\n`
  const notesOf = async (text: string): Promise<number> =>
    blocksOf(await bookOf(text)).filter((block) => block.kind === 'group' && block.role === 'authors-note').length

  test('time and again', async () => {
    const label = 'A note from quill_9'
    expect(await notesOf(chapter(1, label) + chapter(2, label) + chapter(3, label))).toBe(3)
  })

  test.each([
    ['once', `${chapter(1, 'A note from Ada')}${chapter(2, 'A list')}${chapter(3, 'A map')}`],
    ['of several people', `${chapter(1, 'A note from Ada')}${chapter(2, 'A note from Bram')}${chapter(3, 'A map')}`],
  ])('not %s', async (_, text) => expect(await notesOf(text)).toBe(0))
})

describe('mails', () => {
  const mail = (from: string, to: string): string => `From: ${from}\nTo: ${to}\nSubject: the oil\n\n${prose}\n\n`

  test('that answer one another are the story', async () => {
    const book = await bookOf(`The Oil\n\n${mail('Ada Quill', 'Ben Rowe')}${mail('Ben Rowe', 'Ada Quill')}`)
    expect(book.metadata.creators).toEqual([])
    expect(JSON.stringify(blocksOf(book))).toContain('From: Ada Quill')
  })

  test('one over a story is its header', async () => {
    const book = await bookOf(`${mail('Ada Quill <ada@quill.example>', 'the list')}${prose}\n\n${prose}\n`)
    expect(book.omissions.map(({ rule }) => rule)).toContain('archive-header')
  })
})

describe('a title over', () => {
  test.each([
    [
      'days',
      `The Diary of a Lodger\n\n${['March 3rd', 'March 4th', 'March 9th'].map((day) => `${day}\n\n${prose}\n\n${prose}`).join('\n\n')}\n`,
      'The Diary of a Lodger',
    ],
    [
      'the first of several',
      `A Hundred Words\n\n${[1, 2, 3].map((n) => `#${n} - Rain\n\n${prose}\n\n${prose}`).join('\n\n')}\n`,
      'A Hundred Words',
    ],
    [
      'a bare name in the next line',
      `The Ash Cycle\nJ. R. Pell\n\nChapter 1\n\n${prose}\n\nChapter 2\n\n${prose}\n`,
      'The Ash Cycle',
    ],
    [
      'a place and its first hour',
      `Red Eye\n\nNadia Holm\n\nTuesday, 3:14 PM\n\n${prose}\n\nTuesday, 9:02 PM\n\n${prose}\n`,
      'Red Eye',
    ],
  ])('%s', async (_, text, title) => expect(await titleOf(text)).toBe(title))

  test('but not a place over the day of a letter', async () => {
    expect(await titleOf(`Mill House, Leeds\n\nMarch 3rd\n\nDear Ada,\n\n${prose}\n`)).not.toBe('Mill House, Leeds')
  })
})

test('chapters that name their arc before their number', async () => {
  const heads = ['Arc 1 - Ember, Chapter 1', 'Arc 1 - Ember, Chapter 2', 'Arc 2 - Ash, Chapter 3: The Toll']
  const { sections } = await bookOf(`${heads.map((head) => `${head}\n\n${prose}\n\n`).join('')}`)
  expect(sections.map(({ kind, heading }) => `${kind} ${plain(heading?.title ?? [])}`)).toEqual([
    'chapter ',
    'chapter ',
    'chapter The Toll',
  ])
})
