import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { octavo, STORY, workspace } from './workspace.js'

const listed = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : [])

describe('which books are made', () => {
  const files = {
    'seeds/one.txt': STORY,
    'seeds/notes.md': STORY,
    'parts/2.txt': STORY,
    'parts/10.txt': STORY,
    'parts/.hidden.txt': STORY,
    'other/one.txt': STORY,
    'empty/readme.md': STORY,
    'odd[1].txt': STORY,
  }
  const cases: [line: string, books: string[]][] = [
    ['build', ['dist/books/one.epub']],
    ['build seeds', ['dist/books/one.epub']],
    ['build parts', ['dist/books/2.epub', 'dist/books/10.epub']],
    ['build parts -o out', ['out/2.epub', 'out/10.epub']],
    ['build parts/*.txt -o out', ['out/2.epub', 'out/10.epub']],
    ['build {seeds,other}/*.txt -o out', ['out/one.epub', 'out/one-2.epub']],
    ['build seeds/one.txt seeds seeds/../seeds/one.txt -o out', ['out/one.epub']],
    ['build seeds/one.txt other/one.txt -o out', ['out/one.epub', 'out/one-2.epub']],
    ['build seeds/notes.md -o out', ['out/notes.epub']],
    ['build odd[1].txt -o out', ['out/odd[1].epub']],
    ['build seeds/one.txt -o out/book.epub', ['out/book.epub']],
    ['build - -o out', ['out/stdin.epub']],
  ]
  it.each(cases)('octavo %s', async (line, books) => {
    const folder = workspace(files)
    const { exitCode, stdout } = await octavo(folder, `${line} --no-cover`, { input: STORY })
    expect(stdout.trim().split('\n')).toEqual(books.map((book) => join(book)))
    expect(exitCode).toBe(0)
    for (const book of books) expect(readFileSync(join(folder, book)).subarray(0, 2).toString()).toBe('PK')
  })

  it('stays in the folder of the books, whatever a source is called', async () => {
    const folder = workspace({ 'deep/down/x.txt': STORY, 'outside.txt': STORY })
    const { stdout } = await octavo(join(folder, 'deep/down'), 'build ../../outside.txt --no-cover')
    expect(stdout).toBe(`${join('dist/books/outside.epub')}\n`)
    expect(listed(folder)).toEqual(['deep', 'outside.txt'])
  })

  it('tells of two sources with one name', async () => {
    const folder = workspace(files)
    const { stderr } = await octavo(folder, 'build seeds/one.txt other/one.txt --no-cover')
    expect(stderr).toContain('other/one.txt: warning name-collision: ')
    expect(stderr).toContain('one-2.epub')
  })

  it('writes nothing on a dry run', async () => {
    const folder = workspace({ 'a.txt': STORY })
    const { exitCode, stdout } = await octavo(folder, 'build a.txt --dry-run --no-cover')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^dist.books.a\.epub \(not written, \d+ kB\)\n$/)
    expect(listed(folder)).toEqual(['a.txt'])
  })

  it('makes the same bytes in any folder', async () => {
    const books = await Promise.all(
      ['a', 'b/c'].map(async (below) => {
        const folder = workspace({ [`${below}/story.txt`]: STORY })
        await octavo(join(folder, below), 'build story.txt --no-cover')
        return readFileSync(join(folder, below, 'dist/books/story.epub'))
      }),
    )
    expect(books[0]?.equals(books[1] as Buffer)).toBe(true)
  })
})

describe('what fails', () => {
  const cases: [name: string, line: string, exitCode: number, message: RegExp][] = [
    ['a source that is not there', 'build nope.txt', 1, /^octavo: error read-failed|nope\.txt: error read-failed/m],
    ['a folder without texts', 'build empty', 1, /error no-sources: The folder empty holds no \.txt files\./],
    ['a pattern that matches nothing', 'build *.text', 1, /error no-sources: Nothing matches \*\.text\./],
    ['an empty source', 'build blank.txt', 1, /blank\.txt:1: error read-empty/],
    ['a picture', 'build picture.txt', 1, /picture\.txt:1: error read-binary/],
    ['an encoding that is none', 'build a.txt --encoding klingon', 1, /error read-encoding-unknown/],
    ['a theme that is none', 'build a.txt --theme gothic', 1, /error theme-unknown/],
    ['a theme file that is not there', 'build a.txt --theme ./my.css', 1, /error theme-unknown: Cannot read/],
    ['templates that are not there', 'build a.txt --templates nowhere', 1, /error template-invalid/],
    ['a cover that is not there', 'build a.txt --cover nope.jpg', 1, /error cover-invalid: Cannot read nope\.jpg/],
    ['a cover that is no picture', 'build a.txt --cover a.txt', 1, /error cover-invalid/],
    ['two sources for one file', 'build a.txt blank.txt -o one.epub', 2, /one\.epub is one file/],
    ['a sidecar that is no YAML', 'build s.txt', 1, /s\.yaml.*error sidecar-invalid/],
  ]
  it.each(cases)('%s', async (_, line, exitCode, message) => {
    const folder = workspace({
      'a.txt': STORY,
      'blank.txt': ' \n\n',
      'picture.txt': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'empty/x.md': 'x',
      's.txt': STORY,
      's.yaml': 'title: [unclosed',
    })
    const result = await octavo(folder, line)
    expect(result.stderr).toMatch(message)
    expect(result.exitCode).toBe(exitCode)
    expect(result.stderr).not.toMatch(/^\s+at /m)
  })

  it('writes no book where two sources are for one file', async () => {
    const folder = workspace({ 'a.txt': STORY, 'b.txt': STORY, 'one.epub': 'as it was' })
    const { exitCode, stdout } = await octavo(folder, 'build a.txt b.txt -o one.epub --force')
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(readFileSync(join(folder, 'one.epub'), 'utf8')).toBe('as it was')
  })

  it('makes a source once that is named twice, also by a list', async () => {
    const folder = workspace({ 'a.txt': STORY, names: 'a.txt\n./a.txt\n' })
    const { stdout } = await octavo(folder, 'build a.txt --from-file names --no-cover -o out')
    expect(stdout).toBe(`${join('out/a.epub')}\n`)
  })

  it('puts a report in place of a report only', async () => {
    const folder = workspace({ 'a.txt': STORY, 'b.txt': STORY })
    const refused = await octavo(folder, 'build a.txt -o out --no-cover --report b.txt')
    expect(refused.exitCode).toBe(1)
    expect(refused.stderr).toContain('error write-exists: ')
    expect(listed(folder)).toEqual(['a.txt', 'b.txt'])
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(STORY)

    for (const options of ['--force --report b.txt', '--report b.txt', '--report new.json']) {
      const { exitCode } = await octavo(folder, `build a.txt -o out --no-cover ${options}`)
      const report = readFileSync(join(folder, options.replace(/.* /, '')), 'utf8')
      expect([options, exitCode, JSON.parse(report).totals.failed]).toEqual([options, 0, 0])
    }
  })

  it('makes the other books all the same', async () => {
    const folder = workspace({ 'a.txt': '', 'b.txt': STORY })
    const { exitCode, stdout, stderr } = await octavo(folder, 'build a.txt b.txt nope.txt --no-cover')
    expect(exitCode).toBe(1)
    expect(stdout).toBe(`${join('dist/books/b.epub')}\n`)
    expect(stderr).toMatch(/^built +1\nunchanged +0\nfailed +2\nfindings +2 errors, /m)
  })

  it('says on a dry run, too, that a file is not its own', async () => {
    const folder = workspace({ 'a.txt': STORY, 'out/a.epub': 'mine' })
    const { exitCode, stderr } = await octavo(folder, 'build a.txt -o out --no-cover --dry-run')
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('error write-exists')])
    expect((await octavo(folder, 'build a.txt -o out --no-cover --dry-run --force')).exitCode).toBe(0)
    expect(readFileSync(join(folder, 'out/a.epub'), 'utf8')).toBe('mine')
  })

  it('leaves a file that Octavo did not make', async () => {
    const folder = workspace({ 'a.txt': STORY, 'dist/books/a.epub': 'mine' })
    const book = join(folder, 'dist/books/a.epub')
    const refused = await octavo(folder, 'build a.txt --no-cover')
    expect(refused.exitCode).toBe(1)
    expect(refused.stderr).toContain('error write-exists')
    expect(readFileSync(book, 'utf8')).toBe('mine')

    expect((await octavo(folder, 'build a.txt --no-cover --force')).exitCode).toBe(0)
    const first = readFileSync(book)
    expect(first.subarray(0, 2).toString()).toBe('PK')

    writeFileSync(join(folder, 'a.txt'), `${STORY}\nAnd then it rained.\n`)
    expect((await octavo(folder, 'build a.txt --no-cover')).exitCode).toBe(0)
    expect(readFileSync(book).equals(first)).toBe(false)
  })
})

describe('what is printed', () => {
  it('quotes the line that a finding speaks of', async () => {
    const folder = workspace({ 'a.txt': `${STORY}\nA bell\u0007 rang.\n` })
    const { stderr } = await octavo(folder, 'build a.txt --no-cover')
    expect(stderr).toMatch(/^a\.txt:21: warning read-control-removed: .+\n {2}\| A bell rang\.\n {2}XML forbids/m)
  })

  it('keeps what was merely decided for --verbose', async () => {
    const folder = workspace({ 'a.txt': STORY })
    const terse = await octavo(folder, 'build a.txt --no-cover')
    const full = await octavo(folder, 'build a.txt --no-cover --verbose')
    expect(terse.stderr).toMatch(/^1 book, \d+ notes? \(--verbose shows them\)\n$/)
    expect(full.stderr).toContain('a.txt:1: info omitted-title-block')
  })

  it('is silent with --quiet, but for errors', async () => {
    const folder = workspace({ 'a.txt': `${STORY}\u0007`, 'b.txt': '' })
    expect(await octavo(folder, 'build a.txt --no-cover -q')).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expect((await octavo(folder, 'build b.txt -q')).stderr).toMatch(/^b\.txt:1: error read-empty/)
  })

  it('is JSON with --json', async () => {
    const folder = workspace({ 'a.txt': `${STORY}\u0007`, 'b.txt': '' })
    const { exitCode, stdout, stderr } = await octavo(folder, 'build a.txt b.txt nope.txt --no-cover --json')
    expect(exitCode).toBe(1)
    expect(stderr).toBe('')
    const { books, totals } = JSON.parse(stdout)
    expect(totals).toMatchObject({ built: 1, failed: 2, warnings: 1 })
    expect(books[0]).toMatchObject({
      source: 'a.txt',
      status: 'built',
      output: join('dist/books/a.epub'),
      title: expect.stringContaining('The Ferryman'),
      language: 'en',
    })
    expect(books[0].size).toBeGreaterThan(1000)
    expect(books[0].findings).toContainEqual(
      expect.objectContaining({ code: 'read-control-removed', severity: 'warning', file: 'a.txt', line: 20 }),
    )
    expect(books[1]).toMatchObject({ source: 'b.txt', status: 'failed', findings: [{ code: 'read-empty' }] })
    expect(books[2]).toMatchObject({ status: 'failed', findings: [{ code: 'read-failed' }] })
  })

  it('is JSON even where there was nothing to do', async () => {
    const { exitCode, stdout } = await octavo(workspace({ 'seeds/x.md': '' }), 'build --json')
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout).totals).toEqual({ built: 0, unchanged: 0, failed: 1, warnings: 0, notes: 0 })
  })

  it('draws no control character of a source', async () => {
    const folder = workspace({ 'a.txt': `\u001b]0;owned\u0007${STORY}` })
    const { stdout, stderr } = await octavo(folder, 'build a.txt --no-cover --verbose')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })
})
