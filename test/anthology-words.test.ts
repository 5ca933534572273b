/**
 * What the compiler itself says in an anthology, in each language that it has words of.
 */
import { expect, test } from 'vitest'
import { type AnthologyOptions, compileAnthology } from '../src/anthology.js'
import { openArchive } from '../src/pack/archive.js'

const lamp = {
  source:
    'The Lamp\n\nby Ada Quill and Ben Rowe\n\n\nThe keeper lit the lamp at four and went down to the boats.\n\nNobody came that night.\n',
  name: 'lamp.txt',
  metadata: { language: 'en' },
}
const unsigned = { ...lamp, source: lamp.source.replace('by Ada Quill and Ben Rowe\n', '') }

const pages = async (more: Partial<AnthologyOptions>) => {
  const { epub, findings } = await compileAnthology({
    title: 'Shores',
    parts: [{ stories: [lamp] }],
    cover: false,
    ...more,
  })
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const archive = openArchive(epub as Uint8Array)
  return (name: string) => Buffer.from(archive.read(`EPUB/${name}`)).toString('utf8')
}

/** What stands in the elements of a page's body, in order. */
const lines = (page: string): string[] =>
  [...page.slice(page.indexOf('<body')).matchAll(/<(h1|p|li)\b[^>]*>(.*?)<\/\1>/g)].map(([, , words]) =>
    String(words).replace(/<[^>]*>/g, ''),
  )

const said: [language: string, contributors: string, sources: string, line: string, foreword: string][] = [
  ['en', 'Contributors', 'Sources and permissions', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Foreword'],
  [
    'fr',
    'Ont contribué à ce livre',
    'Sources et autorisations',
    'The Lamp\u202f: Ada Quill, Ben Rowe\u202f; lamp.txt',
    'Avant-propos',
  ],
  ['de', 'Mitwirkende', 'Quellen und Rechte', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Vorwort'],
  ['es', 'Colaboradores', 'Fuentes y permisos', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Preámbulo'],
  ['it', 'Hanno contribuito a questo libro', 'Fonti e permessi', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Premessa'],
  ['pt', 'Colaboradores', 'Fontes e autorizações', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Preâmbulo'],
  ['nl', 'Medewerkers', 'Bronnen en rechten', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Voorwoord'],
  ['sv', 'Medverkande', 'Källor och tillstånd', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Företal'],
  ['da', 'Bidragydere', 'Kilder og tilladelser', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Fortale'],
  ['nb', 'Bidragsytere', 'Kilder og tillatelser', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Fortale'],
  ['fi', 'Kirjoittajat', 'Lähteet ja luvat', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Alkusanat'],
  ['cs', 'Přispěvatelé', 'Zdroje a svolení', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Úvodní slovo'],
  ['pl', 'Autorzy tekstów', 'Źródła i zezwolenia', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Słowo wstępne'],
  ['ru', 'Авторы', 'Источники и права', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Вступительное слово'],
  ['zh-Hans', '撰稿人', '来源与授权', 'The Lamp：Ada Quill、Ben Rowe；lamp.txt', '前言'],
  ['zh-Hant', '撰稿人', '來源與授權', 'The Lamp：Ada Quill、Ben Rowe；lamp.txt', '前言'],
  ['ja', '執筆者', '出典と許諾', 'The Lamp：Ada Quill、Ben Rowe；lamp.txt', 'まえがき'],
  ['ko', '글쓴이', '출처와 이용 허락', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', '머리말'],
  [
    'ar',
    'المساهمون',
    'المصادر والتصاريح',
    '\u2068The Lamp\u2069: \u2068Ada Quill، Ben Rowe\u2069؛ \u2068lamp.txt\u2069',
    'تصدير',
  ],
  [
    'he',
    'המשתתפים',
    'מקורות והרשאות',
    '\u2068The Lamp\u2069: \u2068Ada Quill, Ben Rowe\u2069; \u2068lamp.txt\u2069',
    'פתח דבר',
  ],
  ['la', 'Contributors', 'Sources and permissions', 'The Lamp: Ada Quill, Ben Rowe; lamp.txt', 'Foreword'],
]
test.each(said)('in %s', async (language, contributors, sources, line, foreword) => {
  const read = await pages({
    metadata: { language },
    foreword: { name: 'foreword', text: '1897, 1898.\n\n1899.' },
  })
  expect(lines(read('text/contributors.xhtml'))[0]).toBe(contributors)
  expect(lines(read('text/sources.xhtml'))).toEqual([sources, line])
  expect(lines(read('text/foreword.xhtml'))).toEqual([foreword, '1897, 1898.', '1899.'])
  const nav = read('nav.xhtml')
  for (const entry of [contributors, sources, foreword]) expect(nav).toContain(`>${entry}</a>`)
  expect(read('text/sources.xhtml').includes('lang="en" xml:lang="en">\n<h1')).toBe(language === 'la')
})

const nobody: [language: string, sentence: string][] = [
  ['en', 'The texts do not name their authors.'],
  ['de', 'Die Texte nennen nicht, wer sie geschrieben hat.'],
  ['ja', '作品に作者名の記載はありません。'],
]
test.each(nobody)('of nobody named, in %s', async (language, sentence) => {
  const read = await pages({ metadata: { language }, parts: [{ stories: [unsigned] }] })
  expect(lines(read('text/contributors.xhtml')).slice(1)).toEqual([sentence])
})

const forewords: [what: string, text: string, expected: string[]][] = [
  ['no heading', 'Found in a drawer.\n\nAll of them.', ['Foreword', 'Found in a drawer.', 'All of them.']],
  ['a heading', 'Preface\n\nFound in a drawer.\n\nAll of them.', ['Preface', 'Found in a drawer.', 'All of them.']],
  ['Markdown', '# The Drawer\n\nFound.\n\n## The key\n\nIn a *cup*.', ['The Drawer', 'Found.', 'The key', 'In a cup.']],
  ['no Markdown', 'Found.\n\n#1 of the series is here.', ['Foreword', 'Found.', '#1 of the series is here.']],
  [
    'chapters of its own',
    `Chapter 1\n\n${'Found in a drawer. '.repeat(20)}\n\nChapter 2\n\n${'Set by hand. '.repeat(20)}`,
    ['Chapter 1', 'Found in a drawer. '.repeat(20).trim(), 'Chapter 2', 'Set by hand. '.repeat(20).trim()],
  ],
]
test.each(forewords)('a foreword with %s', async (_, text, expected) => {
  const read = await pages({ metadata: { language: 'en' }, foreword: { name: 'foreword', text } })
  expect(lines(read('text/foreword.xhtml'))).toEqual(expected)
})

test('contributors stand in the order of the book’s alphabet', async () => {
  const by = (author: string) => ({
    ...lamp,
    source: lamp.source.replace('Ada Quill and Ben Rowe', author),
    name: `${author}.txt`,
  })
  const stories = ['Eva Öberg', 'Tom Zeller', 'Ann Olsen'].map(by)
  const names = async (language: string) =>
    lines((await pages({ metadata: { language }, parts: [{ stories }] }))('text/contributors.xhtml'))
      .slice(1)
      .map((line) => line.split(':')[0])
  expect(await names('de')).toEqual(['Eva Öberg', 'Ann Olsen', 'Tom Zeller'])
  expect(await names('sv')).toEqual(['Ann Olsen', 'Tom Zeller', 'Eva Öberg'])
})
