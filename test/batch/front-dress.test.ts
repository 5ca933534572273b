/**
 * Cover and theme that YAML on top of a text names: applied as a sidecar's are, but from the text's own folder only.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../../src/pack/archive.js'
import { octavo, STORY, workspace } from '../cli/workspace.js'

/** Grey, 2 by 3 pixels. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAAAAACcgYFdAAAADUlEQVR4nGOoqGAAIwAMsQLR+2vIGgAAAABJRU5ErkJggg==',
  'base64',
)
const text = (yaml: string): string => `---\n${yaml}\n---\n${STORY}`

/** Theme and cover of a book, as far as they can be told apart: a colour and a size. */
const dressOf = (path: string): { colour: string | undefined; cover: string } => {
  const archive = openArchive(readFileSync(path))
  const css = Buffer.from(archive.read('EPUB/css/theme.css')).toString()
  const picture = archive.names.find((name) => name.startsWith('EPUB/images/'))
  const bytes = picture === undefined ? undefined : Buffer.from(archive.read(picture))
  return {
    colour: /color: (#\d+)/.exec(css)?.[1],
    cover: bytes ? `${bytes.readUInt32BE(16)} x ${bytes.readUInt32BE(20)}` : 'none',
  }
}

const files = (story: string | Buffer, sidecar?: string) => ({
  'stories/a.txt': story,
  ...(sidecar !== undefined && { 'stories/a.yaml': sidecar }),
  'stories/looks/one.css': 'p { color: #111 }',
  'two.css': 'p { color: #222 }',
  'stories/pictures/a.png': PICTURE,
  'outside.png': PICTURE,
})

const both = 'title: The Bell\ncover: pictures/a.png\ntheme: looks/one.css'
const cases: [says: string, story: string | Buffer, options: string, colour: string | undefined, cover: string][] = [
  ['files beside the text', text(both), '', '#111', '2 x 3'],
  ['a text in UTF-16', Buffer.from(`\ufeff${text(both)}`, 'utf16le'), '', '#111', '2 x 3'],
  ['a byte order mark and DOS line ends', `\ufeff${text(both).replaceAll('\n', '\r\n')}`, '', '#111', '2 x 3'],
  ['no cover, and a theme by its name', text('cover: false\ntheme: plain'), '', undefined, 'none'],
  ['options go first', text(both), '--no-cover --theme ./two.css', '#222', 'none'],
  ['an option for what may not be named', text('cover: ../x.png\ntheme: plain'), '--no-cover', undefined, 'none'],
]

describe('front matter that names', () => {
  it.each(cases)('%s', async (_, story, options, colour, cover) => {
    const folder = workspace(files(story))
    const { exitCode, stderr } = await octavo(folder, `build stories -o out ${options}`)
    expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('error')])
    expect(dressOf(join(folder, 'out/a.epub'))).toEqual({ colour, cover })
  })

  it('less than a sidecar', async () => {
    const folder = workspace(files(text(both), 'cover: false\ntheme: ../two.css'))
    await octavo(folder, 'build stories -o out')
    expect(dressOf(join(folder, 'out/a.epub'))).toEqual({ colour: '#222', cover: 'none' })
  })

  it('what changed meanwhile: the book is made again', async () => {
    const folder = workspace(files(text(both)))
    const build = async () => JSON.parse((await octavo(folder, 'build stories -o out --json')).stdout).totals
    expect(await build()).toMatchObject({ built: 1 })
    expect(await build()).toMatchObject({ built: 0, unchanged: 1 })
    writeFileSync(join(folder, 'stories/looks/one.css'), 'p { color: #333 }')
    expect(await build()).toMatchObject({ built: 1 })
    expect(dressOf(join(folder, 'out/a.epub')).colour).toBe('#333')
    writeFileSync(join(folder, 'stories/pictures/a.png'), 'no picture')
    expect(await build()).toMatchObject({ built: 0, failed: 1 })
  })

  const refused: [yaml: string, message: string][] = [
    ['cover: ../outside.png', 'cover-invalid: A text may name files in its own folder only, not “../outside.png”.'],
    ['cover: a/../../outside.png', 'cover-invalid: A text may name files in its own folder only'],
    ['cover: /outside.png', 'cover-invalid: A text may name files in its own folder only'],
    ["cover: '..\\outside.png'", 'cover-invalid: A text may name files in its own folder only'],
    ["cover: 'C:outside.png'", 'cover-invalid: A text may name files in its own folder only'],
    ['theme: ../two.css', 'theme-unknown: A text may name files in its own folder only'],
    ['cover: pictures/b.png', 'cover-invalid: Cannot read b.png: there is no such file.'],
    ['cover: looks/one.css', 'cover-invalid:'],
    ["theme: 'p { color: #444 }'", 'theme-unknown: There is no theme “p { color: #444 }”.'],
    ['theme: gothic', 'theme-unknown: There is no theme "gothic".'],
  ]
  it.each(refused)('%s is refused', async (yaml, message) => {
    const folder = workspace(files(text(yaml)))
    const { exitCode, stderr } = await octavo(folder, 'build stories -o out')
    expect(stderr).toContain(`error ${message}`)
    expect(exitCode).toBe(1)
  })

  it('files, in a text from standard input: it has no folder', async () => {
    const folder = workspace(files(STORY))
    const { exitCode, stderr } = await octavo(join(folder, 'stories'), 'build - -o out', { input: text(both) })
    expect(stderr).toContain('error cover-invalid: “pictures/a.png” cannot be found: standard input has no folder.')
    expect(exitCode).toBe(1)
    const named = await octavo(folder, 'build - -o out', { input: text('cover: false\ntheme: plain') })
    expect(named.exitCode).toBe(0)
    expect(dressOf(join(folder, 'out/stdin.epub')).cover).toBe('none')
  })
})
