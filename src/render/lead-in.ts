/**
 * The first words of a chapter, which a theme may set in small capitals.
 *
 *    “The rain had stopped,” she said.      “The rain had stopped
 *    It was a Tuesday in the wettest May     It was a Tuesday
 *
 * The words are marked here, not by `::first-line`: readers built on RMSDK do not know it, and a line is a different
 * number of words on every screen. An opening quotation mark belongs to the words, so that it stands at their height.
 */
import type { Inline } from '../book/inline.js'
import type { Desk } from './desk.js'
import { escapeText } from './escape.js'
import { renderInlines } from './inline.js'

/** Opening marks, then words up to the first pause. */
const opening = /^[“„«»‘‚‹›"'¡¿—–\s\u00a0\u202f]*(?:[^\s,.;:!?…—–”“"]+(?:[ \u00a0]|(?=[,.;:!?…—–”“"])|$)){1,4}/u
const cased = /\p{Ll}/u
/** A larger share of a paragraph would be small capitals almost to its end. */
const largestShare = 0.6

/** The lead-in of a paragraph's text without its last space, or undefined where it should have none. */
export const findLeadIn = (text: string): string | undefined => {
  const found = opening.exec(text.slice(0, 200))?.[0].trimEnd()
  if (found === undefined || found.length > Math.min(40, text.length * largestShare)) return undefined
  return cased.test(found) ? found : undefined
}

/** The run with its first words marked; as it is where it does not begin with words of a cased script. */
export const renderLedIn = (content: readonly Inline[], desk: Desk): string => {
  const [head, ...rest] = content
  const lead = head?.kind === 'text' ? findLeadIn(head.text) : undefined
  if (head?.kind !== 'text' || lead === undefined) return renderInlines(content, desk)
  const tail = escapeText(head.text.slice(lead.length))
  return `<span class="lead-in">${escapeText(lead)}</span>${tail}${renderInlines(rest, desk)}`
}
