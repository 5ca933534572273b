/**
 * Reads the command line by the commands' descriptions. The one place that knows commander.
 */
import { CommanderError, InvalidArgumentError, Option, Command as Parser } from 'commander'
import { version } from '../version.js'
import { type Command, type ExitCode, keyOf, type OptionDescription, type OptionValues, UsageError } from './command.js'
import type { Style, Terminal } from './terminal.js'

const EXIT_CODES = `Exit codes:
  0    all went well
  1    a source or a book failed; the findings say which and why
  2    the command line was wrong; nothing was done
  130  interrupted; the next run goes on from there`

const ENVIRONMENT = `Environment:
  NO_COLOR, FORCE_COLOR  without colours, or with them wherever output goes
  SOURCE_DATE_EPOCH      the books' modification date, in seconds since 1970
  OCTAVO_DEBUG           show the stack of an internal fault`

/**
 * Runs the command that `args` names.
 *
 * @param args the command line without the program's name.
 * @throws UsageError where the command line cannot be understood.
 */
export const runProgram = async (
  commands: readonly Command[],
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> => {
  let exitCode: ExitCode = 0
  const program = new Parser('octavo')
  prepare(program, terminal)
  program
    .description('Compiles plain texts into EPUB 3 books.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'explain a command')
    .addHelpText(
      'after',
      () =>
        `\n${examples(
          commands.flatMap((command) => command.examples.slice(0, 1)),
          terminal.outStyle,
        )}`,
    )
    .addHelpText('after', `\n${EXIT_CODES}\n\n${ENVIRONMENT}`)
  const named = commands.filter(({ name }) => name === args[0])
  for (const command of named.length > 0 ? named : commands) {
    addCommand(program, command, terminal, (code) => {
      exitCode = code
    })
  }
  if (args.length === 0) {
    program.outputHelp()
    return 0
  }
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    throw usageError(error, commands, args)
  }
  return exitCode
}

/** Commander writes help through the terminal, and throws instead of ending the process. */
const prepare = (parser: Parser, terminal: Terminal): void => {
  parser
    .exitOverride()
    .helpOption('-h, --help', 'print this help')
    .configureOutput({
      writeOut: terminal.out,
      writeErr: () => {},
      getOutHelpWidth: () => Math.min(terminal.columns, 100),
      getOutHasColors: () => true,
    })
    .configureHelp({ styleTitle: (title) => terminal.outStyle.bold(title) })
}

const addCommand = (program: Parser, command: Command, terminal: Terminal, ended: (code: ExitCode) => void): void => {
  const parser = program.command(command.name).summary(command.summary)
  prepare(parser, terminal)
  parser.description(
    command.details ? `${command.summary}\n\n${command.details.replaceAll('\n', ' ')}` : command.summary,
  )
  const { argument } = command
  if (argument) {
    const name = argument.many ? `${argument.name}...` : argument.name
    parser.argument(argument.required ? `<${name}>` : `[${name}]`, argument.summary)
  }
  for (const option of command.options) parser.addOption(toCommander(option))
  parser.addHelpText('after', () => `\n${examples(command.examples, terminal.outStyle)}\n\n${EXIT_CODES}`)
  parser.action(async () => {
    // What a shell makes of a variable that is not set; as a path it would mean the folder the user is in.
    if (parser.args.includes('')) {
      throw new UsageError(`An argument of octavo ${command.name} is empty.`, 'For the folder you are in, give a dot.')
    }
    ended(await command.run(parser.args, withoutDefaults(parser, command), terminal))
  })
}

const toCommander = (description: OptionDescription): Option => {
  const { short, long, value, summary } = description
  const flags = [short, value ? `${long} <${value}>` : long].filter(Boolean).join(', ')
  const option = new Option(flags, summary)
  const parse = description.parse ?? ((text: string): unknown => text)
  if (value) {
    option.argParser((text, before: unknown) => {
      try {
        return description.repeated ? [...((before as unknown[] | undefined) ?? []), parse(text)] : parse(text)
      } catch (error) {
        throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error
      }
    })
  }
  return option
}

/** What was given on the command line, and nothing else: commander sets `cover: true` where `--no-cover` is absent. */
const withoutDefaults = (parser: Parser, command: Command): OptionValues => {
  const given = command.options
    .map(keyOf)
    .filter((key) => parser.getOptionValueSource(key) === 'cli')
    .map((key) => [key, parser.getOptionValue(key)])
  return Object.fromEntries(given)
}

const examples = (list: Command['examples'], style: Style): string =>
  [style.bold('Examples:'), ...list.map(([line, does]) => `  ${line}\n      ${style.dim(does)}`)].join('\n')

/** Commander's message in our form; a file given where a command belongs gets the hint that helps. */
const usageError = (error: CommanderError, commands: readonly Command[], args: readonly string[]): UsageError => {
  const [message = '', ...rest] = error.message.replace(/^error: /, '').split('\n')
  const suggestion = rest
    .join(' ')
    .trim()
    .replace(/^\(|\)$/g, '')
  const command = commands.find(({ name }) => name === args[0])
  if (error.code === 'commander.unknownCommand' && !suggestion) {
    return new UsageError(message, `To make a book of a file: octavo build ${args[0]}`)
  }
  return new UsageError(message, suggestion || `See octavo ${command ? `${command.name} ` : ''}--help.`)
}
