/**
 * The buttons and links of a web page that was copied with its story.
 *
 *    Skip header                    ← Previous Chapter                  Kudos: 55 | Comments (12)
 *    Next Chapter →                 Chapter Index | Next Chapter →      Share: Facebook Twitter
 *
 *  Not: "Next Page" alone in a chapter, "Comments" over what somebody says, "Top" in a list, "Next!" (speech).
 *
 * A link to another chapter is sure where it stands at an end of the text, or where others like it do. Words that only are
 * buttons there ("Share", "Kudos") are told by it, or by two more of them.
 */
import type { Omission } from '../book/book.js'
import { type Claims, FREE, TAKEN } from './claims.js'
import { isBlank, type Lines, lengthOf, spanOf, textOf } from './lines.js'

/** One of these is at an end of every such page, each in the capitals of a button. */
const HINTS = [
  'Next Chapter',
  'Previous Chapter',
  'Prev Chapter',
  'Chapter Index',
  'Kudos',
  'Skip header',
  'NEXT CHAPTER',
]
/** Of the text, in UTF-16 units: to look for seven words in a novel takes three milliseconds. */
const END = 8000
const LINK =
  /^[\s[(←«‹<]*(?:(?:go to )?(?:(?:the )?(?:previous|prev|next|first|last|latest))\s(?:chapter|page|part|story|work)|chapter (?:index|list|by chapter)|entire work)[\s\])→»›>]*$/
const BUTTON =
  /^[\s[(←«‹<↑]*(?:skip (?:header|to (?:main )?content)|actions|bookmarks?|mark (?:for later|as read)|comments?|kudos|share|downloads?|(?:leave|post|add) a (?:comment|review)|report(?: (?:this )?(?:chapter|story|abuse))?|subscribe|follow(?: story)?|favou?rite(?: story)?|(?:back to |return to )?top|log ?in|sign up|reviews?|vote|add to (?:library|list|bookshelf)|prev(?:ious)?|next|print|hide creator's style|(?:share(?: (?:this|on|via|to))?:?\s+)?(?:(?:facebook|twitter|tumblr|reddit|e-?mail|pinterest|whatsapp)[\s,/]*){1,6})(?:\s?\(\d+\))?[\s\])→»›>↑]*$/
const FIGURE =
  /^(?:words?|word count|kudos|comments?|bookmarks?|hits|views|reads|reviews?|fav(?:ou?rite)?s|follows|votes)\s?[:(]\s?[\d.,]+k?\)?$/
const PARTS = /\s*[|·•]\s*|\s{3,}/
const LONGEST = 100
/** How a paragraph of the story ends. */
const ENDED = /[.!?…]["'”’]?$/
/** Lines with words at either end of the text among which such lines are looked for. */
const REACH = 40
/** Buttons that prove a page without a link. */
const FEWEST_BUTTONS = 3

type Kind = 'link' | 'button' | 'figures'

/** What a line of a page's navigation is, or undefined for any other line. */
export const navigationKind = (line: string): Kind | undefined => {
  const parts = line
    .toLowerCase()
    .replaceAll('’', "'")
    .split(PARTS)
    .filter((part) => part !== '')
  if (parts.some((part) => LINK.test(part)) && parts.every((part) => LINK.test(part) || BUTTON.test(part)))
    return 'link'
  if (parts.length > 0 && parts.every((part) => BUTTON.test(part))) return 'button'
  return parts.length > 1 && parts.every((part) => FIGURE.test(part) || BUTTON.test(part)) ? 'figures' : undefined
}

/** Claims the lines of navigation between two lines. */
export const findNavigation = (lines: Lines, claims: Claims, from: number, to: number): Omission[] => {
  const { text } = lines.source
  const ends = text.length > 2 * END ? text.slice(0, END) + text.slice(-END) : text
  if (!HINTS.some((hint) => ends.includes(hint))) return []
  const found = new Map<number, Kind>()
  const full: number[] = []
  for (let at = from; at < to; at++) {
    if (isBlank(lines, at) || claims[at] !== FREE) continue
    full.push(at)
    const kind = lengthOf(lines, at) > LONGEST ? undefined : navigationKind(textOf(lines, at))
    if (kind) found.set(at, kind)
  }
  const prose = full.findIndex((at) => lengthOf(lines, at) > LONGEST && ENDED.test(textOf(lines, at).slice(-2)))
  const top = new Set(full.slice(0, prose < 0 ? REACH : Math.min(prose, REACH)))
  const foot = new Set(footOf(full, found))
  const links = [...found].filter(([, kind]) => kind === 'link').map(([at]) => at)
  const outer = [...found.keys()].filter((at) => top.has(at) || foot.has(at))
  const sure = links.length > 1 || links.some((at) => outer.includes(at))
  if (!sure && outer.length < FEWEST_BUTTONS) return []
  const taken = new Set<number>(outer)
  // What stands right by a link is on its page, too.
  full.forEach((at, index) => {
    if (found.get(at) !== 'link' || !sure) return
    taken.add(at)
    for (const step of [-1, 1]) {
      for (let k = index + step; found.has(full[k] ?? -1); k += step) taken.add(full[k] as number)
    }
  })
  return [...taken]
    .sort((a, b) => a - b)
    .map((at) => {
      claims[at] = TAKEN
      return { span: spanOf(lines, at), rule: 'site-advertising' as const }
    })
}

/** The lines of navigation that the text ends with. */
const footOf = (full: readonly number[], found: ReadonlyMap<number, Kind>): readonly number[] => {
  let first = full.length
  while (first > 0 && found.has(full[first - 1] as number)) first--
  return full.slice(first)
}
