import { describe, expect, it } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import { isPostAuthor, isPostLink } from '../../src/shape/post-lines.js'
import { shape } from '../../src/shape/shape.js'

const PROSE =
  'The ferry left late, and nobody on the pier could say why it had. I sat by the rail with my bag between my feet and counted the lamps along the shore until there were none left to count.'

/** Lines, each over a post; `/` begins a line of its own below it, apart. */
const posts = (...heads: string[]): string =>
  heads.map((head) => `${head.replaceAll(' / ', '\n\n')}\n\n${PROSE}\n\n${PROSE}`).join('\n\n')

/** The book's title, its author in brackets, and what heads its chapters. */
const read = (text: string): string => {
  const { facts, sections } = shape(manuscript('a.txt', text))
  const heads = sections.flatMap(({ heading }) =>
    heading
      ? [
          [heading.label, heading.title]
            .map((words) => words?.map((one) => ('text' in one ? one.text : '')).join(''))
            .filter(Boolean)
            .join(': '),
        ]
      : [],
  )
  return `${facts.title} (${facts.authors.join(', ')}) ${heads.join(' | ')}`
}

describe('serials copied from a forum', () => {
  it.each<[string, string, string]>([
    [
      'in brackets',
      posts('I count the lamps at night', 'I count the lamps at night [Part 2]', 'I count the lamps at night [Final]'),
      'I count the lamps at night () I count the lamps at night | Part 2 | Final',
    ],
    [
      'in round ones, with authors and links',
      `${posts('The Late Ferry / Posted by u/oar', 'The Late Ferry (part 2) / by u/oar / Part 1: https://example.com/1', 'The Late Ferry (part 3)\nby u/oar')}\n\nPrevious | Next`,
      'The Late Ferry (oar) The Late Ferry | Part 2 | Part 3',
    ],
    [
      'the first numbered, too',
      posts('The Late Ferry - Part 1 / by Ana Holt', 'The Late Ferry - Part 2: Oars', 'The Late Ferry - Part 3'),
      'The Late Ferry (Ana Holt) Part 1 | Part 2: Oars | Part 3',
    ],
    ['abbreviated', posts('The Late Ferry, pt. 1', 'The Late Ferry, pt. 2'), 'The Late Ferry () Part 1 | Part 2'],
    [
      'numbers alone',
      posts('The Late Ferry', 'The Late Ferry 2', 'The Late Ferry 3'),
      'The Late Ferry () The Late Ferry | 2 | 3',
    ],
    ['in front', posts('[Part 1] The Late Ferry', '[Part 2] The Late Ferry'), 'The Late Ferry () Part 1 | Part 2'],
    [
      'news',
      posts(
        'My aunt digs at night',
        'UPDATE: My aunt digs at night',
        'UPDATE 2: My aunt digs at night',
        'Final update',
      ),
      'My aunt digs at night () My aunt digs at night | Update | Update 2 | Final update',
    ],
    ['in words', posts('The Pale Year (Part One)', 'The Pale Year (Part Two)'), 'The Pale Year () Part One | Part Two'],
    ['in German', posts('Die Fähre - Teil 1', 'Die Fähre - Teil 2'), 'Die Fähre () Teil 1 | Teil 2'],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each<[string, string, string]>([
    [
      'parts that are headed so already',
      posts('The Ferry / Part 1', 'Part 2', 'Part 3'),
      'The Ferry () Part 1 | Part 2 | Part 3',
    ],
    ['stories whose titles end in numbers', posts('Room 4', 'Flight 6', 'Room 5'), 'undefined () '],
    ['one word and numbers', posts('Room', 'Room 2', 'Room 3'), 'Room () '],
    [
      'a part called after the book',
      posts('The Ferry / by Ana Holt', 'Part One: Oars', 'Part Two: The Ferry'),
      'The Ferry (Ana Holt) Part One: Oars | Part Two: The Ferry',
    ],
    [
      'numbers that fall',
      posts('The Late Ferry', 'The Late Ferry (part 3)', 'The Late Ferry (part 2)'),
      'The Late Ferry () ',
    ],
    [
      'a list of parts',
      `${posts('The Late Ferry')}\n\nThe Late Ferry (part 2)\n\nThe Late Ferry (part 3)\n\n${PROSE}`,
      'The Late Ferry () ',
    ],
    [
      'numbers on pages that break sentences',
      `The Late Ferry\n\n${PROSE} and\n\nThe Late Ferry 2\n\nthen ${PROSE} and\n\nThe Late Ferry 3\n\nthen ${PROSE}`,
      'undefined () ',
    ],
  ])('not: %s', (_, text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('tell what is left out', () => {
    const text = posts('The Late Ferry', 'The Late Ferry (part 2) / by u/oar / Part 1: https://example.com/1')
    const { omissions } = shape(manuscript('a.txt', text))
    expect(omissions.map(({ span, rule }) => `${rule} ${text.slice(span.start, span.end)}`)).toEqual([
      'repeated-heading The Late Ferry (part 2)',
      'title-block by u/oar',
      'site-advertising Part 1: https://example.com/1',
    ])
  })
})

describe('lines around a post', () => {
  it.each([
    ['by u/oar-man', 'oar-man'],
    ['Posted by u/oar 3 years ago', 'oar'],
    ['/u/oar', 'oar'],
    ['Submitted 2 years ago by oar', 'oar'],
    ['Originally posted by Ana Holt on 3 May', 'Ana Holt'],
    ['by the river', undefined],
    ['Posted the letter at once.', undefined],
  ])('%s', (line, expected) => {
    expect(isPostAuthor(line)).toBe(expected)
  })

  it.each([
    ['Part 1: https://example.com/1', true],
    ['Previous | Next', true],
    ['[First] [Previous] [Next]', true],
    ['Part 1 | Part 2', true],
    ['https://example.com/1', true],
    ['Part 1', false],
    ['Next, we went home.', false],
    ['See https://example.com/1', false],
  ])('%s: %s', (line, expected) => {
    expect(isPostLink(line)).toBe(expected)
  })
})
