/**
 * What a command is: data that the parser, the help, and the shells' completions are all made from.
 */
import type { Terminal } from './terminal.js'

/**
 * 0: all went well. 1: a source or a book failed. 2: the command line was wrong, and nothing was done.
 * 130: interrupted; what was in hand is finished, the rest is not begun.
 */
export type ExitCode = 0 | 1 | 2 | 130

/** How a shell completes a value. */
export type Completion = 'file' | 'folder' | readonly string[]

export interface OptionDescription {
  /** `--title`, or `--no-cover` for one that turns something off. */
  readonly long: `--${string}`
  readonly short?: `-${string}`
  /** The value's name in the help; absent for a switch. */
  readonly value?: string
  readonly summary: string
  /** The option may be given more than once; its values come as a list. */
  readonly repeated?: boolean
  readonly complete?: Completion
  /**
   * Reads one value.
   * @throws UsageError with what the option takes.
   */
  readonly parse?: (value: string) => unknown
}

export interface ArgumentDescription {
  readonly name: string
  readonly summary: string
  readonly required: boolean
  readonly many: boolean
  readonly complete: Completion
}

/** Values by the option's long name in camel case: `--toc-depth 2` is `{ tocDepth: 2 }`, `--no-cover` `{ cover: false }`. */
export type OptionValues = Readonly<Record<string, unknown>>

export interface Command {
  readonly name: string
  readonly summary: string
  /** More than one line of help, where the summary does not say it all. */
  readonly details?: string
  readonly argument?: ArgumentDescription
  readonly options: readonly OptionDescription[]
  /** A command line, and what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[]
  readonly run: (args: readonly string[], options: OptionValues, terminal: Terminal) => Promise<ExitCode>
}

/** What the user asked for cannot be asked; ends the program with exit code 2. */
export class UsageError extends Error {
  readonly hint: string | undefined
  constructor(message: string, hint?: string) {
    super(message)
    this.name = 'UsageError'
    this.hint = hint
  }
}

/** `--toc-depth` is kept under `tocDepth`, `--no-cover` under `cover`. */
export const keyOf = (option: OptionDescription): string =>
  option.long.replace(/^--(?:no-)?/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
