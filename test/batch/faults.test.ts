/**
 * Batches that something happens to: real kills, real full disks, real links that lead in circles.
 */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readWhole } from '../../src/batch/read-file.js'
import { Refusal } from '../../src/book/findings.js'
import { books, clear, type Running, run, ship, start, stories, story } from './shipped.js'

const COUNT = 40
const isRoot = process.getuid?.() === 0
let shipped: string
let place: string
let sources: string
/** What a batch that nothing happens to makes. */
let expected: Map<string, Buffer>

const build = (output: string, ...more: string[]) => ['build', sources, '-o', output, '--no-cover', ...more]
const totalsIn = (report: string) => JSON.parse(readFileSync(report, 'utf8')).totals
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeAll(async () => {
  shipped = ship()
  place = mkdtempSync(join(tmpdir(), 'octavo-faults-'))
  sources = stories(place, COUNT)
  expect((await run(shipped, build(join(place, 'expected'), '-q'))).status).toBe(0)
  expected = books(join(place, 'expected'))
  expect(expected.size).toBe(COUNT)
}, 60_000)
afterAll(() => {
  clear(place)
  clear(shipped)
})

const expectWhole = (folder: string): void => {
  for (const [name, bytes] of books(folder)) expect(expected.get(name)?.equals(bytes), name).toBe(true)
}
const expectComplete = (folder: string): void => {
  expectWhole(folder)
  expect([...books(folder).keys()]).toEqual([...expected.keys()])
}

/** Waits until a folder holds `count` books, or all. A test that waits in vain ends by its own time. */
const grown = async (folder: string, count: number): Promise<void> => {
  const size = () => readdirSync(folder).filter((name) => name.endsWith('.epub')).length
  while (size() < Math.min(count, COUNT)) await wait(5)
}

/**
 * Starts a batch of the first `count` stories that waits for the names of more: however slow the machine, it does not
 * end before something happens to it.
 */
const unending = (count: number, output: string, ...more: string[]): Running => {
  const running = start(shipped, ['build', '--from-file', '-', '-o', output, '--no-cover', ...more])
  for (let n = 0; n < count; n++) running.child.stdin?.write(`${join(sources, `story-${n}.txt`)}\0`)
  return running
}

describe('killed at any moment', () => {
  test('every book is whole, and the next run goes on', async () => {
    const output = join(place, 'killed')
    const report = join(place, 'killed.json')
    mkdirSync(output)
    for (let round = 0; round < 6; round++) {
      const more = [...(round % 2 ? ['--jobs', '2'] : []), ...(round > 3 ? ['-f'] : [])]
      const { child, ended } = unending(COUNT, output, '-q', ...more)
      await grown(output, books(output).size + round)
      await wait(round * 20)
      child.kill('SIGKILL')
      expect((await ended).signal).toBe('SIGKILL')
      expectWhole(output)
    }
    const had = books(output).size
    expect((await run(shipped, build(output, '-q', '--report', report))).status).toBe(0)
    expectComplete(output)
    const totals = totalsIn(report)
    expect(totals.built + totals.unchanged).toBe(COUNT)
    // At each kill at most the few books in hand are there without their record.
    expect(totals.unchanged).toBeGreaterThan(had - 30)
    expect((await run(shipped, build(output, '-q', '--report', report))).status).toBe(0)
    expect(totalsIn(report)).toMatchObject({ built: 0, unchanged: COUNT, failed: 0 })
  })
})

test.each(['SIGINT', 'SIGTERM'] as const)(
  'told to end by %s, it writes the report, and the next run goes on',
  async (signal) => {
    const output = join(place, signal)
    const report = join(place, `${signal}.json`)
    mkdirSync(output)
    const { child, ended } = unending(COUNT / 2, output, '--force', '--report', report)
    await grown(output, 5)
    child.kill(signal)
    const { status, stderr } = await ended
    expect(status).toBe(130)
    expect(stderr).toContain('interrupted; the next run goes on')
    const told = JSON.parse(readFileSync(report, 'utf8'))
    expect(told.interrupted).toBe(true)
    expect(told.totals.built).toBe(books(output).size)
    expect(told.totals.built).toBeLessThan(COUNT)
    expectWhole(output)
    expect(readdirSync(output).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect((await run(shipped, build(output, '-q', '--report', report))).status).toBe(0)
    expect(totalsIn(report)).toMatchObject({
      built: COUNT - told.totals.built,
      unchanged: told.totals.built,
      failed: 0,
    })
    expectComplete(output)
  },
)

test('two runs at once on one folder leave every book whole and every record', async () => {
  const output = join(place, 'both')
  const report = join(place, 'both.json')
  const ends = await Promise.all([run(shipped, build(output, '-q')), run(shipped, build(output, '-q'))])
  expect(ends.map(({ status }) => status)).toEqual([0, 0])
  expectComplete(output)
  await run(shipped, build(output, '-q', '--report', report))
  expect(totalsIn(report)).toMatchObject({ built: 0, unchanged: COUNT, failed: 0 })
})

/** A small disk, where this may be made. */
const smallDisk = (name: string): string | undefined => {
  const folder = join(place, name)
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=140k', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch {
    return undefined
  }
}

describe.skipIf(!isRoot || process.platform !== 'linux')('a disk', () => {
  test('that is full, and then is not; that is read-only', async (context) => {
    const disk = smallDisk('disk')
    if (!disk) return context.skip('tmpfs cannot be mounted here')
    try {
      const output = join(disk, 'books')
      const full = await run(shipped, build(output))
      expect(full.status).toBe(1)
      expect(full.stderr).toContain('the disk is full')
      expectWhole(output)
      const had = books(output).size
      expect(had).toBeGreaterThan(0)
      expect(had).toBeLessThan(COUNT)
      expect(readdirSync(output).filter((name) => name.endsWith('.tmp'))).toEqual([])

      execFileSync('mount', ['-o', 'remount,size=20m', disk])
      expect((await run(shipped, build(output, '-q'))).status).toBe(0)
      expectComplete(output)

      execFileSync('mount', ['-o', 'remount,ro', disk])
      expect((await run(shipped, build(output, '-q'))).status).toBe(0)
      const refused = await run(shipped, build(output, '--force'))
      expect(refused.status).toBe(1)
      expect(refused.stderr).toContain('the disk is read-only')
      expect(refused.stderr).not.toMatch(/^\s+at /m)
      expectComplete(output)
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })

  test('that somebody else may read and write: nobody else does', async () => {
    const folder = join(place, 'forbidden')
    mkdirSync(join(folder, 'locked'), { recursive: true })
    writeFileSync(join(folder, 'a.txt'), story(1))
    writeFileSync(join(folder, 'secret.txt'), story(2))
    writeFileSync(join(folder, 'locked', 'b.txt'), story(3))
    chmodSync(join(folder, 'secret.txt'), 0o000)
    chmodSync(join(folder, 'locked'), 0o000)
    chmodSync(place, 0o755)
    const output = join(place, 'nobody')
    mkdirSync(output)
    chmodSync(output, 0o777)
    const args = ['build', folder, join(folder, 'locked'), '-o', output, '--no-cover']
    const mixed = await run(shipped, args, { uid: 65534, cwd: '/' })
    expect(mixed.stderr).toMatch(/secret\.txt: error read-failed: .*you may not read it/)
    expect(mixed.stderr).toMatch(/locked: you may not read it/)
    expect(mixed.status).toBe(1)
    expect([...books(output).keys()]).toEqual(['a.epub'])
    chmodSync(output, 0o555)
    const refused = await run(shipped, [...args, '--force'], { uid: 65534, cwd: '/' })
    expect(refused.stderr).toContain('you may not write there')
    expect([...books(output).keys()]).toEqual(['a.epub'])
  })
})

test.skipIf(process.platform === 'win32')(
  'links that lead in circles, and things that are no files',
  async () => {
    const folder = join(place, 'links')
    mkdirSync(join(folder, 'deep'), { recursive: true })
    writeFileSync(join(folder, 'a.txt'), story(1))
    writeFileSync(join(folder, 'deep', 'b.txt'), story(2))
    symlinkSync('..', join(folder, 'deep', 'up'))
    symlinkSync('self.txt', join(folder, 'self.txt'))
    symlinkSync('gone.txt', join(folder, 'dangling.txt'))
    symlinkSync('a.txt', join(folder, 'alias.txt'))
    mkdirSync(join(folder, 'folder.txt'))
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    symlinkSync('pipe.txt', join(folder, 'to-pipe.txt'))
    const output = join(place, 'linked')
    const plain = await run(shipped, ['build', folder, '-o', output, '--no-cover'])
    expect(plain.status).toBe(1)
    expect([...books(output).keys()]).toEqual(['a.epub', 'alias.epub'])
    expect(plain.stderr).toMatch(/self\.txt: error read-failed: .*lead in a circle/)
    expect(plain.stderr).toMatch(/dangling\.txt: error read-failed: .*no such file/)
    expect(plain.stderr).toMatch(/to-pipe\.txt: error read-failed: .*a device or a pipe/)
    const deep = await run(shipped, ['build', '**/[ab].txt', '-o', output, '--no-cover'], { cwd: folder })
    expect(deep.status).toBe(0)
    expect([...books(output).keys()]).toEqual(expect.arrayContaining(['a.epub', 'b.epub']))
  },
  60_000,
)

test('names that a disk or another system would take for one, or not at all', async () => {
  const names = [
    'Story.txt',
    'STORY.txt',
    'caf\u00e9.txt',
    'cafe\u0301.txt',
    'con.txt',
    'aux.x.txt',
    `${'\u00fc'.repeat(125)}.txt`,
    'two\nlines.txt',
    'two lines.txt',
    'who?.txt',
    'who*.txt',
    ' .txt',
    '....txt',
  ]
  const folder = join(place, 'names')
  const entries = names.map((name, index) => [join(folder, String(index), name), story(index)] as const)
  for (const [path, text] of entries) {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
  }
  const output = join(place, 'named')
  const args = ['build', '--from-file', '-', '-o', output, '--no-cover']
  const { status } = await run(shipped, args, { input: `${entries.map(([path]) => path).join('\0')}\0` })
  expect(status).toBe(0)
  const made = [...books(output).keys()]
  expect(made).toHaveLength(names.length)
  const folded = made.map((name) => name.normalize('NFKC').toLowerCase())
  expect(new Set(folded).size).toBe(names.length)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  expect(made.filter((name) => /[\u0000-\u001f<>:"/\\|?*]|^(?:con|aux)\./i.test(name))).toEqual([])
  expect(Math.max(...made.map((name) => Buffer.byteLength(name)))).toBeLessThanOrEqual(255)
})

test('a source that is written while it is read', async () => {
  const path = join(place, 'growing.txt')
  writeFileSync(path, Buffer.alloc(30_000_000, 'x'))
  const code = `const { appendFileSync } = require('fs'); process.stdout.write('.'); for (;;) appendFileSync(process.argv[1], 'y')`
  const writer = spawn(process.execPath, ['-e', code, path], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => writer.once('close', resolve))
  await new Promise((resolve) => writer.stdout.once('data', resolve))
  await wait(30)
  let refused: unknown
  // On a busy machine the writer may get no turn for the length of a reading.
  for (let tries = 0; tries < 500 && !refused; tries++) {
    try {
      readWhole(path, 'growing.txt', 'read-failed')
    } catch (error) {
      refused = error
    }
  }
  writer.kill('SIGKILL')
  await ended
  expect(refused).toBeInstanceOf(Refusal)
  expect((refused as Refusal).findings[0]?.code).toBe('source-changed')
  const { bytes, stamp } = readWhole(path, 'growing.txt', 'read-failed')
  expect(bytes.length).toBe(stamp[1])
})
