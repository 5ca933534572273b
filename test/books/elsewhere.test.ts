/** Texts of other countries as their libraries wrap them: indents, strokes over notes, prefaces in which people talk. */
import { expect, test } from 'vitest'
import { analyse } from '../../src/index.js'
import { surveyBook } from './survey.js'

const survey = async (text: string) => {
  const { book } = await analyse(text, {})
  if (!book) throw new Error('not read')
  return { title: book.metadata.title, ...surveyBook(book) }
}

/** A paragraph at 60 columns, its first line set in by `indent`. */
const wrapped = (words: string, indent = ''): string => {
  const lines = ['']
  for (const word of (indent + words).split(' ')) {
    const last = lines.length - 1
    const line = lines[last] as string
    if (line.length + word.length > 59) lines.push(word)
    else
      lines[last] =
        line === '' && last === 0 && word === '' ? ' ' : `${line}${line.trim() === '' ? '' : ' '}${word || ' '}`
  }
  return lines.join('\n')
}

const russian = [
  'Дождь падал с самого утра, и никто в деревне не помнил, когда он начался, а мельник говорил, что он не кончится никогда.',
  'Старуха сидела у окна и считала лодки, которые шли вниз по реке, и каждый раз сбивалась на седьмой, потому что засыпала.',
  'К вечеру ветер переменился, и крыши задымили; пахло рыбой, смолой и мокрым деревом, как пахнет во всех таких местах.',
]
const french = [
  'Le chemin descendait entre deux haies et débouchait au bord de l’eau, où personne ne passait plus depuis la guerre.',
  'Elle avait tenu le registre onze ans durant sans que jamais on lui demandât d’en lire une page à haute voix.',
]

test('Cyrillic lines that are wrapped and set in are prose', async () => {
  const part = russian.map((words) => wrapped(words, '    ')).join('\n')
  const { verse, paragraphs } = await survey(
    `                 I\n\n${part}\n${part}\n\n                 II\n\n${part}\n${part}\n`,
  )
  expect(verse).toBe('')
  expect(paragraphs).toHaveLength(12)
})

test('a note under a stroke ends where the next paragraph is set in', async () => {
  const part = russian.map((words) => wrapped(words, '    ')).join('\n')
  const note = `    Он носил бурнус* и не снимал его.\n    ----------\n    * Бурнус -- плащ. (Прим. автора.)`
  const { footnotes, breaks, paragraphs } = await survey(
    `                 I\n\n${part}\n${note}\n${part}\n\n                 II\n\n${part}\n`,
  )
  expect(footnotes).toEqual(['*: Бурнус -- плащ. (Прим. автора.)'])
  expect(breaks).toEqual([])
  expect(paragraphs).toHaveLength(10)
})

test.each([
  [
    'with a space before its mark',
    'Portait un caban (1) en plein mois d’août.',
    '(1) Manteau court.',
    ['1: Manteau court.'],
  ],
  [
    'in a bracket that names it',
    'Il portait un caban[1] en plein mois d’août.',
    '[Note 1: Manteau court.]',
    ['1: Manteau court.'],
  ],
  ['not where the number counts', 'Il faut (1) un caban et (1) une lanterne.', '(1) Manteau court.', []],
])('a note %s', async (_, line, note, expected) => {
  const { footnotes } = await survey(
    `Chapitre 1\n\n${french.join('\n\n')}\n\n${line}\n\n${note}\n\n${french.join('\n\n')}\n`,
  )
  expect(footnotes).toEqual(expected)
})

test.each([
  ['a preface', 'Avant-propos du traducteur', ['Avant-propos du traducteur', 'I', 'II']],
  ['a page that no name heads', 'Ce que dit le passeur', ['', 'I', 'II']],
])('%s in which people talk is one page', async (_, name, expected) => {
  const talk = '— Pas ce soir, dit-il. Pas avec ce temps.\n\n— Et demain ? demanda-t-elle.'
  const { outline } = await survey(
    `LE BAC\n\npar\n\nINÈS SABLE\n\n${name}\n\n${french[0]}\n\n${talk}\n\n${french[1]}\n\nI\n\n${french.join('\n\n')}\n\nII\n\n${french.join('\n\n')}\n`,
  )
  expect(outline.map(({ heading }) => heading.join(': '))).toEqual(expected)
})

test('a label alone over a summary labels the paragraph below it', async () => {
  const chinese = '雨在夜里停了，屋顶上浮着一层薄薄的烟，谁也没有说话，河水慢慢地涨上来，又慢慢地退下去。'.repeat(3)
  const { outline } = await survey(
    `《渡口》\n作者：沈舟\n\n内容简介：\n　　一座渡口，一条不肯靠岸的船。\n\n上卷 雨季\n\n第一章 船\n　　${chinese}\n　　${chinese}\n\n下卷 旱季\n\n第二章 岸\n　　${chinese}\n　　${chinese}\n`,
  )
  expect(outline.map(({ heading }) => heading[0] ?? '')).toEqual(['', '上卷', '第一章', '下卷', '第二章'])
})

test.each([
  [
    'what a chapter tells, over paragraphs that are set in',
    ['De cómo el reloj se paró.', 'Donde llega una carta.', 'De la noche del deshielo.'],
    [
      'CAPÍTULO I: De cómo el reloj se paró.',
      'CAPÍTULO II: Donde llega una carta.',
      'CAPÍTULO III: De la noche del deshielo.',
    ],
  ],
])('%s', async (_, told, expected) => {
  const words = 'La lluvia caía desde la mañana sobre los tejados y nadie recordaba cuándo había empezado a llover así.'
  const part = Array(6).fill(wrapped(words, '    ')).join('\n')
  const chapters = told.map((line, at) => `CAPÍTULO ${'I'.repeat(at + 1)}\n\n${line}\n\n${part}\n`)
  const { outline, breaks } = await survey(chapters.join('\n'))
  expect(outline.map(({ heading }) => heading.join(': '))).toEqual(expected)
  expect(breaks).toEqual([])
})

const story = `I\n\n${french.join('\n\n')}\n\nII\n\n${french.join('\n\n')}\n`
const leftOut = async (text: string) => {
  const { book } = await analyse(text, {})
  const { paragraphs, outline } = surveyBook(book ?? fail())
  return {
    rules: book?.omissions.map(({ rule }) => rule),
    paragraphs: paragraphs.length,
    sections: outline.length,
    title: book?.metadata.title,
  }
}
const fail = (): never => {
  throw new Error('not read')
}

test.each([
  [
    'a transcriber’s note and a series over the title of an archive’s file',
    `Title: Le Bac\n\nAuthor: Inès Sable\n\nLanguage: French\n\n*** START OF THIS PROJECT GUTENBERG EBOOK LE BAC ***\n\n[Note sur la transcription: Les coquilles\nont été corrigées.]\n\nBIBLIOTHÈQUE DES RIVES\n\nLE BAC\n\nPAR\n\nINÈS SABLE\n\nDEUXIÈME ÉDITION\n\nPARIS\nLIBRAIRIE DU PONT\n12, RUE BASSE, 12\n\n1887\n\n${story}`,
    'Le Bac',
    ['transcriber', 'title-block'],
  ],
  [
    'a library’s card of fields',
    `autor        Inès Sable\ntitel        Le Bac\nyear         1911\nsender       www.gaga.net\nprojectid    7a8b9c\n\nInès Sable\n\nLe Bac\n\n${story}`,
    'Le Bac',
    ['archive-header', 'title-block'],
  ],
  [
    'the signature of a posting, and its title again with its byline',
    `From: ines@sable.example (Inès Sable)\nNewsgroups: fr.histoires\nSubject: Le Bac\n\nLe Bac\npar Inès Sable\n\n${story}\n-- \n"Le temps guérit les horloges."\nwww.sable.example\n`,
    'Le Bac',
    ['title-block', 'archive-licence'],
  ],
])('leaves out %s', async (_, text, title, rules) => {
  const found = await leftOut(text)
  expect(found).toMatchObject({ title, paragraphs: 4, sections: 2 })
  expect(found.rules).toEqual(expect.arrayContaining(rules))
})

test('strokes alone and lines below them end no text that no mail heads', async () => {
  expect(await leftOut(`Le Bac\n\n${story}\n-- \nFin du cahier bleu\n`)).toMatchObject({ sections: 2 })
  expect((await leftOut(`Le Bac\n\n${story}\n-- \nFin du cahier bleu\n`)).rules).not.toContain('archive-licence')
})

const hebrew = 'הגשם ירד מן הבוקר על גגות העיר ואיש לא ידע מתי יחדל ומתי ישובו הסירות אל הנהר הגדול'

test('Hebrew lines that are wrapped are prose, and letters alone count its chapters', async () => {
  const part = Array(4)
    .fill(wrapped(`${hebrew}.`))
    .join('\n\n')
  const { outline, paragraphs, verse } = await survey(
    `השעון\n\nמאת: רות ברק\n\nא\n\n${part}\n\nב\n\n${part}\n\nג\n\n${part}\n`,
  )
  expect(verse).toBe('')
  expect(outline.map(({ heading }) => heading.join())).toEqual(['א', 'ב', 'ג'])
  expect(paragraphs).toHaveLength(12)
})

test.each([
  ['a title and its author in one line', `下城的河 作者：沈舟\n\n${story}`, '下城的河', ['沈舟']],
  [
    'a title over its author, both without capitals',
    `le bac lent\n\nby ines sable\n\n${story}`,
    'le bac lent',
    ['ines sable'],
  ],
  [
    'a name, a title and its kind',
    `INÈS SABLE\nLE BAC DE NUIT\nNouvelle\n\n${story}`,
    'Le Bac de Nuit',
    ['Inès Sable'],
  ],
  [
    'a name over words that no name has',
    `MARIA SABLE\n\nZEGAR\nZ DOLNEGO MIASTA\n\n${story}`,
    'Zegar z Dolnego Miasta',
    ['Maria Sable'],
  ],
  [
    'a card below a disclaimer',
    `Disclaimer : Rien n’est à moi.\nTitre : Le bac\nAuteur : Mirabelle\nRating : K+\n\n${story}`,
    'Le bac',
    ['Mirabelle'],
  ],
])('%s', async (_, text, title, names) => {
  const { book } = await analyse(text, {})
  expect([book?.metadata.title, book?.metadata.creators.map(({ name }) => name)]).toEqual([title, names])
})
