/**
 * The words of a page as it was packed: its body's text, without markup, so that they can be compared with the source.
 *
 *     <p>It was <em>late</em>.</p><p>R&amp;D</p>   →   ⏎It was ⟨late⟩.⏎⏎R&D⏎       ⏎ line feed, ⟨⟩ `INLINE_EDGE`
 *
 * Strict where a browser would be forgiving: an entity that XML does not know stays as it is, and so shows up as
 * words that the source does not have.
 */

import { HIDDEN, INLINE, INLINE_EDGE } from './page-elements.js'
import { makeRoom, unitsOf } from './units.js'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The words of a page as UTF-16 units; good until the next call.
 *
 * @param bytes an XHTML page in UTF-8; one without a body has no words.
 */
export const pageUnits = (bytes: Uint8Array): Uint16Array =>
  unitsOf(pageText(new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes)), room)

const room = makeRoom()

/** @param markup an XHTML page; one without a body has no words. */
const pageText = (markup: string): string => {
  const body = markup.indexOf('<body')
  const parts: string[] = []
  let at = body < 0 ? markup.length : tagEnd(markup, body)
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    const end = open < 0 ? markup.length : open
    if (end > at) parts.push(decode(markup.slice(at, end)))
    if (open < 0) break
    at = afterMarkup(markup, open, parts)
  }
  return parts.join('')
}

/** Reads one tag, comment, instruction or CDATA section that begins at `open`; what it says goes to `parts`. */
const afterMarkup = (markup: string, open: number, parts: string[]): number => {
  if (markup.startsWith('<!--', open)) return after(markup, '-->', open + 4)
  if (markup.startsWith('<?', open)) return after(markup, '?>', open + 2)
  if (markup.startsWith('<![CDATA[', open)) {
    const end = after(markup, ']]>', open + 9)
    parts.push(markup.slice(open + 9, end - 3))
    return end
  }
  const closing = markup.charCodeAt(open + 1) === SLASH
  const name = tagName(markup, closing ? open + 2 : open + 1)
  const end = tagEnd(markup, open)
  if (HIDDEN.has(name) && !closing && markup.charCodeAt(end - 2) !== SLASH) {
    return after(markup, '>', after(markup, `</${name}`, end))
  }
  parts.push(INLINE.has(name) ? INLINE_EDGE : '\n')
  // A mark of a note is a link, no word: the source's own mark is an omission.
  if (name === 'a' && !closing && markup.slice(open, end).includes(' role="doc-noteref"')) {
    return after(markup, '</a>', end)
  }
  return end
}

const SLASH = 0x2f

const after = (markup: string, mark: string, from: number): number => {
  const at = markup.indexOf(mark, from)
  return at < 0 ? markup.length : at + mark.length
}

const tagName = (markup: string, from: number): string => {
  let at = from
  while (at < markup.length && isNameCharacter(markup.charCodeAt(at))) at++
  return markup.slice(from, at)
}

/** ASCII letters, digits, `-` and `:`; every element that a page may have is named with these. */
const isNameCharacter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x3a) || (code >= 0x41 && code <= 0x5a) || code === 0x2d

/** The offset past the `>` that ends the tag at `open`; a `>` inside a quoted attribute does not. */
const tagEnd = (markup: string, open: number): number => {
  let quote = 0
  for (let at = open + 1; at < markup.length; at++) {
    const code = markup.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at + 1
  }
  return markup.length
}

const decode = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, reference) : text

const reference = (whole: string, hex?: string, decimal?: string, name?: string): string => {
  if (name !== undefined) return ENTITIES[name] ?? whole
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
