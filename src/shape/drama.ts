/**
 * Reads speeches: who speaks, and what is said.
 *
 *    HAMLET. Who is there?        ANNA: (rising) Nobody.        _Bob._ I am.        KING               1 Guard.
 *    [_Exit._                     (They go out.)                 ANNA    Not I.     Speak, friend.     Who goes there?
 *
 *  Not: "NOTE: …" once in a novel; "P.S."; a chapter that begins with a name in capitals.
 */
import type { Block, Speech } from '../book/block.js'
import { span } from '../book/span.js'
import { endsSentence, isCapitals } from './character.js'
import type { Chunk } from './chunk.js'
import { readInline, readRun } from './inline.js'
import { joinLines } from './joining.js'
import { isForced } from './layout.js'
import { spanOf, textOf } from './lines.js'
import { linesOf, paragraphOf } from './paragraphs.js'
import type { Scope } from './scope.js'
import { type Form, mayBegin, mayBeName, nameAt } from './speaker-names.js'

/** Capitals that head a scene or end it, where a name would stand. */
const NO_NAME =
  /^(?:SCENE|ACT|TABLEAU|(?:SLOW |QUICK |THE )?CURTAIN|BLACKOUT|THE END|END|FINIS|RIDEAU|VORHANG|TELÓN|SIPARIO|ЗАНАВЕС)$/
/** "CURTAIN.", "SLOW CURTAIN", "Blackout": what happens on the stage. */
const CURTAIN =
  /^[_*([]{0,2}(?:(?:slow |quick |the )?curtain(?: falls)?|blackout|rideau|vorhang|der vorhang fällt|telón|sipario|cala la tela|занавес|doek|ridå|tæppe|esirippu|opona|kurtyna|függöny)[.!]?[_*)\]]{0,2}$/
const LONGEST_CURTAIN = 30
const ALONE = /^(\p{Lu}[\p{Lu}\p{M}'’. -]{1,30})[.:]?$/u

export interface Cast {
  /** Undefined where every name of the form is a speaker's. */
  readonly names: ReadonlySet<string> | undefined
  readonly form: Form
  /** Names stand centred above what is said: "ANNA (12) draws a boat." tells what she does. */
  readonly centred?: boolean
}
const DOES = /^\s+\([^)]{1,60}\)\s+\p{Ll}/u

/** Who speaks in this section, or undefined where it is no play. */
export const findCast = (scope: Scope): Cast | undefined => {
  const { head } = scope.lines
  const chunks = scope.chunks.filter(({ first }) => mayBeName(head[first] as number))
  const above = namesAbove(scope, chunks)
  if (above) return { names: above, form: 'capitals', centred: true }
  const found =
    castBy(scope, chunks, 'capitals', 4, 0.02) ??
    castBy(scope, chunks, 'italic', 8, 0.4) ??
    castBy(scope, chunks, 'plain', 6, 0.4) ??
    castBy(scope, chunks, 'titled', 6, 0.4) ??
    castBy(scope, chunks, 'column', 4, 0.4)
  if (found || (scope.context.kind !== 'act' && scope.context.kind !== 'scene')) return found
  if (countNames(scope, 'titled') > 1) return { names: undefined, form: 'titled' }
  if (countNames(scope, 'column') > 0) return { names: undefined, form: 'column' }
  // In a scene whoever has a name in capitals speaks, and be it once.
  return { names: undefined, form: 'capitals' }
}

/** How much further in a name stands that is centred over what its owner says; how often some do; of how many paragraphs. */
const CENTRED = 4
const FEWEST_ABOVE = 6
const LEAST_ABOVE = 0.2

/** The names in capitals that stand centred over speeches, as in scripts of films. */
const namesAbove = ({ lines, chunks }: Scope, candidates: readonly Chunk[]): Set<string> | undefined => {
  const counts = new Map<string, number>()
  let total = 0
  for (const { first, lines: size } of candidates) {
    if (size < 2 || (lines.indent[first] as number) < (lines.indent[first + 1] as number) + CENTRED) continue
    const name = ALONE.exec(textOf(lines, first).replace(/\s*\([^)]*\)$/, ''))?.[1]
    if (name === undefined) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
    total++
  }
  if (total < Math.max(FEWEST_ABOVE, chunks.length * LEAST_ABOVE)) return undefined
  return counts.size > 1 && counts.size < total ? new Set(counts.keys()) : undefined
}

/**
 * @param chunks those that a name may begin.
 * @param share of all chunks that must begin with a name, at least.
 */
const castBy = (scope: Scope, chunks: readonly Chunk[], form: Form, least: number, share: number): Cast | undefined => {
  const enough = Math.max(least, scope.chunks.length * share)
  if (chunks.length < enough) return undefined
  const { lines } = scope
  const { text } = lines.source
  const may = mayBegin(scope, form)
  const counts = new Map<string, number>()
  let total = 0
  for (const chunk of chunks) {
    if (!may(chunk)) continue
    const name = nameAt(text, lines.start[chunk.first] as number, form)?.[1]
    if (name === undefined || name.length < 2) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
    total++
  }
  if (total < enough) return undefined
  let again = 0
  for (const count of counts.values()) if (count > 1) again++
  if (again < (total > 3 ? 2 : 1)) return undefined
  // A name that comes once is a speaker's only where most paragraphs are speeches.
  const most = total * 3 > scope.chunks.length
  return { names: new Set([...counts].filter(([, count]) => most || count > 1).map(([name]) => name)), form }
}

const countNames = ({ lines, chunks }: Scope, form: Form): number => {
  let count = 0
  for (const chunk of chunks) {
    if (nameAt(lines.source.text, lines.start[chunk.first] as number, form)) count++
  }
  return count
}

/** Reads the speech or stage direction at chunk `at`; returns how many chunks it took, 0 for none. */
export const readDrama = (scope: Scope, at: number, into: Block[]): number => {
  const { cast, lines, chunks } = scope
  if (!cast) return 0
  const chunk = chunks[at] as Chunk
  const start = lines.start[chunk.first] as number
  const { text } = lines.source
  if (chunk.lines === 1 && readScreen(scope, chunk, into)) return 1
  const match = nameAt(text, start, cast.form)
  const does = match !== null && cast.centred === true && DOES.test(text.slice(start + match[0].length, start + 120))
  if (match?.[1] && !does && !NO_NAME.test(match[1]) && (cast.names?.has(match[1]) ?? true))
    return readSpeech(scope, at, start + match[0].length, into)
  const words = textOf(lines, chunk.first)
  if (chunk.lines === 1 && words.length < LONGEST_CURTAIN && CURTAIN.test(words.toLowerCase())) {
    into.push(paragraphOf(scope, chunk.first, chunk.last, 'stage-direction'))
    return 1
  }
  const alone = ALONE.exec(words)
  if (alone?.[1] && !NO_NAME.test(alone[1]) && (cast.names?.has(alone[1]) ?? true))
    return readSpeech(scope, at, lines.end[chunk.first] as number, into)
  const all = text.slice(start, lines.end[chunk.last])
  if (/^[_*]?(?:\([^)]*\)?|\[[^\]]*\]?)[_*.]*$/.test(all)) {
    into.push(paragraphOf(scope, chunk.first, chunk.last, 'stage-direction'))
    return 1
  }
  return 0
}

/** "INT. ICE HOUSE - NIGHT": where a scene of a film plays. */
const PLACE = /^(?:INT|EXT|INT\.?\/EXT|EXT\.?\/INT|I\/E|EST)[.\s]\s*\S/
/** "CUT TO:": how one scene of a film becomes the next. */
const TRANSITION = /^(?:FADE (?:IN|OUT|TO BLACK)|(?:(?:SMASH|MATCH|JUMP|HARD) )?CUT TO(?: BLACK)?|DISSOLVE TO)[.:]?$/

/** The lines of a film's script that nobody speaks. */
const readScreen = (scope: Scope, chunk: Chunk, into: Block[]): boolean => {
  const words = textOf(scope.lines, chunk.first)
  if (!isCapitals(words)) return false
  if (TRANSITION.test(words)) {
    into.push(paragraphOf(scope, chunk.first, chunk.last, 'stage-direction'))
    return true
  }
  if (!PLACE.test(words)) return false
  const whole = spanOf(scope.lines, chunk.first)
  into.push({ kind: 'subheading', span: whole, level: 1, content: readInline(words, scope.convention) })
  return true
}

/** "(O.S.)", "(CONT'D)": where a speaker is heard from, and that he goes on. */
const HEARD = /^\s*\((?:O\. ?[SC]\.|V\. ?O\.|OS|OC|VO|CONT['’]?D\.?)\)/

const readSpeech = (scope: Scope, at: number, named: number, into: Block[]): number => {
  const { lines, chunks, convention } = scope
  const { text } = lines.source
  let took = 1
  let chunk = chunks[at] as Chunk
  const start = lines.start[chunk.first] as number
  const past = named + (HEARD.exec(text.slice(named, named + 20))?.[0].length ?? 0)
  const name = text.slice(start, past).trimEnd()
  let begin = past
  while (/[\s—-]/.test(text.charAt(begin)) && begin < (lines.end[chunk.last] as number)) begin++
  if (begin >= (lines.end[chunk.last] as number)) {
    // The name stands alone: what is said follows below.
    const next = chunks[at + 1]
    if (!next || next.before < 0 || next.before > 1) return 0
    chunk = next
    begin = lines.start[next.first] as number
    took = 2
  }
  const blocks = saidIn(scope, chunk, begin)
  const speech: Speech = {
    kind: 'speech',
    span: span(start, lines.end[chunk.last] as number),
    speaker: { span: span(start, start + name.length), content: readInline(name, convention) },
    blocks,
  }
  into.push(speech)
  return took
}

/** What is said from `begin` on: verse where the lines end before the page does, prose else. */
const saidIn = (scope: Scope, chunk: Chunk, begin: number): Block[] => {
  const { lines, convention } = scope
  const indices = linesOf(scope, chunk).filter((i) => (lines.end[i] as number) > begin)
  const first = indices[0] as number
  const last = indices.at(-1) as number
  let free = 0
  let upper = 0
  for (const [k, i] of indices.entries()) {
    const next = indices[k + 1]
    if (next === undefined) continue
    if (!isForced(lines, i, next, convention.wrap || 70)) free++
    if (/^["'“‘(_]*\p{Lu}/u.test(textOf(lines, next))) upper++
  }
  const ends = indices.length - 1
  // Two lines are verse only where the sentence runs over the first line's end, and "(rising)" is no line of any.
  const head = textOf(lines, first)
  const pair = ends === 1 && (endsSentence(head) || head.endsWith(')'))
  // Prose hardly ever has a capital at the head of each of its lines.
  const capped = upper === ends && (ends > 5 || (ends > 2 && free * 2 >= ends))
  if (ends < 1 || pair || (!capped && (free < ends || upper < ends * 0.8)))
    return [paragraphOf(scope, first, last, 'plain', begin)]
  const base = indices
    .slice(1)
    .reduce((least, i) => Math.min(least, lines.indent[i] as number), Number.POSITIVE_INFINITY)
  const stanza = indices.map((i, k) => {
    const whole = spanOf(lines, i)
    const from = k === 0 ? begin : whole.start
    return {
      span: span(from, whole.end),
      indent: k === 0 ? 0 : Math.min(8, Math.round(((lines.indent[i] as number) - base) / 2)),
      content: readRun(scope, joinLines(scope, i, i, from), whole.end),
    }
  })
  return [{ kind: 'verse', span: span(begin, lines.end[last] as number), stanzas: [stanza] }]
}
