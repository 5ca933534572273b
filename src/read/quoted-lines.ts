/**
 * Reads lines that mails and Markdown quote with signs as set in.
 *
 *    > Dear Anna,               ____Dear Anna,          (spaces)
 *    >
 *    > The mill is gone.        ____The mill is gone.
 *
 *  Not: a lone "> look" (somebody types it), ">>>>>" (an ornament), lines right under others.
 */

/** Two lines or more below a blank one, each with the sign alone or before a space. */
const RUN = /(?<=^|\n\n)(?:>(?:[ \t][^\n]*|(?:[ \t]?>)*[ \t]?(?:[ \t][^\n]*)?)?(?:\n|$)){2,}/g
const SIGNS = /^(?:>[ \t]?)+/gm
const DEPTH = 4

/** @param text with `\n` line ends; it keeps its lines. */
export const setQuotedIn = (text: string): string => {
  if (!text.includes('\n> ') && !text.startsWith('> ')) return text
  return text.replace(RUN, (run) =>
    /^> *\p{L}/mu.test(run.replaceAll(/["'“‘*_([]/g, ''))
      ? run.replace(SIGNS, (signs) => ' '.repeat(DEPTH * signs.replaceAll(/[^>]/g, '').length)).replace(/^ +$/gm, '')
      : run,
  )
}
