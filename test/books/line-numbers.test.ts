/** Numbers that count the lines of verse go; other numbers at the edges of lines stay. */
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/book/block.js'
import { plain } from '../../src/book/inline.js'
import { analyse, walkSections } from '../../src/index.js'

const POEM = [
  'The lamp is low, the night is long,',
  'And none is left to sing;',
  'The bell that rang at evensong',
  'Has long since ceased to ring;',
  'The boats lie over on their sides,',
  'The nets hang on the wall,',
  'And no one counts the going tides',
  'Or heeds the heron’s call.',
  'My father had a lantern lit',
  'On every moonless night;',
  'My mother used to sit by it',
  'And mend what lost the light.',
  'I keep the hook where it was hung,',
  'I keep the iron key;',
  'The song is old that once was young',
  'And has no use for me.',
]

const stanzas = (lines: readonly string[], size = 4): string => {
  const out: string[] = []
  for (let at = 0; at < lines.length; at += size) out.push(lines.slice(at, at + size).join('\n'))
  return out.join('\n\n')
}

const counted = (step: number, mark: (line: string, number: number) => string, from = 1): string[] =>
  POEM.map((line, at) => ((at + from) % step === 0 ? mark(line, at + from) : line))

const right = (line: string, number: number): string => `${line.padEnd(48)}${number}`

const versesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'verse' ? block.stanzas.flat().map(({ content }) => plain(content)) : []))

const read = async (text: string) => {
  const { book, findings } = await analyse(`THE LANTERN\n\nby Anna Sand\n\n${text}\n`, {})
  const blocks = [...walkSections(book?.sections ?? [])].flatMap(({ section }) => section.blocks)
  return { blocks, omitted: findings.filter(({ code }) => code === 'omitted-line-numbers').length }
}

describe('numbers of lines', () => {
  test.each<[string, string]>([
    ['every fifth, in a column', stanzas(counted(5, right))],
    [
      'every tenth, in a poem without stanzas',
      counted(10, right)
        .concat(counted(10, right, 17))
        .join('\n'),
    ],
    ['every fourth', stanzas(counted(4, right), 8)],
    ['behind three spaces', stanzas(counted(5, (line, number) => `${line}   ${number}`))],
    ['from the middle of a poem', stanzas(counted(5, right, 341))],
    [
      'at the left',
      stanzas(POEM.map((line, at) => `${(at + 1) % 5 === 0 ? `${at + 1}`.padStart(3) : '   '}   ${line}`)),
    ],
    ['in brackets', stanzas(counted(5, (line, number) => `${line}   [${number}]`))],
    ['in parentheses', stanzas(counted(4, (line, number) => `${line} (${number})`))],
    ['in brackets at the left', stanzas(counted(4, (line, number) => `[${number}] ${line}`))],
  ])('%s', async (name, text) => {
    const { blocks, omitted } = await read(text)
    const expected = name.includes('without stanzas') ? [...POEM, ...POEM] : POEM
    expect(versesOf(blocks)).toEqual(expected)
    expect(omitted).toBe(1)
  })

  test.each<[string, string]>([
    ['years', stanzas(counted(5, (line, number) => `${line} ${1800 + number * 7}`))],
    ['one alone', stanzas([...POEM.slice(0, 4), right(POEM[4] as string, 5), ...POEM.slice(5, 8)])],
    ['out of step', stanzas(POEM.map((line, at) => ([2, 5, 13].includes(at) ? right(line, at * 5) : line)))],
    ['notes of the poem', stanzas(counted(3, (line, number) => `${line} [${number / 3}]`))],
    [
      'a list',
      POEM.concat(POEM)
        .map((line, at) => `${at + 1}  ${line}`)
        .join('\n'),
    ],
    [
      'each line its own sum',
      POEM.slice(0, 6)
        .map((line, at) => right(line, (at + 1) * 5))
        .join('\n'),
    ],
  ])('not %s', async (_, text) => {
    expect((await read(text)).omitted).toBe(0)
  })
})

test('before each line of prose', async () => {
  const prose = Array.from({ length: 6 }, (_, at) => [
    `She had kept the ledger for ${at + 3} years, and nobody`,
    'had ever asked to read it; it lay upon the shelf',
    'behind the door, under a lamp that was not lit,',
    'and in the spring the damp came in and took it.',
  ]).flat()
  const { blocks, omitted } = await read(prose.map((line, at) => `${`${at + 1}`.padStart(3)}  ${line}`).join('\n'))
  expect(blocks.map((block) => block.kind === 'paragraph' && plain(block.content)).join(' ')).toBe(prose.join(' '))
  expect(omitted).toBe(1)
})
