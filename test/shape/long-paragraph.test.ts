import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile.js'
import { openArchive } from '../../src/pack/archive.js'

const sentence = 'The road went on, as “roads *will do*,” and so did he. '
const one = sentence.repeat(9000)
const bodies: readonly (readonly [string, string, RegExp])[] = [
  ['one line', one, /he\.$/],
  ['wrapped lines', one.replace(/(.{50,70}) /g, '$1\n'), /he\.$/],
  ['Chinese', '他走了很远的路，天黑了。'.repeat(25_000), /。$/],
  ['no sentence ever ends', 'and then '.repeat(40_000), /(?:and|then)$/],
]

describe('a paragraph longer than any page', () => {
  test.each(bodies)('%s: goes on in paragraphs that lose nothing', async (_, body, ending) => {
    const source = `The Long One\n\nby A. Nobody\n\nChapter 1\n\n${body}\n\nChapter 2\n\nIt was short. It ended.\n`
    const { epub, book, findings } = await compile(source, { name: 'long.txt', cover: false })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const blocks = book?.sections[0]?.blocks ?? []
    expect(blocks.length).toBeGreaterThan(3)
    for (const [index, block] of blocks.entries()) {
      expect(block.span.end - block.span.start).toBeLessThan(66_001)
      expect('continued' in block).toBe(index > 0)
      const words = source.slice(block.span.start, block.span.end).trimEnd()
      expect(words.slice(-20)).toMatch(ending)
      expect(source.slice(blocks[index - 1]?.span.end ?? block.span.start, block.span.start).trim()).toBe('')
    }
    const archive = await openArchive(epub as Uint8Array)
    const pages = archive.names.filter((path) => path.includes('text/chapter-1'))
    expect(pages.length).toBeGreaterThan(1)
    for (const path of pages) expect(archive.read(path).length).toBeLessThan(250_000)
  })

  test('a word without an end stays whole', async () => {
    const { book } = await compile(`Chapter 1\n\n${'x'.repeat(200_000)}\n\nChapter 2\n\nShort.\n`, { cover: false })
    expect(book?.sections[0]?.blocks).toHaveLength(1)
  })
})
