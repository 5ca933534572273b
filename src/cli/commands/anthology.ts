/**
 * `octavo anthology`: many stories in one book.
 */
import { bookOptions, readBookSettings } from '../book-options.js'
import type { Command } from '../command.js'
import { bookFile, choice, required } from '../option-values.js'

const FROM_BOOK =
  '--title --language --series --series-index --date --description --subject --rights --cover --no-cover --cover-design --cover-font --theme --writing-mode --embed-fonts --templates --toc-depth --certified-by --no-smart --encoding'.split(
    ' ',
  )

const ORDERS = ['given', 'title', 'author', 'date', 'name'] as const

export const anthology: Command = {
  name: 'anthology',
  summary: 'Bind many stories into one book.',
  details: `Sources are named as for build, but for zip archives; or a manifest anthology.yaml lists them with parts,
order, titles, authors, introductions and a foreword. --init DIR writes such a manifest from a folder, with all that was
found, for you to edit. A story keeps its files and the book its identifier when others are added or revised.`,
  argument: {
    name: 'sources',
    summary: 'texts and folders, or a manifest',
    required: false,
    many: true,
    complete: 'file',
  },
  options: [
    {
      long: '--output',
      short: '-o',
      value: 'FILE',
      summary: 'the book (default: dist/books/anthology.epub)',
      complete: 'file',
      parse: bookFile,
    },
    {
      long: '--init',
      value: 'DIR',
      summary: 'write DIR/anthology.yaml from the texts in it',
      complete: 'folder',
      parse: required,
    },
    {
      long: '--editor',
      short: '-e',
      value: 'NAME',
      summary: 'editor; give it again for each further one',
      repeated: true,
      parse: required,
    },
    {
      long: '--order',
      value: 'ORDER',
      summary: 'given, title, author, date or name',
      complete: ORDERS,
      parse: choice(ORDERS),
    },
    { long: '--omit-notes', summary: "leave the authors' notes and disclaimers out" },
    { long: '--drop-duplicates', summary: 'leave out what is nearly the same as a story before it' },
    ...bookOptions.filter(({ long }) => FROM_BOOK.includes(long)),
    { long: '--portable', summary: 'same bytes on every machine, even with another zlib; slower' },
    { long: '--force', short: '-f', summary: 'overwrite a file that Octavo did not make' },
    { long: '--dry-run', short: '-n', summary: 'compile and report, but write nothing' },
    { long: '--quiet', short: '-q', summary: 'print errors only' },
    { long: '--verbose', short: '-v', summary: 'print every finding, also what was merely decided' },
    { long: '--json', summary: 'print result and findings as JSON' },
  ],
  examples: [
    [
      'octavo anthology seeds/ --title "Eight Evenings" --editor "Ada Quill" -o evenings.epub',
      'all stories of a folder',
    ],
    ['octavo anthology --init seeds/', 'write seeds/anthology.yaml, to be edited'],
    ['octavo anthology seeds/anthology.yaml', 'bind what the manifest lists'],
  ],
  run: async (args, options, terminal) => {
    const settings = readBookSettings(options, terminal)
    if (typeof options.init === 'string') {
      const { initManifest } = await import('../init-manifest.js')
      return initManifest(options.init, settings, terminal)
    }
    const { bindAnthology } = await import('../bind-anthology.js')
    const { title, ...metadata } = settings.metadata
    return bindAnthology(
      args,
      {
        ...(title !== undefined && { title }),
        ...(options.editor !== undefined && { editors: options.editor as string[] }),
        ...(options.order !== undefined && { order: options.order as 'given' }),
        ...(options.output !== undefined && { output: String(options.output) }),
        omitNotes: options.omitNotes === true,
        dropDuplicates: options.dropDuplicates === true,
        json: options.json === true,
        quiet: options.quiet === true,
        verbose: options.verbose === true,
      },
      { ...settings, metadata },
      terminal,
    )
  },
}
