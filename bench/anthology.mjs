/**
 * `npm run bench -- anthology`: 500 and 2,000 stories of 20 kB bound into one book. The promise: linear, under 500 MB.
 *
 *    npm run bench -- anthology --sizes 100,200 --rounds 3
 *
 * Processor time, user and system, is what is compared; on a busy machine wall time says nothing. See BATCH.md.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { cost, median } from './measure.mjs'
import { text } from './texts.mjs'

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '500,2000' },
    bytes: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '1' },
  },
})
const sizes = options.sizes.split(',').map(Number)
const octavo = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'octavo.cjs')
const folder = mkdtempSync(join(tmpdir(), 'octavo-bench-'))
const row = (...cells) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

const GIVEN = 'Ada Ben Cora Dan Eve Finn Gwen Hal Ines Jon'.split(' ')
const FAMILY = 'Quill Rowe Ames Lunn Ward'.split(' ')

/** A story with a title and, of fifty, an author of its own. */
const story = (n) => {
  const author = `${GIVEN[n % 10]} ${FAMILY[Math.floor(n / 10) % 5]}`
  return text(Number(options.bytes), 0, n).replace(/^.*\n\nby .*$/m, `The Lamp of Evening ${n}\n\nby ${author}`)
}

const write = (count) => {
  const place = join(folder, `stories-${count}`)
  mkdirSync(place)
  for (let n = 1; n <= count; n++) writeFileSync(join(place, `story-${n}.txt`), story(n))
  return place
}

try {
  process.stdout.write(`load ${loadavg()[0].toFixed(1)} at the start, Node ${process.version}\n\n`)
  row('anthology without a cover', 'processor time, s', 'ms a story', 'peak, MiB', 'book, MB')
  row('---', '---', '---', '---', '---')
  const each = []
  for (const count of sizes) {
    const book = join(folder, 'anthology.epub')
    const command = [
      process.execPath,
      octavo,
      'anthology',
      write(count),
      '--title',
      'Evenings',
      '-o',
      book,
      '--no-cover',
      '-q',
      '-f',
    ]
    const runs = Array.from({ length: Number(options.rounds) }, () => cost(command, { cwd: folder }))
    const seconds = median(runs.map((run) => run?.seconds))
    const peak = median(runs.map((run) => run?.peak))
    if (seconds === undefined) throw new Error('the anthology was not made, or there is no /usr/bin/time')
    each.push(seconds / count)
    row(
      `${count} stories`,
      seconds.toFixed(1),
      ((seconds / count) * 1000).toFixed(1),
      peak.toFixed(0),
      (statSync(book).size / 1e6).toFixed(1),
    )
  }
  const growth = each.at(-1) / each[0]
  process.stdout.write(
    `\na story costs ${growth.toFixed(2)} times as much among ${sizes.at(-1)} as among ${sizes[0]} (linear: 1)\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
