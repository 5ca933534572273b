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

import { matterOf } from './anthology-matter.js'
import { authorsOf, contributorsPage, languageOf, metadataOf, sourcesPage } from './anthology-metadata.js'
import { type StoryOrder, sorted } from './anthology-order.js'
import { type HalfTitle, writePage } from './anthology-pages.js'
import { type AnthologyStory, nameStories, readStory, type Story, tellDuplicates } from './anthology-stories.js'
import { admitAll } from './book/alphabet.js'
import type { Book, Omission } from './book/book.js'
import { type Finding, finding, hasErrors, Refusal } from './book/findings.js'
import type { Manuscript } from './book/manuscript.js'
import type { MetadataOverrides } from './book/metadata.js'
import type { Section } from './book/section.js'
import { proveWords, type TracedPage } from './check/loss.js'
import { analyse, type CompileOptions, tracing } from './compile.js'
import { checkOwn, coverOf, EARLIEST, fontsOf, themeOf } from './dress.js'
import { optionFaults } from './option-faults.js'
import { openArchive } from './pack/archive.js'
import { pack } from './pack/pack.js'
import { fitOverrides } from './polish/fit-overrides.js'
import { learnPolish } from './polish/polish.js'
import type { Polisher } from './polish/typography.js'
import { validLanguage } from './read/language.js'
import { render } from './render/render.js'
import { foreignTo, wordsFor } from './render/words/languages.js'
import { loadTemplates } from './templates.js'

export type { StoryOrder } from './anthology-order.js'
export type { AnthologyStory } from './anthology-stories.js'

export interface AnthologyPart {
  /** Absent: the stories stand in no part. */
  readonly title?: string
  readonly stories: readonly AnthologyStory[]
}

export interface AnthologyOptions
  extends Pick<
    CompileOptions,
    | 'theme'
    | 'embedFonts'
    | 'templates'
    | 'cover'
    | 'coverDesign'
    | 'coverFonts'
    | 'portable'
    | 'modified'
    | 'smart'
    | 'tocDepth'
    | 'certifiedBy'
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

/** A text whose words a page must have, and which pages those are. */
interface Owner {
  readonly manuscript: Manuscript
  readonly omissions: readonly Omission[]
  readonly pages: TracedPage[]
}

/**
 * Compiles an anthology.
 *
 * A story that cannot be read is left out with its findings, which are errors; the others still make the book.
 * Findings: those of each story, `duplicate-story`, `anthology-empty`, `option-invalid`, `language-invalid`.
 */
export const compileAnthology = async (asked: AnthologyOptions): Promise<CompiledAnthology> => {
  admitAll()
  const { options, findings } = fitted(asked)
  if (hasErrors(findings)) return { stories: [], findings }
  const parts: { title?: string; stories: Story[] }[] = []
  for (const part of options.parts) {
    const stories: Story[] = []
    for (const given of part.stories) {
      const story = await readStory(given, options, findings)
      if (story) stories.push(story)
    }
    parts.push({ ...(part.title !== undefined && { title: part.title }), stories })
  }
  const all = parts.flatMap((part) => part.stories)
  const { language } = wordsFor(languageOf(all, options.metadata))
  for (const part of parts) part.stories = sorted(part.stories, options.order ?? 'given', language)
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

/** What was said of the book, made fit for it, as `compile` makes it. Findings: option-invalid, language-invalid. */
const fitted = (asked: AnthologyOptions): { options: AnthologyOptions; findings: Finding[] } => {
  const { title, subtitle, editors, metadata = {} } = asked
  const said = fitOverrides(metadata)
  const names = fitOverrides({ title, ...(subtitle !== undefined && { subtitle }), authors: editors ?? [] }).overrides
  const findings = [...optionFaults(asked), ...said.findings]
  const { language } = said.overrides
  const valid = language === undefined ? undefined : validLanguage(language)
  if (language !== undefined && valid === undefined)
    findings.push(finding('language-invalid', `“${language}” is no language tag.`))
  return {
    options: {
      ...asked,
      title: names.title ?? 'Untitled',
      ...(names.subtitle !== undefined && { subtitle: names.subtitle }),
      editors: names.authors ?? [],
      metadata: { ...said.overrides, ...(valid !== undefined && { language: valid }) },
    },
    findings,
  }
}

const bind = async (
  parts: readonly { title?: string; stories: Story[] }[],
  stories: readonly Story[],
  options: AnthologyOptions,
  findings: Finding[],
): Promise<CompiledAnthology> => {
  const facts = stories.map(({ book, given }) => ({ name: given.name, book }))
  const metadata = metadataOf(facts, options)
  const words = wordsFor(metadata.language)
  const owners = new Map<string, Owner>()
  const polishers = new Map<Section, Polisher>()
  const own = (key: string, manuscript: Manuscript, omissions: readonly Omission[] = []): void => {
    owners.set(key, { manuscript, omissions, pages: [] })
  }
  const page = (key: string, half: HalfTitle, language?: string): Section => {
    const written = writePage(key, half, words, language)
    own(key, written.manuscript)
    return written.section
  }
  const text = async (key: string, kind: Section['kind'], name: string, source: string): Promise<Section[]> => {
    const read = await analyse(source, { name, metadata: { language: metadata.language } })
    findings.push(...read.findings.filter((one) => one.severity !== 'info'))
    if (!read.book || !read.manuscript) return []
    own(key, read.manuscript, read.book.omissions)
    const heading = kind === 'foreword' ? words.sections.foreword : undefined
    return [matterOf(key, kind, read.book, read.manuscript.text.length, heading)]
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
      const half = page(key, { kind: 'story', title: book.metadata.title, lines: authorsOf(book) }, language)
      bound.push({ ...half, sections: [...introduction, ...inner] })
    }
    if (part.title === undefined) sections.push(...bound)
    else {
      number++
      const heading = page(`part-${number}`, { kind: 'part', title: part.title, lines: [] })
      sections.push({ ...heading, sections: bound })
    }
  }
  const foreign = foreignTo(words, metadata.language)
  sections.push(page('contributors', contributorsPage(facts, words), foreign))
  sections.push(page('sources', sourcesPage(facts, words), foreign))

  const book: Book = {
    metadata,
    sections,
    omissions: [],
    credits: stories.flatMap((story) => [...(story.book.credits ?? [])]),
  }
  const plain = learnPolish([], { language: metadata.language, smart: options.smart ?? true })
  await checkOwn(options.templates, options.theme)
  const templates = options.templates ?? loadTemplates()
  const cover = await coverOf(metadata, templates, options, findings)
  const fonts = await fontsOf(
    stories.map((story) => story.manuscript.text),
    metadata,
    options,
    findings,
  )
  const certify = options.certifiedBy === undefined ? undefined : await import('./certify.js')
  const traced: TracedPage[] = []
  const publication = render(book, {
    templates,
    theme: fonts.css + themeOf(templates, options.theme ?? 'classic'),
    attachments: fonts.attachments,
    tocDepth: options.tocDepth ?? 3,
    polish: (section) => (polishers.get(section) ?? plain).section(section),
    ...(cover && { cover }),
    ...(certify && { conformance: certify.claimOf(options.certifiedBy as string) }),
  })
  const epub = await pack(tracing(publication, traced), {
    portable: options.portable ?? false,
    date: options.modified ?? EARLIEST,
  })
  const archive = openArchive(epub, true)
  for (const one of traced) ownerOf(one.path, owners)?.pages.push(one)
  for (const owner of owners.values())
    findings.push(...proveWords(owner.manuscript, owner.omissions, owner.pages, archive))
  const refused = certify
    ? await certify.checkClaim({
        epub,
        language: metadata.language,
        theme: options.theme ?? 'classic',
        templates: options.templates,
      })
    : []
  findings.push(...refused)
  const entries = stories.map(({ given, book: one, key }) => ({
    name: given.name,
    title: one.metadata.title,
    authors: authorsOf(one),
    key,
  }))
  const failed = refused.length > 0 || findings.some(({ code }) => code === 'word-lost' || code === 'word-added')
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
