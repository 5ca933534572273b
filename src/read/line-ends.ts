/**
 * Makes every line end `\n`.
 *
 *     "one\r\ntwo"     Windows          "one\rtwo"      the old Macintosh      "one\r\r\ntwo"   converted once too often
 *     "one\u0085two"   mainframes       "one\vtwo"      Word's line break      "one\u2028two"   Unicode
 *
 * A form feed ends a page of a printed or typed source. Where words stand on both sides of it and a sentence ended, it
 * becomes a blank line; in mid-sentence, or beside a line that is blank already, it goes without a trace, so that no
 * paragraph is cut in two and lines keep the numbers that an editor shows:
 *
 *     "She left.\n\fThe next day"   ->  "She left.\n\nThe next day"
 *     "She left the\n\fhouse"       ->  "She left the\nhouse"
 *     "She left.\n\n\fThe next day" ->  "She left.\n\nThe next day"
 */

/** Ends a sentence, with the quotation marks and brackets that may follow. */
const sentenceEnd = /[.!?…:。！？"”’»)\]*_-]$/u

export const normaliseLineEnds = (source: string): string => {
  let text = source
  if (text.includes('\r')) text = text.replaceAll('\r\n', '\n')
  if (text.includes('\r')) text = text.replace(/\r+\n|\r/g, '\n')
  return text
}

/** The rest of the line ends, and form feeds. Call it where `clean` would find something: it costs scans of its own. */
export const normaliseRareLineEnds = (source: string): string => {
  const text = /[\v\x85\u2028\u2029]/.test(source) ? unusual(source) : source
  return text.includes('\f') ? text.replace(/\n?\f+\n?/g, pageEnd) : text
}

const unusual = (text: string): string => {
  // Both Unicode separators in one text: lines within paragraphs, and paragraphs.
  const paragraph = text.includes('\u2028') ? '\n\n' : '\n'
  // Beside other signs of Windows-1252 in the control range, 0x85 is that encoding's ellipsis (see clean.ts).
  const ellipsis = /[\x80\x82-\x84\x91-\x97]/.test(text)
  return text.replace(/[\v\x85\u2028\u2029]/g, (char) =>
    char === '\u2029' ? paragraph : char === '\x85' && ellipsis ? '…' : '\n',
  )
}

const pageEnd = (match: string, at: number, text: string): string => {
  const breaksBefore = match.startsWith('\n')
  const breaksAfter = match.endsWith('\n')
  // Of a line without end, a stretch will do.
  const before = text
    .slice(Math.max(0, at - 80), at)
    .split('\n')
    .pop() as string
  const after = text.slice(at + match.length, at + match.length + 80).split('\n', 1)[0] as string
  if (breaksBefore && breaksAfter) return '\n\n' // The form feed had a line of its own.
  if (at === 0 || at + match.length === text.length) return breaksBefore || breaksAfter ? '\n' : ''
  if (before.trim() === '' || after.trim() === '') return '\n'
  return sentenceEnd.test(before.trimEnd()) || /^\s|^\P{Ll}/u.test(after) ? '\n\n' : '\n'
}
