import { parseXml } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../src/book/block.js'
import { type Inline, text } from '../../src/book/inline.js'
import { render } from '../../src/render/render.js'
import { br, metadata, nextSpan, section, templates } from './sample-book.js'

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '</p>',
    '<![CDATA[',
    ']]>',
    '&eacute;',
    'AT&T;',
    '"\'',
    '<?splice 0?>',
    '{{{body}}}',
    '{{title}}',
    '$&',
    '-->',
  ),
  fc.constantFrom('\u0000', '\ud800', '\udc00', '\ufffe', '\u0085', '\u202e', '\u2028', '\n', '\t'),
)
const words = fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join(''))

const inline: fc.Arbitrary<Inline> = fc.oneof(
  words.map(text),
  words.map((label): Inline => ({ kind: 'page-break', label })),
  words.map((label): Inline => ({ kind: 'note-reference', note: 'n', label })),
  fc.tuple(words, words).map(([href, inner]): Inline => ({ kind: 'link', href, content: [text(inner)] })),
  fc
    .tuple(words, words)
    .map(([language, inner]): Inline => ({ kind: 'emphasis', style: 'foreign', language, content: [text(inner)] })),
)
const content = fc.array(inline, { maxLength: 4 })
const paragraph = content.map(
  (inner): Block => ({ kind: 'paragraph', role: 'plain', span: nextSpan(), content: inner }),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  content.map((inner): Block => ({ kind: 'paragraph', role: 'card', span: nextSpan(), content: inner })),
  content.map(
    (inner): Block => ({
      kind: 'verse',
      span: nextSpan(),
      stanzas: [[{ span: nextSpan(), indent: 1, content: inner }]],
    }),
  ),
  words.map((typed): Block => ({ kind: 'preformatted', span: nextSpan(), text: typed })),
  fc
    .array(paragraph, { maxLength: 3 })
    .map((blocks): Block => ({ kind: 'group', role: 'letter', span: nextSpan(), blocks })),
  fc.array(paragraph, { maxLength: 3 }).map((caption): Block => ({ kind: 'figure', span: nextSpan(), caption })),
  fc.constant(br()),
)

/** As it is read back: encoded, so that lone surrogates are what they become in a file. */
const decode = (data: string | Uint8Array): string =>
  typeof data === 'string' ? new TextDecoder().decode(new TextEncoder().encode(data)) : ''

test('whatever a text says, every file is well-formed', () => {
  fc.assert(
    fc.property(
      fc.record({
        title: words,
        name: words,
        label: words,
        blocks: fc.array(block, { maxLength: 8 }),
        note: paragraph,
      }),
      ({ title, name, label, blocks, note }) => {
        const book = {
          metadata: metadata({
            title,
            subtitle: name,
            language: label || 'en',
            creators: [{ name, fileAs: name, role: 'aut' }],
            description: title,
            subjects: [name],
            rights: name,
            source: title,
            series: { name, index: 1 },
            card: [{ name, value: title }],
          }),
          sections: [
            section('chapter', {
              heading: { span: nextSpan(), label: [text(label)], title: [text(title)] },
              blocks,
              footnotes: [{ id: 'n', label, span: nextSpan(), blocks: [note] }],
            }),
          ],
          omissions: [],
        }
        const colophon = { source: name, encoding: label, generator: title, typography: true }
        for (const { path, data } of render(book, { templates, theme: '', tocDepth: 3, colophon })) {
          if (!path.endsWith('.css')) parseXml(decode(data))
          expect(path).toMatch(/^[\w./-]+$/)
        }
      },
    ),
    { numRuns: 150, seed: 20 },
  )
})
