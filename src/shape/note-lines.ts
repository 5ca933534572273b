/**
 * Lines that stand at the head of a chapter beside its notes: what an archive's header says once more, and the words with
 * which an author sends readers on.
 *
 *    Rating: PG-13        On with the story!        Without further ado...
 *
 *  Not: "Class: Locksmith" (a story's own list), "On with it!" (speech).
 */
import type { Block } from '../book/block.js'
import { plain } from '../book/inline.js'
import { hasAny } from './note-signs.js'

/** "Rating: PG-13": what an archive's header says, over a chapter once more. */
const CARD_LINE =
  /^(?:title|author|fandoms?|pairings?|relationships?|characters?|rating|rated|genres?|words?|word ?count|category|chapters?|status|series): \S/
const LONGEST_CARD_LINE = 100

export const isCardLine = (words: string): boolean =>
  words.length < LONGEST_CARD_LINE && words.indexOf(': ') > 0 && CARD_LINE.test(words.toLowerCase())

/** "On with the story!", "Without further ado…", "Enjoy!": a note ends so, whatever it has said since it began. */
const SENDS =
  /^[\s([{*_~<-]*(?:(?:and |but |so |okay,? |ok,? |anyways?,? )?(?:now,? )?(?:on(?:to| to| with) (?:with )?the (?:story|chapter|fic|show|tale|reading)|(?:here(?:'|’)s|this is) the (?:story|chapter)|without further (?:ado|adieu)|story (?:time|starts?(?: here| now)?)|let(?:'|’)s get (?:on with|to|started)(?: the story| with the story| it)?)|enjoy(?: the (?:story|chapter|fic|read))?)[\s.!~:…)\]}*_>-]*$/i
/** One of these is in whatever the pattern matches, in small letters. */
const SENDING = "on with|onto|on to|is the |’s the |'s the |further|story|get |enjoy"
/** How far down such words may stand, in blocks, and how long they are at most. */
const MOST_REPLIES = 16
const LONGEST_SENDING = 70

/** The place of the words that send the reader on to the story, with nothing but paragraphs before them, or -1. */
export const sendsOn = (blocks: readonly Block[], from: number): number => {
  for (let at = from; at < blocks.length && at < from + MOST_REPLIES; at++) {
    const block = blocks[at] as Block
    if (block.kind === 'scene-break') continue
    if (block.kind !== 'paragraph') return -1
    if (block.span.end - block.span.start > LONGEST_SENDING) continue
    const words = plain(block.content)
    if (hasAny(words.toLowerCase(), SENDING) && SENDS.test(words)) return at
  }
  return -1
}
