import { describe, expect, test } from 'vitest'
import { plain } from '../../src/book/inline.js'
import { analyse, type Book, walkSections } from '../../src/index.js'
import { navigationKind } from '../../src/shape/site-navigation.js'

describe('lines of a page’s navigation', () => {
  test.each([
    ['Next Chapter →', 'link'],
    ['← Previous Chapter | Next Chapter →', 'link'],
    ['Chapter Index', 'link'],
    ['Skip header', 'button'],
    ['Comments (12)', 'button'],
    ['↑ Top', 'button'],
    ['Share: Facebook Twitter Tumblr', 'button'],
    ['Words: 3,210 | Kudos: 55 | Comments (12)', 'figures'],
    ['Words: 3,210', undefined],
    ['Comments on the weather', undefined],
    ['Next!', undefined],
    ['The next chapter of his life began.', undefined],
    ['Chapter 3', undefined],
  ])('%s', (line, expected) => expect(navigationKind(line)).toBe(expected))
})

const prose = [
  'The lane went down between two hedges and came out beside the water, where a boat lay upturned on trestles.',
  'She had kept the ledger for eleven years and had never once been asked to read from it aloud, and nor had he.',
].join('\n\n')

const wordsOf = (book: Book): string =>
  [...walkSections(book.sections)]
    .flatMap(({ section }) => section.blocks)
    .map((block) => ('content' in block ? plain(block.content) : ''))
    .join('\n')

const bookOf = async (text: string): Promise<Book> => (await analyse(text, {})).book as Book

describe('a page copied with its story', () => {
  const page = `Skip header\n\nNext Chapter →\n\nThe Dry Well\nby quill\n\n${prose}\n\nShare\n\n${prose}\n\n← Previous Chapter\nKudos\nComments (3)\n`

  test('loses its links and buttons, and tells so', async () => {
    const book = await bookOf(page)
    expect(book.metadata).toMatchObject({ title: 'The Dry Well', creators: [{ name: 'quill' }] })
    expect(wordsOf(book)).not.toMatch(/Chapter|Kudos|Comments|Skip/)
    expect(book.omissions.filter(({ rule }) => rule === 'site-advertising')).toHaveLength(5)
  })

  test('keeps the same word amid the story', async () => expect(wordsOf(await bookOf(page))).toContain('Share'))

  test('a story in which somebody reads it keeps it', async () => {
    const filler = `${prose}\n\n`.repeat(30)
    const book = await bookOf(`${filler}The page said:\n\nNext Chapter\n\n${filler}`)
    expect(wordsOf(book)).toContain('Next Chapter')
  })

  test('title and author below its card', async () => {
    const card = 'Rating:\n    General\nCategory:\n    Gen\nLanguage:\n    English\nWords:\n    1,200\n\n'
    const { metadata } = await bookOf(`${card}The Dry Well\nquillfeather\n\n${prose}\n\n${prose}\n`)
    expect(metadata).toMatchObject({ title: 'The Dry Well', creators: [{ name: 'quillfeather' }] })
  })
})
