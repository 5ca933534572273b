/**
 * `octavo cover`: the cover that a source's book would get, as a picture of its own.
 */
import { bookOptions } from '../book-options.js'
import type { Command } from '../command.js'
import { pictureFile, pixels } from '../option-values.js'

const FROM_BOOK =
  '--title --author --language --series --series-index --cover-design --cover-font --encoding --templates'.split(' ')

export const cover: Command = {
  name: 'cover',
  summary: 'Draw the cover of a source alone.',
  details: `Title, author and series are found as they would be for the book. The design follows from the book's identity;
--cover-design names another, and a name that there is not lists them all.`,
  argument: {
    name: 'source',
    summary: 'a text file, or - for standard input',
    required: true,
    many: false,
    complete: 'file',
  },
  options: [
    {
      long: '--output',
      short: '-o',
      value: 'FILE',
      summary: 'the picture, or - for standard output (default: SOURCE.png)',
      complete: 'file',
      parse: pictureFile,
    },
    { long: '--width', value: 'PIXELS', summary: 'of the picture, 160 to 3200 (default: 1600)', parse: pixels },
    ...bookOptions.filter(({ long }) => FROM_BOOK.includes(long)),
    { long: '--portable', summary: 'same bytes on every machine, even with another zlib; slower' },
    { long: '--force', short: '-f', summary: 'overwrite a file that Octavo did not make' },
  ],
  examples: [
    ['octavo cover story.txt', 'story.png, 1600 by 2560 pixels'],
    ['octavo cover story.txt -o cover.png --cover-design tiles', 'in a design of your choice'],
    ['octavo cover story.txt -o - --width 160 | display', 'as a library shows it'],
  ],
  run: async ([source = '-'], options, terminal) => {
    const { coverSource } = await import('../cover-source.js')
    return coverSource(source, options, terminal)
  },
}
