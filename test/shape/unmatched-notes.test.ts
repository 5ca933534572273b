import { describe, expect, it } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import { shape } from '../../src/shape/shape.js'

const said = (text: string): string[] =>
  shape(manuscript('a.txt', text))
    .findings.filter(({ code }) => code === 'footnote-unmatched')
    .map(({ message, place, hint }) => {
      expect(hint).not.toBe('')
      return `${place?.line}:${place?.column} ${message}`
    })

const prose = 'The mill had stood empty since the spring, and nobody in the valley could say who owned it now.'

/** Paragraphs, a blank line between each two. */
const text = (...paragraphs: string[]): string => `${[prose, ...paragraphs, prose].join('\n\n')}\n`

describe('notes without a mark, marks without a note', () => {
  it.each<[string, string, string[]]>([
    [
      'a mark without a note',
      text('He paid a groat[1] and a florin[2] for the dog, and nobody asked him why.', '[1] A coin of small worth.'),
      ['3:32 There is no note to the mark "2".'],
    ],
    [
      'a note without a mark',
      text('He paid a groat[1] for the dog, and nobody asked.', '[1] A coin of small worth.', '[2] See the map.'),
      ['7:1 Nothing in the text refers to the note "2".'],
    ],
    [
      'both, in the order of the text',
      text('A groat[1] and a crown[7] he paid.', '[1] A small coin.', '[4] An older coin.', 'He wept.'),
      ['3:23 There is no note to the mark "7".', '7:1 Nothing in the text refers to the note "4".'],
    ],
    [
      'a dagger',
      text('The weir.† The bell.† The rope.†', '† A dam of stones.', 'The oar.†', '† Of ash.', 'He slept.'),
      ['3:10 There is no note to the mark "†".', '3:21 There is no note to the mark "†".'],
    ],
    ['all have theirs', text('A groat[1] and a crown[2].', '[1] A small coin.', '[2] A larger coin.'), []],
    ['brackets without any notes', text('He read line [3] and line [4] aloud, twice.', 'Then [5], more slowly.'), []],
    ['a list in brackets', text('He had brought these:', '[1] A rope.', '[2] A lamp.', '[3] Bread.'), []],
    ['a lone asterisk', text('It was f* cold, and the rest* is silence.', 'He said so.'), []],
    [
      'a lone asterisk in a text with a note',
      text('The tell-tale.* The rest* is silence.', '* A compass in the cabin.', 'He said so.'),
      [],
    ],
    ['emphasis left open', text('The *rest is* silence*, he said.', '* A compass.', '*Never*, he said. Not* now.'), []],
    [
      'numbers of which most are no notes',
      text('Take a groat[1]. Then [14], [15] and [16] were read.', '[1] A small coin.', 'He slept.'),
      [],
    ],
    ['numbers within words', text('He typed a[1] = b and then a[2] = c, as ever.', 'It did not run.'), []],
  ])('%s', (_about, source, expected) => {
    expect(said(source)).toEqual(expected)
  })

  it('tells a dozen and counts the rest', () => {
    const notes = Array.from({ length: 20 }, (_, i) => `[${i + 1}] Note number ${i + 1}, as it was printed.`)
    const marks = notes.map(
      (_, i) => `He turned the page[${i + 1}] and read on, and in the next[${i + 51}] he stopped.`,
    )
    const found = said(text(...marks, ...notes))
    expect(found).toHaveLength(12)
    expect(found.at(-1)).toMatch(/"62"; 8 more are like it\.$/)
  })
})
