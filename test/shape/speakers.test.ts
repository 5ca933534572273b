import { describe, expect, test } from 'vitest'
import { readSample, show } from './read-sample.js'

/** Twelve paragraphs, each begun by the two names in turn. */
const play = (first: string, second: string): string =>
  Array.from({ length: 12 }, (_, at) => `${at % 2 === 0 ? first : second}it was the ${at}th lamp of the evening.`).join(
    '\n\n',
  )

const speeches = (text: string): number =>
  show(readSample(text).blocks).filter((line) => line.startsWith('speech')).length

describe('names that begin what is said', () => {
  test.each([
    ['ANNA. ', 'THOMAS. '],
    ['_ANNA._ ', '**THOMAS**: '],
    ['I AND ANNA: ', 'A and B: '],
    ['ANNA & BRAM. ', 'GUARD 2. '],
    ["O'HARA. ", 'D’ARCY-FITZ. '],
    ['ÉMILE. ', 'ÅSE: '],
    ['ANNA (rising) ', 'BRAM [aside] '],
    ['_Anna._ ', '_Bram Wolf._ '],
    ['Anna: ', 'Bram Wolf: '],
    ['Anna-Marie Louise Sand: ', 'Élodie: '],
    ['1 Guard.\n', 'First Guard.\n'],
    ['Anna.\n', 'The Old Man.\n'],
  ])('%j and %j', (first, second) => {
    expect(speeches(play(first, second))).toBe(12)
  })

  test.each([
    ['I was sure: ', 'A lamp and '],
    ['Then, as he had said before: ', 'The next morning they found out that '],
    ['“ANNA. ', '— BRAM: '],
    ['Anna ', 'Bram '],
    ['anna: ', 'bram: '],
    ['Anna.\n\n', 'Bram.\n\n'],
  ])('not %j and %j', (first, second) => {
    expect(speeches(play(first, second))).toBe(0)
  })
})

describe('names centred over speeches', () => {
  const said = ['JOAN', 'PIP', 'MR. FENN', 'JOAN', 'PIP', 'A PASSENGER'].map(
    (name, at) => `                    ${name}\n          That is button number ${at}.`,
  )

  test('speak, and be it once', () => {
    expect(speeches(`JOAN (50s, oilskins) counts coins into a tin.\n\n${said.join('\n\n')}\n`)).toBe(6)
  })

  test('not those of songs, which stand at the margin', () => {
    expect(speeches(said.map((one) => one.replace(/^ +/gm, '')).join('\n\n'))).toBe(0)
  })
})

test('a shortened title above a speech is part of the name', () => {
  const scene = ['ANNA', 'MR. FENN', 'ANNA', 'MR. FENN'].map((name, at) => `${name}\nThat is boat number ${at}.`)
  expect(show(readSample(`${scene.join('\n\n')}\n`, 'scene').blocks)[1]).toBe(
    'speech MR. FENN (p That is boat number 1.)',
  )
})

describe('the script of a film', () => {
  const script = [
    'FADE IN:',
    'EXT. QUAY - NIGHT',
    'Rain falls on the boats, and on the men who sit in them.',
    'ANNA (V.O.)\n          Who is there?',
    'BRAM\n          Nobody.',
    'INT. OFFICE - DAY',
    'The clerk writes without looking up, as he has for years.',
    "ANNA (CONT'D)\n          I said, who is there?",
    'BRAM (O.S.)\n          Nobody, I told you.',
    'ANNA (rising)\n          That is a lie.',
    'BRAM: It is not.',
    'CUT TO:',
  ]

  test('has places, turns and speakers', () => {
    expect(show(readSample(`${script.join('\n\n')}\n`).blocks)).toEqual([
      'stage-direction FADE IN:',
      'subheading EXT. QUAY - NIGHT',
      'p Rain falls on the boats, and on the men who sit in them.',
      'speech ANNA (V.O.) (p Who is there?)',
      'speech BRAM (p Nobody.)',
      'subheading INT. OFFICE - DAY',
      'p The clerk writes without looking up, as he has for years.',
      "speech ANNA (CONT'D) (p I said, who is there?)",
      'speech BRAM (O.S.) (p Nobody, I told you.)',
      'speech ANNA (p (rising) That is a lie.)',
      'speech BRAM: (p It is not.)',
      'stage-direction CUT TO:',
    ])
  })
})
