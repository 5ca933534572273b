/**
 * Dashes that a typewriter could not set.
 *
 *    word--word     word -- word     word - word     word---word     "But these were -"
 *    Mr. B--        17--             d----d          1914--18        -- Emerson
 *
 *  Not: pre- and post-war, 5 - 3 = 2, well-known, --verbose (masked before), a row of hyphens.
 *
 * What a spaced hyphen becomes is the document's habit: it may have set dashes elsewhere, and an unspaced —
 * here beside a spaced – there would look like two hands.
 */
import type { Convention } from './conventions.js'
import type { Edit, Run } from './run.js'
import { apply } from './run.js'

export interface DashHabit {
  /** What stands for a dash that was typed with spaces around it: ` – `, ` — ` or `—`. */
  readonly spaced: string
  /** True where a dash is typed tight as a rule, so that a lone space beside `--` is a slip. */
  readonly tight: boolean
}

const MAKESHIFT = /[ \u00A0]?-{2,}[ \u00A0]?| -(?= |$|\n|["'”’])|^-(?=[ \p{L}¿¡])/gu
const UNEVEN = /(?<=[\p{L}\p{N},;:.!?]) –(?=[\p{L}])|(?<=\p{L})– (?=\p{L})/gu

const TITLED =
  /(?:^|[\s(“"‘'])(?:M|Mr|Mrs|Ms|Mme|Mlle|Miss|Dr|Sir|Lady|Lord|Madame|Monsieur|Captain|Colonel|Count|Countess|Baron|Prince|Princess|Professor|St)\.? \p{Lu}\p{L}{0,2}$/u
const INITIAL = /(?:^|[\s(“"‘'])[B-HJ-NP-Z]$/
const YEAR = /(?:^|\D)1\d{1,2}$/

export const dashes = (run: Run, habit: DashHabit, convention: Convention): Run => {
  const { text } = run
  const uneven = habit.spaced === ' – ' && text.indexOf('–') >= 0
  if (text.indexOf('--') < 0 && text.indexOf(' -') < 0 && text.charCodeAt(0) !== 45 && !uneven) return run
  const edits: Edit[] = []
  for (const match of text.matchAll(MAKESHIFT)) {
    const start = match.index
    const end = start + match[0].length
    const edit = match[0].includes('--')
      ? hyphens(text, start, end, habit, convention)
      : hyphen(text, start, end, habit, convention)
    if (edit) edits.push(edit)
  }
  return even(apply(run, edits), habit, convention)
}

/** `--` and longer, with the space on either side that was found. */
const hyphens = (
  text: string,
  start: number,
  end: number,
  habit: DashHabit,
  convention: Convention,
): Edit | undefined => {
  const found = text.slice(start, end)
  const count = found.trim().length
  const left = text.charAt(start - 1)
  const right = text.charAt(end)
  if (count > 6) return undefined
  const spaceBefore = found.startsWith('-') ? '' : found.charAt(0)
  const spaceAfter = found.endsWith('-') ? '' : found.charAt(found.length - 1)
  const bare = { start: start + spaceBefore.length, end: end - spaceAfter.length }
  if (convention.ideographs) return { start, end, put: '——' }
  if (/\d/.test(left) && /\d/.test(right) && !spaceBefore && !spaceAfter) return { ...bare, put: '–' }
  if (leftOut(text, start, spaceBefore, count, spaceAfter, right)) return { ...bare, put: '⸺' }
  if (left === '' || left === '\n') return { ...bare, put: '—' }
  if (spaceBefore && spaceAfter) {
    if (right === '') return { start, end, put: habit.tight ? '—' : habit.spaced.trimEnd() }
    return { start, end, put: habit.spaced }
  }
  if (spaceBefore && /^(?:["'”’)\]]|)$/.test(right)) return { start, end, put: habit.spaced.trimEnd() }
  if (habit.tight && spaceAfter && /\p{Ll}/u.test(right) && /[\p{L},;]/u.test(left)) return { start, end, put: '—' }
  return { ...bare, put: '—' }
}

/** A name, a year or a curse that the author leaves out: Mr. B--, 17--, d----d, a Miss ----. */
const leftOut = (
  text: string,
  start: number,
  spaceBefore: string,
  count: number,
  spaceAfter: string,
  right: string,
): boolean => {
  if (count >= 4) return true
  const before = text.slice(Math.max(0, start - 24), start)
  if (spaceBefore) return count >= 3 && !spaceAfter && /^(?:[.,;!?)]|’?'?s\b|$)/.test(right)
  const ends = spaceAfter !== '' || /^(?:[.,;:!?)'’]|)$/.test(right)
  if (!ends) return false
  if (TITLED.test(before) || YEAR.test(before)) return true
  return INITIAL.test(before) && (spaceAfter !== '' || /[,;.]/.test(right))
}

/** A single hyphen that does a dash's work. */
const hyphen = (
  text: string,
  start: number,
  end: number,
  habit: DashHabit,
  convention: Convention,
): Edit | undefined => {
  if (text.charAt(start) === '-') {
    if (start > 0 || !convention.speechDash) return undefined
    return { start, end, put: convention.speechDash }
  }
  const left = text.charAt(start - 1)
  const next = text.charAt(end)
  if (left === '' || left === '\n' || left === '-') return undefined
  if (next === ' ') {
    const right = text.charAt(end + 1)
    if (right === '' || right === '\n') return { start, end: end + 1, put: habit.spaced.trimEnd() }
    if (right === '-' || (/[\d=]/.test(left) && /\d/.test(right))) return undefined
    return { start, end: end + 1, put: habit.spaced }
  }
  return { start, end, put: habit.spaced.trimEnd() }
}

/** Where dashes are spaced, one that lost a space on one side gets it back: `the team –all of it – left`. */
const even = (run: Run, habit: DashHabit, convention: Convention): Run => {
  if (habit.spaced !== ' – ' || convention.speechDash || run.text.indexOf('–') < 0) return run
  const edits: Edit[] = []
  for (const match of run.text.matchAll(UNEVEN)) edits.push({ start: match.index, end: match.index + 2, put: ' – ' })
  return apply(run, edits)
}
