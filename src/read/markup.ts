/**
 * Reads the markup that a text brought along from a web page as what it means.
 *
 *    <i>never</i>  <em>…  [i]never[/i]  <u>…      _never_             <br>  </p><p>         the end of a line, of a paragraph
 *    <b>Stop</b>   <strong>…  [b]Stop[/b]         **Stop**            <hr>                  * * *
 *    <s>gone</s>   [s]gone[/s]                    ~~gone~~            <h2>Smoke</h2>        ## Smoke
 *    <center>  <span …>  <a href=…>  [url=…]      left out            <blockquote> [quote]  set in
 *    [spoiler=Next time]She left.[/spoiler]       Next time: She left.
 *    &nbsp; &mdash; &#8217;                       the character
 *
 *  Not: "the <i> tag", `"<br>"` (tags shown as words), `a <b> c`, [i] without [/i] (a note's mark), code with other tags.
 *
 * It is all or nothing: tags are read where there are several, where they match, and where they stand at words as an
 * author's would. A line is added only where the page had none.
 */
import { characterOf, ENTITY } from './entities.js'

export interface Unmarked {
  readonly text: string
  /** How many tags and named characters were read; 0 where the text is returned as it was. */
  readonly count: number
  /** Offset of the first of them in the text as it was. */
  readonly first: number
}

type Meaning = '_' | '**' | '~~' | 'plain' | 'block' | 'aside' | 'inset' | 'heading' | 'line' | 'rule'

const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...['i', 'em', 'u', 'cite', 'ins'].map((name): [string, Meaning] => [name, '_']),
  ...['b', 'strong'].map((name): [string, Meaning] => [name, '**']),
  ...['s', 'strike', 'del'].map((name): [string, Meaning] => [name, '~~']),
  ...['sup', 'sub', 'small', 'big', 'span', 'font', 'a', 'url', 'size', 'color', 'colour'].map(
    (name): [string, Meaning] => [name, 'plain'],
  ),
  ...['p', 'div', 'center', 'left', 'right', 'justify', 'align', 'indent'].map((name): [string, Meaning] => [
    name,
    'block',
  ]),
  ...['spoiler', 'collapse', 'hide'].map((name): [string, Meaning] => [name, 'aside']),
  ...['blockquote', 'quote'].map((name): [string, Meaning] => [name, 'inset']),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, Meaning] => [name, 'heading']),
  ['br', 'line'],
  ['hr', 'rule'],
])

const TAG = /<(\/?)([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,300})?\s?\/?>|\[(\/?)([a-z]{1,8})(?:=[^\]\n]{1,200})?\]/gi
const BRACKETED: ReadonlySet<string> = new Set(
  'i b u s center quote url size color colour font hr sup sub strike left right justify align indent spoiler collapse hide'.split(
    ' ',
  ),
)
/** What a spoiler says over its words. */
const TITLE_OF = /=\s*["“']?([^\]"”]+)/

interface Tag {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly meaning: Meaning
  readonly closing: boolean
  /** Index of the tag that it belongs to; -1 where there is none. */
  partner: number
}

/** So many pairs, or breaks, are no accident. */
const SEVERAL = 3
/** `"<br>"`, in quotation marks that open before it; in `sir."<br>"Well` they close. */
const QUOTED_BEFORE = /(?:^|[\s(])["'`“‘«]$/
const QUOTED_AFTER = /^["'`”’»](?!\p{L})/u
/** What is said of tags. */
const TALK = /(?:^|\s)(?:html|bbcode|tags?|markup)\b/i

/** The text with its markup read; the very same string where it has none, or shows it as words. */
export const readMarkup = (text: string): Unmarked => {
  const tagged = text.includes('[/') || (text.includes('<') && /<\/?[a-z]/i.test(text))
  const tags = tagged ? findTags(text) : []
  const used = tags.length > 0 && isUsed(text, tags) ? tags.filter(isReadable) : []
  const plain = used.length > 0 ? unmark(text, used) : text
  const named = nameCharacters(plain, used.length > 0)
  const count = used.length + named.count
  return { text: named.text, count, first: count === 0 ? 0 : (used[0]?.start ?? named.first) }
}

const isReadable = ({ partner, meaning, name }: Tag): boolean =>
  partner >= 0 || meaning === 'line' || meaning === 'rule' || name === 'p'

const findTags = (text: string): Tag[] => {
  const tags: Tag[] = []
  const open = new Map<string, number[]>()
  for (const match of text.matchAll(TAG)) {
    const bracketed = match[4] !== undefined
    const name = (match[2] ?? match[4] ?? '').toLowerCase()
    const meaning = MEANINGS.get(name)
    if (meaning === undefined || (bracketed && !BRACKETED.has(name))) continue
    const closing = (match[1] ?? match[3]) === '/'
    const tag: Tag = { start: match.index, end: match.index + match[0].length, name, meaning, closing, partner: -1 }
    const at = tags.push(tag) - 1
    if (meaning === 'line' || meaning === 'rule') continue
    const key = bracketed ? `[${name}` : name
    const waiting = open.get(key) ?? []
    open.set(key, waiting)
    if (!closing) waiting.push(at)
    else {
      const partner = waiting.pop()
      if (partner === undefined) continue
      tag.partner = partner
      ;(tags[partner] as Tag).partner = at
    }
  }
  return tags
}

const OTHER_CLOSING = /<\/(?:html|body|head|table|tr|td|ul|ol|li|script|style|code|pre|svg|form)>/gi

/** True where the tags are this text's own markup, not its subject. */
const isUsed = (text: string, tags: readonly Tag[]): boolean => {
  let meant = 0
  let astray = 0
  let emphasis = 0
  let loose = 0
  let talk = 0
  for (const tag of tags) {
    const { start, end } = tag
    const before = text.slice(Math.max(0, start - 2), start)
    if (QUOTED_BEFORE.test(before) && QUOTED_AFTER.test(text.slice(end, end + 3))) return false
    if (TALK.test(text.slice(Math.max(0, start - 60), start)) || TALK.test(text.slice(end, end + 60))) talk++
    if (!isReadable(tag)) astray++
    else if (!tag.closing) meant++
    if (tag.meaning.length > 2 || tag.closing || tag.partner < 0) continue
    emphasis++
    const close = tags[tag.partner] as Tag
    if (/\s/.test(text.charAt(tag.end)) && /\s/.test(text.charAt(close.start - 1))) loose++
  }
  const others = text.match(OTHER_CLOSING)?.length ?? 0
  return (
    meant >= SEVERAL &&
    astray * 6 <= tags.length &&
    loose * 4 <= emphasis &&
    others * 4 <= tags.length &&
    talk * 3 <= tags.length
  )
}

/** Named characters alone are believed where they come so often. */
const nameCharacters = (text: string, certain: boolean): Unmarked => {
  if (!text.includes('&')) return { text, count: 0, first: 0 }
  let count = 0
  let first = -1
  const read = text.replace(ENTITY, (whole, decimal, hex, name, at: number) => {
    const character = characterOf(decimal, hex, name)
    if (character === undefined) return whole
    count++
    if (first < 0) first = at
    return character
  })
  return certain || count >= SEVERAL ? { text: read, count, first: Math.max(0, first) } : { text, count: 0, first: 0 }
}

/** What is written so far, and what is still owed to the page before its next word. */
interface Page {
  out: string
  /** White space since the last word. */
  gap: string
  /** Line ends that must stand before the next word. */
  need: number
  /** Emphasis that the tags have opened. */
  readonly open: string[]
  /** Marks of it that are written and not closed yet. */
  readonly shown: string[]
  /** How deep the next word is set in. */
  inset: number
}

const unmark = (text: string, tags: readonly Tag[]): string => {
  const page: Page = { out: '', gap: '', need: 0, open: [], shown: [], inset: 0 }
  const paragraph = partsParagraphs(text, tags)
  let from = 0
  for (const { start, end, meaning, closing, name } of tags) {
    write(page, text.slice(from, start))
    from = end
    if (meaning === '_' || meaning === '**' || meaning === '~~') setEmphasis(page, meaning, closing)
    else if (meaning === 'line') page.need++
    else if (meaning !== 'plain') {
      page.need = Math.max(page.need, meaning === 'block' ? paragraph : 2)
      const title = meaning === 'aside' && !closing ? TITLE_OF.exec(text.slice(start, end))?.[1]?.trim() : undefined
      if (title !== undefined && title !== '') write(page, /\p{L}$/u.test(title) ? `${title}: ` : `${title} `)
      if (meaning === 'inset') page.inset += closing ? -4 : 4
      else if (meaning === 'heading' && !closing) write(page, `${'#'.repeat(Number(name.charAt(1)))} `)
      else if (meaning === 'rule') {
        write(page, '* * *')
        page.need = 2
      }
    }
  }
  write(page, text.slice(from))
  return page.out + page.gap
}

/** Line ends that a paragraph's tag asks for: one where each has its line already, so that lines keep their numbers. */
const partsParagraphs = (text: string, tags: readonly Tag[]): number => {
  for (const { start, end, name, closing } of tags) {
    if (name !== 'p' || closing) continue
    if (text.slice(text.lastIndexOf('\n', start) + 1, start).trim() !== '') return 2
    const stop = text.indexOf('</p', end)
    const line = text.indexOf('\n', end)
    if (stop < 0 || (line >= 0 && line < stop)) return 2
  }
  return 1
}

const setEmphasis = (page: Page, mark: string, closing: boolean): void => {
  if (!closing) {
    page.open.push(mark)
    return
  }
  const at = page.open.lastIndexOf(mark)
  if (at >= 0) page.open.splice(at, 1)
  if (!page.open.includes(mark)) close(page, page.shown.indexOf(mark))
}

/** Closes the marks from index `from` on; those that are still open are opened anew at the next word. */
const close = (page: Page, from: number): void => {
  if (from >= 0) page.out += page.shown.splice(from).reverse().join('')
}

const write = (page: Page, words: string): void => {
  const trimmed = words.trimStart()
  page.gap += words.slice(0, words.length - trimmed.length)
  if (trimmed === '') return
  const ink = trimmed.trimEnd()
  let lines = 0
  for (const sign of page.gap) if (sign === '\n') lines++
  if (page.out === '') page.gap = lines > 0 ? page.gap : page.gap.trimStart()
  else if (lines < page.need) page.gap = '\n'.repeat(page.need)
  const inset = ' '.repeat(Math.max(0, page.inset))
  if (page.gap.includes('\n')) page.gap += inset
  // Each paragraph has marks of its own.
  if (Math.max(lines, page.need) > 1) close(page, 0)
  page.out += page.gap
  for (const mark of page.open) {
    if (page.shown.includes(mark)) continue
    page.out += mark
    page.shown.push(mark)
  }
  const set = inset === '' ? ink : ink.replace(/\n(?=[^\n])/g, `\n${inset}`)
  const marks = page.shown.join('')
  const closed = [...page.shown].reverse().join('')
  page.out += marks === '' ? set : set.replace(/\s*\n\s*\n\s*/g, (gap) => closed + gap + marks)
  page.gap = trimmed.slice(ink.length)
  page.need = 0
}
