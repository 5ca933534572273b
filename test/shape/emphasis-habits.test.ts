import { describe, expect, test } from 'vitest'
import { learnMarkers } from '../../src/shape/emphasis-habits.js'

describe('the marks of emphasis that a text uses', () => {
  test.each([
    ['He said _no_ and left.', '_'],
    ['_No_', '_'],
    ['so _very\nlate_.', '_'],
    ['* * *\n\nHe said *no*.', '*'],
    ['***\n\nHe said **no** again.', '**'],
    ['He said /no/ again.', '/'],
    ['=Note.= It rained.', '='],
    ['He said +no+ again.', '+'],
    ['one ~yes~ two ~no~ three ~so~ four', '~'],
    ['It was ~~gone~~ here.', '~~'],
    ['~*~\n\nIt was *"gone"* here.', '*'],
  ])('%j', (text, marker) => {
    expect([...learnMarkers(text)]).toContain(marker)
  })

  test.each([
    '* * *',
    '***',
    '- - -',
    '~*~',
    'a * b * c',
    'one* two* three*',
    '*one *two *three',
    'file_name',
    '2 + 2 = 4',
    '',
  ])('not %j', (text) => {
    expect([...learnMarkers(text)]).toEqual([])
  })
})
