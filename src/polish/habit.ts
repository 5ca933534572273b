/**
 * What a document's author or typist does throughout: learned from a sample of it before anything is changed.
 */
import type { Convention, Pair } from './conventions.js'
import type { DashHabit } from './dashes.js'
import type { QuoteHabit } from './quotes.js'
import type { Shapes } from './tokens.js'

export interface Habit {
  readonly quotes: QuoteHabit
  readonly dashes: DashHabit
  readonly convention: Convention
}

const count = (sample: string, pattern: RegExp): number => sample.match(pattern)?.length ?? 0

/** @param sample paragraphs of the document, a blank line between two. */
export const learnHabit = (sample: string, language: string, convention: Convention): Habit => {
  const found = learnQuotes(sample, language, convention)
  return { quotes: found, dashes: learnDashes(sample, convention), convention: found.convention }
}

const learnQuotes = (sample: string, language: string, byLanguage: Convention): QuoteHabit => {
  const english: Pair = ['“', '”']
  const spoken = {
    curly: count(sample, /“(?=[\p{L}\p{N}])/gu),
    guillemets: count(sample, /«(?=[\s\p{L}\p{N}])/gu),
    reversed: count(sample, /»(?=[\p{L}\p{N}])/gu),
    low: count(sample, /„/g),
    corner: count(sample, /「/g),
    same: count(sample, /(?:^|[\s(])”(?=[\p{L}\p{N}])/gmu),
  }
  const most = Math.max(...Object.values(spoken))
  let convention = byLanguage
  if (most >= 4 && byLanguage.outer[0].charAt(0) !== '“') {
    const inner = byLanguage.inner
    if (spoken.curly === most) convention = { ...byLanguage, outer: english, inner: ['‘', '’'] }
    else if (spoken.reversed === most) convention = { ...byLanguage, outer: ['»', '«'], inner: ['›', '‹'] }
    else if (spoken.low === most && byLanguage.outer[0] !== '„')
      convention = { ...byLanguage, outer: ['„', '”'], inner }
  }
  // A tale told aloud is full of inner quotations: what opens the paragraphs says which ones are the outer.
  const startsDouble = count(sample, /^["“](?=\S)/gm)
  const startsSingle = count(sample, /^['‘](?=[\p{Lu}"“])/gmu)
  const closesDouble = count(sample, /[.,!?…—-]["”](?=\s|$)/gm)
  const closesSingle = count(sample, /[.,!?…—-]['’](?=\s|$)/gm)
  const singleFirst = startsDouble + startsSingle > 4 ? startsSingle > startsDouble : closesSingle > closesDouble
  // Two apostrophes are a double mark where they open as often as they close; else they are two: ''E said,' says Bill.
  const opensPairs = count(sample, /(?:^|\s)''(?=\p{L})/gmu)
  const closesPairs = count(sample, /\S''(?=\s|$)/gm)
  const matched = opensPairs > 0 && Math.max(opensPairs, closesPairs) <= 2 * Math.min(opensPairs, closesPairs)
  const pairs = sample.includes('``') || (matched && !singleFirst)
  const language2 = language.slice(0, 2).toLowerCase()
  return {
    convention,
    singleFirst,
    pairs,
    dialect: count(sample, /(?<=\s)['’‘](?:e|im|ave|ouse|ome|ead|eard|appen|arf)(?=[\s,.!?])/g) > 3,
    elides: !singleFirst && /^(?:fr|it|ca|oc)$/.test(language2),
    shapes: shapesOf(
      convention,
      spoken.low > 0 && spoken.low >= spoken.curly,
      spoken.reversed > spoken.guillemets,
      spoken.same > spoken.curly,
    ),
  }
}

const shapesOf = (convention: Convention, low: boolean, reversed: boolean, same: boolean): Shapes => {
  const germanic = low || convention.outer[0] === '„'
  return {
    '“': { double: true, opens: !(germanic && convention.outer[1] !== '”') },
    '”': same ? { double: true } : { double: true, opens: false },
    '‘': { double: false, opens: !(germanic && convention.inner[1] === '‘') },
    '’': convention.inner[0] === '’' ? { double: false } : { double: false, opens: false },
    '„': { double: true, opens: true },
    '‟': { double: true, opens: true },
    '‚': { double: false, opens: true },
    '‛': { double: false, opens: true },
    '«': { double: true, opens: !reversed },
    '»': { double: true, opens: reversed },
    '‹': { double: false, opens: !reversed },
    '›': { double: false, opens: reversed },
  }
}

const learnDashes = (sample: string, convention: Convention): DashHabit => {
  const tightEm = count(sample, /[^\s—]—[^\s—]/g)
  const spacedEm = count(sample, / — /g)
  const spacedEn = count(sample, / – /g)
  const tightHyphens = count(sample, /[^\s-]-{2,3}[^\s-]/g)
  const spacedHyphens = count(sample, / -{2,3} /g)
  const tight = tightEm + tightHyphens > 2 * (spacedEm + spacedEn + spacedHyphens)
  const spaced =
    convention.ideographs || convention.spacedDash.length !== 3
      ? convention.spacedDash
      : tight && tightEm + tightHyphens > 2
        ? '—'
        : spacedEm > spacedEn
          ? ' — '
          : spacedEn > 0
            ? ' – '
            : convention.spacedDash
  return { spaced, tight: spaced === '—' }
}
