/**
 * Words that lose letters at their start or end, and so begin or end with an apostrophe.
 *
 *    'tis   'em   '90s   'bout   'e 'ad   a-'untin'   goin'   o'   th'   the boys' room
 *
 *  Not: 'Tis a quotation,' that begins with such a word; the reading of the whole paragraph decides.
 *
 * What is told here is how dear it is to read a mark as an apostrophe, from 0 (it can hardly be anything else) upwards,
 * and how dear to read a quotation's mark there instead.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Never written without the apostrophe, or hardly ever. */
const ALWAYS = words(
  'tis twas twere twill twould twouldn twasn tisn twon twarn twarnt twurn twixt tain taint tween em til cept ceptin ceptn ' +
    'tother twoud nother nuff nough gainst mongst midst nless neath scuse pon ud cos coz cuz un uns gainst bout tweren ' +
    'specially lection lections rangement rangements tention baccy bacca backy pears peared spose sposed zackly zactly ' +
    'prentice prentices ticklar tickler ticular possum possums coons taters tater stracted fraid spectable pothecary ' +
    'ristocrat ristocrats scription merican mericans sociate gator gators shrooms frisco lijah zekiel liza arry enry ' +
    'arriet orrid stonished spensive spicious sturb spected spectin spectable membered pinion vise ' +
    'bliged sprised nitiated nitials sides rithmetic gardless magine septin rysipelas lasses mancipated',
)

/** Words of their own that are also what is left of a longer one: 'cause, 'round, 'fore. */
const OFTEN = words(
  'cause round fore way most long bove hind low lowed lows stead cross twain um course spect special member deed less ' +
    'phone phones plane planes bus buses flu cello scape spite gree greed gin change count counts tend tenders way till ' +
    'tack larm lone ready nuther dentical nation tarnal rest rested tater gwine sume fess ventures long bye',
)

/** The first letters of common words that drop an h, before their endings. */
const DROPPED_H =
  /^(?:e|er|ere|im|is|ave|aven|ad|adn|as|asn|av|avin|ome|omes|ouse|ouses|ow|owever|ead|eads|and|ands|anded|ell|elp|imself|erself|isself|i[gt]h|igher|ard|arder|ardly|arf|alf|appen|appened|undred|undreds|ope|orse|orses|eard|ear|ears|earts?|art|arts|ung|it|urt|urts|old|olds|ot|oo|oo[dm]an|ole|oles|orrible|usbands?|osses|oss|ates?|ated|eavens?|eavy|oliday|onest|onour|our|ours|ullo|ello|ungry|urry|abit|air|andsome|ang|anged|arms?|ealth|eap|eaps|ero|ide|ill|ire|its|oly|ook|otel|umble|umbug|unt|untin|unter|eels?|oarse|ammer|all|alls|at|ats|owl|owls|edges?|ounds?|arvest|arness|armony|eed|istory|aughty|addock|aystack|andle|aint|eavy|en|ens|oard|obby|oneymoon|osspital|ospital|umans?|usht?|yde|yena|yenas|usky|anker\w*|itt?ed|ittin|owlin|idin|urtin|oldin|avin|angin|elpin|untin|opin|oppin|eadin|earin|uggin|erbert|arold|orace|enery)$/

/** Whole words that begin with a vowel, and so need not have dropped anything. */
const WHOLE = words(
  'i it its is if in and oh ah at ate as all an a are am air arm arms art ill of on or our ours out old up us under over ' +
    'after any each even ever every eight edge edges owl owls eel eels ear ears other',
)

/** Short for more without its end: o' the, th' door, ol' man, wi', an'. */
const CLIPPED = words(
  'o th wi ol an i t mo po yo lil de ha lan han fo ca wha tha doan jes mus las des bes fus wus gi fro ole ye d en thro ev ' +
    'slep kep tol wan mos nex ag aroun roun groun poun soun foun husban roun thousan frien breas bran sof lef pas fas mas',
)

/** All that is left of a short word: take 'm up, 's avonds, so 'n Ding. */
const CONSONANT = /^[b-df-hj-np-tv-z]$/

/** What stands around a mark before a word, and in the document. */
export interface Lead {
  /** Speakers drop their h's in this document. */
  readonly dialect: boolean
  /** A comma or colon goes before, as before speech: he said, 'Yes.' */
  readonly announced: boolean
  /** A bare word goes before. */
  readonly afterWord: boolean
  /** The mark starts a line, and no other mark goes before. */
  readonly startsLine: boolean
  /** Where outer quotations are single: the mark starts a line, or is announced. */
  readonly expected: boolean
}

/** Of a mark before a word, as `'em`. @param word the letters after the mark. */
export const leadingApostrophe = (
  word: string,
  { dialect, announced, afterWord, startsLine, expected }: Lead,
): number => {
  const lower = word.toLowerCase()
  if (ALWAYS.has(lower)) return word === lower ? 0 : 0.2
  if (OFTEN.has(lower) || CONSONANT.test(word)) return 0.7
  const cost = (announced ? 1.5 : 0) + (expected ? 2 : startsLine && word !== lower ? 2 : 0)
  if (/^\d\d(?:s|$)/.test(lower)) return startsLine && !lower.endsWith('s') ? 2.2 : 0.2
  const whole = WHOLE.has(lower)
  if (DROPPED_H.test(lower))
    return whole ? cost + (dialect ? 0.5 : 1.2) + (word === lower ? 0 : 1) : dialect ? 0.3 : 0.9
  const vowel = /^[aeiou]/.test(lower) && (!whole || (dialect && afterWord))
  if (dialect && vowel) return word === lower ? 0.7 : 1.2
  return word === lower ? cost + (vowel ? 1.6 : 1.9) : cost + 2.8
}

/** How much less likely a quotation opens before this very word. @param afterWord true where a bare word goes before. */
export const leadingReluctance = (word: string, afterWord: boolean): number => {
  const lower = word.toLowerCase()
  const cost = word === lower ? (afterWord ? 0.8 : 0.3) : afterWord ? 0.2 : 0
  if (ALWAYS.has(lower)) return cost + 2.2
  return DROPPED_H.test(lower) && !WHOLE.has(lower) ? cost + 0.4 : CONSONANT.test(word) ? cost + 1 : cost
}

/** What is no word with the h that it dropped: a mark that opens a quotation before it is its apostrophe too. */
export const isClipped = (word: string): boolean => /^(?:e|im|ouse|ead|imself|undred|appen)$/i.test(word)

/** Whole words in -in, which have dropped no g. */
const WHOLE_IN =
  /(?:ain|kin|^(?:begin|within|cabin|ruin|cousin|latin|satin|basin|margin|origin|virgin|coffin|muffin|dolphin|robin|penguin|martin|austin|napkin|assassin|grin|spin|thin|twin|chin|skin|violin|bulletin))$/

const dropsG = (lower: string): boolean => lower.length > 3 && lower.endsWith('in') && !WHOLE_IN.test(lower)

/** Of a mark after a word, as `goin'` or `boys'`. @param goesOn true where a space and a lower-case word follow. */
export const trailingApostrophe = (word: string, goesOn: boolean): number => {
  const lower = word.toLowerCase()
  if (/^\d+$/.test(word)) return 2.2
  if (CLIPPED.has(lower)) return 0
  if (dropsG(lower)) return goesOn ? 0.1 : 0.4
  if (lower.length > 1 && /[sxz]$/.test(lower)) return goesOn ? 0.4 : 1.4
  return goesOn ? 1.5 : 2
}

/** How much less likely a quotation closes right after this very word, with no punctuation of its own. */
export const trailingReluctance = (word: string): number => {
  const lower = word.toLowerCase()
  if (CLIPPED.has(lower)) return 1.4
  return dropsG(lower) ? 1.3 : lower.endsWith('s') ? 0.5 : 0.3
}
