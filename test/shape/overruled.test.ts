/**
 * What a sidecar decides about lines: it outranks whatever the text looks like, and no word is lost by it.
 */
import { describe, expect, test } from 'vitest'
import { noStructureOverrides, type StructureOverrides } from '../../src/book/overrides.js'
import { type Compiled, compile } from '../../src/compile.js'

const source = `Some plain words stand on top of it all

It was a grey morning and the boat was late again. Nobody minded much.

The second day
She waited at the pier until the lamps were lit, and then went home.

~~

He came at last, and there was no more to be said of it than that.

***

And so they lived.

CHAPTER ONE

It begins again here, with other people, in another town by the sea.
`

const build = async (decided: Partial<StructureOverrides>): Promise<Compiled> =>
  compile(source, {
    name: 'a.txt',
    cover: false,
    metadata: { title: 'T' },
    sidecar: { metadata: {}, structure: { ...noStructureOverrides, ...decided } },
  })

const outline = ({ book }: Compiled): string[] => {
  const out: string[] = []
  const walk = (sections: NonNullable<typeof book>['sections'], depth: number): void => {
    for (const { kind, heading, blocks, sections: inner } of sections) {
      const words = [...(heading?.label ?? []), ...(heading?.title ?? [])]
        .map((one) => ('text' in one ? one.text : ''))
        .join(' ')
      const shapes = blocks.map((block) =>
        block.kind === 'scene-break' ? '*' : block.kind === 'paragraph' ? 'p' : block.kind,
      )
      out.push(`${' '.repeat(depth)}${kind}|${words}|${shapes.join('')}`)
      walk(inner, depth + 1)
    }
  }
  walk(book?.sections ?? [], 0)
  return out
}

describe('a sidecar overrules', () => {
  const cases: [string, Partial<StructureOverrides>, string[]][] = [
    ['nothing', {}, ['text||pppp*p*p', 'chapter|CHAPTER ONE|p']],
    [
      'a line within a paragraph into a heading',
      { headings: [{ line: 5 }] },
      ['text||pp', 'chapter|The second day|p*p*p', 'chapter|CHAPTER ONE|p'],
    ],
    [
      'its words',
      { headings: [{ line: 5, title: 'Day Two' }] },
      ['text||pp', 'chapter|Day Two|p*p*p', 'chapter|CHAPTER ONE|p'],
    ],
    [
      'its kind',
      { headings: [{ line: 5, kind: 'interlude' }] },
      ['text||pp', 'interlude|The second day|p*p*p', 'chapter|CHAPTER ONE|p'],
    ],
    [
      'a level',
      {
        headings: [
          { line: 5, level: 1 },
          { line: 16, level: 2 },
        ],
      },
      ['text||pp', 'chapter|The second day|p*p*p', ' chapter|CHAPTER ONE|p'],
    ],
    ['a heading away', { notHeadings: [16] }, ['text||pppp*p*psubheadingp']],
    ['a break in at a blank line', { breaks: [4] }, ['text||pp*pp*p*p', 'chapter|CHAPTER ONE|p']],
    ['a break away', { notBreaks: [12] }, ['text||pppp*ppp', 'chapter|CHAPTER ONE|p']],
    ['lines out', { omit: [{ first: 8, last: 12 }] }, ['text||ppppp', 'chapter|CHAPTER ONE|p']],
  ]
  test.each(cases)('%s', async (_, decided, expected) => {
    const compiled = await build(decided)
    expect(compiled.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(outline(compiled)).toEqual(expected)
  })

  test('what an archive’s wrapping would leave out', async () => {
    const wrapped = `The Project Gutenberg eBook of T\n\nTitle: T\n\n*** START OF THE PROJECT GUTENBERG EBOOK T ***\n\nIt was late, and the tide had turned an hour before.\n\n*** END OF THE PROJECT GUTENBERG EBOOK T ***\n\nA last word of the author, kept by hand.\n`
    const structure = { ...noStructureOverrides, keep: [{ first: 11, last: 11 }] }
    const { book, findings } = await compile(wrapped, { cover: false, sidecar: { metadata: {}, structure } })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const kept = book?.omissions.some(({ span }) => span.end > wrapped.indexOf('A last word'))
    expect(kept).toBe(false)
  })

  test('and a line that may be a heading is told of, with what to write', async () => {
    const text = `${'A long quiet paragraph about the sea and the people by it. '.repeat(8)}\n\n\n\nThe Lamp Room\n\n${'Another paragraph, as long and as quiet as the one before it. '.repeat(8)}\n`
    const { findings } = await compile(text, { cover: false, metadata: { title: 'T' } })
    const told = findings.filter(({ code }) => code === 'structure-unsure')
    for (const { hint } of told) expect(hint).toContain('headings: [5]')
  })
})

test('the title again is a heading where that is decided, and nothing else besides', async () => {
  const line = 'She took the lamp down to the water, and nobody asked her why.'
  const text = `The Long Ferry\n\nby Ada Quill\n\n\n${line}\n\n\nThe Long Ferry\n\n${`${line}\n\n`.repeat(20)}`
  const read = async (headings: StructureOverrides['headings']) => {
    const { decisions } = await compile(text, {
      name: 'a.txt',
      cover: false,
      sidecar: { metadata: {}, structure: { ...noStructureOverrides, headings } },
    })
    return decisions.filter(({ span }) => text.startsWith('The Long Ferry', span.start) && span.start > 0)
  }
  expect((await read([])).map(({ kind }) => kind)).toEqual(['half-title'])
  expect((await read([{ line: 9 }])).map(({ kind }) => kind)).toEqual(['chapter heading, level 1'])
})
