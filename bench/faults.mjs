/**
 * `npm run bench -- faults`: a batch that is killed at 200 random moments. After each kill every book must be whole; at
 * the end the batch must be complete, and nothing must be made that stands already.
 *
 *    npm run bench -- faults --kills 20 --stories 60 --seed 7
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dice, text } from './texts.mjs'

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '200' },
    stories: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
  },
})
const [kills, count] = [Number(options.kills), Number(options.stories)]
const roll = dice(Number(options.seed))
const octavo = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'octavo.cjs')
const folder = mkdtempSync(join(tmpdir(), 'octavo-faults-'))
const [sources, books, expected, report] = ['stories', 'books', 'expected', 'report.json'].map((name) =>
  join(folder, name),
)
const args = (target, ...more) => [octavo, 'build', sources, '-o', target, '--no-cover', '-q', ...more]
const names = (place) =>
  readdirSync(place)
    .filter((name) => name.endsWith('.epub'))
    .sort()
const broken = []

const check = (when) => {
  for (const name of names(books)) {
    const whole = readFileSync(join(expected, name))
    if (!whole.equals(readFileSync(join(books, name)))) broken.push(`${name} after ${when}`)
  }
}

try {
  mkdirSync(sources)
  mkdirSync(books)
  for (let n = 0; n < count; n++) writeFileSync(join(sources, `story-${n}.txt`), text(8000, 0, n + 1))
  const began = performance.now()
  spawnSync(process.execPath, args(expected, '--force'))
  const whole = performance.now() - began
  let ended = 0
  for (let kill = 0; kill < kills; kill++) {
    // Every third round begins with nothing, every third makes all anew over what is there.
    if (kill % 3 === 0) rmSync(books, { recursive: true, force: true })
    mkdirSync(books, { recursive: true })
    const more = [...(kill % 3 === 1 ? ['--force'] : []), ...(kill % 2 ? ['--jobs', '2'] : [])]
    const child = spawn(process.execPath, args(books, ...more), { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), 60 + roll(Math.ceil(whole)))
    const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)))
    clearTimeout(timer)
    if (signal === null) ended++
    check(`kill ${kill}`)
    if (kill % 20 === 19) process.stderr.write(`${kill + 1} of ${kills}\n`)
  }
  const last = spawnSync(process.execPath, args(books, '--report', report))
  check('the last run')
  const again = spawnSync(process.execPath, args(books, '--report', report))
  const { totals } = JSON.parse(readFileSync(report, 'utf8'))
  const complete = last.status === 0 && again.status === 0 && names(books).length === count
  const recorded = totals.unchanged === count
  process.stdout.write(`${kills} kills (${ended} came after the end), ${broken.length} books that were not whole, `)
  process.stdout.write(`the next run ${complete ? 'completes' : 'DOES NOT COMPLETE'}, `)
  process.stdout.write(
    `its record is ${recorded ? 'whole' : 'NOT WHOLE'}\n${broken.map((line) => `${line}\n`).join('')}`,
  )
  process.exitCode = broken.length === 0 && complete && recorded ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
