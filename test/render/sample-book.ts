/**
 * A book made by hand that has every kind of section, block and inline once, for the tests of this room.
 * Spans are made up but ordered, as if the source had held one leaf after the other.
 */
import { readFileSync } from 'node:fs'
import type { Block, Footnote, GroupRole, Paragraph, ParagraphRole, VerseLine } from '../../src/book/block.js'
import type { Book } from '../../src/book/book.js'
import { type Inline, text } from '../../src/book/inline.js'
import type { Metadata } from '../../src/book/metadata.js'
import type { CoverImage, Templates } from '../../src/book/publication.js'
import type { Heading, Section, SectionKind } from '../../src/book/section.js'
import { type Span, span } from '../../src/book/span.js'

const templateNames = [
  'page.xhtml',
  'cover-page.xhtml',
  'title-page.xhtml',
  'front-card.xhtml',
  'colophon.xhtml',
  'themes/base.css',
  'themes/extra.css',
  'themes/vertical.css',
]

export const readTemplate = (name: string): string =>
  readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8')

/** The product's own templates. */
export const templates: Templates = Object.fromEntries(templateNames.map((name) => [name, readTemplate(name)]))

let at = 0

/** The next made-up span; `length` in UTF-16 units. */
export const nextSpan = (length = 10): Span => {
  at += length + 1
  return span(at - length - 1, at - 1)
}

const inlines = (content: string | readonly Inline[]): readonly Inline[] =>
  typeof content === 'string' ? [text(content)] : content

const lengthOf = (content: string | readonly Inline[]): number => (typeof content === 'string' ? content.length : 20)

export const p = (content: string | readonly Inline[], role: ParagraphRole = 'plain'): Paragraph => ({
  kind: 'paragraph',
  span: nextSpan(lengthOf(content)),
  role,
  content: inlines(content),
})

export const line = (content: string, indent = 0): VerseLine => ({
  span: nextSpan(content.length),
  indent,
  content: [text(content)],
})

export const verse = (...stanzas: readonly (readonly VerseLine[])[]): Block => ({
  kind: 'verse',
  span: nextSpan(),
  stanzas,
})

export const br = (strength: 'ornament' | 'space' = 'ornament'): Block => ({
  kind: 'scene-break',
  span: nextSpan(),
  strength,
})

export const group = (role: GroupRole, ...blocks: readonly Block[]): Block => ({
  kind: 'group',
  span: nextSpan(),
  role,
  blocks,
})

export const note = (id: string, label: string, words: string): Footnote => ({
  id,
  label,
  span: nextSpan(),
  blocks: [p(words)],
})

export const heading = (label?: string, title?: string, subtitle?: string): Heading => ({
  span: nextSpan(),
  ...(label && { label: [text(label)] }),
  ...(title && { title: [text(title)] }),
  ...(subtitle && { subtitle: [text(subtitle)] }),
})

export const section = (kind: SectionKind, more: Partial<Section> = {}): Section => ({
  kind,
  matter: 'body',
  span: nextSpan(),
  blocks: [],
  footnotes: [],
  sections: [],
  ...more,
})

export const metadata = (more: Partial<Metadata> = {}): Metadata => ({
  title: 'The Lamplighter’s Almanac',
  titleOrigin: 'option',
  creators: [{ name: 'Ottilie Marsh', fileAs: 'Marsh, Ottilie', role: 'aut' }],
  language: 'en-GB',
  identifier: 'urn:uuid:5c7e1e9e-93ce-5a8e-8f2c-6a7f8f1a2b3c',
  modified: '2026-01-31T12:00:00Z',
  subjects: [],
  card: [],
  direction: 'ltr',
  ...more,
})

/** One transparent pixel. */
export const cover: CoverImage = {
  data: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  ),
  mediaType: 'image/png',
  width: 1,
  height: 1,
  alt: 'The words “The Lamplighter’s Almanac” over a lit street lamp.',
}

const rain =
  'The rain had come in over the estuary before the lamps were lit, and by the time Tobias had trimmed the ninth wick ' +
  'on Harbour Street there was no telling the gutters from the sea. He counted the posts under his breath, as he had ' +
  'counted them every evening for eleven years, and lost the count at Widow Pell’s door, where the light was already on.'
const talk =
  '“You are late,” said the widow, not unkindly. “Or the dark is early. I have stopped trying to tell which of you is ' +
  'to blame, and I have kept the kettle on for both.”'
const walk =
  'He climbed down, wiped the ladder with his sleeve, and went in. In 1847 the town had paid for forty-two lamps and ' +
  'for one man to mind them; it had since forgotten the man, though it still remembered, each quarter-day, the lamps.'

/** Every kind of block and inline, twice where neighbours matter. */
const everything = (): readonly Block[] => [
  p(rain),
  p(talk),
  p(walk),
  br(),
  p('After a break the text stands flush, and this paragraph is long enough to show that it does so on a narrow page.'),
  p(walk),
  br('space'),
  p(rain),
  p([
    text('There were words he '),
    { kind: 'emphasis', style: 'emphasis', content: [text('leaned')] },
    text(' upon, words he '),
    { kind: 'emphasis', style: 'strong', content: [text('shouted')] },
    text(', a brass plate that said '),
    { kind: 'emphasis', style: 'small-caps', content: [text('MIND THE STEP')] },
    text(', a word '),
    { kind: 'emphasis', style: 'deleted', content: [text('struck out')] },
    text(', one '),
    { kind: 'emphasis', style: 'underline', content: [text('underlined')] },
    text(', and a phrase, '),
    { kind: 'emphasis', style: 'foreign', language: 'fr', content: [text('sans souci')] },
    text(', from elsewhere.'),
    { kind: 'note-reference', note: 'n1', label: '1' },
    text(' The rest is at '),
    { kind: 'link', href: 'https://example.org/?a=1&b=2', content: [text('the society’s page')] },
    text(' or '),
    { kind: 'link', href: 'javascript:alert(1)', content: [text('nowhere')] },
    text('.'),
    { kind: 'line-break' },
    text('A line of its own; '),
    { kind: 'page-break', label: '12' },
    text('a page begins; a second note.'),
    { kind: 'note-reference', note: 'n2', label: '*' },
  ]),
  p('He found the almanac open at the page for November, with a verse written across the tide tables:'),
  verse(
    [
      line('Nine lamps for the living,'),
      line('and nine for the drowned,', 1),
      line('and one for the keeper whose name is not anywhere in the long book of the harbour to be found,'),
      line('till morning comes round.', 1),
    ],
    [line('Put out the light gently,'), line('put up the chain.', 1)],
  ),
  { ...p('and under it, in pencil, the hour of high water.'), continued: true },
  group(
    'quotation',
    p('A lamp left burning by day is a debt; a lamp left dark by night is a theft.'),
    p('The Lamp Act, IV', 'attribution'),
  ),
  p('A letter lay inside the cover.'),
  group(
    'letter',
    p('Gannet Row, 3 November', 'dateline'),
    p('My dear Tobias,', 'salutation'),
    p('You will have found this by now, which means that you have gone in, which means that the kettle was on.'),
    p('Keep the count for me. I make it forty-three.'),
    p('Ever your friend,', 'closing'),
    p('H. Pell', 'signature'),
  ),
  p('There was a telegram too.'),
  group('telegram', p('LAMP FORTY-THREE NOT OURS STOP DO NOT LIGHT IT STOP')),
  p('And on the last post, where there had been nothing that morning, a plate:'),
  group('inscription', p('SACRED TO THE MEMORY OF', 'centered'), p('THE KEEPER', 'centered')),
  { kind: 'subheading', span: nextSpan(), level: 1, content: [text('What the ledger said')] },
  p('The ledger kept its own order, and it was the order of the streets.'),
  {
    kind: 'list',
    span: nextSpan(),
    ordered: true,
    start: 3,
    items: [[p('Harbour Street')], [p('Gannet Row'), p('with the steps')]],
  },
  { kind: 'list', span: nextSpan(), ordered: false, items: [[p('wicks')], [p('oil, two measures')]] },
  {
    kind: 'table',
    span: nextSpan(),
    headerRows: 1,
    rows: [
      ['Street', 'Lamps', 'Lit at', 'Remarks'],
      ['Harbour Street', '14', '17:05', 'Glass cracked in the ninth; the committee has been told, and told again'],
      ['Gannet Row', '8', '17:20', ''],
    ].map((row) => row.map((cell) => ({ span: nextSpan(), content: [text(cell)] }))),
  },
  {
    kind: 'preformatted',
    span: nextSpan(),
    text: '   o-----o-----o\n   |  harbour  |\n   o-----o-----o   & the sea <west>',
  },
  { kind: 'figure', span: nextSpan(), caption: [p('The lamp on Gannet Row, from a drawing by the author.')] },
  { kind: 'figure', span: nextSpan(), caption: [] },
  {
    kind: 'speech',
    span: nextSpan(),
    speaker: { span: nextSpan(), content: [text('Tobias.')] },
    blocks: [p('Who is there?')],
  },
  p('Nobody answers.', 'stage-direction'),
  {
    kind: 'speech',
    span: nextSpan(),
    speaker: { span: nextSpan(), content: [text('The Sea')] },
    blocks: [verse([line('Only the tide at the stair,'), line('only the dark and the damp.')])],
  },
  group('document', p('Borough of Saltmarsh. Inventory of lamps.'), p('Checked.')),
  br(),
  br('space'),
  group('authors-note', p('Thank you for reading so far; the next part comes on Friday.')),
  p('The End', 'end-mark'),
  br(),
]

/** @param chapters how many more plain chapters the second part has. */
export const sampleBook = (chapters = 2): Book => {
  at = 0
  return {
    metadata: metadata({
      subtitle: 'A Winter’s Tale & Other Debts',
      creators: [
        { name: 'Ottilie Marsh', fileAs: 'Marsh, Ottilie', role: 'aut' },
        { name: 'José Quill', fileAs: 'Quill, José', role: 'trl' },
      ],
      date: '1911-11',
      description: 'A lamplighter counts his lamps and finds one too many. &eacute; AT&T; <b>',
      subjects: ['Fiction', 'Lamps & lights'],
      series: { name: 'The Saltmarsh Books', index: 2 },
      rights: 'Public domain.',
      publisher: 'Gannet Row Press',
      source: 'https://example.org/almanac.txt',
    }),
    sections: [
      section('front-card', {
        matter: 'front',
        blocks: [
          p('Rating: K+', 'card'),
          p([{ kind: 'emphasis', style: 'strong', content: [text('Fandom:')] }, text(' The Saltmarsh Books')], 'card'),
          p('Complete', 'card'),
          p(
            'Summary: A lamplighter counts his lamps and finds one too many; the widow knows why, and will not say.',
            'card',
          ),
        ],
      }),
      section('dedication', { matter: 'front', blocks: [p('To those who keep the lights')] }),
      section('epigraph', {
        matter: 'front',
        blocks: [p('Of all debts men are least willing to pay the taxes.'), p('A borough treasurer', 'attribution')],
      }),
      section('preface', { matter: 'front', heading: heading(undefined, 'Preface'), blocks: [p(walk), p(talk)] }),
      section('part', {
        heading: heading('Part One', 'The Count'),
        sections: [
          section('prologue', { heading: heading('Prologue'), blocks: [p(talk), p(walk)] }),
          section('chapter', {
            heading: heading('Chapter I', 'The Ninth Lamp & <After>', 'In which the count is lost'),
            blocks: everything(),
            footnotes: [
              note('n1', '1', 'Without a care.'),
              note('n2', '*', 'So the almanac.'),
              note('n3', '†', 'Loose.'),
            ],
            sections: [
              section('subchapter', { heading: heading('1'), blocks: [p(rain), p(talk)] }),
              section('subchapter', { heading: heading('2'), blocks: [p(walk)] }),
            ],
          }),
        ],
      }),
      section('part', {
        heading: heading('Part Two'),
        blocks: [group('epigraph', p('The tide keeps no accounts.'), p('Harbour saying', 'attribution'))],
        sections: Array.from({ length: chapters }, (_, index) =>
          section('chapter', {
            heading: heading(`Chapter ${index + 2}`),
            blocks: [p(talk), p(walk), p(rain), p(talk)],
          }),
        ),
      }),
      section('authors-note', { matter: 'back', blocks: [p('Written in one winter, by lamplight.')] }),
    ],
    omissions: [
      { span: nextSpan(), rule: 'title-block' },
      { span: nextSpan(), rule: 'contents-list' },
    ],
  }
}
