/**
 * `npm run bench -- batch`: what a batch of stories of 20 kB costs, against loops over other tools on two processes.
 *
 *    npm run bench -- batch                          all of it: about ten minutes on two quiet cores
 *    npm run bench -- batch --only throughput        throughput, covers, memory; more with commas
 *    npm run bench -- batch --stories 200 --many 2000 --pandoc 10 --calibre 2
 *
 * See BATCH.md beside this file for what was measured.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { contestants } from './contestants.mjs'
import { isInstalled, median, peak, time } from './measure.mjs'
import { text } from './texts.mjs'

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', default: 'throughput,covers,memory' },
    stories: { type: 'string', default: '1000' },
    covers: { type: 'string', default: '100' },
    many: { type: 'string', default: '10000' },
    pandoc: { type: 'string', default: '40' },
    calibre: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
  },
})
const [stories, covers, many, pandoc, calibre, rounds] = [
  'stories',
  'covers',
  'many',
  'pandoc',
  'calibre',
  'rounds',
].map((name) => Number(options[name]))
const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
const here = dirname(fileURLToPath(import.meta.url))
const octavo = join(here, '..', 'bin', 'octavo.cjs')
const print = (line) => process.stdout.write(`${line}\n`)
const say = (line) => process.stderr.write(`${line}\n`)
const row = (...cells) => print(`| ${cells.join(' | ')} |`)

const sources = (name, count) => {
  const place = join(folder, name)
  mkdirSync(place, { recursive: true })
  for (let n = readdirSync(place).length; n < count; n++)
    writeFileSync(join(place, `story-${n}.txt`), text(20_000, 0, n + 1))
  return place
}

let outputs = 0

/** A folder without books. None is emptied before the end: a file system is slow to make files where many have just gone. */
const empty = () => {
  const place = join(folder, `books-${outputs++}`)
  mkdirSync(place)
  return place
}

const batch = (source, books, ...more) => [process.execPath, octavo, 'build', source, '-o', books, '-q', ...more]

/** Wall time in milliseconds of `count` runs of a command, two at a time: a loop as a shell would have it. */
const loop = async (id, count) => {
  const { command } = contestants.find((contestant) => contestant.id === id)
  const source = sources('loop', count)
  const targets = empty()
  let next = 0
  const one = async () => {
    for (let n = next++; n < count; n = next++) {
      const [program, ...args] = command(join(source, `story-${n}.txt`), join(targets, `story-${n}.epub`))
      await new Promise((done) => spawn(program, args, { stdio: 'ignore' }).once('close', done))
    }
  }
  const began = performance.now()
  await Promise.all([one(), one()])
  return performance.now() - began
}

const perSecond = (count, wall) => (wall === undefined ? '-' : (count / (wall / 1000)).toFixed(1))
/** In turns, so that what the machine does meanwhile hits all alike. */
const compare = async (says, count, flags, peer, peerCount, promise) => {
  const source = sources(`stories-${count}`, count)
  const walls = { 1: [], 2: [], peer: [], limit: [] }
  const bare = [process.execPath, join(here, 'limit.mjs'), source]
  for (let round = 0; round < rounds; round++) {
    for (const jobs of [1, 2])
      walls[jobs].push(time(batch(source, empty(), ...flags, '--jobs', String(jobs)), { cwd: folder }))
    walls.limit.push(time([...bare, empty()], { cwd: folder }))
    if (isInstalled(peer === 'calibre' ? 'ebook-convert' : peer)) walls.peer.push(await loop(peer, peerCount))
    say(`${says}: round ${round + 1} of ${rounds}`)
  }
  const [one, two, other, limit] = [walls[1], walls[2], walls.peer, walls.limit].map(median)
  const best = Math.min(one, two)
  row(`${says}, ${count} stories`, 'stories a second')
  row('---', '---')
  row('octavo, one process', perSecond(count, one))
  row('octavo, two threads', `${perSecond(count, two)} (gain ${(one / two).toFixed(2)})`)
  row('LIMIT, one process: strings and zlib, no cover', perSecond(count, limit))
  row('octavo : LIMIT', `${(limit / best).toFixed(2)}${flags.includes('--no-cover') ? ' (promise: 0.25)' : ''}`)
  row(`${peer} on two processes, ${peerCount} stories`, perSecond(peerCount, other))
  if (other) row(`octavo : ${peer}`, `${(count / best / (peerCount / other)).toFixed(1)} (promise: ${promise})`)
  print('')
}

const memory = () => {
  const few = sources('few', 1000)
  const all = sources('many', many)
  const small = peak(batch(few, empty(), '--no-cover'), { cwd: folder })
  const books = empty()
  const began = performance.now()
  const large = peak(batch(all, books, '--no-cover'), { cwd: folder })
  const full = performance.now() - began
  say('memory: measured')
  const unchanged = median([1, 2, 3].map(() => time(batch(all, books, '--no-cover'), { cwd: folder })))
  row(`memory and the record, ${many} stories`, 'measured')
  row('---', '---')
  row('peak of 1,000, MiB', small?.toFixed(0) ?? '-')
  row(`peak of ${many}, MiB`, `${large?.toFixed(0) ?? '-'} (promise: 350, and within 15 % of that of 1,000)`)
  row('whole batch, s', (full / 1000).toFixed(1))
  row('unchanged, s', `${(unchanged / 1000).toFixed(2)} (${((unchanged / full) * 100).toFixed(1)} %, promise: 3 %)`)
  print('')
}

try {
  print(`${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)} at the start, Node ${process.version}\n`)
  const wanted = options.only.split(',')
  if (wanted.includes('throughput')) await compare('without covers', stories, ['--no-cover'], 'pandoc', pandoc, 15)
  if (wanted.includes('covers')) await compare('with covers', covers, [], 'calibre', calibre, 12)
  if (wanted.includes('memory')) memory()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
