/**
 * Reads the numbers of more languages, and compound ones, behind or before a word that headings count.
 *
 *    Kapitola první      ENSIMMÄINEN LUKU      CAPÍTULO DÉCIMO PRIMEIRO      الفصل الثاني عشر      פרק ב      Chapitre vingt-deux
 *
 *  Not: "Toinen", "hai", "ba" alone, which are ordinary words; so nothing here counts without such a word beside it.
 */
import { parseNumeral } from './numerals.js'

/**
 * The endings of a language's ordinals, by a slash, and its numbers from 1 up; "-" where there is none, alternatives by
 * a slash. A word that ends in `~` takes each of the endings. All are written as `fold` leaves them.
 */
const ROWS: readonly (readonly [endings: string, words: string])[] = [
  ['', 'yksi kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista'],
  [
    '',
    'ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista kahdestoista kolmastoista neljästoista viidestoista kuudestoista seitsemästoista kahdeksastoista yhdeksästoista kahdeskymmenes',
  ],
  // Czech, Slovak
  [
    'ý/á/é',
    'první/prv~ druh~ třetí/tretí/tretia čtvrt~/štvrt~ pát~/piat~/piata šest~/šiesta/šiesty sedm~/siedma/siedmy osm~/ôsma/ôsmy devát~/deviata/deviaty desát~/desiata/desiaty jedenáct~ dvanáct~ třináct~ čtrnáct~ patnáct~ šestnáct~ sedmnáct~ osmnáct~ devatenáct~ dvacát~',
  ],
  [
    'y/a/e',
    '- - - - - - - - - - - - trzynast~ czternast~ piętnast~ szesnast~ siedemnast~ osiemnast~ dziewiętnast~ dwudziest~',
  ],
  [
    '',
    'első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik tizenegyedik tizenkettedik tizenharmadik tizennegyedik tizenötödik tizenhatodik tizenhetedik tizennyolcadik tizenkilencedik huszadik',
  ],
  [
    '',
    'întâi/întâia/întîi/întîia/primul/prima/unu doilea/doua/doi treilea/treia/trei patrulea/patra/patru cincilea/cincea/cinci şaselea/şasea/şase şaptelea/şaptea/şapte optulea/opta/opt nouălea/noua/nouă zecelea/zecea/zece unsprezecelea/unsprezece doisprezecelea/douăsprezecea/doisprezece treisprezecelea/treisprezece paisprezecelea/paisprezece cincisprezecelea/cincisprezece',
  ],
  [
    '',
    'bir/birinci iki/ikinci üç/üçüncü dört/dördüncü beş/beşinci alti/altinci yedi/yedinci sekiz/sekizinci dokuz/dokuzuncu on/onuncu',
  ],
  ['', 'một/nhất hai/nhì ba bốn/tư năm sáu bảy/bẩy tám chín mười'],
  [
    '',
    'satu/pertama/kesatu dua/kedua tiga/ketiga empat/keempat lima/kelima enam/keenam tujuh/ketujuh delapan/kedelapan sembilan/kesembilan sepuluh/kesepuluh/belas sebelas/kesebelas',
  ],
  [
    'ий/а/е',
    "перш~ друг~ третій/третя/третє четверт~ п'ят~ шост~ сьом~ восьм~ дев'ят~ десят~ одинадцят~ дванадцят~ тринадцят~ чотирнадцят~ п'ятнадцят~ шістнадцят~ сімнадцят~ вісімнадцят~ дев'ятнадцят~ двадцят~",
  ],
  [
    'ый/ая/ое',
    '- - - - - - - - - - - - тринадцат~ четырнадцат~ пятнадцат~ шестнадцат~ семнадцат~ восемнадцат~ девятнадцат~ двадцат~',
  ],
  // Bulgarian, Serbian
  ['а/и', 'първ~/прв~ втор~/друга трет~/трећа четвърт~/четврта пет~ шест~ седм~ осм~ девет~ десет~'],
  [
    'ο/η/ος/ον',
    'πρωτ~ δευτερ~/δευτερα τριτ~ τεταρτ~ πεμπτ~ εκτ~ εβδομ~ ογδο~ ενατ~ δεκατ~ ενδεκατ~/εντεκατ~ δωδεκατ~ - - - - - - - εικοστ~',
  ],
  [
    '',
    'एक/पहला/पहली/प्रथम दो/दूसरा/दूसरी/द्वितीय तीन/तीसरा/तीसरी/तृतीय चार/चौथा/चौथी/चतुर्थ पाँच/पांच/पाँचवाँ/पांचवां/पंचम छह/छः/छठा/षष्ठ सात/सातवाँ/सातवां/सप्तम आठ/आठवाँ/आठवां/अष्टम नौ/नौवाँ/नवम दस/दसवाँ/दसवां/दशम ग्यारह बारह',
  ],
  [
    'ة',
    'الأول/الأولى/الاول/الاولى/الحادي/الحادية الثاني/الثاني~ الثالث/الثالث~ الرابع/الرابع~ الخامس/الخامس~ السادس/السادس~ السابع/السابع~ الثامن/الثامن~ التاسع/التاسع~ العاشر/العاشر~/عشر/عشر~ - - - - - - - - - العشرون/العشرين/والعشرون/والعشرين',
  ],
  [
    '',
    'ראשון/ראשונה/אחד/אחת שני/שנייה/שניה/שניים/שתיים/שנים/שתים שלישי/שלישית/שלוש/שלושה רביעי/רביעית/ארבע/ארבעה חמישי/חמישית/חמש/חמישה שישי/שישית/שש/שישה שביעי/שביעית/שבע/שבעה שמיני/שמינית/שמונה תשיעי/תשיעית/תשע/תשעה עשירי/עשירית/עשר/עשרה - - - - - - - - - עשרים',
  ],
  // Persian
  [
    '',
    'اول/یکم/نخست/یک دوم/دو سوم/سه چهارم/چهار پنجم/پنج ششم/شش هفتم/هفت هشتم/هشت نهم/نه دهم/ده یازدهم/یازده دوازدهم/دوازده سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم',
  ],
  // "FÖRRA DELEN", "SENARE DELEN": of two
  ['', 'förra/förre senare/sednare'],
  // Spanish and Italian, behind "veinti" and "vent"
  ['', '- dós trés/tré - - séis'],
  ['o/a', 'unesim~ duesim~ treesim~ quattresim~ cinquesim~ seiesim~ settesim~ ottesim~ novesim~'],
  // Numbers beyond twelve or so of languages in numerals.ts
  [
    'o/a',
    '- - - - - - - - - - décimoprimeir~/decimoprim~ decimosegund~/décimosegund~ decimotercer~/decimoterz~ decimocuart~/decimoquart~ decimoquint~ decimosext~/decimosest~ decimoséptim~/decimosettim~ decimoctav~/decimottav~ decimonoven~/decimonon~ vigésim~/ventesim~',
  ],
  [
    '',
    '- - - - - - - - - - - - tredicesimo quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo',
  ],
  [
    '',
    '- - - - - - - - - - - - dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste',
  ],
  ['', '- - - - - - - - - - - - trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde'],
  [
    '',
    '- - - - - - - - - - - - trettende fjortende femtende sekstende/seksten syttende attende nittende tyvende/tjuende',
  ],
]

/** 20, 30 … 60, as they stand before or, in German and its like, behind the ones; as `fold` leaves them. */
const TENS: readonly (readonly [value: number, words: string])[] = [
  [
    20,
    'vingt vingtième vent zwanzig zwanzigste zwanzigster zwanzigstes veinte veinti venti vinte twintig twintigste tjugo tjugu tjugonde tyve tyvende kahdeskymmenes huszon dwudziesty dwudziesta dwadzieścia dvacátá dvacátý dvacet двадцать двадцять yirmi yirminci hai_mươi douăzeci εικοσι',
  ],
  [
    30,
    'trente trentième dreißig dreissig dreißigste dreißigster dreißigstes treinta trigésimo trigésima trenta trent trentesimo trinta dertig dertigste trettio trettionde tredive tredivte kolmaskymmenes harminc trzydziesty trzydziesta třicátá třicátý тридцать тридцять otuz otuzuncu treizeci τριακοστο τριαντα',
  ],
  [
    40,
    'quarante quarantième vierzig vierzigste vierzigster vierzigstes cuarenta cuadragésimo cuadragésima quaranta quarant quarantesimo quarenta quadragésimo veertig veertigste fyrtio fyrtionde negyven czterdziesty czterdziesta čtyřicátá сорок kirk kirkinci',
  ],
  [
    50,
    'cinquante cinquantième fünfzig fünfzigste fünfzigster fünfzigstes cincuenta quincuagésimo cinquanta cinquant cinquantesimo cinquenta vijftig vijftigste femtio ötven pięćdziesiąty pięćdziesiąta пятьдесят elli ellinci',
  ],
  [60, 'soixante sechzig sechzigste sechzigster sechzigstes sesenta sessanta sessenta zestig sextio hatvan шестьдесят'],
]

/** Small letters; without accents in Greek, without dots in Turkish, whose capitals lose them. */
const fold = (word: string): string => {
  const small = word.toLowerCase().normalize('NFC').replaceAll('’', "'").replaceAll('ș', 'ş').replaceAll('ı', 'i')
  return /[\u0307\u0370-\u03ff\u1f00-\u1fff]/.test(small)
    ? small
        .normalize('NFD')
        .replace(/[\u0301\u0307\u0313\u0342]/g, '')
        .normalize('NFC')
    : small
}

interface Counts {
  readonly whole: ReadonlyMap<string, number>
  readonly tens: ReadonlyMap<string, number>
}

let made: Counts | undefined

/** Made at the first heading whose number is none that numerals.ts knows. */
const counts = (): Counts => {
  if (made) return made
  const whole = new Map<string, number>()
  const tens = new Map<string, number>()
  for (const [endings, words] of ROWS) {
    words.split(' ').forEach((alternatives, at) => {
      for (const word of alternatives.split('/')) {
        const forms = word.endsWith('~') ? endings.split('/').map((end) => word.slice(0, -1) + end) : [word]
        for (const form of forms) if (form !== '-' && !whole.has(form)) whole.set(form, at + 1)
      }
    })
  }
  for (const [value, words] of TENS) for (const word of words.split(' ')) tens.set(word.replace('_', ' '), value)
  made = { whole, tens }
  return made
}

/** What joins tens and ones. */
const JOINS: ReadonlySet<string> = new Set('et y e og och und en i и ve và şi'.split(' '))
/** Ten, where ones may follow it as a word of their own. */
const TEN: ReadonlySet<string> = new Set('décimo décima decimo decima on mười δεκατο δεκατη'.split(' '))
/** Ten, behind the ones. */
const TEN_AFTER: ReadonlySet<string> = new Set('عشر عشرة עשר עשרה belas'.split(' '))

const single = (word: string): number | undefined => {
  const { whole, tens } = counts()
  const known = whole.get(word) ?? tens.get(word)
  if (known !== undefined) return known
  const simple = parseNumeral(word)
  return simple?.form === 'word' ? simple.value : undefined
}

/** "einundzwanzigstes", "tjugoförsta", "huszonegyedik", "veintiuno": one word. */
const joined = (word: string): number | undefined => {
  for (const [ten, value] of counts().tens) {
    if (ten.length < 4) continue
    const rest = word.startsWith(ten) ? word.slice(ten.length) : undefined
    const ones = rest === undefined ? undefined : rest === 'egyedik' ? 1 : rest === 'kettedik' ? 2 : single(rest)
    if (ones !== undefined && ones < 10) return value + ones
    const before = word.endsWith(ten) ? word.slice(0, -ten.length).replace(/(?:und|og|en|ën)$/, '') : ''
    const first = before === '' ? undefined : single(before)
    if (first !== undefined && first < 10) return value + first
  }
  return undefined
}

/** Ones and tens as two words: "décimo primeiro", "двадцать первая", "الثاني عشر", "dua belas". */
const sum = (first: string, second: string): number | undefined => {
  const a = single(first)
  const b = single(second)
  if (a === undefined || b === undefined) return undefined
  if (a < 10 && (TEN_AFTER.has(second) || b >= 20)) return a + b
  return b < 10 && a % 10 === 0 && (a > 10 || TEN.has(first)) ? a + b : undefined
}

const HEBREW: Readonly<Record<string, number>> = {
  א: 1, ב: 2, ג: 3, ד: 4, ה: 5, ו: 6, ז: 7, ח: 8, ט: 9, י: 10, כ: 20, ל: 30, מ: 40, נ: 50, ס: 60, ע: 70, פ: 80, צ: 90, ק: 100,
} // biome-ignore format: a table of letters
const GREEK: Readonly<Record<string, number>> = {
  α: 1, β: 2, γ: 3, δ: 4, ε: 5, ϛ: 6, ζ: 7, η: 8, θ: 9, ι: 10, κ: 20, λ: 30, μ: 40, ν: 50,
} // biome-ignore format: a table of letters

/** "י״ב" and "ΙΒ΄": letters that are numbers. */
export const lettered = (word: string): number | undefined => {
  const bare = word.replace(/["'׳״΄´ʹ`’]/g, '').replace('στ', 'ϛ')
  if (bare.length === 0 || bare.length > 3) return undefined
  let total = 0
  let last = 1000
  for (const sign of bare) {
    const value = HEBREW[sign] ?? GREEK[sign]
    if (value === undefined || (value > last && total !== 9)) return undefined
    total += value
    last = value
  }
  return total
}

const WORD = /^[\p{L}\p{M}'’"׳״΄´ʹ-]+(?![\p{L}\p{M}\p{N}])/u
/** "thứ nhất", "al doilea", "a doua": what stands before an ordinal. */
const BEFORE = /^(?:thứ|al|a)\s+/i

/**
 * The number at the start of `text`, from 1 to 99, and how many UTF-16 units it takes; undefined where there is none.
 *
 * @param text what stands behind a word such as "chapter", or before it.
 */
export const countBeyond = (text: string): { readonly value: number; readonly length: number } | undefined => {
  const skipped = BEFORE.exec(text)?.[0].length ?? 0
  const first = WORD.exec(text.slice(skipped))?.[0]
  if (first === undefined || first.length > 32) return undefined
  let end = skipped + first.length
  const parts = fold(first).split('-')
  if (parts.length === 1) {
    const gap = /^\s+/.exec(text.slice(end))?.[0].length ?? 0
    let next = gap > 0 ? WORD.exec(text.slice(end + gap))?.[0] : undefined
    let from = end + gap
    if (next !== undefined && JOINS.has(fold(next))) {
      from += next.length + 1
      next = WORD.exec(text.slice(from))?.[0]
    }
    const both = next === undefined ? undefined : sum(fold(first), fold(next))
    if (both !== undefined) return { value: both, length: from + (next as string).length }
  }
  const ones = parts.filter((part) => !JOINS.has(part))
  const value =
    ones.length === 2
      ? sum(ones[0] as string, ones[1] as string)
      : (single(parts.join('-')) ?? joined(parts.join('-')) ?? lettered(parts.join('-')))
  if (value === undefined) return undefined
  end = skipped + first.length
  return { value, length: end }
}
