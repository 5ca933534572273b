/**
 * `npm run bench`: generates the inputs, runs whoever is installed in turns, prints the table, the ratios and which
 * promises hold.
 *
 *    npm run bench                        sizes S, M and L, five rounds
 *    npm run bench -- --sizes S,M --rounds 3
 *    npm run bench -- --only octavo,limit
 *    npm run bench -- --growth            milliseconds per MB from 10 to 50 MB
 *    npm run bench -- --json
 *
 * See README.md beside this file for what is measured and how.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { contestants } from './contestants.mjs'
import { median, peak, time } from './measure.mjs'
import { judge, targets } from './targets.mjs'
import { sizes, text } from './texts.mjs'

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    growth: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const rounds = Number(options.rounds)
const say = (line) => process.stderr.write(`${line}\n`)
const print = (line) => process.stdout.write(`${line}\n`)

/** Runs all contestants in turns, so that what the machine does meanwhile hits each alike; the first round is dropped. */
const measure = (name, source, folder, among) => {
  const walls = Object.fromEntries(among.map(({ id }) => [id, []]))
  const failed = new Set()
  for (let round = 0; round <= rounds; round++) {
    for (const { id, command } of among) {
      if (failed.has(id)) continue
      const target = join(folder, `${id}.epub`)
      const wall = time(command(source, target), { cwd: folder })
      if (wall === undefined) failed.add(id)
      else if (round > 0) walls[id].push(wall)
    }
    say(`${name}: round ${round} of ${rounds}`)
  }
  return Object.fromEntries(
    among.map(({ id, command }) => {
      const wall = failed.has(id) ? undefined : median(walls[id])
      return [id, { wall, peak: wall && peak(command(source, join(folder, `${id}.epub`)), { cwd: folder }) }]
    }),
  )
}

const row = (cells) => print(`| ${cells.join(' | ')} |`)
const number = (value, digits = 0) => (value === undefined ? '-' : value.toFixed(digits))

const printTable = (results, among) => {
  const names = Object.keys(results)
  row(['wall ms (ratio to LIMIT, peak MiB)', ...names.map((name) => `${name}: ${sizes[name].says}`)])
  row(['---', ...names.map(() => '---')])
  for (const { id, says } of among) {
    const cells = names.map((name) => {
      const { wall, peak: memory } = results[name][id] ?? {}
      if (wall === undefined) return '-'
      return `${number(wall)} (${number(wall / results[name].limit.wall, 2)}, ${number(memory)})`
    })
    row([says, ...cells])
  }
  print('')
  row(['size', 'promise', 'measured', 'verdict'])
  row(['---', '---', '---', '---'])
  for (const target of targets) {
    const verdict = judge(target, results)
    if (verdict) row([target.size, verdict.ask, verdict.measured, verdict.met ? 'met' : 'MISSED'])
  }
}

const growth = (folder) => {
  const octavo = contestants.find(({ id }) => id === 'octavo')
  row(['MB', 'wall ms', 'ms per MB', 'peak MiB'])
  row(['---', '---', '---', '---'])
  for (const megabytes of [10, 20, 30, 40, 50]) {
    const source = join(folder, `${megabytes}.txt`)
    writeFileSync(source, text(megabytes * 1e6, megabytes * 100))
    const command = octavo.command(source, join(folder, 'growth.epub'))
    const wall = median(Array.from({ length: Math.min(3, rounds) }, () => time(command, { cwd: folder })))
    row([megabytes, number(wall), number(wall / megabytes, 1), number(peak(command, { cwd: folder }))])
    rmSync(source)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
try {
  if (options.growth) growth(folder)
  else {
    const only = options.only?.split(',')
    const among = contestants.filter(
      ({ id, installed }) => (!only || only.includes(id) || id === 'limit') && installed(),
    )
    const results = {}
    for (const name of options.sizes.split(',')) {
      const own = join(folder, name)
      mkdirSync(own)
      const source = join(own, 'source.txt')
      writeFileSync(source, text(sizes[name].bytes, sizes[name].chapters))
      results[name] = measure(
        name,
        source,
        own,
        among.filter((contestant) => contestant.sizes?.includes(name) ?? true),
      )
    }
    if (options.json) print(JSON.stringify(results, null, 2))
    else printTable(results, among)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
