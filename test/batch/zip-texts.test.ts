/**
 * Zip archives as sources: what is in them is built, what is wrong with them is refused.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { plainZip, type ZipEntry } from '../../src/pack/plain-zip.js'
import { octavo, STORY, workspace } from '../cli/workspace.js'

const entry = (name: string, text: string | Buffer, changes: Partial<ZipEntry> = {}): ZipEntry => {
  const bytes = Buffer.from(text)
  return { name, method: 8, crc32: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes), ...changes }
}
const zip = (...entries: ZipEntry[]) => plainZip(entries, new Date(Date.UTC(2026, 0, 1)))

/** Marks an archive's only entry as a symbolic link, as `zip -y` does. */
const linked = (archive: Buffer): Buffer => {
  const at = archive.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
  archive[at + 5] = 3
  archive.writeUInt32LE(0o120777 * 0x10000, at + 38)
  return archive
}

const made = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.epub')) : []

describe('an archive of texts', () => {
  it('is built text by text, with their sidecars, in natural order', async () => {
    const archive = zip(
      entry('parts/10.txt', STORY),
      entry('parts/2.txt', STORY),
      entry('parts/2.yaml', 'title: The Second\n'),
      entry('readme.md', 'no text'),
      entry('__MACOSX/parts/._2.txt', 'no text'),
      entry('.hidden.txt', 'no text'),
    )
    const folder = workspace({ 'serial.zip': archive })
    const { exitCode, stdout } = await octavo(folder, 'build serial.zip -o out --no-cover --json')
    const { books } = JSON.parse(stdout)
    expect(exitCode).toBe(0)
    expect(books.map(({ source, title }: { source: string; title: string }) => [source, title])).toEqual([
      ['serial.zip/parts/2.txt', 'The Second'],
      ['serial.zip/parts/10.txt', expect.stringContaining('Ferryman')],
    ])
    const again = await octavo(folder, 'build serial.zip -o out --no-cover --json')
    expect(JSON.parse(again.stdout).totals).toMatchObject({ built: 0, unchanged: 2 })
  })

  it('goes on after a text that is damaged', async () => {
    const archive = zip(entry('a.txt', STORY, { crc32: 1 }), entry('b.txt', STORY))
    const folder = workspace({ 'half.zip': archive })
    const { exitCode, stderr } = await octavo(folder, 'build half.zip -o out --no-cover')
    expect(exitCode).toBe(1)
    expect(stderr).toContain('half.zip/a.txt:1: error source-archive: "a.txt" is damaged.')
    expect(made(join(folder, 'out'))).toEqual(['b.epub'])
  })

  /** Names as an older packer wrote them: the bytes stand for those of a name as long. */
  const raw = (...names: Buffer[]): Buffer => {
    const standIn = (name: Buffer, index: number) => `${index}${'z'.repeat(name.length - 1)}`
    const archive = zip(...names.map((name, index) => entry(standIn(name, index), STORY)))
    for (const [index, name] of names.entries()) {
      const wanted = Buffer.from(standIn(name, index))
      for (let at = archive.indexOf(wanted); at >= 0; at = archive.indexOf(wanted, at + 1)) name.copy(archive, at)
    }
    return archive
  }
  const named: [encoding: string, names: Buffer[], books: string[]][] = [
    [
      'Shift_JIS',
      [
        Buffer.from('8a438add82cc939491e482c982c42e747874', 'hex'),
        Buffer.from('82d382e482cc82d082cc82cd82c882b52e747874', 'hex'),
      ],
      ['海岸の灯台にて.epub', 'ふゆのひのはなし.epub'],
    ],
    ['Windows-1252', [Buffer.from('caf\xe9 noir.txt', 'latin1')], ['café noir.epub']],
    [
      'DOS',
      [Buffer.from('caf\x82 noir.txt', 'latin1'), Buffer.from('\x9abermut.txt', 'latin1')],
      ['café noir.epub', 'Übermut.epub'],
    ],
    ['nothing that is known', [Buffer.from('\xff\x81\xfe.txt', 'latin1')], [expect.stringMatching(/\.epub$/)]],
  ]
  it.each(named)('is built where its names are in %s', async (_, names, books) => {
    const folder = workspace({ 'old.zip': raw(...names) })
    const { exitCode } = await octavo(folder, 'build old.zip -o out --no-cover')
    expect([exitCode, made(join(folder, 'out')).sort()]).toEqual([0, books.sort()])
  })

  const huge = Buffer.alloc(3_000_000, 'a')
  const refused: [says: string, archive: Buffer, message: string][] = [
    ['a name that climbs out', zip(entry('../../evil.txt', STORY)), 'unsafe name'],
    ['a name that climbs out further in', zip(entry('a/../../evil.txt', STORY)), 'unsafe name'],
    ['an absolute path', zip(entry('/etc/evil.txt', STORY)), 'unsafe name'],
    ['a drive', zip(entry('C:/evil.txt', STORY)), 'unsafe name'],
    ['backslashes', zip(entry('..\\evil.txt', STORY)), 'unsafe name'],
    ['a name in another encoding that climbs out', raw(Buffer.from('../caf\xe9.txt', 'latin1')), 'unsafe name'],
    ['a link', linked(zip(entry('passwd.txt', '/etc/passwd'))), 'is a link'],
    ['a bomb', zip(entry('bomb.txt', huge)), 'would unpack to 3000000 bytes'],
    ['a size that lies', zip(entry('liar.txt', huge, { size: 100_000 })), 'is damaged'],
    ['one name twice', zip(entry('a.txt', STORY), entry('A.txt', STORY)), 'twice'],
    ['what is no archive', Buffer.from('not a zip'), 'no zip archive'],
    ['no texts', zip(entry('a.md', STORY)), 'holds no .txt files'],
  ]
  it.each(refused)('is refused for %s', async (_, archive, message) => {
    const folder = workspace({ 'bad.zip': archive, 'good.txt': STORY })
    const { exitCode, stderr } = await octavo(folder, 'build bad.zip good.txt -o out --no-cover')
    expect(exitCode).toBe(1)
    expect(stderr).toContain(message)
    expect(made(join(folder, 'out'))).toEqual(['good.epub'])
    expect(readdirSync(folder).sort()).toEqual(['bad.zip', 'good.txt', 'out'])
  })
})
