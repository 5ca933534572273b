/**
 * Dashes that a typewriter could not set.
 *
 *    word--word     word -- word     word - word     word---word     "But these were -"
 *    Mr. B--        17--             d----d          1914--18        -- Emerson        1914-18
 *
 *  Not: pre- and post-war, 5 - 3 = 2, well-known, --verbose (masked before), a row of hyphens.
 *
 * What a spaced hyphen becomes is the document's habit: it may have set dashes elsewhere, and an unspaced —
 * here beside a spaced – there would look like two hands.
 */
import type { Convention } from './conventions.js'
import type { Edit, Run } from './run.js'
import { apply } from './run.js'
import { isDigit, isWord } from './sides.js'

export interface DashHabit {
  /** What stands for a dash that was typed with spaces around it: ` – `, ` — ` or `—`. */
  readonly spaced: string
  /** True where a dash is typed tight as a rule, so that a lone space beside `--` is a slip. */
  readonly tight: boolean
}

const HYPHEN = 0x2d
const SPACE = 0x20
/** What may follow a single hyphen that does a dash's work; the end of the text may as well. */
const AFTER_ONE = /^[\s"'`”’]?$/
const LETTER = /\p{L}/u
const BEFORE_A_SPACED_DASH = /[\p{L}\p{N},;:.!?]/u

const TITLED =
  /(?:^|[\s(“"‘'])(?:M|Mr|Mrs|Ms|Mme|Mlle|Miss|Dr|Sir|Lady|Lord|Madame|Monsieur|Captain|Colonel|Count|Countess|Baron|Prince|Princess|Professor|St)\.? \p{Lu}\p{L}{0,2}$/u
const INITIAL = /(?:^|[\s(“"‘'])[B-HJ-NP-Z]$/
/** A vowelless rest: d--d, h--l; a stammer goes on to say its word: `D--don't`. */
const CURSE = /^[^\p{L}]?[bcdfghjklmnpqrstvwxz]-{2,3}[bcdfghjklmnpqrstvwxz]{1,2}(?![-\p{L}])/iu
const YEAR = /(?:^|\D)1\d{1,2}$/

export const dashes = (given: Run, document: DashHabit, convention: Convention): Run => {
  const run = convention.leaning ? rayas(given) : given
  const { text } = run
  const habit = spokenHabit(text, document, convention)
  const spaced = habit.spaced === ' – ' && text.indexOf('–') >= 0
  let made = false
  const edits: Edit[] = []
  for (let start = text.indexOf('-'); start >= 0; ) {
    let end = start + 1
    while (text.charCodeAt(end) === HYPHEN) end++
    // A single one inside a word is by far the most frequent.
    if (end - start > 1 || start === 0 || text.charCodeAt(start - 1) === SPACE) {
      made = true
      const edit =
        end - start > 1 ? hyphens(text, start, end, habit, convention) : hyphen(text, start, habit, convention)
      if (edit) edits.push(afterwards(edits.at(-1), edit))
    } else if (
      isDigit(text.charCodeAt(end)) &&
      isDigit(text.charCodeAt(start - 1)) &&
      yearsAt(text, start, convention)
    ) {
      made = true
      edits.push({ start, end, put: '–' })
    }
    start = text.indexOf('-', end)
  }
  if (!made && !spaced) return run
  const set = asides(apply(run, edits), convention)
  // A dash that is made here has both its spaces or none.
  return spaced && !convention.speechDash ? even(set) : set
}

const LED = /^(?:-{1,2}|[—–])[ \u00a0]/

/** Where a dash opens a paragraph's speech, the others in it are the same: — Nie — odparł — i już. */
const spokenHabit = (text: string, habit: DashHabit, { speechDash }: Convention): DashHabit => {
  if (!speechDash || habit.tight || !LED.test(text)) return habit
  const dash = text.charAt(0) === '-' ? speechDash : text.charAt(0)
  return { ...habit, spaced: ` ${dash} ` }
}

/** Hyphens with a space on both sides, or before a stop: the first begins an aside, the second ends it. */
const ASIDES = /(?<=[^\s\d-]) -{1,2}(?: (?=[^\s\d-])|(?=[.,;:!?…]))/g
const SENTENCE = /[.!?…] +[\p{Lu}¿¡]/u

/** "- Ven - dijo él -, es tarde." → "—Ven —dijo él—, es tarde."; "Se fue - como siempre - al río." alike. */
const rayas = (run: Run): Run => {
  const { text } = run
  const speaks = /^-{1,2} [\p{L}¿¡"“«…]/u.exec(text)
  if (!speaks && !text.includes(' - ')) return run
  const found = [...text.matchAll(ASIDES)]
  const [first, last] = [found[0], found.at(-1)]
  // Outside speech only two in one sentence are surely an aside.
  if (!speaks && (found.length !== 2 || SENTENCE.test(text.slice(first?.index, last?.index)))) return run
  const edits: Edit[] = speaks ? [{ start: 0, end: text.indexOf(' ') + 1, put: '—' }] : []
  found.forEach((match, k) => {
    const end = match.index + match[0].length
    const put = k % 2 === 0 ? ' —' : match[0].endsWith(' ') ? '— ' : '—'
    edits.push({ start: match.index, end, put })
  })
  return apply(run, edits)
}

const YEARS = /^(?:.*\D)?(1[0-9]|20)(\d\d)-(?:(\d\d)|(\d{4}))(?:\D|$)/s

/** Years from one to another, where the language sets a dash between: 1914-18; not 1914-07 (a month), 1914-07-28. */
const yearsAt = (text: string, at: number, { outer, spacedDash }: Convention): boolean => {
  if (spacedDash !== ' – ' || outer[0].startsWith('«')) return false
  const around = text.slice(Math.max(0, at - 6), at + 6)
  const match = /[-–/.]\d{4}-|-\d+-/.test(around) ? undefined : YEARS.exec(around)
  if (!match) return false
  const [, century, year, short, long] = match
  if (long !== undefined) return Number(long) > Number(`${century}${year}`) && Number(long) < 2100
  return Number(short) > Number(year) && Number(short) > 12
}

/** An edit without the space before it that the one before has taken: `one -- -- two`. */
const afterwards = (before: Edit | undefined, edit: Edit): Edit =>
  before && before.end > edit.start ? { start: before.end, end: edit.end, put: edit.put.trimStart() } : edit

const ENDS = /["'`”’)\]\n]/

/** True where the paragraph or the speech ends at `at`; a mark before a word would open another. */
const endsAt = (text: string, at: number): boolean =>
  at >= text.length ||
  (!isLetter(text.charCodeAt(at)) && ENDS.test(text.charAt(at)) && !isWord(text.charCodeAt(at + 1)))

/** `--` and longer. */
const hyphens = (
  text: string,
  start: number,
  end: number,
  habit: DashHabit,
  convention: Convention,
): Edit | undefined => {
  const count = end - start
  if (count > 6) return undefined
  const left = text.charAt(start - 1)
  const right = text.charAt(end)
  const before = left === ' '
  const after = right === ' '
  const from = before ? start - 1 : start
  const to = after ? end + 1 : end
  if (convention.ideographs) return { start: from, end: to, put: '——' }
  if (count < 4 && isDigit(left.charCodeAt(0)) && isDigit(right.charCodeAt(0))) return { start, end, put: '–' }
  if (leftOut(text, start, count, before, right)) return { start, end, put: '⸺' }
  if (left === '' || left === '\n') return { start, end, put: convention.speechDash ?? convention.leadingDash ?? '—' }
  // —Hola —dijo él—: where a dash opens speech, it leans on the words that it belongs to.
  const slips = !convention.speechDash
  if (before) {
    if (start === 1) return { start, end, put: '—' }
    if (endsAt(text, to)) return { start: from, end: to, put: text.startsWith('-- ') ? '\u00A0—' : atEnd(habit) }
    if (after || (slips && between(text, start - 2, end))) return { start: from, end: to, put: habit.spaced }
    return { start, end, put: '—' }
  }
  return after && slips && between(text, start - 1, end + 1)
    ? { start: from, end: to, put: habit.spaced }
    : { start, end, put: '—' }
}

/** True where a sentence goes on over the dash, so that one space beside it is a slip: `the house-- which was`. */
const between = (text: string, left: number, right: number): boolean =>
  goesOn(text.charCodeAt(left)) && isSmall(text.charCodeAt(right))

/** A to Z and a to z. */
const isLetter = (code: number): boolean => (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b)

/** A letter, a comma or a semicolon. */
const goesOn = (code: number): boolean =>
  code < 128 ? isLetter(code) || code === 0x2c || code === 0x3b : LETTER.test(String.fromCharCode(code))

const isSmall = (code: number): boolean =>
  code < 128 ? code > 0x60 && code < 0x7b : /\p{Ll}/u.test(String.fromCharCode(code))

/** Speech that breaks off: the dash must not fall to a line of its own. */
const atEnd = (habit: DashHabit): string => habit.spaced.trimEnd().replace(' ', '\u00A0')

/** A name, a year or a curse that the author leaves out: Mr. B--, 17--, d----d, a Miss ----. */
const leftOut = (text: string, start: number, count: number, before: boolean, right: string): boolean => {
  if (count >= 4) return true
  if (before) return count === 3 && /^(?:[.,;!?)’']|$)/.test(right)
  // Most dashes stand between two words: nothing is left out there but of a word of one letter.
  if (!isLetter(text.charCodeAt(start - 2)) && CURSE.test(text.slice(Math.max(0, start - 2), start + count + 4)))
    return true
  if (isLetter(right.charCodeAt(0)) || !/^[\s.,;:!?)'’]?$/.test(right)) return false
  const code = text.charCodeAt(start - 1)
  if (isDigit(code)) return YEAR.test(text.slice(Math.max(0, start - 5), start))
  const name = text.slice(Math.max(0, start - 24), start)
  return TITLED.test(name) || (INITIAL.test(name) && /[\s,;.]/.test(right))
}

/** A single hyphen that does a dash's work. */
const hyphen = (text: string, start: number, habit: DashHabit, convention: Convention): Edit | undefined => {
  const end = start + 1
  const right = text.charAt(end)
  const lead = convention.speechDash ?? convention.leadingDash
  if (start === 0) return lead ? speech(text, right, lead) : undefined
  if (start === 1 || !AFTER_ONE.test(right)) return undefined
  const outer = text.charAt(start - 2)
  if (/[-\s—–⸺]/.test(outer)) return undefined
  // - The End -
  if (right === '' && text.startsWith('- ')) return undefined
  if (right !== ' ') return endsAt(text, end) ? { start: start - 1, end, put: atEnd(habit) } : undefined
  const beyond = text.charAt(end + 1)
  if (endsAt(text, end + 1)) return { start: start - 1, end: end + 1, put: atEnd(habit) }
  if (/[-—–⸺]/.test(beyond) || (/[\d=]/.test(outer) && isDigit(beyond.charCodeAt(0)))) return undefined
  return { start: start - 1, end: end + 1, put: habit.spaced }
}

/** The dash that opens a speech, and in French keeps its distance. */
const speech = (text: string, right: string, dash: string): Edit | undefined => {
  const said = right === ' ' ? /[\p{L}\p{N}"'`“”„‘’‚«»¿¡…]/u.test(text.charAt(2)) : /[\p{L}¿¡]/u.test(right)
  return said ? { start: 0, end: 1, put: dash } : undefined
}

/** Hyphens about what the narrator puts into a speech that a dash has opened: —Hola -dijo él-. ¿Qué tal? */
const ASIDE = /(?<=[\p{L}.!?…,])( )-(?=\p{L})|(?<=\p{L} ?)-(?=[.,;:!?…]|\s|$)/gu

const asides = (run: Run, convention: Convention): Run => {
  if (!convention.speechDash || !/^[—–]/.test(run.text)) return run
  const edits: Edit[] = []
  for (const match of run.text.matchAll(ASIDE)) {
    const start = match.index + (match[1] ? 1 : 0)
    edits.push({ start, end: start + 1, put: convention.speechDash })
  }
  return apply(run, edits)
}

/** Where dashes are spaced, one that lost a space on one side gets it back: `the team –all of it – left`. */
const even = (run: Run): Run => {
  const { text } = run
  const letterAt = (at: number): boolean => LETTER.test(text.charAt(at))
  const edits: Edit[] = []
  for (let at = text.indexOf('–'); at >= 0; at = text.indexOf('–', at + 1)) {
    const left = text.charAt(at - 1)
    const right = text.charAt(at + 1)
    if (left === ' ' && letterAt(at + 1) && BEFORE_A_SPACED_DASH.test(text.charAt(at - 2))) {
      edits.push({ start: at - 1, end: at + 1, put: ' – ' })
    } else if (right === ' ' && letterAt(at - 1) && letterAt(at + 2)) {
      edits.push({ start: at, end: at + 2, put: ' – ' })
    }
  }
  return apply(run, edits)
}
