/**
 * Reads the parts of a letter: where and when, to whom, how it ends, who wrote it.
 *
 *    Malden, _4 March_.         My dear Anna,--         Yours ever,        A. B. CRANE.
 *    "12, Mill Lane, Friday.    Sir:                    Believe me,        “ANNA”
 *
 *  Not: “My dear Anna,” he said (people speak so); 4 March was a Friday.
 */
import type { Block, Paragraph, ParagraphRole } from '../book/block.js'
import { type Inline, text } from '../book/inline.js'
import { span } from '../book/span.js'
import { isCapitals } from './character.js'
import type { Chunk } from './chunk.js'
import { MONTHS, WEEKDAYS } from './dates.js'
import { isEndMark } from './end-mark.js'
import { chunkOf, PUSHED } from './indent-runs.js'
import { signsInCjk } from './letter-cjk.js'
import { closesElsewhere, greetsElsewhere } from './letter-elsewhere.js'
import { isRole, REACH } from './letter-group.js'
import { lengthOf, textOf } from './lines.js'
import { linesOf, paragraphOf, readParagraphs } from './paragraphs.js'
import type { Scope } from './scope.js'
import { isSet } from './set-in.js'

export type LetterRole = Extract<ParagraphRole, 'dateline' | 'salutation' | 'closing' | 'signature'>

const OPEN = String.raw`^["“‘«„_*\s]*`
const SALUTATION = new RegExp(
  `${OPEN}(?:(?:My |Our )?(?:very |ever )?(?:own |good |old )?(?:dear|dearest|beloved|darling|honou?red)\\b|Dear |Dearest |Sirs?\\b|Madam\\b|Gentlemen\\b|(?:Most )?(?:Reverend|Honou?red|Esteemed) |To (?:the|my|his|her|whom|Mr|Mrs|Miss)\\b|Ch(?:er|ère)s? |Mon cher|Ma chère|Monsieur\\b|Madame\\b|Liebe[rs]? |Sehr geehrte|Mein(?:e)? liebe|Querid[oa]s? |Estimad[oa]s? |Car[oa]s? |Egregi[oa] |Beste |Kära |Дорог(?:ой|ая|ие) |Уважаем)[^.!?]{0,60}(?:[,:]|--|—|[,:]\\s?(?:--|—))["_*]*$`,
  'iu',
)
/** How salutations end: asked first, for the pattern above is a long one. */
const GREETS = /(?:[,:]|--|—)["_*]*$/
const CLOSING = new RegExp(
  `${OPEN}(?:(?:I|We) (?:am|remain|have the honou?r)(?=[^.!?]*(?:[,—–-]["”’»_*]*$|\\b(?:[Yy]ours?|[Tt]hine|[Ss]ervants?|[Ss]ir|[Mm]adam|[Ff]riend|etc|&c)\\b))|Believe me|And believe me|(?:Ever |Always |Very )?(?:truly |sincerely |faithfully |respectfully |affectionately )*(?:Your|Yours|Thine)\\b|(?:Very |Most )?(?:Sincerely|Faithfully|Respectfully|Affectionately|Truly|Cordially|Lovingly)\\b|(?:With |All my |Much |Lots of )?(?:love|Love)\\b|(?:Best|Kind|Warm|Kindest|Warmest) (?:regards|wishes)|With (?:best|kind|all|my|the|warm)|Regards|Ever (?:your|yours)|Until then|Your obedient|Hochachtungsvoll|Mit (?:freundlichen|herzlichen|besten)|Dein[e]?\\b|Ihr[e]?\\b|Votre\\b|Bien à|Cordialement|Atentamente|Tuy[oa]\\b|Su\\b)[^.!?]{0,58}[,.;:—–-]*["”’»_*]*$`,
  'u',
)
/** How people end notes and mails: a word or two, and a comma. */
const BRIEF =
  /^["“‘_*]*(?:(?:All the |My )?[Bb]est|(?:Many )?[Tt]hanks(?: again)?|Thank you|Cheers|Signed|Hugs(?: and kisses)?|Kisses|Take care|(?:See you|Talk) soon|xoxo?|XOXO?|Liebe Grüße|Viele Grüße|Herzliche Grüße|Gruß|Bises|Bisous|Amitiés|Besos|Un abrazo|Saludos|Baci|Cari saluti|Groetjes|Pozdrawiam),["_*]*$/
const DATELINE = new RegExp(
  `${OPEN}(?:[\\p{L}\\d.,'’ _&-]{0,60}?[\\s,_]+)?(?:(?:${WEEKDAYS})\\b|(?:${MONTHS})\\b|\\d{1,2}(?:st|nd|rd|th)\\b|1[5-9]\\d\\d\\b|20\\d\\d\\b)[\\p{L}\\d.,:'’ _—–-]{0,40}["”_*.,:)]*$`,
  'iu',
)
const ADDRESS =
  /^["“_]*(?:\d+[A-Za-z]?,? |No\. \d+)?[\p{Lu}\d][^.!?]{2,60}(?:Street|Square|Road|Lane|Hall|House|Hotel|Place|Row|Avenue|Inn|Castle|Park|Gate|Court|Club)\b[^.!?]{0,40}[.,_]*$/u

const MOST = 70
/** Somebody says it: "I am now," said Bram. */
const SPOKEN = /[,.!?]['"”’»]\s+\p{L}/u
/** "Dear Mr. Finch,": no sentence ends there. */
const SHORTENED = /\b(Mr|Mrs|Ms|Dr|Rev|Prof|Capt|Col|Hon|Messrs|St)\./g

/** "I am looking at you.": a sentence between quotation marks is said. */
const isSaid = (words: string): boolean =>
  '"“'.includes(words.charAt(0)) &&
  '"”'.includes(words.charAt(words.length - 1)) &&
  '.…'.includes(words.charAt(words.length - 2))

/** A sentence that happens to name a day. */
const TOLD =
  /\b(?:was|were|is|are|had|has|came|went|vint|est|était|war|ist|kam|fue|era|venne)\b|\b(?:I|[Hh]e|[Ss]he|[Ww]e|[Tt]hey|[Yy]ou)\s\p{Ll}|[.!?]\s+\p{Lu}\S*\s+\p{Ll}/u
/** Nobody dates, greets or signs with a question. */
const ASKED = /[?!]['"”’»_*)]*$/
const DATED =
  /\d|day\b|tag\b|di\b|[A-Z][a-z]+ (?:Street|Square|Road|Lane|Hall|House|Hotel|Place|Row|Avenue|Inn|Castle|Park)/

/** The part of a letter that one line is, or undefined. */
export const letterRole = (words: string): LetterRole | undefined => {
  if (words.length > MOST || words.length < 2 || ASKED.test(words) || SPOKEN.test(words)) return undefined
  if (greetsElsewhere(words)) return 'salutation'
  if (GREETS.test(words)) {
    if (SALUTATION.test(words.includes('.') ? words.replace(SHORTENED, '$1') : words)) return 'salutation'
    if (BRIEF.test(words)) return 'closing'
  }
  if (isSaid(words)) return isDateline(words) ? 'dateline' : undefined
  if (closesElsewhere(words) || (CLOSING.test(words) && words.split(/\s+/).length < 11)) return 'closing'
  if (isDateline(words)) return 'dateline'
  return undefined
}

export const isDateline = (words: string): boolean =>
  words.length <= MOST &&
  DATED.test(words) &&
  (DATELINE.test(words) || ADDRESS.test(words)) &&
  (/\d/.test(words) || words.split(/\s+/).length < 7) &&
  !TOLD.test(words)

/** True for a line that can only be a name: a few words with capitals, and no verb's sentence. */
export const isName = (words: string): boolean => {
  if (words.length > 50) return false
  const bare = words.replace(/^[\s"“‘'«»_*—–-]+|(?:\s[xXoO]{1,7})?[\s"”’'«»_*.,]*$/g, '')
  if (bare.length === 0 || /[!?;:]/.test(bare)) return false
  if (isCapitals(bare)) return !isEndMark(bare)
  const parts = bare.split(/[\s.]+/).filter(Boolean)
  // "The End" below the letter that a story closes with; Fin may be called so.
  return (
    parts.length <= 6 &&
    !(parts.length > 1 && isEndMark(bare)) &&
    parts.every((part) => /^\p{Lu}/u.test(part) || /^(?:of|the|de|von|van|di|la|and|&|d'|le)$/.test(part))
  )
}

/** True where every line of a chunk is pushed to the right, as dates and signatures are. */
export const isPushed = ({ body }: Scope, chunk: Chunk): boolean => chunk.indent >= body + PUSHED

/** Reads the chunk at `at` as parts of a letter, a line each; returns false where it is none. */
export const readLetterPart = (scope: Scope, at: number, into: Block[]): boolean => {
  const { lines, chunks } = scope
  const chunk = chunks[at] as Chunk
  if (readWholeLetter(scope, chunk, into)) return true
  if (isAddressed(scope, at)) {
    into.push(linesTogether(scope, linesOf(scope, chunk), 'dateline'))
    return true
  }
  if (chunk.lines > 5 || lengthOf(lines, chunk.first) > MOST) return false
  const indices = linesOf(scope, chunk)
  const roles: ParagraphRole[] = []
  const previous = into.at(-1)
  let before = previous?.kind === 'paragraph' ? previous.role : undefined
  for (const i of indices) {
    const words = textOf(lines, i)
    const own = letterRole(words)
    // "I remain, / Madam, / Your obedient servant," greets nobody.
    const closes = before === 'closing' && own === 'salutation'
    const signed =
      // "Un abrazo," over "Tuyo, Tomás" and "Je vous embrasse," over "Votre Jeanne"
      (own === undefined || (own === 'closing' && !words.endsWith(',') && closesElsewhere(words))) &&
      (before === 'closing' || before === 'signature') &&
      (isName(words) || signsInCjk(words)) &&
      // The address of the next letter stands below a signature.
      !isAddress(scope, at, indices, i)
    const role = signed
      ? 'signature'
      : closes
        ? before
        : (own ??
          (isCalled(scope, at, words) ? 'salutation' : closesByShape(scope, at, i, into) ? 'closing' : undefined))
    if (role === undefined && !isAddress(scope, at, indices, i)) return false
    roles.push(role ?? 'dateline')
    before = role ?? 'dateline'
  }
  // What could be said as well as written needs a neighbour that is plainly a letter's.
  const next = chunks[at + 1]
  const after = next && next.before >= 0 ? textOf(lines, next.first) : ''
  const set = isSet(scope, chunk)
  if (roles.at(-1) === 'closing' && !set && !isName(after) && !/,["”_*]*$/.test(textOf(lines, chunk.last))) {
    if (!isOpen(into)) return false
  }
  if (roles.at(-1) === 'dateline' && !set) {
    const opens = previous === undefined || previous.kind !== 'paragraph' || previous.role !== 'plain'
    const marked = /^["“_*]/.test(textOf(lines, chunk.first))
    if (!opens && !marked && letterRole(after) === undefined) return false
  }
  for (let k = 0; k < indices.length; ) {
    let upto = k + 1
    while (upto < indices.length && roles[upto] === roles[k]) upto++
    into.push(linesTogether(scope, indices.slice(k, upto), roles[k] as ParagraphRole))
    k = upto
  }
  return true
}

/** True where a greeting stands above that no closing has answered. */
const isOpen = (into: readonly Block[]): boolean => {
  for (let at = into.length - 1; at >= 0 && at > into.length - REACH; at--) {
    const block = into[at] as Block
    if (isRole(block, 'salutation')) return true
    if (block.kind === 'scene-break' || isRole(block, 'closing') || isRole(block, 'signature')) return false
  }
  return false
}

/** Columns that the last words of a letter keep within, in any language. */
const LONGEST_CLOSING = 50
const LONGEST_SIGNATURE = 40

/** Below a greeting, a short line that begins large and is no sentence, and right below it a name: "Tuo aff.mo" / "Giovanni". */
const closesByShape = (scope: Scope, at: number, line: number, into: readonly Block[]): boolean => {
  const { lines, chunks } = scope
  const { first, lines: count } = chunks[at] as Chunk
  const words = textOf(lines, line)
  if (line !== first || count > 2 || words.length > LONGEST_CLOSING || /[.!?…:;]["”»«]*$/.test(words)) return false
  const below =
    count === 2 ? (chunks[at] as Chunk).last : chunks[at + 1]?.lines === 1 ? chunks[at + 1]?.first : undefined
  if (below === undefined || (count === 1 && !words.endsWith(','))) return false
  const name = textOf(lines, below)
  if (!/^["“«»]?[\p{Lu}\p{Lo}]/u.test(words) || name.length > LONGEST_SIGNATURE || isName(words)) return false
  return isName(name) && isOpen(into)
}

/** A letter without blank lines: its greeting, what it says, its end and who wrote it. */
const readWholeLetter = (scope: Scope, chunk: Chunk, into: Block[]): boolean => {
  const { lines } = scope
  if (chunk.lines < 3 || letterRole(textOf(lines, chunk.first)) !== 'salutation') return false
  const indices = linesOf(scope, chunk)
  let end = indices.length - 1
  while (end > 1 && indices.length - end < 4 && letterRole(textOf(lines, indices[end] as number)) !== 'closing') end--
  const closing = textOf(lines, indices[end] as number)
  if (end < 2 || letterRole(closing) !== 'closing' || !/[,—–-]["”_*]*$/.test(closing)) return false
  const signed = indices.slice(end + 1)
  if (!signed.every((i) => isName(textOf(lines, i)))) return false
  const said = indices.slice(1, end)
  into.push(paragraphOf(scope, chunk.first, chunk.first, 'salutation'))
  readParagraphs(scope, chunkOf(lines, said, 0, scope.convention.wrap), into)
  into.push(paragraphOf(scope, indices[end] as number, indices[end] as number, 'closing'))
  if (signed.length > 0) into.push(linesTogether(scope, signed, 'signature'))
  return true
}

const CALLED =
  /^["“_*]*(?:(?:Hi|Hello|Hey),? )?\p{Lu}\p{L}+(?:['’-]\p{L}+)*(?: \p{Lu}[\p{L}.'’]*){0,2},(?:--|—)?["_*]*$/u
/** How far below a greeting its letter ends, in chunks. */
const SHORT_LETTER = 12

/** A name and a comma, alone, and further down a letter's end and a name: "Tom," … "Love, / Ada". */
const isCalled = ({ lines, chunks }: Scope, at: number, words: string): boolean => {
  if ((chunks[at] as Chunk).lines !== 1 || words.length > 50) return false
  const cried = words.endsWith('!') && greetsElsewhere(words)
  if (!cried && (words.length > 40 || !CALLED.test(words))) return false
  for (let next = at + 1; next < chunks.length && next <= at + (cried ? REACH : SHORT_LETTER); next++) {
    const { first, last, before } = chunks[next] as Chunk
    if (before < 0) return false
    const closing = textOf(lines, first)
    if (letterRole(closing) !== 'closing') continue
    if (cried) return true
    if (!/,["”_*]*$/.test(closing)) continue
    const signature = last > first ? last : chunks[next + 1]?.first
    return signature !== undefined && isName(textOf(lines, signature))
  }
  return false
}

/** True for a line of an address above a date, with a greeting or a date to follow. */
const isAddress = ({ lines, chunks }: Scope, at: number, indices: readonly number[], line: number): boolean => {
  const words = textOf(lines, line)
  if (words.length > 50 || /[.!?]$/.test(words) || !/^["“_]*[\p{Lu}\d]/u.test(words)) return false
  const next = chunks[at + 1]
  const last = indices.at(-1) as number
  return (
    line !== last &&
    isDateline(textOf(lines, last)) &&
    next !== undefined &&
    letterRole(textOf(lines, next.first)) === 'salutation'
  )
}

/** Lines of an address, and how many blocks of them stand above a greeting: the writer's, and whom it goes to. */
const MOST_ADDRESSED = 6
const PART_OF_ADDRESS = /^["“_]*(?:[\p{Lu}\d][\p{L}\d.'’&/-]*|and|of|the|on|in|upon|de|la|&),?["”_]*$/u
const isPlace = (words: string): boolean => words.split(/\s+/).every((word) => PART_OF_ADDRESS.test(word))

/** True for two lines and more of names and places with a greeting below, or such lines over another such block. */
const isAddressed = ({ lines, chunks }: Scope, at: number): boolean => {
  for (let k = at; k < at + MOST_BLOCKS; k++) {
    const chunk = chunks[k]
    if (
      chunk === undefined ||
      chunk.lines < 2 ||
      chunk.lines > MOST_ADDRESSED ||
      chunk.last >= chunk.first + MOST_ADDRESSED
    )
      return false
    for (let i = chunk.first; i <= chunk.last; i++)
      if (lengthOf(lines, i) > LONGEST_CLOSING || !isPlace(textOf(lines, i))) return false
    const next = chunks[k + 1]
    if (next !== undefined && letterRole(textOf(lines, next.first)) === 'salutation') return true
  }
  return false
}

const MOST_BLOCKS = 2

/** A paragraph that keeps its lines apart. */
const linesTogether = (scope: Scope, indices: readonly number[], role: ParagraphRole): Paragraph => {
  const parts = indices
    .map((i) => paragraphOf(scope, i, i, role))
    .map((part) => (role === 'dateline' ? inTwoLines(part) : part))
  const content = parts.flatMap((part, k): Inline[] =>
    k === 0 ? [...part.content] : [{ kind: 'line-break' }, ...part.content],
  )
  const first = parts[0] as Paragraph
  return { ...first, span: span(first.span.start, (parts.at(-1) as Paragraph).span.end), content }
}

const PLACE_AND_DATE = new RegExp(
  `^([^\\d]{3,60}?\\p{L},)\\s+((?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?(?:${MONTHS})\\b.*|(?:${MONTHS})\\.?\\s+\\d.*)$`,
  'su',
)

/** A dateline that names place and day has the day on a line of its own: "Gull Street, Monday," over "August 2." */
const inTwoLines = (part: Paragraph): Paragraph => {
  const [only, ...rest] = part.content
  if (rest.length > 0 || only?.kind !== 'text') return part
  const match = PLACE_AND_DATE.exec(only.text)
  if (!match) return part
  return { ...part, content: [text(match[1] as string), { kind: 'line-break' }, text(match[2] as string)] }
}
