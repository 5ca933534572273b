import { expect, test } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import { isBlank, tabulate, textOf } from '../../src/shape/lines.js'

test('lines begin and end with what is not white space', () => {
  const lines = tabulate(manuscript('sample.txt', '“No,” he said.  \n\n \t\n\u3000\u3000他走了。\u00a0\n  a\nthe 😀'))
  const rows = Array.from({ length: lines.count }, (_, at) => [
    textOf(lines, at),
    lines.indent[at],
    String.fromCharCode(lines.head[at] as number),
    String.fromCharCode(lines.tail[at] as number),
    isBlank(lines, at),
  ])
  expect(rows).toEqual([
    ['“No,” he said.', 0, '“', '.', false],
    ['', 0, '\0', '\0', true],
    ['', 0, '\0', '\0', true],
    ['他走了。', 4, '他', '。', false],
    ['a', 2, 'a', 'a', false],
    ['the 😀', 0, 't', '\ude00', false],
  ])
})
