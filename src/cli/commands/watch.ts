/**
 * `octavo watch`: builds, and builds again what changes.
 */
import { batchOf } from '../batch-run.js'
import { readBookSettings } from '../book-options.js'
import { type Command, UsageError } from '../command.js'
import { build } from './build.js'

const WITHOUT = ['--dry-run', '--json', '--report', '--queue', '--store']

export const watch: Command = {
  name: 'watch',
  summary: 'Build, and build again whatever changes.',
  details: `Takes the sources and options of octavo build. A book is made again when its source, its sidecar, or a cover, theme
or template that it uses is changed; new sources are found. Ctrl-C ends it.`,
  ...(build.argument && { argument: build.argument }),
  options: build.options.filter(({ long }) => !WITHOUT.includes(long)),
  examples: [
    ['octavo watch serial/ -o books', 'keep the books of a folder up to date'],
    ["octavo watch 'drafts/**/*.txt' --theme modern.css", 'try a theme while you write it'],
  ],
  run: async (args, options, terminal) => {
    if (args.includes('-') || options.fromFile === '-')
      throw new UsageError('Standard input cannot be watched.', 'Give files, folders or patterns, or a list in a file.')
    const { watchSources } = await import('../watch-sources.js')
    const view = { json: false, quiet: options.quiet === true, verbose: options.verbose === true }
    return watchSources(batchOf(args, options, terminal.cwd), readBookSettings(options, terminal), view, terminal)
  },
}
