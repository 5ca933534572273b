/** Collections whose stories stand with their authors' names, and texts that only look like such. */
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/book/inline.js'
import { analyse, type Book, walkSections } from '../../src/index.js'

const prose = [
  'The lane went down between two hedges and came out beside the water, where a boat lay upturned and full of leaves.',
  'She had kept the ledger for eleven years and had never once been asked to read from it aloud, not even at the sale.',
  'It rained through the afternoon, and by evening the gutters were talking to themselves below the bedroom window.',
  'There were eleven chairs in the hall, and only one of them had all its legs; nobody ever sat in that one.',
].join('\n\n')
const story = `${prose}\n\n${prose}`

const bookOf = async (text: string): Promise<Book> => (await analyse(text, {})).book as Book

const outlineOf = ({ sections }: Book): string[] =>
  [...walkSections(sections)].map(({ section: { kind, heading } }) =>
    [kind, ...[heading?.label, heading?.title, heading?.subtitle].map((part) => (part ? plain(part) : ''))].join('|'),
  )

const authorsOf = ({ metadata }: Book): string[] => metadata.creators.map(({ name }) => name)

const TITLES = ['The Green Door', 'A Winter Visitor', 'Salt', 'Eleven Chairs']
const NAMES = ['Anna Sand', 'Peter Holm', 'Maria del Valle', 'J. B. Thorne']

const collection = (head: (title: string, name: string) => string, gap = '\n\n\n'): string =>
  TITLES.map((title, at) => `${head(title, NAMES[at] as string)}\n\n${story}`).join(gap)

describe('stories under titles that stand with their authors’ names', () => {
  const below = (by: string) => TITLES.map((title, at) => `story||${title}|${by}${NAMES[at]}`)
  const above = TITLES.map((title, at) => `story|${NAMES[at]}|${title}|`)
  const shouted = TITLES.map((title, at) => `story||${title.toUpperCase()}|${NAMES[at]}`)
  test.each<[string, string, readonly string[]]>([
    ['by, after a blank line', collection((title, name) => `${title}\n\nby ${name}`), below('by ')],
    ['by, in the next line', collection((title, name) => `${title}\nby ${name}`), below('by ')],
    ['one blank line between all', collection((title, name) => `${title}\nby ${name}`, '\n\n'), below('by ')],
    [
      'a year',
      collection((title, name) => `${title}\n\nby ${name} (1902)`),
      below('by ').map((line) => `${line} (1902)`),
    ],
    ['emphasis', collection((title, name) => `${title}\n\n_by ${name}_`), below('by ')],
    ['von', collection((title, name) => `${title}\nvon ${name}`), below('von ')],
    ['a name alone', collection((title, name) => `${title}\n\n${name}`), below('')],
    ['a name alone in the next line', collection((title, name) => `${title}\n${name}`), below('')],
    ['capitals over a name', collection((title, name) => `${title.toUpperCase()}\n\n${name}`), shouted],
    ['a name above', collection((title, name) => `${name}\n\n${title}`), above],
    ['a name in the line above', collection((title, name) => `${name}\n${title}`), above],
    ['both in one line', collection((title, name) => `${title}, by ${name}`), below('by ')],
  ])('%s', async (_, text, sections) => {
    const book = await bookOf(text)
    expect(outlineOf(book)).toEqual(sections)
    expect(authorsOf(book)).toEqual(NAMES)
  })

  test('below a title page and a list that names the authors too', async () => {
    const list = TITLES.map((title, at) => `${title} ...... ${NAMES[at]}`).join('\n')
    const front = `SMALL LIGHTS\n\nStories from the Coast\n\nEdited by Helen Marsh\n\n\nContents\n\n${list}\n\n\n`
    const book = await bookOf(front + collection((title, name) => `${title}\n${name}`))
    expect(outlineOf(book)).toEqual(below(''))
    expect(book.metadata.title).toBe('Small Lights')
    expect(book.metadata.subtitle).toBe('Stories from the Coast')
    expect(authorsOf(book)).toEqual(['Helen Marsh'])
  })

  test('with numbers before the titles, or in the line above', async () => {
    const before = TITLES.map((title, at) => `${at + 1}. ${title}\nby ${NAMES[at]}\n\n${story}`).join('\n\n\n')
    const over = TITLES.map((title, at) => `${at + 1}\n\n${title}\nby ${NAMES[at]}\n\n${story}`).join('\n\n\n')
    const expected = TITLES.map((title, at) => `chapter|${at + 1}|${title}|by ${NAMES[at]}`)
    expect(outlineOf(await bookOf(before))).toEqual(expected)
    expect(outlineOf(await bookOf(over))).toEqual(expected)
  })

  test('one of them without a name, one that asks', async () => {
    const heads = ['THE GREEN DOOR\n\nWritten by Anna Sand', 'WHO GOES THERE?\n\nWritten by Peter Holm', 'SALT']
    const text = [...heads, 'ELEVEN CHAIRS\n\nWritten by J. B. Thorne']
      .map((head) => `${head}\n\n${story}`)
      .join('\n\n\n')
    expect(outlineOf(await bookOf(text))).toEqual([
      'story||THE GREEN DOOR|Written by Anna Sand',
      'story||WHO GOES THERE?|Written by Peter Holm',
      'story||SALT|',
      'story||ELEVEN CHAIRS|Written by J. B. Thorne',
    ])
  })

  test('numbered sections below each', async () => {
    const text = collection((title, name) => `${title}\n\nby ${name}\n\nI\n\n${prose}\n\nII`)
    const book = await bookOf(text)
    expect(outlineOf(book)).toEqual(
      TITLES.flatMap((title, at) => [`story||${title}|by ${NAMES[at]}`, 'subchapter|I||', 'subchapter|II||']),
    )
  })
})

describe('not the heads of stories', () => {
  const cuttings = ['MAN FOUND AT MILL', 'MAN FOUND AT LOCK', 'MAN FOUND AT QUAY']
  const stones = ['Beloved Wife', 'Lost at Sea', 'Master Mariner', 'At Rest']
  const signed = (words: readonly string[], parting: string): string =>
    words.map((line, at) => `${story}\n\n${line}\n${NAMES[at]}`).join(parting)
  test.each<[string, string, readonly string[]]>([
    [
      'an afterword by another',
      `The Weir\nby Anna Sand\n\n${story}\n\n${story}\n\n\nAfterword\nby Peter Holm\n\n${story}\n\n${story}`,
      ['text|||', 'afterword||Afterword|'],
    ],
    ['one title and byline', `The Weir\nby Anna Sand\n\n${story}`, ['text|||']],
    [
      'cuttings in a novel with numbers',
      `The Weir\nby Anna Sand\n\n${cuttings.map((title, at) => `Chapter ${at + 1}\n\n${story}\n\n${title}\nby Peter Holm\n\n${prose}`).join('\n\n')}`,
      ['chapter|Chapter 1||', 'chapter|Chapter 2||', 'chapter|Chapter 3||'],
    ],
    ['words on stones', `The Weir\n\nby Anna Sand\n\n${signed(stones, '\n\n')}\n\n${story}`, ['text|||']],
    [
      'the same title with each part',
      [1, 2, 3].map((at) => `The Weir\nby Anna Sand\n\nChapter ${at}\n\n${story}`).join('\n\n\n'),
      ['chapter|Chapter 1||', 'chapter|Chapter 2||', 'chapter|Chapter 3||'],
    ],
    [
      'other books of the author, listed',
      `The Weir\nby Anna Sand\n\n${story}\n\n\nThe Lock\nby Anna Sand\n\nThe Quay\nby Anna Sand\n\nThe Mill\nby Anna Sand`,
      ['text|||'],
    ],
    [
      'a verse',
      `The Weir\nby Anna Sand\n\n${story}\n\nGone Again\nby morning\n\n${story}\n\nLost Once\nby water\n\n${prose}`,
      ['text|||'],
    ],
  ])('%s', async (_, text, sections) => {
    expect(outlineOf(await bookOf(text))).toEqual(sections)
  })
})

describe('titles that nothing marks but where they stand', () => {
  const titled = (gap: string, titles: readonly string[] = [...TITLES, 'The Ferryman']): string =>
    titles.map((title) => `${title}\n\n${story}`).join(gap)
  const stories = [...TITLES, 'The Ferryman'].map((title) => `story||${title}|`)
  test.each<[string, string, readonly string[]]>([
    ['two blank lines above each', `Small Lights\n\nby Anna Sand\n\n\n${titled('\n\n\n')}`, stories],
    ['one, as everywhere', `Small Lights\nby Anna Sand\n\n${titled('\n\n')}`, stories],
    ['a bare name under the book’s title', `SMALL LIGHTS\n\nAnna Sand\n\n\n${titled('\n\n\n')}`, stories],
    [
      'a preface first',
      `Small Lights\n\nby Anna Sand\n\n\nPreface\n\n${story}\n\n\n${titled('\n\n\n')}`,
      ['preface||Preface|', ...stories],
    ],
    ['prose before the first', `The Weir\n\nby Anna Sand\n\n${story}\n\n${titled('\n\n')}`, ['text|||']],
    [
      'sentences',
      `The Weir\n\nby Anna Sand\n\n${titled('\n\n', ['Silence.', 'Clara laughed.', 'The Green Door.', 'No.', 'Night.'])}`,
      ['text|||'],
    ],
    [
      'the same again',
      `The Weir\n\nby Anna Sand\n\n${titled('\n\n', ['The Mill', 'The Quay', 'The Mill', 'The Quay', 'The Lock'])}`,
      ['text|||'],
    ],
    [
      'gaps over prose too',
      `The Weir\n\nby Anna Sand\n\n\n${TITLES.map((title) => `${title}\n\n${story}\n\n\n${story}`).join('\n\n\n')}`,
      ['text|||'],
    ],
  ])('%s', async (_, text, sections) => {
    expect(outlineOf(await bookOf(text))).toEqual(sections)
  })
})

describe('a title with a word that publishers have', () => {
  test.each(['The Company of Bells', 'The Press Gang', 'The Last Edition', 'London by Night'])('%s', async (title) => {
    const alone = await bookOf(`by Anna Sand\n\n${title}\n\n${story}`)
    expect(alone.metadata.title).toBe(title)
    const first = await bookOf(
      `Small Lights\n\nby Anna Sand\n\n\n${[title, ...TITLES].map((one) => `${one}\n\n${story}`).join('\n\n\n')}`,
    )
    expect(outlineOf(first)).toEqual([title, ...TITLES].map((one) => `story||${one}|`))
  })

  test.each(['Hurst & Sand Company', 'London: Sand & Son', 'The Weir Press', 'Second edition'])(
    'not %s',
    async (line) => {
      const book = await bookOf(`The Weir\n\nby Anna Sand\n\n${line}\n\nChapter 1\n\n${story}`)
      expect(outlineOf(book)).toEqual(['chapter|Chapter 1||'])
    },
  )
})
