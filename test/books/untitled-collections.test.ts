/** Collections whose stories have their titles alone, or title and name in one line, and texts that look alike. */
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/book/inline.js'
import { analyse, type Book, walkSections } from '../../src/index.js'

const prose = [
  'The lane went down between two hedges and came out beside the water, where a boat lay upturned on trestles.',
  'She had kept the ledger for eleven years and had never once been asked to read from it aloud, and nor had he.',
  'It rained through the afternoon, and by evening the gutters were talking to themselves under the windows.',
].join('\n\n')
const story = `${prose}\n\n`.repeat(4)

const stories = (gap: string, ...titles: readonly string[]): string =>
  titles.map((title) => `${title}\n\n${story}${gap}`).join('')

const read = async (text: string): Promise<[string, ...string[]]> => {
  const book = (await analyse(text, {})).book as Book
  const heads = [...walkSections(book.sections)].flatMap(({ section: { heading } }) =>
    heading ? [[heading.label, heading.title].map((part) => (part ? plain(part) : '')).join('|')] : [],
  )
  return [book.metadata.title, ...heads]
}

const [a, b, c, d, e] = ['The Wrong Umbrella', 'Small Hours', 'The Dog of Nobody', 'A Last Tram', 'A Cup of Water']

describe('titles of stories alone', () => {
  test('from the first line on', async () => {
    const [title, ...heads] = await read(stories('\n', a, b, c, d))
    expect(heads).toEqual([`|${a}`, `|${b}`, `|${c}`, `|${d}`])
    expect(title).not.toBe(a)
  })

  test('no further apart than paragraphs, below the title of them all', async () => {
    const text = `Five Tales of Rain\n\n${stories('', a, b, c, d, e)}`
    expect(await read(text)).toEqual(['Five Tales of Rain', `|${a}`, `|${b}`, `|${c}`, `|${d}`, `|${e}`])
  })

  test('over fables, however short', async () => {
    const text = `Five Fables\n\n${[a, b, c, d, e].map((title) => `${title}\n\n${prose}\n\nMoral: Keep dry.\n\n`).join('')}`
    expect(await read(text)).toEqual(['Five Fables', `|${a}`, `|${b}`, `|${c}`, `|${d}`, `|${e}`])
  })

  test('with numbers over short poems', async () => {
    const poem = 'The tide goes out. The mud lies down\nAnd shines as if it had been waxed.\n'.repeat(3)
    const text = `THE MUD\n\nAda Quill\n\nI. Low Water\n\n${poem}\nII. The Bell\n\n${poem}\nIII. Envoi\n\n${poem}`
    expect(await read(text)).toEqual(['The Mud', 'I|Low Water', 'II|The Bell', 'III|Envoi'])
  })

  test('but no list with numbers', async () => {
    const text = `THE MUD\n\nAda Quill\n\n${prose}\n\n1. Low water.\n\n2. The bell.\n\n3. Nobody.\n\n${prose}\n`
    expect(await read(text)).toEqual(['The Mud'])
  })

  test.each([
    ['a story with three signs in it', `${a}\n\n${story}Fresh Eggs\n\n${story}No Entry\n\n${story}`],
    ['names by turns', stories('\n', a, 'Ada', 'Bram', 'Ada', 'Bram')],
    ['numbered chapters', `${a}\n\n${stories('\n', 'Chapter 1', 'Chapter 2', 'Chapter 3', 'Chapter 4')}`],
  ])('not %s', async (_, text) => expect((await read(text))[0]).toBe(a))
})

describe('title and name in one line', () => {
  test.each([
    ['the name last', ['Salt - Ada Quill', 'The Cart – Ben Rowe', 'The Gulls — Cora Sand', 'Oil - Dov Lund'], 'Salt'],
    [
      'the name first',
      ['Ada Quill - The Salt', 'Ben Rowe - A Cart', 'Cora Sand - The Gulls', 'Dov Lund - In Oil'],
      'The Salt',
    ],
  ])('%s', async (_, lines, first) => {
    const text = stories('\n', ...lines)
    const heads = [...walkSections(((await analyse(text, {})).book as Book).sections)]
    expect(heads.map(({ section }) => section.kind)).toEqual(lines.map(() => 'story'))
    expect(heads[0]?.section.heading?.title?.map((one) => ('text' in one ? one.text : '')).join('')).toBe(first)
  })

  test.each([
    [
      'chapters that two people tell',
      ['The Salt - Ada Quill', 'A Cart - Ben Rowe', 'The Gulls - Ada Quill', 'In Oil - Ben Rowe'],
    ],
    [
      'chapters that name who tells',
      ['Chapter 1 - Ada Quill', 'Chapter 2 - Ben Rowe', 'Chapter 3 - Cora Sand', 'Chapter 4 - Dov Lund'],
    ],
  ])('not %s', async (_, lines) => {
    const book = (await analyse(`The Inn\n\nby Eva Brook\n\n${stories('\n', ...lines)}`, {})).book as Book
    expect(book.metadata.creators.map(({ name }) => name)).toEqual(['Eva Brook'])
    expect([...walkSections(book.sections)].flatMap(({ section: { heading } }) => heading?.subtitle ?? [])).toEqual([])
  })
})
