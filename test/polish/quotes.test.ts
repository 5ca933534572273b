import { describe, expect, it } from 'vitest'
import { polishText } from './polish-text.js'

const one = (input: string, language = 'en'): string => polishText([input], language)[0] as string

describe('quotation marks', () => {
  it.each([
    ['"Come in," said Ada.', '“Come in,” said Ada.'],
    ['Ada said, "Come in."', 'Ada said, “Come in.”'],
    ['("Never," she wrote.)', '(“Never,” she wrote.)'],
    ['"Well--" he began.', '“Well—” he began.'],
    ['"Well"--he stopped--"come."', '“Well”—he stopped—“come.”'],
    ['He cried--"Come!"--and went.', 'He cried—“Come!”—and went.'],
    ['"...and so," she said, "it ends..."', '“…and so,” she said, “it ends…”'],
    ['"--and so," she said.', '“—and so,” she said.'],
    ['She called it "home".', 'She called it “home”.'],
    ['"He told me \'Go,\' and I went."', '“He told me ‘Go,’ and I went.”'],
    ['"\'Go,\' he said."', '“‘Go,’ he said.”'],
    ['"She said, \'He cried "Fire!" twice.\'"', '“She said, ‘He cried “Fire!” twice.’”'],
    ['"Did he say \'no\'?" "He did."', '“Did he say ‘no’?” “He did.”'],
    ["in his 'uniform' as he walked", 'in his ‘uniform’ as he walked'],
    ["\"It's the 'right' way,\" I said.", '“It’s the ‘right’ way,” I said.'],
    ['“She said "no" to it.”', '“She said “no” to it.”'],
    ["“Don't,” he said.", '“Don’t,” he said.'],
    ["``Yes,'' he said, ``I go.''", '“Yes,” he said, “I go.”'],
    ["''Yes,'' he said, ''I go.''", '“Yes,” he said, “I go.”'],
    ["The word `so-called' is his.", 'The word ‘so-called’ is his.'],
    ['"Hm?"', '“Hm?”'],
  ])('%s', (input, expected) => expect(one(input)).toBe(expected))

  it.each([
    '“Come in,” said Ada.',
    '‘Come in,’ said Ada, ‘and say “yes”.’',
    '“‘Tis true,’ he said.”',
    'The boys’ room.',
    '» Ja « sagte er.',
    'Plain words, with commas; and stops.',
  ])('leaves %s', (input) => expect(one(input)).toBe(input))
})

describe('single marks outside, as in British books', () => {
  it.each([
    ["'Come in,' said Ada.", '‘Come in,’ said Ada.'],
    ["'I don't know,' he said, 'but 'tis late.'", '‘I don’t know,’ he said, ‘but ’tis late.’'],
    ['\'He said "no" to me,\' said Tom.', '‘He said “no” to me,’ said Tom.'],
    ["'The boys' room is full,' he said.", '‘The boys’ room is full,’ he said.'],
    ["'He was goin' home,' said Bill, 'an' I saw 'im.'", '‘He was goin’ home,’ said Bill, ‘an’ I saw ’im.’'],
    ["'Is it?' 'It is.'", '‘Is it?’ ‘It is.’'],
  ])('%s', (input, expected) => expect(one(input)).toBe(expected))
})

describe('speech that runs on over paragraphs', () => {
  it('opens every paragraph and closes the last', () => {
    expect(
      polishText(['"First of all.', "\"Then the 'other' thing.", '"And so on," he said.', 'He was silent.']),
    ).toEqual(['“First of all.', '“Then the ‘other’ thing.', '“And so on,” he said.', 'He was silent.'])
  })

  it('runs on within an inner quotation', () => {
    expect(polishText(['"He wrote, \'Dear Ada,', '"\'I shall come.', '"\'Yours, Tom.\' And he came."'])).toEqual([
      '“He wrote, ‘Dear Ada,',
      '“‘I shall come.',
      '“‘Yours, Tom.’ And he came.”',
    ])
  })

  it('runs on in single marks', () => {
    expect(polishText(["'First of all.", "'It was as I say.", "'And so on,' he said."])).toEqual([
      '‘First of all.',
      '‘It was as I say.',
      '‘And so on,’ he said.',
    ])
  })
})

describe('other languages', () => {
  it.each([
    ['de', '"Ja", sagte er, "das ist \'gut\', oder?"', '„Ja“, sagte er, „das ist ‚gut‘, oder?“'],
    ['de', "Wie geht's? Hans' Hund bellt.", 'Wie geht’s? Hans’ Hund bellt.'],
    ['de', '»Ja«, sagte er.', '»Ja«, sagte er.'],
    ['de-CH', '"Ja", sagte er.', '«Ja», sagte er.'],
    ['fr', 'Il dit : "L\'eau est froide !"', 'Il dit\u202F: «\u202FL’eau est froide\u202F!\u202F»'],
    ['fr', '« Oui ! » dit-il ; « non ? »', '«\u202FOui\u202F!\u202F» dit-il\u202F; «\u202Fnon\u202F?\u202F»'],
    ['fr', '«Oui», dit-il à 12:30.', '«\u202FOui\u202F», dit-il à 12:30.'],
    ['fr-CA', '"Oui!"', '«\u00A0Oui!\u00A0»'],
    ['es', '"¿Qué dice?" preguntó. "Dijo \'no\' ayer."', '«¿Qué dice?» preguntó. «Dijo “no” ayer.»'],
    ['it', '"L\'amico," disse, "non c\'è."', '«L’amico,» disse, «non c’è.»'],
    ['pl', '"Tak", powiedział.', '„Tak”, powiedział.'],
    ['sv', '"Jag sa \'nej\' till dig," sa hon.', '”Jag sa ’nej’ till dig,” sa hon.'],
    ['ru', '"Да", сказал он.', '«Да», сказал он.'],
    ['ru', 'Роман "Дом" и "Шкаф "Заря"".', 'Роман «Дом» и «Шкаф „Заря“».'],
    ['fr', "Il a dit 'barrage', je crois.", 'Il a dit «\u202Fbarrage\u202F», je crois.'],
    ['fr', "\"J'ai dit 'barrage'.\"", '«\u202FJ’ai dit “barrage”.\u202F»'],
    ['it', "\"Ho detto 'diga' un po' fa.\"", '«Ho detto “diga” un po’ fa.»'],
    ['it', "Da mo' che c'è un po' d'acqua.", 'Da mo’ che c’è un po’ d’acqua.'],
    ['zh-Hans', "“我说过'水坝'。”", '“我说过‘水坝’。”'],
    ['ko', '"나는 \'보\'라고 했다."', '“나는 ‘보’라고 했다.”'],
    ['ko', "'그래, 가자.' 그는 생각했다.", '‘그래, 가자.’ 그는 생각했다.'],
    ['fr', '« Il dit "oui", dit-elle, "oui" et "non". »', '«\u202FIl dit “oui”, dit-elle, “oui” et “non”.\u202F»'],
    ['es', '«Dijo "no" ayer», dijo "Ana".', '«Dijo “no” ayer», dijo «Ana».'],
    ['de', '„Ja", sagte er, „das ist "gut", oder?"', '„Ja“, sagte er, „das ist ‚gut‘, oder?“'],
    ['he', 'צה"ל אמר', 'צה״ל אמר'],
    ['zh-Hans', '他说:"你好。"她说"好"。', '他说:“你好。”她说“好”。'],
    ['ja', '彼は"はい"と言った。', '彼は「はい」と言った。'],
    ['ja', '「はい」と『彼』は', '「はい」と『彼』は'],
  ])('%s: %s', (language, input, expected) => expect(one(input, language)).toBe(expected))
})

describe("a document's own marks", () => {
  const filler = (open: string, close: string): string[] =>
    Array.from({ length: 6 }, () => `${open}So${close}, war es.`)

  it.each([
    ['de', '»', '«', '»Ja«, sagte er.'],
    ['de', '«', '»', '«Ja», sagte er.'],
    ['fr', '“', '”', '“Ja”, sagte er.'],
    ['zh-Hans', '「', '」', '「Ja」, sagte er.'],
    ['de', '„', '“', '„Ja“, sagte er.'],
    ['en', '«', '»', '“Ja”, sagte er.'],
  ])('are kept for the stray straight ones: %s %s %s', (language, open, close, expected) => {
    expect(polishText([...filler(open, close), '"Ja", sagte er.'], language).at(-1)).toBe(expected)
  })
})

describe('marks that were typed as two signs', () => {
  it.each([
    ['de', ",,Ja'', sagte er, ,,das ist gut.''", '„Ja“, sagte er, „das ist gut.“'],
    ['pl', ',,Tak" - powiedział.', '„Tak” – powiedział.'],
    ['de', ',,Ja``, sagte er, ,,das ist gut.``', '„Ja“, sagte er, „das ist gut.“'],
    ['de', '„Ja``, sagte er, „das ist gut.``', '„Ja“, sagte er, „das ist gut.“'],
    ['de', '>>Ja<<, sagte er, >>das ist gut.<<', '»Ja«, sagte er, »das ist gut.«'],
    ['es', '<<Hola>>, dijo. <<¿Qué tal?>>', '«Hola», dijo. «¿Qué tal?»'],
    ['fr', "<< Oui, dit-il. C'est bon ! >>", '«\u202FOui, dit-il. C’est bon\u202F!\u202F»'],
    ['fr', '<<Oui>>, dit-il.', '«\u202FOui\u202F», dit-il.'],
  ])('%s: %s', (language, input, expected) => expect(one(input, language)).toBe(expected))

  it.each([
    ['en', 'He heard <<Come here>> in his head.'],
    ['de', 'Er schrieb a << 2 und b >> 3.'],
    ['es', 'Un número << otro.'],
    ['ru', 'a,,b'],
  ])('%s: leaves %s', (language, input) => expect(one(input, language)).toBe(input))
})

describe('marks that were set the wrong way round', () => {
  it.each([
    ['“Come in,“ she said. “It’s late.“', '“Come in,” she said. “It’s late.”'],
    ['”Come in,” she said. ”It’s late.”', '“Come in,” she said. “It’s late.”'],
    ['”Come in,“ she said, and (”Go“).', '“Come in,” she said, and (“Go”).'],
    ['“But I—“ “No,” he said.', '“But I—” “No,” he said.'],
    ['And so it went on.“', 'And so it went on.”'],
    ['He said ‘yes‘, and “I said ‘no‘” too.', 'He said ‘yes’, and “I said ‘no’” too.'],
  ])('%s', (input, expected) => expect(one(input)).toBe(expected))

  it.each([
    '„Ja“, sagte er.',
    'He said.“ Come in” and went.',
    '“First of all. “Then”',
    'word”Next word',
    'at 5‘ 10“ tall',
  ])('leaves %s', (input) => expect(one(input)).toBe(input))

  it.each([
    ['sv', '”Ja”, sa han. ”Nej!”'],
    ['de', '„Ja“, sagte er. „Nein.“'],
    ['zh-Hans', '他说“好”，又说“不”。'],
  ])('%s: leaves %s', (language, input) => expect(one(input, language)).toBe(input))
})
