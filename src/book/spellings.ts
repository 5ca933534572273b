/**
 * Words as the running text spells them, where a title or heading in capitals does not show how: "MacAllan", "USS".
 */

/** By `spellingKey`. */
export type Spellings = ReadonlyMap<string, string>

export const NO_SPELLINGS: Spellings = new Map()

const POSSESSIVE = /['’]s$/i

/** A word as it is looked up: small letters, one kind of apostrophe, no possessive. */
export const spellingKey = (word: string): string => word.toLowerCase().replaceAll('’', "'").replace(POSSESSIVE, '')

/**
 * The word as the text spells it.
 *
 * @param word in capitals, with a possessive ending or without.
 * @returns undefined where the text has nothing to say of it.
 */
export const spelledAs = (word: string, spellings: Spellings): string | undefined => {
  if (spellings.size === 0) return undefined
  const form = spellings.get(spellingKey(word))
  return form === undefined ? undefined : form + (POSSESSIVE.exec(word)?.[0].toLowerCase() ?? '')
}

/** "d'Orsay" as it begins a title: "D'Orsay". */
export const raised = (word: string, begins: boolean): string =>
  begins ? word.charAt(0).toUpperCase() + word.slice(1) : word
