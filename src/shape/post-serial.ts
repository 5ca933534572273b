/**
 * Serials copied from a forum: each post has the title again, with its own number.
 *
 *    The Long Ferry               The Long Ferry (part 2)            [Part 2] The Long Ferry
 *    by u/oarsman                 Posted by u/oarsman                UPDATE: The Long Ferry
 *
 *    (a post)                     Previous | Next                    Part 1: https://example.com/1
 *
 *  Not: "Part 2" (a heading of its own), "Room 4" over "Flight 6" (other words), "The Long Ferry 2" on every page (its
 *  running head), "Part Two: The Long Ferry" once (a part that the book is called after), a list of the parts.
 *
 * The text's first line gives the words; the same words with rising numbers, each alone in its line over a post of its
 * own, are the evidence. The words are the book's title, the numbers head its chapters.
 */
import type { Omission } from '../book/book.js'
import { lineAt } from '../book/manuscript.js'
import type { HeadingOverride } from '../book/overrides.js'
import { readByline } from './byline.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { readHeading } from './heading.js'
import { NUMBERED_WORDS } from './heading-words.js'
import { isBlank, type Lines, lengthOf, nextFull, spanOf, textOf } from './lines.js'
import type { MarkedHeadings } from './marked-headings.js'
import { parseNumeral } from './numerals.js'
import { isPostAuthor, isPostLink } from './post-lines.js'

export interface PostSerial extends MarkedHeadings {
  readonly title: string
  /** Whose it is, where a line of the posts says so. */
  readonly author?: string
  /** The posts' author lines and links. */
  readonly omissions: readonly Omission[]
}

interface Tail {
  /** What heads the chapter: "Part 2", "Update". */
  readonly words: string
  readonly number?: number
  /** `part`: a word counts; `bare`: a number alone; `update`: news of the same story; `end`: "Final", "Epilogue". */
  readonly form: 'part' | 'bare' | 'update' | 'end'
  /** True where the words could head a part that has the book's name: "Part Two: The Long Ferry". */
  readonly doubtful?: boolean
}

interface Post extends Tail {
  readonly line: number
}

const LONGEST = 160
/** Letters of the shortest post, and of a title page above the first. */
const LEAST_POST = 150
const MOST_ABOVE = 600
/** Lines with words above or below a post's title that may be its author's or links. */
const REACH = 5

/** "2/?", "2/5", "2 of 5" */
const OF_HOW_MANY = /(?<=\d)(?:\s?\/\s?|\sof\s)(?:\?{1,3}|\d{1,3}|[Xx]{1,2})$/
const UPDATE =
  /^((?:(?:final|last|mini|small|short|quick|another|new|latest|first|second|third)\s)?update)(?:\s?#?(\d{1,3}))?$/i
const ENDING = /^(?:the )?(?:final(?:e|\spart|\schapter)?|last part|ending|epilogue|conclusion)$/i
const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['pt', 'Part'],
  ['ch', 'Chapter'],
  ['chap', 'Chapter'],
  ['ep', 'Episode'],
])

/** "part 2" → "Part 2", "pt. 3" → "Part 3", "UPDATE" → "Update". */
const worded = (label: string): string => {
  const [word = '', ...rest] = label.split(/\s+|(?<=\.)(?=\d)/)
  const known = ABBREVIATED.get(word.toLowerCase().replace(/\.$/, ''))
  const calm =
    known ?? word.charAt(0).toUpperCase() + (word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1))
  return [calm, ...rest].join(' ')
}

/** What stands beside the title, brackets and signs apart, or undefined where it is anything else. */
const readTail = (told: string): Tail | undefined => {
  const bare = told.replace(/^[\s,:;|~–—([-]+|[\s,:;|~–—)\]-]+$/g, '').replace(OF_HOW_MANY, '')
  if (bare === '' || bare.length > 80) return undefined
  const update = UPDATE.exec(bare)
  if (update)
    return {
      form: 'update',
      words: worded(`${(update[1] as string).toLowerCase()}${update[2] ? ` ${update[2]}` : ''}`),
      ...(update[2] !== undefined && { number: Number(update[2]) }),
    }
  if (ENDING.test(bare)) return { form: 'end', words: worded(bare) }
  const figure = bare.replace(/^#/, '')
  if (/^(?:\d{1,3}|[IVX]{1,5})$/.test(figure)) {
    const number = parseNumeral(figure)
    return number && { form: 'bare', words: figure, number: number.value }
  }
  const found = readHeading(bare)
  if (found?.pattern !== 'numbered' || !found.known || found.prose || !found.number) return undefined
  if (found.kind !== 'part' && found.kind !== 'chapter') return undefined
  const label = worded(found.label.replace(/[\])]+$/, ''))
  return { form: 'part', words: found.title === '' ? label : `${label}: ${found.title}`, number: found.number.value }
}

/** The line as the title `base` and what stands behind or before it. */
const readPost = (line: string, base: string): Tail | undefined => {
  if (line.startsWith(base)) {
    const rest = line.slice(base.length)
    return /^[\s,:;|~–—([-]/.test(rest) ? readTail(rest) : undefined
  }
  if (!line.endsWith(base)) return undefined
  const before = line.slice(0, -base.length)
  if (!/[\s:|–—\])-]$/.test(before)) return undefined
  const tail = readTail(before)
  if (tail === undefined || tail.form === 'bare' || tail.form === 'end') return undefined
  return tail.form === 'part' && !/^[[(]/.test(before) ? { ...tail, doubtful: true } : tail
}

/** The first post's line as the title and its own number: "The Long Ferry - Part 1". */
const splitFirst = (line: string): { base: string; tail?: Tail } => {
  const before = /^[[(]([^\])]{2,24})[\])]\s*[:–—-]?\s*(?=\S)/.exec(line)
  const headed = before ? readTail(before[1] as string) : undefined
  if (before && headed?.form === 'part') return { base: line.slice(before[0].length), tail: headed }
  for (const { index } of line.matchAll(/\s+(?=[\p{L}\p{N}[(–—-])|,\s/gu)) {
    const tail = index === 0 ? undefined : readTail(line.slice(index))
    if (tail?.form === 'part') return { base: line.slice(0, index).replace(/[\s,:;|~–—-]+$/, ''), tail }
  }
  return { base: line }
}

/** Words at a title's start that must come again at a line's start, unless the whole comes again behind other words. */
const comesAgain = (lines: Lines, top: number, to: number): boolean => {
  const { text } = lines.source
  const line = textOf(lines, top)
  const opening = /^[[(]/.test(line) ? line.charAt(0) : (/^\S+(?:\s\S+)?/.exec(line)?.[0] ?? line).replace(/[,:;]$/, '')
  const first = opening.charCodeAt(0)
  const last = line.charCodeAt(line.length - 1)
  for (let at = top + 1; at < to; at++) {
    if (lines.head[at] === first && text.startsWith(opening, lines.start[at])) return true
    if (lines.tail[at] === last && text.endsWith(line, lines.end[at])) return true
  }
  return false
}

/**
 * @param from the text's first line.
 * @param to the line after its last.
 * @returns undefined for any other text; else the lines of authors and links are claimed.
 */
export const findPostSerial = (lines: Lines, claims: Claims, from: number, to: number): PostSerial | undefined => {
  const top = nextFull(lines, from)
  if (top >= to || claims[top] !== FREE || lengthOf(lines, top) > LONGEST) return undefined
  if (!comesAgain(lines, top, to)) return undefined
  const { base, tail } = splitFirst(textOf(lines, top))
  const opening = readHeading(base)
  if (base.length < 3 || opening?.pattern !== 'titled' || /^["“„«—–]/.test(base)) return undefined
  const posts = findPosts(lines, claims, base, top, to)
  if (tail) posts.unshift({ ...tail, line: top })
  const kept = posts.filter((post, at) => sizeOf(lines, post.line, posts[at + 1]?.line ?? to) >= LEAST_POST)
  if (kept.length < posts.length || !isSerial(lines, kept, base, tail ? undefined : top)) return undefined
  if (kept.some(({ form }) => form === 'update')) addUpdates(lines, claims, kept, to)
  const counted = kept.some(({ form }) => form === 'part') ? 'Part ' : ''
  const why = 'the title again, with a number of its own, over a post'
  const headings = kept.map(
    ({ line: at, words, form }): HeadingOverride => ({
      line: at + 1,
      level: 1,
      kind: 'chapter',
      title: form === 'bare' ? counted + words : words,
      why,
    }),
  )
  // A post without a number is the first chapter: its title heads it, and is the book's.
  const [{ line: second, number }] = kept as [Post]
  const opens = tail === undefined && sizeOf(lines, top, second) >= (number === 1 ? MOST_ABOVE : LEAST_POST)
  if (opens) headings.unshift({ line: top + 1, level: 1, kind: 'chapter', why: 'the title over the first post' })
  return { title: base, headings, ...claimAround(lines, claims, top, kept, opens, to) }
}

/** Every line that is the title with a number or the like, alone. */
const findPosts = (lines: Lines, claims: Claims, base: string, top: number, to: number): Post[] => {
  const { source } = lines
  const posts: Post[] = []
  const end = lines.end[to - 1] as number
  for (
    let hit = source.text.indexOf(base, lines.end[top]);
    hit >= 0 && hit < end;
    hit = source.text.indexOf(base, hit + base.length)
  ) {
    const at = lineAt(source, hit)
    if (posts.at(-1)?.line === at || claims[at] !== FREE || lengthOf(lines, at) > LONGEST) continue
    if (!isBlank(lines, at - 1)) continue
    const tail = readPost(textOf(lines, at), base)
    const below = at + 1 < to && !isBlank(lines, at + 1) ? textOf(lines, at + 1) : ''
    if (tail && (below === '' || isFurniture(below))) posts.push({ ...tail, line: at })
  }
  return posts
}

const sizeOf = (lines: Lines, first: number, to: number): number =>
  Math.max(0, (lines.start[Math.min(to, lines.count - 1)] as number) - (lines.end[first] as number))

/** Rising numbers; where the first post has none, the next is the second. */
const isSerial = (lines: Lines, posts: readonly Post[], base: string, unnumbered: number | undefined): boolean => {
  const numbers = posts.filter(({ form }) => form === 'part' || form === 'bare').map(({ number }) => number as number)
  if (numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] as number))) return false
  const [first] = posts
  if (first === undefined || first.form === 'end') return false
  const bare = posts.filter(({ form }) => form === 'bare')
  if (posts.filter(({ doubtful }) => doubtful).length === 1) return false
  if (bare.length > 0 && !isBareSerial(lines, bare, base, numbers)) return false
  if (unnumbered === undefined) return posts.length > 1 && bare.length < numbers.length
  const above = sizeOf(lines, unnumbered, first.line)
  return first.form === 'update' || numbers[0] === 2
    ? above >= LEAST_POST
    : numbers[0] === 1 && above < MOST_ABOVE && posts.length > 1
}

/** "The Long Ferry 2", "The Long Ferry 3": numbers that run on, below prose that has come to its end. */
const isBareSerial = (lines: Lines, bare: readonly Post[], base: string, numbers: readonly number[]): boolean => {
  const words = base.split(/\s+/)
  if (words.length < 2 || NUMBERED_WORDS.has((words.at(-1) as string).toLowerCase()) || numbers.length < 2) return false
  if (numbers.some((number, at) => at > 0 && number !== (numbers[at - 1] as number) + 1)) return false
  return bare.every(({ line }) => {
    let above = line - 1
    while (above > 0 && (isBlank(lines, above) || isFurniture(textOf(lines, above)))) above--
    return /[.!?…*)\]"'”’»]$/.test(textOf(lines, above))
  })
}

/** "Final update" alone, where others are told with the title. */
const addUpdates = (lines: Lines, claims: Claims, posts: Post[], to: number): void => {
  const first = (posts[0] as Post).line
  const { source } = lines
  for (const { index } of source.text.matchAll(
    /(?<=\n)(?:[Ff]inal |FINAL |[Ll]ast )?(?:[Uu]pdate|UPDATE)(?: ?#?\d{1,3})?(?=[:.]?\n)/g,
  )) {
    const at = lineAt(source, index)
    if (at <= first || at >= to || claims[at] !== FREE || !isBlank(lines, at - 1) || !isBlank(lines, at + 1)) continue
    const tail = readTail(textOf(lines, at).replace(/[:.]$/, ''))
    const next = posts.find(({ line }) => line > at)?.line ?? to
    if (tail && sizeOf(lines, at, next) >= LEAST_POST) posts.push({ ...tail, line: at })
  }
  posts.sort((a, b) => a.line - b.line)
}

const isFurniture = (line: string): boolean =>
  line.length < LONGEST && (isPostLink(line) || isPostAuthor(line) !== undefined || readByline(line) !== null)

/** Claims the author lines and links around the posts' titles and at the end. */
const claimAround = (
  lines: Lines,
  claims: Claims,
  top: number,
  posts: readonly Post[],
  opens: boolean,
  to: number,
): Pick<PostSerial, 'author' | 'omissions'> => {
  const omissions: Omission[] = []
  let author: string | undefined
  const walk = (start: number, step: 1 | -1, headed: boolean): void => {
    let seen = 0
    for (let at = start; at > top && at < to && seen < REACH; at += step) {
      if (isBlank(lines, at)) continue
      seen++
      const line = lengthOf(lines, at) < LONGEST ? textOf(lines, at) : ''
      const posted = step > 0 ? isPostAuthor(line) : undefined
      const by = step > 0 && headed && posted === undefined ? readByline(line)?.[1] : undefined
      if (claims[at] !== FREE || !(posted ?? by ?? isPostLink(line))) return
      author ??= posted ?? by
      claims[at] = TAKEN
      omissions.push({ span: spanOf(lines, at), rule: (posted ?? by) ? 'title-block' : 'site-advertising' })
    }
  }
  // On a title page the title block reads the byline.
  if (posts[0]?.line !== top) walk(top + 1, 1, opens)
  for (const { line } of posts) {
    walk(line - 1, -1, true)
    walk(line + 1, 1, true)
  }
  walk(to - 1, -1, true)
  return { omissions, ...(author !== undefined && { author }) }
}
