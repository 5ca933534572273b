/**
 * Quotation marks of other languages than English that were typed as two signs each.
 *
 *    ,,Tak'' - powiedział.        ,,Ja``, sagte er.       ->     „Tak”     „Ja“
 *    <<Hola>>, dijo.              >>Ja<<, sagte er.       ->     «Hola»    »Ja«
 *
 *  Not: a << 2, cout << "x" (code), << without >>, either in a language that has no such marks.
 */
import type { Convention } from './conventions.js'
import type { Edit, Run } from './run.js'
import { apply } from './run.js'

export interface TypedPairs {
  /** `,,` opens a quotation, which '', `` or " closes. */
  readonly low: boolean
  /** Where << and >> are « and ». */
  readonly angles?: RegExp
}

const LOW = /(?<![^\s([—–-]),,(?=[\p{L}\p{N}.…¿¡"'])/gu
const ANGLES = /<<(?=\p{L}|[\d.…¿¡—-])|(?<=\S)<<(?=[\s.,;:!?)]|$)|(?<=[^\s<])>>(?![>\p{L}])|(?<![^\s(])>>(?=\p{L})/gu
/** In French also with a space within: << Oui >> */
const SPACED = new RegExp(`${ANGLES.source}|(?<![^\\s(])<<(?= \\p{L})|(?<=\\S )>>(?=[\\s.,;:!?)]|$)`, 'gu')
const CLOSING = /(?<=\S)''|(?<=\S)``(?![\p{L}\d])/gu

const times = (sample: string, sign: string): number => sample.split(sign).length - 1

const has = (sign: string, { outer, inner }: Convention): boolean =>
  outer.some((mark) => mark.includes(sign)) || inner.some((mark) => mark.includes(sign))

/** What a document types; undefined where it is neither. @param sample as for `learnHabit`. */
export const learnTypedPairs = (sample: string, language: string, convention: Convention): TypedPairs | undefined => {
  const lowered = has('„', convention)
  const low =
    (lowered || language.startsWith('nl')) && (sample.includes(',,') || (sample.includes('„') && sample.includes('``')))
  let angles = (lowered || has('«', convention)) && sample.includes('<<') && sample.includes('>>')
  if (angles) {
    const left = times(sample, '<<')
    angles = Math.abs(left - times(sample, '>>')) * 4 <= left
  }
  if (!low && !angles) return undefined
  return { low, ...(angles && { angles: convention.spacedMarks ? SPACED : ANGLES }) }
}

/** Such marks set; what closes after `,,` becomes a typewriter's mark, which is read with all the others. */
export const setTypedPairs = (run: Run, { low, angles }: TypedPairs): Run => {
  const set = angles ? replace(run, angles, (found) => (found === '<<' ? '«' : '»')) : run
  if (!low) return set
  const lowered = replace(set, LOW, () => '„')
  return lowered.text.includes('„') ? replace(lowered, CLOSING, () => '"') : set
}

const replace = (run: Run, pattern: RegExp, put: (found: string) => string): Run => {
  const edits: Edit[] = []
  for (const { 0: found, index } of run.text.matchAll(pattern))
    edits.push({ start: index, end: index + found.length, put: put(found) })
  return apply(run, edits)
}
