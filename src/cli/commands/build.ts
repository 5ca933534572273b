/**
 * `octavo build`: a book for every source.
 */

import { batchOf, isBatch } from '../batch-run.js'
import { bookOptions, readBookSettings } from '../book-options.js'
import type { Command } from '../command.js'
import { jobs, path, redis, required } from '../option-values.js'

export const build: Command = {
  name: 'build',
  summary: 'Make an EPUB of every source.',
  details: `A source is a text file, a folder (its .txt files), a pattern, or - for standard input. A sidecar story.yaml
beside story.txt, or YAML front matter in it, sets what the options set, and overrules how lines are read. Options
on the command line go first. Paths of the books are printed on standard output, all else on standard error.`,
  argument: {
    name: 'sources',
    summary: 'what to compile (default: seeds/)',
    required: false,
    many: true,
    complete: 'file',
  },
  options: [
    {
      long: '--output',
      short: '-o',
      value: 'DIR',
      summary: 'folder of the books, or FILE.epub for a single one (default: dist/books)',
      complete: 'folder',
      parse: path,
    },
    ...bookOptions,
    { long: '--portable', summary: 'same bytes on every machine, even with another zlib; slower' },
    {
      long: '--from-file',
      value: 'FILE',
      summary: 'take the names of sources from a list, or from standard input with -; lines, or ended by NUL',
      complete: 'file',
      parse: required,
    },
    { long: '--jobs', short: '-j', value: 'N', summary: 'books made at a time (default: as many as pay)', parse: jobs },
    {
      long: '--queue',
      value: 'URL',
      summary: 'let the workers at a Redis make the books: redis://host (see octavo worker)',
      parse: redis,
    },
    {
      long: '--store',
      value: 'PLACE',
      summary:
        'folder that all machines of the queue see, or s3://bucket/prefix (default: .octavo/store in the folder of the books)',
      complete: 'folder',
      parse: required,
    },
    { long: '--report', value: 'FILE', summary: 'write the results as JSON', complete: 'file', parse: path },
    { long: '--force', short: '-f', summary: 'make unchanged books too, and overwrite files that Octavo did not make' },
    { long: '--dry-run', short: '-n', summary: 'compile and report, but write nothing' },
    { long: '--quiet', short: '-q', summary: 'print errors only' },
    { long: '--verbose', short: '-v', summary: 'print every finding, also what was merely decided' },
    { long: '--json', summary: 'print results and findings as JSON' },
  ],
  examples: [
    ['octavo build story.txt', 'make dist/books/story.epub'],
    ['octavo build serial/ -o books --author "Ada Quill"', 'a book for each .txt file of a folder'],
    ['octavo build novel.txt -o novel.epub --cover front.jpg', 'one book, with your own cover'],
    ["octavo build 'drafts/*.txt' --dry-run --verbose", 'see what would be made, and every decision'],
    ['curl -s https://example.org/story.txt | octavo build - --title "The Ferry"', 'compile standard input'],
  ],
  run: async (args, options, terminal) => {
    const view = { json: options.json === true, quiet: options.quiet === true, verbose: options.verbose === true }
    if (isBatch(args, options, terminal.cwd)) {
      const { buildBatch } = await import('../build-batch.js')
      return buildBatch(batchOf(args, options, terminal.cwd), readBookSettings(options, terminal), view, terminal)
    }
    const { buildBooks } = await import('../build-books.js')
    return buildBooks(args, options.output as string | undefined, readBookSettings(options, terminal), view, terminal)
  },
}
