/**
 * The completion script for zsh: one `_arguments` a command.
 */
import type { Command, Completion, OptionDescription } from '../command.js'

/** For single quotes of the shell, and with the marks escaped that `_arguments` reads for itself. */
const quoted = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&').replaceAll("'", `'\\''`)

const action = (complete: Completion | undefined): string => {
  if (complete === undefined) return ' '
  if (complete === 'file') return '_files'
  if (complete === 'folder') return '_files -/'
  return `(${complete.join(' ')})`
}

const specs = ({ long, short, value, summary, repeated, complete }: OptionDescription): string[] =>
  (short ? [short, long] : [long]).map((flag) => {
    const argument = value ? `:${quoted(value)}:${action(complete)}` : ''
    return `'${repeated ? '*' : ''}${flag}[${quoted(summary)}]${argument}'`
  })

const caseOf = ({ name, options, argument }: Command): string => {
  const positional = argument
    ? [`'${argument.many ? '*' : '1'}:${quoted(argument.name)}:${action(argument.complete)}'`]
    : []
  const lines = [...options.flatMap(specs), `'(- *)'{-h,--help}'[print this help]'`, ...positional]
  return `      ${name})
        _arguments -S \\
          ${lines.join(' \\\n          ')} ;;`
}

export const zshCompletion = (commands: readonly Command[]): string => `#compdef octavo
_octavo() {
  local line state
  _arguments -C '1: :->command' '*::argument:->arguments' '(- *)'{-V,--version}'[print the version]'
  case $state in
    command)
      local -a commands
      commands=(
${commands.map(({ name, summary }) => `        '${name}:${quoted(summary)}'`).join('\n')}
      )
      _describe command commands ;;
    arguments)
      case $line[1] in
${commands.map(caseOf).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _octavo ]; then _octavo "$@"; else compdef _octavo octavo; fi
`
