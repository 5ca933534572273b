/**
 * The lines of a story archive's header as a list of names and values.
 *
 *    Rating: K+        <dl class="card"><div><dt>Rating:</dt> <dd>K+</dd></div></dl>
 *    Complete          <p class="card">Complete</p>
 */
import type { Paragraph } from '../../book/block.js'
import type { Inline } from '../../book/inline.js'
import { text } from '../../book/inline.js'
import type { Desk } from '../desk.js'
import { renderInlines } from '../inline.js'

/** A name of a few words, its colon, and a value after it. */
const named = /^([^:：]{1,40}[:：])\s*(?=\S|$)/

const split = (
  content: readonly Inline[],
): readonly [name: readonly Inline[], value: readonly Inline[]] | undefined => {
  const [head, ...rest] = content
  if (!head) return undefined
  if (head.kind === 'emphasis' && rest.length > 0) {
    const inside = head.content.length === 1 ? head.content[0] : undefined
    return inside?.kind === 'text' && /[:：]\s*$/.test(inside.text) ? [[inside], rest] : undefined
  }
  if (head.kind !== 'text') return undefined
  const found = named.exec(head.text)
  if (!found || (found[0].length === head.text.length && rest.length === 0)) return undefined
  return [[text(found[1] as string)], [text(head.text.slice(found[0].length)), ...rest]]
}

export const card = (lines: readonly Paragraph[], desk: Desk): string => {
  let out = ''
  let open = false
  for (const line of lines) {
    desk.trace.push(line.span)
    const parts = split(line.content)
    if (open !== Boolean(parts)) {
      out += parts ? '<dl class="card">\n' : '</dl>\n'
      open = !open
    }
    out += parts
      ? `<div><dt>${renderInlines(parts[0], desk)}</dt> <dd>${renderInlines(parts[1], desk)}</dd></div>\n`
      : `<p class="card">${renderInlines(line.content, desk)}</p>\n`
  }
  return open ? `${out}</dl>\n` : out
}
