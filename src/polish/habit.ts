/**
 * What a document's author or typist does throughout: learned from a sample of it before anything is changed.
 */
import type { Convention, Pair } from './conventions.js'
import type { DashHabit } from './dashes.js'
import type { QuoteHabit } from './quotes.js'
import { type Tally, tally } from './tally.js'
import type { Shapes } from './tokens.js'
import { learnTypedPairs, setTypedPairs, type TypedPairs } from './typed-pairs.js'

export interface Habit {
  readonly quotes: QuoteHabit
  readonly dashes: DashHabit
  readonly convention: Convention
  /** Marks of this language that the document types as two signs. */
  readonly typed?: TypedPairs
}

const count = (sample: string, pattern: RegExp): number => sample.match(pattern)?.length ?? 0

/** @param source paragraphs of the document, a blank line between two. */
export const learnHabit = (source: string, language: string, convention: Convention): Habit => {
  const typed = learnTypedPairs(source, language, convention)
  const sample = typed ? setTypedPairs({ text: source, bounds: [] }, typed).text : source
  const found = tally(sample)
  const quotes = learnQuotes(sample, found, language, convention)
  return { quotes, dashes: learnDashes(found, convention), convention: quotes.convention, ...(typed && { typed }) }
}

/** Languages that clip a word before the next one's vowel. */
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca', 'oc'])

const learnQuotes = (sample: string, found: Tally, language: string, byLanguage: Convention): QuoteHabit => {
  const convention = { ...byLanguage, ...pairsOf(found, byLanguage) }
  const singleFirst = quotesSingly(sample, found)
  return {
    convention,
    singleFirst,
    pairs: sample.includes('``') || (!singleFirst && doublesApostrophes(sample)),
    dialect: found.halves > 3,
    byLevel: convention.byLevel,
    elides: !singleFirst && ELIDING.has(language.toLowerCase().split('-', 1)[0] as string),
    shapes: shapesOf(convention, found),
  }
}

/** The document's own marks, where it shows enough of them and they are not its language's. */
const pairsOf = (found: Tally, byLanguage: Convention): { outer?: Pair; inner?: Pair } => {
  const { curly, guillemets, reversed, low, corner, same } = found
  const most = Math.max(curly, guillemets, reversed, low, corner, same)
  const first = byLanguage.outer[0].charAt(0)
  if (most < 4) return {}
  if (corner === most) return first === '「' ? {} : { outer: ['「', '」'], inner: ['『', '』'] }
  // English keeps its own marks beside another language's, which it then quotes.
  if (first === '“') return {}
  if (curly === most) return { outer: ['“', '”'], inner: ['‘', '’'] }
  if (reversed === most) return { outer: ['»', '«'], inner: ['›', '‹'] }
  if (guillemets === most && first !== '«') return { outer: ['«', '»'], inner: ['‹', '›'] }
  return low === most && first !== '„' ? { outer: ['„', '”'] } : {}
}

/** A tale told aloud is full of inner quotations: what opens the paragraphs says which ones are the outer. */
const quotesSingly = (sample: string, { startsDouble, startsSingle }: Tally): boolean => {
  if (startsDouble + startsSingle > 4) return startsSingle > startsDouble
  return count(sample, /[.,!?…—-]['’](?=\s|$)/gm) > count(sample, /[.,!?…—-]["”](?=\s|$)/gm)
}

/** Two apostrophes are one double mark where they open as often as they close; else they are two: ''E said,' says Bill. */
const doublesApostrophes = (sample: string): boolean => {
  if (sample.indexOf("''") < 0) return false
  const open = count(sample, /(?:^|\s)''(?=\p{L})/gmu)
  const close = count(sample, /\S''(?=\s|$)/gm)
  return open > 0 && Math.max(open, close) <= 2 * Math.min(open, close)
}

const shapesOf = (convention: Convention, { curly, guillemets, reversed, low, same }: Tally): Shapes => {
  const germanic = convention.outer[0] === '„' || (low > 0 && low >= curly)
  const turned = reversed > guillemets
  return {
    '“': { double: true, opens: !(germanic && convention.outer[1] !== '”') },
    '”': same > curly ? { double: true } : { double: true, opens: false },
    '‘': { double: false, opens: !(germanic && convention.inner[1] === '‘') },
    '’': convention.inner[0] === '’' ? { double: false } : { double: false, opens: false },
    '„': { double: true, opens: true },
    '‟': { double: true, opens: true },
    '‚': { double: false, opens: true },
    '‛': { double: false, opens: true },
    '«': { double: true, opens: !turned },
    '»': { double: true, opens: turned },
    '‹': { double: false, opens: !turned },
    '›': { double: false, opens: turned },
  }
}

/** A document that sets its dashes tight has all of them so; else the one that it spaces, or its language's. */
const learnDashes = ({ em, en, hyphens }: Tally, convention: Convention): DashHabit => {
  if (convention.spacedDash.length !== 3) return { spaced: convention.spacedDash, tight: convention.spacedDash === '—' }
  const tight = em.tight + hyphens.tight
  if (tight > 2 && tight > 2 * (em.spaced + en.spaced + hyphens.spaced)) return { spaced: '—', tight: true }
  return { spaced: em.spaced > en.spaced ? ' — ' : en.spaced > 0 ? ' – ' : convention.spacedDash, tight: false }
}
