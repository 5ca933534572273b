import { expect, test } from 'vitest'
import { PROSE, readSample, show } from './read-sample.js'

/** What stands between two paragraphs of wrapped prose. */
const between = (lines: string): string[] => show(readSample(`${PROSE}\n\n${lines}\n\n${PROSE}\n`).blocks).slice(1, -1)

test.each([
  ['who speaks', 'ada_92: hi\ntom: hi yourself\nada_92: so', ['p ada_92: hi', 'p tom: hi yourself', 'p ada_92: so']],
  ['who speaks, in brackets', '<ada> hi\n<tom> hi yourself', ['p <ada> hi', 'p <tom> hi yourself']],
  ['facts', 'Name: Ada\nTrade: Miller\nAge: 12', ['p Name: Ada', 'p Trade: Miller', 'p Age: 12']],
  ['letters that count', 'a) a lantern\nb) a rope', ['p a) a lantern', 'p b) a rope']],
  ['speech, a line each', '"Who is there?"\n"Nobody."\n"Good."', ['p "Who is there?"', 'p "Nobody."', 'p "Good."']],
  [
    'one that runs over',
    'Ada: I have been at the mill, and I have seen the wheel, and\nit is gone.\nTom: Gone?',
    ['p Ada: I have been at the mill, and I have seen the wheel, and it is gone.', 'p Tom: Gone?'],
  ],
  [
    'speech below the short end of another',
    '"Who is there?" he asked, and looked out of the window at\nthe yard.\n"Nobody."',
    ['p "Who is there?" he asked, and looked out of the window at the yard.', 'p "Nobody."'],
  ],
  ['what begins small', '1 cup flour\n2 eggs\na pinch of salt', ['v 1 cup flour / 2 eggs / a pinch of salt']],
  ['items with plus signs', '+ a lantern\n+ a rope', ['list(p a lantern, p a rope)']],
  ['a list below its introduction', 'He wrote:\n- a lantern\n- a rope', ['p He wrote:', 'list(p a lantern, p a rope)']],
  [
    'a numbered one below a longer introduction',
    'He took the book from the shelf and the pen from the drawer,\nand then he wrote:\n1. a lantern\n2. a rope',
    [
      'p He took the book from the shelf and the pen from the drawer, and then he wrote:',
      'list from 1(p a lantern, p a rope)',
    ],
  ],
  [
    'a song below its introduction',
    'She sang:\nThe lamp is low,\nThe night is long,\nAnd none is left.',
    ['p She sang:', 'v The lamp is low, / The night is long, / And none is left.'],
  ],
])('lines that are kept: %s', (_, lines, expected) => expect(between(lines)).toEqual(expected))

test.each([
  [
    'a line that is short by accident',
    'He went out into the yard,\nand the dog went with him, for it had slept all day, and\nwanted air.',
  ],
  [
    'a colon in prose',
    'There was one thing more:\nthe wheel, which had not moved since the spring, for all of\nthe oil that they gave it.',
  ],
  [
    'two sentences that nearly fill the width',
    'The wheel had stopped of its own accord in the spring.\nNobody could say why it had.',
  ],
])('lines that are not: %s', (_, lines) => expect(between(lines)).toEqual([`p ${lines.replace(/\n/g, ' ')}`]))

test('a colon within a poem', () => {
  const poem = 'The miller came and said to me:\nThe wheel is still,\nThe mill is free.'
  expect(show(readSample(`${poem}\n\n${poem}\n\n${poem}\n`).blocks)).toEqual([
    `v ${[poem, poem, poem].map((stanza) => stanza.replace(/\n/g, ' / ')).join(' // ')}`,
  ])
})

test('a list of stars with blank lines between', () => {
  expect(between('* a lantern\n\n* a rope\n\n* a dog')).toEqual(['list(p a lantern, p a rope, p a dog)'])
  expect(between('* a lantern\n\n* a rope')).toEqual(['p * a lantern', 'p * a rope'])
})

test.each([
  ['a terminal', '```\n$ ls\n  a  b\n```', ['pre $ ls\n  a  b']],
  ['a program with a blank line', '```js\nlet a\n\n  a = 1\n```', ['pre let a\n\n  a = 1']],
])('code between fences: %s', (_, lines, expected) => expect(between(lines)).toEqual(expected))

test('a fence that nothing closes', () => {
  expect(between('```\nThe wheel stood.').join()).not.toContain('pre')
})

test.each([
  ['a cat', '    /\\_/\\\n   ( o.o )\n    > ^ <', ['pre  /\\_/\\\n( o.o )\n > ^ <']],
  ['a box', '+------+\n| mill |\n+------+', ['pre +------+\n| mill |\n+------+']],
])('a drawing: %s', (_, lines, expected) => expect(between(lines)).toEqual(expected))

test.each([
  ['rows of stars', '* * *\n* * *\n* * *'],
  ['stars between rules', '~~~~~\n* * *\n~~~~~'],
  ['a zigzag', '/\\/\\/\\/\\'],
])('no drawing: %s', (_, lines) => expect(between(lines)).toEqual(['*']))
