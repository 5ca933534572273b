/**
 * Reads the lines on top that name the book, from title to imprint: they become metadata and a title page.
 *
 *    THE LIGHTHOUSE                       The Lighthouse
 *    or, A Winter Alone                   by Anna Maria Sand
 *    By Anna Maria Sand
 *    Translated by B. Sand
 *    LONDON: SAND & SON, 1897
 *
 *  Not: "It was raining." (a sentence), "Chapter One" (a heading), "Disclaimer: …" (a note).
 */
import { belowNotes, belowSeries } from './above-title.js'
import type { ArchiveFacts } from './archive.js'
import {
  AUTHOR_AFTER,
  BARE_BY,
  COVER,
  editorIn,
  illustratorIn,
  isAnonymous,
  isFoot,
  isImprint,
  namesMaker,
  namesPerson,
  RIGHTS,
  readAuthorLine,
  readDressedByline,
  readSmallByline,
  SUBTITLE,
  splitByline,
  TRANSLATED_OF,
  translatorIn,
} from './byline.js'
import type { Convention } from './convention.js'
import { readSeriesPlace } from './header-facts.js'
import { withoutPictures } from './heading-dress.js'
import { readRun } from './heading-evidence.js'
import { isContentsHeading } from './heading-words.js'
import { letters } from './letters.js'
import { calmName, cleanName, splitNames, yearBehind } from './person-name.js'
import type { Standing } from './standing.js'
import { isTagline, isTitleAfterAll, titleByLook } from './title-by-look.js'
import { imprintBelow, isLegal, ofTitle, opensVolumes, ownerIn, titleWords, wholeTitle } from './title-lines.js'
import { couldBeName, isGenre, isHandle, isTied, readTitlePage } from './title-page.js'

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
  readonly series?: string
  readonly seriesIndex?: number
  readonly rights?: string
  /** True where a byline or an archive's header vouches for it. */
  readonly certain: boolean
}

const ILLUSTRATION = /^\[(?:illustration|frontispiece|cover|decoration)\b.*\]$/i
/** Beyond this many runs nothing is a title page any more. */
const MOST_RUNS = 24

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
  let rights: string | undefined
  let series: { series?: string; seriesIndex?: number } = {}
  let bylined = false
  let spelled = ''
  let awaiting: 'author' | 'translator' | undefined
  const known = facts.title ? letters(facts.title) : ''
  const named = facts.author ? letters(facts.author) : ''
  const first = standing.findIndex((run) => run.first >= from)
  if (first < 0) return { runs, authors, translators, editors, illustrators, certain }
  const start = known === '' && named === '' ? belowNotes(standing, first) : belowSeries(standing, first, known)
  for (let at = first; at < start && known !== ''; at++) runs.push(at)
  const page =
    known === '' && named === '' ? readTitlePage(standing, start, convention, namesPerson, isFoot) : undefined
  if (page) {
    runs.push(...page.runs)
    title = page.title
    subtitle = page.subtitle
    if (page.author !== undefined) authors.push(calmName(cleanName(page.author)))
    date = yearBehind(page.author ?? '')
    certain = page.author !== undefined
    bylined = true
  }
  const below = page === undefined ? start : (page.runs.at(-1) as number) + 1
  for (let i = below; i < standing.length && i < start + MOST_RUNS; i++) {
    const run = standing[i] as Standing
    const before = standing[i - 1]
    // Prose in between: the block is over.
    if (i > start && before && run.first !== before.last + 1 + before.after) break
    const text = withoutPictures(run.text.replace(/^[\s_*=~#]+|[\s_*=~#]+$/g, ''))
    const key = letters(text)
    const take = (): number => runs.push(i)
    if (key === '' && i === start && /^[*=~_#\s.-]+$/.test(run.text)) continue
    if (key === '') break
    if (awaiting !== undefined && text.length < 80) {
      date ??= yearBehind(text)
      if (awaiting === 'author') authors.push(...splitNames(cleanName(text)))
      else translators.push(cleanName(text))
      awaiting = undefined
      certain = bylined = true
      take()
      continue
    }
    const part = ofTitle(text, key, known, spelled)
    if (part) {
      title ??= text
      subtitle ??= part.rest
      // "THE LIFE", "OF", "A SAILOR": each goes on where the last stopped
      if (known.startsWith(spelled + key)) spelled += key
      certain = true
      take()
      continue
    }
    if (isTied(standing, i, known, bylined)) {
      if (bylined) awaiting = 'author'
      take()
      continue
    }
    const hasBy = text.toLowerCase().includes('by')
    const by = readDressedByline(text) ?? readSmallByline(title, text)
    const titleAndBy = title === undefined && runs.length === 0 && run.after >= 1 ? splitByline(text) : undefined
    if (by && (title !== undefined || runs.length > 0 || i === start)) {
      if (title === undefined && known === '' && i > start) break
      const after = TRANSLATED_OF.test(standing[i - 2]?.text ?? '')
      date ??= yearBehind(text)
      ;(after ? translators : authors).push(...splitNames(cleanName(by[1] as string)))
      certain = bylined = true
      take()
      continue
    }
    const cjk = readAuthorLine(text) ?? (title !== undefined ? AUTHOR_AFTER.exec(text) : null)
    // Below the author's name an archive's header goes on.
    if (cjk && run.last > run.first) break
    if (cjk) {
      authors.push(cleanName(cjk[1] as string))
      // "作者：林晚舟　譯者：何見山"
      const along = /[\s\u3000][譯译訳]者?[:：]\s*(\S+)$/u.exec(text)
      if (along) translators.push(along[1] as string)
      certain = bylined = true
      take()
      continue
    }
    if (titleAndBy) {
      title = titleAndBy.title
      authors.push(...splitNames(cleanName(titleAndBy.name)))
      certain = bylined = true
      take()
      continue
    }
    const bareBy = BARE_BY.exec(text)
    if (bareBy && (title !== undefined || runs.length > 0 || known !== '')) {
      awaiting = 'author'
      // "Romance de" over the name
      subtitle ??= bareBy[1]
      take()
      continue
    }
    if (title !== undefined && isAnonymous(text)) {
      certain = bylined = true
      take()
      continue
    }
    const follows = runs.length > 0
    const translator = follows ? translatorIn(text, hasBy) : undefined
    if (translator !== undefined) {
      if (translator !== '') translators.push(cleanName(translator))
      else awaiting = 'translator'
      take()
      continue
    }
    // "Translated from the Russian of", the author, "by" the translator
    if (follows && TRANSLATED_OF.test(text)) {
      take()
      continue
    }
    const editor = follows ? editorIn(text, hasBy) : undefined
    const illustrator = follows ? illustratorIn(text, hasBy) : undefined
    if (editor !== undefined || illustrator !== undefined) {
      if (editor !== undefined) editors.push(cleanName(editor))
      if (illustrator !== undefined) illustrators.push(cleanName(illustrator))
      take()
      continue
    }
    // "Anna Sand" over "THE LIGHTHOUSE", with no blank line between
    if (known.length > 2 && named !== '' && (key === named + known || key === known + named)) {
      title ??= facts.title as string
      certain = bylined = true
      take()
      continue
    }
    // "BY", "ANNA SAND", "Author of …" on lines of their own
    if (named !== '' && (key === named || (certain && key.startsWith(`by${named}`) && text.length < 250))) {
      bylined = true
      take()
      continue
    }
    if (isContentsHeading(text)) break
    if (opensVolumes(standing, text)) {
      if (certain) runs.push(...imprintBelow(standing, i))
      break
    }
    const ruled = rights !== undefined || (runs.length > 0 && RIGHTS.test(text))
    const imprint =
      (ruled && isLegal(text)) ||
      ((certain || ruled) && isImprint(text) && !isTitleAfterAll(standing, i, title ?? facts.title))
    if (runs.length > 0 && (ILLUSTRATION.test(text) || imprint)) {
      date ??= /\b(1[5-9]\d\d|20\d\d)\b/.exec(text)?.[1]
      const owner: string | undefined = bylined || named !== '' || !RIGHTS.test(text) ? undefined : ownerIn(text)
      if (RIGHTS.test(text)) rights ??= text
      if (owner !== undefined) certain = bylined = authors.push(owner) > 0
      take()
      continue
    }
    if (ILLUSTRATION.test(text) || (known !== '' && COVER.test(text))) {
      if (known === '') break
      take()
      continue
    }
    const place = title !== undefined ? readSeriesPlace(text) : undefined
    if (place) {
      series = place
      take()
      continue
    }
    const reading = readRun(run)
    if (
      reading &&
      reading.pattern !== 'titled' &&
      !reading.prose &&
      !(reading.pattern === 'named' && reading.kind === 'text')
    )
      break
    const tagline = runs.length === 1 && isTagline(run, text)
    const kind = isGenre(text) && (!bylined || known !== '')
    if (title !== undefined && text.length < 120 && (kind || (!bylined && (SUBTITLE.test(text) || tagline)))) {
      subtitle ??= text
      take()
      continue
    }
    // "A Memoir" over "Anna Sand"
    const handle = run.before === 0 && runs.length === 1 && title !== undefined && isHandle(text)
    if (!bylined && known === '' && (handle || (subtitle && isGenre(subtitle) && couldBeName(text)))) {
      authors.push(calmName(text))
      certain = bylined = true
      take()
      continue
    }
    if (title === undefined && known === '' && runs.length === 0) {
      const shown = titleByLook(standing, i, titleWords(standing, i, text), fileTitle, convention)
      if (!shown) break
      const whole = wholeTitle(standing, i, text)
      title = whole.title
      subtitle = whole.subtitle
      certain = shown === 'certain'
      take()
      runs.push(...whole.more)
      i += whole.more.length
      continue
    }
    // Between title and byline there is nothing but subtitles.
    const ahead = standing
      .slice(i + 1, i + 4)
      .some(({ text: next }) => namesMaker(next) || (named !== '' && letters(next) === named))
    // Title and byline of a collection's first story, which others follow
    if (ahead && run.before > 1 && standing.slice(i + 4).some((next) => readDressedByline(next.text) !== null)) break
    if (title !== undefined && !bylined && ahead && text.length < 120) {
      // "THE", "LONG WEIR": the title again, in lines of its own
      if (!letters(title).includes(key)) subtitle ??= text
      take()
      continue
    }
    // Imprint lines between others of the same kind: "AT", "NEW YORK".
    if (
      certain &&
      bylined &&
      (run.indent > 8 || known !== '') &&
      text.length < 70 &&
      run.before < 9 &&
      standing.slice(i + 1, i + 3).some((next) => isImprint(next.text))
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
    ...series,
    ...(rights !== undefined && { rights }),
    certain,
  }
}
