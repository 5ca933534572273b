/**
 * The stories of an anthology: read, put in order, told apart, and named for good.
 */
import { nearDuplicates } from './anthology-duplicates.js'
import type { Book, Omission } from './book/book.js'
import { type Finding, finding, hasErrors } from './book/findings.js'
import type { Manuscript } from './book/manuscript.js'
import type { MetadataOverrides } from './book/metadata.js'
import type { Section } from './book/section.js'
import { analyse, type CompileOptions } from './compile.js'
import { identify } from './polish/identifier.js'
import { learnPolish, polishMetadata } from './polish/polish.js'
import { sha1 } from './polish/sha1.js'
import type { Polisher } from './polish/typography.js'

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

/** A story that was read. */
export interface Story {
  readonly given: AnthologyStory
  readonly book: Book
  readonly manuscript: Manuscript
  readonly polisher: Polisher
  key: string
}

type ReadingOptions = Pick<CompileOptions, 'smart' | 'modified'>

/** Reads a story as `octavo build` would; its findings join the others. */
export const readStory = async (
  given: AnthologyStory,
  options: ReadingOptions,
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
  const polisher = learnPolish(kept.sections, {
    language: kept.metadata.language,
    smart: options.smart ?? true,
    ...(kept.spellings && { spellings: kept.spellings }),
  })
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

/** Reports every story that is (nearly) one before it, and drops it where asked. Findings: duplicate-story. */
export const tellDuplicates = (parts: { stories: Story[] }[], drop: boolean, findings: Finding[]): void => {
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
export const nameStories = (stories: readonly Story[]): void => {
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
