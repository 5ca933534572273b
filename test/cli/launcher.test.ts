/**
 * The command as it is installed: bundle, launcher and cached data, copied into a folder of its own.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { version } from '../../src/version.js'
import { octavo, STORY, workspace } from './workspace.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The package as it is shipped, built once from the sources as they are now. */
const shipped = mkdtempSync(join(tmpdir(), 'octavo-package-'))

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'build.mjs'), '--no-types', '--out', join(shipped, 'dist')])
  for (const part of ['bin', 'templates', 'package.json'])
    cpSync(join(root, part), join(shipped, part), { recursive: true })
})

afterAll(() => rmSync(shipped, { recursive: true, force: true }))

/** A copy of the package in a folder that also serves as the user's home. */
const installed = (): { folder: string; bin: string; dist: string; home: string } => {
  const folder = workspace({ 'story.txt': STORY })
  const home = join(folder, 'home')
  mkdirSync(home)
  cpSync(shipped, folder, { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return { folder, bin: join(folder, 'bin/octavo.cjs'), dist: join(folder, 'dist'), home }
}

const run = ({ folder, bin, home }: ReturnType<typeof installed>, args: string[], env: Record<string, string> = {}) => {
  const inherited = { PATH: process.env.PATH, HOME: home, USERPROFILE: home, LOCALAPPDATA: join(home, 'local') }
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    env: { ...inherited, ...env } as NodeJS.ProcessEnv,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const dataIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.v8'))
    : []

const BUILD = ['build', 'story.txt', '--no-cover', '-q']
const fine = { status: 0, stdout: '', stderr: '' }

/** Pictures that are decoded by packages which the bundle leaves outside or keeps in files of their own. */
const PICTURES: Readonly<Record<string, Uint8Array>> = {
  'a.webp': Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64'),
  'a.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 5 8"><path d="M0 0h5v8z"/></svg>'),
}

/** A story with a title, an author, chapters, speech, emphasis and a break, in the words of a language. */
const storyOf = ([title, by, chapter, speech, stress]: readonly string[]): string =>
  [1, 2, 3]
    .map((number) => {
      const said = `“${speech}” ${speech} _${stress}_ ${speech}`
      return `${chapter} ${number}\n\n${said}\n\n${speech} -- ${speech}\n\n* * *\n\n"${speech}" ${said}\n`
    })
    .reduce((text, part) => `${text}\n\n${part}`, `${title}\n\n${by}\n`)

const ALPHABETS: Readonly<Record<string, string>> = {
  'english.txt': storyOf(['The Mill', 'by Ann Reed', 'Chapter', 'The wheel had not turned since May.', 'never']),
  'russian.txt': storyOf(['Мельница', 'Анна Речная', 'Глава', 'Колесо не вертелось с самого мая.', 'никогда']),
  'polish.txt': storyOf(['Młyn', 'Anna Trzcińska', 'Rozdział', 'Koło nie obracało się od maja, ćma śpi.', 'nigdy']),
  'greek.txt': storyOf(['Ο μύλος', 'Άννα Καλαμιά', 'Κεφάλαιο', 'Ο τροχός δεν γύριζε από τον Μάιο.', 'ποτέ']),
  'vietnamese.txt': storyOf(['Cối xay', 'An Lau', 'Chương', 'Bánh xe không quay từ tháng năm. Ấy thế mà.', 'chẳng']),
  'chinese.txt': '水磨\n\n作者：安芦\n\n第一章 五月\n\n“轮子从五月起就没有转过。”\n\n第二章 六月\n\n她说：“再等等。”\n',
  'mixed.txt': storyOf(['The Mill', 'by Ann Reed', 'Chapter', 'She said "Μύλος" and then "Мельница", twice.', 'never']),
}

describe('the bundle', () => {
  it.each(Object.keys(PICTURES))('takes %s for a cover, and embeds fonts', (name) => {
    const place = installed()
    writeFileSync(join(place.folder, name), PICTURES[name] as Uint8Array)
    const { status, stderr } = run(place, ['build', 'story.txt', '--cover', name, '--embed-fonts', '-o', 'a.epub'])
    expect(stderr).not.toContain('error')
    expect(status).toBe(0)
    const book = readFileSync(join(place.folder, 'a.epub')).toString('latin1')
    for (const part of ['EPUB/images/cover.png', 'EPUB/fonts/regular.ttf']) expect(book).toContain(part)
  })

  it('makes the same books as the sources it was made of', async () => {
    const place = installed()
    const sources = join(root, 'seeds')
    expect(run(place, ['build', sources, '-o', 'bundled', '-q'])).toEqual(fine)
    expect((await octavo(place.folder, ['build', sources, '-o', 'direct', '-q'])).exitCode).toBe(0)
    const booksIn = (name: string) => readdirSync(join(place.folder, name)).filter((book) => book.endsWith('.epub'))
    const names = booksIn('direct')
    expect(names.length).toBeGreaterThanOrEqual(8)
    expect(booksIn('bundled')).toEqual(names)
    const differing = names.filter((name) => {
      const [bundled, direct] = ['bundled', 'direct'].map((folder) => readFileSync(join(place.folder, folder, name)))
      return !bundled?.equals(direct as Buffer)
    })
    expect(differing).toEqual([])
  })

  it('reads all alphabets, whichever came first', async () => {
    const place = installed()
    for (const [name, text] of Object.entries(ALPHABETS)) writeFileSync(join(place.folder, name), text)
    for (const from of [0, 1, 2]) {
      const names = Object.keys(ALPHABETS)
      const given = [...names.slice(from), ...names.slice(0, from)]
      expect(run(place, ['build', ...given, '--no-cover', '-q', '-o', `bundled-${from}`]).status).toBe(0)
      expect((await octavo(place.folder, ['build', ...given, '--no-cover', '-q', '-o', 'direct'])).exitCode).toBe(0)
      const differing = names
        .map((name) => name.replace('.txt', '.epub'))
        .filter((name) => {
          const [bundled, direct] = [`bundled-${from}`, 'direct'].map((made) =>
            readFileSync(join(place.folder, made, name)),
          )
          return !bundled?.equals(direct as Buffer)
        })
      expect(differing).toEqual([])
    }
  })

  it('is ASCII, since the launcher reads it so', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is looked for
    expect(/[^\u0000-\u007f]/.exec(readFileSync(join(shipped, 'dist/octavo.cjs'), 'latin1'))).toBeNull()
  })
})

describe('the launcher', () => {
  it('keeps its cached data beside the bundle, and says nothing of it', () => {
    const place = installed()
    expect(run(place, BUILD)).toEqual(fine)
    expect(dataIn(place.dist)).toHaveLength(1)
    expect(run(place, BUILD)).toEqual(fine)
    expect(run(place, ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    expect(dataIn(place.home)).toEqual([])
  })

  it('writes the data again only where a run used a new part', () => {
    const place = installed()
    const data = () => statSync(join(place.dist, dataIn(place.dist)[0] as string)).mtimeMs
    run(place, BUILD)
    const first = data()
    run(place, BUILD)
    expect(data()).toBe(first)
    run(place, ['explain', 'story.txt'])
    expect(data()).toBeGreaterThan(first)
  })

  it('keeps data of a batch too, and only once', () => {
    const place = installed()
    const batch = ['build', '.', '--jobs', '2', '--no-cover', '-q', '-o', 'all', '--force']
    expect(run(place, batch)).toEqual(fine)
    const [name] = dataIn(place.dist)
    const first = statSync(join(place.dist, name as string)).mtimeMs
    expect(run(place, batch)).toEqual(fine)
    expect(run(place, BUILD)).toEqual(fine)
    expect(statSync(join(place.dist, name as string)).mtimeMs).toBe(first)
  })

  it('has V8 take the data back in a thread of a batch', () => {
    const place = installed()
    const log = join(place.folder, 'scripts.txt')
    writeFileSync(
      join(place.folder, 'hook.cjs'),
      `const vm = require('node:vm')
      const { isMainThread } = require('node:worker_threads')
      vm.Script = class extends vm.Script {
        constructor(...args) {
          super(...args)
          const says = isMainThread + ' ' + this.cachedDataRejected
          require('node:fs').appendFileSync(${JSON.stringify(log)}, says + '\\n')
        }
      }`,
    )
    for (let n = 0; n < 20; n++) writeFileSync(join(place.folder, `story-${n}.txt`), STORY)
    const hooked = { NODE_OPTIONS: `--require ${JSON.stringify(join(place.folder, 'hook.cjs'))}` }
    const batch = ['build', '.', '--jobs', '2', '--no-cover', '-q', '-o', 'all', '--force']
    run(place, batch)
    expect(run(place, batch, hooked)).toEqual(fine)
    expect(readFileSync(log, 'utf8').split('\n').sort()).toEqual(['', 'false false', 'true false'])
  })

  it('leaves nothing behind after a failure', () => {
    const place = installed()
    expect(run(place, ['bild']).status).toBe(2)
    expect(run(place, ['build', 'nope.txt']).status).toBe(1)
    expect(dataIn(place.dist)).toEqual([])
  })

  const damages: [name: string, bytes: string][] = [
    ['empty', ''],
    ['no header', 'x'.repeat(5000)],
    ['a header of ours, and noise', JSON.stringify({ stamp: '0'.repeat(16), crc32: 0, words: [] }).padEnd(5000, 'x')],
  ]
  it.each(damages)('runs with data that is damaged: %s', (_, bytes) => {
    const place = installed()
    run(place, BUILD)
    writeFileSync(join(place.dist, dataIn(place.dist)[0] as string), bytes)
    expect(run(place, BUILD)).toEqual(fine)
    expect(statSync(join(place.dist, dataIn(place.dist)[0] as string)).size).toBeGreaterThan(10_000)
  })

  it('neither reads nor writes data when Node is told not to', () => {
    const place = installed()
    expect(run(place, BUILD, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(fine)
    expect([...dataIn(place.dist), ...dataIn(place.home)]).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('runs through the links that npm makes', () => {
    const place = installed()
    const link = join(place.home, 'octavo')
    symlinkSync(place.bin, link)
    expect(run({ ...place, bin: link }, BUILD)).toEqual(fine)
  })

  // Root may write anywhere, so that a read-only folder can be tested only as somebody else.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('uses the home folder when read-only', () => {
    const place = installed()
    chmodSync(place.dist, 0o555)
    expect(run(place, BUILD)).toEqual(fine)
    expect(dataIn(place.dist)).toEqual([])
    expect(dataIn(place.home)).toHaveLength(1)
    chmodSync(place.dist, 0o755)
  })

  it('ends when a reader that is slower than it has all', () => {
    const place = installed()
    writeFileSync(join(place.folder, 'long.txt'), `${STORY}\n\n`.repeat(1000))
    const whole = run(place, ['explain', 'long.txt']).stdout
    expect(whole.length).toBeGreaterThan(1 << 18)
    const late = spawnSync('sh', ['-c', '"$0" "$1" explain long.txt | (sleep 1; cat)', process.execPath, place.bin], {
      cwd: place.folder,
      env: { PATH: process.env.PATH, HOME: place.home },
      maxBuffer: 1 << 26,
    })
    expect(late.stdout.toString()).toBe(whole)
  })

  it('says what to do where the bundle is missing', () => {
    const place = installed()
    rmSync(join(place.dist, 'octavo.cjs'))
    const { status, stderr } = run(place, BUILD)
    expect(status).toBe(1)
    expect(stderr).toMatch(/octavo\.cjs is missing; run "npm run build"/)
  })
})

// Windows has neither the device nor a way to remove a folder that is in use.
describe.runIf(existsSync('/dev/full'))('where it cannot speak', () => {
  it.each([
    ['what it made', ['build', 'story.txt', '--no-cover']],
    ['how a source was read', ['explain', 'story.txt']],
    ['a shell script', ['completion', 'bash']],
  ])('says in one line that standard output is full: %s', (_, args) => {
    const { folder, bin, home } = installed()
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: home },
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    expect(status).toBe(1)
    expect(stderr).toContain('octavo: error: Standard output cannot be written: the disk is full.\n')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('says that the folder is gone', () => {
    const { folder, bin, home } = installed()
    const script = 'mkdir gone && cd gone && rmdir ../gone && "$0" "$1" build story.txt'
    const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, bin], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: home },
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([2, 'octavo: error: The folder you are in is gone.\n  Go to another one.\n'])
  })
})
