/**
 * Reads the lines on top that name the book: title, subtitle, author, translator, imprint. They become metadata and a
 * title page.
 *
 *    THE LIGHTHOUSE                       The Lighthouse
 *    or, A Winter Alone                   by Anna Maria Sand
 *    By Anna Maria Sand
 *    Translated by B. Sand
 *    LONDON: SAND & SON, 1897
 *
 *  Not: "It was raining." (a sentence), "Chapter One" (a heading), "Disclaimer: …" (a note).
 */
import type { ArchiveFacts } from './archive.js'
import type { Convention } from './convention.js'
import { readHeading } from './heading.js'
import { isCapitals, looksLikeTitle } from './heading-evidence.js'
import type { Standing } from './standing.js'
import { couldBeName, readTitlePage } from './title-page.js'

export interface TitleBlock {
  /** Standing runs that belong to it, by index. */
  readonly runs: readonly number[]
  readonly title?: string
  readonly subtitle?: string
  readonly authors: readonly string[]
  readonly translators: readonly string[]
  readonly editors: readonly string[]
  readonly illustrators: readonly string[]
  readonly date?: string
  /** True where a byline or an archive's header vouches for it. */
  readonly certain: boolean
}

export const letters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')

const NAME = String.raw`\p{Lu}[\p{L}.’'-]*(?:[ ,]+(?:(?:de|du|des|von|van|der|den|la|le|di|da|del|of|and|&|y|e|et|und|og|och|i)\s+)*(?:\p{Lu}[\p{L}.’'-]*|\([\p{Lu}][\p{L} .]*\)|[IVX]+|Jr\.?|Sr\.?|M\.?D\.?|Esq\.?))*`
const BYLINE = new RegExp(
  String.raw`^[\[(_*]*(?:(?:a (?:novel|story|tale|romance|play|poem)s?|stories|poems|written|composed|as told|(?:[Ee]in )?[Rr]oman|(?:[Ee]ine )?[Ee]rzählung(?:en)?|(?:[Ee]ine )?[Nn]ovelle|[Nn]ouvelle|[Rr]écit|[Nn]ovela|[Rr]omanzo|[Rr]acconto|[Bb]erättelse)\s+)?(?:by|By|BY|von|Von|VON|par|Par|PAR|por|Por|di|Di|door|Door|av|Av|af|de|De)\s*:?\s+[_*]*(${NAME}|[\p{Lu}\s.’'-]{4,60}|[\w.’'-]{2,40})[\])_*.]*$`,
  'u',
)
const BARE_BY = /^[_*]*(?:written\s+)?(?:by|von|par|por|di|door|av|af)[_*:]*$/i
const CJK_AUTHOR =
  /^(?:作\s*者|著\s*者|作|著|글|글쓴이|지은이|저자|[Aa]uthor|[Aa]utor(?:in)?|[Aa]uteure?|[Aa]utore|[Aa]utora|[Аа]втор|[Ff]örfattare|[Ff]orfatter)\s*[:：]\s*(\S.{0,40})$/u
const AUTHOR_AFTER = /^(\S.{1,30}?)\s*(?:著|作|지음)$/u
const TRANSLATOR =
  /^[[(_*]*(?:translated|englished|done into english|a translation|rendered)\b.*?\bby\s*[:]?\s*(.{0,80}?)[\])_*.]*$/i
const FOREIGN_TRANSLATOR =
  /^(?:traduit .*?par|übersetzt von|aus dem \S+ (?:übersetzt )?von|traducción de|tradotto da|traduzione di|vertaald door|översatt av|перевод)\s+(.{2,80})$/i
const EDITOR = /^[[(_*]*(?:edited|compiled|selected|collected|arranged)\b.*?\bby\s+(.{2,80}?)[\])_*.]*$/i
const ILLUSTRATOR =
  /^[[(_*]*(?:with )?(?:illustrations?|illustrated|pictures|drawings|decorations|pictured)\b.*?\bby\s+(.{2,80}?)[\])_*.]*$/i
const IMPRINT =
  /copyright|©|\(c\)|rights reserved|printed (?:in|by|at)|published|publish(?:er|ing)|\bedition\b|impression|\bpress\b|\b(?:company|& co|and co|& sons?|limited|ltd|inc)\b\.?|^(?:london|new york|boston|chicago|philadelphia|edinburgh|toronto|paris|berlin|leipzig|garden city)\b|^[[(]?(?:1[5-9]|20)\d\d[\])]?\.?$|^author of\b|^with (?:an )?(?:introduction|preface|frontispiece)|^(?:first|second|third) (?:printing|published)|^(?:in )?(?:one|two|three|four) volumes|^vol(?:ume)?\.? [IVX\d]+\.?$/i
const SUBTITLE =
  /^(?:or[,;:]?\s|being\s|an?\s(?:novel|tale|story|romance|play|comedy|tragedy|nightmare|fable|fantasy|memoir|history|mystery|poem|novella|study|fanfic\w*)\b|ein(?:e)?\s(?:roman|erzählung|novelle)|roman$|récit|nouvelle|novela|racconto)/i
const ILLUSTRATION = /^\[(?:illustration|frontispiece|cover|decoration)\b.*\]$/i
/** Beyond this many runs nothing is a title page any more. */
const MOST_RUNS = 24

const clean = (name: string): string =>
  name
    .replace(/[[\]_*]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+$/, (end) => (/\b(?:Jr|Sr|Esq|M\.D|\p{Lu})\.$/u.test(name) ? end : ''))
    .trim()

/** A name as a title page shouts it, told quietly: "JANE AUSTEN" → "Jane Austen", "H. G. WELLS" → "H. G. Wells". */
export const calmName = (name: string): string =>
  isCapitals(name)
    ? name.replace(/\p{Lu}[\p{Lu}’']+/gu, (word) =>
        /^(?:I{2,3}|IV|VI{0,3}|IX|XI*)$/.test(word)
          ? word
          : word[0] +
            word
              .slice(1)
              .toLowerCase()
              .replace(/^(c|c’|c')(\p{L})/u, (_, c, l) => c + l),
      )
    : name

/** Lines that say whose they are: those the loop below reads. */
const namesPerson = (text: string): boolean => {
  if (BYLINE.test(text) || BARE_BY.test(text) || CJK_AUTHOR.test(text) || TRANSLATOR.test(text)) return true
  const by = /\s(?:by|By|BY)\s+(\p{Lu}.{2,50})$/u.exec(text)
  return by !== null && couldBeName(by[1] as string)
}

export const findTitleBlock = (
  standing: readonly Standing[],
  from: number,
  facts: ArchiveFacts,
  fileTitle: string | undefined,
  convention: Convention,
): TitleBlock => {
  const runs: number[] = []
  const authors: string[] = []
  const translators: string[] = []
  const editors: string[] = []
  const illustrators: string[] = []
  let title: string | undefined
  let subtitle: string | undefined
  let certain = false
  let date: string | undefined
  let bylined = false
  let awaiting: 'author' | 'translator' | undefined
  const known = facts.title ? letters(facts.title) : ''
  const named = facts.author ? letters(facts.author) : ''
  const start = standing.findIndex((run) => run.first >= from)
  if (start < 0) return { runs, authors, translators, editors, illustrators, certain }
  const page = known === '' && named === '' ? readTitlePage(standing, start, convention, namesPerson) : undefined
  if (page) {
    const { title, subtitle, author } = page
    return {
      ...{ runs: page.runs, title, ...(subtitle !== undefined && { subtitle }) },
      ...{ authors: author === undefined ? [] : [calmName(author)], translators, editors, illustrators },
      certain: author !== undefined,
    }
  }
  for (let i = start; i < standing.length && i < start + MOST_RUNS; i++) {
    const run = standing[i] as Standing
    const before = standing[i - 1]
    // Prose in between: the block is over.
    if (i > start && before && run.first !== before.last + 1 + before.after) break
    const text = run.text.replace(/^[\s_*=~#]+|[\s_*=~#]+$/g, '')
    const key = letters(text)
    const take = (): void => {
      runs.push(i)
    }
    if (key === '') {
      if (/^[*=~_#\s.-]+$/.test(run.text) && i === start) continue
      if (runs.length === 0 || run.text.length < 3) break
      break
    }
    if (awaiting !== undefined && text.length < 80) {
      if (awaiting === 'author') authors.push(...splitNames(clean(text)))
      else translators.push(clean(text))
      awaiting = undefined
      certain = true
      bylined = true
      take()
      continue
    }
    if (
      known !== '' &&
      key.length > 2 &&
      (known.includes(key) || key === known || (key.startsWith(known) && text.length < 120))
    ) {
      // "MOBY-DICK;" and "or, THE WHALE." are two runs of one title
      if (title === undefined || (!bylined && !letters(title).includes(key) && known.includes(letters(title) + key)))
        title = title === undefined ? text : title
      certain = true
      take()
      continue
    }
    const by = BYLINE.exec(text)
    const titleAndBy =
      title === undefined && runs.length === 0
        ? /^(.{2,90}?)[,;.]?\s+(?:by|By|BY)\s+(\p{Lu}.{2,60})$/u.exec(text)
        : null
    if (by && (title !== undefined || runs.length > 0 || i === start)) {
      if (title === undefined && known === '' && i > start) break
      authors.push(...splitNames(clean(by[1] as string)))
      certain = true
      bylined = true
      take()
      continue
    }
    const cjk = CJK_AUTHOR.exec(text) ?? (title !== undefined ? AUTHOR_AFTER.exec(text) : null)
    if (cjk) {
      authors.push(clean(cjk[1] as string))
      certain = true
      bylined = true
      take()
      continue
    }
    if (
      titleAndBy &&
      !/[.!?]\s/.test(titleAndBy[1] as string) &&
      run.after >= 1 &&
      looksLikeTitle(titleAndBy[1] as string) &&
      couldBeName(clean(titleAndBy[2] as string))
    ) {
      title = titleAndBy[1] as string
      authors.push(...splitNames(clean(titleAndBy[2] as string)))
      certain = true
      bylined = true
      take()
      continue
    }
    if (BARE_BY.test(text) && (title !== undefined || runs.length > 0 || known !== '')) {
      awaiting = 'author'
      take()
      continue
    }
    const translator = TRANSLATOR.exec(text) ?? FOREIGN_TRANSLATOR.exec(text)
    if (translator && runs.length > 0) {
      if (translator[1]) translators.push(clean(translator[1]))
      else awaiting = 'translator'
      take()
      continue
    }
    const editor = EDITOR.exec(text)
    const illustrator = ILLUSTRATOR.exec(text)
    if ((editor || illustrator) && runs.length > 0) {
      if (editor) editors.push(clean(editor[1] as string))
      if (illustrator) illustrators.push(clean(illustrator[1] as string))
      take()
      continue
    }
    if (named !== '' && key === named) {
      bylined = true
      take()
      continue
    }
    if (runs.length > 0 && (ILLUSTRATION.test(text) || (certain && IMPRINT.test(text) && text.length < 160))) {
      const year = /\b(1[5-9]\d\d|20\d\d)\b/.exec(text)
      if (year) date ??= year[1] as string
      take()
      continue
    }
    if (ILLUSTRATION.test(text)) {
      if (known !== '') {
        take()
        continue
      }
      break
    }
    const reading = readHeading(run.text)
    if (
      reading &&
      reading.pattern !== 'titled' &&
      !reading.prose &&
      !(reading.pattern === 'named' && reading.kind === 'text')
    )
      break
    if (SUBTITLE.test(text) && title !== undefined && !bylined && text.length < 120) {
      subtitle ??= text
      take()
      continue
    }
    if (title === undefined && known === '' && runs.length === 0) {
      const shown = titleByLook(standing, i, text, fileTitle, convention)
      if (!shown) break
      title = text
      certain = shown === 'certain'
      take()
      continue
    }
    // Between title and byline there is nothing but subtitles.
    const ahead = standing
      .slice(i + 1, i + 4)
      .some((next) => BYLINE.test(next.text) || BARE_BY.test(next.text) || letters(next.text) === named)
    if (title !== undefined && !bylined && ahead && text.length < 120) {
      subtitle ??= text
      take()
      continue
    }
    // Imprint lines between others of the same kind: "AT", "NEW YORK".
    if (
      certain &&
      bylined &&
      run.indent > 8 &&
      text.length < 70 &&
      standing.slice(i + 1, i + 3).some((next) => IMPRINT.test(next.text))
    ) {
      take()
      continue
    }
    break
  }
  return {
    runs,
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    authors,
    translators,
    editors,
    illustrators,
    ...(date !== undefined && { date }),
    certain,
  }
}

const splitNames = (names: string): string[] =>
  names
    .split(/\s+(?:and|&|und|et|y|och|og)\s+|\s*&\s*/i)
    .map((name) => calmName(name.trim()))
    .filter((name) => name.length > 1)

/** "Title: The Storm": a header's line, which header-card.ts reads. */
const LABELLED = /^\s*[_*]*(?:title|story|titel|titre|título|titolo|название|书名|書名|タイトル|제목)[_*]*\s*[:：]/iu

/** Whether the first run of a text that nothing vouches for is its title. */
const titleByLook = (
  standing: readonly Standing[],
  at: number,
  text: string,
  fileTitle: string | undefined,
  convention: Convention,
): 'certain' | 'likely' | undefined => {
  const run = standing[at] as Standing
  if (text.length > 90 || run.last > run.first + 1 || LABELLED.test(text)) return undefined
  if (fileTitle !== undefined && letters(fileTitle) === letters(text)) return 'certain'
  const next = standing[at + 1]
  const adjacent = next !== undefined && next.first === run.last + 1 + run.after
  if (adjacent && (BYLINE.test(next.text) || BARE_BY.test(next.text) || CJK_AUTHOR.test(next.text))) return 'certain'
  const second = standing[at + 2]
  if (adjacent && second && (BYLINE.test(second.text) || CJK_AUTHOR.test(second.text)) && looksLikeTitle(text))
    return 'certain'
  if (/^["“«„‘'「『—–-]/.test(text) && /["”»“’'」』.?!,]$/.test(text)) return undefined
  if (
    /[.,;:…]["”’)]*$/.test(text) ||
    /^(?:disclaimer|a\/?n|author|note|warning|summary|rating|words?|title)\b/i.test(text)
  )
    return undefined
  if (!looksLikeTitle(text) && !/^[\p{Lo}\p{N}\s：:·—]{1,24}$/u.test(text)) return undefined
  if (text.split(/\s+/).length > 12 || run.after === 99) return undefined
  const heading = adjacent ? readHeading(next.text) : undefined
  if (heading && (heading.pattern === 'numbered' || heading.pattern === 'named') && !heading.prose) return 'likely'
  if (run.after > convention.gap || isCapitals(text)) return 'likely'
  // One line, then prose: a title where it is no sentence and the paragraph that follows is long.
  return adjacent ? undefined : 'likely'
}
