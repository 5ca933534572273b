/**
 * The shapes in which short web fiction comes: titles, notes and breaks around the same ten paragraphs.
 */
import { describe, expect, test } from 'vitest'
import { fold } from './expectation.js'
import { analyseSample } from './sample.js'
import { blocksText, surveyBook } from './survey.js'

const prose = [
  'The kettle had been on for an hour before anyone noticed the smell, and by then it was too late.',
  '"You could have said something," said Marlo, fanning the smoke toward the window with a tea towel.',
  '"I did say something. I said, is that the kettle."',
  'Nobody laughed. It was the kind of morning on which a joke goes into a room and comes out again by itself.',
  'She sat down on the step and took her shoes off, one at a time, as though they belonged to somebody else.',
  'He had meant to tell her on the train. He had meant to tell her at the station, and before that for years.',
  'Outside, a van reversed into the lane, beeping, like something that was sorry in advance.',
  '"It\'s not the handle," she said at last.',
  '"I know it isn\'t."',
  'They put the kettle in the bin. It looked up at them. Marlo went and got it out again.',
]

/** `count` paragraphs of the story from number `from` on, counted from 0. */
const story = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) => prose[(from + i) % prose.length]).join('\n\n')

const text = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`

interface Shape {
  readonly source: string
  /** `kind label title` of each section. */
  readonly sections: readonly string[]
  readonly breaks?: number
  /** First words of the first paragraph of the story. */
  readonly title?: string
  readonly authors?: readonly string[]
  readonly notes?: readonly string[]
  /** What the story's text begins with. */
  readonly starts?: string
}

const shapes: Readonly<Record<string, Shape>> = {
  'numbers of a word of its own, with rules under them, from the middle on': {
    source: text(
      'Turn 12: Steam\n==============',
      story(6),
      'Turn 13: Rust\n-------------',
      story(6),
      'Turn 14\n=======',
      story(6),
    ),
    sections: ['chapter Turn 12 Steam', 'chapter Turn 13 Rust', 'chapter Turn 14'],
  },
  'titles in capitals, no further from the text than its paragraphs': {
    source: text(
      'THE LONG BOIL',
      'BY ADA QUILL',
      'THE FIRST FROST',
      story(20),
      'A VISITOR',
      story(20),
      'THE THAW',
      story(20),
    ),
    sections: ['story THE FIRST FROST', 'story A VISITOR', 'story THE THAW'],
    title: 'The Long Boil',
  },
  'capitals within a story': {
    source: text(
      'The Long Boil',
      'by Ada Quill',
      story(20),
      'NO ROAD HERE',
      story(20),
      'MEN ONLY',
      story(20),
      'KEEP OFF',
      story(20),
    ),
    sections: ['text'],
    title: 'The Long Boil',
  },
  'a diary with an entry that has no date': {
    source: text(
      'The Long Boil',
      'by Ada Quill',
      ...['January 3', 'January 9', 'No date', 'February 2, late'].flatMap((day) => [day, story(6)]),
    ),
    sections: ['chapter January 3', 'chapter January 9', 'chapter No date', 'chapter February 2, late'],
    title: 'The Long Boil',
  },
  'places and dates': {
    source: text(
      'The Long Boil',
      'by Ada Quill',
      'Lisbon, May 1755',
      story(9),
      'At sea, 1756',
      story(9),
      'Wells, England, 3 May 1757',
      story(9),
    ),
    sections: ['chapter Lisbon, May 1755', 'chapter At sea, 1756', 'chapter Wells, England, 3 May 1757'],
    title: 'The Long Boil',
  },
  'places and dates of letters': {
    source: text(
      'The Long Boil',
      'by Ada Quill',
      ...['Lisbon, May 1755', 'Wells, June 1755', 'Holm, July 1755'].flatMap((place) => [
        place,
        'Dear Anna,',
        story(9),
        'Yours ever,\nBram',
      ]),
    ),
    sections: ['text'],
    title: 'The Long Boil',
  },
  'numbers with titles, of which some have little below them': {
    source: text(
      'I. Diary of a Kettle',
      story(6),
      'II. Letter to a Kettle',
      story(6),
      'III. A Leaf of Tea',
      story(1),
      'IV. Statement of the Cook',
      story(1),
    ),
    sections: [
      'chapter I Diary of a Kettle',
      'chapter II Letter to a Kettle',
      'chapter III A Leaf of Tea',
      'chapter IV Statement of the Cook',
    ],
  },
  'numbers of a word of its own, from the middle on': {
    source: text('Turn 12: Steam', story(6), 'Turn 13: Rust', story(6), 'Turn 14: Ash', story(6)),
    sections: ['text'],
  },
  'a disclaimer over title and byline': {
    source: text('Disclaimer: I own nothing but the kettle.', 'The Long Boil', 'by Ada Quill', story(6)),
    sections: ['disclaimer', 'text'],
    title: 'The Long Boil',
    authors: ['Ada Quill'],
  },
  'two notes over title and byline': {
    source: text('A/N: My first one, be kind.', 'Disclaimer: Not mine.', 'The Long Boil\nby Ada Quill', story(6)),
    sections: ['authors-note', 'text'],
    title: 'The Long Boil',
    authors: ['Ada Quill'],
  },
  'a disclaimer over a first sentence': {
    source: text('Disclaimer: I own nothing but the kettle.', 'The kettle had been on', story(6)),
    sections: ['disclaimer', 'text'],
    title: 'The kettle had been on',
  },
  'a header of six lines': {
    source: text(
      'Title: The Handle\nAuthor: kettlefish\nRating: PG\nDisclaimer: Never mine.\nSummary: Nobody laughed.',
      story(10),
    ),
    sections: ['front-card', 'text'],
    title: 'The Handle',
    authors: ['kettlefish'],
  },
  'title, kind, author and two header lines': {
    source: text('The Handle', 'A Kettle Story', 'By Kettlefish', 'Rated: T', 'Pairing: none, gen', story(8)),
    sections: ['front-card', 'text'],
    title: 'The Handle',
    authors: ['Kettlefish'],
  },
  'title, byline and header lines with nothing between': {
    source: text('The Handle\nby Kettlefish\nCategory: Kitchens\nRated: K - English - Words: 900', story(8)),
    sections: ['front-card', 'text'],
    title: 'The Handle',
    authors: ['Kettlefish'],
  },
  'title and header lines with nothing between': {
    source: text('The Handle\nRating: PG\nWarnings: smoke', story(8)),
    sections: ['front-card', 'text'],
    title: 'The Handle',
  },
  'a title over what it is, by whom': {
    source: text('The Handle\nA short story by K. Fisher', story(8)),
    sections: ['text'],
    title: 'The Handle',
    authors: ['K. Fisher'],
  },
  'a shouted title over its kind': {
    source: text('THE HANDLE\nA Kitchen Play', 'Chapter 1', story(8), 'Chapter 2', story(8)),
    sections: ['chapter Chapter 1', 'chapter Chapter 2'],
    title: 'The Handle',
  },
  'a lone title over short paragraphs': {
    source: text('The Long Boil', story(2, 1), story(8)),
    sections: ['text'],
    title: 'The Long Boil',
  },
  'a lone name that comes again': {
    source: text('Marlo', story(2, 1), 'Odile', story(4), 'Marlo', story(3, 1)),
    sections: ['text'],
    title: 'Marlo',
  },
  'a place and a day over short paragraphs': {
    source: text('Gull Street, 4 March', story(2, 1), story(8)),
    sections: ['text'],
    title: 'You could have said something',
  },
  'chapters in brackets, breaks in words': {
    source: text('[Chapter 7]', story(4), '[break]', story(4), '[Chapter 8]', story(4), '(POV change)', story(4)),
    sections: ['chapter Chapter 7', 'chapter Chapter 8'],
    breaks: 2,
  },
  'chapters counted between dashes': {
    source: text('The Kettle', 'by Jo', '-1-', story(8), '-2-', story(8), 'xXx', story(4), '-3-', story(8)),
    sections: ['chapter 1', 'chapter 2', 'chapter 3'],
    title: 'The Kettle',
    breaks: 1,
  },
  'what scenes are, between stars': {
    source: text(
      ...['The Kettle', 'by Jo', story(6), '***flashback***', story(5), '***end flashback***', story(6)],
      ...['***POV change***', story(6), "***Marlo's POV***", story(6)],
    ),
    sections: ['text'],
    title: 'The Kettle',
    breaks: 1,
  },
  'a chapter right above its first paragraph': {
    source: text(
      ...['Chapter 1: Smoke', story(8), `Chapter 2: Steam\n${prose[0]} ${prose[5]}`, story(8)],
      ...['Chapter 3: Rust', story(8)],
    ),
    sections: ['chapter Chapter 1 Smoke', 'chapter Chapter 2 Steam', 'chapter Chapter 3 Rust'],
  },
  'a title that greets': {
    source: text('Dear Marlo\nA short story by K. Fisher', 'Dear Marlo,', story(4), 'Yours,\nOdile'),
    sections: ['text'],
    title: 'Dear Marlo',
    starts: 'Dear Marlo,',
  },
  'pointers to notes without brackets': {
    source: text(
      ...['The Kettle', 'by Jo', 'Chapter 1', 'Chapter Notes', 'Mind the smoke.'],
      ...['See the end of the chapter for more notes', story(8), 'Chapter End Notes', 'That was the kettle.'],
    ),
    sections: ['chapter Chapter 1'],
    title: 'The Kettle',
    notes: ['Mind the smoke.', 'That was the kettle.'],
  },
  'volumes and chapters in one line': {
    source: text(
      ...['Vol. 1 Ch. 1 - Smoke', story(8), 'Vol. 1 Ch. 2 - Steam', story(8), 'Vol. 2 Ch. 1 - Rust', story(8)],
      ...['Side Story 1', story(6), 'Vol. 2 Ch. 2 - Ash', story(8)],
    ),
    sections: [
      ...['chapter Vol. 1 Ch. 1 Smoke', 'chapter Vol. 1 Ch. 2 Steam', 'chapter Vol. 2 Ch. 1 Rust'],
      ...['interlude Side Story 1', 'chapter Vol. 2 Ch. 2 Ash'],
    ],
  },
  'a book and its first chapter in one line': {
    source: text(
      ...['BOOK 1. CHAPTER 1', story(8), 'CHAPTER 2', story(8), 'BOOK 2. CHAPTER 1', story(8), 'CHAPTER 2', story(8)],
    ),
    sections: ['part BOOK 1 CHAPTER 1', 'chapter CHAPTER 2', 'part BOOK 2 CHAPTER 1', 'chapter CHAPTER 2'],
  },
  'chapters of arcs': {
    source: text(
      ...[
        'Prologue',
        story(8),
        'Arc 1: Smoke',
        'Chapter 1.1',
        story(8),
        'Chapter 1.2',
        story(8),
        'Interlude: Marlo',
        story(8),
      ],
      ...['Arc 2: Steam', 'Chapter 2.1', story(8), 'Chapter 2.2', story(8)],
    ),
    sections: [
      ...[
        'prologue Prologue',
        'part Arc 1 Smoke',
        'chapter Chapter 1.1',
        'chapter Chapter 1.2',
        'interlude Interlude Marlo',
      ],
      ...['part Arc 2 Steam', 'chapter Chapter 2.1', 'chapter Chapter 2.2'],
    ],
  },
  'a note below the end of chapters': {
    source: text('Chapter 1', story(8), 'Chapter 2', story(8), 'THE END', 'A/N: Thanks for reading! Please review!'),
    sections: ['chapter Chapter 1', 'chapter Chapter 2', 'authors-note'],
  },
  'a note below a chapter that goes on': {
    source: text('Chapter 1', story(8), 'Chapter 2', story(8), 'TBC', 'A/N: Thanks for reading! Please review!'),
    sections: ['chapter Chapter 1', 'chapter Chapter 2'],
    notes: ['A/N: Thanks for reading! Please review!'],
  },
  'a note above the end of chapters': {
    source: text('Chapter 1', story(8), 'Chapter 2', story(8), 'A/N: Thanks for reading!', 'THE END'),
    sections: ['chapter Chapter 1', 'chapter Chapter 2'],
  },
  'title and pen name on two lines': {
    source: text('Kettle\nby Jo', story(8)),
    sections: ['text'],
    title: 'Kettle',
    authors: ['Jo'],
  },
  'a disclaimer above numbered chapters': {
    source: text("Disclaimer: I don't own anything you recognise.", 'Chapter 1', story(6), 'Chapter 2', story(6, 4)),
    sections: ['disclaimer', 'chapter Chapter 1', 'chapter Chapter 2'],
  },
  'notes apart by ornaments': {
    source: text('A/N: No sleep. Thanks to Pip.', '***', story(6), '***', story(4, 6), '***', 'A/N: Reviews, please.'),
    sections: ['authors-note', 'text', 'authors-note'],
    breaks: 1,
  },
  'notes without labels': {
    source: text(
      'So this is my first time writing these two. Be nice?',
      story(8),
      '----',
      "So that's it. Hope you liked it!",
      "I might do a sequel if anybody's interested. Thanks for reading.",
    ),
    sections: ['authors-note', 'text', 'authors-note'],
    breaks: 0,
  },
  'two notes that prove one another': {
    source: text(
      'Okay, so I got bored in history class and this happened.',
      'Dedicated to my friend Lou, who knows why.',
      story(3),
      'XXXXX',
      story(6, 3),
      'Tell me what you think! Next chapter soon.',
    ),
    sections: ['authors-note', 'text', 'authors-note'],
    breaks: 1,
  },
  'three blank lines between scenes': {
    source: `${[story(4), story(4, 4), story(4, 2)].join('\n\n\n\n')}\n`,
    sections: ['text'],
    breaks: 2,
  },
  'four blank lines between scenes, two between paragraphs': {
    source: `${[story(4), story(4, 4), story(4, 2)].map((scene) => scene.replaceAll('\n\n', '\n\n\n')).join('\n\n\n\n\n')}\n`,
    sections: ['text'],
    breaks: 2,
  },
  'breaks in words and markup': {
    source: text(story(4), '(line break)', story(4, 4), '-LINE BREAK-', story(3, 2), '<hr>', story(2, 6)),
    sections: ['text'],
    breaks: 3,
  },
  'headings in underscores': {
    source: text('**Warning:** burnt handle.', '_Prologue_', story(5), '_Chapter One_', story(5, 5)),
    sections: ['authors-note', 'prologue Prologue', 'chapter Chapter One'],
  },
  'a title over bare numbers': {
    source: text('Five Times Nobody Laughed', '1.', story(3), '2.', story(3, 2), '3.', story(3, 4)),
    sections: ['chapter 1', 'chapter 2', 'chapter 3'],
    title: 'Five Times Nobody Laughed',
  },
  'small Roman numbers': {
    source: text('i.', story(3), 'ii.', story(3, 2), 'iii.', story(3, 4)),
    sections: ['chapter i', 'chapter ii', 'chapter iii'],
  },
  'numbers and titles': {
    source: text('1. The Kettle', story(6), '2. The Handle', story(6, 3), '3. The Bin', story(5, 2)),
    sections: ['chapter 1 The Kettle', 'chapter 2 The Handle', 'chapter 3 The Bin'],
  },
  'notes in the middle of chapters': {
    source: text(
      ...['Chapter 1: Smoke', story(4), '(A/N: the kettle is real)', story(2, 4)],
      ...['Chapter 2: Steam', '(A/N: sorry!!)', story(4, 3)],
      ...['Chapter 3: Rust', story(4, 3), 'Review, please?'],
    ),
    sections: ['chapter Chapter 1 Smoke', 'chapter Chapter 2 Steam', 'chapter Chapter 3 Rust'],
    notes: ['(A/N: the kettle is real)', '(A/N: sorry!!)', 'Review, please?'],
  },
  'an afterword by the author under a heading': {
    source: text(
      ...['Chapter One – In Which the Kettle Burns', story(5), 'Chapter Two – In Which It Does Not', story(5, 3)],
      ...["Author's Note", "That was the second chapter. I know it's short."],
    ),
    sections: [
      'chapter Chapter One In Which the Kettle Burns',
      'chapter Chapter Two In Which It Does Not',
      "authors-note Author's Note",
    ],
  },
  'labels above the notes, and then the story': {
    source: text('Disclaimer', 'I own nothing but the handle.', "Author's Notes", 'Thanks to Pip.', story(10)),
    sections: ['authors-note', 'text'],
  },
  'a label over the note at the head of a chapter': {
    source: text(
      ...['Chapter 1', "Author's Note:", 'The handle is real.', story(5)],
      ...['Chapter 2', story(5, 2), 'Chapter 3', story(5, 3)],
    ),
    sections: ['chapter Chapter 1', 'chapter Chapter 2', 'chapter Chapter 3'],
    notes: ["Author's Note: The handle is real."],
  },
  'a label over the notes at the feet of chapters': {
    source: text(
      ...['Chapter 1', story(5), "Author's Note:", 'Thanks for reading.', 'More on Sunday.'],
      ...['Chapter 2', story(5, 2), "Author's Note:", 'That was all.'],
    ),
    sections: ['chapter Chapter 1', 'chapter Chapter 2'],
    notes: ["Author's Note: Thanks for reading. More on Sunday.", "Author's Note: That was all."],
  },
  'a chapter of its own in which the author speaks': {
    source: `${[`Chapter 1\n\n${story(8)}`, `Author's Note\n\n${story(4, 4)}`, `Chapter 2\n\n${story(8, 2)}`].join(
      '\n\n\n\n',
    )}\n`,
    sections: ['chapter Chapter 1', "authors-note Author's Note", 'chapter Chapter 2'],
  },
  'number words and small titles': {
    source: text('One: the kettle', story(6), 'Two: the handle', story(6, 3), 'Three: the bin', story(5, 2)),
    sections: ['chapter One the kettle', 'chapter Two the handle', 'chapter Three the bin'],
  },
  'small number words': {
    source: text('one. the kettle', story(6), 'two. the handle', story(6, 3), 'three. the bin', story(5, 2)),
    sections: ['chapter one the kettle', 'chapter two the handle', 'chapter three the bin'],
  },
  'small number words alone': {
    source: text('one', story(6), 'two', story(6, 3), 'three', story(5, 2)),
    sections: ['chapter one', 'chapter two', 'chapter three'],
  },
  'small Roman numbers and small titles': {
    source: text('i. smoke', story(6), 'ii. the handle', story(6, 3), 'iii. rust', story(5, 2)),
    sections: ['chapter i smoke', 'chapter ii the handle', 'chapter iii rust'],
  },
  'chapters in small letters': {
    source: text('chapter one', story(6), 'chapter two', story(6, 3), 'epilogue', story(5, 2)),
    sections: ['chapter chapter one', 'chapter chapter two', 'epilogue epilogue'],
  },
  'one number word and no series': {
    source: text(story(4), 'One: the kettle', story(4, 3), 'Seven: the bin', story(3, 2)),
    sections: ['text'],
  },
  'a list of things': {
    source: text(story(4), 'one: the kettle', 'two: the handle', 'three: the bin', story(4, 2)),
    sections: ['text'],
  },
  'reasons that read on': {
    source: text(
      ...['One. the kettle had been on for an hour before anyone came to see why.', story(4)],
      ...['Two. the handle had come off, and nobody would say so.', story(4, 3)],
      ...['Three. the bin was full, as it always was on a Monday.', story(4, 3)],
    ),
    sections: ['text'],
  },
  'days of the week': {
    source: text('Monday', story(5), 'Tuesday', story(5, 3), 'Thursday night', story(5, 2)),
    sections: ['chapter Monday', 'chapter Tuesday', 'chapter Thursday night'],
  },
  dates: {
    source: text('March 3rd', story(5), 'March 5th', story(5, 3), 'Friday, 2 April', story(5, 2)),
    sections: ['chapter March 3rd', 'chapter March 5th', 'chapter Friday, 2 April'],
  },
  'months of two years': {
    source: text('November', story(5), 'December', story(5, 3), 'January', story(5, 2), 'March', story(5)),
    sections: ['chapter November', 'chapter December', 'chapter January', 'chapter March'],
  },
  seasons: {
    source: text('Autumn', story(5), 'Winter', story(5, 3), 'Spring', story(5, 2)),
    sections: ['chapter Autumn', 'chapter Winter', 'chapter Spring'],
  },
  'days that go backward': {
    source: text(story(3), 'Friday', story(3), 'Thursday', story(4, 3), 'Wednesday', story(5, 2)),
    sections: ['text'],
  },
  'two days': { source: text(story(3), 'Monday', story(5), 'Tuesday', story(5, 3)), sections: ['text'] },
  'days in a row of short lines': {
    source: text(story(3), 'Monday.', '"What?"', 'Tuesday.', '"No."', 'Wednesday.', story(5, 3)),
    sections: ['text'],
  },
  'days within numbered chapters': {
    source: text(
      ...['Chapter 1', story(2), 'Monday', story(5), 'Tuesday', story(5, 2), 'Chapter 2', story(2, 3)],
      ...['Wednesday', story(5, 3)],
      ...['Thursday', story(5)],
    ),
    sections: ['chapter Chapter 1', 'chapter Chapter 2'],
  },
  ...Object.fromEntries(
    ['~', '--', '***', '===', '~*~', '**'].map((sign): [string, Shape] => [
      `titles between ${sign}`,
      {
        source: text(
          ...[`${sign} Smoke ${sign}`, story(5), `${sign} Steam ${sign}`, story(5, 2)],
          ...[`${sign} the end of rust ${sign}`, story(5, 3)],
        ),
        sections: ['chapter Smoke', 'chapter Steam', 'chapter the end of rust'],
      },
    ]),
  ),
  'whose eyes, between signs': {
    source: text('~ Marlo ~', story(5), '~ Jo ~', story(5, 2), '~ Marlo ~', story(5, 3), '~ Jo ~', story(4)),
    sections: ['text'],
  },
  'thoughts between signs': {
    source: text(story(4), '~ No. ~', '~ Yes, ~', '~ Why not now ~', story(4, 2)),
    sections: ['text'],
  },
  'a lone letter between scenes': {
    source: text(...[story(4), 'o', story(4, 4), 'o', story(4, 2), 'o', story(4, 1)]),
    sections: ['text'],
    breaks: 3,
  },
  'a lone letter once': { source: text(story(4), 'o', story(4, 4)), sections: ['text'], breaks: 0 },
  'a greeting between the header of a mail and that of the story': {
    source: text(
      'Subject: NEW: Kettle 1/1\nFrom: Jo <jo@example.com>\nDate: Mon, 3 Feb 2003 21:14:00 -0500',
      'Hi all,',
      'Delurking with a short one. Be gentle.',
      'Title: Kettle\nAuthor: Jo\nRating: PG',
      story(8),
    ),
    sections: ['front-card', 'authors-note', 'text'],
    title: 'Kettle',
    authors: ['Jo'],
  },
  "the header and headings of a downloader's": {
    source: text(
      'Story: Kettle\nStorylink: http://www.example.net/s/1/1/\nCategory: Kitchens\nAuthor: Jo\nWords: 900',
      ...['*Chapter 1*: Smoke', story(8), '*Chapter 2*: Steam', story(8), 'End file.'],
    ),
    sections: ['front-card', 'chapter Chapter 1 Smoke', 'chapter Chapter 2 Steam'],
    title: 'Kettle',
    authors: ['Jo'],
  },
  'a title with what it is in brackets': {
    source: text('KETTLES (a chatfic)', 'Chapter 1: boil', story(8), 'Chapter 2: pour', story(8)),
    sections: ['chapter Chapter 1 boil', 'chapter Chapter 2 pour'],
    title: 'KETTLES (a chatfic)',
  },
  'a title over how many stories there are': {
    source: text('Small Kettles\nThree Stories\nby Jo Fisher', 'Chapter 1', story(8), 'Chapter 2', story(8)),
    sections: ['chapter Chapter 1', 'chapter Chapter 2'],
    title: 'Small Kettles',
    authors: ['Jo Fisher'],
  },
  'a byline between dashes': {
    source: text('Kettle\n-by Jo Fisher-', story(8)),
    sections: ['text'],
    title: 'Kettle',
    authors: ['Jo Fisher'],
  },
  'a title and an author that only the posting names': {
    source: text(
      'From: jo@example.com (Jo Fisher)\nNewsgroups: alt.kettles\nSubject: [STORY] Kettle (2/2)\nLines: 90',
      'Well, here is the second half. Please comment!',
      story(8),
    ),
    sections: ['authors-note', 'text'],
    title: 'Kettle',
    authors: ['Jo Fisher'],
  },
  'short pieces set far apart': {
    source: text(
      ...['The Kettle', 'by Jo', '\n1. Smoke', story(3), '\n2. Steam', story(2, 4), '\n3. Rust', story(2, 5)],
      ...['\n4. Ash', story(2, 3)],
    ),
    sections: ['chapter 1 Smoke', 'chapter 2 Steam', 'chapter 3 Rust', 'chapter 4 Ash'],
    title: 'The Kettle',
  },
  'a list of a few words': {
    source: text(story(4), '1. Smoke', '2. Steam', '3. Rust', story(4, 4)),
    sections: ['text'],
  },
  'a diary with a short entry': {
    source: text(
      ...['Log of the Kettle', 'by Jo', 'Monday, January 4, 1909', story(3), 'Tuesday, January 5, 1909', story(2, 4)],
      ...['Thursday, January 7, 1909\n10:40 PM', story(3), 'Friday, January 8, 1909', 'Gale.'],
    ),
    sections: [
      ...['chapter Monday, January 4, 1909', 'chapter Tuesday, January 5, 1909'],
      ...['chapter Thursday, January 7, 1909 10:40 PM', 'chapter Friday, January 8, 1909'],
    ],
    title: 'Log of the Kettle',
  },
  'dates in a row': {
    source: text(story(6), 'January 4, 1909', 'Smoke.', 'January 5, 1909', 'Steam.', 'January 6, 1909', 'Rust.'),
    sections: ['text'],
  },
  'five times and one': {
    source: text(
      ...['Three Times the Kettle Boiled', 'by Jo', 'one.', story(5), 'two.', story(5), 'three.', story(5)],
      ...['and one.', story(5)],
    ),
    sections: ['chapter one', 'chapter two', 'chapter three', 'chapter and one'],
  },
  'two dashes between scenes': {
    source: text('by jo', ...[story(4), '--', story(4, 4), '--', story(4, 2), '--', story(4, 1)]),
    sections: ['text'],
    breaks: 3,
  },
  'an address above the title of a typescript': {
    source: text(
      'Jo Fisher                       approx. 2,400 words\n12 Gull Row\njo@example.com',
      '\n\n                         THE KETTLE',
      '                         by Jo Fisher',
      story(8),
    ),
    sections: ['text'],
    title: 'The Kettle',
    authors: ['Jo Fisher'],
  },
  'a title with how far it has come': {
    source: text('The Kettle [COMPLETED]', 'by Jo', 'Chapter 1', story(8), 'Chapter 2', story(8)),
    sections: ['chapter Chapter 1', 'chapter Chapter 2'],
    title: 'The Kettle',
  },
  'a series above the title': {
    source: text(
      ...['Book Two of the Kettle Saga', 'THE LONG BOIL', 'by Jo Fisher', 'Chapter 1', story(8)],
      ...['Chapter 2', story(8)],
    ),
    sections: ['chapter Chapter 1', 'chapter Chapter 2'],
    title: 'The Long Boil',
    authors: ['Jo Fisher'],
  },
  'a contents list right below a lone title': {
    source: text(
      ...['THE LONG BOIL', 'TABLE OF CONTENTS', '1. Smoke ........ 1\n2. Steam ........ 9\n3. The End of Rust .. 17'],
      ...['1. Smoke', story(8), '2. Steam', story(8), '3. The End of Rust', story(8)],
    ),
    sections: ['chapter 1 Smoke', 'chapter 2 Steam', 'chapter 3 The End of Rust'],
    title: 'The Long Boil',
  },
  'three dots between scenes': {
    source: text(story(1), '...', story(4, 4), '...', story(1, 3), '. . .', story(4, 3), '…', story(4, 3)),
    sections: ['text'],
    breaks: 4,
  },
  'three dots where nobody speaks': {
    source: text(story(4), '"Marlo?"', '...', '"Marlo!"', '...', '"Well?"', '...', '"Fine."', story(8)),
    sections: ['text'],
    breaks: 0,
  },
  'three dots once': { source: text(story(4), '...', story(4, 4)), sections: ['text'], breaks: 0 },
  'three dots beside ornaments': {
    source: text(story(4), '***', story(4), '...', story(4), '...', story(4), '...', story(4), '***', story(4)),
    sections: ['text'],
    breaks: 2,
  },
  'a title and a byline in emphasis': {
    source: text('**Kettle**\n_by Marlo Pike_', story(8)),
    sections: ['text'],
    title: 'Kettle',
    authors: ['Marlo Pike'],
  },
  'tags of a web page': {
    source: `<h1>Kettle</h1>\n<p>by Marlo Pike</p>\n${['Smoke', 'Steam']
      .map(
        (name, at) =>
          `<h2>Chapter ${at + 1}: ${name}</h2>\n${story(8).replace(/(.+)\n*/g, '<p>$1</p>\n')}<hr />\n<p>${prose[0]}</p>\n`,
      )
      .join('')}`,
    sections: ['chapter Chapter 1 Smoke', 'chapter Chapter 2 Steam'],
    title: 'Kettle',
    authors: ['Marlo Pike'],
    breaks: 2,
  },
  'tags of a forum': {
    source: text(
      '[b]Chapter 1[/b]',
      story(5),
      '[center]***[/center]',
      story(2),
      '[b]Chapter 2[/b]',
      `[i]${story(5)}[/i]`,
    ),
    sections: ['chapter Chapter 1', 'chapter Chapter 2'],
    breaks: 1,
  },
  'a poem and its poet above the story': {
    source: text('The lamp is low, the night is long,\nAnd none is left to sing.\n- Anna Sand', story(8)),
    sections: ['text'],
    title: 'The kettle had',
  },
  'a quotation and whose it is above the story': {
    source: text('"The lamp is low, the night is long."', '- Anna Sand', story(8)),
    sections: ['text'],
    title: 'The kettle had',
  },
  'a poem, and its poet apart': {
    source: text(
      'The lamp is low,\nThe night is long,\nAnd none is left,\nTo sing a song,\nBeside the mill.',
      '- Anna Sand',
      story(8),
    ),
    sections: ['text'],
    title: 'The kettle had',
  },
  'archive labels without one for the text': {
    source: text(
      ...['Summary', 'A kettle burns.', 'Notes', 'For Pip.', 'Chapter 1: Smoke', 'Chapter Notes', 'cw: soup', story(6)],
      ...[
        'Chapter End Notes',
        'Comments feed the kettle.',
        'Chapter 2: Steam',
        'Chapter Notes',
        'It burns on.',
        story(6, 2),
      ],
      ...[
        'Chapter 3: Rust',
        'Chapter Notes',
        'Sorry for the wait!',
        'Thanks to Pip.',
        story(6, 3),
        'End Notes',
        'That is all.',
      ],
    ),
    sections: [
      'front-card',
      'authors-note',
      'chapter Chapter 1 Smoke',
      'chapter Chapter 2 Steam',
      'chapter Chapter 3 Rust',
      'authors-note',
    ],
    notes: ['cw: soup', 'Comments feed the kettle.', 'It burns on.', 'Sorry for the wait! Thanks to Pip.'],
  },
  'archive labels with one for the text': {
    source: text(
      ...['Chapter 1: Smoke', 'Chapter Notes', 'It was a van.', 'It is now a bin.', 'Chapter Text', story(6)],
      ...['Chapter 2: Steam', 'Chapter Notes', 'cw: soup', 'Chapter Text', story(6, 3)],
    ),
    sections: ['chapter Chapter 1 Smoke', 'chapter Chapter 2 Steam'],
    notes: ['It was a van. It is now a bin.', 'cw: soup'],
  },
  'a refrain between paragraphs': {
    source: text(story(4), story(4), story(4), story(4)),
    sections: ['text'],
  },
  'a pen name after its sign': {
    source: text('Kettle Thief', 'by @kettlefish', story(8)),
    sections: ['text'],
    title: 'Kettle Thief',
    authors: ['kettlefish'],
  },
  'letters and nothing else': {
    source: text('Dear Marlo,', story(3), 'Love,', 'Jo', 'Dear Jo,', story(3, 3), 'Yours,', 'Marlo'),
    sections: ['text'],
    title: 'The kettle had been on',
  },
}

describe.each(Object.entries(shapes))('%s', (_, { source, sections, breaks, title, authors, notes, starts }) => {
  test('is read as an editor would', async () => {
    const { book } = await analyseSample(source, '000_5b1d0e6c9a72f834.txt')
    if (!book) throw new Error('not read')
    const survey = surveyBook(book)
    expect(survey.outline.map(({ kinds, heading }) => [...kinds, ...heading].join(' ').replace(/\.$/, ''))).toEqual(
      sections,
    )
    if (breaks !== undefined) expect(survey.breaks).toHaveLength(breaks)
    if (title !== undefined) expect(book.metadata.title.startsWith(title), book.metadata.title).toBe(true)
    if (authors) expect(book.metadata.creators.map(({ name }) => name)).toEqual(authors)
    if (notes) expect(survey.notes).toEqual(notes.map((note) => `authors-note: ${note}`))
    const first = book.sections.find(({ matter }) => matter === 'body')
    expect(fold(blocksText(first?.blocks ?? []))).toContain(prose[0])
    if (starts !== undefined) expect(fold(blocksText(first?.blocks ?? [])).startsWith(starts)).toBe(true)
  })
})
