/** Texts with a sentence in each line, and texts with a paragraph in each. */
import { expect, test } from 'vitest'
import { analyse, walkSections } from '../../src/index.js'

const SENTENCES = [
  'The lane went down between two hedges and came out beside the water.',
  'She had kept the ledger for eleven years, and Mr. Sand had never asked to see it.',
  'It rained through the afternoon.',
  'By evening the gutters were talking to themselves below the window.',
  'Nobody in the village could say when the clock had stopped.',
  '“You might have written,” said Clara, and she did not look up from the map.',
  'There were eleven chairs in the hall, and only one of them had all its legs.',
]
const TALK = ['“Who is there?” he asked.', '“Nobody,” said Clara.', '“Nobody at all?”', '“Nobody.”']

/** `count` groups of two to six lines out of `pool`, a blank line between. */
const groups = (pool: readonly string[], count: number): string[][] =>
  Array.from({ length: count }, (_, at) =>
    Array.from({ length: 2 + (at % 5) }, (_, line) => pool[(at * 3 + line) % pool.length] as string),
  )

const paragraphsOf = async (told: readonly (readonly string[])[]): Promise<number> => {
  const text = told.map((lines) => lines.join('\n')).join('\n\n')
  const { book } = await analyse(`Chapter 1\n\n${text}\n`, {})
  return [...walkSections(book?.sections ?? [])]
    .flatMap(({ section }) => section.blocks)
    .filter(({ kind }) => kind === 'paragraph').length
}

const linesIn = (told: readonly (readonly string[])[]): number => told.flat().length

test.each<[string, string[][], 'groups' | 'lines']>([
  ['sentences', groups(SENTENCES, 16), 'groups'],
  ['too few to show it', groups(SENTENCES, 6), 'lines'],
  ['people who answer each other', groups([...SENTENCES.slice(0, 3), ...TALK], 16), 'lines'],
  ['paragraphs of some sentences', groups([...SENTENCES, `${SENTENCES[0]} ${SENTENCES[2]}`], 16), 'lines'],
])('%s', async (_, told, expected) => {
  expect(await paragraphsOf(told)).toBe(expected === 'groups' ? told.length : linesIn(told))
})
