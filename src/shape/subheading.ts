/**
 * Reads headings below those of the contents list.
 *
 *    THE MILL BY NIGHT        _Letter from Anna to her brother._        =The Third Day.=
 *
 *  Not: “STOP!” (someone shouts); A. B. CRANE (a signature); NO ENTRY (an inscription among others); P. S.
 */
import type { Block } from '../book/block.js'
import { endsSentence, isCapitals } from './character.js'
import type { Chunk } from './chunk.js'
import { readHeadline } from './inline.js'
import { joinLines } from './joining.js'
import { isDateline, isPushed, letterRole } from './letter.js'
import { lengthOf, spanOf, textOf } from './lines.js'
import { paragraphOf } from './paragraphs.js'
import type { Scope } from './scope.js'
import { isSet } from './set-in.js'

const LONGEST = 90
const MARKED = /^(?:_[^_]+_|=[^=]+=|\*[^*]+\*|\*\*[^*]+\*\*|\+[^+]+\+)[.:]?$/
const UNFINISHED = /[,;—–-]$/
const SPEECH = /["“”«»„]|[!?]['’_*)]*$|[,;—–-]$/

/** Reads the chunk at `at` as a subheading; returns 1, or 0 where it is none. */
export const readSubheading = (scope: Scope, at: number, into: Block[]): number => {
  const { lines, chunks, convention } = scope
  const chunk = chunks[at] as Chunk
  if (scope.context.scenes?.has(chunk.first) && headsScene(scope, at, into)) return 1
  if (chunk.lines > 2 || lengthOf(lines, chunk.first) > LONGEST || chunk.forced > 0) return 0
  const words = textOf(lines, chunk.first)
  if (/^[“"']?\p{L}?\p{Ll}/u.test(words)) return 0
  const capitals = isCapitals(words)
  const marked = MARKED.test(words) && chunk.lines === 1
  if (!capitals && !marked) return 0
  if (chunk.lines === 2 && !isCapitals(textOf(lines, chunk.last))) return 0
  const previous = into.at(-1)
  // Below an ornament even a shout is a title.
  const parted = previous?.kind === 'scene-break' && previous.strength === 'ornament'
  if ((parted && !marked ? UNFINISHED : SPEECH).test(words)) return 0
  if (chunk.lines === 2 ? isSet(scope, chunk) : isPushed(scope, chunk) && !isCentered(scope, chunk)) return 0
  const next = chunks[at + 1]
  if (next === undefined || next.before < 1 || !isProse(scope, next)) return 0
  if (MARKED.test(textOf(lines, next.first)) && !parted) return 0
  if (!parted && letterRole(words) !== undefined) return 0
  if (previous?.kind === 'paragraph') {
    if (previous.role !== 'plain' && previous.role !== 'end-mark') return 0
    // After a sentence that hands over, the line is what was read or said.
    if (!endsSentence(textOf(lines, (chunks[at - 1] as Chunk).last))) return 0
  }
  if (marked) {
    const apart = chunk.before > convention.gap || previous?.kind === 'scene-break' || chunk.before < 0
    if (!apart || words.length < 6 || isDateline(words.replace(/[_*=+]/g, '')) || letterRole(words) !== undefined)
      return 0
  }
  const whole = spanOf(lines, chunk.first, chunk.last)
  if (marked) {
    // The title of a letter, a telegram or a diary that is quoted: a line of its own, not a part of the chapter.
    into.push(paragraphOf(scope, chunk.first, chunk.last, 'centered'))
    return 1
  }
  into.push({
    kind: 'subheading',
    span: whole,
    level: 1,
    content: readHeadline(scope, joinLines(scope, chunk.first, chunk.last)),
  })
  scope.out.decisions.push({
    span: whole,
    kind: 'subheading',
    evidence: ['in capitals', 'alone before running text'],
    confidence: 0.7,
  })
  return 1
}

/** "Then", "~Tom's POV~": what the whole document, or its words, show as the heading of a scene. */
const headsScene = (scope: Scope, at: number, into: Block[]): boolean => {
  const { lines, chunks } = scope
  const chunk = chunks[at] as Chunk
  const next = chunks[at + 1]
  if (next === undefined || next.before === 0 || chunk.lines > 2 || (chunk.lines > 1 && isSet(scope, chunk)))
    return false
  const previous = into.at(-1)
  // After a sentence that hands over, the line is what was read or said.
  if (previous?.kind === 'paragraph' && !endsSentence(textOf(lines, (chunks[at - 1] as Chunk).last))) return false
  const span = spanOf(lines, chunk.first, chunk.last)
  if (chunk.lines === 1 && MARKED.test(textOf(lines, chunk.first))) {
    into.push(paragraphOf(scope, chunk.first, chunk.last, 'centered'))
    return true
  }
  const framed = FRAMED.exec(textOf(lines, chunk.first))
  const line = framed !== null && chunk.lines === 1 ? (framed[2] as string) : joinLines(scope, chunk.first, chunk.last)
  const content =
    chunk.lines === 2 && chunk.last === chunk.first + 1
      ? [
          ...readHeadline(scope, joinLines(scope, chunk.first, chunk.first)),
          { kind: 'line-break' as const },
          ...readHeadline(scope, joinLines(scope, chunk.last, chunk.last)),
        ]
      : readHeadline(scope, line)
  into.push({ kind: 'subheading', span, level: 1, content })
  const evidence = ['says when, where or by whom a scene is told']
  scope.out.decisions.push({ span, kind: 'subheading', evidence, confidence: 0.75 })
  return true
}

/** "~Tom's POV~", "-- Now --", "~*~ Later ~*~": signs on both sides, other than those of emphasis alone. */
const FRAMED = /^((?=[*•]*[~=<>-])[~=<>*•-][~=<>*•\s-]{0,15})([^\s~=<>*•-].*?)([~=<>*•\s-]{0,15}[~=<>*•-])$/u

const isProse = (scope: Scope, chunk: Chunk): boolean =>
  !isCapitals(textOf(scope.lines, chunk.first)) &&
  (chunk.lines > 1 ||
    lengthOf(scope.lines, chunk.first) > 30 ||
    endsSentence(textOf(scope.lines, chunk.first)) ||
    isSet(scope, chunk))

const isCentered = (scope: Scope, chunk: Chunk): boolean => isMiddle(scope, chunk.first)

/** True where a line stands in the middle of the page, by spaces. */
export const isMiddle = ({ lines, convention, body }: Scope, index: number): boolean => {
  const width = convention.wrap || 72
  const indent = lines.indent[index] as number
  return indent >= body + 6 && Math.abs(indent + lengthOf(lines, index) / 2 - width / 2) <= 5
}
