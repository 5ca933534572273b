import { describe, expect, test } from 'vitest'
import { readHeading } from '../../src/shape/heading.js'
import { isContentsHeading, namedKind } from '../../src/shape/heading-words.js'
import { countBeyond } from '../../src/shape/numerals-beyond.js'

describe('chapters of many languages', () => {
  test.each([
    ['ENSIMMÄINEN LUKU.', 'chapter', 1, ''],
    ['Kolmastoista luku', 'chapter', 13, ''],
    ['Kapitola první', 'chapter', 1, ''],
    ['Druhá kapitola: O mostě', 'chapter', 2, 'O mostě'],
    ['III. KAPITOLA', 'chapter', 3, ''],
    ['I. Kapitel', 'chapter', 1, ''],
    ['II. Teil: Der Fluß', 'part', 2, 'Der Fluß'],
    ['Einundzwanzigstes Kapitel', 'chapter', 21, ''],
    ['Viertes und letztes Kapitel', 'chapter', 4, ''],
    ['Erstes Kapitel, in dem ein Hut fortfliegt', 'chapter', 1, 'in dem ein Hut fortfliegt'],
    ['Chapter IX, in which nothing is said', 'chapter', 9, 'in which nothing is said'],
    ['Chapitre vingt-deux', 'chapter', 22, ''],
    ['CAPÍTULO DÉCIMO PRIMEIRO', 'chapter', 11, ''],
    ['Capítulo treinta y dos', 'chapter', 32, ''],
    ['Rozdział dwudziesty pierwszy', 'chapter', 21, ''],
    ['ROZDZIAŁ CZWARTY I OSTATNI', 'chapter', 4, ''],
    ['Глава двадцать первая', 'chapter', 21, ''],
    ['2-я часть', 'part', 2, ''],
    ['SENARE DELEN.', 'part', 2, ''],
    ['CHAPTER l.', 'chapter', 1, ''],
    ['CHAPTER Il', 'chapter', 2, ''],
    ['CHAPTER lV.', 'chapter', 4, ''],
    ['Chapter V1', 'chapter', 6, ''],
    ['فصل اول', 'chapter', 1, ''],
    ['فصل دوم: باران', 'chapter', 2, 'باران'],
    ['بخش سوم', 'part', 3, ''],
    ['上卷 雨季', 'part', 1, '雨季'],
    ['下編', 'part', 3, ''],
    ['後編　舟', 'part', 2, '舟'],
    ['中', 'part', 2, ''],
    ['その二', 'chapter', 2, ''],
    ['其の三　舟', 'chapter', 3, '舟'],
    ['ELSŐ FEJEZET, melyben egy levél érkezik', 'chapter', 1, 'melyben egy levél érkezik'],
    ['2. fejezet', 'chapter', 2, ''],
    ['CAPITOLUL AL II-LEA', 'chapter', 2, ''],
    ['PARTEA A DOUA', 'part', 2, ''],
    ['Розділ п’ятий', 'chapter', 5, ''],
    ['ΚΕΦΑΛΑΙΟ ΔΕΥΤΕΡΟ', 'chapter', 2, ''],
    ['Κεφάλαιο Β΄', 'chapter', 2, ''],
    ['Μέρος πρώτο', 'part', 1, ''],
    ['BİRİNCİ BÖLÜM', 'chapter', 1, ''],
    ['ALTINCI BÖLÜM', 'chapter', 6, ''],
    ['On birinci bölüm', 'chapter', 11, ''],
    ['Yirmi birinci bölüm', 'chapter', 21, ''],
    ['Das dreizehnte Kapitel', 'chapter', 13, ''],
    ['Eilftes Capitel', 'chapter', 11, ''],
    ['Chapitre Ier', 'chapter', 1, ''],
    ['IIème partie', 'part', 2, ''],
    ['PREMIERE PARTIE', 'part', 1, ''],
    ['Capitolo ventunesimo', 'chapter', 21, ''],
    ['Eenentwintigste hoofdstuk', 'chapter', 21, ''],
    ['Tjuguförsta kapitlet', 'chapter', 21, ''],
    ['ANDET KAPITEL', 'chapter', 2, ''],
    ['Enogtyvende Kapitel', 'chapter', 21, ''],
    ['XIII KAP.', 'chapter', 13, ''],
    ['Двадцать первая глава', 'chapter', 21, ''],
    ['Явление второе', 'scene', 2, ''],
    ['Песнь первая', 'chapter', 1, ''],
    ['第二場 橋', 'scene', 2, '橋'],
    ['1話 雨', 'chapter', 1, '雨'],
    ['Bölüm 3: Köprü', 'chapter', 3, 'Köprü'],
    ['Chương thứ nhất', 'chapter', 1, ''],
    ['Chương mười hai', 'chapter', 12, ''],
    ['BAB II', 'chapter', 2, ''],
    ['Bab dua belas', 'chapter', 12, ''],
    ['बाग', undefined, undefined, undefined],
    ['अध्याय १', 'chapter', 1, ''],
    ['दूसरा अध्याय', 'chapter', 2, ''],
    ['บทที่ ๑๒ สะพาน', 'chapter', 12, 'สะพาน'],
    ['الفصل الثاني عشر', 'chapter', 12, ''],
    ['الفصل ٣: الجسر', 'chapter', 3, 'الجسر'],
    ['פרק י״ב', 'chapter', 12, ''],
    ['פרק שלישי', 'chapter', 3, ''],
  ])('%s', (line, kind, value, title) => {
    const found = readHeading(line)
    if (kind === undefined) expect(found?.pattern).toBe('titled')
    else expect(found).toMatchObject({ pattern: 'numbered', kind, number: { value }, title, prose: false })
  })

  test.each([
    'Kapitola první byla nejhorší, řekl.',
    'Das erste Kapitel war das schlimmste, sagte er.',
    'Das zweite Kapitel, das er las, war besser.',
    'Le chapitre est long.',
    'Ce matin il pleuvait.',
    'Erstes Kapitel, sagte er, und schwieg.',
    'Chapter Ten, he said.',
    'Ein Brief',
    'Une lettre.',
  ])('prose: %s', (line) => {
    const found = readHeading(line)
    expect(found?.pattern === 'numbered' && !found.prose).toBe(false)
  })

  test.each([
    ['toinen', 2],
    ['sjuttonde', 17],
    ['huszonegyedik', 21],
    ['veintidós', 22],
    ['décimo segundo', 12],
    ['ten one', 10],
    ['twenty one', 21],
    ['αγορά', undefined],
    ['שלום', undefined],
    ['storm', undefined],
    ['Two0: Quarry', undefined],
    ['toinen2', undefined],
    ['', undefined],
  ])('the number %j', (text, value) => {
    expect(countBeyond(text)?.value).toBe(value)
  })

  test.each(['Toinen', 'Ba', 'Hai'])('%s counts nothing alone', (line) => {
    expect(readHeading(line)?.pattern).toBe('titled')
  })
})

describe('named sections of many languages', () => {
  test.each([
    ['Předmluva', 'preface'],
    ['CUVÂNT ÎNAINTE', 'preface'],
    ['Avertissement du traducteur', 'preface'],
    ['מבוא', 'introduction'],
    ['Πρόλογος', 'prologue'],
    ['Επίλογος', 'epilogue'],
    ['إهداء', 'dedication'],
    ['Utószó', 'afterword'],
    ['خاتمة', 'afterword'],
    ['Kiitokset', 'acknowledgments'],
    ['Nota de la autora', 'authors-note'],
    ['Od autorki', 'authors-note'],
    ['작가의 말', 'authors-note'],
    ['Tentang Penulis', 'text'],
  ])('%s', (name, kind) => expect(namedKind(name)).toBe(kind))

  test.each([
    'CUPRINS',
    'Sisällys:',
    'Table des chapitres',
    'ЗМІСТ',
    'Περιεχόμενα',
    'ΠΕΡΙΕΧΟΜΕΝΑ',
    'สารบัญ',
    'الفهرس',
    'תוכן העניינים',
    'Mục lục',
  ])('contents: %s', (name) => expect(isContentsHeading(name)).toBe(true))
})

test.each([
  ['Β΄', 2],
  ['ג', 3],
  ['יב.', 12],
  ['β', undefined],
  ['לא אמר', undefined],
])('letters that count, alone: %s', (text, value) => {
  expect(readHeading(text)?.number?.value).toBe(value)
})
