/**
 * Tells which of several lists of words have one in a text, in a single walk through it.
 *
 *    lists  [own owned] [profit money]      text  "I own nothing."      →  the first
 *
 * Words are runs of ASCII letters and digits, small or not. They are told by a sum over their letters and then compared,
 * so that nothing is cut out of the text.
 */

/** Slots of the table, a power of two: many times the number of words, so that most are empty. */
const SLOTS = 4096
const SPREAD = 31

interface Entry {
  readonly word: string
  readonly lists: number[]
}

/** The value of a letter or digit, small letters for capitals; 0 for anything else. */
const VALUES = new Uint8Array(128)
for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  VALUES[sign.charCodeAt(0)] = sign.charCodeAt(0)
  VALUES[sign.toUpperCase().charCodeAt(0)] = sign.charCodeAt(0)
}

/**
 * @param lists of words in small ASCII letters and digits; undefined for a list that is never looked for.
 * @returns what fills `found`, one number a list, with 1 where a word of the list is in the text and 0 elsewhere.
 */
export const makeWordFinder = (lists: readonly (readonly string[] | undefined)[]) => {
  const table: (Entry[] | undefined)[] = new Array(SLOTS).fill(undefined)
  lists.forEach((words, list) => {
    for (const word of words ?? []) {
      let sum = 0
      for (let at = 0; at < word.length; at++) sum = (Math.imul(sum, SPREAD) + word.charCodeAt(at)) | 0
      const slot = sum & (SLOTS - 1)
      const entries = table[slot] ?? []
      table[slot] = entries
      const known = entries.find((entry) => entry.word === word)
      if (known) known.lists.push(list)
      else entries.push({ word, lists: [list] })
    }
  })

  return (text: string, found: Uint8Array): void => {
    found.fill(0)
    let start = 0
    let sum = 0
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0
      const value = code < 128 ? (VALUES[code] as number) : 0
      if (value !== 0) {
        sum = (Math.imul(sum, SPREAD) + value) | 0
        continue
      }
      const entries = at > start ? table[sum & (SLOTS - 1)] : undefined
      if (entries) {
        for (const { word, lists: those } of entries) {
          if (word.length !== at - start || text.slice(start, at).toLowerCase() !== word) continue
          for (const list of those) found[list] = 1
        }
      }
      start = at + 1
      sum = 0
    }
  }
}
