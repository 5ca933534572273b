import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { polishText } from './polish-text.js'

/** Text as people type it, with far more punctuation than they do. */
const prose = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('word', 'Tis', 'e', "don't", 'B', '17', '6', '2', 'é', '字', 'boys', 'goin', 'n'),
      },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...[
            '"',
            "'",
            '`',
            "''",
            '``',
            '“',
            '”',
            '‘',
            '’',
            '«',
            '»',
            '„',
            '-',
            '--',
            '---',
            '----',
            '—',
            '–',
            '.',
            '..',
          ],
          ...[
            '...',
            '. . .',
            '…',
            ' ',
            ' ',
            ' ',
            '  ',
            '\t',
            ',',
            '!',
            '?',
            ';',
            ':',
            '(',
            ')',
            '/',
            '<',
            '>',
            '=',
            '@',
            '。',
          ],
          ...['https://', 'www.', '\u00A0', '\u202F', '_', '*', '°', '\\', '>', '\n'],
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).filter((s) => !s.includes('\uFFFF')) },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const language = fc.constantFrom('en', 'en-GB', 'fr', 'fr-CA', 'de', 'es', 'it', 'pl', 'sv', 'ru', 'zh-Hans', 'ja', 'x')

const spoken = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')

describe('whatever the text', () => {
  it('changes no letter and no digit', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 3 }), language, (paragraphs, tag) => {
        const polished = polishText(paragraphs, tag)
        expect(polished.map(spoken)).toEqual(paragraphs.map(spoken))
      }),
      { numRuns: 2000, seed: 20 },
    )
  })

  it('polishes twice as once', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 3 }), language, (paragraphs, tag) => {
        const once = polishText(paragraphs, tag)
        expect(polishText(once, tag)).toEqual(once)
      }),
      { numRuns: 2000, seed: 20 },
    )
  })
})
