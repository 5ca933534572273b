import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeFolder } from '../../src/pack/folder.js'
import { pack } from '../../src/pack/pack.js'
import { isOctavoBook } from '../../src/pack/provenance.js'
import { writeAtomically } from '../../src/pack/write.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (...names: string[]) => join(folder, ...names)
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (path: string) => readFileSync(path, 'utf8')

const book = (generator: string) =>
  pack(
    [
      { path: 'META-INF/container.xml', data: '<container><rootfile full-path="EPUB/package.opf"/></container>' },
      { path: 'EPUB/package.opf', data: `<package><metadata>${generator}</metadata></package>` },
    ],
    { portable: false, date: new Date(0) },
  )
const OURS = '<meta name="generator" content="Octavo 0.1.0"/>'

const refusal = async (write: Promise<void>) => {
  const error = await write.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const [found] = (error as { findings: { code: string; message: string }[] }).findings
  return `${found?.code}: ${found?.message.replaceAll(folder, '')}`
}

test.each([
  ['ours', OURS, true],
  ['ours, attributes turned', "<meta content='Octavo 2' name='generator'/>", true],
  ['calibre’s', '<meta name="generator" content="calibre 6.13"/>', false],
  ['one about octavos', '<meta name="generator" content="Octavos"/>', false],
  ['one that names us elsewhere', '<dc:title>generator Octavo</dc:title>', false],
])('a book of %s: %s', async (_whose, generator, ours) => {
  expect(isOctavoBook(await book(generator))).toBe(ours)
})

describe('writing', () => {
  test('makes the folder and the file, and leaves nothing else', async () => {
    await writeAtomically(at('a', 'b', 'story.epub'), bytes('book'), { force: false })
    expect(read(at('a', 'b', 'story.epub'))).toBe('book')
    expect(readdirSync(at('a', 'b'))).toEqual(['story.epub'])
  })

  test('replaces a book that Octavo made', async () => {
    writeFileSync(at('story.epub'), await book(OURS))
    await writeAtomically(at('story.epub'), bytes('new'), { force: false })
    expect(read(at('story.epub'))).toBe('new')
  })

  test('does not replace what somebody else made, unless forced', async () => {
    for (const other of [bytes('a text'), await book(''), new Uint8Array()]) {
      writeFileSync(at('story.epub'), other)
      const said = await refusal(writeAtomically(at('story.epub'), bytes('new'), { force: false }))
      expect(said).toBe('write-exists: /story.epub is there already.')
      expect(readFileSync(at('story.epub'))).toEqual(Buffer.from(other))
    }
    await writeAtomically(at('story.epub'), bytes('new'), { force: true })
    expect(read(at('story.epub'))).toBe('new')
  })

  test('keeps permissions and links', async () => {
    writeFileSync(at('real.epub'), await book(OURS))
    chmodSync(at('real.epub'), 0o640)
    symlinkSync('real.epub', at('link.epub'))
    await writeAtomically(at('link.epub'), bytes('new'), { force: false })
    expect(readdirSync(folder).sort()).toEqual(['link.epub', 'real.epub'])
    expect(read(at('real.epub'))).toBe('new')
    expect(statSync(at('real.epub')).mode & 0o777).toBe(0o640)
  })

  test('removes what a killed run left long ago, and nothing else', async () => {
    const names = ['.octavo-99999999-3.tmp', '.octavo-99999999-4.tmp', `.octavo-${process.ppid}-0.tmp`, '.octavo-x.tmp']
    for (const [index, name] of names.entries()) {
      writeFileSync(at(name), 'half a bo')
      if (index !== 1) utimesSync(at(name), 1, 1)
    }
    await writeAtomically(at('story.epub'), bytes('book'), { force: false })
    expect(readdirSync(folder).sort()).toEqual([...names.slice(1), 'story.epub'].sort())
  })

  test('many at once to one name leave one whole file', async () => {
    const texts = Array.from({ length: 20 }, (_, n) => String(n).repeat(50_000))
    await Promise.all(texts.map((text) => writeAtomically(at('story.epub'), bytes(text), { force: true })))
    expect(texts).toContain(read(at('story.epub')))
    expect(readdirSync(folder)).toEqual(['story.epub'])
  })
})

describe('a system that refuses', () => {
  test('a folder of that name', async () => {
    mkdirSync(at('story.epub'))
    const said = await refusal(writeAtomically(at('story.epub'), bytes('x'), { force: true }))
    expect(said).toBe('write-failed: /story.epub could not be written: a folder has that name.')
  })

  test('a file where a folder should be', async () => {
    writeFileSync(at('books'), '')
    const said = await refusal(writeAtomically(at('books', 'story.epub'), bytes('x'), { force: true }))
    expect(said).toContain('a file stands where a folder of the path should be')
  })

  test('a name that is too long', async () => {
    const said = await refusal(writeAtomically(at('x'.repeat(300)), bytes('x'), { force: true }))
    expect(said).toContain('the name is too long')
  })

  test('a null character', async () => {
    expect(await refusal(writeAtomically(at('a\u0000b'), bytes('x'), { force: true }))).toContain('null character')
  })

  test('links that lead round', async () => {
    symlinkSync('b', at('a'))
    symlinkSync('a', at('b'))
    expect(await refusal(writeAtomically(at('a'), bytes('x'), { force: true }))).toContain('round in a circle')
  })

  test('a device', async () => {
    expect(await refusal(writeAtomically('/dev/null', bytes('x'), { force: true }))).toContain('a device or pipe')
  })

  test('a folder of the system', async () => {
    const said = await refusal(writeAtomically('/proc/story.epub', bytes('x'), { force: true }))
    expect(said).toContain('write-failed')
  })

  test('a full disk, then a read-only one', async ({ skip }) => {
    const disk = at('disk')
    mkdirSync(disk)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk])
    if (mounted.status !== 0) skip('only root may mount a small disk')
    try {
      await writeAtomically(join(disk, 'story.epub'), bytes('old'), { force: true })
      const full = await refusal(writeAtomically(join(disk, 'story.epub'), new Uint8Array(200_000), { force: true }))
      expect(full).toBe('write-failed: /disk/story.epub could not be written: the disk is full.')
      spawnSync('mount', ['-o', 'remount,ro', disk])
      const readOnly = await refusal(writeAtomically(join(disk, 'story.epub'), bytes('new'), { force: true }))
      expect(readOnly).toBe('write-failed: /disk/story.epub could not be written: the disk is read-only.')
      expect(readdirSync(disk)).toEqual(['story.epub'])
      expect(read(join(disk, 'story.epub'))).toBe('old')
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

describe('a folder', () => {
  test('is made with those above it, and may be there', () => {
    for (const path of ['a', 'b/c/d', 'b/c/d', 'b/e']) {
      makeFolder(at(path))
      expect(statSync(at(path)).isDirectory()).toBe(true)
    }
  })

  const refused: [what: string, path: string, code: string][] = [
    ['a file of that name', 'file', 'EEXIST'],
    ['a file above it', 'file/below', 'ENOTDIR'],
    ['a link to nothing', 'link', 'EEXIST'],
    ['a link to nothing above it', 'link/below', 'EEXIST'],
  ]
  test.each(refused)('cannot be where there is %s', (_, path, code) => {
    writeFileSync(at('file'), '')
    symlinkSync(at('nothing'), at('link'))
    expect(() => makeFolder(at(path))).toThrow(expect.objectContaining({ code }))
  })

  // Node's own would not return.
  test.runIf(process.platform === 'linux')('cannot be in /proc, and is not tried for ever', () => {
    expect(() => makeFolder('/proc/octavo/books')).toThrow(expect.objectContaining({ code: 'ENOENT' }))
  })
})
