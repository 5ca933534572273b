/**
 * Typographic marks that a word processor turned the wrong way, where that is certain.
 *
 *    “I saw ‘em go.”        ->  ’em       an apostrophe, and nothing closes it
 *    “’Never again’ is…”    ->  ‘Never    a quotation: it follows an opening mark and is closed
 *    rock ‘n’ roll          ->  ’n’       what is left of "and"
 *    “Go,“ or ”Go,” or ”Go,“  ->  “Go,”   a mark that turns its back on its word, where the other one is due
 *
 *  Not: ‘Tis a fair day,’ (closed), “’Tis late” (an apostrophe), „Ja“, marks that only might be wrong.
 *
 * It runs after the other marks are set, and reads nothing but set marks: so it finds nothing to do a second time.
 */
import { isClipped, leadingApostrophe } from './apostrophes.js'
import type { Edit, Run } from './run.js'
import { apply } from './run.js'

const TURNED = /‘(?=([\p{L}\p{N}]+))|(?<=(?:^|[\s(—–])“)’(?=(\p{L}+))/gu

/** What can close a quotation: it stands on a word or its punctuation, and no letter follows. */
const CLOSES = /(?<=[^\s‘’“”])(?<! [‘’][nN])’(?![\p{L}\p{N}])|[\n”“]/gu

const BARE = { dialect: false, announced: false, afterWord: false, startsLine: false, expected: false }

/** At a line's start a quotation is nearer than a clipped word, and a number nearer than a year, but for ’90s. */
const isElision = (text: string, start: number, word: string): boolean => {
  const starts = start === 0 || text[start - 1] === '\n'
  if (/^\d/.test(word))
    return (!starts || word.endsWith('s')) && text[start - 1] !== '“' && leadingApostrophe(word, BARE) < 1
  return isClipped(word) || leadingApostrophe(word, BARE) < (starts ? 0.3 : 1)
}

/** Salt ‘n’ vinegar. */
const AND = /(?<=\p{L} )‘(?=[nN][’‘] \p{L})/gu

/** A single mark that opens behind a word and before none. */
const SHUT = /(?<=[\p{L}.,!?…])‘(?![\p{L}\p{N}“‘'"])/gu

const DOUBLE = /[“”]/g
/** What stands before a mark that can but close, and behind it. */
const BEFORE_CLOSE = /[\p{L}.,!?…—–;:)’]/u
const AFTER_CLOSE = /^[\s.,;:!?)—–’]?$/
/** What stands before a mark that can but open, and behind it. */
const BEFORE_OPEN = /^[\s([—–‘]?$/
const AFTER_OPEN = /[A-Za-zÀ-ɏ‘’]/

/** Double marks that point away from the words they belong to, where a quotation is open or is not. */
const turnDouble = (text: string): string => {
  if (text.indexOf('„') >= 0) return text
  let open = false
  return text.replace(DOUBLE, (mark, at: number) => {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + 1)
    if (mark === '“') {
      const closes = (open || after === '') && BEFORE_CLOSE.test(before) && AFTER_CLOSE.test(after)
      open = !closes
      return closes ? '”' : mark
    }
    const opens = !open && BEFORE_OPEN.test(before) && AFTER_OPEN.test(after)
    open = opens
    return opens ? '“' : mark
  })
}

/** @param run with its double marks as they were; no change alters its length. */
export const rightWay = (run: Run): Run => {
  const { text } = run
  let turned = /“(?:[\s.,;:!?)]|$)|”[A-Za-zÀ-ɏ]/.test(text) ? turnDouble(text) : text
  if (text.indexOf('‘') >= 0) {
    turned = turned.replace(AND, '’')
    if (text.indexOf('‚') < 0) turned = turned.replace(SHUT, '’')
  }
  return singles(turned === text ? run : { ...run, text: turned })
}

const singles = (run: Run): Run => {
  const { text } = run
  if (text.indexOf('‘') < 0 && text.indexOf('“’') < 0) return run
  const edits: Edit[] = []
  /** Where what was sought last stands: the next mark that closes, or that ends the search. */
  let stop = -1
  for (const match of text.matchAll(TURNED)) {
    const start = match.index
    const word = (match[1] ?? match[2]) as string
    const likely = isElision(text, start, word)
    if (likely !== (match[1] !== undefined)) continue
    if (stop <= start) {
      CLOSES.lastIndex = start + 1
      const found = CLOSES.exec(text)
      stop = found ? found.index : text.length
    }
    if (likely === (text[stop] === '’')) continue
    edits.push({ start, end: start + 1, put: likely ? '’' : '‘' })
  }
  return apply(run, edits)
}
