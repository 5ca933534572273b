/**
 * The completion script for fish: one `complete` line an option.
 */
import type { Command, Completion, OptionDescription } from '../command.js'

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

const action = (complete: Completion | undefined): string => {
  if (complete === undefined) return ''
  if (complete === 'file') return ' -F'
  if (complete === 'folder') return ` -a '(__fish_complete_directories)'`
  return ` -a ${quoted(complete.join(' '))}`
}

const optionLine = (command: string, { long, short, value, summary, complete }: OptionDescription): string =>
  [
    `complete -c octavo -n '__fish_seen_subcommand_from ${command}'`,
    short ? ` -s ${short.slice(1)}` : '',
    ` -l ${long.slice(2)}`,
    value ? (complete === 'file' ? ' -r -F' : ` -x${action(complete)}`) : '',
    ` -d ${quoted(summary)}`,
  ].join('')

const linesOf = (command: Command): string[] => [
  `complete -c octavo -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
  ...(command.argument
    ? [`complete -c octavo -n '__fish_seen_subcommand_from ${command.name}'${action(command.argument.complete)}`]
    : []),
  ...command.options.map((option) => optionLine(command.name, option)),
]

export const fishCompletion = (commands: readonly Command[]): string => `# fish completion for octavo
complete -c octavo -f
complete -c octavo -s h -l help -d 'print this help'
complete -c octavo -n __fish_use_subcommand -s V -l version -d 'print the version'
${commands.flatMap(linesOf).join('\n')}
`
