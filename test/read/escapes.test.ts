import { expect, test } from 'vitest'
import { dropEscapes } from '../../src/read/escapes.js'

test.each([
  ['it\\\'s \\"fine\\"', 'it\'s "fine"'],
  ['\\* \\* \\*', '* * *'],
  ['wait\\... 1914\\--18 \\[sic\\]', 'wait... 1914--18 [sic]'],
  [
    'The lamp is low,\\\nthe night is long,\\\nand none\\\nis left.',
    'The lamp is low,\nthe night is long,\nand none\nis left.',
  ],
])('%j', (text, expected) => expect(dropEscapes(text)).toBe(expected))

test.each([
  "it\\'s fine",
  'C:\\notes\\_new\\_old\\_last',
  'no backslash at all',
  '¯\\_(ツ)_/¯ it\\\'s \\"fine\\"',
  '\\alpha \\beta \\" \\" \\"',
])('leaves %j', (text) => expect(dropEscapes(text)).toBe(text))
