import { expect, test } from 'vitest'
import { readNames } from '../../src/batch/name-list.js'

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const lists: [says: string, list: string, names: string[]][] = [
  ['nothing', '', []],
  ['lines', 'a.txt\nb.txt\n', ['a.txt', 'b.txt']],
  ['a last line without an end', 'a.txt\nb.txt', ['a.txt', 'b.txt']],
  ['lines of Windows, and empty ones', 'a.txt\r\n\r\n\nb.txt\r\n', ['a.txt', 'b.txt']],
  ['NUL', 'a.txt\0b.txt\0', ['a.txt', 'b.txt']],
  ['NUL, with line ends in names', 'two\nlines.txt\0cr\r.txt\0', ['two\nlines.txt', 'cr\r.txt']],
  ['names beyond ASCII', 'café/ボート.txt\nüber.txt', ['café/ボート.txt', 'über.txt']],
  ['a byte order mark', '\ufeffa.txt\nb.txt\n', ['a.txt', 'b.txt']],
  ['more than fits before it is decided', 'x.txt\n'.repeat(20_000), Array(20_000).fill('x.txt')],
]

test.each(lists)('%s', async (_, list, names) => {
  for (const size of list.length > 1000 ? [65_536] : [1, 3, 65_536]) {
    const found: string[] = []
    for await (const name of readNames(inPieces(list, size))) found.push(name)
    expect(found).toEqual(names)
  }
})
