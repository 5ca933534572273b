import { describe, expect, test } from 'vitest'
import { isOrnament } from '../../src/shape/ornament.js'

const ornaments = [
  '***',
  '* * *',
  '*      *      *',
  '. o .',
  '~*~*~',
  'oOo',
  'oOoOo',
  '⁂',
  '❦',
  '#',
  '~',
  '-----',
  '- - - - -',
  '_______',
  '=====',
  '-o-o-o-',
  '-x-X-x-',
  'xXx',
  '. . . . .',
  '.',
  '—',
  '◇◇◇',
  '＊＊＊',
  '☆',
  '※',
  '§',
  '+++',
  '<><><>',
  '(line break)',
  'LINE BREAK',
  '~page break~',
  '--scene break--',
  '[break]',
  '(break)',
  '***POV change***',
  '[Scene Change]',
  '/////',
]

const words = [
  '...',
  '"..."',
  '…',
  '. . .',
  '“!”',
  '1.',
  'XXX',
  'O',
  'I',
  '"?"',
  '* a lantern',
  '- Who is there?',
  'oh',
  'No.',
  '«…»',
  '—No.',
  'ooh',
  '[...]',
  '100',
]

describe('isOrnament', () => {
  for (const line of ornaments) test(`takes ${line}`, () => expect(isOrnament(line)).toBe(true))
  for (const line of words) test(`leaves ${line}`, () => expect(isOrnament(line)).toBe(false))
})
