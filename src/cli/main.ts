/**
 * The program: a command line in, an exit code out. Nothing throws past it, and no stack trace reaches the user.
 */
import { admit } from '../book/alphabet.js'
import { finding, Refusal } from '../book/findings.js'
import { type BatchCalls, onBatch } from './batch-call.js'
import { type Command, type ExitCode, UsageError } from './command.js'
import { anthology } from './commands/anthology.js'
import { build } from './commands/build.js'
import { check } from './commands/check.js'
import { completionOf } from './commands/completion.js'
import { cover } from './commands/cover.js'
import { explain } from './commands/explain.js'
import { watch } from './commands/watch.js'
import { worker } from './commands/worker.js'
import { formatFinding } from './findings.js'
import { runProgram } from './program.js'
import { type ProcessTerminal, processTerminal, type Terminal } from './terminal.js'

/** What the threads of a batch run. */
export { work } from '../batch/worker.js'

export const commands: readonly Command[] = [
  build,
  watch,
  anthology,
  explain,
  check,
  cover,
  worker,
  completionOf(() => commands),
]

/** @param args the command line without the program's name. */
export const main = async (args: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  admit(args.join(' '))
  try {
    return await runProgram(commands, args, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.error(`octavo: ${terminal.errorStyle.red('error')}: ${error.message}\n`)
      if (error.hint) terminal.error(`  ${error.hint}\n`)
      return 2
    }
    if (error instanceof Refusal) {
      for (const refused of error.findings) terminal.error(formatFinding(refused, undefined, terminal.errorStyle))
      return 1
    }
    terminal.error(formatFinding(finding('internal', messageOf(error)), undefined, terminal.errorStyle))
    if (terminal.env.OCTAVO_DEBUG && error instanceof Error) terminal.error(`${error.stack}\n`)
    return 1
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** How a run ended. */
export interface Ended {
  readonly exitCode: ExitCode
  /** Whether nothing is left to write, so that the process may end at once. */
  readonly flushed: boolean
}

/**
 * What the launcher calls: the program upon this process.
 *
 * @param calls made where the run turns out to be a batch.
 */
export const start = async (args: readonly string[], calls: BatchCalls): Promise<Ended> => {
  onBatch(calls)
  let terminal: ProcessTerminal
  try {
    terminal = processTerminal()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`octavo: error: ${error.message}\n  ${error.hint}\n`)
    return { exitCode: 2, flushed: false }
  }
  const exitCode = await main(args, terminal)
  return { exitCode, flushed: terminal.isFlushed() }
}
