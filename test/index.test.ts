/**
 * The library's face: what it exports, and that importing it does nothing.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as library from '../src/index.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = mkdtempSync(join(root, 'node_modules', '.octavo-library-'))
const built = pathToFileURL(join(dist, 'index.js')).href

beforeAll(() => {
  spawnSync(process.execPath, [join(root, 'build.mjs'), '--no-types', '--out', dist])
})
afterAll(() => rmSync(dist, { recursive: true, force: true }))

const evaluate = (...script: string[]) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', script.join('\n')], { encoding: 'utf8', cwd: tmpdir() })

describe('the library', () => {
  it('exports just this', () => {
    expect(Object.keys(library).sort()).toEqual([
      'Refusal',
      'analyse',
      'catalogue',
      'compile',
      'hasErrors',
      'loadTemplates',
      'placeOf',
      'plain',
      'version',
      'walkSections',
    ])
  })

  it('has the version of the package', () => {
    expect(library.version).toBe(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  })

  it('compiles a string and bytes to the same book', async () => {
    const text =
      'The Ferry\n\nby Ada Quill\n\n\nIt rained, and the ferry was late.\n\nNobody minded but the ferryman.\n'
    const options = { name: 'ferry.txt', cover: false } as const
    const [fromText, fromBytes] = await Promise.all([
      library.compile(text, options),
      library.compile(new TextEncoder().encode(text), options),
    ])
    expect(fromText.book?.metadata).toMatchObject({
      title: 'The Ferry',
      creators: [{ name: 'Ada Quill', role: 'aut' }],
    })
    expect(fromText.epub?.length).toBeGreaterThan(1000)
    expect(Buffer.from(fromText.epub ?? []).equals(Buffer.from(fromBytes.epub ?? []))).toBe(true)
  })

  it('gives findings, not exceptions, for what is no text', async () => {
    for (const source of ['', ' \n', new Uint8Array([0, 1, 2, 3, 0, 0, 7]), '\ud800']) {
      const { epub, findings } = await library.compile(source)
      expect(epub).toBeUndefined()
      expect(library.hasErrors(findings)).toBe(true)
    }
  })

  it('does nothing when it is imported, and compiles when it is asked', () => {
    expect(evaluate(`await import(${JSON.stringify(built)})`)).toMatchObject({ status: 0, stdout: '', stderr: '' })
    const { stdout, stderr } = evaluate(
      `const { compile } = await import(${JSON.stringify(built)})`,
      `const { epub, findings } = await compile('It rained.\\n\\nShe waited.', { name: 'a.txt' })`,
      `console.log(epub.length > 1000, findings.some(({ severity }) => severity === 'error'))`,
    )
    expect(stderr).toBe('')
    expect(stdout).toBe('true false\n')
  })
})

it.each([
  ['all of it is left out', 'It rained.\n\nIt snowed.\n', [{ first: 1, last: 3 }], true],
  ['a part is left out', 'It rained.\n\nIt snowed.\n', [{ first: 1, last: 1 }], false],
])('tells of a book without a word of its text: %s', async (_, text, omit, empty) => {
  const lists = { headings: [], notHeadings: [], breaks: [], notBreaks: [], notes: [], keep: [] }
  const { findings } = await library.compile(text, {
    cover: false,
    sidecar: { metadata: {}, structure: { ...lists, omit } },
  })
  expect(findings.some(({ code }) => code === 'book-empty')).toBe(empty)
})

it.each<[what: string, options: library.CompileOptions, message: string]>([
  ['a depth', { tocDepth: 9 }, '9 is no depth of a contents list'],
  ['half a level', { tocDepth: 1.5 }, '1.5 is no depth of a contents list'],
  ['no date', { modified: new Date('soon') }, 'is no date of the years 0 to 9999'],
  ['a late date', { modified: new Date(1e15) }, 'is no date of the years 0 to 9999'],
  ['nobody', { certifiedBy: ' ' }, 'A claim needs the name of a person.'],
])('gives a finding, and no exception, for an option that no book can have: %s', async (_, options, message) => {
  const { epub, findings } = await library.compile('It rained.', { ...options, cover: false })
  expect([epub, findings.map(({ code }) => code)]).toEqual([undefined, ['option-invalid']])
  expect(findings[0]?.message).toContain(message)
})
