/**
 * Which books of a batch are made again, after what.
 */
import {
  appendFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { octavo, STORY, workspace } from '../cli/workspace.js'

/** Long ago, so that times can be relied on. */
const settle = (folder: string, ...names: string[]): void => {
  for (const name of names) utimesSync(join(folder, name), 1_000_000_000, 1_000_000_000)
}

const start = async (more = '') => {
  const folder = workspace({
    'stories/a.txt': STORY,
    'stories/b.txt': `${STORY}\nAnd then it rained.\n`,
    'stories/b.yaml': 'title: Rain\ntheme: b.css\n',
    'stories/b.css': 'p { color: #111 }',
    'theme.css': 'p { color: #222 }',
    'own/page-unused.txt': 'x',
  })
  settle(folder, 'stories/a.txt', 'stories/b.txt', 'stories/b.yaml', 'stories/b.css', 'theme.css')
  const build = async (line: string) => {
    const { stdout } = await octavo(folder, `build stories -o out --no-cover --json ${line}`)
    const { books, totals } = JSON.parse(stdout)
    return { books: books.map(({ status }: { status: string }) => status), totals }
  }
  expect((await build(more)).books).toEqual(['built', 'built'])
  return { folder, build }
}

const [built, same] = ['built', 'unchanged']
const cases: [says: string, options: string, change: (folder: string) => void, again: string, books: string[]][] = [
  ['nothing', '', () => {}, '', [same, same]],
  ['a source', '', (at) => appendFileSync(join(at, 'stories/a.txt'), 'More.\n'), '', [built, same]],
  [
    'a source of the same size, with its time set back',
    '',
    (at) => {
      const path = join(at, 'stories/a.txt')
      writeFileSync(path, readFileSync(path, 'utf8').replace('bell', 'ball'))
      settle(at, 'stories/a.txt')
    },
    '',
    [built, same],
  ],
  [
    'a source that is written again as it was',
    '',
    (at) => writeFileSync(join(at, 'stories/a.txt'), STORY),
    '',
    [same, same],
  ],
  ['a sidecar that is new', '', (at) => writeFileSync(join(at, 'stories/a.yaml'), 'title: New\n'), '', [built, same]],
  ['a sidecar that goes', '', (at) => unlinkSync(join(at, 'stories/b.yaml')), '', [same, built]],
  [
    'the style sheet of a sidecar',
    '',
    (at) => writeFileSync(join(at, 'stories/b.css'), 'p { color: #333 }'),
    '',
    [same, built],
  ],
  [
    'a theme',
    '--theme ./theme.css',
    (at) => writeFileSync(join(at, 'theme.css'), 'p{}'),
    '--theme ./theme.css',
    [built, built],
  ],
  [
    'a template',
    '--templates own',
    (at) => writeFileSync(join(at, 'own/page-unused.txt'), 'y'),
    '--templates own',
    [built, built],
  ],
  ['an option', '', () => {}, '--no-smart', [built, built]],
  ['a book that is gone', '', (at) => rmSync(join(at, 'out/a.epub')), '', [built, same]],
  ['a book that somebody damaged', '', (at) => appendFileSync(join(at, 'out/a.epub'), 'x'), '--force', [built, built]],
  ['a book that was touched', '', (at) => utimesSync(join(at, 'out/a.epub'), 1, 1), '', [same, same]],
  ['the record is gone', '', (at) => rmSync(join(at, 'out/.octavo'), { recursive: true }), '', [built, built]],
  ['--force', '', () => {}, '--force', [built, built]],
]

describe('made again after a change of', () => {
  it.each(cases)('%s', async (_, options, change, again, books) => {
    const { folder, build } = await start(options)
    change(folder)
    expect((await build(again)).books).toEqual(books)
    // Whatever it was, it is noted down now.
    expect((await build(again.replace('--force', ''))).books).toEqual([same, same])
  })
})

it('moves with the folders', async () => {
  const { folder } = await start()
  renameSync(join(folder, 'stories'), join(folder, 'moved'))
  const { stdout } = await octavo(folder, 'build moved -o out --no-cover --json')
  expect(JSON.parse(stdout).totals).toMatchObject({ built: 0, unchanged: 2 })
})

it('leaves the file of an unchanged book alone, and writes nothing on a dry run', async () => {
  const { folder, build } = await start()
  const before = statSync(join(folder, 'out/a.epub'))
  await build('')
  expect(statSync(join(folder, 'out/a.epub')).ino).toBe(before.ino)
  const dry = workspace({ 'stories/a.txt': STORY, 'stories/b.txt': STORY })
  await octavo(dry, 'build stories -o out --no-cover --dry-run')
  expect(statSync(join(dry, 'out'), { throwIfNoEntry: false })).toBeUndefined()
})
