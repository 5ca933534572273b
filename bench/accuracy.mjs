/**
 * How near Octavo comes to hand-made editions: builds every text of the corpus with no options at all, scores the books
 * with the corpus's own tool, and prints the table with what other tools reach.
 *
 *     npm run accuracy                  the table
 *     npm run accuracy -- --check       also fails where a mean fell more than 0.005 under the record
 *     npm run accuracy -- --record      raises the record, which is accuracy.json beside this file; it never falls
 *
 * The corpus is not part of the project: other people's texts. It is looked for in ../shared/corpus; without it there is
 * nothing to do, which under CI=true is a failure.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const shared = join(root, '..', 'shared')
const record = join(root, 'bench', 'accuracy.json')
const books = join(root, 'dist', 'accuracy')
const options = new Set(process.argv.slice(2))

/** How far a mean may fall before a check fails; leaked words are counted by the book. */
const TOLERANCE = 0.005
const LEAKED_TOLERANCE = 2

/** Means of other tools on the same corpus by the same measure, no options given. */
const OTHERS = [
  ['calibre 6.13', [0.43, 0.33, 0.58, 0.0, 0.971, 0.19, 0.952, 0.993, undefined, 0, 0, undefined, 1552]],
  ['pandoc 2.17', [0.01, 0.0, 0.05, 0.45, 0.997, 0.07, 0.993, 0.996, undefined, 0, 0, undefined, 3200]],
]
const COLUMNS = 'chapters titles levels breaks paragraphs lines emphasis quotes kept title author language'.split(' ')

if (!existsSync(join(shared, 'corpus'))) {
  console.log('The corpus (../shared/corpus) is not here: accuracy was not measured.')
  process.exit(process.env.CI === 'true' ? 1 : 0)
}

mkdirSync(books, { recursive: true })
const built = spawnSync(
  process.execPath,
  [
    join(root, 'bin', 'octavo.cjs'),
    'build',
    join(shared, 'corpus', 'texts'),
    '-o',
    books,
    '--no-cover',
    '--force',
    '--quiet',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
if (built.status !== 0) console.log('Not every text of the corpus became a book.')

const scored = JSON.parse(
  execFileSync('python3', [join(shared, 'tools', 'score_corpus.py'), books, '--json'], {
    maxBuffer: 1 << 26,
  }).toString(),
)
const names = Object.keys(scored.books)
const leaked = scored.mean.leaked / names.length

const cell = (value) => (value === undefined || value === null ? '-' : value.toFixed(4)).padStart(9)
const line = (name, values, words) =>
  `${name.padEnd(14)}${values.map(cell).join('')}${(words === undefined ? '-' : words.toFixed(words < 100 ? 1 : 0)).padStart(9)}`

console.log(
  `${''.padEnd(14)}${COLUMNS.map((column) => column.slice(0, 8).padStart(9)).join('')}${'leaked'.padStart(9)}`,
)
for (const name of names) {
  const book = scored.books[name]
  console.log(
    line(
      name,
      COLUMNS.map((column) => book[column]),
      book.leaked,
    ),
  )
}
const means = COLUMNS.map((column) => scored.mean[column])
console.log(line('Octavo', means, leaked))
for (const [tool, values] of OTHERS) console.log(line(tool, values.slice(0, 12), values[12]))

const best = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {}
const now = { ...Object.fromEntries(COLUMNS.map((column, at) => [column, means[at]])), leaked }
const fallen = COLUMNS.filter((column) => best[column] !== undefined && now[column] < best[column] - TOLERANCE)
if (best.leaked !== undefined && leaked > best.leaked + LEAKED_TOLERANCE) fallen.push('leaked')
for (const column of fallen)
  console.log(`${column}: ${now[column].toFixed(4)} is under the record of ${best[column].toFixed(4)}`)

if (options.has('--record')) {
  const raised = Object.fromEntries(
    Object.entries(now).map(([column, value]) => {
      const before = best[column]
      const better =
        before === undefined ? value : column === 'leaked' ? Math.min(before, value) : Math.max(before, value)
      return [column, Math.round(better * 10000) / 10000]
    }),
  )
  writeFileSync(record, `${JSON.stringify(raised, null, 2)}\n`)
  console.log('The record is written.')
}
if (options.has('--check')) {
  const failed = fallen.length > 0 || built.status !== 0
  console.log(`accuracy: ${names.length - (failed ? 1 : 0)} passed, ${failed ? 1 : 0} failed`)
  process.exit(failed ? 1 : 0)
}
