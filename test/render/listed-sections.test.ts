import { describe, expect, test } from 'vitest'
import type { Section } from '../../src/book/section.js'
import { listedSections } from '../../src/render/listed-sections.js'
import { heading, section } from './sample-book.js'

const headed = { heading: heading('I') }
const front = { matter: 'front' } as const

describe('listedSections', () => {
  const cases: [what: string, sections: Section[], levels: number, kinds: string][] = [
    ['a story alone', [section('text')], 3, 'text'],
    ['lines before a story', [section('text', front), section('text')], 3, 'text'],
    ['text between chapters', [section('chapter', headed), section('text')], 3, 'chapter'],
    ['a dedication and an epigraph', [section('dedication', front), section('epigraph', front)], 3, ''],
    ['a dedication with a heading', [section('dedication', { ...front, ...headed })], 3, 'dedication'],
    [
      'what the author says',
      [section('disclaimer', front), section('authors-note', { matter: 'back' })],
      3,
      'disclaimer authors-note',
    ],
    ['one level', [section('part', { ...headed, sections: [section('chapter', headed)] })], 1, 'part'],
    ['two levels', [section('part', { ...headed, sections: [section('chapter', headed)] })], 2, 'part chapter'],
  ]
  test.each(cases)('%s', (_what, sections, levels, kinds) => {
    expect([...listedSections(sections, levels)].map(({ kind }) => kind).join(' ')).toBe(kinds)
  })
})
