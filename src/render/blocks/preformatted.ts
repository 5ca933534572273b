/**
 * Lines whose spacing is their meaning. Long lines say so by a class, and the theme sets them smaller.
 */
import type { Preformatted } from '../../book/block.js'
import type { Render } from '../desk.js'
import { escapeText } from '../escape.js'

/** Columns that a phone shows at the size of a theme's `pre`. */
const narrow = 40

export const preformatted: Render<Preformatted> = (block, desk) => {
  desk.trace.push(block.span)
  const text = block.text.replace(/\n+$/, '')
  const widest = text.split('\n').reduce((most, line) => Math.max(most, line.length), 0)
  // HTML drops a line end right after `<pre>` (HTML, 4.4.3); one more keeps the source's own.
  const guard = text.startsWith('\n') ? '\n' : ''
  return `<pre${widest > narrow ? ' class="wide"' : ''}>${guard}${escapeText(text)}</pre>\n`
}
