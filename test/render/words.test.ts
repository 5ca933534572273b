import { describe, expect, test } from 'vitest'
import { foreignTo, wordsFor } from '../../src/render/words/languages.js'
import { listNames, phrase, type Words } from '../../src/render/words/words.js'

const en = wordsFor('en')

const flatten = (value: unknown, path = ''): [path: string, text: string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}/${key}`))

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

const languages = 'en fr de es it pt nl sv da nb fi cs pl ru zh-Hans zh-Hant ja ko ar he uk el ro hu tr vi id bg'.split(
  ' ',
)

describe('every language', () => {
  test.each(languages)('%s says everything, with the same places to fill', (tag) => {
    const words = wordsFor(tag)
    expect(words.language).toBe(tag)
    const filled = flatten(words).map(([path, text]) => [path, places(text), text === '' && path !== '/space'])
    expect(filled).toEqual(flatten(en).map(([path, text]) => [path, places(text), false]))
  })
})

describe('wordsFor', () => {
  const cases: [tag: string, language: string][] = [
    ['en-GB', 'en'],
    ['pt-BR', 'pt'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['DE-at', 'de'],
    ['la', 'en'],
    ['und', 'en'],
  ]
  test.each(cases)('%s -> %s', (tag, language) => {
    expect(wordsFor(tag).language).toBe(language)
  })
})

describe('foreignTo', () => {
  const cases: [tag: string, foreign: string | undefined][] = [
    ['en-GB', undefined],
    ['no', undefined],
    ['zh-TW', undefined],
    ['la', 'en'],
  ]
  test.each(cases)('%s -> %s', (tag, foreign) => {
    expect(foreignTo(wordsFor(tag), tag)).toBe(foreign)
  })
})

describe('names and phrases', () => {
  const cases: [names: string[], words: Words, line: string][] = [
    [[], en, ''],
    [['Ana'], en, 'Ana'],
    [['Ana', 'Tom'], en, 'Ana and Tom'],
    [['Ana', 'Tom', 'Eve'], en, 'Ana, Tom and Eve'],
    [['林秋', '王梅'], wordsFor('zh'), '林秋、王梅'],
  ]
  test.each(cases)('%j', (names, words, line) => {
    expect(listNames(names, words)).toBe(line)
  })
  test('a value may hold braces of its own', () => {
    expect(phrase('By {name} {x}', { name: '{x} $& {name}' })).toBe('By {x} $& {name} {x}')
  })
})
