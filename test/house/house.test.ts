/**
 * The rules that hold the house up. Biome checks the floors and the purity of rooms; that it would notice is proved here
 * by breaking each rule once. What Biome cannot say is checked by reading the sources.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

const uses = (from: string) => `import { it } from '${from}'\nexport const used = it\n`

/** What is wrong with a file in that place, and what Biome must say of it. */
const faults: [folder: string, code: string, says: string][] = [
  ['src/book', uses('../shape/shape.js'), 'book/ is floor 0'],
  ['src/book', uses('mustache'), 'book/ is floor 0'],
  ['src/book', uses('node:fs'), 'book/ is floor 0'],
  ['src/shape', uses('../render/render.js'), 'never import one another'],
  ['src/polish', uses('../read/text.js'), 'never import one another'],
  ['src/render/blocks', uses('../../check/loss.js'), 'never import one another'],
  ['src/pack', uses('../check/loss.js'), 'never import one another'],
  ['src/check', uses('../pack/archive.js'), 'never import one another'],
  ['src/read', uses('../compile.js'), 'never import one another'],
  ['src/cover', uses('../cli/main.js'), 'never import one another'],
  ['src/cover', "export const it = await import('../pack/pack.js')\n", 'never import one another'],
  ['src/shape', uses('node:path'), 'A pure room imports'],
  ['src/render', uses('jszip'), 'A pure room imports'],
  ['src', uses('./batch/job.js'), 'Floor 2 imports'],
  ['src/batch', uses('../cli/main.js'), 'cli/ is the top floor'],
  ['src/shape', 'export const it = new Date()\n', 'global variable Date'],
  ['src/render', 'export const it = process.env.HOME\n', 'global variable process'],
  ['src/polish', 'export const it = Buffer.from([1])\n', 'global variable Buffer'],
  ['src/book', 'export const it = crypto.randomUUID()\n', 'global variable crypto'],
  ['src/pack', "console.log('x')\n", "Don't use console"],
]

const fine: [folder: string, code: string][] = [
  ['src/shape', uses('../book/book.js')],
  ['src/render/blocks', uses('../inline.js')],
  ['src/render', uses('mustache')],
  ['src/pack', uses('node:zlib')],
  ['src', uses('./pack/pack.js')],
  ['src/cli', uses('../batch/job.js')],
]

describe('Biome', () => {
  const house = mkdtempSync(join(tmpdir(), 'octavo-house-'))
  const told = new Map<string, string[]>()

  const place = (list: string, index: number, folder: string) => `${folder}/${list}-${index}.ts`
  const write = (path: string, code: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), code)
  }

  beforeAll(() => {
    copyFileSync(`${root}biome.json`, join(house, 'biome.json'))
    for (const [index, [folder, code]] of faults.entries()) write(place('fault', index, folder), code)
    for (const [index, [folder, code]] of fine.entries()) write(place('fine', index, folder), code)
    const biome = `${root}node_modules/@biomejs/biome/bin/biome`
    const options = ['lint', '--reporter=json', '--max-diagnostics=none', '--vcs-enabled=false', 'src']
    const run = spawnSync(process.execPath, [biome, ...options], { cwd: house, encoding: 'utf8' })
    for (const { location, message } of JSON.parse(run.stdout).diagnostics) {
      told.set(location.path, [...(told.get(location.path) ?? []), message])
    }
  })
  afterAll(() => rmSync(house, { recursive: true, force: true }))

  test.each(faults.map((fault, index) => [...fault, index] as const))(
    'notices in %s: %j',
    (folder, _code, says, index) => {
      expect(told.get(place('fault', index, folder))?.join('\n')).toContain(says)
    },
  )

  test.each(fine.map((file, index) => [...file, index] as const))('lets pass in %s: %j', (folder, _code, index) => {
    expect(told.get(place('fine', index, folder))).toBeUndefined()
  })
})

const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
const textOf = (path: string) => readFileSync(`${root}src/${path}`, 'utf8')

/** The code of a file without its comments. */
const codeOf = (path: string) => textOf(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(50)
})

test('each library has one door', () => {
  const doors = new Map<string, Set<string>>()
  for (const path of sources) {
    for (const [, name = ''] of codeOf(path).matchAll(/(?:from|import\(|require\()\s*'([^.'][^']*)'/g)) {
      if (name.startsWith('node:')) continue
      const library = name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? '')
      doors.set(library, (doors.get(library) ?? new Set()).add(path))
    }
  }
  const crowded = [...doors].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths])
  expect(crowded).toEqual([])
})

test('pure rooms throw no dice', () => {
  const pure = sources.filter((path) => /^(?:book|shape|polish|render)\//.test(path))
  expect(pure.filter((path) => /\bMath\s*\.\s*random\b/.test(codeOf(path)))).toEqual([])
})

test('every file opens with what it is for', () => {
  expect(sources.filter((path) => !/^(?:#!.*\n)?\/\*\*/.test(textOf(path)))).toEqual([])
})

test('no file is longer than 320 lines, and none is a dumping ground', () => {
  expect(sources.filter((path) => textOf(path).split('\n').length > 321)).toEqual([])
  expect(sources.filter((path) => /(?:^|\/)(?:utils?|types|helpers?|common|misc)\.ts$/.test(path))).toEqual([])
})
