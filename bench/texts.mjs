/**
 * The texts that the benchmarks compile: the same bytes on every run and machine.
 *
 * Prose from a word list of our own, in paragraphs of narration and dialogue, with scene breaks, dashes, apostrophes,
 * quotation marks and an emphasised word now and then: what a compiler of fiction has to look at.
 */

const WORDS =
  `the the the the the a a a of of of and and and to to in in was was it it that he she they his her had with
for on at as but from by not there were which would could when then this their one all out up into over down again
against before after behind under river garden winter kitchen lantern harbour window corridor letter captain sister
brother daughter gardener stranger morning evening autumn thunder silver copper velvet narrow quiet sudden bitter hollow
ancient careful crooked distant empty gentle broken golden heavy little patient restless walked turned opened carried
watched whispered listened remembered wanted followed gathered answered wondered waited crossed climbed folded measured
counted slowly softly never always almost perhaps once together alone clock bridge orchard mountain market engine ribbon
mirror saddle candle chimney cellar staircase ferry island lighthouse meadow passage pocket question reason shadow
silence table thread tower village weather year night hand door face voice road house water stone paper bread salt rain
snow smoke light story word name`.split(/\s+/)

const SAID = ['said', 'asked', 'answered', 'murmured', 'cried']
const NAMES = ['Ada', 'Tobias', 'Mrs Quill', 'the ferryman', 'Ines', 'Captain Rowe']
const CONTRACTIONS = ["didn't", "wasn't", "it's", "couldn't", "they'd", "I'll", "mother's", "o'clock"]

/** A generator of numbers that is the same everywhere (mulberry32): each call gives an integer from 0 to n - 1. */
export const dice = (seed) => {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % n
  }
}

const capital = (text) => text[0].toUpperCase() + text.slice(1)

const words = (roll, count) => {
  const out = []
  for (let i = 0; i < count; i++) {
    const pick = roll(40)
    if (pick === 0) out.push(CONTRACTIONS[roll(CONTRACTIONS.length)])
    else if (pick === 1 && i > 1) out.push(`_${WORDS[40 + roll(WORDS.length - 40)]}_`)
    else out.push(WORDS[roll(WORDS.length)] + (roll(11) === 0 && i < count - 1 ? ',' : ''))
  }
  return out.join(' ')
}

const sentence = (roll) => {
  const start = capital(words(roll, 5 + roll(14)).replace(/^_|_/g, ''))
  const dash = roll(9) === 0 ? ` -- ${words(roll, 3 + roll(5))}` : ''
  return `${start}${dash}${['.', '.', '.', '.', '?', '!', '...'][roll(7)]}`
}

const paragraph = (roll) => {
  if (roll(3) === 0) {
    const who = `${SAID[roll(SAID.length)]} ${NAMES[roll(NAMES.length)]}`
    return `"${sentence(roll).replace(/[.]+$/, ',')}" ${who}. "${sentence(roll)}"`
  }
  return Array.from({ length: 2 + roll(6) }, () => sentence(roll)).join(' ')
}

/** Paragraphs and scene breaks of about `bytes` bytes, one paragraph a line, with a blank line after each. */
const prose = (roll, bytes) => {
  const out = []
  let size = 0
  while (size < bytes) {
    const next = size > 2000 && roll(25) === 0 ? '* * *' : paragraph(roll)
    out.push(next)
    size += next.length + 2
  }
  if (out.at(-1) === '* * *') out.pop()
  return out.join('\n\n')
}

/**
 * @param bytes about the size of the text, from 1,000.
 * @param chapters how many "Chapter N: Title" headings it has; 0 for a story in one piece.
 */
export const text = (bytes, chapters, seed = 1) => {
  const roll = dice(seed)
  if (chapters === 0) return `The ${capital(WORDS[60 + roll(40)])}\n\nby ${NAMES[0]} Quill\n\n\n${prose(roll, bytes)}\n`
  const title = (i) => `Chapter ${i}: The ${capital(WORDS[60 + roll(80)])} ${capital(WORDS[60 + roll(80)])}`
  const parts = Array.from({ length: chapters }, (_, i) => `${title(i + 1)}\n\n${prose(roll, bytes / chapters)}`)
  return `The Long ${capital(WORDS[60 + roll(40)])}\n\nby ${NAMES[0]} Quill\n\n\n${parts.join('\n\n\n')}\n`
}

/** The sizes that the table has. */
export const sizes = {
  S: { bytes: 20_000, chapters: 0, says: 'story of 20 kB' },
  M: { bytes: 1_000_000, chapters: 60, says: 'novel of 1 MB, 60 chapters' },
  L: { bytes: 20_000_000, chapters: 2000, says: 'serial of 20 MB, 2,000 chapters' },
}
