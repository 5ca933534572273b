/** Books in languages of other scripts and habits, by what their chapters are called. */
import { expect, test } from 'vitest'
import { analyse } from '../../src/index.js'
import { surveyBook } from './survey.js'

const many = (sentence: string): string => Array(6).fill(sentence).join(' ')
const chinese = many('雨在夜里停了，屋顶上浮着一层薄薄的烟，谁也没有说话。')
const arabic = many('توقف المطر في الليل وكان دخان رقيق معلقا فوق السطوح.')
const french = many('Le chemin descendait entre deux haies et débouchait au bord de l’eau.')
const hungarian = many('Az ösvény két sövény között vezetett le a vízhez.')

const headings = async (text: string): Promise<readonly string[]> => {
  const { book } = await analyse(text, {})
  if (!book) throw new Error('not read')
  return surveyBook(book).outline.map(({ heading }) => heading.map((line) => line.replaceAll('\u00a0', ' ')).join(': '))
}

test.each([
  [
    'Chinese speech under a number is no title',
    `第1章\n\n“没有，”老罗说，“我也不再找了。”\n\n${chinese}\n\n第2章\n\n${chinese}\n\n第3章\n\n${chinese}\n`,
    ['第1章', '第2章', '第3章'],
  ],
  [
    'nor is Arabic speech behind a hyphen',
    `الفصل الأول\n\n- لا، قال الرجل، ولم أعد أبحث.\n\n${arabic}\n\nالفصل الثاني\n\n- هل رأيته؟ سألت بصوت خافت.\n\n${arabic}\n`,
    ['الفصل الأول', 'الفصل الثاني'],
  ],
  [
    'a list whose parts count their chapters anew',
    `Table des matières\n\nPREMIÈRE PARTIE LE FLEUVE ........ 3\nCHAPITRE PREMIER L'auberge ....... 4\nCHAPITRE II Le chapeau ........... 9\nDEUXIÈME PARTIE LA MER .......... 14\nCHAPITRE PREMIER Le port ........ 15\nCHAPITRE II La lettre ........... 22\n\nPREMIÈRE PARTIE\n\nLE FLEUVE\n\nCHAPITRE PREMIER\n\nL'auberge\n\n${french}\n\nCHAPITRE II\n\nLe chapeau\n\n${french}\n\nDEUXIÈME PARTIE\n\nLA MER\n\nCHAPITRE PREMIER\n\nLe port\n\n${french}\n\nCHAPITRE II\n\nLa lettre\n\n${french}\n`,
    [
      'PREMIÈRE PARTIE: LE FLEUVE',
      "CHAPITRE PREMIER: L'auberge",
      'CHAPITRE II: Le chapeau',
      'DEUXIÈME PARTIE: LA MER',
      'CHAPITRE PREMIER: Le port',
      'CHAPITRE II: La lettre',
    ],
  ],
  [
    'titles with a stop, as their numbers have one',
    `CAPITOLO I.\n\nLa tempesta.\n\n${french}\n\nCAPITOLO II.\n\nLa visita.\n\n${french}\n\nCAPITOLO III.\n\nIl ritorno.\n\n${french}\n`,
    ['CAPITOLO I: La tempesta.', 'CAPITOLO II: La visita.', 'CAPITOLO III: Il ritorno.'],
  ],
  [
    'a number with a comma, and what the chapter tells',
    `ELSŐ FEJEZET,\nmelyben Márta meggyújtja a lámpát.\n\n${hungarian}\n\nMÁSODIK FEJEZET,\nmelyben egy kalapról esik szó.\n\n${hungarian}\n`,
    ['ELSŐ FEJEZET: melyben Márta meggyújtja a lámpát.', 'MÁSODIK FEJEZET: melyben egy kalapról esik szó.'],
  ],
])('%s', async (_, text, expected) => {
  expect(await headings(text)).toEqual(expected)
})
