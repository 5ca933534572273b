/**
 * Finds the heads of the stories of a collection: titles that stand with their author's name, time and again.
 *
 *    THE GREEN DOOR          Peter Holm          Salt, by Maria Vale          Salt
 *                                                                             Ines Kovac
 *    by Anna Sand            A Winter Visitor
 *
 *    The Green Door - Anna Sand          Maria Vale — Salt
 *
 *  Not: title and byline of a book of one story; newspaper cuttings in a novel whose chapters are numbered; two short
 *  lines under a letter; verse.
 *
 * One head proves nothing. Where several look alike, have titles of their own and a story each, title and name become
 * one run that stands: its text is the title.
 */
import { isFoot, readByline } from './byline.js'
import { readHeading } from './heading.js'
import { looksLikeTitle } from './heading-evidence.js'
import { isContentsHeading } from './heading-words.js'
import { letters } from './letters.js'
import type { Lines } from './lines.js'
import { cleanName, splitNames } from './person-name.js'
import type { Byline, Standing } from './standing.js'
import type { TitleBlock } from './title-block.js'
import { couldBeName } from './title-page.js'

/** How title and name stand to each other: "by" and a name below, a bare name, both in one line. */
type Form = 'by' | 'name-below' | 'name-above' | 'line' | 'dash' | 'dash-above'

interface Head {
  readonly form: Form
  /** The runs that it takes, by index, both included. */
  readonly from: number
  readonly to: number
  readonly title: string
  readonly byline: Byline
  /** That of a bare name, as it stands. */
  readonly nameLine?: string
}

/** Longest lines, in UTF-16 units, and most words of a title that has not the capitals of one. */
const LONGEST_NAME = 60
const LONGEST_TITLE = 80
const MOST_WORDS = 10
/** Blank lines between title and name. */
const MOST_BLANK = 3
/** Letters of the story under each head, by how sure its form is. */
const LEAST_BELOW: Readonly<Record<Form, number>> = {
  by: 150,
  line: 400,
  'name-below': 600,
  'name-above': 600,
  dash: 600,
  'dash-above': 600,
}
/** What must stand under each where there are two heads only. */
const LEAST_OF_TWO = 1500
/** Letters above the first head, and a line for each story in a list of contents. */
const LONGEST_FRONT = 400
const LONGEST_NUMBER = 60
/** Bare names are believed from so many heads; from one more where no gap sets them apart. */
const FEWEST_NAMED = 3

const SIGNS = /^[\s_*~[(]+|[\s_*~\])]+$/g
const DASHED = /^(\S.{1,79}?)\s+(?:-{1,3}|[–—])\s+(\S.{1,49})$/u
const ONE_LINE = /^(.{2,80}?)(?:,|\s[-–—])?\s+(by\s+\p{Lu}.{2,50})$/u
const CLOSED = /[.,;:!?…"”’»)-]$/

/** Runs without whose closing sign no title and no name is told: nearly all of a story's are left at this. */
const isOpen = ({ text, first, last }: Standing): boolean => {
  if (last > first + 1 || text.length > LONGEST_TITLE + LONGEST_NAME) return false
  const code = text.charCodeAt(text.length - 1)
  // . , ! ? " ” ’ : ; …
  return (
    !(code === 0x2e || code === 0x2c || code === 0x21 || code === 0x3f || code === 0x22 || code === 0x201d) &&
    code !== 0x2019 &&
    code !== 0x3a &&
    code !== 0x3b &&
    code !== 0x2026
  )
}

/** "Who Goes There?", "Fire!" */
const isCalled = ({ text, first, last }: Standing): boolean =>
  first === last && text.length <= LONGEST_TITLE && '!?'.includes(text.charAt(text.length - 1)) && looksLikeTitle(text)

/**
 * @param start the first line of the text.
 * @returns the same table where no heads are found; else one with a run for each head.
 */
export const joinBylines = (lines: Lines, standing: readonly Standing[], start: number): readonly Standing[] => {
  // Most texts have one byline at most, and their lines need not be read as titles here.
  if (findHeads(standing, couldBeTitled, 2).length < 2) return standing
  const heads = findHeads(standing, isTitled)
  if (heads.length < 2) return standing
  const believed = believe(lines, standing, heads, start)
  if (believed.length === 0) return standing
  const out: Standing[] = []
  let next = 0
  for (const head of believed) {
    out.push(...standing.slice(next, head.from))
    const { above: _, ...first } = standing[head.from] as Standing
    const last = standing[head.to] as Standing
    out.push({ ...first, last: last.last, after: last.after, text: head.title, byline: head.byline })
    next = head.to + 1
  }
  out.push(...standing.slice(next))
  return out
}

/** Whether the title of a head is one. */
type Judge = (standing: readonly Standing[], head: Head) => boolean

const isTitled: Judge = (standing, { form, from, to, title, nameLine }) =>
  isTitle(title) &&
  // "Chapter 3 - Anna Sand" is a chapter that she tells.
  (!form.startsWith('dash') || (looksLikeTitle(title) && readHeading(title)?.pattern !== 'numbered')) &&
  (nameLine === undefined || (isTitle(nameLine) && isApart(standing, from, to) && looksLikeTitle(title)))

const couldBeTitled: Judge = () => true

/** @param most where so many are found, no more are looked for. */
const findHeads = (standing: readonly Standing[], judge: Judge, most = Number.POSITIVE_INFINITY): Head[] => {
  const heads: Head[] = []
  for (let at = 0; at < standing.length && heads.length < most; at++) {
    const run = standing[at] as Standing
    if (!isOpen(run) && !isCalled(run)) continue
    const head = headAt(standing, run, at)
    if (head && head.from > (heads.at(-1)?.to ?? -1) && judge(standing, head)) heads.push(head)
  }
  return heads
}

const headAt = (standing: readonly Standing[], run: Standing, at: number): Head | undefined => {
  if (run.above !== undefined) {
    const below = run.text.slice(run.above.length + 1)
    return pair(run.above, below, at, at)
  }
  const line = run.text.includes(' by ') && !isFoot(run.text) ? ONE_LINE.exec(run.text) : null
  if (line && isByline(line[2] as string))
    return { form: 'line', from: at, to: at, title: line[1] as string, byline: bylineOf(line[2] as string, false) }
  const dashed = run.last === run.first && DASH.test(run.text) ? headOfDashed(run.text, at) : undefined
  if (dashed) return dashed
  const next = standing[at + 1]
  if (!next || next.above !== undefined || next.last > next.first || !isOpen(next)) return undefined
  if (run.after > MOST_BLANK || next.first !== run.last + 1 + run.after) return undefined
  return pair(run.text, next.text, at, at + 1)
}

const DASH = /\s[-–—]/

/** "The Green Door - Anna Sand", "Anna Sand - The Green Door" */
const headOfDashed = (text: string, at: number): Head | undefined => {
  const [, left = '', right = ''] = DASHED.exec(text) ?? []
  const above = !couldBeName(right)
  const [title, name] = above ? [right, left] : [left, right]
  if (!couldBeName(name)) return undefined
  return { form: above ? 'dash-above' : 'dash', from: at, to: at, title, byline: bylineOf(name, above) }
}

const pair = (upper: string, lower: string, from: number, to: number): Head | undefined => {
  if (upper.length > LONGEST_TITLE || lower.length > LONGEST_NAME) return undefined
  if (isByline(lower)) return { form: 'by', from, to, title: upper, byline: bylineOf(lower, false) }
  const below = couldBeName(lower.replace(SIGNS, ''))
  const above = couldBeName(upper.replace(SIGNS, ''))
  // Where both could be names, the others tell which of them is.
  if (!(below || above)) return undefined
  return below
    ? { form: 'name-below', from, to, title: upper, byline: bylineOf(lower, false), nameLine: lower }
    : { form: 'name-above', from, to, title: lower, byline: bylineOf(upper, true), nameLine: upper }
}

const bylineOf = (text: string, above: boolean): Byline => ({ text: closed(text.replace(SIGNS, '')), above })

/** "by Anna Sand (1902" without its last sign. */
const closed = (text: string): string => (text.includes('(') ? `${text})` : text)

/** Pen names begin small, but so does "morning". */
const isNamed = (name: string): boolean => /^[\p{Lu}@\d]/u.test(name)

const isByline = (text: string): boolean => {
  const name = readByline(text)?.[1]
  return name !== undefined && (isNamed(name) || !/\s/.test(name))
}

/** A line that can be a title, and nothing else by its words. */
const isTitle = (text: string): boolean => {
  if (text.length > LONGEST_TITLE || isContentsHeading(text) || /^["“„«‘'—–-]/.test(text)) return false
  if (!looksLikeTitle(text) && (CLOSED.test(text) || text.split(/\s+/).length > MOST_WORDS)) return false
  if (!/^[\s_*~[(¿¡]*[\p{Lu}\p{N}\p{Lo}]/u.test(text)) return false
  const reading = readHeading(text)
  return (
    reading === undefined ||
    reading.pattern === 'titled' ||
    !reading.known ||
    (reading.number !== undefined && reading.title !== '' && !reading.prose)
  )
}

/** True below a number, whose title it is. */
const isNumbered = (standing: readonly Standing[], at: number): boolean => {
  const before = standing[at - 1]
  if (!before || before.first + before.after < 0 || before.last + 1 + before.after !== standing[at]?.first) return false
  const reading = before.text.length > LONGEST_TITLE ? undefined : readHeading(before.text)
  return reading?.number !== undefined && reading.known && !reading.prose
}

/** True where neither above nor below another short line without an end follows: no list of names. */
const isApart = (standing: readonly Standing[], from: number, to: number): boolean => {
  const first = standing[from] as Standing
  const last = standing[to] as Standing
  const before = standing[from - 1]
  const next = standing[to + 1]
  if (first.before === 0 || isNumbered(standing, from)) return false
  if (before && first.before < 2 && isOpen(before) && before.last + 1 + before.after === first.first) return false
  return !(next && isOpen(next) && next.text.length < LONGEST_TITLE && next.first === last.last + 1 + last.after)
}

/** The heads that enough others stand beside, each over a story of its own. */
const believe = (lines: Lines, standing: readonly Standing[], all: readonly Head[], start: number): readonly Head[] => {
  const forms = new Map<Form, Head[]>()
  for (const head of settleNames(all)) forms.set(head.form, [...(forms.get(head.form) ?? []), head])
  const full = [...forms.values()].map((heads) => {
    const sizes = heads.map((head, at) => {
      const next = heads[at + 1]
      const to = next ? lines.start[(standing[next.from] as Standing).first] : lines.source.text.length
      return (to as number) - (lines.end[(standing[head.to] as Standing).last] as number)
    })
    const kept = heads.filter(({ form }, at) => (sizes[at] as number) >= LEAST_BELOW[form])
    return kept.length > 2 || sizes.every((size) => size >= LEAST_OF_TWO) ? kept : []
  })
  const [best] = full.sort((a, b) => b.length - a.length)
  if (!best || best.length < 2) return []
  const [head] = best as [Head]
  const first = standing[head.from] as Standing
  const names = new Set(best.map(({ byline }) => letters(byline.text)))
  if (new Set(best.map(({ title }) => letters(title))).size < best.length * 0.9) return []
  if (countsThrough(standing, best)) return []
  if (head.form === 'by') {
    if (names.size > 1 && best.some(({ byline }) => !isNamed(nameIn(byline)))) return []
    // A book, and a chapter of the author's next one
    if (best.length === 2 && first.before > 98 && names.size < 2) return []
    return best
  }
  // Chapters that a few people tell by turns
  if (head.form.startsWith('dash') && names.size * 2 <= best.length) return []
  // Two lines after pages of prose sign a letter, or stand on a stone.
  const above = (lines.start[first.first] as number) - (lines.start[start] as number)
  if (head.form !== 'line' && above > LONGEST_FRONT + best.length * LONGEST_NAME) return []
  const apart = best.every(({ from }) => (standing[from] as Standing).before > 1)
  return best.length >= (apart ? FEWEST_NAMED : FEWEST_NAMED + 1) ? best : []
}

/** True where the chapters' numbers go on from head to head: those of cuttings and songs in a novel. */
const countsThrough = (standing: readonly Standing[], heads: readonly Head[]): boolean => {
  let anew = 0
  let on = 0
  heads.forEach(({ to }, at) => {
    const end = heads[at + 1]?.from ?? standing.length
    for (let i = to + 1; i < end; i++) {
      const { text } = standing[i] as Standing
      // Its own number may stand right above the next title.
      if (text.length > LONGEST_NUMBER || i === end - 1) continue
      const reading = readHeading(text)
      if (reading?.pattern !== 'numbered' || !reading.known || !reading.number || reading.prose) continue
      if (reading.number.value === 1) anew++
      else on++
      break
    }
  })
  return on > anew
}

/** Which of two lines is the name, where no "by" says so: the one that always could be. */
const settleNames = (heads: readonly Head[]): readonly Head[] => {
  const bare = heads.filter(({ form }) => form === 'name-below' || form === 'name-above')
  if (bare.length === 0) return heads
  const lower = (head: Head): string => (head.byline.above ? head.title : head.byline.text)
  const upper = (head: Head): string => (head.byline.above ? head.byline.text : head.title)
  const below = bare.filter((head) => couldBeName(lower(head).replace(SIGNS, ''))).length
  const above = bare.filter((head) => couldBeName(upper(head).replace(SIGNS, ''))).length
  if (below === above) return heads.filter((head) => !bare.includes(head))
  const form = below > above ? 'name-below' : 'name-above'
  return heads.flatMap((head): Head[] => {
    if (!bare.includes(head)) return [head]
    const named = form === 'name-below' ? lower(head) : upper(head)
    const title = form === 'name-below' ? upper(head) : lower(head)
    if (!couldBeName(named.replace(SIGNS, ''))) return []
    return [{ ...head, form, title, byline: bylineOf(named, form === 'name-above') }]
  })
}

/** The runs that stand above the first story's head: those of the collection's own title. */
export const aboveStories = (standing: readonly Standing[]): readonly Standing[] => {
  const at = standing.findIndex(({ byline }) => byline !== undefined)
  return at < 0 ? standing : standing.slice(0, at)
}

/** A collection that names neither author nor editor is theirs who wrote its stories; one without a title has its file's. */
export const creditStories = (
  block: TitleBlock,
  standing: readonly Standing[],
  fileTitle: string | undefined,
): TitleBlock => {
  const heads = standing.filter(({ byline }) => byline !== undefined)
  const [first] = heads
  if (first === undefined) return block
  const names = heads.flatMap(({ byline }) => splitNames(cleanName(nameIn(byline as Byline))))
  const title = block.title ?? fileTitle ?? (readHeading(first.text)?.title || first.text)
  const said = block.authors.length + block.editors.length > 0
  return { ...block, title, authors: said ? block.authors : [...new Set(names)] }
}

const nameIn = ({ text }: Byline): string => readByline(text)?.[1] ?? text

/** How a list of contents may name a story: "Salt, by Anna Sand", "Anna Sand: Salt". */
export const listedAs = ({ text, byline }: Standing): readonly string[] =>
  byline === undefined
    ? [text]
    : [text, `${text} ${byline.text}`, `${text} ${nameIn(byline)}`, `${nameIn(byline)} ${text}`]
