import { describe, expect, test } from 'vitest'
import { letterRole } from '../../src/shape/letter.js'
import { readSample, show } from './read-sample.js'

describe('a line of a letter', () => {
  test.each([
    ['Dear Mr. Finch,', 'salutation'],
    ['My dear Dr. Crane,--', 'salutation'],
    ['Dear Miss Crane:', 'salutation'],
    ['“My dear Prof. Vane,—', 'salutation'],
    ['Dear me. She had gone,', undefined],
    ['I am, dear sir,', 'closing'],
    ['“Believe me,', 'closing'],
    ['Your affectionate sister.', 'closing'],
    ['"I am looking at you."', undefined],
    ['“Your boat sank.”', undefined],
    ['"14 March 1921."', 'dateline'],
    ['I am well.', undefined],
    ['So this happened in 2009 and I told nobody.', undefined],
    ['“On Thursday, you said.”', undefined],
    ['Leeds, Thursday evening.', 'dateline'],
    ['I am yours as ever.', 'closing'],
    ['I remain, with thanks,', 'closing'],
    ['All the best,', 'closing'],
    ['Cheers,', 'closing'],
    ['Cheers went up,', undefined],
    ['Best', undefined],
    ['Milá Hano,', 'salutation'],
    ['Můj milý Petře,', 'salutation'],
    ['Lieber Johann!', undefined],
    ['Minha querida Helena,', 'salutation'],
    ['Mein Haus, mein Garten,', undefined],
    ['亲爱的小花：', 'salutation'],
    ['사랑하는 하나에게', 'salutation'],
    ['Mit herzlichem Gruß', 'closing'],
    ['Mit der Kutsche nach Ulm', undefined],
    ['Je vous embrasse,', 'closing'],
    ['Je vous vois venir,', undefined],
    ['Twój na zawsze,', 'closing'],
    ['S úctou', 'closing'],
    ['S psem na klíně', undefined],
    ['Sevgili kardeşim,', 'salutation'],
    ['老罗吾兄：', 'salutation'],
    ['他对老罗说：', undefined],
    ['拝啓　秋も深まりました', 'salutation'],
    ['오빠에게.', 'salutation'],
    ['그는 나에게 갔다.', undefined],
    ['敬具', 'closing'],
    ['儿　志远敬上', 'closing'],
    ['동생 마리 올림', 'closing'],
  ])('%s', (line, role) => {
    expect(letterRole(line)).toBe(role)
  })
})

test.each([
  [
    'without blank lines',
    'Dear Tom,\nThe boat is sold.\nThe oars are not.\nYours,\nAda',
    'letter(salutation Dear Tom,; p The boat is sold.; p The oars are not.; closing Yours,; signature Ada)',
  ],
  [
    'of today',
    'Tom,\n\nThe boat is sold.\n\nThanks,\nAda xx',
    'letter(salutation Tom,; p The boat is sold.; closing Thanks,; signature Ada xx)',
  ],
  [
    'that says hello',
    'Hi Tom,\n\nThe boat is sold.\n\nLove,\nAda',
    'letter(salutation Hi Tom,; p The boat is sold.; closing Love,; signature Ada)',
  ],
  [
    'of somebody who is well',
    '"Dear Tom,\n\n"I am well.\n\n"Yours,\n\n"Ada"',
    'letter(salutation "Dear Tom,; p "I am well.; closing "Yours,; signature "Ada")',
  ],
  [
    'that greets with a cry',
    'Lieber Johann!\n\nDas Boot ist fort.\n\nMit herzlichem Gruß\nDeine Lene',
    'letter(salutation Lieber Johann!; p Das Boot ist fort.; closing Mit herzlichem Gruß; signature Deine Lene)',
  ],
  [
    'that is signed in one line',
    'Дорогая Анна!\n\nЛодка продана.\n\nТвой Матвей.',
    'letter(salutation Дорогая Анна!; p Лодка продана.; closing Твой Матвей.)',
  ],
  [
    'with a word under it',
    'Mon cher Paul,\n\nLe bateau est vendu.\n\nJe vous embrasse,\n\nVotre Jeanne\n\nP.-S. La clef est là.',
    'letter(salutation Mon cher Paul,; p Le bateau est vendu.; closing Je vous embrasse,; signature Votre Jeanne; p P.-S. La clef est là.)',
  ],
  [
    'whose end only its shape tells',
    'Caro Pietro,\n\nLa barca è venduta.\n\nTuo aff.mo\nGiovanni',
    'letter(salutation Caro Pietro,; p La barca è venduta.; closing Tuo aff.mo; signature Giovanni)',
  ],
  [
    'whose end only its shape tells, a line each',
    'Querida hermana:\n\nLa barca se vendió.\n\nTu hermano que te quiere,\n\nJuan',
    'letter(salutation Querida hermana:; p La barca se vendió.; closing Tu hermano que te quiere,; signature Juan)',
  ],
  [
    'in marks of speech',
    '»Liebe Lene!\n\nDas Boot ist fort.\n\nDein treuer Bruder\nJohann.«',
    'letter(salutation »Liebe Lene!; p Das Boot ist fort.; closing Dein treuer Bruder; signature Johann.«)',
  ],
  [
    'with day and names below its end',
    '拝啓\n\n舟は売りました。\n\n敬具\n\n十月三日\n\n蓮司',
    'letter(salutation 拝啓; p 舟は売りました。; closing 敬具; signature 十月三日; signature 蓮司)',
  ],
])('a letter %s', (_, source, expected) => {
  expect(show(readSample(`He read it.\n\n${source}\n\nHe put it down.\n`).blocks)).toEqual([
    'p He read it.',
    expected,
    'p He put it down.',
  ])
})

test('a name and a comma with no end of a letter to follow', () => {
  expect(show(readSample('He called.\n\nTom,\n\nthe dog, was gone.\n').blocks)[1]).toBe('p Tom,')
})

test.each([
  ['a cry that no letter follows', 'Lieber Johann!'],
  ['whose it is, with no letter above', 'Твой Матвей.'],
])('%s', (_, line) => {
  expect(show(readSample(`He called.\n\n${line}\n\nThe dog was gone.\n`).blocks)[1]).toBe(`p ${line}`)
})

const first = 'The boat is where you left it, and nobody has asked after it.'
const second = 'I have sold the oars, as you told me to, and bought a lamp.'

test('the address of the next letter is no signature of the last', () => {
  const source = [
    ...['14 Gull Row\nSaltby\n3 March 1921', 'Dear Mr. Finch,', first, 'Yours ever,\nEdith Crane'],
    ...['The Grange\nUpper Marl\n9 March 1921', 'Dear Miss Crane,', second, 'Yours,\nA. Finch'],
  ].join('\n\n')
  expect(show(readSample(`${source}\n`).blocks)).toEqual([
    `letter(dateline 14 Gull Row | Saltby | 3 March 1921; salutation Dear Mr. Finch,; p ${first}; closing Yours ever,; signature Edith Crane)`,
    `letter(dateline The Grange | Upper Marl | 9 March 1921; salutation Dear Miss Crane,; p ${second}; closing Yours,; signature A. Finch)`,
  ])
})

test.each(['The End', 'THE END'])('the end of a story below its last letter is no signature: %s', (mark) => {
  const blocks = show(readSample(`Dear Mr. Finch,\n\n${first}\n\nYours ever,\nEdith Crane\n\n${mark}\n`).blocks)
  expect(blocks[0]).toContain('signature Edith Crane)')
  expect(blocks[1]).toContain(mark)
})

describe('lines that nothing wraps', () => {
  const prose = `${first} ${second} ${first}`

  test.each([
    [
      'begun small',
      'you went out as a pair\nand one of you came home.',
      'v you went out as a pair / and one of you came home.',
    ],
    [
      'begun small, three of them',
      'The railing wears you,\nfive fingers up,\nas if it asked.',
      'v The railing wears you, / five fingers up, / as if it asked.',
    ],
  ])('verse: %s', (_about, lines, expected) => {
    expect(show(readSample(`${prose}\n\n${lines}\n\n${prose}\n`).blocks)[1]).toBe(expected)
  })

  test.each([
    ['sentences', 'nobody came.\nnobody rang.\nit rained.'],
    ['speech', '"is it late"\n"it is early"'],
  ])('no verse: %s', (_about, lines) => {
    expect(show(readSample(`${prose}\n\n${lines}\n\n${prose}\n`).blocks)[1]).toMatch(/^p /)
  })
})
