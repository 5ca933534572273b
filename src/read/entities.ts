/**
 * The characters that HTML names or numbers.
 *
 *    &amp; → &      &eacute; → é      &#8217; &#x2019; &rsquo; → ’      &nbsp; → a no-break space
 *
 *  Not: "&c;" and other names that nobody gave; numbers of halves of pairs, of controls and of what is no character.
 */

export const ENTITY = /&(?:#(\d{2,7})|#x([\da-f]{2,6})|([a-z]{2,8}\d?));/gi

/** From U+00A0 to U+00FF, in order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
const OTHERS =
  'quot " amp & lt < gt > apos \' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • ' +
  'dagger † Dagger ‡ prime ′ Prime ″ lsaquo ‹ rsaquo › oelig œ OElig Œ scaron š Scaron Š trade ™ euro € minus − hearts ♥'

let names: Map<string, string> | undefined
const table = (): Map<string, string> => {
  if (names) return names
  names = new Map(LATIN.split(' ').map((name, at) => [name, String.fromCharCode(0xa0 + at)]))
  const others = OTHERS.split(' ')
  for (let at = 0; at < others.length; at += 2) names.set(others[at] as string, others[at + 1] as string)
  return names
}

/** The character of one match of `ENTITY`, or undefined where it stands for none. */
export const characterOf = (decimal?: string, hex?: string, name?: string): string | undefined => {
  if (name !== undefined) return table().get(name)
  const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)
  const allowed = code >= 32 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && !(code >= 0xd800 && code < 0xe000)
  return allowed && (code & 0xfffe) !== 0xfffe && !(code >= 0xfdd0 && code < 0xfdf0)
    ? String.fromCodePoint(code)
    : undefined
}
