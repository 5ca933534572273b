/**
 * Verse: a paragraph a stanza, a line a span, so that a turnover hangs under its own line.
 * The `<br/>` keeps the lines apart where a reader drops the style sheet. It is the last thing in its line, where it
 * adds nothing: between the lines it would have to be hidden, and MuPDF does not hide it.
 */
import type { Verse } from '../../book/block.js'
import type { Render } from '../desk.js'
import { renderInlines } from '../inline.js'

export const verse: Render<Verse> = (block, desk) => {
  let out = '<div class="verse">\n'
  for (const stanza of block.stanzas) {
    if (stanza.length === 0) continue
    out += '<p>'
    for (const [index, line] of stanza.entries()) {
      desk.trace.push(line.span)
      const indent = Math.min(8, Math.max(0, Math.round(line.indent)))
      const open = indent > 0 ? `<span class="line i${indent}">` : '<span class="line">'
      const last = index === stanza.length - 1
      out += `${open}${renderInlines(line.content, desk)}${last ? '</span>' : '<br/></span>\n'}`
    }
    out += '</p>\n'
  }
  return `${out}</div>\n`
}
