import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { octavo, STORY, workspace } from './workspace.js'

const FILES = { 'a.txt': STORY, 'b.txt': STORY.replaceAll('bell', 'kettle'), 'note.txt': 'We met at the weir.' }

/** `octavo anthology book.yaml`, of a folder with two stories and this manifest. */
const bound = async (manifest: string) => {
  const folder = workspace({ ...FILES, 'book.yaml': manifest })
  const result = await octavo(folder, 'anthology book.yaml -o book.epub --no-cover --json')
  const findings = (JSON.parse(result.stdout).findings as { severity: string; file?: string; line?: number }[])
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, ...finding }) => ({ where: file ? `${file}:${line}` : '', ...finding }))
  return { ...result, findings, made: existsSync(join(folder, 'book.epub')) }
}

describe('a manifest that is not right', () => {
  const cases: [what: string, manifest: string, where: string, message: string][] = [
    ['a missing title', 'stories: [a.txt]', 'book.yaml:1', 'An anthology lacks the key “title”.'],
    ['a missing source', 'title: X\nstories:\n  - title: Y', 'book.yaml:3', '“stories[1]” lacks the key “source”.'],
    ['an empty name', 'title: X\neditor: ["", A]\nstories: [a.txt]', 'book.yaml:2', '“editor”'],
    ['a day that is none', 'title: X\ndate: 2026-02-31\nstories: [a.txt]', 'book.yaml:2', '“2026-02-31” is no date'],
    [
      "a story's date",
      'title: X\nstories:\n  - source: a.txt\n    date: in May',
      'book.yaml:4',
      '“in May” is no date of a book.',
    ],
    [
      "a story's language",
      'title: X\nparts:\n  - title: P\n    stories:\n      - source: a.txt\n        language: old tongue',
      'book.yaml:6',
      '“old tongue” is no language tag.',
    ],
    ['a story that is not there', 'title: X\nstories: [c.txt]', '', 'Cannot read c.txt: there is no such file.'],
    [
      'a foreword that is not there',
      'title: X\nforeword: fore/word.txt\nstories: [a.txt]',
      '',
      'Cannot read fore/word',
    ],
    ['a foreword that is a folder', 'title: X\nforeword: .\nstories: [a.txt]', '', 'Cannot read .: it is a folder.'],
  ]
  it.each(cases)('%s', async (_, manifest, where, message) => {
    const { exitCode, findings, made } = await bound(manifest)
    expect([exitCode, made]).toEqual([1, false])
    expect(findings[0]).toMatchObject({ where, message: expect.stringContaining(message) })
    expect(JSON.stringify(findings)).not.toContain('internal')
  })

  it('has a foreword by its name or by its words', async () => {
    for (const foreword of ['note.txt', 'Read them aloud.', 'Read them aloud. By note.txt']) {
      const { exitCode, made } = await bound(`title: X\nforeword: ${foreword}\nstories: [a.txt, b.txt]`)
      expect([foreword, exitCode, made]).toEqual([foreword, 0, true])
    }
  })
})

it.each([
  ['a theme that there is none of', 'b.txt --theme none', 'theme-unknown'],
  ['a cover that cannot be read', 'b.txt --cover none.png', 'cover-invalid'],
  ['templates that cannot be read', 'b.txt --templates none', 'template-invalid'],
  ["somebody else's file", '-o mine.epub --no-cover', 'write-exists'],
  ["somebody else's file, on a dry run", '-o mine.epub --no-cover --dry-run', 'write-exists'],
])('tells by JSON too of %s', async (_, options, code) => {
  const folder = workspace({ ...FILES, 'mine.epub': 'mine' })
  const { exitCode, stdout } = await octavo(folder, `anthology a.txt --title X --json ${options}`)
  expect(exitCode).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'failed',
    findings: expect.arrayContaining([expect.objectContaining({ code })]),
  })
  expect(readFileSync(join(folder, 'mine.epub'), 'utf8')).toBe('mine')
})

describe('--init', () => {
  it('writes a manifest that binds', async () => {
    const folder = workspace(FILES)
    expect(await octavo(folder, 'anthology --init .')).toMatchObject({ exitCode: 0, stdout: 'anthology.yaml\n' })
    expect(readFileSync(join(folder, 'anthology.yaml'), 'utf8')).toContain('source: a.txt')
    const { exitCode, stdout } = await octavo(folder, 'anthology anthology.yaml -o x.epub --no-cover')
    expect([exitCode, stdout]).toEqual([0, 'x.epub\n'])
  })

  it('writes none of a folder without stories', async () => {
    const folder = workspace({ 'empty/readme.md': 'x' })
    const { exitCode, stdout } = await octavo(folder, 'anthology --init empty')
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(existsSync(join(folder, 'empty/anthology.yaml'))).toBe(false)
  })
})
