/**
 * Stories copied from a forum with the posts of their readers between.
 *
 *    harborghost said:            mossback said:             #3 harborghost, Mar 11, 2014
 *    Part One                     Can't wait for more.
 *
 *  Not: "Ada said:" in a story (no numbers of posts stand beside it), a thread of which nobody wrote the most.
 *
 * The lines that say who posts, and when, are left out; what others than the author say are notes in their places.
 */
import type { Omission } from '../book/book.js'
import type { Aside } from './aside.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { readHeading } from './heading.js'
import { isBlank, type Lines, lengthOf, nextFull, spanOf, textOf } from './lines.js'

export interface ForumThread {
  readonly author: string
  readonly asides: readonly Aside[]
  readonly omissions: readonly Omission[]
}

const SAID = /^(\S{2,30}(?: \S{1,20}){0,2}) (?:said|wrote):(?: ?[↑⬆])?$/u
const NUMBER = /^(?:(?:post )?#(\d{1,5})\b.{0,70}|.{2,60}\s#(\d{1,5}))$/i
/** What a forum's page says beside its posts. */
const PAGE =
  /^(?:thread starter|start date|last edited(?: by .{2,30})?|reactions|likes(?: received)?|joined|messages|location)\b.{0,3}:\s?\S/i
const LONGEST = 80
const FEWEST = 3
/** In UTF-16 units: so near the top somebody posts. */
const HEAD = 20_000
/** The share of the whole thread that its author writes. */
const LEAST_SHARE = 0.5

interface Post {
  readonly line: number
  readonly name: string
  readonly size: number
}

/**
 * @param from the text's first line.
 * @param to the line after its last.
 * @returns undefined for any other text; else the lines around the posts are claimed.
 */
export const findForumThread = (lines: Lines, claims: Claims, from: number, to: number): ForumThread | undefined => {
  const head = lines.source.text.slice(0, HEAD)
  if (!head.includes(' said:\n') && !head.includes(' wrote:\n')) return undefined
  const heads: { readonly line: number; readonly name: string }[] = []
  const numbers: number[] = []
  const page: number[] = []
  let last = -1
  for (let at = from; at < to; at++) {
    if (claims[at] !== FREE || isBlank(lines, at) || lengthOf(lines, at) > LONGEST) continue
    const words = textOf(lines, at)
    const name = words.endsWith(':') && (at === from || isBlank(lines, at - 1)) ? SAID.exec(words)?.[1] : undefined
    if (name !== undefined) heads.push({ line: at, name })
    // The day stands right below who posts.
    if (PAGE.test(words) || (heads.at(-1)?.line === at - 1 && readHeading(words)?.date === 'date')) page.push(at)
    const number = words.includes('#') ? NUMBER.exec(words) : null
    if (number === null) continue
    const value = Number(number[1] ?? number[2])
    if (value <= last) return undefined
    last = value
    numbers.push(at)
  }
  const [first] = heads
  if (first === undefined || heads.length < FEWEST || numbers.length < heads.length - 1) return undefined
  const posts = heads.map(({ line, name }, at): Post => {
    const end = heads[at + 1]?.line ?? to
    return { line, name, size: (lines.end[end - 1] as number) - (lines.end[line] as number) }
  })
  const author = mainOf(posts)
  if (author === undefined) return undefined
  const omissions: Omission[] = []
  for (const at of [...heads.map(({ line }) => line), ...numbers, ...page]) {
    claims[at] = TAKEN
    omissions.push({ span: spanOf(lines, at), rule: 'site-advertising' })
  }
  const asides = posts.flatMap(({ line, name }, at): Aside[] => {
    const start = nextFull(lines, line + 1)
    const end = (posts[at + 1]?.line ?? to) - 1
    if (name === author || start > end) return []
    return [{ span: spanOf(lines, start, end), role: 'authors-note', closing: false, label: `${name}:`, closed: true }]
  })
  return { author, asides, omissions }
}

/** Who writes the most of it, in posts of their own by others between. */
const mainOf = (posts: readonly Post[]): string | undefined => {
  const sizes = new Map<string, number>()
  let all = 0
  for (const { name, size } of posts) {
    sizes.set(name, (sizes.get(name) ?? 0) + size)
    all += size
  }
  const [main] = [...sizes].sort(([, a], [, b]) => b - a)
  return main && sizes.size > 1 && main[1] >= all * LEAST_SHARE ? main[0] : undefined
}
