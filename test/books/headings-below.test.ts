/** Titles below numbers, lists of contents at the end, verse that begins small: habits that a whole document shows. */
import { describe, expect, test } from 'vitest'
import { plain } from '../../src/book/inline.js'
import { analyse, type Book, walkSections } from '../../src/index.js'

const prose = [
  'The lane went down between two hedges and came out beside the water, where a boat lay upturned.',
  'She had kept the ledger for eleven years and had never once been asked to read from it aloud.',
  'It rained through the afternoon, and by evening the gutters were talking to themselves.',
].join('\n\n')

const bookOf = async (text: string): Promise<Book> => (await analyse(text, {})).book as Book

const outlineOf = async (text: string): Promise<string[]> => {
  const book = await bookOf(text)
  return [...walkSections(book.sections)].map(({ section: { kind, heading } }) =>
    [kind, ...[heading?.label, heading?.title].map((part) => (part ? plain(part) : ''))].join('|'),
  )
}

describe('a title in the line right below its number', () => {
  test.each([
    ['Roman', ['I\nThe Quay', 'II\nThe Steps', 'III\nThe Wall']],
    ['digits', ['1\nMontag', '2\nDienstag', '3\nMittwoch']],
    ['an ordinal', ['BİRİNCİ BÖLÜM\nKöprü', 'İKİNCİ BÖLÜM\nSu', 'ÜÇÜNCÜ BÖLÜM\nYol']],
  ])('%s', async (_, headings) => {
    const text = headings.map((heading) => `${heading}\n\n${prose}\n\n${prose}\n\n`).join('')
    expect(await outlineOf(text)).toEqual(headings.map((heading) => `chapter|${heading.replace('\n', '|')}`))
  })

  test('not the first line of a stanza', async () => {
    const stanza = 'the heron again,\none leg in the tide'
    expect(await outlineOf(`${prose}\n\n1\n${stanza}\n\n${prose}\n`)).toEqual(['text||'])
  })
})

describe('titles with the capitals of a sentence', () => {
  const chapter = (number: string, title: string): string => `Chapter ${number}\n\n${title}\n\n${prose}\n\n`

  test('under all numbers', async () => {
    const text =
      chapter('1', 'How a hat was lost') + chapter('2', 'The letter that came late') + chapter('3', 'Who was right')
    expect(await outlineOf(text)).toEqual([
      'chapter|Chapter 1|How a hat was lost',
      'chapter|Chapter 2|The letter that came late',
      'chapter|Chapter 3|Who was right',
    ])
  })

  test('not under one of them', async () => {
    const text = chapter('1', 'Nobody knew it then') + chapter('2', 'It was late.') + chapter('3', 'She said nothing.')
    expect(await outlineOf(text)).toEqual(['chapter|Chapter 1|', 'chapter|Chapter 2|', 'chapter|Chapter 3|'])
  })
})

describe('a list of contents at the end', () => {
  test.each([
    ['with pages', '  I. The hat ...... 1\n  II. The letter ...... 31'],
    ['without', 'I. The hat\nII. The letter'],
  ])('%s', async (_, list) => {
    const text = `I\n\nTHE HAT\n\n${prose}\n\nII\n\nTHE LETTER\n\n${prose}\n\nTHE END\n\nCONTENTS\n\n${list}\n`
    const book = await bookOf(text)
    expect(book.omissions.map(({ rule }) => rule)).toContain('contents-list')
    expect(await outlineOf(text)).toEqual(['chapter|I|THE HAT', 'chapter|II|THE LETTER'])
  })

  test('not what else stands under such a heading', async () => {
    const text = `I\n\nTHE HAT\n\n${prose}\n\nII\n\nTHE LETTER\n\n${prose}\n\nContents\n\nof the drawer: a spoon.\n\nof the lamp: oil.\n`
    const book = await bookOf(text)
    expect(book.omissions.map(({ rule }) => rule)).not.toContain('contents-list')
  })
})

test('an introduction is no title of its volume', async () => {
  const text = `VOL. I\n\nINTRODUCTION\n\n${prose}\n\nCHAPTER I\n\n${prose}\n\nVOL. II\n\nCHAPTER I\n\n${prose}\n`
  expect(await outlineOf(text)).toEqual([
    'volume|VOL. I|',
    'introduction||INTRODUCTION',
    'chapter|CHAPTER I|',
    'volume|VOL. II|',
    'chapter|CHAPTER I|',
  ])
})

describe('verse that begins its lines small, where lines are not wrapped', () => {
  const versesOf = async (text: string): Promise<string[]> =>
    [...walkSections((await bookOf(text)).sections)]
      .flatMap(({ section }) => section.blocks)
      .flatMap((block) => (block.kind === 'verse' ? block.stanzas : []))
      .map((stanza) => stanza.map((line) => plain(line.content)).join(' / '))

  test.each([
    ['three lines', 'the heron again\none leg in the tide, the other\nin last year’s weather'],
    ['two', 'a kettle off the boil\nand nobody to mind it'],
    [
      'every other line set in',
      'The rain came on the early boat\n  with nothing to declare,\na grey umbrella and a coat\n  and someone else’s chair.',
    ],
    [
      'numbered lines',
      'and so they rowed till evening,\nwith neither oar complaining,\nand saw the lantern shining        5\nand never said its name',
    ],
  ])('%s', async (_, stanza) => {
    const long = `${prose.replaceAll('\n\n', ' ')}\n\n`
    expect(await versesOf(`${long}${stanza}\n\n${long}`)).toHaveLength(1)
  })

  test('not a paragraph that was wrapped elsewhere', async () => {
    const long = `${prose.replaceAll('\n\n', ' ')} ${prose.replaceAll('\n\n', ' ')}\n\n`
    const wrapped =
      'the lane went down between two hedges and came out beside\nthe water, where a boat lay upturned on trestles, and she\nhad kept the ledger for eleven years and never once been\nasked to read from it'
    expect(await versesOf(`${long}${long}${wrapped}\n\n${long}`)).toEqual([])
  })
})

describe('titles that nothing but the list of contents tells', () => {
  const titles = ['The Ferryman', 'What the Gulls Wanted', 'A Question of Oil', 'The Widow']
  const body = titles.map((title) => `${title}\n\n${prose}\n\n${prose}`).join('\n\n')
  const outline = titles.map((title) => `story||${title}`)

  test.each([
    ['at the head', `The Inn\n\nby Ada Quill\n\nContents\n\n${titles.join('\n')}\n\n${body}\n`],
    ['at the end', `The Inn\n\nby Ada Quill\n\n${body}\n\nContents\n\n${titles.join('\n')}\n`],
  ])('%s', async (_, text) => {
    expect(await outlineOf(text)).toEqual(outline)
  })
})

describe('a collection', () => {
  test('whose stories number their sections', async () => {
    const story = (title: string): string => `${title}\n\n1.\n\n${prose}\n\n${prose}\n\n2.\n\n${prose}\n\n${prose}\n\n`
    expect(await outlineOf(`TWO ESSAYS\n\nAda Quill\n\n${story('ON HATS')}${story('ON STAIRS')}`)).toEqual([
      'story||ON HATS',
      'subchapter|1|',
      'subchapter|2|',
      'story||ON STAIRS',
      'subchapter|1|',
      'subchapter|2|',
    ])
  })

  test('whose first story has a byline as the others have', async () => {
    const story = (title: string, by: string): string => `\n\n${title}\n\nby ${by}\n\n${`${prose}\n\n`.repeat(12)}`
    const text = `TALES OF THE WEIR\n\nCollected by Ada Quill\n\n${story('THE BOAT', 'Ben Rowe')}${story('THE CART', 'Cora Sand')}${story('THE GULLS', 'Dov Lund')}`
    expect(await outlineOf(text)).toEqual(['story||THE BOAT', 'story||THE CART', 'story||THE GULLS'])
    expect((await bookOf(text)).metadata).toMatchObject({
      title: 'Tales of the Weir',
      creators: [{ name: 'Ada Quill', role: 'edt' }],
    })
  })
})

test.each([
  ['番外一 面包师', 'appendix'],
  ['番外 10', 'appendix'],
])('%s is a section of its own', async (heading, kind) => {
  const page = '小路从两道篱笆之间通下去，一直通到水边，那里有一只小船倒扣在木架上。\n\n'.repeat(6)
  const text = `第一章 船\n\n${page}第二章 水\n\n${page}${heading}\n\n${page}`
  expect((await outlineOf(text)).at(-1)?.split('|')[0]).toBe(kind)
})

test('a curtain is no speaker, and the persons of a play stand under a heading', async () => {
  const text =
    'A Window\n\nA Comedy\n\nby Ada Quill\n\nCHARACTERS\n\nHARRIET, a clerk\nEDWIN, her brother\n\nACT I\n\nHARRIET. You might have told me.\n\nEDWIN. I did.\n\nHARRIET. In March.\n\nEDWIN. In March.\n\nCURTAIN.\n\nTHE END\n'
  const { sections } = await bookOf(text)
  expect(await outlineOf(text)).toEqual(['text||CHARACTERS', 'act|ACT I|'])
  const roles = sections[1]?.blocks.map((block) => (block.kind === 'paragraph' ? block.role : block.kind))
  expect(roles).toEqual(['speech', 'speech', 'speech', 'speech', 'stage-direction', 'end-mark'])
})

test('the head of a typescript is none of its words', async () => {
  const pages = [1, 2, 3, 4].map((page) => `Quill / THE WEIR / ${page}\n\n${prose}\n\n`).join('')
  const { omissions } = await bookOf(`${pages}`)
  expect(omissions.filter(({ rule }) => rule === 'running-head')).toHaveLength(4)
})

test.each([
  "[Transcriber's Note: The spelling was kept, and\nerrors of the press were mended.]",
  "_Transcriber's Note: The spelling was kept._",
  "[Transcriber's Notes:\nThe spelling was kept.\n\nErrors of the press were mended.]",
  "TRANSCRIBER'S NOTE\n\nThe spelling was kept.\n\nErrors of the press were mended.\n\n",
  "+--------------------------+\n| Transcriber's Note:      |\n| The spelling was kept.   |\n+--------------------------+",
  'Scanned and proofread by a friend of the author.',
  'Produced by A. Reader and the Online Distributed Proofreading Team',
])('what the makers of a file say above it is left out without their wrapping: %s', async (note) => {
  const { metadata, omissions } = await bookOf(`${note}\n\nTHE WEIR\n\nby Ada Quill\n\nCHAPTER I\n\n${prose}\n`)
  expect(metadata).toMatchObject({ title: 'The Weir', creators: [{ name: 'Ada Quill' }] })
  expect(omissions.map(({ rule }) => rule)).toContain('transcriber')
})
