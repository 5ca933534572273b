/**
 * One seed as three tools make it, by their own defaults, in one reading system: pages side by side.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root, sample } from './books.mjs'
import { picture } from './browser.mjs'

const seed = join(root, 'seeds', `${sample}.txt`)
const quiet = { stdio: ['ignore', 'ignore', 'ignore'] }

/** What somebody types who has a text and wants a book. */
const makers = [
  {
    name: 'pandoc',
    make: (out) =>
      execFileSync(
        'pandoc',
        [seed, '-f', 'markdown', '-o', out, '--metadata', 'title=The Tide-Tables of Skerry Sound'],
        quiet,
      ),
  },
  {
    name: 'calibre',
    make: (out) =>
      execFileSync('ebook-convert', [seed, out], { ...quiet, env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' } }),
  },
  {
    name: 'Octavo',
    make: (out) =>
      execFileSync('node', [join(root, 'bin', 'octavo.cjs'), 'build', seed, '-o', out, '--force', '--quiet'], quiet),
  },
]

export const page = { width: 400, height: 530 }

/** Words that stand on the pages to be compared, as each tool leaves them: dashes and capitals differ. */
const places = [/** title */ 'A Novel', /** opening */ 'packet put in', /** break */ 'said a voice above him']

/**
 * @param folder where books and pages are put; the server has it at /compare.
 * @returns the pictures, a column for each tool, a row for each place.
 */
export const comparison = async (browser, server, folder) => {
  const columns = []
  for (const { name, make } of makers) {
    make(join(folder, `${name}.epub`))
    const column = { head: name, pictures: [] }
    for (const words of places) {
      const request = { epub: `/compare/${name}.epub`, words, turns: 0, letters: 100 }
      const url = `${server.address}/systems/foliate.html`
      column.pictures.push((await picture(browser, { url, request, ...page, scale: 2 })).png)
    }
    columns.push(column)
  }
  return columns
}
