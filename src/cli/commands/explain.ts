/**
 * `octavo explain`: a source line by line as the compiler read it.
 */
import { bookOptions } from '../book-options.js'
import type { Command } from '../command.js'
import { choice } from '../option-values.js'

const ONLY = ['headings', 'breaks', 'notes', 'omitted'] as const

export const explain: Command = {
  name: 'explain',
  summary: 'Show how each line of a source was read, and why.',
  details: `Prints the lines, what they were taken for, how sure that is, on what evidence, and what else was considered.
A sidecar story.yaml beside story.txt can overrule any of it.`,
  argument: {
    name: 'source',
    summary: 'a text file, or - for standard input',
    required: true,
    many: false,
    complete: 'file',
  },
  options: [
    { long: '--only', value: 'WHAT', summary: `${ONLY.join(', ')}`, parse: choice(ONLY), complete: ONLY },
    ...bookOptions.filter(({ long }) => ['--title', '--language', '--encoding'].includes(long)),
    { long: '--json', summary: 'print the readings and findings as JSON' },
  ],
  examples: [
    ['octavo explain story.txt', 'the whole document'],
    ['octavo explain story.txt --only headings', 'its headings, and lines that nearly were headings'],
    ['octavo explain story.txt --only omitted', 'what the book leaves out, and by which rule'],
    ['octavo explain story.txt --json | jq .readings[].kind', 'for programs'],
  ],
  run: async ([source = '-'], options, terminal) => {
    const { explainSource } = await import('../explain/explain-source.js')
    return explainSource(source, options, terminal)
  },
}
