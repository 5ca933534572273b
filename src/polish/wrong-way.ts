/**
 * Typographic marks that a word processor turned the wrong way, where that is certain.
 *
 *    “I saw ‘em go.”        ->  ’em       an apostrophe, and nothing closes it
 *    “’Never again’ is…”    ->  ‘Never    a quotation: it follows an opening mark and is closed
 *
 *  Not: ‘Tis a fair day,’ (closed), “’Tis late” (an apostrophe), marks that only might be wrong.
 *
 * It runs after the other marks are set, and reads nothing but set marks: so it finds nothing to do a second time.
 */
import { isClipped, leadingApostrophe } from './apostrophes.js'
import type { Edit, Run } from './run.js'
import { apply } from './run.js'

const TURNED = /‘(?=([\p{L}\p{N}]+))|(?<=(?:^|[\s(—–])“)’(?=(\p{L}+))/gu

/** What can close a quotation: it stands on a word or its punctuation, and no letter follows. */
const CLOSES = /(?<=[^\s‘’“”])’(?![\p{L}\p{N}])|[\n”“]/gu

const BARE = { dialect: false, announced: false, startsLine: false, expected: false }

export const rightWay = (run: Run): Run => {
  const { text } = run
  if (text.indexOf('‘') < 0 && text.indexOf('“’') < 0) return run
  const edits: Edit[] = []
  for (const match of text.matchAll(TURNED)) {
    const start = match.index
    const word = (match[1] ?? match[2]) as string
    const likely = leadingApostrophe(word, BARE) < 1 || isClipped(word)
    if (likely !== (match[1] !== undefined)) continue
    CLOSES.lastIndex = start + 1
    const closed = CLOSES.exec(text)?.[0] === '’'
    if (likely === closed) continue
    edits.push({ start, end: start + 1, put: likely ? '’' : '‘' })
  }
  return apply(run, edits)
}
