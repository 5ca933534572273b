import { describe, expect, test } from 'vitest'
import { readWiki } from '../../src/read/wiki-markup.js'

const page = (words: string): string =>
  `== The Dry Well ==\n\n=== Water ===\n\nIt was ''cold'' and ''late'', ''very'' late.\n\n${words}\n`

describe('the markup of wikis', () => {
  test('headings, by rank', () => {
    const read = '# The Dry Well\n\n## Water\n\nIt was _cold_ and _late_, _very_ late.\n\nRain.\n'
    expect(readWiki(page('Rain.')).text).toBe(read)
  })

  test.each([
    ["'''Stop''' there", '**Stop** there'],
    ["'''''now'''''", '**_now_**'],
    ["don't ''say that it's''", "don't _say that it's_"],
    ['[[Tom Hale|Tom]] and [[Ines]]', 'Tom and Ines'],
  ])('%s', (words, expected) => expect(readWiki(page(words)).text).toContain(`\n${expected}\n`))

  test.each([
    ['two apostrophes for a quotation mark', "''Hello,'' he said. ''You are late.'' ''No.''"],
    ['chapters between signs', '== 1 ==\n\nRain.\n\n== 2 ==\n\nMore rain.'],
    ['rules', "==========\n''a'' ''b'' ''c''\n=========="],
  ])('not %s', (_, text) => expect(readWiki(text)).toEqual({ text, count: 0, first: 0 }))
})
