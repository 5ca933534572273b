/**
 * Reads the numbers that headings count with.
 *
 *    IV    iv.    12    Twelve    twenty-first    the Third    premier    zweites    十二    第三    三十
 *
 *  Not: "mix", "did", "vivid" (letters of Roman numerals, no numeral), "I" in "I was tired" (the caller looks at
 *  what follows).
 */

export type NumeralForm = 'roman' | 'digits' | 'word' | 'han'

export interface Numeral {
  /** From 0 to 9999; "12.3" is 12 and three thousandths. */
  readonly value: number
  readonly form: NumeralForm
}

const ROMAN = /^M{0,4}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})$/i
const ROMAN_LETTERS: ReadonlySet<string> = new Set('ivxlcdm')
const ROMAN_DIGIT: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

const romanValue = (word: string): number => {
  let total = 0
  let last = 0
  for (let at = word.length - 1; at >= 0; at--) {
    const value = ROMAN_DIGIT[word[at] as string] ?? 0
    total += value < last ? -value : value
    last = Math.max(last, value)
  }
  return total
}

/** Cardinals, then ordinals, from 0 up; a language a row, alternatives by a slash. */
const COUNTS: readonly string[] = [
  // English
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  '- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  // French
  '- un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  '- premier/première/premiere deuxième/deuxieme/second/seconde troisième/troisieme quatrième/quatrieme cinquième/cinquieme sixième/sixieme septième/septieme huitième/huitieme neuvième/neuvieme dixième/dixieme onzième/onzieme douzième/douzieme treizième/treizieme quatorzième/quatorzieme quinzième/quinzieme seizième/seizieme dix-septième dix-huitième dix-neuvième vingtième',
  // German: the ending follows the noun (erstes Kapitel, erster Teil)
  '- eins/ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  '- erste/erster/erstes zweite/zweiter/zweites dritte/dritter/drittes vierte/vierter/viertes fünfte/fünfter/fünftes sechste/sechster/sechstes siebte/siebter/siebtes/siebente/siebentes achte/achter/achtes neunte/neunter/neuntes zehnte/zehnter/zehntes elfte/elfter/elftes/eilfte/eilfter/eilftes zwölfte/zwölfter/zwölftes dreizehnte/dreizehnter/dreizehntes vierzehnte/vierzehnter/vierzehntes fünfzehnte/fünfzehnter/fünfzehntes sechzehnte/sechzehnter/sechzehntes siebzehnte/siebzehnter/siebzehntes achtzehnte/achtzehnter/achtzehntes neunzehnte/neunzehnter/neunzehntes zwanzigste/zwanzigster/zwanzigstes',
  // Spanish
  '- uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  '- primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima/septimo octavo/octava noveno/novena décimo/décima/decimo/decima undécimo/undecimo/undécima duodécimo/duodécima',
  // Italian
  '- uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  '- primo/prima secondo/seconda terzo/terza quarto/quarta quinto/quinta sesto/sesta settimo/settima ottavo/ottava nono/nona decimo/decima undicesimo/undicesima dodicesimo/dodicesima',
  // Portuguese
  '- um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove vinte',
  '- primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta sétimo/sétima oitavo/oitava nono/nona décimo/décima',
  // Dutch
  '- een/één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  '- eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde',
  // Swedish, Danish, Norwegian
  '- ett/en två/to tre fyra/fire fem sex/seks sju/syv/sju åtta/otte/åtte nio/ni tio/ti elva/elleve tolv tretton fjorton femton sexton sjutton arton nitton tjugo',
  '- första/første andra/anden/andet/andre tredje fjärde/fjerde femte sjätte/sjette sjunde/syvende åttonde/ottende/åttende nionde/niende tionde/tiende elfte tolfte',
  // Polish
  '- jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście',
  '- pierwszy/pierwsza drugi/druga trzeci/trzecia czwarty/czwarta piąty/piąta szósty/szósta siódmy/siódma ósmy/ósma dziewiąty/dziewiąta dziesiąty/dziesiąta jedenasty/jedenasta dwunasty/dwunasta',
  // Russian
  '- один/одна два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
  '- первый/первая/первое второй/вторая/второе третий/третья/третье четвертый/четвертая/четвёртый/четвёртая/четвёртое/четвертое пятый/пятая/пятое шестой/шестая/шестое седьмой/седьмая/седьмое восьмой/восьмая/восьмое девятый/девятая/девятое десятый/десятая/десятое одиннадцатый/одиннадцатая двенадцатый/двенадцатая',
]

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const ORDINAL_TENS: Readonly<Record<string, number>> = {
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
}

let made: ReadonlyMap<string, number> | undefined

const valuesOf = (): ReadonlyMap<string, number> => {
  if (made) return made
  const words = new Map<string, number>()
  // From the end, so that of two languages with one word the first in the table has it.
  for (let row = COUNTS.length - 1; row >= 0; row--) {
    const counts = (COUNTS[row] as string).split(' ')
    for (let value = counts.length - 1; value >= 0; value--) {
      for (const word of (counts[value] as string).split('/')) words.set(word, value)
    }
  }
  for (const tens of [TENS, ORDINAL_TENS]) for (const [word, value] of Object.entries(tens)) words.set(word, value)
  made = words
  return words
}

let listed: ReadonlySet<string> | undefined

/** True for a word, in small letters, that counts by itself. */
const isCount = (word: string): boolean => {
  listed ??= new Set([...COUNTS, ...Object.keys(TENS), ...Object.keys(ORDINAL_TENS)].join('/').split(/[ /]/))
  return word !== '-' && listed.has(word)
}

/** Its value: most texts have words that might count, and none that does, and the table of values is slow to make. */
const countOf = (word: string): number | undefined => (isCount(word) ? valuesOf().get(word) : undefined)

/** `twenty-one`, `thirty second`, `one hundred and four`, `hundred`. */
const englishValue = (word: string): number | undefined => {
  const parts = word.split(/[\s-]+|\band\b/).filter((part) => part !== '' && part !== 'and')
  if (parts.length === 0 || parts.length > 5) return undefined
  let total = 0
  for (const part of parts) {
    if (part === 'hundred' || part === 'hundredth') total = Math.max(1, total) * 100
    else {
      const value = countOf(part)
      if (value === undefined) return undefined
      total += value
    }
  }
  return parts.length > 1 && !/twent|thirt|fo[u]?rt|fift|sixt|sevent|eight|ninet|hundred/.test(word) ? undefined : total
}

const HAN_DIGIT: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 壹: 1, 贰: 2, 貳: 2, 叁: 3,
  參: 3, 肆: 4, 伍: 5, 陆: 6, 陸: 6, 柒: 7, 捌: 8, 玖: 9,
} // biome-ignore format: a table of digits
const HAN_UNIT: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  廿: 20,
  卅: 30,
}

/** 十二 → 12, 二百零三 → 203, 一〇五 → 105, 千二百 → 1200. */
const hanValue = (word: string): number | undefined => {
  let total = 0
  let digit = -1
  let units = false
  let plainDigits = 0
  for (const sign of word) {
    const value = HAN_DIGIT[sign]
    if (value !== undefined) {
      plainDigits = plainDigits * 10 + value
      digit = value
      continue
    }
    const unit = HAN_UNIT[sign]
    if (unit === undefined) return undefined
    units = true
    total += unit === 20 || unit === 30 ? unit : (digit < 0 ? 1 : digit) * unit
    digit = -1
    plainDigits = 0
  }
  if (!units) return plainDigits
  return total + Math.max(0, digit)
}

/** Full-width digits, and those of Arabic, Persian, Hindi, Bengali and Thai. */
const OTHER_DIGITS = /[０-９\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g
const ZEROS = [0xff10, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50]

const plainDigit = (digit: string): string => {
  const code = digit.charCodeAt(0)
  return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) as number))
}

/** A word of plain letters that is no Roman numeral and no compound: looked up, and done with. */
const PLAIN = /^[A-Za-z]+$/
const NOT_ROMAN = /[abefghjknopqrstuwyzABEFGHJKNOPQRSTUWYZ]/

/**
 * The number that `word` stands for, or undefined where it is none.
 *
 * @param word one numeral without punctuation around it; letter case is free.
 */
export const parseNumeral = (word: string): Numeral | undefined => {
  if (word.length === 0 || word.length > 40) return undefined
  if (PLAIN.test(word) && NOT_ROMAN.test(word) && !isCount(word.toLowerCase())) return undefined
  const plainWord = word.replace(OTHER_DIGITS, plainDigit)
  const first = plainWord.charCodeAt(0)
  if (first > 0x2f && first < 0x3a) {
    if (/^\d{1,4}$/.test(plainWord)) return { value: Number(plainWord), form: 'digits' }
    const ordinal = /^(\d{1,4})(?:st|nd|rd|th|er|re|ère|e|ème|de|ste|º|ª|°)$/i.exec(plainWord)
    if (ordinal) return { value: Number(ordinal[1]), form: 'digits' }
  }
  const lower = plainWord.toLowerCase().normalize('NFC')
  if (
    ROMAN_LETTERS.has(lower.charAt(0)) &&
    ROMAN.test(lower) &&
    (plainWord === lower || plainWord === lower.toUpperCase())
  ) {
    return { value: romanValue(lower), form: 'roman' }
  }
  const known = countOf(lower) ?? englishValue(lower)
  if (known !== undefined) return { value: known, form: 'word' }
  if (first >= 0x3007 && first <= 0x9fff) {
    const value = hanValue(plainWord)
    if (value !== undefined) return { value, form: 'han' }
  }
  return undefined
}

const MINOR = /^\.(\d{1,3})(?![\d\p{L}]|\.\d)/u

/** The second number of "12.3" where `past` begins with it: serials count the parts of an arc so. */
export const minorAt = (past: string): string | undefined => (past.startsWith('.') ? MINOR.exec(past)?.[1] : undefined)

export const withMinor = (number: Numeral, minor: string): Numeral => ({
  ...number,
  value: number.value + Number(minor) / 1000,
})

/** What stands for one more than all the others: "+1" behind five. */
export const LAST = 9999
const FEWEST_BEFORE = 3

/** True where a number is the next one: 4 after 3; 1.3 after 1.2; 2.1 or 2 after 1.9. */
export const followsOn = (before: number, number: number): boolean => {
  if (number === LAST) return before >= FEWEST_BEFORE && before < LAST
  const whole = Math.floor(before)
  if (number === whole + 1) return true
  if (number === Math.floor(number) && before === whole) return false
  const minor = Math.round((number - Math.floor(number)) * 1000)
  if (Math.floor(number) === whole + 1) return minor === 1
  return Math.floor(number) === whole && minor === Math.round((before - whole) * 1000) + 1
}

/** "12.3" for 12.003. */
export const showNumber = (number: number): string => {
  const whole = Math.floor(number)
  return number === whole ? String(number) : `${whole}.${Math.round((number - whole) * 1000)}`
}
