import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/main.js'
import { version } from '../../src/version.js'
import { octavo, workspace } from './workspace.js'

describe('a command line that cannot be understood', () => {
  const cases: [line: string, message: string, hint: string][] = [
    ['bild', "unknown command 'bild'", 'Did you mean build?'],
    ['story.txt', "unknown command 'story.txt'", 'octavo build story.txt'],
    ['build --titel x', "unknown option '--titel'", 'Did you mean --title?'],
    ['build --frobnicate', "unknown option '--frobnicate'", 'See octavo build --help.'],
    ['build --title', "option '-t, --title <TITLE>' argument missing", 'See octavo build --help.'],
    ['build --toc-depth 9', 'Give a number from 1 to 6.', 'octavo build --help'],
    ['build --toc-depth 1.5', 'Give a number from 1 to 6.', 'octavo build --help'],
    ['build --language english!', 'Give a BCP 47 tag', 'octavo build --help'],
    ['build --date 2026-13', 'Give a date as 2026', 'octavo build --help'],
    ['build --date 2026-02-30', 'Give a date as 2026', 'octavo build --help'],
    ['build --date 0000', 'Give a date as 2026', 'octavo build --help'],
    ['build --from-file - -', 'Standard input cannot be both a list and a source.', 'as a file'],
    ['watch -', 'Standard input cannot be watched.', 'a list in a file'],
    ['watch --from-file -', 'Standard input cannot be watched.', 'a list in a file'],
    ['build -o -', 'It cannot be standard output', 'octavo build --help'],
    ['build --report -', 'It cannot be standard output', 'octavo build --help'],
    ['anthology -o evenings', 'Give a file that ends in .epub.', 'octavo anthology --help'],
    ['anthology -o books/', 'Give a file that ends in .epub.', 'octavo anthology --help'],
    ['anthology --order backwards', 'Allowed choices are given, title, author, date, name.', 'octavo anthology --help'],
    ['anthology a.yaml b.txt', 'A manifest stands alone', 'List the others in it too.'],
    ['anthology --init nowhere', 'nowhere is no folder.', 'Name the folder'],
    ['cover a.txt -o a.jpg', 'Give a file that ends in .png, or -.', 'octavo cover --help'],
    ['build --writing-mode upwards', 'Give horizontal-tb or vertical-rl.', 'octavo build --help'],
    ['build --series-index two', 'Give a number such as 1 or 2.5.', 'octavo build --help'],
    ['explain', "missing required argument 'source'", 'See octavo explain --help.'],
    ['explain a.txt --only verbs', 'Allowed choices are headings, breaks, notes, omitted.', 'octavo explain --help'],
    ['check', "missing required argument 'books'", 'See octavo check --help.'],
    ['completion tcsh', 'There is no completion for "tcsh".', 'bash, zsh, fish'],
    ['build', 'there is no folder seeds/ here', 'octavo build story.txt'],
  ]
  it.each(cases)('octavo %s', async (line, message, hint) => {
    const { exitCode, stdout, stderr } = await octavo(workspace(), line)
    expect(exitCode).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr).toContain(hint)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it.each(commands.flatMap(({ name, argument }) => (argument ? [name] : [])))(
    'refuses an argument of octavo %s that is empty, which would mean the folder',
    async (name) => {
      const folder = workspace({ 'a.txt': 'It rained.' })
      const { exitCode, stdout, stderr } = await octavo(folder, [name, ''])
      expect([exitCode, stdout]).toEqual([2, ''])
      expect(stderr).toContain(`An argument of octavo ${name} is empty.`)
    },
  )

  it('refuses a SOURCE_DATE_EPOCH that is no number', async () => {
    const folder = workspace({ 'a.txt': 'It rained.' })
    const { exitCode, stderr } = await octavo(folder, 'build a.txt', { env: { SOURCE_DATE_EPOCH: 'yesterday' } })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('SOURCE_DATE_EPOCH')
  })
})

describe('help', () => {
  const lines = ['', '--help', '-h', 'help', ...commands.flatMap(({ name }) => [`${name} --help`, `help ${name}`])]
  it.each(lines)('octavo %s', async (line) => {
    const { exitCode, stdout, stderr } = await octavo(workspace(), line)
    expect(exitCode).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^Usage: octavo/)
    expect(stdout).toContain('Examples:')
    expect(stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /)
    expect(Math.max(...stdout.split('\n').map((text) => text.length))).toBeLessThanOrEqual(100)
  })

  it('prints the version of the package', async () => {
    expect(await octavo(workspace(), '--version')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' })
  })

  it.each([
    ['neither', {}, false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['both', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('colours by the environment: %s', async (_, env, expected) => {
    const help = await octavo(workspace(), 'build --help', { env })
    const wrong = await octavo(workspace(), 'bild', { env })
    expect(help.stdout.includes('\u001b[')).toBe(expected)
    expect(wrong.stderr.includes('\u001b[')).toBe(expected)
  })
})
