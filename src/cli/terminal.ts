/**
 * Where the program speaks: results on standard output, all else on standard error.
 *
 * Colour follows NO_COLOR (no-color.org), then FORCE_COLOR, then whether the stream is a terminal that has it.
 */
import { UsageError } from './command.js'

export interface Style {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  yellow(text: string): string
  green(text: string): string
  cyan(text: string): string
}

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Columns of standard output, 80 where it is no terminal or does not know. */
  readonly columns: number
  /** Whether a person watches standard error, so that a line of progress may be drawn over. */
  readonly watched: boolean
  readonly outStyle: Style
  readonly errorStyle: Style
  /** Writes a result; the caller ends its lines. */
  out(text: string | Uint8Array): void
  /** Writes a message; the caller ends its lines. */
  error(text: string): void
  /** All of standard input. */
  read(): Promise<Uint8Array>
  /** Standard input as it comes. */
  input(): AsyncIterable<Uint8Array>
  /** Aborted when the user wants the program to end; from the first call on, a second such wish ends it at once. */
  interruption(): AbortSignal
}

const sgr =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`

const same = (text: string): string => text

export const colored: Style = {
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  red: sgr(31, 39),
  yellow: sgr(33, 39),
  green: sgr(32, 39),
  cyan: sgr(36, 39),
}

export const uncolored: Style = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same }

/** Whether to colour what goes to a stream; `isTerminal` is the stream's own `isTTY`. */
export const wantsColor = (env: Terminal['env'], isTerminal: boolean): boolean => {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTerminal && env.TERM !== 'dumb'
}

/**
 * What a text may do to a terminal that shows it, taken away: control characters are drawn as U+FFFD, so that no
 * source moves the cursor or renames the window.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
export const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g, '\ufffd')

/** Ends the program where what it says cannot be written: quietly where the reader went away, else with the cause. */
const leave = async (name: 'stdout' | 'stderr', error: NodeJS.ErrnoException): Promise<void> => {
  if (error.code === 'EPIPE') process.exit(0)
  const { writeCause } = await import('../pack/write-cause.js')
  const stream = name === 'stdout' ? 'Standard output' : 'Standard error'
  if (name === 'stdout') process.stderr.write(`octavo: error: ${stream} cannot be written: ${writeCause(error)}.\n`)
  process.exit(1)
}

/** @throws UsageError where somebody removed the folder. */
const folderOfUser = (): string => {
  try {
    return process.cwd()
  } catch {
    throw new UsageError('The folder you are in is gone.', 'Go to another one.')
  }
}

export interface ProcessTerminal extends Terminal {
  /** Whether the system has all that was written: a reader may be slower than the program, or the disk full. */
  isFlushed(): boolean
}

/** The terminal of this process. A reader that goes away (`octavo explain x | head`) ends the program quietly. */
export const processTerminal = (): ProcessTerminal => {
  const streams = new Map<string, NodeJS.WriteStream>()
  // A stream takes half a millisecond to open, standard input 3 ms; only a run that uses it pays.
  const opened = (name: 'stdout' | 'stderr') => (): NodeJS.WriteStream => {
    const stream = streams.get(name) ?? process[name].on('error', (error) => void leave(name, error))
    streams.set(name, stream)
    return stream
  }
  const stdout = opened('stdout')
  const stderr = opened('stderr')
  const { env } = process
  let reading = false
  return {
    env,
    cwd: folderOfUser(),
    get columns() {
      return stdout().columns || 80
    },
    get watched() {
      return stderr().isTTY === true && env.TERM !== 'dumb' && !env.CI
    },
    get outStyle() {
      return wantsColor(env, stdout().isTTY === true) ? colored : uncolored
    },
    get errorStyle() {
      return wantsColor(env, stderr().isTTY === true) ? colored : uncolored
    },
    out: (text) => void stdout().write(text),
    error: (text) => void stderr().write(text),
    isFlushed: () => [...streams.values()].every(({ writableLength, errored }) => writableLength === 0 && !errored),
    read: async () => {
      const chunks: Uint8Array[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
      return Buffer.concat(chunks)
    },
    input: () => {
      reading = true
      return process.stdin
    },
    interruption: () => {
      const controller = new AbortController()
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        process.on(signal, () => {
          if (controller.signal.aborted) process.exit(130)
          controller.abort()
          // A pipe that is still open would keep the program from ending.
          if (reading) process.stdin.destroy()
        })
      }
      return controller.signal
    },
  }
}
