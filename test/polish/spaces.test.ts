import { describe, expect, it } from 'vitest'
import { polishText } from './polish-text.js'

const one = (input: string, language = 'en'): string => polishText([input], language)[0] as string

describe('spaces and ellipses', () => {
  it.each([
    ['He went.  She stayed.', 'He went. She stayed.'],
    ['a\tb', 'a b'],
    ['wait...', 'wait…'],
    ['wait . . . and see', 'wait … and see'],
    ['wait. . . . And see', 'wait…. And see'],
    ['wait.... And see', 'wait…. And see'],
    ['What.......', 'What…'],
    ['one... two.\u00a0.\u00a0. three.\u202f..', 'one… two… three…'],
    ['one... two.... three', 'one… two…. three'],
    ['"..."', '“…”'],
  ])('%s', (input, expected) => expect(one(input)).toBe(expected))

  it.each([
    'a\u00A0b',
    'a\u3000b',
    'e.g. this',
    '../up and .../down',
    'The Storm ....... 12',
    '. . . . . . . .',
    'wait…',
  ])('leaves %s', (input) => expect(one(input)).toBe(input))

  it.each([
    ['fr', 'Quoi ? Non; jamais! Ah: oui.', 'Quoi\u202F? Non\u202F; jamais\u202F! Ah\u202F: oui.'],
    ['fr', 'Quoi?! (Oui!)', 'Quoi\u202F?! (Oui\u202F!)'],
    ['zh-Hans', '好...', '好……'],
    ['ja', 'はい・・・', 'はい……'],
  ])('%s: %s', (language, input, expected) => expect(one(input, language)).toBe(expected))

  it('leaves English marks without spaces', () =>
    expect(one('What? No; never! Ah: yes.')).toBe('What? No; never! Ah: yes.'))
})

describe('code and addresses', () => {
  it.each([
    "see https://example.org/a--b?q=it's...x for more",
    'see www.example.org/a--b.',
    "write to o'neill--jr@example.org today",
    'run `git log --all "x"` first',
    'tar --strip-components=1 it',
    '<a href="x">here</a>',
    'this --> that <-- there',
  ])('leaves %s', (input) => expect(one(input)).toBe(input))

  it('sets the marks around an address', () => {
    expect(one('"See https://example.org/a--b," he said -- "or don\'t."')).toBe(
      '“See https://example.org/a--b,” he said – “or don’t.”',
    )
  })
})
