/**
 * Reads a title page that no byline and no archive vouches for: a few short lines on top, then a heading or a gap.
 *
 *    SMALL HOUSE, LONG WINTER        Вера Ольшанская            Le Facteur des morts
 *
 *    Petra Valkonen                  ДОМ НА БЕРЕГУ              Roman
 *
 *                                    Повесть                    Armand Vaudoyer
 *
 *  Not: "We ran." (a sentence), "Chapter One" (a heading), one short line alone, which title-block.ts judges.
 *
 * A line that could be a person's name is the author, the first of the others is the title. Where all could be names,
 * capitals mark the title, else the first line is it.
 */
import type { Convention } from './convention.js'
import { dedicates } from './front-matter.js'
import { keyOf } from './header-keys.js'
import { isCapitals, isTitleCase, readRun } from './heading-evidence.js'
import { isContentsHeading } from './heading-words.js'
import { letters } from './letters.js'
import { withoutYear } from './person-name.js'
import { sceneSign } from './scene-headings.js'
import type { Standing } from './standing.js'

export interface TitlePage {
  /** Indices into the table of standing runs. */
  readonly runs: readonly number[]
  readonly title: string
  readonly subtitle?: string
  readonly author?: string
}

const MOST_RUNS = 4
const LONGEST = 110
const SENTENCE = /[.;,:…。；，][)"”’»」』]*$/u
const SPEECH = /^["“„«'‘「『—–-]/u
// These are for words in small letters: to ignore case among classes of letters costs V8 ten times as much.
const LABEL = /^(?:disclaimer|a\/?n\b|author|note|warning|summary|rating|words?\b|title\b)/
const LABELLED = /^([\p{L} ]{2,20})[:：]\s/u
const RULE = /^[\s=_*~#.·•–—-]+$/u

/** What kind of book it is, as a line of its own. */
const GENRE =
  /^[([]?(?:an?\s(?:[\p{L}-]+\s){0,3}(?:novel(?:la|ette)?|tale|story|romance|play|comedy|tragedy|poem|fable|memoir|history|mystery|correspondence|fantasy|thriller|serial)\b.{0,30}|(?:and other |(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) )?(?:[\p{L}-]+ )?(?:stories|poems|tales|plays|essays)|(?:court )?(?:roman|récit|nouvelles?|conte|novell?e|erzählung(?:en)?|geschichten?|märchen|gedichte|novela|relatos?|cuentos?|romanzo|racconti?o?|romance|contos?|verhalen|verhaal|berättelse(?:r)?|noveller|fortælling|powieść|opowiadani[ea]|повесть|рассказы?|роман|сказка|стихи|сборник|(?:povídky|opowiadania|рассказы|erzählungen|nouvelles|contes|cuentos|racconti|contos|verhalen|noveller|elbeszélések|διηγήματα) (?:a|i|и|und|et|y|e|en|och|og|és|και) \p{L}{4,14}|повість|оповідання|збірка|kriminalroman|kriminalgeschichte|historischer roman|thriller|krimi|romaani|novelleja|kertomu(?:s|ksia)|regény|elbeszélések|povídky|román|romanzo storico|novela corta|novela histórica|μυθιστόρημα|διηγήματα|νουβέλα|öyküler?|hikâyeler?|tiểu thuyết|truyện ngắn|sebuah novel|رواية|قصص|מבחר סיפורים|רומן|סיפורים|उपन्यास|कहानियाँ|(?:장편|단편|중편)?소설|นวนิยาย)|(?:长篇|中篇|短篇)?小[说説])[\])]?\.?$/u

/** "A Tale", "Roman", "A Play in Two Acts". */
export const isGenre = (text: string): boolean => text.length <= LONGEST && GENRE.test(text.toLowerCase())

const WORD = String.raw`\p{Lu}[\p{L}’'.-]*`
const PARTICLE = `(?:de|du|des|von|van|der|den|la|le|di|da|del|della|dos|das|af|av|ter|ten|zu|y|e|O['’])`
const NAME = new RegExp(`^${WORD}(?:\\s+(?:${PARTICLE}\\s+)*${WORD}){1,3}$`, 'u')
const CJK_NAME = /^\p{Lo}{1,4}[\s\u3000・·]\p{Lo}{1,6}$/u
const NO_NAME =
  /(?:^|\s)(?:the|of|and|or|in|on|at|to|for|from|with|by|as|a|an|no|is|my|our|his|her|et|les?|und|im|am|dem|der|die|das|el|los|las|una?|il|het|een|och|på|paa|vid|från|till|til|med|fra|ved|sur|sous|dans|sans|con|sin|por|sobre|com|sem|mit|ohne|aus|nach|vom|zum|zur|op|met|uit|z|ze|do|od|pod|nad|przy|we|w|k|ve|v|az|és|egy|din|și|cu|în|из|от|до|под|над|при|для|без|й|та|із|від|під|και|από|στο|στη|στην|στον|του|της|των|με)(?:\s|$)/u

/** "LA LANTERNE DE L’ÎLE": what begins with an article and has three words or more is nobody. */
const ARTICLED = /^(?:l[ae]\s|l['’]|el\s|il\s|lo\s|[aoh]\s|os\s|as\s|το\s|[οη]\s|οι\s|τα\s).*\s/u

const VAN_DER = /(?<=\s)(?:van|von|op|auf|in) (?:de[nmr]?|het)(?=\s)/

/** "Petra Valkonen", "P. J. NETHERBY", "水野 葉". */
export const couldBeName = (text: string): boolean => {
  if (text.length >= 50 || !NAME.test(text)) return CJK_NAME.test(text)
  const small = text.toLowerCase().replace(VAN_DER, '')
  return !NO_NAME.test(small) && !ARTICLED.test(small)
}

/** "quill_9", "hollowreed", "@oarsman": how people call themselves in archives, in one word that no title has. */
export const isHandle = (text: string): boolean =>
  /^@?[a-z][a-z0-9]{3,24}$|^@?(?=.*[a-z])(?=.*[a-z0-9][_\d])[A-Za-z0-9_.-]{4,30}$/.test(text)

/**
 * @param start index of the first run of the text.
 * @param namesPerson true for bylines and their like: with one among the lines, or right below, this is no such page.
 * @param isFoot true for what stands at the foot of the page: the translator's name, the publisher's.
 */
export const readTitlePage = (
  standing: readonly Standing[],
  start: number,
  convention: Convention,
  namesPerson: (text: string) => boolean,
  isFoot: (text: string) => boolean,
): TitlePage | undefined => {
  const runs: number[] = []
  let at = start
  while (at < standing.length && runs.length <= MOST_RUNS && isLine(standing[at] as Standing)) {
    const run = standing[at] as Standing
    if (runs.length > 0 && (isFoot(trim(run.text)) || comesAgain(standing, at))) break
    if (runs.length > 1 && dedicates(trim(run.text))) break
    runs.push(at++)
    if (!isAdjacent(standing, at)) break
  }
  // Title and name, and the first story's title after a gap, or after a blank line where none parts the two
  const close = (standing[runs[1] ?? -1]?.before ?? 1) === 0
  const widest = close ? 0 : Math.max(convention.gap, 1)
  const cut = runs.findIndex((index, i) => i > 1 && (standing[index] as Standing).before > widest)
  if (cut > 1 && !endsPage(standing, runs, convention)) {
    at = runs[cut] as number
    runs.length = cut
  }
  const below = standing[at]
  const foot = below !== undefined && isAdjacent(standing, at) && isFoot(trim(below.text))
  const given = below !== undefined && runs.length > 1 && isAdjacent(standing, at) && dedicates(trim(below.text))
  const paired = runs.length > 0 && partName(standing[runs[0] as number] as Standing).length === 2
  if (runs.length + (paired ? 1 : 0) < 2 || runs.length > MOST_RUNS) return undefined
  if (!foot && !given && !endsPage(standing, runs, convention)) return undefined
  if (below && !foot && namesPerson(trim(below.text))) return undefined
  const texts = joinUnfinished(runs.flatMap((index) => partName(standing[index] as Standing)))
  if (texts.some(namesPerson)) return undefined
  const genre = texts.findIndex((text, i) => i > 0 && isGenre(text))
  const author = authorAmong(texts, genre)
  const title = texts.findIndex((_, i) => i !== genre && i !== author)
  if (title < 0 || (author < 0 && genre < 0 && !beforeHeading(standing, runs))) return undefined
  const second = texts.findIndex((_, i) => i > title && i !== author)
  // "TWO ESSAYS", "Anna Sand", and the title of the first of them over its "1."
  if (genre < 0 && author > title && second > author && texts.length === runs.length && countsBelow(below))
    return { runs: runs.slice(0, author + 1), title: texts[title] as string, author: texts[author] as string }
  const subtitle = genre >= 0 ? genre : second
  // A line that is none of these may be a byline in other words: what says more is read line by line.
  if (genre >= 0 && texts.some((_, i) => i !== title && i !== genre && i !== author)) return undefined
  return {
    runs,
    title: texts[title] as string,
    ...(subtitle >= 0 && { subtitle: texts[subtitle] as string }),
    ...(author >= 0 && { author: texts[author] as string }),
  }
}

/** "Вера Ольшанская" right over "Дом на берегу": a name and a title in one run are two lines. */
const partName = ({ text, above }: Standing): readonly string[] => {
  const whole = trim(text)
  if (above === undefined || above.length > LONGEST_NAME) return [whole]
  const [first, second] = [trim(above), trim(text.slice(above.length + 1))]
  return couldBeName(first) && !couldBeName(second) && !LAST_NAME.test(first) && /^[\p{Lu}\p{Lo}¡¿«„"]/u.test(second)
    ? [first, second]
    : [whole]
}

/** "[Tom]" over the first scene, and over others: who tells it. A title and a name come again as a half-title, but alone. */
const comesAgain = (standing: readonly Standing[], at: number): boolean => {
  const { text } = standing[at] as Standing
  return standing.some((other, index) => index > at && other.text === text) && sharesScenes(standing, at)
}

const FEWEST_ALIKE = 2

/** True where another short line comes again, too. */
const sharesScenes = (standing: readonly Standing[], at: number): boolean => {
  const counts = new Map<string, number>()
  for (let i = at; i < standing.length; i++) {
    const { text } = standing[i] as Standing
    if (text.length < LONGEST_NAME && !SENTENCE.test(text) && !/[?!]\W*$/.test(text))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  let again = 0
  for (const count of counts.values()) if (count > 1) again++
  return again >= FEWEST_ALIKE
}

const LONGEST_NAME = 40
const ARTICLE = /^(?:la|el|los|las|le|les|il|lo|gli|die|der|das|het|os|as)\s/i
/** Family and given name with nothing between, as Japan, China and Korea have them. */
const HAN_NAME = /^(?:[\u3400-\u9fff々]{1,3}[\u3400-\u9fff々\u3041-\u30ff]{1,4}|[가-힣]{2,4})$/
/** What a name does not end with: the line goes on. */
const LAST_NAME = /\s(?:of|and|und|et|y|e|de|von|van|the|der|la|le|di|i|и|och|og)$/iu

/** True where nothing but blank lines parts a run from the one before it. */
const isAdjacent = (standing: readonly Standing[], at: number): boolean => {
  const before = standing[at - 1]
  return before !== undefined && standing[at]?.first === before.last + 1 + before.after
}

const OPEN: ReadonlySet<string> = new Set(
  'of the and or to in at for from with a an de des du la le les et der die das und von del y e i og och'.split(' '),
)

/** Ties the line above to the one below, where it has a line of its own. Not "von" or "di", which say whose a book is. */
const TIE = /^(?:of|and|of the|and the|in the|und|des|et|del|y|e)$/i

export const isTie = (text: string): boolean => TIE.test(text)

/** Words that no title is made of alone: "OR", "WITH", "of the". */
const isLink = (text: string): boolean => text.split(' ').every((word) => OPEN.has(word.toLowerCase()))

const AND = /^(?:and|&|und|et|y|e|en|och|og)$/i

/**
 * "OR" between two lines of a title that is known, "AND" between two authors: what stands below goes on.
 *
 * @param known the title's letters, or none.
 * @param bylined true where one of the authors stands above.
 */
export const isTied = (standing: readonly Standing[], at: number, known: string, bylined: boolean): boolean => {
  const text = trim((standing[at] as Standing).text)
  const next = isAdjacent(standing, at + 1) ? trim((standing[at + 1] as Standing).text) : ''
  if (bylined) return AND.test(text) && couldBeName(next)
  return next.length > 3 && known !== '' && isLink(text) && known.includes(letters(next))
}

/** "THE HISTORY OF" goes on in the next line. */
const joinUnfinished = (texts: readonly string[]): readonly string[] => {
  const [first, second, ...rest] = texts
  if (first === undefined || second === undefined) return texts
  const last = /\s(\S+)$/.exec(first)?.[1] ?? ''
  // "THE LIFE" over "AND" over "TIMES OF A FERRYMAN"
  const linked = isTie(second) && rest.length > 0
  return OPEN.has(last.toLowerCase()) || linked ? joinUnfinished([`${first} ${second}`, ...rest]) : texts
}

const trim = (text: string): string => text.replace(/^[\s_*=~#]+|[\s_*=~#]+$/g, '')

const SMALL_BY = /^by \p{Ll}/u

const isLine = (run: Standing): boolean => {
  const text = trim(run.text)
  if (text.length < 2 || text.length > LONGEST || run.last > run.first + 1) return false
  if (SENTENCE.test(text) && !couldBeName(text)) return false
  const small = text.toLowerCase()
  // "by harriet moss", below a title without capitals
  if (SMALL_BY.test(text)) return false
  if (SPEECH.test(text) || LABEL.test(small) || RULE.test(text) || isContentsHeading(text)) return false
  if (/[:：]/.test(small) && isLabelled(text, small)) return false
  return !isHeading(run) && sceneSign(text) === undefined
}

/** "Rating: Teen", "Wind: north". Not "Small Hours: Essays", a title of two words and more before the colon. */
const isLabelled = (text: string, small: string): boolean => {
  const label = LABELLED.exec(small)?.[1]
  return label !== undefined && (!label.includes(' ') || keyOf(label) !== undefined || !isTitleCase(text))
}

const isHeading = (run: Standing): boolean => {
  const reading = readRun(run)
  if (reading === undefined || reading.prose) return false
  if (reading.pattern === 'numbered') return reading.known
  // A letter's day
  if (reading.date === 'date') return true
  // "DI" is "by" in Italian, and 501
  if (reading.pattern === 'numeral' && (reading.number?.value ?? 0) > 200) return false
  return reading.pattern === 'named' || reading.pattern === 'numeral' || reading.pattern === 'numeral-title'
}

/** True for a number alone that counts one. */
const countsBelow = (run: Standing | undefined): boolean => {
  const reading = run === undefined ? undefined : readRun(run)
  return reading?.pattern === 'numeral' && reading.number?.value === 1
}

const beforeHeading = (standing: readonly Standing[], runs: readonly number[]): boolean => {
  const last = runs[runs.length - 1] as number
  const next = standing[last + 1]
  return next !== undefined && next.first <= (standing[last] as Standing).last + 1 + 8 && isHeading(next)
}

/** The page is over where a heading follows, or more blank lines than elsewhere, or a name and then the story. */
const endsPage = (standing: readonly Standing[], runs: readonly number[], convention: Convention): boolean => {
  const last = standing[runs[runs.length - 1] as number] as Standing
  if (last.after === 99) return false
  if (beforeHeading(standing, runs) || last.after > Math.max(convention.gap, 1)) return true
  const texts = runs.flatMap((index) => partName(standing[index] as Standing))
  // "Anna Sand", "THE LONG WEIR", "A Novel": whatever stands below
  if (texts.length === 3 && last.after > 0 && texts.some(isGenre) && texts.some(isNamed)) return true
  if (runs.length !== 2 || last.after < 1) return false
  return isNamed(trim(last.text)) || isNamed(trim((standing[runs[0] as number] as Standing).text))
}

/** "Anna Sand, 1903", "Anna Sand (b. 1870)": a name, and a year that is set off from it. */
const isNamed = (text: string): boolean => couldBeName(/[,([©]/.test(text) ? withoutYear(text) : text)

/** Which of the lines is the author's name, or -1. */
const authorAmong = (texts: readonly string[], genre: number): number => {
  const names = texts.map((text, i) => i !== genre && isNamed(text))
  const count = names.filter(Boolean).length
  // "The Long Weir" over "quill_9"
  if (count === 0 && genre < 0 && texts.length === 2 && isHandle(texts[1] as string) && texts[0]?.includes(' '))
    return 1
  // "渡し守の灯" over "三浦蓮太郎"
  if (count === 0) return genre < 0 && texts.length === 2 && HAN_NAME.test(texts[1] as string) ? 1 : -1
  const lines = texts.length - (genre >= 0 ? 1 : 0)
  if (lines === 1) return -1
  const first = texts[0] as string
  // "LUCÍA MÉNDEZ / LA PRESA": what begins with an article is the title, where the other has none
  if (count === 2 && names[0] && names[1] && ARTICLE.test(first) !== ARTICLE.test(texts[1] as string))
    return ARTICLE.test(first) ? 1 : 0
  // "VERA OLSHAN / HOLLOW HOUSE / A Novel": what kind of book it is stands below its title
  if (names[0] && names[1] && genre === 2 && isCapitals(first) === isCapitals(texts[1] as string)) return 0
  // "Vera Olshan / SILENT HOUSE": the author stands above, told by the capitals below
  if (names[0] && genre !== 1 && (!names[1] || (!isCapitals(first) && isCapitals(texts[1] as string)))) {
    return names.indexOf(true, 1) > 0 && !isCapitals(texts[1] as string) ? names.lastIndexOf(true) : 0
  }
  return count === 1 && names[0] ? 0 : names.lastIndexOf(true)
}
