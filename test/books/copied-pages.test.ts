/** Stories as people copy them from archives and forums: headers over each chapter, songs between signs, title and name in two lines. */
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/book/inline.js'
import { analyse, type Block, type Book, compile, walkSections } from '../../src/index.js'

const PARAGRAPHS = [
  'The lane went down between two hedges and came out beside the water, where a boat lay upturned on trestles.',
  'She had kept the ledger for eleven years and had never once been asked to read from it aloud, and nor had he.',
  'It rained through the afternoon, and by evening the gutters were talking to themselves under the windows.',
]
const prose = PARAGRAPHS.join('\n\n')

const bookOf = async (text: string): Promise<Book> => (await analyse(text, {})).book as Book
const sectionsOf = (book: Book) => [...walkSections(book.sections)].map(({ section }) => section)
const blocksOf = (book: Book): Block[] => sectionsOf(book).flatMap(({ blocks }) => blocks as Block[])
const headingsOf = (book: Book): string[] =>
  sectionsOf(book).flatMap(({ heading }) =>
    heading ? [[heading.label, heading.title].flatMap((part) => (part ? [plain(part)] : [])).join(' ')] : [],
  )

describe('title and author', () => {
  test.each<[what: string, text: string, title: string, author: string | undefined]>([
    [
      'in two lines over a header',
      `The Ferry Clock\nquill_9\n\nRating: General\nFandom: The Long Weir\nWords: 900\nStatus: Complete\n\n${prose}\n`,
      'The Ferry Clock',
      'quill_9',
    ],
    [
      'with the word for a song',
      `~The Ferry Clock~\n\nA songfic by quill_9\n\n${prose}\n`,
      'The Ferry Clock',
      'quill_9',
    ],
    [
      'with names in brackets',
      `[TITLE] The Ferry Clock\n[AUTHOR] [info]quill_9\n[WORD COUNT] 900\n[PROMPT] snow\n\n${prose}\n`,
      'The Ferry Clock',
      'quill_9',
    ],
    ['right over a pen name', `The Ferry Clock\nhollowreed\n\n${prose}\n`, 'The Ferry Clock', 'hollowreed'],
    [
      'over a pen name',
      `the ferry clock\n\nquill_9\n\nchapter one\n\n${prose}\n\nchapter two\n\n${prose}\n`,
      'the ferry clock',
      'quill_9',
    ],
    [
      'of a poem, which has no pen name',
      `The Night Was Long\nquietly\n\nand the rain\ncame down\n\nI did\nnot mind\n`,
      'The Night Was Long',
      undefined,
    ],
    ['told again', `THE FERRY CLOCK\n\nretold by Ada Quill\n\n${prose}\n`, 'The Ferry Clock', 'Ada Quill'],
    [
      'by nobody named',
      `THE LIFE OF A FERRYMAN\n\nWRITTEN BY HIMSELF\n\nCHAPTER I\n\n${prose}\n\nCHAPTER II\n\n${prose}\n`,
      'The Life of a Ferryman',
      undefined,
    ],
    [
      'of a sermon',
      `A SERMON\nPreached at Holm\non the Third Sunday in Lent\nby the Rev. Amos Thorne, M.A.\n\n${prose}\n`,
      'A Sermon',
      'Rev. Amos Thorne, M.A.',
    ],
    [
      'over place and day',
      `Remarks at the Opening of the Lock\nHolm, 4 May 1998\n\n${prose}\n`,
      'Remarks at the Opening of the Lock',
      undefined,
    ],
    [
      'over a second title',
      `The Man Who Stole a Canal\nThe Slow Water Hour\n\n${prose}\n`,
      'The Man Who Stole a Canal',
      undefined,
    ],
    ['of the only chapter', `Episode 14: The Stolen Canal\n\n${prose}\n`, 'The Stolen Canal', undefined],
    [
      'of a prologue, which is none',
      `Prologue: The Stolen Canal\n\n${prose}\n`,
      'The lane went down between two hedges and came out beside…',
      undefined,
    ],
    [
      'in two halves',
      `In the Deep-\nWater Harbour\n\nA. Quill\n\n${prose}\n`,
      'In the Deep- Water Harbour',
      'A. Quill',
    ],
    [
      'in verse, which is none',
      `O Captain of the Weir\nO Keeper of the Lock\n\nThe night is long,\nthe day is longer.\n`,
      'O Captain of the Weir',
      undefined,
    ],
  ])('%s', async (_, text, title, author) => {
    const { metadata } = await bookOf(text)
    expect([metadata.title, metadata.creators[0]?.name]).toEqual([title, author])
  })
})

describe('a header over each chapter', () => {
  const head = (number: number): string =>
    `The Ferry Clock, chapter ${number}/?\nby quill_9\n\nRating: PG-13\nDisclaimer: Mine is the clock alone.\n\n${prose}\n\n-x-\n\n${prose}\n\nTBC\n\n`

  test('has its number, and ends before the story', async () => {
    const book = await bookOf(head(1) + head(2) + head(3))
    expect(headingsOf(book)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3'])
    const notes = blocksOf(book).flatMap((block) => (block.kind === 'group' ? [block.blocks.length] : []))
    expect(notes).toEqual([2, 2])
  })

  test('in one line is a card, with the summary above it', async () => {
    const text = `The Ferry Clock\nBy: quill_9\nFollow/Fav\nA clock is lost.\nRated: Fiction T - English - Chapters: 1 - Words: 5,310 - id: 801\n\n${prose}\n`
    const { book, findings } = await compile(text, {})
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(book?.metadata).toMatchObject({
      description: 'A clock is lost.',
      card: [{ name: 'Rated', value: 'Fiction T - English - Chapters: 1 - Words: 5,310 - id: 801' }],
    })
  })

  const card = (number: string): string =>
    `Title: The Ferry Clock\nAuthor: quill_9\nChapter: ${number}\nRating: G\nPairing: none\n\n${prose}\n\n`

  test.each<[what: string, numbers: readonly string[], found: readonly string[]]>([
    ['with how many there are', ['1/?', '2/?', '3/?'], ['Chapter 1', 'Chapter 2', 'Chapter 3']],
    ['with titles', ['1 - Low', '2 of 3: High', '3'], ['Chapter 1: Low', 'Chapter 2: High', 'Chapter 3']],
    ['of one story', ['3/3'], []],
    ['with numbers that do not run on', ['1', '3'], []],
  ])('title, author and number %s', async (_, numbers, found) => {
    const { book, findings } = await compile(numbers.map(card).join(''), {})
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(headingsOf(book as Book)).toEqual(found)
    expect([book?.metadata.title, book?.metadata.creators[0]?.name]).toEqual(['The Ferry Clock', 'quill_9'])
  })

  test.each<[what: string, head: string, notes: number]>([
    ['of two lines', 'Pairing: Ada/Ben\nRating: G', 1],
    ['of one line', 'Rating: G', 0],
    ['which is a list of the story', 'Class: Locksmith\nLevel: 2', 0],
  ])('%s', async (_, lines, notes) => {
    const book = await bookOf(`Chapter 1\n\n${prose}\n\nChapter 2\n\n${lines}\n\n${prose}\n\n${prose}\n`)
    expect(blocksOf(book).filter(({ kind }) => kind === 'group')).toHaveLength(notes)
  })
})

describe('pictures around', () => {
  test.each<[what: string, heads: readonly [string, string, string], found: readonly string[]]>([
    [
      'numbered headings',
      ['✨ Chapter 1: Low ✨', '✨ Chapter 2 ✨', '🌊 Chapter 3'],
      ['Chapter 1 Low', 'Chapter 2', 'Chapter 3'],
    ],
    ['titles, on both sides', ['🌙 Low 🌙', '🌙 High 🌙', '🌙 Slack 🌙'], ['Low', 'High', 'Slack']],
    ['a song', ['♪ Low and slow ♪', '♪ High and dry ♪', '♪ La la la ♪'], []],
    ['boxes', ['☐ Low', '☐ High', '☐ Slack'], []],
  ])('%s', async (_, heads, found) => {
    const book = await bookOf(
      `🌊 The Weir 🌊\n\nby @quill_9\n\n${heads.map((head) => `${head}\n\n${prose}\n\n${prose}\n\n`).join('')}`,
    )
    expect([book.metadata.title, ...headingsOf(book)]).toEqual(['The Weir', ...found])
  })
})

test.each(['🌊🌊🌊', '✨✨✨', '✨ 🌙 ✨', '~ 🌙 ~'])(
  'pictures in a row part scenes, and nothing is lost: %s',
  async (row) => {
    const { book, findings } = await compile(`The Weir\n\nby Ada Quill\n\n${prose}\n\n${row}\n\n${prose}\n`, {})
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(blocksOf(book as Book).filter(({ kind }) => kind === 'scene-break')).toHaveLength(1)
  },
)

describe('lines between asterisks', () => {
  const song = '*Light them one by one\nSend them down the river*'
  test.each<[what: string, text: string, notes: number]>([
    ['a song that comes again', `${prose}\n\n${song}\n\n${prose}\n\n${song}\n\n${prose}\n`, 0],
    ['a note with a title in it', `${prose} He knew.*\n\n* As the old\nalmanac has it, and others.\n\n${prose}\n`, 1],
  ])('%s', async (_, text, notes) => {
    const book = await bookOf(text)
    expect(sectionsOf(book).flatMap(({ footnotes }) => footnotes)).toHaveLength(notes)
  })
})

describe('posts of a forum', () => {
  const post = (name: string, number: number, words: string): string =>
    `${name} said:\nMar ${number}, 2014\n\n${words}\n\nLast edited: Mar 30, 2014\n\n#${number}\n\n`
  const part = (number: string): string => `Part ${number}\n\n${prose}\n\n${prose}`
  const read = async (text: string) => {
    const { book, findings } = await compile(text, {})
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const notes = blocksOf(book as Book).filter((block) => block.kind === 'group' && block.role === 'authors-note')
    return [book?.metadata.title, book?.metadata.creators[0]?.name, headingsOf(book as Book), notes.length]
  }

  test('are the story, with what its readers say as notes', async () => {
    const text = [
      'The Walking Light\nThread starter: harbor_g\n\n',
      post('harbor_g', 1, part('One')),
      post('mossback', 2, "Can't wait for more."),
      post('harbor_g', 4, part('Two')),
      post('teacupper', 5, 'The bit with the gulls. Wow.'),
      post('harbor_g', 9, part('Three')),
    ].join('')
    expect(await read(text)).toEqual(['The Walking Light', 'harbor_g', ['Part One', 'Part Two', 'Part Three'], 2])
  })

  test.each<[what: string, text: string]>([
    ['people who speak in a story', `Ada said:\n${prose}\n\nBen said:\n${prose}\n\nAda said:\n${prose}\n\n`.repeat(2)],
    [
      'a thread of which nobody wrote the most',
      ['a1', 'b2', 'c3', 'd4'].map((name, at) => post(name, at + 1, prose)).join(''),
    ],
  ])('not %s', async (_, text) => expect((await read(`The Walking Light\n\n${text}`))[1]).toBeUndefined())
})
