/**
 * The cover of a long book, drawn by a thread of the command as it is shipped.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finding } from '../../src/book/findings.js'
import { compile } from '../../src/compile.js'
import { openArchive } from '../../src/pack/archive.js'
import { clear, run, ship, story } from '../batch/shipped.js'

const folder = mkdtempSync(join(tmpdir(), 'octavo-cover-'))
const long = story(1, 7000)
let shipped = ''
let thread = ''
let drawnHere: Uint8Array | undefined

beforeAll(async () => {
  shipped = ship()
  thread = readFileSync(join(shipped, 'dist/covers.cjs'), 'utf8')
  writeFileSync(join(folder, 'long.txt'), long)
  drawnHere = (await compile(long, { name: 'long.txt' })).epub
})

afterAll(() => {
  clear(shipped)
  clear(folder)
})

const answering = (answer: string): string =>
  `const {parentPort}=require('node:worker_threads');parentPort.postMessage(true);parentPort.on('message',()=>{${answer}})`

const build = async (program: string | undefined, ...args: string[]) => {
  const file = join(shipped, 'dist/covers.cjs')
  rmSync(file, { force: true })
  if (program !== undefined) writeFileSync(file, program)
  const ended = await run(shipped, ['build', 'long.txt', '--force', '-o', 'long.epub', ...args], { cwd: folder })
  return { ...ended, book: readFileSync(join(folder, 'long.epub')) }
}

test.each([
  ['is the same book', () => thread],
  ['is the same where the thread is not there', () => undefined],
  ['where it does not start', () => 'throw new Error("no")'],
  ['where it ends at once', () => 'process.exit()'],
  ['where it cannot draw', () => "require('node:worker_threads').parentPort.postMessage(false)"],
  ['where it ends with the picture half drawn', () => answering('process.exit()')],
  ['where it fails with the picture half drawn', () => answering('throw new Error("no memory")')],
])('%s', async (_, program) => {
  const { status, stderr, book } = await build(program(), '-q')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(book.equals(drawnHere as Uint8Array)).toBe(true)
})

// Upon one processor no thread is started.
test.skipIf(availableParallelism() < 2)('the picture and what is found are those of the thread', async () => {
  const found = JSON.stringify([finding('cover-glyphs', 'The cover leaves out: ☃')])
  const answer = `parentPort.postMessage({cover:{data:Buffer.from('drawn')},findings:${found}})`
  const { status, stderr, book } = await build(answering(answer))
  expect(status).toBe(0)
  expect(stderr).toContain('The cover leaves out: ☃')
  expect(Buffer.from(openArchive(book).read('EPUB/images/cover.png')).toString()).toBe('drawn')
})

test('a design that is broken is refused with the words of the thread', async () => {
  const { status, stderr } = await build(thread, '--cover-design', 'no-such')
  expect(status).toBe(1)
  expect(stderr).toContain('There is no cover design "no-such"')
})
