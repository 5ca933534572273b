/**
 * What the elements of a page mean to the words in it.
 */

/** Where an inline element begins or ends: neither a gap between words nor none. XML allows no U+0001 in a text. */
export const INLINE_EDGE = '\u0001'

/** Elements that do not part words. Everything else does, `br` included. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr' +
    ' ruby rb rt'
  ).split(' '),
)

/** Elements whose text nobody reads as part of the page. */
export const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'math', 'template', 'rp'])
