/**
 * Marks of notes that are raised figures: "the weir¹", and below "¹ A low dam." or "1 A low dam."
 *
 *  Not: 5 m², 10³.
 */

const RAISED = /(?<=[\p{L}.,;:!?"'”’)]{2})[¹²³⁰⁴-⁹]{1,3}(?![\p{L}\p{N}])/gu
/** What a power stands at: 5 m², 10³; not a year. */
export const MEASURE = /(?:^|\D)\d{1,3}$|(?:^|\P{L})[cdkmμ]?m$/u
/** Each at its number. */
export const FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export const isRaised = (code: number): boolean =>
  code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code > 0x2073 && code < 0x207a)

/** The numbers of raised figures that hang on words, where they are the only marks of notes: no note begins with one. */
export const raisedLabels = (text: string): ReadonlySet<string> | undefined => {
  if (text.indexOf('¹') < 0 || /^\s*¹/m.test(text)) return undefined
  const found = new Set<string>()
  for (const [mark] of text.matchAll(RAISED)) found.add(mark.normalize('NFKC'))
  return found.has('1') ? found : undefined
}
