/**
 * What the text says of itself: gathered from title block, archive header and header card, for the metadata.
 */
import type { Block } from '../book/block.js'
import type { FoundFacts } from '../book/facts.js'
import { plain } from '../book/inline.js'
import type { Section } from '../book/section.js'
import { NO_SPELLINGS, raised, type Spellings, spelledAs } from '../book/spellings.js'
import { type ArchiveFacts, languageCode } from './archive.js'
import { cardEntries, type HeaderCard } from './header-card.js'
import { isoDate, readSeriesPlace } from './header-facts.js'
import { isCapitals } from './heading-evidence.js'
import { letters } from './letters.js'
import { calmName } from './person-name.js'
import type { TitleBlock } from './title-block.js'

/** "Book Two of the Salt Saga" above the title says where the book stands. */
const belowSeries = (block: TitleBlock): TitleBlock => {
  const { title, subtitle, ...rest } = block
  const place = title !== undefined && subtitle !== undefined ? readSeriesPlace(title) : undefined
  return place && subtitle !== undefined ? { ...rest, ...place, title: subtitle } : block
}

export const gatherFacts = (
  shown: TitleBlock,
  archive: ArchiveFacts,
  card: HeaderCard | undefined,
  sections: readonly Section[],
  spellings: Spellings = NO_SPELLINGS,
): FoundFacts => {
  const title = belowSeries(shown)
  const archived = archive.title === undefined ? undefined : splitTitle(archive.title, title)
  const name =
    quiet(archived?.title, spellings) ??
    quiet(card?.title?.replace(STATUS, ''), spellings) ??
    (title.title === undefined ? card?.subject : calmTitle(unbracket(title.title), spellings))
  const subtitle = archived?.subtitle ?? title.subtitle
  const authors =
    archive.author !== undefined
      ? splitAuthors(archive.author)
      : card && card.authors.length > 0
        ? card.authors
        : title.authors.length === 0 && card?.sender !== undefined && name !== undefined
          ? [card.sender]
          : title.authors
  const translators =
    archive.translator !== undefined
      ? [archive.translator]
      : title.translators.length > 0
        ? title.translators
        : (card?.translators ?? [])
  const date = card?.date ?? title.date
  const { series, seriesIndex } = card?.series === undefined ? title : card
  const rights = card?.rights ?? title.rights
  const summary = card?.summary ?? summaryOf(sections)
  const incipit = incipitOf(sections, firstWords)
  const verse = name === undefined && incipit === '' ? incipitOf(sections, firstVerse) : ''
  const sole = name === undefined ? (soleTitle(sections) ?? (verse === '' ? undefined : verse)) : undefined
  const language = archive.language ?? (card?.language === undefined ? undefined : languageCode(card.language))
  return {
    ...(name !== undefined && { title: name }),
    ...(subtitle !== undefined && { subtitle: calmTitle(subtitle, spellings) }),
    authors,
    translators: translators.map(calmName),
    editors: archive.editor !== undefined ? [archive.editor] : title.editors.map(calmName),
    illustrators: archive.illustrator !== undefined ? [archive.illustrator] : title.illustrators.map(calmName),
    ...(language !== undefined && { language }),
    ...(date !== undefined && { date: isoDate(date) ?? date }),
    ...(summary !== undefined && { description: summary }),
    subjects: card?.subjects ?? [],
    ...(series !== undefined && { series }),
    ...(seriesIndex !== undefined && { seriesIndex }),
    ...((archive.source ?? card?.source) !== undefined && { source: (archive.source ?? card?.source) as string }),
    ...(rights !== undefined && { rights }),
    card: card === undefined ? [] : cardEntries(card),
    credits: archive.credits,
    incipit,
    ...(sole !== undefined && { soleTitle: sole }),
  }
}

/** "《守灯人》" → "守灯人". */
const unbracket = (title: string): string => {
  const bare = /^[《「『【〈](.+)[》」』】〉]$/u.exec(title)?.[1] ?? title
  return bare.endsWith(']') || bare.endsWith(')') ? bare.replace(STATUS, '') : bare
}

/** Three words and more in capitals: an archive's header writes so where its title page did. */
const SHOUTED = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*\s\p{Lu}{2}[^\p{Ll}]*\s\p{Lu}{2}[^\p{Ll}]*$/u

/** A title that somebody told, unless it shouts. */
const quiet = (title: string | undefined, spellings: Spellings): string | undefined =>
  title !== undefined && SHOUTED.test(title) ? calmTitle(title, spellings) : title

/** "[COMPLETED]", "(WIP)": how far its author has come, no part of a title. */
const STATUS =
  /(?<=\S)\s*[[(](?:completed?|complete|finished|wip|work in progress|on ?going|on hold|(?:on )?hiatus|discontinued|under edit(?:ing)?|editing|edited|rewrit(?:e|ten|ing)|one-?shot)[\])]$/i

/** "The Ice; or, A Winter Alone" → title and subtitle. */
const splitTitle = (told: string, shown: TitleBlock): { title: string; subtitle?: string } => {
  // "…, Complete" tells an archive's readers that no volume is missing.
  const title = told.replace(/(?:,\s+|\s*[—–-]+\s*)complete$/i, '')
  // The page sets "THE STORM" and "A TALE" in two runs; the header has them in one.
  const first = shown.title === undefined ? '' : letters(shown.title)
  if (first.length > 3 && letters(title).startsWith(first) && letters(title) !== first) {
    let at = 0
    for (let seen = 0; seen < first.length; at++) if (/[\p{L}\p{N}]/u.test(title[at] as string)) seen++
    const rest = title.slice(at).replace(/^[\s;,:.—–-]+/, '')
    // "THE LIFE" over "OF A SAILOR" is one title, whatever stands in which line.
    const goesOn = /^\s+(?:of|and|in|on|at|to|from|with|for|de|du|des|von)\s/i.test(title.slice(at))
    if (rest !== '' && !goesOn && /^[\s;,:.—–-]/.test(title.slice(at)))
      return { title: title.slice(0, at), subtitle: rest }
  }
  const match =
    /^(.{2,}?)(?:[;,:]\s+(or,?\s.+)|\s*[:;]\s+(.+))$/i.exec(title) ??
    /^(.{2,}?)\s+(or,?\s+(?:the|a|an)\s.+)$/i.exec(title)
  if (!match) return { title }
  return { title: match[1] as string, subtitle: (match[2] ?? match[3]) as string }
}

const splitAuthors = (names: string): string[] =>
  names
    .replace(/\s*\([^)]*\)/g, '')
    .split(/\s+(?:and|&)\s+|\s*;\s*/)
    .map((name) => calmName(turnName(name.trim())))
    .filter((name) => name !== '')

/** "Quill, Ada" → "Ada Quill"; "Jean Lune, père" stays. */
const turnName = (told: string): string => {
  // "Anna Sand, Countess of Wells": what he was is no first name
  const name = told.replace(/,\s+(?:an?\s)?\p{Lu}\p{L}+ (?:of|de|von)\s.*$/u, '')
  const match = /^(\p{Lu}[\p{L}’' -]+),\s+(\p{Lu}[\p{L}. ’'()-]+)$/u.exec(name)
  return match && !/^(?:Jr|Sr|Esq|M\.?D|Ph)/.test(match[2] as string) ? `${match[2]} ${match[1]}` : name
}

const SMALL =
  /^(?:a|an|the|of|and|or|in|on|at|to|for|from|with|by|as|but|nor|de|du|des|la|le|les|et|en|der|die|das|und|von|el|los|las|y|del|di|da|il|van|het|och|à|au|aux|un|une|sur|dans|do|dos|das|em|no|na|e|o|os|as|een|op|bij|aan|av|på|ett|af|og|på|i|na|w|z|do|se|ve|v|и|в|на|с|у|к|о|по|за|из|от|для|і|та|біля|do|la|din|și|cu|della|delle|dello|degli|dei|nel|nella|sul|sulla|dal|dalla|alla|al|au)$/i

/** A shouted title, told quietly: "THE LIGHTHOUSE AT DAWN" → "The Lighthouse at Dawn". */
export const calmTitle = (title: string, spellings: Spellings = NO_SPELLINGS): string => {
  const bare = title.replace(/^[\s_*]+|[\s_*.;,]+$/g, (end) => (/\.\.\./.test(end) ? end : ''))
  // Greek loses its accents in capitals, which nobody can put back.
  if (!isCapitals(bare) || /[\u0391-\u03a9]/.test(bare)) return bare
  const small = (word: string): string => (/[İĞ]/.test(bare) ? word.toLocaleLowerCase('tr') : word.toLowerCase())
  let first = true
  return bare.replace(/[\p{L}\p{N}][\p{L}\p{N}’'.]*/gu, (word, at: number) => {
    const begins = first || /[:;.!?—–-]\s*["“‘]?$/.test(bare.slice(0, at))
    first = false
    const spelled = spelledAs(word.replace(/\.$/, ''), spellings)
    if (spelled !== undefined) return raised(spelled, begins) + (word.endsWith('.') ? '.' : '')
    if (/^(?:(?=[IVXLC]{2})(?:X[CL]|L?X{0,4})(?:IX|IV|V?I{0,4})|C{1,3}[XLVI]*|[A-Z](?:\.[A-Z])+\.?)$/.test(word))
      return word
    if (!begins && SMALL.test(word)) return small(word)
    return (word[0] as string) + small(word.slice(1))
  })
}

/** What a story's summary says, where it stands as a paragraph of its own. */
const summaryOf = (sections: readonly Section[]): string | undefined => {
  const group = sections.find(({ kind }) => kind === 'front-card')?.blocks.find((block) => block.kind === 'group')
  if (group?.kind !== 'group' || group.role !== 'summary') return undefined
  return group.blocks
    .map((block) => (block.kind === 'paragraph' ? plain(block.content) : ''))
    .join('\n')
    .trim()
}

/** "The Weir" where "Episode 14: The Weir" is the only heading; a prologue names no book. */
const soleTitle = (sections: readonly Section[]): string | undefined => {
  const headed = sections.filter(({ heading }) => heading !== undefined)
  const [only] = headed
  if (headed.length !== 1 || only?.kind !== 'chapter' || only.sections.length > 0) return undefined
  const title = only.heading?.title === undefined ? undefined : plain(only.heading.title)
  return title === undefined || title.length > LONGEST_SOLE ? undefined : title
}

/** In UTF-16 units: a sentence ran into what is longer. */
const LONGEST_SOLE = 80

/** The first words of the first story section, for a title of last resort: some fifty letters, at a word's end. */
const incipitOf = (sections: readonly Section[], wordsOf: (blocks: readonly Block[]) => string): string => {
  for (const section of sections) {
    if (section.matter !== 'body') continue
    const words = wordsOf(section.blocks)
    if (words !== '') return isCapitals(words) ? calmTitle(shorten(words)) : shorten(words)
    const inner = incipitOf(section.sections, wordsOf)
    if (inner !== '') return inner
  }
  return ''
}

/** A poem without a title is called by its first line. */
const firstVerse = (blocks: readonly Block[]): string => {
  const verse = blocks.find((block) => block.kind === 'verse')
  const line = verse?.stanzas[0]?.[0]
  return line === undefined ? '' : plain(line.content).replace(/\s+/g, ' ').trim()
}

/** Of the first paragraph of prose; in a letter that comes after its date and greeting. */
const firstWords = (blocks: readonly Block[]): string => {
  for (const block of blocks) {
    const words =
      block.kind === 'paragraph' && (block.role === 'plain' || block.role === 'centered')
        ? plain(block.content).replace(/\s+/g, ' ').trim()
        : block.kind === 'group' && !ASIDES.has(block.role)
          ? firstWords(block.blocks)
          : ''
    if (words !== '') return words
  }
  return ''
}

const ASIDES: ReadonlySet<string> = new Set(['authors-note', 'disclaimer', 'summary', 'epigraph'])

const MOST_LETTERS = 60

/** Up to the first pause within reach, or the last whole word. */
export const shorten = (words: string): string => {
  const pause = /^(.{12,60}?)[.!?;:,—–…](?:\s|["”’]|$)/u.exec(words)
  if (pause) return (pause[1] as string).replace(/^["“'‘«„]+/, '').trim()
  if (words.length <= MOST_LETTERS) return words.replace(/^["“'‘«„]+|["”'’.]+$/g, '')
  const cut = words.slice(0, MOST_LETTERS)
  const space = cut.lastIndexOf(' ')
  return `${(space > 20 ? cut.slice(0, space) : cut).replace(/^["“'‘«„]+/, '').trim()}…`
}
