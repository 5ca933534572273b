/**
 * The quick way to see that a packed page has the words that it should have: one walk along the bytes of both, with a
 * copy of neither's words.
 *
 *     source  "It's  late," -- he _said_          R&D
 *     page    <p>“It’s late,”—he <em>said</em>    R&amp;D</p>
 *
 * The same bytes pass. Where the two differ, what parts words is skipped on both sides, and the same must follow again.
 * Whatever is not plainly the same (words broken by a line, letters spelled otherwise, comments, CDATA, numeric
 * references, elements that hide their text) is left to page-text.ts and compare-words.ts, which read everything and say
 * what differs. So this walk may give up anywhere, and must never take what those would not.
 */
import type { Trace } from '../book/publication.js'
import { isBlank, type Owned } from './claims.js'
import { endsGap, entitySize, gapSize, isTail, passGap } from './gaps.js'
import { foldByte, GAP } from './letters.js'
import { BLOCK, elementAt, LINK, OTHER, paragraphTagSize, pastLink, pastTag } from './page-tags.js'

const AMPERSAND = 0x26
const LESS = 0x3c

/** As many UTF-16 units of the source are put into UTF-8 at a time; three bytes each at the most. */
const PIECE = 1 << 14

/** UTF-8 that is walked along, and the same bytes to be read four at a time. */
interface Text {
  readonly bytes: Uint8Array
  readonly view: DataView
}

interface Walk {
  readonly page: Text
  /** Where it stands on the page. */
  at: number
  /** True from where the two differ up to the next character that both have. */
  apart: boolean
  /**
   * Whether anything that is seen parts the words here: while they are apart, in what is expected, and on the page by
   * `pageParted`; before, in both.
   */
  parted: boolean
  pageParted: boolean
  /** While they are apart: whether the page may part the words or not. */
  loose: boolean
}

const textIn = (bytes: Uint8Array): Text => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
})

/**
 * @param source the text that the traces are about.
 * @returns for a page's trace and its XHTML in UTF-8: true where compareWords would find no difference, false where it
 *   might.
 */
export const quickProof = (source: string, owned: Owned): ((trace: Trace, page: Uint8Array) => boolean) => {
  const encoder = new TextEncoder()
  const expected = textIn(new Uint8Array(PIECE * 3))
  const marked = isMarked(source)

  const walkAlong = (walk: Walk, words: string, start: number, end: number): boolean => {
    for (let at = start; at < end; ) {
      let to = Math.min(end, at + PIECE)
      if (to < end && isHigh(words.charCodeAt(to - 1))) to--
      const piece = words.slice(at, to)
      const plain = marked || words !== source ? unmarked(piece) : piece
      if (!follow(walk, expected, encoder.encodeInto(plain, expected.bytes).written)) return false
      at = to
    }
    return true
  }

  return (trace, page) => {
    const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength)
    const body = bytes.indexOf('<body')
    // Half of a pair in the source would be put into UTF-8 as U+FFFD.
    if (body < 0 || bytes.includes('\ufffd')) return false
    const at = pastTag(bytes, body)
    // What comes before the first word is no gap between two.
    const walk: Walk = { page: textIn(bytes), at, apart: true, parted: false, pageParted: false, loose: true }
    // Leaves that only blank lines part are walked along as one, from `start` to `end`.
    let start = 0
    let end = 0
    let last = -1
    for (const item of trace) {
      if (typeof item === 'string') {
        if (!walkAlong(walk, source, start, end)) return false
        loosen(walk)
        if (!walkAlong(walk, item, 0, item.length)) return false
        loosen(walk)
        start = end = 0
        last = -1
        continue
      }
      const own = owned(item)
      if (own[0] === item && last === end && last < item.start && isBlank(source, last, item.start)) end = item.end
      else {
        if (!walkAlong(walk, source, start, end)) return false
        // A leaf that is cut in two goes on where it ended; others are set apart.
        if (last >= 0 && last !== item.start) setApart(walk)
        start = end = 0
        for (const stretch of own) {
          if (!walkAlong(walk, source, start, end)) return false
          ;({ start, end } = stretch)
        }
      }
      last = item.end
    }
    if (!walkAlong(walk, source, start, end)) return false
    return passPageGap(walk) && walk.at >= bytes.length
  }
}

const isMarked = (words: string): boolean => words.includes('<') || words.includes('&')

/** Words as they can be no markup: a space parts them as these two signs do, which a page has as entities. */
const unmarked = (words: string): string => (isMarked(words) ? words.replaceAll('<', ' ').replaceAll('&', ' ') : words)

/** The two leave each other; `parted` says whether what both had last parts the words already. */
const diverge = (walk: Walk, parted = walk.parted): void => {
  if (walk.apart) return
  walk.apart = true
  walk.parted = parted
  walk.pageParted = parted
}

/** The page must part the words here. */
const setApart = (walk: Walk): void => {
  diverge(walk)
  walk.parted = true
}

/** The page may part the words here. */
const loosen = (walk: Walk): void => {
  diverge(walk)
  walk.loose = true
}

/** Walks on along what is expected next, which may end amid a gap. @returns false where it gives up. */
const follow = (walk: Walk, expected: Text, to: number): boolean => {
  let at = 0
  for (;;) {
    if (walk.apart) {
      at = rejoin(walk, expected, at, to)
      if (at < 0) return false
      if (walk.apart) return true
    }
    at = passSame(walk, expected, at, to)
    if (at >= to) {
      walk.parted = endsGap(expected.bytes, to)
      return true
    }
    // What both had last is looked at only where they differ in this: mostly both have signs that part the words.
    diverge(walk, at === 0 && walk.parted)
  }
}

/**
 * Passes what parts words on both sides, and one character that follows on both.
 *
 * @param left where they left each other, or 0.
 * @returns where that character ends; `to` where what is expected ends before, with the two still apart; -1 where they
 *   do not go on alike.
 */
const rejoin = (walk: Walk, { bytes }: Text, left: number, to: number): number => {
  const at = passGap(bytes, left, to)
  if (at > left) walk.parted = true
  if (at >= to) {
    if (endsGap(bytes, left)) walk.pageParted = true
    return to
  }
  if (!passPageGap(walk)) return -1
  if (walk.parted !== walk.pageParted && !walk.loose && !endsGap(bytes, left)) return -1
  const size = sharedSize(bytes, at, walk.page.bytes, walk.at)
  if (size === 0) return -1
  walk.at += size
  walk.apart = false
  walk.loose = false
  return at + size
}

/** The size of a character that both have, if need be in another case; 0 where they have none in common. */
const sharedSize = (bytes: Uint8Array, at: number, page: Uint8Array, pageAt: number): number => {
  const byte = bytes[at] as number
  if (byte < 0x80) return page[pageAt] === byte || isSameLetter(byte, page[pageAt]) ? 1 : 0
  const size = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
  for (let n = 0; n < size; n++) if (page[pageAt + n] !== bytes[at + n]) return 0
  return size
}

/**
 * Passes what is the same on both sides, and what parts words on both: `'` and `’`, blank lines and paragraphs.
 *
 * @returns the offset of the first character that is another; `to` where none is.
 */
const passSame = (walk: Walk, expected: Text, from: number, to: number): number => {
  const { bytes } = walk.page
  let at = from
  for (;;) {
    let count = sameBytes(expected, at, to, walk.page, walk.at)
    // Of two characters the first bytes may be the same.
    while (count > 0 && at + count < to && isTail(expected.bytes[at + count] as number)) count--
    at += count
    walk.at += count
    const next = passGap(expected.bytes, at, to)
    const pageNext = passPlainGap(bytes, walk.at)
    if (next === at || pageNext === walk.at) return at
    at = next
    walk.at = pageNext
  }
}

/** How many bytes are the same. Short, so that V8 optimises it while the rest runs slowly. */
const sameBytes = (expected: Text, from: number, to: number, page: Text, pageFrom: number): number => {
  const { bytes, view } = expected
  const { bytes: pageBytes, view: pageView } = page
  const end = Math.min(to, from + pageBytes.length - pageFrom)
  let at = from
  let pageAt = pageFrom
  while (at + 4 <= end && view.getInt32(at, true) === pageView.getInt32(pageAt, true)) {
    at += 4
    pageAt += 4
  }
  while (at < end && bytes[at] === pageBytes[pageAt]) {
    at++
    pageAt++
  }
  return at - from
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00

/** Whether two bytes are the same letter of ASCII, whatever their case. */
const isSameLetter = (one: number, other: number | undefined): boolean =>
  other !== undefined && foldByte(one) !== GAP && foldByte(one) === foldByte(other)

/** Passes markup and what parts words. @returns false where the page has something that is left to others. */
const passPageGap = (walk: Walk): boolean => {
  const { bytes } = walk.page
  for (;;) {
    const at = passPlainGap(bytes, walk.at)
    if (at > walk.at) walk.pageParted = true
    walk.at = at
    if (bytes[at] !== LESS) return true
    const element = elementAt(bytes, at + 1)
    if (element === OTHER) return false
    if (element === BLOCK) walk.pageParted = true
    walk.at = element === LINK ? pastLink(bytes, at) : pastTag(bytes, at)
  }
}

/** The offset on a page of the next character that may not part words; tags do, where they are those of paragraphs. */
const passPlainGap = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length) {
    const size = partingSize(bytes, at)
    if (size === 0) break
    at += size
  }
  return at
}

/** The size of what stands at `at` if it plainly parts words, otherwise 0. */
const partingSize = (bytes: Uint8Array, at: number): number => {
  if (bytes[at] === LESS) return paragraphTagSize(bytes, at)
  return bytes[at] === AMPERSAND ? entitySize(bytes, at) : gapSize(bytes, at)
}
