/**
 * Tells which of several lists of words have one in a text, in a single walk through it.
 *
 *    lists  [own owned] [profit money]      text  "i own nothing."      →  the first
 */

/**
 * @param lists of words in small ASCII letters and digits; undefined for a list that is never looked for.
 * @returns what gives the places of the lists that have a word in a text in small letters. A word ends where no ASCII
 *   letter or digit follows, and begins as `\b` has it.
 */
export const makeWordFinder = (lists: readonly (readonly string[] | undefined)[]) => {
  const listsOf = new Map<string, number[]>()
  lists.forEach((words, list) => {
    for (const word of words ?? []) {
      const those = listsOf.get(word)
      if (those) those.push(list)
      else listsOf.set(word, [list])
    }
  })
  // Of plain words V8 makes one tree of letters, which it leaves at most words' first or second.
  const pattern = new RegExp(`\\b(?:${[...listsOf.keys()].join('|')})(?![a-z0-9])`, 'g')

  return (text: string): ReadonlySet<number> => {
    const found = new Set<number>()
    for (const word of text.match(pattern) ?? []) for (const list of listsOf.get(word) ?? []) found.add(list)
    return found
  }
}
