import { describe, expect, test } from 'vitest'
import { PROSE, readSample, show } from './read-sample.js'

const prose = `p ${PROSE.replace(/\n/g, ' ')}`

/** What stands between two paragraphs of wrapped prose. */
const between = (lines: string): string[] => {
  const blocks = show(readSample(`${PROSE}\n\n${lines}\n\n${PROSE}\n`).blocks)
  expect(blocks[0]).toBe(prose)
  expect(blocks.at(-1)).toBe(prose)
  return blocks.slice(1, -1)
}

const cases: readonly (readonly [about: string, lines: string, expected: readonly string[]])[] = [
  ['an ornament', '* * *', ['*']],
  ['two ornaments in a row', '***\n\n***', ['*']],
  ['someone who is silent', '"..."', ['p "..."']],
  [
    'verse that is set in',
    '    The lamp is low, the night is long,\n      And none is left to sing;\n    The bell that rang at evensong\n      Has long since ceased to ring.',
    [
      'v The lamp is low, the night is long, / >And none is left to sing; / The bell that rang at evensong / >Has long since ceased to ring.',
    ],
  ],
  [
    'verse that is not set in',
    '"Row, brothers, row,\nThe stream runs fast,\nThe falls are near,\nThe light is past."',
    ['v "Row, brothers, row, / The stream runs fast, / The falls are near, / The light is past."'],
  ],
  [
    'two stanzas and whose they are',
    '    The lamp is low,\n    The night is long.\n\n    The bell is still,\n    And so the song.\n          --Songs of the Weir',
    [
      'v The lamp is low, / The night is long. // The bell is still, / And so the song.',
      'attribution --Songs of the Weir',
    ],
  ],
  [
    'a quotation that is set in and wrapped',
    '    The bearer of this is to be admitted at any hour of\n    the day or night, and no questions are to be asked of\n    him by anybody whatever.',
    [
      'quotation(p The bearer of this is to be admitted at any hour of the day or night, and no questions are to be asked of him by anybody whatever.)',
    ],
  ],
  [
    'a letter',
    '    Malden, 4 March.\n\n    Dear Anna,--\n\n    The mill is sold. I do not know to whom.\n\n    Yours ever,\n\n    T. CRANE.',
    [
      'letter(dateline Malden, | 4 March.; salutation Dear Anna,--; p The mill is sold. I do not know to whom.; closing Yours ever,; signature T. CRANE.)',
    ],
  ],
  [
    'addresses over a greeting',
    'Messrs. Orme and Tapp\nSolicitors\n22 Lower Friar Street\nWells\n\nThe Occupier\nThe Red House\n\nDear Madam,\n\nThe mill is sold.\n\nYours ever,\n\nT. Crane',
    [
      'letter(dateline Messrs. Orme and Tapp | Solicitors | 22 Lower Friar Street | Wells; dateline The Occupier | The Red House; salutation Dear Madam,; p The mill is sold.; closing Yours ever,; signature T. Crane)',
    ],
  ],
  [
    'a couplet over a greeting',
    'The lamp is low\nThe night is long\n\nDear Madam,\n\nThe mill is sold.\n\nYours ever,\n\nT. Crane',
    [
      'p The lamp is low The night is long',
      'letter(salutation Dear Madam,; p The mill is sold.; closing Yours ever,; signature T. Crane)',
    ],
  ],
  [
    'a quotation and whose it is',
    '"All things come to the weir."\n-- Anna Sand',
    ['p "All things come to the weir."', 'attribution -- Anna Sand'],
  ],
  [
    'a wrapped one',
    '"All things come to the weir, and nothing that has once come\nto it goes back."\n- Anna Sand, Songs',
    [
      'p "All things come to the weir, and nothing that has once come to it goes back."',
      'attribution - Anna Sand, Songs',
    ],
  ],
  [
    'an answer after a dash',
    '"Who is there?"\n- Nobody said a word.',
    ['p "Who is there?"', 'p - Nobody said a word.'],
  ],
  ['somebody who speaks like a letter', '"My dear Anna," he said.', ['p "My dear Anna," he said.']],
  ['a day that is told', 'It was a Friday in March.', ['p It was a Friday in March.']],
  [
    'an inscription',
    '                      HERE LIES\n                    THOMAS CRANE\n               MILLER OF THIS PARISH',
    ['inscription(centered HERE LIES; centered THOMAS CRANE; centered MILLER OF THIS PARISH)'],
  ],
  ['a picture', '[Illustration: The mill by night.]', ['figure(p The mill by night.)']],
  ['a picture without words', '[Illustration]', ['figure()']],
  ['a heading', 'THE SECOND WHEEL', ['subheading THE SECOND WHEEL']],
  ['a shout', '"STOP THE WHEEL!"', ['p "STOP THE WHEEL!"']],
  ['a list', '• a lantern\n• forty feet of rope', ['list(p a lantern, p forty feet of rope)']],
  ['a list with numbers', '1. Find the key.\n2. Mind the dog.', ['list from 1(p Find the key., p Mind the dog.)']],
  [
    'choices under a question',
    'What will she do?\n[ ] Go north, though the road is under water as far as the mill\n    and nobody has come back by it.\n[ ] Wait for the tide.\n-[ ] Alone',
    [
      'p What will she do?',
      'p [ ] Go north, though the road is under water as far as the mill and nobody has come back by it.',
      'p [ ] Wait for the tide.',
      'p -[ ] Alone',
    ],
  ],
  ['votes', '[X] Go north.\n[x] Wait.', ['p [X] Go north.', 'p [x] Wait.']],
  [
    'votes that are counted',
    '[11] Go north.\n-[9] Alone\n[6] Wait.',
    ['p [11] Go north.', 'p -[9] Alone', 'p [6] Wait.'],
  ],
  ['people who speak after dashes', '- Who is there?\n\n- Nobody.', ['p - Who is there?', 'p - Nobody.']],
  [
    'a table',
    'Flour        12 lb.     3s.\nCandles       4 lb.     1s.\nRope         40 ft.     9d.',
    ['table(Flour | 12 lb. | 3s., Candles | 4 lb. | 1s., Rope | 40 ft. | 9d.)'],
  ],
  [
    'a table with strokes and a rule',
    '| Day    | Soup |\n|--------|:----:|\n| Monday | Leek |\n| Friday | Fish |',
    ['table(Day | Soup, Monday | Leek, Friday | Fish)'],
  ],
]

describe('between paragraphs of wrapped prose', () => {
  for (const [about, lines, expected] of cases) test(about, () => expect(between(lines)).toEqual(expected))
})

describe('layouts', () => {
  test('paragraphs told by an indent alone', () => {
    const source = `   It was late, and the lamp had burned low in the window of the
old mill, where nobody had lived for years.
   "Who is there?" he said.
   "Nobody," said the miller. "Nobody at all, and he is asleep in
his bed."
   He laughed, and went away over the bridge with his hands in the
pockets of his coat.
`
    const { blocks, convention } = readSample(source)
    expect(convention.layout).toBe('indent')
    expect(blocks.length).toBe(4)
  })

  test('one line a paragraph', () => {
    const source = `The tram was late, and the rain had found the hole in his left boot once again.
"You could sit down," said the woman on the bench, and moved her basket for him.
He thought about it for as long as seemed polite to both of them. Then he sat down.
Nobody came.
`
    const { blocks, convention } = readSample(source)
    expect(convention.layout).toBe('line')
    expect(blocks.length).toBe(4)
  })

  test('full-width indents', () => {
    const source =
      '　　雨下了一整天，没有人来。\n　　“你还在吗？”她问。\n　　没有人回答，只有水声。\n　　她把灯吹灭了，坐在黑暗里等着。\n'
    expect(show(readSample(source).blocks)).toEqual([
      'p 雨下了一整天，没有人来。',
      'p “你还在吗？”她问。',
      'p 没有人回答，只有水声。',
      'p 她把灯吹灭了，坐在黑暗里等着。',
    ])
  })

  test('words parted at the ends of lines, where the document parts them', () => {
    const source = `He had remembered the way to the mill, and he remem-
bered the name of the dog that had lived there; but the mil-
ler he did not remember, nor the miller's wife, nor the draw-
bridge, though it was the only bridge for many miles around.`
    expect(show(readSample(source).blocks)[0]).toContain(
      'he remembered the name of the dog that had lived there; but the miller',
    )
  })

  test('a hyphen of its own stays', () => {
    const source = `${PROSE}\n\nHe had never in all his life before that day seen the well-\nknown house on the hill, and he was sorry that he had now.`
    expect(show(readSample(source).blocks)[1]).toContain('the well-known house')
  })
})

describe('blank lines', () => {
  const scenes = (count: number, gap: string) =>
    Array.from(
      { length: count },
      (_, i) => `Scene ${i} began with rain, and it went on with rain until the evening.`,
    ).join(gap)

  test('two are a break where nothing else is', () => {
    const source = `${scenes(9, '\n\n')}\n\n\n${scenes(9, '\n\n')}\n`
    expect(show(readSample(source).blocks).filter((block) => block === '*').length).toBe(1)
  })

  test('two are a wider space where there are ornaments', () => {
    const source = `${scenes(9, '\n\n')}\n\n\n${scenes(9, '\n\n')}\n\n* * *\n\n${scenes(3, '\n\n')}\n`
    expect(show(readSample(source).blocks).filter((block) => block === '*' || block === '_')).toEqual(['_', '*'])
  })

  test('two are nothing where every other paragraph has them', () => {
    const source = `${scenes(4, '\n\n\n')}\n\n${scenes(4, '\n\n\n')}\n\n${scenes(4, '\n\n\n')}\n`
    expect(show(readSample(source).blocks).filter((block) => block === '*' || block === '_')).toEqual([])
  })
})

describe('notes and pages', () => {
  test('a note below its paragraph', () => {
    const read = readSample(`${PROSE}\n\nHe paid a groat.[1]\n\n[1] A coin of small worth.\n\n${PROSE}\n`)
    expect(show(read.blocks)).toEqual([prose, 'p He paid a groat.{note 1}', prose])
    expect(read.footnotes.map((note) => [note.label, ...show(note.blocks)])).toEqual([
      ['1', 'p A coin of small worth.'],
    ])
    expect(read.omissions.map(({ rule }) => rule)).toEqual(['note-mark', 'note-mark'])
  })

  test.each([
    ['of Markdown', 'He paid a groat[^1] and a florin.[^2]', '[^1]: A coin.\n[^2]: Another.'],
    ['with raised figures', '"He paid a groat,"¹ and a florin.²', '¹ A coin.\n² Another.'],
    ['with raised figures above plain ones', 'He paid a groat¹ and a florin.²', '1. A coin.\n\n2. Another.'],
  ])('notes %s', (_, cited, notes) => {
    const read = readSample(`${PROSE}\n\n${cited}\n\n${PROSE}\n\n${notes}\n`)
    expect(show(read.blocks)).toEqual([
      prose,
      `p ${cited
        .replace(/\[\^(\d)\]/g, '{note $1}')
        .replace('¹', '{note 1}')
        .replace('²', '{note 2}')}`,
      prose,
    ])
    expect(read.footnotes.map((note) => [note.label, ...show(note.blocks)])).toEqual([
      ['1', 'p A coin.'],
      ['2', 'p Another.'],
    ])
  })

  test('notes with signs, line below line', () => {
    const read = readSample(`${PROSE}\n\nHe paid a groat* and a florin.†\n\n* A coin.\n† Another.\n`)
    expect(read.footnotes.map((note) => [note.label, ...show(note.blocks)])).toEqual([
      ['*', 'p A coin.'],
      ['†', 'p Another.'],
    ])
  })

  test.each([
    ['boxes that are ticked are no notes', 'He chose.[X]\n\n[X] Go north.\n[X] Wait.', 0],
    ['nor is one beside an empty one', 'He chose [X] at last.\n\n[X] Go north.\n\n[ ] Wait.', 0],
    ['the note after [w]', 'A groat[w] and a florin.[x]\n\n[w] A coin.\n[x] Another.', 2],
    ['one note', 'A groat.[x]\n\n[x] A coin.', 1],
  ])('%s', (_, lines, count) => {
    expect(readSample(`${PROSE}\n\n${lines}\n`).footnotes.length).toBe(count)
  })

  test('a power beside a note', () => {
    const read = readSample(`${PROSE}\n\nIt was 10¹ wide, 5 m² large, in 1914.¹\n\n¹ By the books.\n`)
    expect(show(read.blocks)[1]).toBe('p It was 10¹ wide, 5 m² large, in 1914.{note 1}')
  })

  test.each(['It was 5 m² and 10¹ wide.', 'It was 10³ wide.'])('measures are no notes: %s', (cited) => {
    const read = readSample(`${PROSE}\n\n${cited}\n\n${PROSE}\n\n1. Find the key.\n2. Mind the dog.\n`)
    expect(show(read.blocks)).toEqual([prose, `p ${cited}`, prose, 'list from 1(p Find the key., p Mind the dog.)'])
    expect(read.footnotes).toEqual([])
  })

  test('a page that ends in the middle of a sentence', () => {
    const cut = PROSE.split('\n')
    const read = readSample(`${PROSE}\n\n${cut.slice(0, 2).join('\n')}\n\n[Pg 12]\n\n${cut.slice(2).join('\n')}\n`)
    expect(show(read.blocks)).toEqual([prose, prose.replace('stopped one ', 'stopped one {page 12}')])
  })
})

describe('drama', () => {
  test('speeches and stage directions', () => {
    const source = `[A mill. Night.]\n\nANNA. Who is there?\n\nTHOMAS. (_Aside._) Nobody.\n\nANNA. Speak louder.\n\n[_He goes out._]\n`
    expect(show(readSample(source, 'scene').blocks)).toEqual([
      'stage-direction [A mill. Night.]',
      'speech ANNA. (p Who is there?)',
      'speech THOMAS. (p (_Aside._) Nobody.)',
      'speech ANNA. (p Speak louder.)',
      'stage-direction [_He goes out._]',
    ])
  })
})

test('the numbers of a list are left to the list, and said to be', () => {
  const read = readSample(`${PROSE}\n\n1. Find the key.\n2. Mind the dog.\n\n${PROSE}\n`)
  expect(read.omissions.map(({ rule }) => rule)).toEqual(['list-number', 'list-number'])
})
