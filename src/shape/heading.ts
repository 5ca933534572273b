/**
 * Reads a standing run of lines as a heading, as far as its wording goes.
 *
 *    CHAPTER IV. The Storm      numbered: word, number, title
 *    Book the Third             numbered, the number as an ordinal
 *    Erstes Kapitel             numbered, the number first
 *    第十二章 归来                numbered
 *    XII.                       a numeral alone
 *    12. The Storm              numeral and title
 *    Prologue: Sequence         named
 *    THE STORM                  titled: its look must decide
 *
 *  Not: "Part of me wanted to stay." (no number), "Chapter five was the worst, he said." (prose follows the number),
 *  "I was tired." (a pronoun).
 *
 * Wording is weak evidence in both directions; look, numbering and place are weighed in heading-evidence.ts.
 */
import { isWorded } from './character.js'
import { readDated } from './dated-series.js'
import { CJK_NAMED, readCjk } from './heading-cjk.js'
import { countAt } from './heading-count.js'
import { undress } from './heading-dress.js'
import { countsPlainly, mayBeNumbered, mayBeOrdinalFirst } from './heading-hints.js'
import { LOWER_START, readNumeral, readsOn } from './heading-numeral.js'
import { type HeadingReading, reading } from './heading-reading.js'
import { mayBeNamed, NUMBERED_WORDS, namedKind } from './heading-words.js'
import { minorAt, type Numeral, parseNumeral, withMinor } from './numerals.js'
import { countBeyond } from './numerals-beyond.js'

/** What parts a number from its title: ". ", ": ", "--", " - ", ")". */
const SEPARATOR = /^(?:\s*[.:：)\]|]+)?(?:\s*(?:[-–—]+|[:|~])\s*)?\s*/u

/** `\b` knows no letters but those of ASCII, and would end "last" in "lasté". */
const FRACTION = /^\s*(?:\/|of|von|de|из)\s*\d{1,3}(?![\w\u00c0-\u1fff\u2c00-\u2fff\u3040-\udfff])/i
const AND_LAST =
  /^,?\s+(?:and (?:the )?last|et derni(?:er|ère)|und letzte[rs]?|y últim[oa]|e [uú]ltim[oa]|en laatste|och sista|og sidste|i ostatnia?|a poslední|és utolsó|ja viimeinen|и последн(?:яя|ий)|и остання|și ultimul)(?![\p{L}\p{N}])/iu

/** ", in which a hat falls into the water." */
const RELATIVE =
  /^,\s+(?:in which|wherein|showing|being|containing|in (?:dem|der|welche[mr]|denen)|worin|welches|das|où|dans l(?:e|a)quel(?:le)?|qui|donde|en (?:que|(?:el|la) que)|dove|in cui|nel(?:la)? quale|onde|em que|waarin|hvori|i hvilket|som|jossa|w któr(?:ym|ej)|ve? kter(?:ém|é)|v němž|в котор(?:ой|ом)|в як(?:ому|ій)|a?mely(?:ben|ből)|in care)(?![\p{L}\p{N}])/iu

/** A heading's title, and what parts it from the number before it. */
const partTitle = (tail: string): { separator: string; title: string } => {
  const separator = tail.startsWith(',') && RELATIVE.test(tail) ? ', ' : (SEPARATOR.exec(tail)?.[0] ?? '')
  return { separator, title: tail.slice(separator.length) }
}

const COUNTED_WORD = /^(§|\p{Lu}[\p{L}’']{1,14}\.?|[\p{Ll}]{2,10}\.?|\p{Lo}[\p{L}\p{M}]{1,14})(?=[\s\d:#])[\s:#]*/u

/** What is counted beside the text and divides nothing: "Footnote 1: …", "FIG. 12." */
const BESIDE_TEXT: ReadonlySet<string> = new Set(
  'footnote endnote note fig figure plate illustration table diagram fußnote anmerkung abb abbildung tafel tabelle planche figura tabla'.split(
    ' ',
  ),
)

/** "Chapter IV. The Storm", "Book the Third", and any "Adventure I. …" */
const readNumbered = (bare: string): HeadingReading | undefined => {
  if (!mayBeNumbered(bare)) return undefined
  const match = COUNTED_WORD.exec(bare)
  if (!match) return undefined
  const word = (match[1] as string).toLowerCase()
  // "THE FIRST BOOK" counts books, as readOrdinalFirst knows
  if (word === 'the' || word === 'la' || word === 'le' || word === 'and' || word === 'plus') return undefined
  if (BESIDE_TEXT.has(word.replace(/\.$/, ''))) return undefined
  const known = NUMBERED_WORDS.get(word) ?? NUMBERED_WORDS.get(word.replace(/\.$/, ''))
  const rest = bare.slice(match[0].length).replace(/^(?:no\.?|nr\.?|number|№)\s*/i, '')
  // "Buckling to" is no second Buckling: only English, digits and Roman capitals count an unknown word.
  if (known === undefined && (!countsPlainly(rest) || namedKind(word) !== undefined)) return undefined
  const counted = countAt(rest, known !== undefined)
  if (!counted) return undefined
  // "Letter to a Friend" counts nothing, though "to" is two in Danish.
  if (word === 'letter' && /^to\s/i.test(rest)) return undefined
  // "III. TWO SONGS" counts three, not two.
  if (known === undefined && parseNumeral(word.replace(/\.$/, ''))?.form === 'roman') return undefined
  const skipped = bare.length - rest.length
  const past = rest.slice(counted.length)
  const minor = counted.number.form === 'digits' ? minorAt(past) : undefined
  const fraction = minor === undefined ? (FRACTION.exec(past) ?? AND_LAST.exec(past)) : null
  const more = minor === undefined ? (fraction?.[0].length ?? 0) : minor.length + 1
  const labelEnd = skipped + counted.length + more
  const tail = bare.slice(labelEnd)
  const { separator, title } = partTitle(tail)
  const separated = /[.,:：)\]|–—-]/u.test(separator)
  // "As I Lay There": a pronoun
  if (known === undefined && !separated && title !== '' && rest.slice(0, counted.length) === 'I') return undefined
  // "Day 12, morning"
  const hour = word === 'day' && HOUR.test(title)
  const inner = known && known.rank < 2 && title !== '' ? readInner(bare, title, counted.number) : undefined
  return reading({
    pattern: 'numbered',
    kind: known?.kind ?? 'chapter',
    rank: known?.rank ?? 3,
    word: word.replace(/\.$/, ''),
    known: known !== undefined,
    number: minor === undefined ? counted.number : withMinor(counted.number, minor),
    label: hour ? bare : bare.slice(0, labelEnd).trim(),
    title: hour ? '' : title.trim(),
    prose: !hour && !inner && (readsOn(title, separated) || (known === undefined && !separated && title !== '')),
    ...(inner && { inner }),
  })
}

const HOUR = /^,?\s*(?:early |late |in the )?(?:morning|noon|midday|afternoon|evening|night|midnight)\.?$/i

/** What stands before the chapter's own number: a comma, or the name of its arc, "Ember, Chapter 3". */
const BEFORE_INNER = /^,\s*|^[^,]{2,40},\s+(?=(?:[Cc]hapter|CHAPTER|[Cc]h\.?|[Ee]pisode)\s\d)/

/** "Vol. 2 Ch. 14 - Return" as its chapter: label "Vol. 2 Ch. 14", title "Return". */
const readInner = (bare: string, title: string, outer: Numeral): HeadingReading | undefined => {
  const rest = title.replace(BEFORE_INNER, '')
  const inner = readNumbered(rest)
  if (!inner?.known || inner.rank < 2 || inner.prose) return undefined
  const end = bare.length - rest.length + rest.indexOf(inner.label) + inner.label.length
  return { ...inner, label: bare.slice(0, end), outer: outer.value }
}

const ARTICLES: ReadonlySet<string> = new Set([
  'ein',
  'eine',
  'un',
  'une',
  'uno',
  'una',
  'um',
  'uma',
  'en',
  'et',
  'ett',
  'een',
])

/** "Erstes Kapitel", "The First Part", "Première partie : Le départ" */
const readOrdinalFirst = (bare: string): HeadingReading | undefined => {
  if (!mayBeOrdinalFirst(bare)) return undefined
  const match =
    /^(?:(?:[Tt]he|THE|[Ll][ae]|L[AE]|D(?:er|ie|as|e|en|et|ER|IE|AS|E|EN|ET)|H(?:et|ET))\s+)?([\p{L}\p{M}\p{N}’']+\.?(?:-\p{L}+)?)(?:\s+(?:und|UND|et|ET|en|EN|och|OCH|og|OG|ja|JA|és|ÉS|и|И|y|Y)\s+\p{L}{5,10})?\s+([\p{L}\p{M}]{3,12})(?=$|[\s.,:–—-])/u.exec(
      bare,
    )
  if (!match) return readPairFirst(bare)
  const word = (match[2] as string).toLowerCase()
  const known = NUMBERED_WORDS.get(word) ?? NUMBERED_WORDS.get(`${word}.`)
  if (!known && parseNumeral(match[2] as string)?.form !== 'roman') return readPairFirst(bare)
  // "One day he …" begins a story, not a first day
  if (!known || /^(?:day|night|week|entry|lesson|fit|list|bok|rok|note|section|scene)$/i.test(match[2] as string))
    return undefined
  const token = match[1] as string
  // "Ein Brief" is a letter, and not the first.
  if (ARTICLES.has(token.toLowerCase())) return undefined
  const count = token
    .replace(/\.$/, '')
    .replace(/^(\d+|[IVX]+)(?:-\p{Ll}{1,4}|[èe]?re|[èe]me|[eE]|er|de|ste|[ᵉº°ª])$/u, '$1')
  const beyond = parseNumeral(count) ? undefined : countBeyond(count)
  const number: Numeral | undefined = beyond ? { value: beyond.value, form: 'word' } : parseNumeral(count)
  const { separator, title } = partTitle(bare.slice(match[0].length))
  // "I. Kapitel", but not "I act"
  if (!number || (number.form === 'roman' && count === token && title !== '')) return undefined
  // "II. Letter to Miss Crane": a number and its title
  if (token.endsWith('.') && separator.trim() === '' && /^\p{Ll}/u.test(title)) return undefined
  // "PRIMERA PARTE DEL VIAJE": the words go on as one name
  const goesOn = /^(?:OF|DE|DEL|DI|DEI|DEGLI|DELLA|DELLE|DU|DES)\s[^\p{Ll}]+$/u.test(title)
  if (goesOn)
    return reading({ pattern: 'numbered', ...known, word: (match[2] as string).toLowerCase(), number, label: bare })
  return reading({
    pattern: 'numbered',
    ...known,
    word: (match[2] as string).toLowerCase(),
    number,
    label: match[0],
    title,
    // "Das zweite Kapitel, das er las, war besser."
    prose: title !== '' && (!/[.,:–—-]/.test(separator) || (separator === ', ' && /^D(?:er|ie|as)\s/.test(bare))),
  })
}

/** "Yirmi birinci bölüm", "Двадцать первая глава", "Décimo primeiro capítulo": the ordinal has two words. */
const PAIR_FIRST = /^(\p{L}{2,12}\s\p{L}{3,14})\s(\p{L}{3,12})(?=$|[.,:–—-])/u

const readPairFirst = (bare: string): HeadingReading | undefined => {
  const match = PAIR_FIRST.exec(bare)
  const word = match?.[2]?.toLowerCase() ?? ''
  const known = NUMBERED_WORDS.get(word)
  if (!match || !known || known.rank > 3) return undefined
  const counted = countBeyond(match[1] as string)
  if (counted?.length !== (match[1] as string).length || counted.value < 11) return undefined
  const { title } = partTitle(bare.slice(match[0].length))
  const number: Numeral = { value: counted.value, form: 'word' }
  return reading({ pattern: 'numbered', ...known, word, number, label: match[0], title })
}

/** "First" in "First Epilogue: 1813" */
const ORDINAL_BEFORE =
  /^(?:the\s+)?(?:first|second|third|fourth|last)\s+(?=(?:pro|epi)logue|preface|interlude|appendix)/i

/** "Prologue, pt. 2", "Epilogue (Part Two): Rain" */
const PART_OF =
  /^((\p{L}[\p{L}’' ]{2,30}?),?\s+\(?(?:[Pp]t\.?|[Pp]art|PART|PT\.?)\s?(?:\d{1,2}|[IVXivx]{1,4}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)\)?)(?:\s*[:–—-]\s+(\S.*))?$/u

/** "Prologue", "EPILOGUE: Ten Years After", "Interlude 2", "Appendix A. The Letters", "Second Epilogue" */
const readNamed = (bare: string): HeadingReading | undefined => {
  if (!mayBeNamed(bare)) return undefined
  const ordinal = ORDINAL_BEFORE.exec(bare)
  if (ordinal) {
    const found = readNamed(bare.slice(ordinal[0].length))
    if (found) return found.label === '' ? { ...found, title: bare } : { ...found, label: ordinal[0] + found.label }
  }
  const whole = namedKind(bare.replace(/[.:：]+$/u, '').trim())
  if (whole) return reading({ pattern: 'named', kind: whole, label: '', title: bare })
  const part = /\bp(?:t|art)\b/i.test(bare) ? PART_OF.exec(bare) : null
  const partOf = part ? namedKind(part[2] as string) : undefined
  if (part && partOf) return reading({ pattern: 'named', kind: partOf, label: part[1] as string, title: part[3] ?? '' })
  const match =
    /^([^:：.–—|]{2,60}?)(\s*[:：|]\s*|\s*[–—]+\s*|\s+-+\s+|--\s*|\.\s+|\s+(?=[\dIVXA-C]{1,4}(?:$|[\s:.–—-])))(.+)$/u.exec(
      bare,
    )
  const spaced = match || bare.charCodeAt(0) < 0x80 ? null : CJK_NAMED.exec(bare)
  const [name, rest] = match ? [match[1], match[3]] : [spaced?.[1], spaced?.[2]]
  const kind = name === undefined ? undefined : namedKind(name)
  if (!kind || name === undefined || rest === undefined) return undefined
  // "Note: I wrote this on a train." is a note, no heading
  const wordy = rest.split(/\s+/).length > 12 || (kind === 'authors-note' && rest.split(/\s+/).length > 3)
  const [, figure, title = ''] = /^([\dIVX]{1,4})(?:\s*[:.)|–—-]+\s+(\S.*))?$/.exec(rest) ?? []
  const number = figure === undefined ? undefined : parseNumeral(figure)
  return reading({
    pattern: 'named',
    kind,
    ...(number ? { number } : {}),
    label: number ? bare.slice(0, bare.lastIndexOf(rest) + (figure as string).length) : name,
    title: number ? title : rest,
    prose: wordy || LOWER_START.test(rest) || kind === 'notes' || kind === 'authors-note' || /^note$/i.test(name),
  })
}

const BRACKETED = /^[[【(]\s*([^\])】]{2,30}?)\s*[\])】]\s*[:：–—-]?\s*(\S.{0,90})$/u

/** "[ Part 1 ] the ladder" */
const readBracketed = (bare: string): HeadingReading | undefined => {
  const match = '[【('.includes(bare.charAt(0)) ? BRACKETED.exec(bare) : null
  if (!match) return undefined
  const found = readNumbered(match[1] as string) ?? readOrdinalFirst(match[1] as string)
  if (!found?.known || found.title !== '') return undefined
  const title = match[2] as string
  return { ...found, title, dressed: true, prose: title.split(/\s+/).length > 14 || /[,;]$/.test(title) }
}

/** "Purgatory: Canto IV" */
const readPrefixed = (bare: string): HeadingReading | undefined => {
  if (!bare.includes(':')) return undefined
  const match = /^\p{Lu}[\p{L}’' ]{2,30}:\s+(?=\p{Lu}[\p{L}]{2,12}\s[\dIVXLC]{1,8}\.?$)/u.exec(bare)
  const found = match ? readNumbered(bare.slice(match[0].length)) : undefined
  return found?.known && found.title === '' ? { ...found, label: bare } : undefined
}

/** Lines that stand are read by whoever looks for chapters, for titles and for names: each is read once in a document. */
const readings = new Map<string, HeadingReading | undefined>()
/** Texts that are kept, at most, and the longest of them in UTF-16 units. */
const MOST = 2000
const LONGEST = 80

/** A line is a slice of its document, which would be held as long as the line is: call this when another one is begun. */
export const forgetReadings = (): void => readings.clear()

/** Reads `text` as a heading; every short text can at least be read as a title. */
export const readHeading = (text: string): HeadingReading | undefined => {
  if (text.length > LONGEST) return readAnew(text)
  const before = readings.get(text)
  if (before !== undefined || readings.has(text)) return before
  const found = readAnew(text)
  if (readings.size >= MOST) readings.clear()
  readings.set(text, found)
  return found
}

const readAnew = (text: string): HeadingReading | undefined => {
  // Most lines without a word are ornaments, which need not be undressed.
  if (!isWorded(text)) return undefined
  const { bare, dressed, frame } = undress(text)
  if (bare.length === 0 || bare.length > 200 || !isWorded(bare)) return undefined
  const dated = readDated(bare)
  if (dated)
    return reading({ pattern: 'dated', kind: 'chapter', title: bare, date: dated.form, place: dated.place, dressed })
  const code = bare.charCodeAt(0)
  const found =
    readBracketed(bare) ??
    (code > 0x2e7f ? readCjk(bare) : undefined) ??
    (code >= 0x30 && code <= 0x39 ? readCjk(bare) : undefined) ??
    readNumbered(bare) ??
    readOrdinalFirst(bare) ??
    readNamed(bare) ??
    readPrefixed(bare) ??
    readNumeral(bare)
  if (found) return dressed ? { ...found, dressed } : found
  return reading({ pattern: 'titled', kind: 'chapter', title: bare, dressed, frame })
}
