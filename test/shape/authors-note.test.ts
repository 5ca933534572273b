/**
 * Notes that nothing labels: what authors say beside their stories, and what storytellers say within theirs.
 */
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/book/block.js'
import { leadingNote, setNotesApart, trailingNote } from '../../src/shape/authors-note.js'
import { scoreNote } from '../../src/shape/note-score.js'

const paragraphs = (texts: readonly string[]): Block[] =>
  texts.map((text, at) => ({
    kind: 'paragraph',
    role: 'plain',
    span: { start: at * 1000, end: at * 1000 + text.length },
    content: [{ kind: 'text', text }],
  }))

const story = [
  'The tram was late, and the rain had found the hole in his left boot.',
  'He counted the lamps along the quay; there were eleven, and one of them was out.',
  '"You could sit down," said the woman on the bench.',
  'He thought about it for as long as seemed polite. Then he sat down.',
  'Across the water somebody was ringing a bell.',
  'It rang for a good while.',
  'Nobody came.',
  'The tram, when it came, was empty.',
]

const opening = [
  'Hey guys! So this is my first story on here, be gentle!',
  'I own nothing but the plot. Enjoy!',
  "I don't own any of these characters, they belong to their creators.",
  "A/N This is a sequel to Salt Water. You don't need to have read that, but it helps.",
  'AN - I wrote this at 3am, sorry for any typos.',
  '**Author\'s Note:** Written for the prompt "umbrella".',
  'Written for the Winter Fic Exchange 2012. Prompt: lighthouses.',
  "Just a short one-shot that wouldn't leave me alone. Please R&R!",
  'Warning: character death, angst, bad language.',
  "Warnings: none really, unless you're allergic to fluff.",
  'Rated T for language. Spoilers for season three.',
  'This takes place after the second film, and ignores the third.',
  'Based on a true story, sort of.',
  'Thanks to everyone who reviewed the last chapter!! You guys rock.',
  'Sorry for the long wait! School has been crazy.',
  'Set during the events of the last episode. Mild spoilers.',
  'English is not my first language, so please excuse any mistakes.',
  "Unbeta'd. All mistakes are mine.",
  "Not mine, no money, don't sue.",
  'Standard disclaimers apply.',
  'This story is rated M. You have been warned.',
  'So, I had this idea in the shower and had to write it down. Hope you like it!',
  'Title from the song by somebody sad.',
  "This is AU. If you don't like that, don't read.",
  'Reviews make my day!',
  "Hello! Here is the next chapter, as promised. It's a bit shorter than usual.",
  'Dedicated to my beta, without whom there would be no commas.',
  'All characters and places are the property of their creators; no money is made of this.',
  'The Salt Saga is the property of Ada Quill and the Quay Press.',
  'Odile and all of the names and places that you know from the series are property of Quay Pictures, and I only borrow them.',
  'I am so sorry for the long wait!',
]

const closing = [
  'Please review!',
  'R&R please!',
  'Thanks for reading!',
  'Thank you for reading. Reviews are appreciated.',
  'What did you think? Let me know!',
  "So, that's it! I hope you enjoyed it. Please leave a review on your way out.",
  'A/N: So? Good? Bad?',
  'AN: Next chapter up soon!',
  'I might write a sequel if people want one.',
  'Constructive criticism is welcome, flames are not.',
  'Until next time!',
  'Read and review, pretty please!',
  'Next chapter on Friday, promise.',
  'Comments and kudos make me happy.',
  'End notes: the poem is by me.',
  'Well, there you go. My first attempt at angst.',
  'This was my first fic in this fandom, so be nice :)',
  'Like it? Hate it? Review!',
  'You can find me on tumblr.',
  'Okay so that was chapter five, hope it was worth the wait!',
  'If you liked it, consider leaving a rating, or supporting me on Patreon.',
  'Please give your votes below.',
  'lmk what u think!!',
]

const storyOpening = [
  "I'm sorry for the state of the room, he had written. I was not expecting to die.",
  'My name is Ada Crane and I own nothing.',
  'Whoever came up the hill with a purse was thought to be the lawful property of one or another of us.',
  'The mill had been the property of a widow for as long as there was a weir.',
  'Nobody reads the notes. That was the first thing I learned about the orchestra.',
  'This story is not about my brother.',
  'It takes place, like most bad ideas, in a car park.',
  'The review came out on a Thursday, and by Friday we had closed.',
  'I have written this letter eleven times.',
  'Dear Sir, I apologise for the delay.',
  'Warning lights came on along the whole length of the bridge.',
  '"I don\'t own it," said Bram. "I only live in it."',
  'None of it was mine. Not the house, not the horse, not the name.',
  'Once there was a woman who apologised for everything.',
  'I should explain about the typewriter.',
  'We hope you will enjoy your stay, said the card.',
  'Chapter meetings were held on Tuesdays.',
  'Let me know when you get there, she said; and I never did.',
  'Set the table for nine, Mother told me, and I set it for ten.',
  'Everyone in our town has written a novel.',
  'I wrote this down as soon as I could hold a pen.',
  'Thank you for coming, everyone. Please find a seat.',
  'However little was known of his habits in the first week, this much was held for certain in every kitchen of the parish, that he was to be the property of one or other of their daughters, and she was to have him by the spring.',
  'With no more than these visits, sometimes wet and sometimes late, did the winter go by. She had not looked forward to the journey, and her brother would have been very sorry for any delay; in short, he was glad that it was settled.',
  'The house was the property of the bank, and had been since the flood took the lower fields and the old man had found that he could not pay for the seed; he had signed it over in the spring, when his son went to sea.',
  'I was very sorry for the delay, but nobody had told me that the ferry did not go on Sundays.',
]

const storyClosing = [
  '"Thank you," she said. "For reading it, I mean."',
  'And he never wrote another word.',
  'I hope you know that I would have come.',
  'Nothing was left to say, so they said it.',
  "I have never told anyone that story. I'm telling you now.",
  'That was the last letter. There were no more.',
  'Let me know, the note said, if you like it.',
  'It was, on the whole, a happy ending.',
  'She closed the book.',
  'I am still sorry.',
  'The next chapter of her life began at the bus stop.',
  'Thank you, he thought, thank you, thank you.',
  'I never did find out who had written it.',
  'The end, said the child, and shut her eyes.',
  'Until next time, said the sea.',
]

describe('before the story', () => {
  test.each(opening)('a note: %s', (text) => {
    expect(leadingNote(paragraphs([text, ...story]), true)).toMatchObject({ from: 0, to: 1 })
  })
  test.each(storyOpening)('the story: %s', (text) => {
    expect(leadingNote(paragraphs([text, ...story]), true)).toBeUndefined()
  })
})

describe('after the story', () => {
  test.each(closing)('a note: %s', (text) => {
    expect(trailingNote(paragraphs([...story, text]), true)).toMatchObject({ from: story.length })
  })
  test.each(storyClosing)('the story: %s', (text) => {
    expect(trailingNote(paragraphs([...story, text]), true)).toBeUndefined()
  })
})

describe('labels', () => {
  test.each([
    ['A/N: Sorry!', 'authors-note'],
    ['A/N This needs no colon.', 'authors-note'],
    ['AN: Two more to go.', 'authors-note'],
    ["Author's Notes: Hello, all.", 'authors-note'],
    ['[Author’s note: he is lying here.]', 'authors-note'],
    ['Disclaimer: Not mine.', 'disclaimer'],
    ['DISCLAIMER - all of it is made up', 'disclaimer'],
    ['Summary: A letter arrives late.', 'summary'],
    ['**Warnings:** none', 'authors-note'],
    ['T/N: three coppers are a day of bread.', 'authors-note'],
    ['TL Note: the pun is lost.', 'authors-note'],
    ['Translator: Hazel', 'authors-note'],
    ['Editor: Burr and Sons', 'authors-note'],
  ])('%s', (text, role) => {
    expect(scoreNote(text)).toMatchObject({ labelled: true, role })
  })
  test.each([
    'An: that is how the old word was written.',
    'A note lay on the table.',
    'An hour later the post came.',
    'Authors: there were four of them at the table.',
    'P.S. I have kept the umbrella.',
    'Editor: I have read it, and I wish that I had not.',
    'T. rang the bell.',
    'Ed: hello',
  ])('none: %s', (text) => {
    expect(scoreNote(text).labelled).toBe(false)
  })
})

test('a note within a chapter needs its label, unless no chapter could say it', () => {
  expect(leadingNote(paragraphs(['I hope you like it.', ...story]), false)).toBeUndefined()
  expect(leadingNote(paragraphs(['Sorry for the long wait!', ...story]), false)).toMatchObject({ to: 1 })
  expect(trailingNote(paragraphs([...story, 'I hope you liked it.']), false)).toBeUndefined()
  expect(trailingNote(paragraphs([...story, 'Thanks for reading! Please review!']), false)).toMatchObject({ from: 8 })
})

test('a labelled note further down leaves the story between the two alone', () => {
  const blocks = paragraphs(['A/N: Back again.', ...story.slice(0, 4), 'A/N: Done.'])
  expect(leadingNote(blocks, false)).toMatchObject({ from: 0, to: 1 })
  expect(trailingNote(blocks, false)).toMatchObject({ from: 5 })
})

describe('a note that sends its readers on', () => {
  const replies = ['gullfeather: thank you so much!', 'Guest: no, the horse lives.', 'tram7 - soon, soon.']

  test.each([
    'On with the story!',
    '~ Enjoy ~',
    'Without further ado...',
    'And now, on to the chapter.',
    'OK, on with the fic!!',
  ])('%s', (sending) => {
    const blocks = paragraphs(['A/N: Thanks to my reviewers!', ...replies, sending, ...story])
    expect(leadingNote(blocks, false)).toMatchObject({ from: 0, to: 5 })
  })

  test.each(['"On with the story!" said Bram.', 'He went on with the story.', 'Enjoyment was out of the question.'])(
    'not: %s',
    (sending) => {
      const blocks = paragraphs(['A/N: Thanks to my reviewers!', ...story.slice(0, 3), sending, ...story])
      expect(leadingNote(blocks, false)).toMatchObject({ to: 1 })
    },
  )

  test('and nothing where no note has begun', () => {
    expect(leadingNote(paragraphs([...story.slice(0, 3), 'On with the story!', ...story]), false)).toBeUndefined()
  })
})

describe('a score that is asked for down to a limit', () => {
  const texts = [
    'It was late, and one of them had read the whole story.',
    'Let me know what you think, and please review this chapter!',
    'A/N: hope you like it.',
    'I own nothing but the plot. Sorry for the wait, hope you enjoyed it. (This story is my first fic.)',
  ]

  test.each(texts)('is the same above it, and nothing below: %s', (text) => {
    const whole = scoreNote(text)
    expect(scoreNote(text, whole.score)).toEqual(whole)
    if (!whole.labelled) expect(scoreNote(text, whole.score + 20)).toMatchObject({ score: 0, evidence: [] })
  })
})

describe('a note within a chapter', () => {
  const prose = (text: string): Block => ({
    kind: 'paragraph',
    role: 'plain',
    span: { start: 0, end: text.length },
    content: [{ kind: 'text', text }],
  })
  const chapter = (text: string): Block[] =>
    Array.from({ length: 41 }, (_, at) => prose(at === 20 ? text : `The lamp burned on the ${at}th evening as before.`))

  test.each([
    'A/N: she is lying.',
    'a/n she is lying',
    '(A/N: she is lying.)',
    '*A/N* no',
    '[AN: no]',
    'Author’s note: no',
  ])('is set apart: %s', (text) => {
    expect(setNotesApart(chapter(text), false, false, () => {})[20]).toMatchObject({ role: 'authors-note' })
  })

  test.each(['An hour went by.', 'A lamp: it burned.', 'Nobody wrote “A/N: no”.', '“A/N: no”', '(An hour.)'])(
    'is not: %s',
    (text) => {
      expect(setNotesApart(chapter(text), false, false, () => {})[20]).toMatchObject({ kind: 'paragraph' })
    },
  )
})

describe('a label that heads the parts of a story', () => {
  const parts = (label: string, count: number): Block[] =>
    paragraphs(Array.from({ length: count }, (_, at) => [`${label}: snow ${at}`, story[at] as string]).flat())

  test.each([
    ['Prompt', 4, undefined],
    ['Setting', 3, undefined],
    ['Prompt', 1, 1],
    ['Warning', 2, 3],
    ['A/N', 4, 5],
  ])('%s, %i times', (label, count, to) => {
    const blocks = [...parts(label, count), ...paragraphs(story)]
    expect(leadingNote(blocks, true)?.to).toBe(to)
  })

  test('not at the end either', () => {
    expect(trailingNote([...paragraphs(story), ...parts('Prompt', 3)], true)).toBeUndefined()
  })
})
