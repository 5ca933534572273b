/**
 * What is set in brackets for want of another place: it heads nothing, and no list names it.
 *
 *    [Footnote 3: See above.]          [Illustration: Fig. 12.]          [Sidenote: The weir]
 *
 *  Not: "[ Part 1 ] the ladder" (a heading), "[The lamp goes out.]" (a stage direction).
 */

const AID =
  /^\[_?(?:(?:foot|side|end)notes? ?(?:[\dA-Z*†‡]{1,4})?|illustrations?|images?|figures?|frontispiece)_?(?:\]?[:.]|\])/i
const OPEN_BRACKET = 0x5b

/** True for a note or a picture in brackets of its own. */
export const isAid = (text: string): boolean => text.charCodeAt(0) === OPEN_BRACKET && AID.test(text)
