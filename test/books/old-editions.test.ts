/**
 * Books as old editions were set, and as libraries keep them: lists that tell of each chapter, pictures, notes in brackets,
 * divisions whose names come again.
 */
import { expect, test } from 'vitest'
import { type OutlineCases, proseOf, testOutlines } from './outline-cases.js'
import { analyseSample } from './sample.js'
import { surveyBook } from './survey.js'

const SENTENCES = [
  'The lamp on the breakwater had gone out again, and the keeper said that it would have to stay out.',
  'Mrs. Pascoe counted the sacks from the wrong end, as she did every year, and came to the right number.',
  'Nobody in the chandlery had seen the letter, though all of them knew what was written on the back of it.',
  'There was a smell of tar on the stairs, and somebody had left a wet coat over the rail of the landing.',
]

const prose = proseOf(SENTENCES)

const chapters = (...headings: readonly string[]): string =>
  headings.map((heading) => `${heading}\n\n${prose(5)}`).join('\n\n\n\n')

const TOLD = `     CONTENTS.


     CHAPTER I.

Mira's birth and education--She goes to sea in her
  brother's coat--Founders off the coast of an island
  that nobody had drawn--Adventures in that place, and
  what she lost there--Meets with a learned keeper of
  lamps, who tells her of the other shore.

     CHAPTER II.

The keeper's illness--He reveals a secret--Curious
  information about the weir--They plan a journey.

     CHAPTER III.

The journey home.


`

const PLAYED = `ANNA\tWho is there with you, Ben, and what has become
\tof the lamp?

BEN\tNobody, and nothing that I know of.

First Keeper\tThe water rises and the lamp is out,
\tAnd all the boats that ever went about
\tAre waiting for a word that no one says,
\tAs they have waited all these many days.

ANNA\tThen we must wait as well.

BEN\tSo be it.
`

const cases: OutlineCases = {
  'a list of contents that tells of each chapter below its number': {
    source: TOLD + chapters('CHAPTER I.', 'CHAPTER II.', 'CHAPTER III.'),
    outline: ['Chapter I', 'Chapter II', 'Chapter III'],
    without: ['keeper of lamps', 'The journey home'],
  },
  'no list: chapters of one paragraph under a heading "Contents"': {
    source: `Contents\n\nChapter 1\n\n${prose(1)}\n\nChapter 2\n\n${prose(1)}\n\nChapter 3\n\n${prose(1)}\n`,
    outline: ['Chapter 1', 'Chapter 2', 'Chapter 3'],
  },
  'a list whose entries run on below, as their headings do not': {
    source: `TABLE OF CONTENTS

  I. FIRST LIGHT:
     THE HARBOUR

 II. PRELUDE:
     THE LETTER

III. THE LONG MARCH:
     OF KEEPERS
     OF PILOTS




${chapters('I. FIRST LIGHT: THE HARBOUR', 'II. PRELUDE: THE LETTER', 'III. THE LONG MARCH: OF KEEPERS', 'III. THE LONG MARCH: OF PILOTS')}`,
    outline: [
      'I First Light: The Harbour',
      'II Prelude: The Letter',
      'III The Long March: Of Keepers',
      'III The Long March: Of Pilots',
    ],
    without: ['of keepers of pilots'],
  },
  'chapters with divisions here and there that ordinals count': {
    source: chapters(
      'I. THE HARBOUR',
      'II. THE WEIR',
      'FIRST: THE GATE',
      'SECOND: THE LOCK',
      'III. THE MILL',
      'IV. THE QUAY',
      'V. THE LAMP',
    ),
    outline: [
      'I The Harbour',
      'II The Weir',
      '  First The Gate',
      '  Second The Lock',
      'III The Mill',
      'IV The Quay',
      'V The Lamp',
    ],
  },
  'a gentleman among titles under numbers': {
    source: chapters(
      'I\n\n\nWHEN THE LAMP WAS LIT',
      'II\n\n\nA MORNING AT THE QUAY',
      'III\n\n\nM. DUCLOS AS KEEPER OF THE LAMP',
      'IV\n\n\nTHE LONG WINTER',
    ),
    outline: [
      'I When the Lamp Was Lit',
      'II A Morning at the Quay',
      'III M. Duclos as Keeper of the Lamp',
      'IV The Long Winter',
    ],
  },
  'a list of pictures with years': {
    source: `ILLUSTRATIONS

MADAME DUCLOS. _Frontispiece
  From a photograph taken in the year of the flood_, 1878.

THE KEEPER

THE WEIR BY NIGHT, 1877

THE OLD MILL



${chapters('CHAPTER I', 'CHAPTER II', 'CHAPTER III')}`,
    outline: ['Chapter I', 'Chapter II', 'Chapter III'],
    without: ['the old mill', 'the weir by night'],
  },
  'the title again over the first chapter, without its article': {
    source: `A WINTER AT HOLM\n\nby Anna Sand\n\n\n\nPREFACE\n\n${prose(4)}\n\n\n\nWINTER AT HOLM.\n\n\n${chapters('CHAPTER I', 'CHAPTER II', 'CHAPTER III')}`,
    outline: ['Preface', 'Chapter I', 'Chapter II', 'Chapter III'],
    title: 'A Winter at Holm',
  },
  'an act that stands again over each of its scenes, under the running title': {
    source: `\tTHE LAMP AT HOLM\n\n\n${['I|I', 'I|II', 'I|III', 'II|I', 'II|II']
      .map((one, at) => {
        const [act, scene] = one.split('|')
        const running = at > 0 ? 'THE LAMP AT HOLM\n\n\n' : ''
        return `\t${running}ACT ${act}\n\n\n\nSCENE ${scene}\tThe quay.\n\n\n\t[Enter ANNA and BEN]\n\n${PLAYED}`
      })
      .join('\n\n\n')}`,
    outline: [
      'Act I',
      '  Scene I The Quay',
      '  Scene II The Quay',
      '  Scene III The Quay',
      'Act II',
      '  Scene I The Quay',
      '  Scene II The Quay',
    ],
    title: 'The Lamp at Holm',
    speakers: ['ANNA', 'BEN', 'First Keeper', 'ANNA', 'BEN'],
    without: ['the lamp at holm'],
  },
  'parts of two volumes with the same names': {
    source: ['VOLUME I', 'VOLUME II']
      .map((volume) =>
        [volume, 'PART I', chapters('CHAPTER I', 'CHAPTER II'), 'PART II', chapters('CHAPTER III', 'CHAPTER IV')].join(
          '\n\n\n',
        ),
      )
      .join('\n\n\n\n'),
    outline: [
      ...['Volume I', '  Part I', '    Chapter I', '    Chapter II', '  Part II', '    Chapter III', '    Chapter IV'],
      ...['Volume II', '  Part I', '    Chapter I', '    Chapter II', '  Part II', '    Chapter III', '    Chapter IV'],
    ],
  },
  'a part that stands again over a chapter that counts on, and its notes between': {
    source: `PART I\n\n\n${chapters('CHAPTER I').replace('the keeper said', 'the keeper[1] said')}\n\n\nFOOTNOTES:\n\n[1] The elder Tapp.\n\n\n\nPART I\n\n\n${chapters('CHAPTER II')}\n\n\n\nPART II\n\n\n${chapters('CHAPTER III', 'CHAPTER IV')}`,
    outline: ['Part I', '  Chapter I', '  Chapter II', 'Part II', '  Chapter III', '  Chapter IV'],
    without: ['footnotes'],
  },
  'text that goes on below notes in its middle': {
    source: `${chapters('CHAPTER I', 'CHAPTER II').replace('the keeper said', 'the keeper[1] said')}\n\n\nFOOTNOTES:\n\n[1] The elder Tapp.\n\n\n${prose(3)}`,
    outline: ['Chapter I', 'Chapter II'],
    without: ['footnotes'],
  },
  'notes of which one has no mark': {
    source: `${chapters('CHAPTER I', 'CHAPTER II').replace('the keeper said', 'the keeper[1] said')}\n\n\nFOOTNOTES:\n\n[1] The elder Tapp.\n\n[2] And his brother.`,
    outline: ['Chapter I', 'Chapter II', 'Footnotes'],
  },
  'a title page whose lines break within the title, under the makers of the file': {
    source: `Produced by Ada Quill, Ben Tapp, and all
the good people of the Online Distributed Proofreading Team




WEIRS:

OR, A

TREATISE

OF THE

_Locks_, _Mills_
and _Lamps_

OF

HOLM.

_The_ SECOND EDITION, _corrected_.

By Sir _BEN TAPP_, Knt.

LONDON:

Printed for ANNA SAND at the West-End of St. _Paul's_. MDCCXXX.




${chapters('CHAPTER I', 'CHAPTER II')}`,
    outline: ['Chapter I', 'Chapter II'],
    title: 'Weirs',
    creators: ['Sir Ben Tapp, Knt'],
    without: ['treatise', 'printed for', 'proofreading'],
  },
  'a list with who speaks below each entry, under a header of one line': {
    source: `The Project Gutenberg Etext of A MEETING OF KEEPERS

       A MEETING OF KEEPERS

       Edited by Anna Sand


       TABLE OF CONTENTS

Introduction

Sessions
   Session I.  Lamps and Their Oil:  What Burns, and
               For How Long
      James Tapp (Moderator)
      Ada Quill
         Discussion
      Ben Sand
         Discussion
      Cora Weir
      Dan Mill
      Eva Lock
      Finn Quay
         Discussion

   Session II.  Weirs
      Gwen Holm

Appendix I:  Program


${chapters('INTRODUCTION', 'SESSIONS', 'SESSION I.  LAMPS AND THEIR OIL:  WHAT BURNS, AND FOR HOW LONG', 'SESSION II.  WEIRS', 'APPENDIX I:  PROGRAM')}`,
    outline: [
      'Introduction',
      'Sessions',
      'Session I Lamps and Their Oil: What Burns, and For How Long',
      'Session II Weirs',
      'Appendix I Program',
    ],
    title: 'A Meeting of Keepers',
    creators: ['Anna Sand'],
    without: ['project gutenberg', 'gwen holm', 'ada quill'],
  },
  'a title page in one run of centred lines, below an archive\u2019s header': {
    source: `The Project Gutenberg EBook of A Year at Holm, by Anna Sand

Title: A Year at Holm

Author: Anna Sand

Language: English

*** START OF THIS PROJECT GUTENBERG EBOOK A YEAR AT HOLM ***



                      A
                YEAR AT HOLM:
                     WITH
                 SOME ACCOUNT
                    OF THE
            WEIRS, MILLS AND LAMPS
              OF THE VALLEY



                BY ANNA SAND



${chapters('CHAPTER I', 'CHAPTER II')}


*** END OF THIS PROJECT GUTENBERG EBOOK A YEAR AT HOLM ***
`,
    outline: ['Chapter I', 'Chapter II'],
    title: 'A Year at Holm',
    subtitle: 'With Some Account of the Weirs, Mills and Lamps of the Valley',
    without: ['some account'],
  },
  'a picture that is called as a chapter is': {
    source: `CONTENTS

I. THE HARBOUR
II. THE WEIR
III. THE LONG WINTER




ILLUSTRATIONS

MADAME DUCLOS _Frontispiece_

THE KEEPER

THE WEIR

THE OLD MILL



${chapters('I\n\nTHE HARBOUR', 'II\n\nTHE WEIR', 'III\n\nTHE LONG WINTER')}`,
    outline: ['I The Harbour', 'II The Weir', 'III The Long Winter'],
    without: ['the old mill'],
  },
  'notes and pictures in brackets are no chapters': {
    source: `${chapters('CHAPTER I', 'CHAPTER II').replace('the keeper said', 'the keeper[1] said')}


[Illustration: FIG. 12.]

[Illustration: FIG. 13.]

${prose(2)}



[Footnote 1: The elder Tapp.]

[Footnote 2: See the Almanack.]

[Footnote 3: Ibid., p. 30.]`,
    outline: ['Chapter I', 'Chapter II'],
  },
}

/** A poem of four lines in a chapter of wrapped prose, and the indents of its lines. */
const versed: Readonly<Record<string, readonly [string, readonly number[]]>> = {
  'every other line set in, wherever on the page': [
    `            \`How bright is now the keeper's lamp,
              That shines upon the weir,
            And warms the water, cold and damp,
              As long as he is here!'`,
    [0, 1, 0, 1],
  ],
  'speech that begins with a grave accent': [
    `    \`You are late,' said the keeper, \`and so is the tide,
      \`And the lamp has gone out in the rain;
    And yet you come down here in somebody's pride--
      Do you think you will see it again?'`,
    [0, 1, 0, 1],
  ],
  'lines nearly as wide as the page': [
    `    "You are late," said the youth, "and your lamp is too weak
      For anything darker than dusk;
    Yet you lighted the quay from the mill to the creek--
      Pray how did you manage the husk?"`,
    [0, 1, 0, 1],
  ],
  'words that draw a shape': [
    `              Said the lamp
            to the keeper
          of old,
        "It is
      late and
        it's dark
          and it's
            cold;
          let us
        burn."`,
    [4, 3, 2, 1, 0, 1, 2, 3, 2, 1],
  ],
}

test.each(Object.entries(versed))('%s', async (_, [poem, indents]) => {
  const source = `CHAPTER I\n\n${prose(3)}\n\nShe sang, as far as she could:--\n\n${poem}\n\n${prose(3)}\n`
  const { book } = await analyseSample(source, 'sample.txt')
  const verse = (book?.sections ?? []).flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'verse')
  expect(verse.map(({ stanzas }) => stanzas.flat().map(({ indent }) => indent))).toEqual([indents])
})

/** What stands between two paragraphs, and the breaks and wider spaces that the reader sees there. */
test.each([
  ['a note that has gone', '[Footnote 1: The elder Tapp.]', 0],
  ['two notes', '[Footnote 1: The elder Tapp.]\n\n[Footnote 2: His brother.]', 0],
  ['a break above a note', '\n[Footnote 1: The elder Tapp.]', 1],
])('%s', async (_, between, breaks) => {
  const noted = prose(1).replace('the keeper said', 'the keeper[1] said').replace('Pascoe', 'Pascoe[2]')
  const source = `CHAPTER I\n\n${prose(9)}\n\n${noted}\n\n${between}\n\n${prose(9)}\n\n\n${prose(9)}\n\n\n${prose(9)}`
  const { book } = await analyseSample(source, 'sample.txt')
  if (!book) throw new Error('not read')
  const { breaks: all, spaces } = surveyBook(book)
  expect(all.length + spaces.length).toBe(2 + breaks)
})

test('a letter that is set in, some of whose lines begin large, is prose', async () => {
  const letter = `     "How surprised you will be, Mr. Tapp, on
     receiving this; and I think you will feel something
     more than surprise, when you know that I am at Holm.
     An opportunity of coming down, though with Mrs.
     Jago, was a temptation that we could not resist.
     I wish you may receive this in time to come here
     to-night, but I will not depend on it.  At any rate
     I shall expect you to-morrow. For the present, adieu.`
  const source = `CHAPTER I\n\n${prose(3)}\n\n${letter}\n\n${prose(3)}\n`
  const { book } = await analyseSample(source, 'sample.txt')
  const kinds = (book?.sections ?? []).flatMap(({ blocks }) => blocks).map(({ kind }) => kind)
  expect(kinds).toEqual([...Array(3).fill('paragraph'), 'group', ...Array(3).fill('paragraph')])
})

testOutlines(cases)
