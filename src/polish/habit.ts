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

/** How often each kind of typographic mark opens a quotation. */
interface Opened {
  readonly curly: number
  readonly guillemets: number
  readonly reversed: number
  readonly low: number
  readonly corner: number
  /** ” at both ends, as in Swedish. */
  readonly same: number
}

const learnQuotes = (sample: string, language: string, byLanguage: Convention): QuoteHabit => {
  const opened: Opened = {
    curly: count(sample, /“(?=[\p{L}\p{N}])/gu),
    guillemets: count(sample, /«(?=[\s\p{L}\p{N}])/gu),
    reversed: count(sample, /»(?=[\p{L}\p{N}])/gu),
    low: count(sample, /„/g),
    corner: count(sample, /「/g),
    same: count(sample, /(?:^|[\s(])”(?=[\p{L}\p{N}])/gmu),
  }
  const convention = { ...byLanguage, ...pairsOf(opened, byLanguage) }
  const singleFirst = quotesSingly(sample)
  return {
    convention,
    singleFirst,
    pairs: sample.includes('``') || (!singleFirst && doublesApostrophes(sample)),
    dialect: count(sample, /(?<=\s)['’‘](?:e|im|ave|ouse|ome|ead|eard|appen|arf)(?=[\s,.!?])/g) > 3,
    elides: !singleFirst && /^(?:fr|it|ca|oc)(?:-|$)/i.test(language),
    shapes: shapesOf(convention, opened),
  }
}

/** The document's own marks, where it shows enough of them and they are not its language's. */
const pairsOf = (opened: Opened, byLanguage: Convention): { outer?: Pair; inner?: Pair } => {
  const most = Math.max(...Object.values(opened))
  const first = byLanguage.outer[0].charAt(0)
  if (most < 4) return {}
  if (opened.corner === most) return first === '「' ? {} : { outer: ['「', '」'], inner: ['『', '』'] }
  // English keeps its own marks beside another language's, which it then quotes.
  if (first === '“') return {}
  if (opened.curly === most) return { outer: ['“', '”'], inner: ['‘', '’'] }
  if (opened.reversed === most) return { outer: ['»', '«'], inner: ['›', '‹'] }
  if (opened.guillemets === most && first !== '«') return { outer: ['«', '»'], inner: ['‹', '›'] }
  return opened.low === most && first !== '„' ? { outer: ['„', '”'] } : {}
}

/** A tale told aloud is full of inner quotations: what opens the paragraphs says which ones are the outer. */
const quotesSingly = (sample: string): boolean => {
  const startsDouble = count(sample, /^["“](?=\S)/gm)
  const startsSingle = count(sample, /^['‘](?=[\p{Lu}"“])/gmu)
  if (startsDouble + startsSingle > 4) return startsSingle > startsDouble
  return count(sample, /[.,!?…—-]['’](?=\s|$)/gm) > count(sample, /[.,!?…—-]["”](?=\s|$)/gm)
}

/** Two apostrophes are one double mark where they open as often as they close; else they are two: ''E said,' says Bill. */
const doublesApostrophes = (sample: string): boolean => {
  const open = count(sample, /(?:^|\s)''(?=\p{L})/gmu)
  const close = count(sample, /\S''(?=\s|$)/gm)
  return open > 0 && Math.max(open, close) <= 2 * Math.min(open, close)
}

const shapesOf = (convention: Convention, { curly, guillemets, reversed, low, same }: Opened): Shapes => {
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
const learnDashes = (sample: string, convention: Convention): DashHabit => {
  const tight = count(sample, /[^\s—]—[^\s—]/g) + count(sample, /[^\s-]-{2,3}[^\s-]/g)
  const em = count(sample, / — /g)
  const en = count(sample, / – /g)
  const hyphens = count(sample, / -{2,3} /g)
  if (convention.spacedDash.length !== 3) return { spaced: convention.spacedDash, tight: convention.spacedDash === '—' }
  if (tight > 2 && tight > 2 * (em + en + hyphens)) return { spaced: '—', tight: true }
  return { spaced: em > en ? ' — ' : en > 0 ? ' – ' : convention.spacedDash, tight: false }
}
