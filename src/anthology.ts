/**
 * Many stories into one book, as an editor makes it: a half-title for each with its author, the story's own notes at its
 * head and end, its chapters under it in the contents; then who wrote and where it came from.
 *
 * An anthology that grows keeps its identity. A story's files are named by what makes it this story (title, author,
 * opening), never by its place, and the book's identifier by the anthology's title and editors, never by its stories: a
 * reader's places and notes in the others survive when one is added or revised.
 *
 * Every text is proved for itself: each story, foreword and half-title is a source whose words must be in the book.
 */
import { createHash } from 'node:crypto'
import { nearDuplicates } from './anthology-duplicates.js'
import { type HalfTitle, writePage } from './anthology-pages.js'
import type { Book, Omission } from './book/book.js'
import { type Finding, finding, hasErrors, Refusal } from './book/findings.js'
import type { Manuscript } from './book/manuscript.js'
import type { Creator, Metadata, MetadataOverrides } from './book/metadata.js'
import type { Section } from './book/section.js'
import { proveWords, type TracedPage } from './check/loss.js'
import { analyse, type CompileOptions, tracing } from './compile.js'
import { coverOf, fontsOf, themeOf } from './dress.js'
import { openArchive } from './pack/archive.js'
import { pack } from './pack/pack.js'
import { identify } from './polish/identifier.js'
import { fileAs } from './polish/metadata.js'
import { learnPolish, polishMetadata } from './polish/polish.js'
import type { Polisher } from './polish/typography.js'
import { render } from './render/render.js'
import { loadTemplates } from './templates.js'

export interface AnthologyStory {
  readonly source: Uint8Array | string
  /** What findings call it: `lamp.txt`. */
  readonly name: string
  readonly metadata?: MetadataOverrides
  readonly sidecar?: CompileOptions['sidecar']
  readonly encoding?: string
  /** The editor's words about the story, set before it; plain text. */
  readonly introduction?: string
  /** True leaves the author's notes and disclaimers out. */
  readonly omitNotes?: boolean
}

export interface AnthologyPart {
  /** Absent: the stories stand in no part. */
  readonly title?: string
  readonly stories: readonly AnthologyStory[]
}

export type StoryOrder = 'given' | 'title' | 'author' | 'date' | 'name'

export interface AnthologyOptions
  extends Pick<
    CompileOptions,
    'theme' | 'embedFonts' | 'templates' | 'cover' | 'coverDesign' | 'portable' | 'modified' | 'smart' | 'tocDepth'
  > {
  readonly title: string
  readonly subtitle?: string
  readonly editors?: readonly string[]
  readonly metadata?: MetadataOverrides
  readonly parts: readonly AnthologyPart[]
  readonly foreword?: { readonly name: string; readonly text: string }
  readonly epigraph?: string
  /** Order of the stories within each part; as given unless told. `name` sorts file names as people count. */
  readonly order?: StoryOrder
  /** Leaves out every text that is (nearly) one that came before it. */
  readonly dropDuplicates?: boolean
}

export interface StoryEntry {
  readonly name: string
  readonly title: string
  readonly authors: readonly string[]
  readonly key: string
}

export interface CompiledAnthology {
  readonly epub?: Uint8Array
  readonly book?: Book
  readonly stories: readonly StoryEntry[]
  readonly findings: readonly Finding[]
}

interface Story {
  readonly given: AnthologyStory
  readonly book: Book
  readonly manuscript: Manuscript
  readonly polisher: Polisher
  key: string
}

/** A text whose words a page must have, and which pages those are. */
interface Owner {
  readonly manuscript: Manuscript
  readonly omissions: readonly Omission[]
  readonly pages: TracedPage[]
}

const EARLIEST = new Date(Date.UTC(2000, 0, 1))
const sha1 = (bytes: Uint8Array): Uint8Array => createHash('sha1').update(bytes).digest()

/**
 * Compiles an anthology.
 *
 * A story that cannot be read is left out with its findings, which are errors; the others still make the book.
 * Findings: those of each story, `duplicate-story`, `anthology-empty`.
 */
export const compileAnthology = async (options: AnthologyOptions): Promise<CompiledAnthology> => {
  const findings: Finding[] = []
  const parts: { title?: string; stories: Story[] }[] = []
  for (const part of options.parts) {
    const stories: Story[] = []
    for (const given of part.stories) {
      const story = await readStory(given, options, findings)
      if (story) stories.push(story)
    }
    parts.push({
      ...(part.title !== undefined && { title: part.title }),
      stories: sorted(stories, options.order ?? 'given'),
    })
  }
  tellDuplicates(parts, options.dropDuplicates ?? false, findings)
  const stories = parts.flatMap((part) => part.stories)
  if (stories.length === 0)
    return { stories: [], findings: [...findings, finding('anthology-empty', 'No story could be read.')] }
  nameStories(stories)
  try {
    return await bind(parts, stories, options, findings)
  } catch (error) {
    if (error instanceof Refusal) return { stories: [], findings: [...findings, ...error.findings] }
    throw error
  }
}

const readStory = async (
  given: AnthologyStory,
  options: AnthologyOptions,
  findings: Finding[],
): Promise<Story | undefined> => {
  const read = await analyse(given.source, {
    name: given.name,
    ...(given.metadata && { metadata: given.metadata }),
    ...(given.sidecar && { sidecar: given.sidecar }),
    ...(given.encoding !== undefined && { encoding: given.encoding }),
    ...(options.modified && { modified: options.modified }),
  })
  findings.push(...read.findings)
  if (!read.book || !read.manuscript || hasErrors(read.findings)) return undefined
  const kept = given.omitNotes ? withoutNotes(read.book) : read.book
  const polisher = learnPolish(kept.sections, { language: kept.metadata.language, smart: options.smart ?? true })
  const book = { ...kept, metadata: polishMetadata(kept.metadata, polisher) }
  return { given, book, polisher, manuscript: read.manuscript, key: '' }
}

const NOTES: ReadonlySet<string> = new Set(['authors-note', 'disclaimer'])

/** The story without the author's notes, which become omissions. */
const withoutNotes = (book: Book): Book => {
  const omissions: Omission[] = [...book.omissions]
  const strip = (sections: readonly Section[]): Section[] =>
    sections.flatMap((section) => {
      if (NOTES.has(section.kind)) {
        omissions.push({ span: section.span, rule: 'left-out-on-request' })
        return []
      }
      const blocks = section.blocks.filter((block) => {
        const note = block.kind === 'group' && NOTES.has(block.role)
        if (note) omissions.push({ span: block.span, rule: 'left-out-on-request' })
        return !note
      })
      return [{ ...section, blocks, sections: strip(section.sections) }]
    })
  const sections = strip(book.sections)
  omissions.sort((a, b) => a.span.start - b.span.start)
  return {
    ...book,
    sections,
    omissions: omissions.filter((one, at) => at === 0 || one.span.start >= (omissions[at - 1] as Omission).span.end),
  }
}

const authorsOf = (book: Book): string[] =>
  book.metadata.creators.filter((creator) => creator.role === 'aut').map((creator) => creator.name)

const sorted = (stories: Story[], order: StoryOrder): Story[] => {
  if (order === 'given') return stories
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  const key = ({ book, given }: Story): string => {
    switch (order) {
      case 'title':
        return book.metadata.title.replace(/^(?:the|an?|der|die|das|l[ea]s?|el|los)\s+/i, '')
      case 'author':
        return book.metadata.creators[0]?.fileAs ?? '\uffff'
      case 'date':
        return book.metadata.date ?? '\uffff'
      case 'name':
        return given.name
      default:
        return order satisfies never
    }
  }
  return stories
    .map((story, at) => ({ story, at, key: key(story) }))
    .sort((a, b) => compare(a.key, b.key) || a.at - b.at)
    .map(({ story }) => story)
}

const tellDuplicates = (parts: { stories: Story[] }[], drop: boolean, findings: Finding[]): void => {
  const all = parts.flatMap((part) => part.stories)
  const twins = nearDuplicates(all.map((story) => story.manuscript.text))
  const dropped = new Set<Story>()
  for (const { first, second, likeness } of twins) {
    const one = all[first] as Story
    const other = all[second] as Story
    const how = likeness === 1 ? 'the same text as' : `${Math.round(likeness * 100)} % the same as`
    findings.push(
      finding('duplicate-story', `${other.given.name} is ${how} ${one.given.name}${drop ? '; it was left out' : ''}.`, {
        file: other.given.name,
        line: 1,
        column: 1,
      }),
    )
    if (drop) dropped.add(other)
  }
  for (const part of parts) part.stories = part.stories.filter((story) => !dropped.has(story))
}

/** Keys from the stories' own identifiers; where two are the same story, the later one counts on. */
const nameStories = (stories: readonly Story[]): void => {
  const taken = new Set<string>()
  for (const story of stories) {
    const { title, creators, language } = story.book.metadata
    const urn = identify({ title, creators, language, opening: openingOf(story.book.sections, story.manuscript) }, sha1)
    const stem = `story-${urn.replace(/^urn:uuid:/, '').slice(0, 8)}`
    let key = stem
    for (let twin = 2; taken.has(key); twin++) key = `${stem}-${twin}`
    taken.add(key)
    story.key = key
  }
}

const openingOf = (sections: readonly Section[], source: Manuscript): string => {
  for (const section of sections) {
    if (section.matter !== 'body') continue
    const block = section.blocks[0]
    if (block) return source.text.slice(block.span.start, block.span.start + 400)
    const inner = openingOf(section.sections, source)
    if (inner !== '') return inner
  }
  return ''
}

const bind = async (
  parts: readonly { title?: string; stories: Story[] }[],
  stories: readonly Story[],
  options: AnthologyOptions,
  findings: Finding[],
): Promise<CompiledAnthology> => {
  const metadata = metadataOf(stories, options)
  const owners = new Map<string, Owner>()
  const polishers = new Map<Section, Polisher>()
  const own = (key: string, manuscript: Manuscript, omissions: readonly Omission[] = []): void => {
    owners.set(key, { manuscript, omissions, pages: [] })
  }
  const page = (key: string, half: HalfTitle): Section => {
    const written = writePage(key, half)
    own(key, written.manuscript)
    return written.section
  }
  const text = async (key: string, kind: Section['kind'], name: string, words: string): Promise<Section[]> => {
    const read = await analyse(words, { name, metadata: { language: metadata.language, title: name } })
    findings.push(...read.findings.filter((one) => one.severity !== 'info'))
    if (!read.book || !read.manuscript) return []
    own(key, read.manuscript, read.book.omissions)
    const blocks = read.book.sections.flatMap((section) => [...section.blocks])
    const heading = read.book.sections[0]?.heading
    const whole = { start: 0, end: read.manuscript.text.length }
    return [
      { key, kind, matter: 'front', span: whole, ...(heading && { heading }), blocks, footnotes: [], sections: [] },
    ]
  }

  const sections: Section[] = []
  if (options.epigraph) sections.push(...(await text('epigraph', 'epigraph', 'epigraph', options.epigraph)))
  if (options.foreword)
    sections.push(...(await text('foreword', 'foreword', options.foreword.name, options.foreword.text)))
  let number = 0
  for (const part of parts) {
    const bound: Section[] = []
    for (const story of part.stories) {
      const { key, book, given } = story
      const language = book.metadata.language === metadata.language ? undefined : book.metadata.language
      const inner = book.sections.map((section) => (language === undefined ? section : { ...section, language }))
      claim(inner, story.polisher, polishers)
      own(`${key}-`, story.manuscript, book.omissions)
      const introduction = given.introduction
        ? await text(`${key}-introduction`, 'introduction', 'introduction', given.introduction)
        : []
      const half = page(key, { kind: 'story', title: book.metadata.title, lines: authorsOf(book) })
      bound.push({ ...half, ...(language !== undefined && { language }), sections: [...introduction, ...inner] })
    }
    if (part.title === undefined) sections.push(...bound)
    else {
      number++
      const heading = page(`part-${number}`, { kind: 'part', title: part.title, lines: [] })
      sections.push({ ...heading, sections: bound })
    }
  }
  sections.push(page('contributors', contributorsPage(stories)), page('sources', sourcesPage(stories)))

  const book: Book = {
    metadata,
    sections,
    omissions: [],
    credits: stories.flatMap((story) => [...(story.book.credits ?? [])]),
  }
  const plain = learnPolish([], { language: metadata.language, smart: options.smart ?? true })
  const templates = options.templates ?? loadTemplates()
  const cover = await coverOf(metadata, templates, options, findings)
  const fonts = await fontsOf(
    stories.map((story) => story.manuscript.text),
    metadata,
    options,
    findings,
  )
  const traced: TracedPage[] = []
  const publication = render(book, {
    templates,
    theme: fonts.css + themeOf(templates, options.theme ?? 'classic'),
    attachments: fonts.attachments,
    tocDepth: options.tocDepth ?? 3,
    polish: (section) => (polishers.get(section) ?? plain).section(section),
    ...(cover && { cover }),
  })
  const epub = await pack(tracing(publication, traced), {
    portable: options.portable ?? false,
    date: options.modified ?? EARLIEST,
  })
  const archive = openArchive(epub)
  for (const one of traced) ownerOf(one.path, owners)?.pages.push(one)
  for (const owner of owners.values())
    findings.push(...proveWords(owner.manuscript, owner.omissions, owner.pages, archive))
  const entries = stories.map(({ given, book: one, key }) => ({
    name: given.name,
    title: one.metadata.title,
    authors: authorsOf(one),
    key,
  }))
  const failed = findings.some((one) => one.code === 'word-lost' || one.code === 'word-added')
  return { ...(!failed && { epub }), book, stories: entries, findings }
}

const claim = (sections: readonly Section[], polisher: Polisher, into: Map<Section, Polisher>): void => {
  for (const section of sections) {
    into.set(section, polisher)
    claim(section.sections, polisher, into)
  }
}

/** `EPUB/text/story-5f2c9a10-chapter-1.xhtml` belongs to the story, `EPUB/text/story-5f2c9a10.xhtml` is its half-title. */
const ownerOf = (path: string, owners: ReadonlyMap<string, Owner>): Owner | undefined => {
  const stem = path
    .replace(/^.*\//, '')
    .replace(/\.xhtml$/, '')
    .replace(/-continued-\d+$/, '')
  const exact = owners.get(stem)
  if (exact) return exact
  const story = /^(story-[0-9a-f]{8}(?:-\d+(?=-))?)-/.exec(stem)
  return story ? owners.get(`${story[1]}-`) : undefined
}

const metadataOf = (stories: readonly Story[], options: AnthologyOptions): Metadata => {
  const given = options.metadata ?? {}
  const language = given.language ?? commonest(stories.map((story) => story.book.metadata.language))
  const people = new Map<string, Creator>()
  const add = (name: string, role: Creator['role']): void => {
    if (!people.has(`${role} ${name}`)) people.set(`${role} ${name}`, { name, fileAs: fileAs(name), role })
  }
  for (const name of options.editors ?? []) add(name, 'edt')
  for (const story of stories) for (const name of authorsOf(story.book)) add(name, 'aut')
  const creators = [...people.values()]
  const editors = creators.filter((creator) => creator.role === 'edt')
  return {
    title: options.title,
    titleOrigin: 'option',
    ...(options.subtitle !== undefined && { subtitle: options.subtitle }),
    creators,
    language,
    // The stories are no part of it: an anthology that grows stays the same book.
    identifier:
      given.identifier ??
      identify({ title: options.title, creators: editors, language: '', opening: 'anthology' }, sha1),
    ...(given.date !== undefined && { date: given.date }),
    modified: (options.modified ?? EARLIEST).toISOString().replace(/\.\d+Z$/, 'Z'),
    ...(given.description !== undefined && { description: given.description }),
    subjects: given.subjects ?? [],
    ...(given.series !== undefined && {
      series: { name: given.series, ...(given.seriesIndex !== undefined && { index: given.seriesIndex }) },
    }),
    ...(given.rights !== undefined && { rights: given.rights }),
    ...(given.publisher !== undefined && { publisher: given.publisher }),
    sources: stories.map(({ book }) => {
      const by = authorsOf(book).join(', ')
      return `${book.metadata.title}${by === '' ? '' : `, ${by}`}${book.metadata.source ? `, ${book.metadata.source}` : ''}`
    }),
    card: [],
    direction: /^(?:ar|fa|he|ur|yi)\b/.test(language) ? 'rtl' : 'ltr',
  }
}

const commonest = (values: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? 'en'
}

/** Who wrote, and what, by family name. */
const contributorsPage = (stories: readonly Story[]): HalfTitle => {
  const titles = new Map<string, { sort: string; titles: string[] }>()
  for (const { book } of stories) {
    for (const creator of book.metadata.creators.filter((one) => one.role === 'aut')) {
      const entry = titles.get(creator.name) ?? { sort: creator.fileAs, titles: [] }
      entry.titles.push(book.metadata.title)
      titles.set(creator.name, entry)
    }
  }
  const rows = [...titles].sort((a, b) => a[1].sort.localeCompare(b[1].sort, 'en'))
  const lines = rows.map(([name, entry]) => `${name}: ${entry.titles.join('; ')}`)
  return {
    kind: 'acknowledgments',
    title: 'Contributors',
    lines: lines.length > 0 ? lines : ['The authors are not named in the sources.'],
  }
}

/** Where each story came from, and under what terms. */
const sourcesPage = (stories: readonly Story[]): HalfTitle => ({
  kind: 'appendix',
  title: 'Sources and Permissions',
  lines: stories.map(({ book, given }) => {
    const { title, rights, source, date } = book.metadata
    const facts = [authorsOf(book).join(', '), date, source ?? given.name, rights].filter(
      (fact) => fact !== undefined && fact !== '',
    )
    return `${title}: ${facts.join('; ')}`
  }),
})
