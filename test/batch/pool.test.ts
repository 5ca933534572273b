/**
 * Threads that die or never end: their job is given up, the others are made.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Job, JobSettings } from '../../src/batch/job.js'
import { openPool } from '../../src/batch/pool.js'

const folder = mkdtempSync(join(tmpdir(), 'octavo-pool-'))
const file = join(folder, 'work.cjs')
writeFileSync(
  file,
  `let last = Promise.resolve()
const acts = {
  dies: () => new Promise(() => setTimeout(() => { throw new Error('out of paper') })),
  leaves: () => process.exit(1),
  hangs: () => { for (;;); },
}
module.exports = ({ job }) => (last = last.then(() => acts[job.name]?.() ?? { status: 'built', size: 1, findings: [] }))`,
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const settings: JobSettings = { metadata: {}, smart: true, portable: false, force: false, dryRun: false }
const jobFor = (name: string): Job => ({ name, bytes: new Uint8Array(), output: `/${name}.epub` })

test.each([
  ['all good', [], ''],
  ['one dies', ['dies'], 'The thread that made this book ended: out of paper.'],
  ['one ends its thread', ['leaves'], 'The thread that made this book took too long.'],
  ['one never ends', ['hangs'], 'The thread that made this book took too long.'],
])('%s', { timeout: 60_000 }, async (_, bad, message) => {
  const pool = await openPool(2, file, () => 2000)
  const names = ['first', 'second', ...bad, 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
  const results = await Promise.all(names.map((name) => pool.run(jobFor(name), settings)))
  await pool.close()
  expect(names.filter((_, n) => results[n]?.status === 'failed')).toEqual(bad)
  expect(results.flatMap(({ findings }) => findings.map((each) => each.finding.message))).toEqual(
    bad.map(() => message),
  )
})
