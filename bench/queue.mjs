/**
 * `npm run bench -- queue`: 2,000 stories through a real Redis and three workers, of which one is killed in the middle of
 * a book while the batch runs, and Redis is killed and started again once. At the end every book must be there, once in
 * the store, with the bytes of a local build.
 *
 *    npm run bench -- queue --stories 200 --bytes 4000
 *
 * Needs redis-server on the PATH.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Queue } from 'bullmq'
import { isInstalled } from './measure.mjs'
import { text } from './texts.mjs'

const { values: options } = parseArgs({
  allowPositionals: true,
  options: { stories: { type: 'string', default: '2000' }, bytes: { type: 'string', default: '20000' } },
})
const [count, bytes] = [Number(options.stories), Number(options.bytes)]
const octavo = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'octavo.cjs')
const folder = mkdtempSync(join(tmpdir(), 'octavo-queue-'))
const [sources, local, remote, store, data, report] = [
  'stories',
  'local',
  'remote',
  'store',
  'redis',
  'report.json',
].map((name) => join(folder, name))
const say = (line) => process.stderr.write(`${line}\n`)
const started = []

const start = (program, args, stdio = ['ignore', 'pipe', 'inherit']) => {
  const child = spawn(program, args, { stdio })
  started.push(child)
  return child
}
const ending = (child) => new Promise((resolve) => child.once('close', (status, signal) => resolve(signal ?? status)))

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

const serve = (port) =>
  new Promise((resolve, reject) => {
    const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', data]
    const child = start('redis-server', [...place, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'])
    child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)))
    child.stdout.on('data', (lines) => String(lines).includes('eady to accept') && resolve(child))
  })

/** A worker that counts the books it tells of. */
const work = async (url) => {
  const child = start(process.execPath, [octavo, 'worker', '--queue', url, '--store', store, '--jobs', '1'], 'pipe')
  const worker = { child, told: 0, ended: ending(child) }
  child.stdout.on('data', (lines) => {
    worker.told += String(lines).split('\n').length - 1
  })
  await new Promise((resolve, reject) => {
    child.stderr.on('data', (lines) => String(lines).includes('ready') && resolve())
    child.once('close', (code) => reject(new Error(`the worker ended with ${code}`)))
  })
  return worker
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Freezes a worker until it has a book in hand that is not made yet, and kills it then.
 *
 * @returns the key of that book: what stays in hand while the other workers go on, and has no result in the store.
 */
const killAmidBook = async ({ child }, queue) => {
  for (;;) {
    child.kill('SIGSTOP')
    let held = (await queue.getActive()).map(({ id }) => id)
    for (let looks = 0; looks < 4; looks++) {
      await wait(250)
      const now = new Set((await queue.getActive()).map(({ id }) => id))
      held = held.filter((id) => now.has(id))
    }
    const unmade = held.filter((id) => !existsSync(join(store, 'results', id.slice(0, 2), `${id}.json`)))
    if (held.length === 1 && unmade.length === 1) {
      child.kill('SIGKILL')
      return unmade[0]
    }
    child.kill('SIGCONT')
    await wait(50)
  }
}

const until = async (holds) => {
  while (!holds()) await wait(5)
}

const files = (place, ending) =>
  readdirSync(place, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()

try {
  if (!isInstalled('redis-server')) throw new Error('redis-server is not installed')
  mkdirSync(sources)
  mkdirSync(data)
  for (let n = 1; n <= count; n++) writeFileSync(join(sources, `story-${n}.txt`), text(bytes, 0, n))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const redis = await serve(port)
  const workers = [await work(url), await work(url), await work(url)]
  const args = (target) => [octavo, 'build', sources, '-o', target, '--no-cover', '-q', '--report', report]
  const building = ending(start(process.execPath, [...args(remote), '--queue', url, '--store', store], 'inherit'))

  const all = () => workers.reduce((sum, { told }) => sum + told, 0)
  await until(() => workers[0].told > count / 20)
  const queue = new Queue('octavo', { connection: { url } })
  queue.on('error', () => undefined)
  const amid = await killAmidBook(workers[0], queue)
  await queue.close()
  say(`a worker was killed after ${workers[0].told} books, ${all()} of all, amid book ${amid.slice(0, 8)}`)
  await until(() => all() > count / 2)
  redis.removeAllListeners('exit')
  const down = ending(redis)
  redis.kill('SIGKILL')
  await down
  const before = all()
  await serve(port)
  say(`Redis was killed after ${before} books, and started again`)
  const status = await building
  for (const { child } of workers) child.kill('SIGTERM')
  const ends = await Promise.all(workers.map(({ ended }) => ended))

  const { totals } = JSON.parse(readFileSync(report, 'utf8'))
  const localStatus = spawnSync(process.execPath, args(local), { stdio: 'inherit' }).status
  const [here, there] = [files(local, '.epub'), files(remote, '.epub').filter((name) => !name.includes('store'))]
  const same = there.filter((name) => readFileSync(join(local, name)).equals(readFileSync(join(remote, name))))
  const held = {
    books: files(join(store, 'books'), '.epub').length,
    results: files(join(store, 'results'), '.json').length,
    inputs: files(join(store, 'inputs'), '.json').length,
  }
  const twice = all() - count
  process.stdout.write(`${count} stories: ${JSON.stringify(totals)}; workers ended with ${ends.join(', ')}\n`)
  process.stdout.write(`${there.length} books of ${here.length}, ${same.length} with the bytes of a local build\n`)
  process.stdout.write(`the store has ${held.books} books, ${held.results} results, ${held.inputs} inputs left over; `)
  process.stdout.write(
    `the workers told of ${all()} books (${workers.map(({ told }) => told).join(' + ')}), ${twice} of them made again\n`,
  )
  const whole = [there.length, same.length, held.books, held.results, totals.built].every((number) => number === count)
  process.exitCode = whole && status === 0 && localStatus === 0 && held.inputs === 0 ? 0 : 1
  process.stdout.write(process.exitCode === 0 ? 'all there, once, the same\n' : 'NOT all there, once, the same\n')
} finally {
  for (const child of started) child.removeAllListeners('exit').kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
