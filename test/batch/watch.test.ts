/**
 * `octavo watch`, seen from the folder of the books.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { octavo, STORY, workspace } from '../cli/workspace.js'

/** Waits until `holds`; a test that waits in vain ends by its own time. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

it('builds what changes, what is new, and what a sidecar asks for, until it is told to end', async () => {
  const folder = workspace({ 'stories/a.txt': STORY, 'stories/b.txt': STORY, 'theme.css': 'p { color: #111 }' })
  const ended = new AbortController()
  const book = (name: string) => join(folder, 'out', `${name}.epub`)
  const watching = octavo(folder, 'watch stories deep/**/*.txt -o out --no-cover --theme ./theme.css', {
    interruption: ended.signal,
  })
  const changes = async (name: string, change: () => void) => {
    const before = existsSync(book(name)) ? readFileSync(book(name)) : Buffer.alloc(0)
    change()
    await until(() => existsSync(book(name)) && !readFileSync(book(name)).equals(before))
  }
  await until(() => existsSync(book('a')) && existsSync(book('b')))
  // The first build is over when its record is; the watch began before it.
  const record = join(folder, 'out/.octavo/record-1.jsonl')
  await until(() => existsSync(record) && readFileSync(record, 'utf8').includes('"book":"b.epub"'))
  await changes('a', () => appendFileSync(join(folder, 'stories/a.txt'), '\nAnd then it rained.\n'))
  await changes('c', () => writeFileSync(join(folder, 'stories/c.txt'), STORY))
  await changes('b', () => writeFileSync(join(folder, 'stories/b.yaml'), 'title: Rain\n'))
  const restyled = changes('a', () => writeFileSync(join(folder, 'theme.css'), 'p { color: #222 }'))
  await changes('c', () => undefined)
  await restyled
  ended.abort()
  const { exitCode, stderr, stdout } = await watching
  expect(exitCode).toBe(0)
  expect(stderr).toContain('watching; Ctrl-C ends it')
  expect(stdout.split('\n').filter((line) => line.endsWith('c.epub'))).toHaveLength(2)
  expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
