/**
 * A single story loads nothing of what batches need.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workspace } from '../cli/workspace.js'
import { clear, run, ship, story } from './shipped.js'

let shipped: string
beforeAll(() => {
  shipped = ship()
  // Tells at the end what was loaded: Node's own modules and files.
  writeFileSync(
    join(shipped, 'tell.cjs'),
    `const before = new Set(process.moduleLoadList)
    process.on('exit', () => {
      const own = process.moduleLoadList.filter((name) => !before.has(name))
      require('node:fs').writeSync(2, JSON.stringify([...own, ...Object.keys(require.cache)]))
    })`,
  )
}, 60_000)
afterAll(() => clear(shipped))

const BATCH_ONLY = /tinypool|bullmq|ioredis|aws4fetch|worker_threads|internal\/fs\/watchers/

const loaded = async (...args: string[]): Promise<string[]> => {
  const folder = workspace({ 'story.txt': story(1), 'other.txt': story(2) })
  mkdirSync(join(folder, 'out'))
  const before = process.env.NODE_OPTIONS
  process.env.NODE_OPTIONS = `--require ${join(shipped, 'tell.cjs')}`
  try {
    const { status, stderr } = await run(shipped, ['build', ...args, '-o', 'out', '--no-cover', '-q'], { cwd: folder })
    expect(status).toBe(0)
    return JSON.parse(stderr)
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS
    else process.env.NODE_OPTIONS = before
  }
}

test('one story', async () => {
  const names = await loaded('story.txt')
  expect(names.length).toBeGreaterThan(2)
  expect(names.filter((name) => BATCH_ONLY.test(name))).toEqual([])
})

test('a batch that asks for threads, as a proof that the test would notice', async () => {
  const names = await loaded('story.txt', 'other.txt', '--jobs', '2')
  expect(names.filter((name) => /worker_threads|tinypool/.test(name)).length).toBeGreaterThan(0)
})
