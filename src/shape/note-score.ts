/**
 * How much the wording of a paragraph says that the author speaks in it.
 *
 *    A/N: sorry for the wait!        4 for its label, 2.4 for what it says
 *    "I own nothing," she said.      2.5, less 2 for speech
 */
import { labelOf } from './note-label.js'
import { hasAny, SIGNS, type Sign, signsIn } from './note-signs.js'

export interface NoteScore {
  readonly score: number
  readonly labelled: boolean
  readonly role: 'authors-note' | 'disclaimer' | 'summary'
  readonly evidence: readonly string[]
}

const ADDRESSED = /^(?:[Mm]y )?[Dd]ear(?:est)?\s/
const SAID = /["”»」』]\s*(?:[,.]?\s*)(?:he|she|they|\p{Lu}\p{Ll}+)\s+(?:said|asked|replied|cried|whispered|muttered)/u
const SAYING = ['said', 'asked', 'replied', 'cried', 'whispered', 'muttered']

/** Speech, the opening of a letter, or a line that somebody speaks in. */
export const isSpeech = (text: string): boolean =>
  '"“„«「『'.includes(text.charAt(0)) ||
  ADDRESSED.test(text) ||
  (SAYING.some((word) => text.includes(word)) && SAID.test(text))

export const BRACKETED = /^[([{].*[)\]}]$/s

/** In UTF-16 units. */
const LONG_PARAGRAPH = 200
const LONG_NOTE = 500
const LONGEST_NOTE = 1000
/** Those of whom a story tells, and those whom a note speaks of: its author and its readers. */
const TOLD_OF = /\b(?:he|she|him|his|her|hers|himself|herself)\b/g
const SPEAKING = /\b(?:i|me|my|mine|myself|we|us|our|you|your|yours|guys|readers?|please|pl[sz])\b/

/** True for some lines, in small letters, that tell of others and of nobody who speaks or reads. */
const isTold = (text: string): boolean =>
  text.length > LONG_PARAGRAPH && !SPEAKING.test(text) && (text.match(TOLD_OF)?.length ?? 0) > 1

/** What a paragraph without a label is that scores less than was asked. */
const SILENT: NoteScore = { score: 0, labelled: false, role: 'authors-note', evidence: [] }

const IN_BRACKETS = 0.8
/** Tenths do not add up to the last bit in whatever order. */
const ROUNDING = 1e-6

/** Signs whose pattern V8 has made: then it is a quicker test than the parts that spare its making. */
const made = new Set<number>()

const matches = (sign: number, { holds, pattern }: Sign, sample: string): boolean => {
  if (holds && !made.has(sign)) {
    if (!hasAny(sample, holds)) return false
    made.add(sign)
  }
  return pattern().test(sample)
}

/**
 * How much a paragraph's wording says that the author speaks here.
 *
 * @param least without a label, less than this need not be told: the score is 0 then.
 */
export const scoreNote = (text: string, least = Number.NEGATIVE_INFINITY): NoteScore => {
  const evidence: string[] = []
  let score = 0
  let role: NoteScore['role'] = 'authors-note'
  const label = labelOf(text)
  const labelled = label !== undefined
  if (label) {
    score += label.weight
    role = label.role
    evidence.push(`labelled "${label.words}"`)
  }
  const sample = (text.length > 900 ? text.slice(0, 900) : text).toLowerCase()
  const signs = [...signsIn(sample)].sort((a, b) => a - b)
  /** What the score can still come to; speech takes from it. */
  let reach = labelled ? Number.POSITIVE_INFINITY : IN_BRACKETS + ROUNDING
  for (const sign of signs) reach += (SIGNS[sign] as Sign).weight
  for (const sign of signs) {
    if (reach < least) return SILENT
    const { weight, why, disclaims } = SIGNS[sign] as Sign
    if (!matches(sign, SIGNS[sign] as Sign, sample)) {
      reach -= weight
      continue
    }
    score += weight
    evidence.push(why)
    if (disclaims && !labelled) role = 'disclaimer'
  }
  if (reach < least) return SILENT
  if (score > 0 && BRACKETED.test(text.trim())) {
    score += IN_BRACKETS
    evidence.push('in brackets')
  }
  if (labelled) return { score, labelled, role, evidence }
  if (isSpeech(text) || (score > 0 && isTold(sample))) score -= 2
  // A narrator who writes has such phrases too, but not many to the page.
  if (score > 0 && text.length > LONG_NOTE) score -= text.length > LONGEST_NOTE ? 1.5 : 1
  return { score, labelled, role, evidence }
}
