/**
 * A writer that is ended in the middle of its work, by the hardest means and by the soft ones.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'octavo-kill-'))
const writer = join(folder, 'writer.mjs')
const SIZE = 3_000_000

/** Writes over and over: a book of a's, a book of b's. */
const PROGRAM = `
  import { writeAtomically } from ${JSON.stringify(fileURLToPath(new URL('../../src/pack/write.ts', import.meta.url)))}
  const books = ['a', 'b'].map((letter) => Buffer.alloc(${SIZE}, letter))
  for (let n = 0; ; n++) {
    await writeAtomically(process.argv[2], books[n % 2], { force: true })
    if (n === 0) process.stdout.write('ready')
  }
`

beforeAll(async () => {
  await build({
    stdin: { contents: PROGRAM, resolveDir: folder, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: writer,
    logLevel: 'error',
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const running = new Set<ChildProcess>()
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

const ended = (child: ChildProcess) =>
  new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)))

/** Starts a writer and ends it by `signal`, `delay` milliseconds after its first book is there. */
const endWriter = async (path: string, signal: NodeJS.Signals, delay: number) => {
  const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  const end = ended(child)
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  await new Promise((resolve) => setTimeout(resolve, delay))
  child.kill(signal)
  return end
}

const expectWhole = (path: string) => {
  const book = readFileSync(path)
  expect(book.length).toBe(SIZE)
  expect(book.equals(Buffer.alloc(SIZE, book[0]))).toBe(true)
}

test('killed at any moment, an old book or a new one is there, whole', async () => {
  const path = join(folder, 'killed', 'story.epub')
  for (let n = 0; n < 12; n++) {
    expect(await endWriter(path, 'SIGKILL', (n * 7) % 31)).toBe('SIGKILL')
    expectWhole(path)
    expect(readdirSync(join(folder, 'killed')).filter((name) => name.endsWith('.epub'))).toEqual(['story.epub'])
  }
}, 240_000)

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'told to end by %s, it leaves nothing half done',
  async (signal) => {
    const place = join(folder, signal)
    mkdirSync(place)
    writeFileSync(join(place, 'other.txt'), '')
    for (let n = 0; n < 8; n++) {
      expect(await endWriter(join(place, 'story.epub'), signal, (n * 7) % 31)).toBe(signal)
      expectWhole(join(place, 'story.epub'))
      expect(readdirSync(place).sort()).toEqual(['other.txt', 'story.epub'])
    }
  },
  60_000,
)
