import { expect, test } from 'vitest'
import { manuscript } from '../../src/book/manuscript.js'
import { endsSentence } from '../../src/shape/character.js'
import { learn } from '../../src/shape/convention.js'
import { tabulate } from '../../src/shape/lines.js'

test.each([
  ['He went.', true],
  ['“Did he?”', true],
  ['Τον είδες;', true],
  ['He went; she stayed;', false],
  ['هل رأيته؟', true],
  ['वह चला गया।', true],
  ['He went', false],
])('%s', (line, expected) => {
  expect(endsSentence(line)).toBe(expected)
})

test('short lines of one length among long paragraphs are no width of a double-spaced text', () => {
  const long =
    'Ο γέρος καθόταν στη σόμπα και σκάλιζε ένα κουτάλι που ποτέ δεν τελείωνε, και κανείς δεν μιλούσε. '.repeat(4)
  const short = 'Έλα, είπε εκείνος, γι αυτό σ αγαπώ ακόμη και τώρα που'
  const text = [long, long, long, short, short, short, long, long].map((one) => one.trim()).join('\n\n')
  const lines = tabulate(manuscript('a.txt', `${text}\n`))
  expect(learn(lines, new Uint8Array(lines.count))).toMatchObject({ wrap: 0, pitch: 0 })
})
