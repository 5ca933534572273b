import { describe, expect, it, test } from 'vitest'
import type { Block } from '../../src/book/block.js'
import { plain } from '../../src/book/inline.js'
import { manuscript } from '../../src/book/manuscript.js'
import { readBlocks } from '../../src/shape/blocks.js'
import { settleBreaks } from '../../src/shape/break-habit.js'
import { learn } from '../../src/shape/convention.js'
import { markEnd } from '../../src/shape/end-mark.js'
import { findNotes } from '../../src/shape/footnote.js'
import { tabulate } from '../../src/shape/lines.js'
import { findFurniture } from '../../src/shape/page-furniture.js'

/** True where the line is a mark of its end under a page of a story. */
const ends = (line: string): boolean => {
  const last = read(`${story}\n\n${story}\n\n${line}\n`).at(-1)
  return last?.kind === 'paragraph' && last.role === 'end-mark'
}

const story = 'The kettle had been on for an hour, and by then it was too late to say anything of it.'

const read = (text: string): readonly Block[] => {
  const lines = tabulate(manuscript('a.txt', text))
  const claims = new Uint8Array(lines.count)
  const furniture = findFurniture(lines, claims)
  const convention = settleBreaks(lines, claims, learn(lines, claims))
  const notes = findNotes(lines, claims, convention)
  const { blocks } = readBlocks(lines, 0, lines.count, convention, { claims, kind: 'chapter', furniture, notes })
  return markEnd(blocks)
}

/** What is shown of such a mark. */
const shown = (line: string): string => {
  const content = [{ kind: 'text' as const, text: line }]
  const span = { start: 0, end: line.length }
  return markEnd([{ kind: 'paragraph', role: 'plain', span, content }])
    .map((block) => (block.kind === 'paragraph' ? plain(block.content) : ''))
    .join('')
}

test.each([
  ['--- The End ---', 'The End'],
  ['~ Fin ~', 'Fin'],
  ['The End', 'The End'],
  ['- End Part 3 -', 'End Part 3'],
  ['--- and then -', '--- and then -'],
])('without its strokes: %s', (line, expected) => expect(shown(line)).toBe(expected))

describe('the end of a story', () => {
  it.each([
    ['THE END', true],
    ['fin.', true],
    ['END (1/1)', true],
    ['End file.', true],
    ['~Owari~', true],
    ['TBC...', true],
    ['To be continued', true],
    ['End of part one', true],
    ['END OF VOL. I.', true],
    ['End of the First Part', true],
    ['Fin de la première partie', true],
    ['Fin du tome premier', true],
    ['Ende des ersten Teils', true],
    ['Конец первой части', true],
    ['第一部完', true],
    ['<완결>', true],
    ['다음 화에 계속', true],
    ['（了）', true],
    ['A suivre...', true],
    ['پایان', true],
    ['Fortsettelse følger...', true],
    ['Fortsættes', true],
    ['Fortsett å gå', false],
    ['Fin de la fête', false],
    ['Ende der Straße', false],
    ['- End Part 3 -', true],
    ['~ Chapter Two End ~', true],
    ['(End of this chapter)', true],
    ['In the end', false],
    ['The end of the pier', false],
    ['Part of the end', false],
  ])('%s', (line, expected) => {
    expect(ends(line)).toBe(expected)
  })
})

test.each(['THE END', 'The End', 'Fin', '(to be continued)', 'TBC...'])(
  'two blank lines over it part no scenes: %s',
  (line) => {
    const kinds = read(`${`${story}\n\n`.repeat(20)}\n${line}\n`).map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['paragraph']))
  },
)
