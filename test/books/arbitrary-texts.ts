/**
 * Texts that nobody wrote: lines such as people's texts have, in any order, and real samples with things done to them.
 */
import fc from 'fast-check'

const words = fc.constantFrom(
  ..."the kettle sang on hob while Mara waited for rain “No” \"Yes,\" 'tis don't it's well-known -- — ... 1920 naïve".split(
    ' ',
  ),
  ...'Æther straße 水壶 歌う やかん чайник ὕδωρ שלום मराठी 𝒜 👩‍🚀 e\u0301 ﬁre ½ _very_ *so* /x/ **loud** ~~gone~~ [1] [*] * † (2)'.split(
    ' ',
  ),
  ...'&amp; &eacute; <b> </p> <!-- ]]> <![CDATA[ &#0; <script>alert(1)</script> %s {{title}} {{{x}}} $& \\0'.split(' '),
)

const sentence = fc.array(words, { minLength: 1, maxLength: 14 }).map((list) => `${list.join(' ')}.`)

const lineOf = fc.oneof(
  { weight: 8, arbitrary: sentence },
  { weight: 2, arbitrary: fc.constantFrom('', '', '   ', '\t', '\f', '\u00a0', '\u3000') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...['* * *', '***', '---', '~*~', '#', 'oOo', '. o .', '⁂', '=====', '1', 'II', '- 12 -', '[Pg 4]', '{5}'],
      ...['CHAPTER I', 'Chapter 2', 'CHAPTER III. THE STORM', 'Chapter Four: Rain', 'PART ONE', 'Prologue', 'Epilogue'],
      ...[
        'Prologue: Sequence',
        'THE END',
        'Fin.',
        'TBC',
        'CONTENTS',
        'Contents:',
        'NOTES',
        'Kapitel 1',
        '第一章 雨',
        '第2話',
      ],
      ...[
        'A/N: I own nothing.',
        'Disclaimer: not mine',
        'Author: A. Nobody',
        'Title: The Kettle',
        'Rating: T',
        'by A. Nobody',
      ],
      ...[
        '[Illustration: A kettle]',
        '[Footnote 1: It was copper.]',
        '[1] It was copper.',
        '* It was tin.',
        'Language: English',
      ],
      ...[
        '*** START OF THE PROJECT GUTENBERG EBOOK X ***',
        '*** END OF THE PROJECT GUTENBERG EBOOK X ***',
        'Produced by Y',
      ],
      ...[
        'MARA. I waited.',
        'MARA: I waited.',
        '[Exit MARA]',
        'Dear Tom,',
        'Yours ever, Mara',
        'London, May 3rd, 1880',
      ],
      ...['| a | b |', 'a    b    c', '1. one', '2. two', '- item', '> quoted', '```', '# Heading', '## Two', '_____'],
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('  ', '    ', '\t', '          ', '\u3000\u3000'), sentence)
      .map(([a, b]) => a + b),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

/** A text of up to 80 such lines; lone surrogates, control characters and every kind of line end included. */
export const anyText = fc
  .tuple(
    fc.array(lineOf, { minLength: 1, maxLength: 80 }),
    fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', '\u0085', '\u2028'),
  )
  .map(([lines, end]) => lines.join(end))

type Change = (lines: string[], at: number, other: number, text: string) => void

const changes: readonly Change[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] ?? ''),
  (lines, at, other) => lines.splice(at, 0, lines[other] ?? ''),
  (lines, at) => lines.splice(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`),
  (lines, at) => lines.splice(at, 0, ''),
  (lines, at) => lines.splice(at, 0, '', ''),
  (lines, at, _other, text) => lines.splice(at, 0, text),
  (lines, at, other) =>
    lines.splice(at, 1, (lines[at] ?? '').slice(0, other % 60), (lines[at] ?? '').slice(other % 60)),
  (lines, at) => lines.splice(at, 1, (lines[at] ?? '').toUpperCase()),
  (lines, at) => lines.splice(at, 1, `    ${lines[at] ?? ''}`),
  (lines, at) => lines.splice(at, 1, `${lines[at] ?? ''}-`),
  (lines, at, other) => lines.splice(at, Math.min(40, other % 60)),
  (lines, at, _other, text) => lines.splice(at, 1, `${lines[at] ?? ''}${text}`),
]

/** One of `samples` with up to twelve things done to its lines. */
export const mutatedText = (samples: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(5000), fc.nat(5000), lineOf), {
        minLength: 1,
        maxLength: 12,
      }),
    )
    .map(([sample, list]) => {
      const lines = sample.split('\n')
      for (const [kind, at, other, text] of list) {
        changes[kind]?.(lines, at % lines.length, other % lines.length, text)
        if (lines.length === 0) lines.push(text)
      }
      return lines.join('\n')
    })
