import { describe, expect, test } from 'vitest'
import { setQuotedIn } from '../../src/read/quoted-lines.js'

describe('quoted lines', () => {
  test.each([
    [
      'It read:\n\n> Dear Anna,\n>\n> The mill is gone.\n\nShe sat.',
      'It read:\n\n    Dear Anna,\n\n    The mill is gone.\n\nShe sat.',
    ],
    ['> **Jo:** hi\n> **Bo:** no\n', '    **Jo:** hi\n    **Bo:** no\n'],
    ['Hm.\n\n> > Who?\n> Me.', 'Hm.\n\n        Who?\n    Me.'],
    [
      'On 3 May, Ada wrote:\n> Dear Bram,\n> It is gone.\n\nOn 4 May, Bram wrote:\n\n> It is gone.\n\nWell.\n',
      'On 3 May, Ada wrote:\n    Dear Bram,\n    It is gone.\n\nOn 4 May, Bram wrote:\n\n    It is gone.\n\nWell.\n',
    ],
  ])('are set in: %j', (text, expected) => {
    expect(setQuotedIn(text)).toBe(expected)
  })

  test.each([
    'It read:\n\n> look\n\nA lamp.\n',
    'It rained.\n\n>>>>>\n>>>>>\n\nIt stopped.\n',
    'It rained.\n> one\n> two\n',
    'Ada wrote:\n\n> look\n\nA lamp.\n',
    'a > b\n\n> 3\n> 4\n',
    'No signs at all.\n',
  ])('none in %j', (text) => {
    expect(setQuotedIn(text)).toBe(text)
  })
})
