/**
 * Books made by workers at a real Redis: one worker is killed, Redis is restarted, and nothing is lost nor made twice.
 */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startS3 } from './fake-s3.js'
import { hasRedis, type Redis, startRedis } from './redis.js'
import { books, clear, type Running, run, ship, start, stories, story } from './shipped.js'

const COUNT = 80
/** Without Redis there is nothing to test, except where everything must be there. */
const absent = !hasRedis() && process.env.CI !== 'true'
if (absent) process.stderr.write('redis-server is not installed: the queue is not tested\n')

let shipped: string
let place: string
let redis: Redis
const workers: Running[] = []

/** Books that workers have told of. */
let told = 0

const work = async (store: string, env: Readonly<Record<string, string>> = {}): Promise<Running> => {
  const running = start(shipped, ['worker', '--queue', redis.url, '--store', store, '--jobs', '1'], { env })
  workers.push(running)
  running.child.stdout?.on('data', (data) => {
    told += String(data).split('\n').length - 1
  })
  await new Promise<void>((resolve, reject) => {
    running.child.stderr?.on('data', (data) => String(data).includes('ready') && resolve())
    running.child.once('close', (code) => reject(new Error(`the worker ended with ${code}`)))
  })
  return running
}

const isBlob = (name: unknown): boolean => /\.(?:json|font)$/.test(String(name))

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

beforeAll(async () => {
  if (absent) return
  shipped = ship()
  place = mkdtempSync(join(tmpdir(), 'octavo-queue-'))
  mkdirSync(join(place, 'redis'))
  redis = await startRedis(join(place, 'redis'))
}, 60_000)
afterAll(async () => {
  for (const { child } of workers) child.kill('SIGKILL')
  await Promise.all(workers.map(({ ended }) => ended))
  await redis?.stop()
  if (place) clear(place)
  if (shipped) clear(shipped)
}, 30_000)

describe.skipIf(absent)('a queue', () => {
  test('makes what a local build makes, though a worker dies and Redis is restarted', async () => {
    const sources = stories(place, COUNT)
    writeFileSync(join(sources, 'story-3.yaml'), 'title: The Third\ntheme: my.css\n')
    writeFileSync(join(sources, 'my.css'), 'p { color: #123456 }\n')
    writeFileSync(join(sources, 'broken.txt'), '')
    const [store, local, remote] = ['store', 'local', 'remote'].map((name) => join(place, name)) as [
      string,
      string,
      string,
    ]
    const report = join(place, 'queue.json')
    const first = await work(store)
    await work(store)
    await work(store)
    const queued = [
      'build',
      sources,
      '-o',
      remote,
      '--no-cover',
      '--queue',
      redis.url,
      '--store',
      store,
      '-q',
      '--report',
      report,
    ]
    const building = run(shipped, queued)
    // Whichever made them: a busy machine may give one worker no turn at all.
    await until(() => told >= COUNT / 8)
    first.child.kill('SIGKILL')
    await until(() => told >= COUNT / 2)
    await redis.restart()
    const { status, stderr } = await building
    expect(stderr).toMatch(/broken\.txt:1: error read-empty/)
    expect(status).toBe(1)
    expect(JSON.parse(readFileSync(report, 'utf8')).totals).toMatchObject({ built: COUNT, failed: 1 })

    await run(shipped, ['build', sources, '-o', local, '--no-cover', '-q'])
    const [here, there] = [books(local), books(remote)]
    expect([...there.keys()]).toEqual([...here.keys()])
    expect(there.size).toBe(COUNT)
    expect([...here].filter(([name, bytes]) => !there.get(name)?.equals(bytes)).map(([name]) => name)).toEqual([])
    // The store has each book once, and the record of the folder is the same as after a local build.
    await run(shipped, queued)
    expect(JSON.parse(readFileSync(report, 'utf8')).totals).toMatchObject({ built: 0, unchanged: COUNT, failed: 1 })
    const again = await run(shipped, ['build', sources, '-o', remote, '--no-cover', '-q', '--report', report])
    expect(again.status).toBe(1)
    expect(JSON.parse(readFileSync(report, 'utf8')).totals).toMatchObject({ built: 0, unchanged: COUNT, failed: 1 })
    for (const { child } of workers) child.kill('SIGTERM')
    const ends = await Promise.all(workers.map(({ ended }) => ended))
    expect(ends.map(({ status: code, signal }) => signal ?? code)).toEqual(['SIGKILL', 0, 0])
    workers.length = 0
  })

  test('gives up what cannot be done, lists it, and tries it anew when asked again', async () => {
    const sources = join(place, 'dead')
    const [store, wrong, books] = ['store-2', 'store-wrong', 'books-2'].map((name) => join(place, name)) as [
      string,
      string,
      string,
    ]
    mkdirSync(sources)
    writeFileSync(join(sources, 'lost.txt'), story(1))
    const queued = ['build', sources, '-o', books, '--no-cover', '--queue', redis.url, '--store', store]
    const { child, ended } = await work(wrong)
    const failed = await run(shipped, queued)
    expect(failed.status).toBe(1)
    expect(failed.stderr).toMatch(/lost\.txt: error queue-failed: .*its inputs are missing in the store/)
    const dead = await run(shipped, ['worker', '--queue', redis.url, '--dead'])
    expect(dead.stdout).toMatch(/lost\.txt: its inputs are missing in the store\n$/)
    expect(dead.status).toBe(1)
    child.kill('SIGTERM')
    await ended

    const better = await work(store)
    expect((await run(shipped, queued)).status).toBe(0)
    expect((await run(shipped, ['worker', '--queue', redis.url, '--dead'])).stdout).toBe('')
    better.child.kill('SIGTERM')
    await better.ended
  })

  test('carries the fonts of covers to workers that have no such file, each once', async () => {
    const sources = stories(join(place, 'fonts'), 3)
    const font = join(place, 'fonts', 'Extra.ttf')
    const given = new URL('../../templates/fonts/regular.ttf', import.meta.url)
    copyFileSync(given, font)
    const [store, local, remote] = ['store-3', 'books-3', 'books-4'].map((name) => join(place, name)) as [
      string,
      string,
      string,
    ]
    const args = (folder: string) => ['build', sources, '-o', folder, '--cover-font', font, '-q']
    expect((await run(shipped, args(local))).status).toBe(0)
    const building = run(shipped, [...args(remote), '--queue', redis.url, '--store', store])
    const waiting = join(store, 'inputs')
    await until(() => existsSync(waiting) && readdirSync(waiting, { recursive: true }).filter(isBlob).length === 3)
    rmSync(font)
    const worker = await work(store)
    expect(await building).toMatchObject({ status: 0, stderr: '' })
    worker.child.kill('SIGTERM')
    await worker.ended
    expect([...books(remote)]).toEqual([...books(local)])
    const kept = readdirSync(join(store, 'fonts'), { recursive: true }).filter(isBlob)
    expect(kept).toHaveLength(1)
    expect(readFileSync(join(store, 'fonts', String(kept[0])))).toEqual(readFileSync(given))
  })

  test('keeps all in a bucket, where that is the store', async () => {
    const s3 = await startS3()
    try {
      const sources = stories(join(place, 'cloud'), 12)
      const [local, remote] = [join(place, 'books-5'), join(place, 'books-6')]
      const args = (folder: string) => ['build', sources, '-o', folder, '--no-cover', '-q']
      expect((await run(shipped, args(local))).status).toBe(0)
      const store = 's3://books/octavo'
      const worker = await work(store, s3.env)
      const queued = [...args(remote), '--queue', redis.url, '--store', store]
      expect(await run(shipped, queued, { env: s3.env })).toMatchObject({ status: 0, stderr: '' })
      worker.child.kill('SIGTERM')
      await worker.ended
      expect([...books(remote)]).toEqual([...books(local)])
      const kinds = [...s3.objects.keys()].map((path) => path.split('/').slice(0, 4).join('/'))
      expect(kinds.filter((kind) => kind === '/books/octavo/books')).toHaveLength(12)
      expect(kinds.filter((kind) => kind === '/books/octavo/results')).toHaveLength(12)
      expect(kinds).toHaveLength(24)
    } finally {
      await s3.stop()
    }
  })

  test('says so where there is no Redis, or no store', async () => {
    const sources = stories(join(place, 'few'), 1)
    const nowhere = ['build', sources, '-o', join(place, 'none'), '--queue', 'redis://:secret@127.0.0.1:1']
    const unreachable = await run(shipped, nowhere)
    expect(unreachable.status).toBe(1)
    expect(unreachable.stderr).toContain('queue-failed: Redis at redis://127.0.0.1:1 cannot be reached: ECONNREFUSED')
    expect(unreachable.stderr).not.toContain('secret')
    const keyless = { AWS_ACCESS_KEY_ID: '' }
    const cloud = await run(shipped, ['worker', '--queue', redis.url, '--store', 's3://bucket/books'], { env: keyless })
    expect(cloud.status).toBe(1)
    expect(cloud.stderr).toContain('queue-failed: There is no key for the store s3://bucket/books')
  })
})
