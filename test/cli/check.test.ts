import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { octavo, STORY, workspace } from './workspace.js'

const withBook = async (): Promise<string> => {
  const folder = workspace({ 'good.txt': STORY, 'text.epub': 'no zip archive' })
  await octavo(folder, 'build good.txt --no-cover -o .')
  return folder
}

describe('octavo check', () => {
  it('passes what Octavo made', async () => {
    const folder = await withBook()
    const { exitCode, stdout, stderr } = await octavo(folder, 'check good.epub --strict')
    expect(stderr).toBe('')
    expect(stdout).toBe('pass  good.epub  0 errors, 0 warnings\n')
    expect(exitCode).toBe(0)
  })

  it.each([
    ['text.epub', /^text\.epub: error check-unreadable: /m],
    ['nope.epub', /error read-failed: Cannot read nope\.epub: there is no such file\./],
  ])('fails %s', async (name, message) => {
    const { exitCode, stdout, stderr } = await octavo(await withBook(), `check ${name}`)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(message)
    expect(stdout).toBe(`FAIL  ${name}  1 error, 0 warnings\n`)
  })

  it('checks every book, and says so as JSON', async () => {
    const folder = await withBook()
    writeFileSync(join(folder, 'empty.epub'), '')
    const { exitCode, stdout, stderr } = await octavo(folder, 'check good.epub text.epub empty.epub --json')
    expect(exitCode).toBe(1)
    expect(stderr).toBe('')
    const { books, failed } = JSON.parse(stdout)
    expect(failed).toBe(2)
    expect(books).toMatchObject([
      { book: 'good.epub', passed: true, errors: 0, warnings: 0, findings: [] },
      { book: 'text.epub', passed: false, errors: 1 },
      { book: 'empty.epub', passed: false, errors: 1 },
    ])
  })
})
