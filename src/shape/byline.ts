/**
 * The lines that say who wrote, translated, edited or drew a book.
 *
 *    by Anna Maria Sand        Erzählung von Konrad Wiesner        作者：陆小满        Translated from the French by B. Sand
 *
 *  Not: "By the river stood a mill." (no name to its end).
 */

import { looksLikeTitle } from './heading-evidence.js'
import { foreignEditor, foreignIllustrator, foreignTranslator, isImprintElsewhere } from './makers-elsewhere.js'
import { cleanName, withoutYear } from './person-name.js'
import { couldBeName } from './title-page.js'

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?:[ ,]+(?:(?:de|du|des|von|van|der|den|la|le|di|da|del|of|and|&|y|e|et|und|og|och|i)\s+)*(?:\p{Lu}[\p{L}.’'-]*|\([\p{Lu}][\p{L} .]*\)|[IVX]+|Jr\.?|Sr\.?|M\.?D\.?|Esq\.?))*`
const BYLINE = new RegExp(
  String.raw`^[\[(_*]*(?:(?:[Aa]n? (?:\p{L}+ )?(?:[Nn]ovel|[Ss]tory|[Tt]ale|[Rr]omance|[Pp]lay|[Pp]oem|[Ff]ic|[Ff]anfic|[Ss]ongfic|[Oo]ne-?shot|[Dd]rabble)s?|[Ss]tories|[Pp]oems|[Tt]ales|[Ee]ssays|[Dd]rabbles|[Ff]iclets|[Vv]ignettes|written|Written(?=\sby)|WRITTEN(?=\sBY)|(?:[Ss]kre|[Ss]kri)v(?:et|en)|SKR[EI]V(?:ET|EN)|[Ee]scrit[oa]|ESCRIT[OA]|[ÉEé]crite?|ÉCRITE?|[Gg]eschr(?:ie|e)ve[nr]|[Gg]eschrieben|[Ss]critt[oa]|composed|as told|retold|Retold(?=\sby)|RETOLD(?=\sBY)|(?:[Ee]in )?[Rr]oman|ROMAN|(?:[Ee]ine )?[Ee]rzählung(?:en)?|(?:[Ee]ine )?[Nn]ovelle|[Nn]ouvelle|[Rr]écit|[Nn]ovela(?: corta)?|[Cc]uentos?|[Cc]ontos?|[Gg]edichte|[Rr]omanzo|[Rr]acconto|[Bb]erättelse)\s+)?(?:by|By|BY|von|Von|VON|par|Par|PAR|por|Por|di|Di|door|Door|av|Av|AV|af|AF|de|De)\s*:?\s+[_*]*@?(${NAME}|[\p{Lu}\s.’'-]{4,60}|[\w.’'-]{2,40}|(?:\p{L}\. ?){1,2}[\p{L}’'-]{2,30})[\])_*.]*$`,
  'u',
)
export const BARE_BY =
  /^[_*]*(?:written\s+|(?:(?:an?|eine?|une?|una?|uma?|een|en|et)\s+)?(novel|story|tale|romance|play|roman|erzählung|novelle|nouvelle|récit|conte|novela|cuento|romanzo|racconto|conto|fortælling|berättelse|fortelling|verhaal|povestire)\s+)?(?:by|von|par|por|di|de|door|van|av|af|kirj\.|kirjoittanut|[íiÍI]rta|oleh|yazan|napsala?|מאת)[_*:]*$/i
const CJK_AUTHOR =
  /^:?(?:作\s*者|著\s*者|作|著|글|글쓴이|지은이|저자|작가|[Aa]uthor|[Aa]utor(?:in)?|[Aa]uteure?|[Aa]utore|[Aa]utora|[Аа]втор|[Ff]örfattare|[Ff]orfatter|[Kk]irjoittaja|[Ss]zerző|[ÍíI]rta|[Yy]azar|[Yy]azan|[Tt]ác giả|[Pp]enulis|[Kk]arya|KARYA|[Pp]engarang|نویسنده|نوشته|Συγγραφέας|تأليف|المؤلف|الكاتب|מאת|מחבר|מחברת|लेखक|लेखिका|ผู้เขียน|ผู้แต่ง|โดย)\s*[:：]\s*(\S.{0,40}?)(?:[\s\u3000]+[譯译訳]者?[:：].*)?$/u
/** Whose a book is, where the word for it needs no colon: "Oleh Sri Lestari", "מאת רות לוי", "지은이 한서윤". */
const OTHER_BY =
  /^(?:[Kk]irjoittanut|KIRJOITTANUT|[Kk]irj\.|KIRJ\.|[ÍíI]rta|[ÍI]RTA|[Nn]apsala?|NAPSALA?|[Oo]leh|OLEH|[Kk]arya|KARYA|[Yy]azan|YAZAN|του|της)\s*:?\s+(\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,4})$|^(?:تأليف|بقلم|מאת|โดย|เขียนโดย|نوشته|نوشتهٔ|نوشته‌ی|نویسنده|지은이|글쓴이|글\.?)\s*:?\s+(\p{Lo}[\p{L}\p{M}.\s’'-]{1,40})$/u
const OTHER_WORDS: ReadonlySet<string> = new Set(
  'Kirjoittanut KIRJOITTANUT kirjoittanut Kirj. KIRJ. kirj. Írta ÍRTA írta Irta IRTA Napsal NAPSAL napsal Napsala NAPSALA napsala Oleh OLEH oleh Yazan YAZAN yazan του της تأليف بقلم نوشته نوشتهٔ نوشته‌ی نویسنده Karya KARYA karya 글. מאת โดย เขียนโดย 지은이 글쓴이 글'.split(
    ' ',
  ),
)

const readOtherBy = (text: string, first: string): RegExpExecArray | null => {
  const match = OTHER_WORDS.has(first) ? OTHER_BY.exec(text) : null
  if (match) match[1] ??= match[2] as string
  return match
}

/** "沈若蘅　著" */
const CJK_AFTER = /^\p{Lo}{2,12}[\s\u3000]+(?:著|作|지음)$/u
export const AUTHOR_AFTER = /^(\S.{1,30}?)\s*(?:著|作|지음)$/u
export const TRANSLATOR =
  /^[[(_*]*(?:translated|englished|done into english|a translation|with an? (?:[a-z]+ )?translation|rendered)\b.*?\bby\s*[:]?\s*(.{0,80}?)[\])_*.]*$/i
export const TRANSLATED_OF = /^[[(_*]*translated from the [a-z ]{3,24} of[\])_*]*$/i

export const EDITOR = /^[[(_*]*(?:edited|compiled|selected|collected|arranged)\b.*?\bby\s+(.{2,80}?)[\])_*.]*$/i
export const ILLUSTRATOR =
  /^[[(_*]*(?:with )?(?:illustrations?|illustrated|pictures|drawings|decorations|pictured)\b.*?\bby\s+(.{2,80}?)[\])_*.]*$/i

/** Of a line in small letters: the pattern takes twice as long to compile for letters of either case. */
const IMPRINT =
  /copyright|©|\(c\)|rights reserved|printed (?:in|by|at|for)|published|publish(?:er|ing)|\bedition\b|impression|\b(?:press|verlag|éditeurs?|librairie|imprimerie|tipografia|editores)\b|gedruckt (?:bei|von)|(?:\b(?:company(?! of\b)|and co|limited|ltd|inc)|& co|& sons?)\b\.?|^(?:london|new york|boston|chicago|philadelphia|edinburgh|toronto|paris|berlin|leipzig|garden city)\b|^[[(]?(?:1[5-9]|20)\d\d[\])]?\.?$|^m(?:cm|dc|d)[clxvi]*\.?$|^author of\b|^with (?:an )?(?:introduction|preface|frontispiece)|^(?:first|second|third) (?:printing|published)|^(?:in )?(?:one|two|three|four) volumes|^vol(?:ume)?\.? [ivx\d]+\.?$|^\W*(?:approx\. |about |c\. )?\d[\d,.]* words\W*$/
export const RIGHTS =
  /^(?:copyright|©|\(c\)|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti|proprietà letteraria|все права)/i
export const SUBTITLE =
  /^(?:or[,;:]?\s|being\s|an?\s(?:novel|tale|story|romance|play|comedy|tragedy|nightmare|fable|fantasy|memoir|history|mystery|poem|novella|study|fanfic\w*)\b|ein(?:e)?\s(?:roman|erzählung|novelle)|romans?$|récit|nouvelle|novela|racconti?o?$|regény|opowieść|povídk|повест|роман$|рассказ|оповідання|повість|μυθιστόρημα|διήγημα|öykü|hikâye|tiểu thuyết|truyện ngắn|sebuah novel|romaani|kertomus|רומן|סיפורים|رواية|قصة|उपन्यास|कहानी|소설|장편소설|단편소설|นวนิยาย|小説|小说)/i

/** The words that BYLINE has before a name; no more than three words stand before them. */
const BY: ReadonlySet<string> = new Set(
  'by By BY von Von VON par Par PAR por Por di Di door Door av Av AV af AF de De'.split(' '),
)
const FIRST_WORDS = /^[[(_*]*(\S+)(?:\s+(\S+)(?:\s+(\S+)(?:\s+(\S+))?)?)?/

/** What begins a title in its own language, before a word in small letters. */
const NOT_BY = /^(?:D[ei]|P[ao]r|Von|A[vf])$/

/** "-by Anna Sand-", "~ by quill ~" */
const BETWEEN_SIGNS = /^([-~]+)\s?(.+?)\s?\1$/

/** "By the Rev. Amos Thorne" */
const STYLED =
  /^(By|BY|by) (?:the|THE) (?:(?:late|LATE) )?(?=(?:(?:Right|RIGHT|Very|VERY|Most|MOST) )*(?:Rev|REV|Hon|HON|Reverend|REVEREND|Honou?rable|HONOU?RABLE|Lady|Countess|Baroness|Earl|Duke|Marquis|Marquess|Viscount)\b)/

/** Whose the line says that it is, or null: "a novel by Anna Sand". Most lines are told by their first four words. */
export const readByline = (told: string): RegExpExecArray | null => {
  const bare = '-~'.includes(told.charAt(0)) ? told.replace(BETWEEN_SIGNS, '$2') : told
  const text = 'Bb'.includes(bare.charAt(0)) ? bare.replace(STYLED, '$1 ') : bare
  const words = FIRST_WORDS.exec(text)
  for (let at = 1; words && at < 5; at++) {
    const word = words[at]
    if (word === undefined || !BY.has(word.endsWith(':') ? word.slice(0, -1) : word)) continue
    const match = BYLINE.exec(withoutYear(text))
    if (match && isAnonymous(text)) return null
    // "De veerman", "Di notte": a title, where "by quill" is none
    return match && at === 1 && NOT_BY.test(word) && !/[^\p{Ll}]/u.test(match[1] as string) ? null : match
  }
  return words ? readOtherBy(text, (words[1] as string).replace(/:$/, '')) : null
}

/** The signs of "By Sir _ANNA SAND_", not those of a pen name like "anna_sand". */
const EMPHASIS = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu

/** A byline of whose words some are set in italics. */
export const readDressedByline = (text: string): RegExpExecArray | null =>
  readByline(text.includes('_') ? text.replace(EMPHASIS, '') : text)

/** "by harriet moss" right below "the slow clock": who writes without capitals is named without them. */
export const readSmallByline = (title: string | undefined, text: string): RegExpExecArray | null =>
  title !== undefined && text.startsWith('by ') && !/\p{Lu}/u.test(title)
    ? /^by ((?:\p{Ll}[\p{L}.’'-]* ){1,2}\p{Ll}[\p{L}’'-]+)$/u.exec(text)
    : null

export const readAuthorLine = (text: string): RegExpExecArray | null =>
  text.includes(':') || text.includes('：') ? CJK_AUTHOR.exec(text) : null

export const isAuthorAfter = (text: string): boolean =>
  '著作음'.includes(text.charAt(text.length - 1)) && CJK_AFTER.test(text)

export const namesMaker = (text: string): boolean =>
  readDressedByline(text) !== null || BARE_BY.test(text) || EDITOR.test(text) || isAnonymous(text)

/** Whose work it is, where only other works of theirs are told: "By the Author of "The Weir," &c." */
export const isAnonymous = (text: string): boolean =>
  /^(?:by the (?:same )?author of|par l(?:'|’)auteur d|vom verfasser de|von dem verfasser de|por el autor de|dell(?:'|’)autore d|af forfatteren til|af författaren till|by an? (?:lady|gentleman|clergyman|officer)|(?:written |told |related )?by (?:him|her|my|it)self\b)/i.test(
    text,
  )

/** "The Storm, by Anna Sand" in one line. */
export const splitByline = (text: string): { readonly title: string; readonly name: string } | undefined => {
  const han = text.includes('作者')
    ? /^[《【「]?(\p{Lo}[^《》【】]{0,40}?)[》】」]?[\s\u3000]*作者\s?[:：]\s?(\S{1,20})$/u.exec(text)
    : null
  if (han) return { title: han[1] as string, name: han[2] as string }
  const [, title = '', name = ''] = /^(.{2,90}?)[,;.]?\s+(?:by|By|BY)\s+(\p{Lu}.{2,60})$/u.exec(text) ?? []
  if (title === '' || /[.!?]\s/.test(title) || !looksLikeTitle(title) || !couldBeName(cleanName(name))) return undefined
  return { title, name }
}

/** Lines that say whose they are: bylines and labelled names. */
export const namesPerson = (text: string): boolean => {
  if (readByline(text) || BARE_BY.test(text) || readAuthorLine(text) || isAuthorAfter(text)) return true
  if (!text.toLowerCase().includes('by')) return false
  if (TRANSLATOR.test(text)) return true
  const by = /\s(?:by|By|BY)\s+(\p{Lu}.{2,50})$/u.exec(text)
  return by !== null && couldBeName(by[1] as string)
}

/** A page of rights in one paragraph, in UTF-16 units. */
const LONGEST_COPYRIGHT = 600

/** The publisher's own word to the reader is a preface. */
export const isImprint = (text: string): boolean =>
  (text.length < 160 || (text.length < LONGEST_COPYRIGHT && /\bISBN\b|d[eé]p[oó][ts]ito? l[eé]gal/i.test(text))) &&
  (IMPRINT.test(text.toLowerCase()) || isImprintElsewhere(text)) &&
  !/\b(?:readers?|notes?|preface|foreword)\b/i.test(text)

/** The name in a maker's line; `hasBy` is false where no "by" is in it, which saves a pattern. */
const makerIn =
  (english: RegExp, foreign: (text: string) => string | undefined) =>
  (text: string, hasBy: boolean): string | undefined =>
    (hasBy ? english.exec(text)?.[1] : undefined) ?? foreign(text)

export const translatorIn = makerIn(TRANSLATOR, foreignTranslator)
export const editorIn = makerIn(EDITOR, foreignEditor)
export const illustratorIn = makerIn(ILLUSTRATOR, foreignIllustrator)

/** True for what stands at the foot of a title page: the translator's name, the illustrator's, the publisher's. */
export const isFoot = (text: string): boolean =>
  isImprint(text) ||
  TRANSLATOR.test(text) ||
  foreignTranslator(text) !== undefined ||
  foreignIllustrator(text) !== undefined ||
  foreignEditor(text) !== undefined

/** What a picture's place is called where only its name is left. */
export const COVER = /^(?:cover|frontispiece|title[- ]?page)\.?$/i
