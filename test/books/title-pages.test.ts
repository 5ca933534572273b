/** Title pages as books in many languages have them. */
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/index.js'

const prose = (sentence: string): string => `${sentence} ${sentence} ${sentence}\n\n${sentence} ${sentence}\n`

const german = prose('Der Weg führte zwischen den Hecken hinab und endete am Wasser, wo ein Boot lag.')
const french = prose('Le chemin descendait entre deux haies et débouchait au bord de l’eau, près d’une barque.')
const spanish = prose('El camino bajaba entre dos setos y salía junto al agua, donde descansaba una barca.')
const italian = prose('La strada scendeva fra due siepi e sbucava accanto all’acqua, dove giaceva una barca.')

const lane = prose('The lane went down between two hedges and came out beside the water.')

const samples: readonly (readonly [
  name: string,
  text: string,
  found: { title: string; subtitle?: string; aut?: string; trl?: string; ill?: string; edt?: string },
])[] = [
  [
    'rights over what the law says, and whose they are',
    `Ashfall\n\nBook Two of The Cinder Roads\n\nCopyright © 2015 by Ada Quill\nAll rights reserved.\n\nNo part of this publication may be copied.\n\nThis is a work of fiction. ${'Names, places and events are made up, or are told of as nobody saw them. '.repeat(4)}\n\nISBN 978-1-2345-6789-0\n\nChapter 1\n\n${lane}\n\nChapter 2\n\n${lane}`,
    { title: 'Ashfall', aut: 'Ada Quill' },
  ],
  [
    'a bare "von" on a line of its own, and the publisher below',
    `Das Boot am Wehr\n\nRoman\n\nvon\n\nAda Quill\n\nZweite Auflage\n\nVerlag von Sand & Sohn\nKiel 1907\n\n\nErstes Kapitel\n\n${german}`,
    { title: 'Das Boot am Wehr', subtitle: 'Roman', aut: 'Ada Quill' },
  ],
  [
    'author and title in capitals, the second with an article',
    `ADÈLE PLUME\n\nLA BARQUE DE L’ÉTANG\n\nROMAN\n\nPARIS\nLIBRAIRIE DES PONTS\n1898\n\nCHAPITRE PREMIER\n\n${french}`,
    { title: 'La Barque de L’étang', subtitle: 'Roman', aut: 'Adèle Plume' },
  ],
  [
    'the capitals of a sentence, the byline below the kind of book',
    `La barca del estanque\n\nNovela\n\nPor Ada Pluma\n\nCapítulo primero\n\n${spanish}`,
    { title: 'La barca del estanque', subtitle: 'Novela', aut: 'Ada Pluma' },
  ],
  [
    'name, title and kind over a dedication',
    `Adèle Plume\n\nLA BARQUE DE NUIT\n\nroman\n\nÀ la mémoire de mon père\n\nPremière partie\n\nI\n\n${french}\n\nII\n\n${french}`,
    { title: 'La Barque de Nuit', subtitle: 'roman', aut: 'Adèle Plume' },
  ],
  [
    'a dedication right below the name',
    `LA BARQUE DE NUIT\n\nAdèle Plume\n\nPour Jeanne\n\nChapitre 1\n\n${french}`,
    { title: 'La Barque de Nuit', aut: 'Adèle Plume' },
  ],
  [
    'name, title and kind over an epigraph',
    `Ada Quill\n\nTHE NIGHT BOAT\n\nA Novel\n\n"The water keeps what it is given."\n--Old saying\n\nChapter 1\n\n${prose('The lane went down between two hedges and came out beside the water.')}`,
    { title: 'The Night Boat', subtitle: 'A Novel', aut: 'Ada Quill' },
  ],
  [
    'name and title in lines that nothing parts',
    `Вера Перова\nЛодка у плотины\n\nРоман\n\n* * *\n\nI\n\n${prose('Дорожка спускалась между двух изгородей и выходила к воде, где лежала лодка.')}\n\nII\n\n${prose('Никто не знал, чья она.')}`,
    { title: 'Лодка у плотины', subtitle: 'Роман', aut: 'Вера Перова' },
  ],
  [
    'name and title that could both be names, over the kind of book',
    `ALENA BRKOVÁ\n\nLOĎKA PŘEVOZNÍKOVA\n\nRomán\n\nKAPITOLA PRVNÍ\n\n${prose('Cesta vedla mezi dvěma živými ploty a končila u vody.')}\n\nKAPITOLA DRUHÁ\n\n${prose('Nikdo nevěděl, komu patří.')}`,
    { title: 'Loďka Převozníkova', subtitle: 'Román', aut: 'Alena Brková' },
  ],
  [
    'the kind of book and "by" over the name',
    `A Barca da Noite\n\nRomance de\n\nAda Pena\n\nCapítulo I\n\n${prose('O caminho descia entre duas sebes e dava na água, junto de uma barca.')}\n\nCapítulo II\n\n${prose('Ninguém sabia de quem era.')}`,
    { title: 'A Barca da Noite', subtitle: 'Romance', aut: 'Ada Pena' },
  ],
  [
    'a dedication with a word of its own language',
    `Остап Перо\n\nЧОВЕН\n\nПовість\n\nПрисвячую сестрі\n\nРОЗДІЛ ПЕРШИЙ\n\n${prose('Стежка спускалася між двома живоплотами й виходила до води.')}\n\nРОЗДІЛ ДРУГИЙ\n\n${prose('Ніхто не знав, чий він.')}`,
    { title: 'Човен', subtitle: 'Повість', aut: 'Остап Перо' },
  ],
  [
    'an old spelling of "written"',
    `A CSÓNAK\n\nREGÉNY\n\nIRTA\n\nTOLL ADÉL\n\nELSŐ FEJEZET,\nmelyben senki sem szól.\n\n${prose('Az ösvény két sövény között vezetett le a vízhez, ahol egy csónak feküdt.')}\n\nMÁSODIK FEJEZET,\nmelyben mindenki szól.\n\n${prose('Senki sem tudta, kié.')}`,
    { title: 'A Csónak', subtitle: 'Regény', aut: 'Toll Adél' },
  ],
  [
    'an article alone, a colon, and no name but other works',
    `THE\n\nWEIR-KEEPER'S BOAT:\n\nA TALE.\n\nIN TWO VOLUMES.\n\nBY THE AUTHOR OF "THE MILL," &c.\n\nVOL. I.\n\nLONDON:\nPRINTED FOR J. HOLT.\n1814.\n\nCHAP. I.\n\nA LAMP.\n\n${prose('The lane went down between two hedges and came out beside the water.')}\n\nVOL. II.\n\nCHAP. I.\n\nA BOAT.\n\n${prose('Nobody could say whose it was.')}`,
    { title: "The Weir-Keeper's Boat", subtitle: 'A Tale' },
  ],
  [
    'a name in Han under the title',
    `堰の家\n\n水無月遥\n\n一、嵐\n\n${'　雨は夜のうちに止んで、屋根の上には薄い煙が漂っていた。'.repeat(6)}\n\n二、客\n\n${'　川には舟が並び、水かさは高かった。'.repeat(6)}`,
    { title: '堰の家', aut: '水無月遥' },
  ],
  [
    'a name over a title with an article, and the page of rights',
    `ADA PLUMA\n\nLA PRESA\n\nTraducción de Bruno Ruiz\n\nTítulo original: The Dam\n© 2011, Ada Pluma\n© De la traducción: Bruno Ruiz\nISBN: 978-84-000-0000-0\nDepósito legal: M-1234-2012\n\nCapítulo primero\n\n${spanish}\n\nCapítulo segundo\n\n${spanish}`,
    { title: 'La Presa', aut: 'Ada Pluma', trl: 'Bruno Ruiz' },
  ],
  [
    'a title in four lines with a stop',
    `THE\nHISTORY\nOF\nADA QUILL.\n\nCHAP. I.\n\n${prose('The lane went down between two hedges and came out beside the water.')}\n\nCHAP. II.\n\n${prose('Nobody could say whose it was.')}`,
    { title: 'The History of Ada Quill' },
  ],
  [
    'a title over the card of an archive',
    `Лодка у плотины\n\nНаправленность: Джен\nАвтор: Вера Перова (https://example.org/authors/1)\nРейтинг: PG-13\nСтатус: завершён\n\nЧасть 1. Гроза\n\n${prose('Дорожка спускалась между двух изгородей и выходила к воде.')}\n\nЧасть 2. Гость\n\n${prose('Никто не знал, чья она.')}`,
    { title: 'Лодка у плотины', aut: 'Вера Перова' },
  ],
  [
    'a title that begins as a byline might',
    `De veerman\n\ndoor A. van der Veen\n\nHoofdstuk I\n\n${prose('Het pad liep tussen twee heggen omlaag en kwam uit bij het water, waar een boot lag.')}`,
    { title: 'De veerman', aut: 'A. van der Veen' },
  ],
  [
    'a name with two small words',
    `De veerman\n\nAda van der Veen\n\nHoofdstuk I\n\n${prose('Het pad liep tussen twee heggen omlaag en kwam uit bij het water, waar een boot lag.')}`,
    { title: 'De veerman', aut: 'Ada van der Veen' },
  ],
  [
    'the kind of book over the name, in two lines',
    `LA BARCA\n\nNovela corta de\nAda Pluma\n\nCapítulo primero\n\n${spanish}`,
    { title: 'La Barca', aut: 'Ada Pluma' },
  ],
  [
    'poems by somebody, and for somebody',
    `LAMPS\n\nPoems by Ada Quill\n\nfor my mother\n\nChapter 1\n\n${prose('The lane went down between two hedges and came out beside the water.')}`,
    { title: 'Lamps', aut: 'Ada Quill' },
  ],
  [
    '"DI", which is a numeral too',
    `LA BARCA\n\nRACCONTI\n\nDI\n\nADA PENNA\n\nPROPRIETÀ LETTERARIA RISERVATA\n\nCapitolo I\n\n${italian}`,
    { title: 'La Barca', subtitle: 'Racconti', aut: 'Ada Penna' },
  ],
  [
    'the translator in the line right below the author',
    `La barque de l’étang\npar Ada Penna\nTraduit de l’italien par Jean Lune\n\nChapitre 1\n\n${french}`,
    { title: 'La barque de l’étang', aut: 'Ada Penna', trl: 'Jean Lune' },
  ],
  [
    'the translator below a name and a title',
    `Ada Brková\n\nLOĎKA U JEZU\n\nPřeložil Jan Luna\n\nKapitola první\n\n${prose('Cesta klesala mezi dvěma živými ploty a končila u vody, kde ležela převrácená loďka.')}`,
    { title: 'Loďka U Jezu', aut: 'Ada Brková', trl: 'Jan Luna' },
  ],
  [
    'the illustrator, and small words in a name',
    `DE BOOT BIJ DE SLUIS\n\nDOOR\n\nADA VAN DER VEEN\n\nGEÏLLUSTREERD DOOR J. H. MAAN\n\nEERSTE HOOFDSTUK.\n\n${prose('Het pad liep tussen twee heggen omlaag en kwam uit bij het water, waar een boot lag.')}`,
    { title: 'De Boot bij de Sluis', aut: 'Ada van der Veen', ill: 'J. H. Maan' },
  ],
  [
    'İ, which is i in small letters',
    `BENDİN KAYIĞI\n\nRoman\n\nYazan: Ada Tüy\n\nBİRİNCİ BÖLÜM\n\n${prose('Yol iki çitin arasından aşağı iniyor ve suyun kıyısına çıkıyordu; orada bir kayık vardı.')}`,
    { title: 'Bendin Kayığı', subtitle: 'Roman', aut: 'Ada Tüy' },
  ],
  [
    'a byline in Greek',
    `Η ΒΑΡΚΑ ΤΗΣ ΛΙΜΝΗΣ\n\nΜυθιστόρημα\n\nτης Άννας Φτερού\n\nΚΕΦΑΛΑΙΟ ΠΡΩΤΟ\n\n${prose('Ο δρόμος κατέβαινε ανάμεσα σε δύο φράχτες και έβγαινε δίπλα στο νερό, σε μια βάρκα.')}`,
    { title: 'Η ΒΑΡΚΑ ΤΗΣ ΛΙΜΝΗΣ', subtitle: 'Μυθιστόρημα', aut: 'Άννας Φτερού' },
  ],
  [
    'right to left',
    `הסירה שליד הסכר\n\nמאת רות נוצה\n\nתרגמה מאנגלית: נעמי ירח\n\nפרק ראשון\n\n${prose('הדרך ירדה בין שתי גדרות חיות ויצאה אל המים, שם נחה סירה הפוכה.')}`,
    { title: 'הסירה שליד הסכר', aut: 'רות נוצה', trl: 'נעמי ירח' },
  ],
  [
    'author and translator in one line',
    `水閘邊的船\n\n作者：林小羽　譯者：何見月\n\n第一章　船\n\n${prose('小路從兩道籬笆之間通下去，一直通到水邊，那裡有一隻小船。')}`,
    { title: '水閘邊的船', aut: '林小羽', trl: '何見月' },
  ],
  [
    'a header below the title',
    `Con Thuyền Bên Đập\n\nTác giả: Trần Lông Vũ\nThể loại: Tiểu thuyết\n\nChương 1\n\n${prose('Con đường đi xuống giữa hai hàng rào và dẫn ra bờ nước, nơi một chiếc thuyền nằm úp.')}`,
    { title: 'Con Thuyền Bên Đập', aut: 'Trần Lông Vũ' },
  ],
  [
    'a name below the kind of book',
    `Salt on the Ledger\n\nA Memoir\n\nAda Quill\n\nChapter 1: Stairs\n\n${prose('The lane went down between two hedges and came out beside the water.')}`,
    { title: 'Salt on the Ledger', subtitle: 'A Memoir', aut: 'Ada Quill' },
  ],
  [
    'an editor',
    `РАССКАЗЫ О ВОДЕ\n\nСборник\n\nСоставитель П. Перов\n\nГлава первая\n\n${prose('Дорога спускалась между изгородями и выходила к воде, где лежала лодка.')}`,
    { title: 'Рассказы о Воде', subtitle: 'Сборник', edt: 'П. Перов' },
  ],
  [
    'a second title in the line below',
    `THE QUARRY LETTERS\nor, A Year by Post\n\nEdited by Ada Quill\n\nCHAPTER I\n\n${prose('The lane went down between two hedges and came out beside the water.')}`,
    { title: 'The Quarry Letters', subtitle: 'or, A Year by Post', edt: 'Ada Quill' },
  ],
  [
    'a name right below a title in capitals',
    `LOĎKA\nAda Brková\n\nI. KAPITOLA\n\n${prose('Cesta klesala mezi dvěma živými ploty a končila u vody, kde ležela převrácená loďka.')}`,
    { title: 'Loďka', aut: 'Ada Brková' },
  ],
  [
    'title, name and translator in three lines',
    `The Weir at Holm\nInge Brandt\n(translated from the German by P. Hollis)\n\n${lane}`,
    { title: 'The Weir at Holm', aut: 'Inge Brandt', trl: 'P. Hollis' },
  ],
  [
    'title and name in two lines, over the first of a series',
    `Walking Home: Essays\nAda Quill\n\n${['On Hats', 'On Gates', 'Against the Sea', 'What I Owe', 'On Time'].map((title) => `${title}\n\n${lane.repeat(9)}\n\n`).join('')}`,
    { title: 'Walking Home: Essays', aut: 'Ada Quill' },
  ],
  [
    'a line that says what it is right under capitals',
    `THE CAVES OF SALT\nAn adventure in forty parts\n\nBegin at one.\n\n${lane}`,
    { title: 'The Caves of Salt', subtitle: 'An adventure in forty parts' },
  ],
  [
    'the capitals of a sentence in bold',
    `**My brother left me a key**\n\n${lane}`,
    { title: 'My brother left me a key' },
  ],
  [
    'title, byline and length in three lines',
    `The Last Tram\nby Ada Quill\n(612 words)\n\n${lane}`,
    { title: 'The Last Tram', aut: 'Ada Quill' },
  ],
  [
    'a title over a quotation and whose it is',
    `Winter Kill\n\n_"What the river takes, it keeps."_\n- Ellen Marsh, Letters\n\n${lane}`,
    { title: 'Winter Kill' },
  ],
  [
    'a title over letters',
    `A Year of Letters\n\n12 Mill Lane\nWells\n3 January 1911\n\nMy dear Tom,\n\n${lane}\n\nYours,\n\nAda\n\nYork, 9 January 1911\n\nDear Ada,\n\n${lane}\n\nYours,\n\nTom`,
    { title: 'A Year of Letters' },
  ],
  [
    'small letters behind a colon, over a header',
    `FIVE TIMES IT RANG: a small collection\n\nAuthor: quill\nFandom: none\nRating: G\n\n${lane}`,
    { title: 'FIVE TIMES IT RANG: a small collection', aut: 'quill' },
  ],
]

describe('title pages', () => {
  test.each(samples)('%s', async (_, text, found) => {
    const { book } = await analyse(text, {})
    const { title, subtitle, creators } = book?.metadata ?? { creators: [] }
    const by = (role: string): string | undefined => creators.find((one) => one.role === role)?.name
    expect({ title, subtitle, aut: by('aut'), trl: by('trl'), ill: by('ill'), edt: by('edt') }).toEqual({
      ...{ subtitle: undefined, aut: undefined, trl: undefined, ill: undefined, edt: undefined },
      ...found,
    })
  })

  test.each([
    [
      'a sentence and the story',
      'The boat lay there.\n\nNobody came by the river that day, and it was cold and grey.\n',
    ],
    ['a sentence in bold', `**She was gone.**\n\n${lane}`],
    ['a place and a day over a letter', `Upper Holm\n\n3 May 1911\n\nDear Tom,\n\n${lane}\n\nYours,\n\nAda\n`],
    [
      'speech',
      '— Tu viens ?\n\n— Non, dit Jean en posant la lampe sur la table de la cuisine.\n\n— Dommage, fit-elle.\n',
    ],
  ])('none: %s', async (_, text) => {
    expect((await analyse(text, {})).book?.metadata).toMatchObject({ titleOrigin: 'incipit', creators: [] })
  })
})

describe('a title in several lines', () => {
  test.each([
    ['The Heron,\n\nor the Modern Ferryman', 'The Heron', 'or the Modern Ferryman'],
    ['The Heron;\n\nOr, The Modern Ferryman', 'The Heron', 'Or, The Modern Ferryman'],
    ['THE HERON;\n\nOR\n\nTHE MODERN FERRYMAN', 'The Heron', 'Or the Modern Ferryman'],
    ['ADVENTURES\n\nOF\n\nTHE FERRYMAN\n\n(His Own Tale)', 'Adventures of the Ferryman', '(His Own Tale)'],
    ['THE LIFE\nOF\nA FERRYMAN', 'The Life of a Ferryman', undefined],
    ['THE FERRYMAN\n\nOF THE\n\nLOW WEIR', 'The Ferryman of the Low Weir', undefined],
  ])('%j', async (lines, title, subtitle) => {
    for (const by of ['by Mary Anne (Quill) Sand', 'by\n\nMary Anne (Quill) Sand']) {
      const { book } = await analyse(`${lines}\n\n\n${by}\n\n\n\nChapter 1\n\n${lane}\n\nChapter 2\n\n${lane}`, {})
      expect(book?.metadata).toMatchObject({ title, creators: [{ name: 'Mary Anne (Quill) Sand' }] })
      expect(book?.metadata.subtitle).toBe(subtitle)
    }
  })

  test('the last of which is a word', async () => {
    const page = 'The Tide-Tables of Skerry\nSound\n\nA Novel\n\nAda Quill'
    const { book } = await analyse(
      `${page}\n\n\nContents\n\nPart One\n\nPart Two\n\n\nPart One\n\n${lane}\n\nPart Two\n\n${lane}`,
      {},
    )
    const { title, subtitle, creators } = book?.metadata ?? { creators: [] }
    expect([title, subtitle, creators[0]?.name]).toEqual(['The Tide-Tables of Skerry Sound', 'A Novel', 'Ada Quill'])
  })

  test('over a name without "by"', async () => {
    const { book } = await analyse(
      `THE LIFE\n\nAND\n\nTIMES OF A FERRYMAN\n\nAda Quill\n\n\n\nChapter 1\n\n${lane}`,
      {},
    )
    expect(book?.metadata).toMatchObject({
      title: 'The Life and Times of a Ferryman',
      creators: [{ name: 'Ada Quill' }],
    })
  })
})

describe('who made the file', () => {
  test.each([
    ['Produced by Bram Wolf', true],
    ['Produced by Bram Wolf and\nOdile Teague', true],
    ['This etext was prepared by Bram Wolf.', true],
    ['Transcribed by an anonymous Project Gutenberg volunteer', true],
    ['Bread by Bram Wolf', false],
    ['Produced by Bram Wolf', false, '\n\n'],
  ])('%j, left out: %j', async (line, expected, gap = '\n\n\n\n\n') => {
    const { book } = await analyse(`${line}${gap}THE HERON\n\nby Ada Quill\n\n\n\nChapter 1\n\n${lane}`, {})
    expect(book?.omissions.some(({ rule }) => rule === 'transcriber')).toBe(expected)
    expect(book?.metadata.title === 'The Heron' && book.metadata.creators[0]?.name === 'Ada Quill').toBe(expected)
  })
})

test.each([
  ["L'OROLOGIO DELLA CITTÀ BASSA\n\ndi\n\nLivia Ferrante", 'L’orologio della Città Bassa', 'Livia Ferrante'],
  ['DIE LANGSAME UHR\n\nvon\n\nJule Brandt', 'Die Langsame Uhr', 'Jule Brandt'],
  ['THE LONG SLOW CLOCK\n\nAuthor: quill_9\nRating: G\nWords: 900', 'The Long Slow Clock', 'quill_9'],
  ['Title: THE LONG SLOW CLOCK\nAuthor: quill_9\nRating: G', 'The Long Slow Clock', 'quill_9'],
  ['Title: MOLLY\nAuthor: quill_9\nRating: G', 'MOLLY', 'quill_9'],
])('a title in capitals over whose it is: %j', async (page, title, author) => {
  const { book } = await analyse(`${page}\n\n\n\nChapter 1\n\n${lane}\n\nChapter 2\n\n${lane}`, {})
  expect([book?.metadata.title.replace("'", '’'), book?.metadata.creators[0]?.name]).toEqual([title, author])
})

test.each([
  ['By Ada Quill (1903)', 'Ada Quill', '1903'],
  ['by\n\nAda Quill (1903)', 'Ada Quill', '1903'],
  ['by Ada Quill, 1903', 'Ada Quill', '1903'],
  ['by Ada Quill © 2014', 'Ada Quill', '2014'],
  ['BY ADA QUILL. 1903.', 'Ada Quill', '1903'],
  ['Ada Quill (1903)', 'Ada Quill', '1903'],
  // Years of a life date no book.
  ['Ada Quill (b. 1903)', 'Ada Quill', undefined],
  ['by Ada Quill (1870-1921)', 'Ada Quill', undefined],
  ['by quill1984', 'quill1984', undefined],
])('a year behind a name: %j', async (line, author, date) => {
  const { book } = await analyse(`NIGHT FERRY\n\n${line}\n\n\n\nChapter 1\n\n${lane}\n\nChapter 2\n\n${lane}`, {})
  const { title, creators, date: found } = book?.metadata ?? { creators: [] }
  expect([title, creators.map(({ name }) => name), found]).toEqual(['Night Ferry', [author], date])
})

test('an opening in capitals is no shout as a title', async () => {
  const { book } = await analyse(`"STOP THE FERRY AT ONCE," SHE SAID. "STOP IT, BEFORE WE ALL DROWN."\n\n${lane}`, {})
  expect(book?.metadata).toMatchObject({ title: 'Stop the Ferry at Once', titleOrigin: 'incipit' })
})

describe('before a story without chapters', () => {
  const kindsOf = async (lines: string): Promise<readonly string[]> =>
    ((await analyse(`LAMPS\n\nby Ada Quill\n\n${lines}\n\n${lane}`, {})).book?.sections ?? []).map(({ kind }) => kind)
  test.each([
    ['a dedication', 'For my mother', ['dedication', 'text']],
    ['one in the capitals of a title', 'For Tom and the Children', ['dedication', 'text']],
    ['one with a stop', 'To Jo.', ['dedication', 'text']],
    [
      'one over an epigraph',
      'For Tom\n\n"The water keeps what it is given."\n--Old saying',
      ['dedication', 'epigraph', 'text'],
    ],
    ['a sentence', 'For three days nobody came.', ['text']],
    ['a sentence in few words', 'To work, then.', ['text']],
  ])('%s', async (_, text, kinds) => expect(await kindsOf(text)).toEqual(kinds))
})

test('speech before the first chapter is no epigraph', async () => {
  const talk = '"Have you seen the boat?" Bram asked.'
  const text = `${[lane, talk, lane, talk, lane].join('\n\n')}\n\nChapter 1\n\n${lane}\n\nChapter 2\n\n${lane}`
  const { book } = await analyse(`LAMPS\n\nby Ada Quill\n\n${text}`, {})
  expect(book?.sections.map(({ kind }) => kind)).toEqual(['text', 'chapter', 'chapter'])
})

test('an epigraph below a dedication is a page of its own', async () => {
  const { book } = await analyse(
    `LAMPS\n\nby Ada Quill\n\nFor my mother\n\n"The water keeps what it is given."\n--Old saying\n\nChapter 1\n\n${lane}`,
    {},
  )
  expect(book?.sections.map(({ kind }) => kind)).toEqual(['dedication', 'epigraph', 'chapter'])
})
