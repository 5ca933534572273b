/**
 * The lines that a forum sets around a post: who wrote it, and links to the others.
 *
 *    by u/oarsman                     Previous | Next
 *    Posted by oarsman 3 years ago    Part 1: https://example.com/1
 *    u/oarsman                        [First] [Previous] [Next]
 *
 *  Not: "by the river" (no name), "Part 1" (a heading), "Next, we went home." (a sentence).
 */

const ACCOUNT = /^(?:(?:(?:posted|submitted|written|story)\b.{0,30}?\s)?by:?\s+)?\/?u\/([\w-]{2,30})(?:\s.{0,40})?$/i
const POSTED =
  /^(?:Originally )?(?:[Pp]osted|[Ss]ubmitted)\b.{0,30}?\sby:?\s+([\w.’'-]{2,30}(?:\s\p{Lu}[\p{L}.’'-]*){0,3})(?:,?\s(?:on|at|\d+|an?)\s.{0,30})?$/u

/** Whose post the line says it is, or undefined for any other line. */
export const isPostAuthor = (line: string): string | undefined => {
  if (line.includes('u/')) {
    const account = ACCOUNT.exec(line)?.[1]
    if (account !== undefined) return account
  }
  return /^(?:Orig|[Pp]ost|[Ss]ubm)/.test(line) ? POSTED.exec(line)?.[1] : undefined
}

const PLACE =
  /^(?:link to )?(?:(?:the )?(?:first|previous|prev|next|last|latest|index|beginning|original)(?: (?:part|post|chapter|update|story|one))?|(?:(?:part|pt\.?|chapter|ch\.?|update|episode)\s?)?#?(?:\d{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)|table of contents|toc|(?:final )?update|op)(?: (?:here|is here))?$/i
const NAMED = /first|prev|next|last|latest|index|original|contents|toc/i
const ADDRESS = /\(?<?\bhttps?:\/\/\S+/gi

/** True for links to other posts: such a line has an address, two places or more, or the word of a button. */
export const isPostLink = (line: string): boolean => {
  const bare = line.replace(ADDRESS, ' ')
  const linked = bare !== line
  const places = bare
    .split(/[|·•/\][()←→«»<>]+|\s{2,}/)
    .map((part) => part.replace(/^[\s:–—-]+|[\s:–—-]+$/g, ''))
    .filter((part) => part !== '')
  if (places.length === 0) return linked
  return places.every((place) => PLACE.test(place)) && (linked || places.length > 1 || NAMED.test(places[0] as string))
}
