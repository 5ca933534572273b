/**
 * Reads lines that mails and Markdown quote with signs as set in.
 *
 *    > Dear Anna,               ____Dear Anna,          (spaces)
 *    >
 *    > The mill is gone.        ____The mill is gone.
 *
 *    On 3 May 2009, Ada wrote:
 *    > The mill is gone.        ____The mill is gone.
 *
 *  Not: a lone "> look" (somebody types it), ">>>>>" (an ornament), lines right under others.
 */

/** Two lines or more below a blank one, or below "Ada wrote:", each with the sign alone or before a space. */
const RUN = /(?<=^|\n\n|wrote:\n)(?:>(?:[ \t][^\n]*|(?:[ \t]?>)*[ \t]?(?:[ \t][^\n]*)?)?(?:\n|$)){2,}/g
/** In a mail one line is enough. */
const LINE = /(?<=\n\n|wrote:\n)> ?[^>\s][^\n]*(?=\n\n|\n?$)/g
const MAIL = /^On .{6,90} wrote:$/m
const SIGNS = /^(?:>[ \t]?)+/gm
const DEPTH = 4

/** @param text with `\n` line ends; it keeps its lines. */
export const setQuotedIn = (text: string): string => {
  if (!text.includes('\n> ') && !text.startsWith('> ')) return text
  const mail = text.includes('wrote:\n') && MAIL.test(text)
  const lone = mail ? text.replace(LINE, (line) => line.replace(SIGNS, ' '.repeat(DEPTH))) : text
  return lone.replace(RUN, (run) =>
    /^> *\p{L}/mu.test(run.replaceAll(/["'“‘*_([]/g, ''))
      ? run.replace(SIGNS, (signs) => ' '.repeat(DEPTH * signs.replaceAll(/[^>]/g, '').length)).replace(/^ +$/gm, '')
      : run,
  )
}
