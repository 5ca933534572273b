/**
 * The completion script for bash (3.2 and newer, so that macOS's own will do).
 */
import type { Command, Completion, OptionDescription } from '../command.js'

const words = (complete: Completion): string => {
  if (complete === 'file') return '$(compgen -f -- "$cur")'
  if (complete === 'folder') return '$(compgen -d -- "$cur")'
  return `$(compgen -W '${complete.join(' ')}' -- "$cur")`
}

const flagsOf = ({ long, short }: OptionDescription): string[] => (short ? [short, long] : [long])

const caseOf = (command: Command): string => {
  const valued = command.options.filter(({ value }) => value !== undefined)
  const values = valued.map((option) =>
    option.complete
      ? `      ${flagsOf(option).join('|')}) COMPREPLY=(${words(option.complete)}); return ;;`
      : `      ${flagsOf(option).join('|')}) return ;;`,
  )
  const flags = [...command.options.flatMap(flagsOf), '-h', '--help'].join(' ')
  const positional = command.argument ? `COMPREPLY=(${words(command.argument.complete)})` : ':'
  return `  ${command.name})
    case "$previous" in
${values.join('\n') || '      "") ;;'}
    esac
    case "$cur" in
      -*) COMPREPLY=($(compgen -W '${flags}' -- "$cur")) ;;
      *) ${positional} ;;
    esac ;;`
}

export const bashCompletion = (commands: readonly Command[]): string => `# bash completion for octavo
_octavo() {
  local IFS=$' \\t\\n'
  local cur="\${COMP_WORDS[COMP_CWORD]}"
  local previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} help --help --version' -- "$cur"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map(caseOf).join('\n')}
  esac
}
complete -o filenames -o bashdefault -F _octavo octavo
`
