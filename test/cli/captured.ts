/**
 * A terminal that keeps what it is told.
 */
import { colored, type Terminal, uncolored, wantsColor } from '../../src/cli/terminal.js'

export interface Captured extends Terminal {
  readonly stdout: string
  readonly stderr: string
}

export interface CaptureSettings {
  readonly env?: Terminal['env']
  readonly cwd?: string
  readonly input?: Uint8Array | string
  readonly columns?: number
  readonly interruption?: AbortSignal
}

export const captured = (settings: CaptureSettings = {}): Captured => {
  const out: Buffer[] = []
  let error = ''
  const env = settings.env ?? {}
  const style = wantsColor(env, false) ? colored : uncolored
  return {
    env,
    cwd: settings.cwd ?? process.cwd(),
    columns: settings.columns ?? 80,
    watched: false,
    outStyle: style,
    errorStyle: style,
    out: (text) => void out.push(Buffer.from(text)),
    error: (text) => {
      error += text
    },
    read: async () => Buffer.from(settings.input ?? ''),
    input: async function* () {
      yield Buffer.from(settings.input ?? '')
    },
    interruption: () => settings.interruption ?? new AbortController().signal,
    get stdout() {
      return Buffer.concat(out).toString('utf8')
    },
    get stderr() {
      return error
    },
  }
}
