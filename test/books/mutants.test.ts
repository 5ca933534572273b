/**
 * Texts that `npm run bench -- mutants` found a fault with, cut down to what it takes.
 */
import { expect, test } from 'vitest'
import type { Book } from '../../src/book/book.js'
import { compileSample } from './sample.js'
import { surveyBook } from './survey.js'

interface Mutant {
  readonly source: string
  readonly headings: readonly string[]
  readonly pageBreaks?: readonly string[]
  readonly paragraphs: readonly string[]
}

const mutants: Readonly<Record<string, Mutant>> = {
  'Chinese chapters without a space after their number': {
    source: '第1章归来\n\n他回到城里，天已经黑了。\n\n第2章离开\n\n第二天早上，他又走了。\n\n第3章Moon\n\n月亮很圆。\n',
    headings: ['第1章|归来', '第2章|离开', '第3章|Moon'],
    paragraphs: ['他回到城里，天已经黑了。', '第二天早上，他又走了。', '月亮很圆。'],
  },
  'Japanese episodes without one': {
    source: '第1話雨\n\n雨が降っていた。\n\n第2話雪\n\n雪になった。\n',
    headings: ['第1話|雨', '第2話|雪'],
    paragraphs: ['雨が降っていた。', '雪になった。'],
  },
  'a word that goes on in another script after "and last"': {
    source: 'CHAPTER THE FIRST\n\nIt rained.\n\nCHAPTER THE SECOND AND LAST\uac00\n\nIt rained on.\n',
    headings: ['CHAPTER THE FIRST', 'CHAPTER THE SECOND|AND LAST\uac00'],
    paragraphs: ['It rained.', 'It rained on.'],
  },
  'an archive’s lines right under a chapter’s heading': {
    source:
      'Chapter 1: The Shoe\nLanguage: English\nStatus: Completed\n\nIt fell.\n\nChapter 2: The Sock\n\nIt fell too.\n',
    headings: ['', 'Chapter 1|The Shoe', 'Chapter 2|The Sock'],
    paragraphs: ['It fell.', 'It fell too.'],
  },
  'a number after a gap in a heading': {
    source: 'PART ONE\n\nCHAPTER I. EAST COAST     5\n\nIt rained.\n\nCHAPTER II. WEST COAST     9\n\nIt rained on.\n',
    headings: ['PART ONE', 'CHAPTER I|EAST COAST 5', 'CHAPTER II|WEST COAST 9'],
    paragraphs: ['It rained.', 'It rained on.'],
  },
  'a contents list right under a chapter’s number': {
    source:
      'CHAPTER II\n\n\nCONTENTS\n\n\nCHAPTER                PAGE\n\n   I. THE KETTLE            1\n\n  II. THE LID              14\n\n III. THE STEAM            27\n\n\n\nCHAPTER I\n\nIt rained on the mill, and on the road to the mill, and on us.\n\n\n\nCHAPTER III\n\nIt rained on everybody else as well, but less.\n',
    headings: ['CHAPTER II', 'CHAPTER I', 'CHAPTER III'],
    paragraphs: [
      'It rained on the mill, and on the road to the mill, and on us.',
      'It rained on everybody else as well, but less.',
    ],
  },
  'a word that runs on into a number': {
    source: 'Chapter Two0: The Rain\n\nIt rained.\n\nCHAPTER ON4\n\nIt rained on.\n',
    headings: [''],
    paragraphs: ['It rained.', 'It rained on.'],
  },
  'a note within lines of code': {
    source:
      'It rained here [*] and there.\n\n```\n[1] It was copper.\nIt rang [1] here.\n[*] Into the kettle\nof the inn.\n```\n\nIt rained on.\n',
    headings: [''],
    paragraphs: ['It rained here and there.', 'It rained on.'],
  },
  'a last line of verse that runs over into what could be a name': {
    source:
      '"It is a bell," said the miller. "I have seen its rope."\n reading-room, said neither\nyes nor no. He had a mouth full of ta\nTHE WHITE ROPE\n                   3\n\nIt rained on the road to the mill, and on us.\n',
    headings: [''],
    paragraphs: ['It rained on the road to the mill, and on us.'],
  },
  'an ornament with letters within a quotation': {
    source: ' The bell\n oOo\n#',
    headings: [''],
    paragraphs: ['The bell'],
  },
  'a page mark on a line of its own, far from the number before it': {
    source: 'The rain fell.\n\n[Pg 2]\n\nIt fell all day.\n\n[Pg55]\n\nThen it was night.\n',
    headings: [''],
    pageBreaks: ['2', '55'],
    paragraphs: ['The rain fell.', 'It fell all day.', 'Then it was night.'],
  },
}

test.each(Object.entries(mutants))('%s', async (_, { source, headings, pageBreaks = [], paragraphs }) => {
  const { book, epub, findings } = await compileSample(source, 'story.txt')
  expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  expect(epub).toBeDefined()
  const survey = surveyBook(book as Book)
  expect(survey.outline.map(({ heading }) => heading.join('|'))).toEqual(headings)
  expect(survey.pageBreaks).toEqual(pageBreaks)
  expect(survey.paragraphs.map((words) => words.replace(/\s+/g, ' '))).toEqual(paragraphs)
})
