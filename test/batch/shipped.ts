/**
 * The command as it is shipped, threads and all, in a folder of its own; and folders of stories to run it on.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Builds the package into a new folder that anybody may read; the caller removes it. */
export const ship = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-batch-'))
  chmodSync(folder, 0o755)
  execFileSync(process.execPath, [join(root, 'build.mjs'), '--no-types', '--out', join(folder, 'dist')])
  for (const part of ['bin', 'templates', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

export interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
}

/** Starts `octavo` of a shipped package. */
export const start = (
  shipped: string,
  args: readonly string[],
  options: { cwd?: string; uid?: number; input?: string; env?: Readonly<Record<string, string>> } = {},
): Running => {
  const { input, env: own, ...rest } = options
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1', NO_COLOR: '1', ...own }
  const child = spawn(process.execPath, [join(shipped, 'bin/octavo.cjs'), ...args], { env, ...rest })
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (data) => {
    stdout += data
  })
  child.stderr?.on('data', (data) => {
    stderr += data
  })
  if (input !== undefined) child.stdin?.end(input)
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (status, signal) => resolve({ status, signal, stdout, stderr })),
  )
  return { child, ended }
}

export const run = (...args: Parameters<typeof start>): Promise<Ended> => start(...args).ended

const PARAGRAPH =
  'The bell had hung at the end of the jetty for as long as anyone could remember, and nobody had seen who rang it.'

/** A story of about `paragraphs` × 110 bytes that no other number gives. */
export const story = (number: number, paragraphs = 12): string =>
  `The Ferry, Part ${number}\n\nby Ada Quill\n\n\n${Array.from({ length: paragraphs }, (_, i) => `${PARAGRAPH} It rang ${number + i} times.`).join('\n\n')}\n`

/** Writes stories 0 to `count` - 1 into a new folder below `place`. */
export const stories = (place: string, count: number, paragraphs?: number): string => {
  const folder = join(place, 'stories')
  mkdirSync(folder, { recursive: true })
  for (let n = 0; n < count; n++) writeFileSync(join(folder, `story-${n}.txt`), story(n, paragraphs))
  return folder
}

/** The books of a folder, by name. */
export const books = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.epub'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  )

export const clear = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
