/**
 * One book through the six stages: read, shape, polish, render, pack, check.
 *
 * This page is the project's best introduction: each stage is a room of its own, and they meet only here.
 */
import { admit } from './book/alphabet.js'
import type { Book, Decision, Omission } from './book/book.js'
import { type Finding, finding, hasErrors, Refusal } from './book/findings.js'
import { type Manuscript, placeOf } from './book/manuscript.js'
import type { MetadataOverrides } from './book/metadata.js'
import type { Sidecar, StructureOverrides } from './book/overrides.js'
import type { CoverImage, Resource, Templates } from './book/publication.js'
import type { Section } from './book/section.js'
import { proveWords, type TracedPage } from './check/loss.js'
import type { CoverThread } from './cover/cover-thread.js'
import { checkOwn, coverOf, coverThreadFor, EARLIEST, fontsOf, themeOf } from './dress.js'
import { optionFaults } from './option-faults.js'
import { openArchive } from './pack/archive.js'
import type { DeflateThread } from './pack/deflate-thread.js'
import { helperFor, pack } from './pack/pack.js'
import { settleMetadata } from './polish/metadata.js'
import { learnPolish, polishMetadata } from './polish/polish.js'
import { sha1 } from './polish/sha1.js'
import { detectLanguage, validLanguage } from './read/language.js'
import { readString, readText } from './read/text.js'
import { coverPath, render } from './render/render.js'
import { fileAuthor, fileTitle } from './shape/file-title.js'
import { shape } from './shape/shape.js'
import { loadTemplates } from './templates.js'
import { version } from './version.js'

export interface CompileOptions {
  /** What findings call the source, and where a title may be taken from: `the-storm.txt`. */
  readonly name?: string
  /** A WHATWG encoding label; found in the bytes where absent. */
  readonly encoding?: string
  /** Outranks the sidecar, front matter and whatever the text says. */
  readonly metadata?: MetadataOverrides
  readonly sidecar?: Sidecar
  /** Set quotation marks, dashes and ellipses as a typesetter would; true unless told. */
  readonly smart?: boolean
  /** Name of a theme in the templates, or CSS text; `classic` unless told. */
  readonly theme?: string
  readonly templates?: Templates
  /** Depth of the table of contents, 1 to 6; 3 unless told. */
  readonly tocDepth?: number
  /** A picture; `false` for no cover; absent: one is drawn. */
  readonly cover?: CoverImage | false
  /** Name of a cover design; chosen by the book's identity where absent. */
  readonly coverDesign?: string
  /** Font files for a drawn cover, for scripts that its own fonts lack. */
  readonly coverFonts?: readonly string[]
  /** Finish the cover while the pages are made, that of a long text in a thread; one book is sooner done, a batch is not. */
  readonly coverAside?: boolean
  /** Put a text face into the book, cut down to its letters; false unless told. */
  readonly embedFonts?: boolean
  /** Claim EPUB Accessibility 1.1 at WCAG 2.2 AA in the name of whoever evaluated the book; no claim where absent. */
  readonly certifiedBy?: string
  /** Compress so that the bytes are the same on a Node built with another zlib. */
  readonly portable?: boolean
  /** Time of last modification (SOURCE_DATE_EPOCH); a fixed one where absent, for there is no clock in a book. */
  readonly modified?: Date
}

export interface Compiled {
  /** The book; absent where an error is among the findings. */
  readonly epub?: Uint8Array
  /** The model, where the source could be read. */
  readonly book?: Book
  readonly manuscript?: Manuscript
  /** How the lines were read, in document order. */
  readonly decisions: readonly Decision[]
  readonly findings: readonly Finding[]
}

/**
 * Compiles a source into an EPUB 3.3 book.
 *
 * @param source the bytes of a file, or text already decoded.
 * @returns the book and the findings; never throws for a source that cannot be compiled.
 */
export const compile = async (source: Uint8Array | string, options: CompileOptions = {}): Promise<Compiled> => {
  try {
    return await compileOrRefuse(source, options)
  } catch (error) {
    if (error instanceof Refusal) return { decisions: [], findings: error.findings }
    throw error
  }
}

const compileOrRefuse = async (source: Uint8Array | string, options: CompileOptions): Promise<Compiled> => {
  const helper = options.portable ? undefined : await helperFor(source.length)
  const drawer = await coverThreadFor(source.length, options)
  try {
    return await compileWith({ helper, drawer }, source, options)
  } finally {
    helper?.stop()
    drawer?.stop()
  }
}

/** Threads of a long book. */
interface Threads {
  readonly helper: DeflateThread | undefined
  readonly drawer: CoverThread | undefined
}

const compileWith = async (
  { helper, drawer }: Threads,
  source: Uint8Array | string,
  options: CompileOptions,
): Promise<Compiled> => {
  const edited = await analyse(source, options)
  const { manuscript, decisions } = edited
  const findings = [...edited.findings]
  if (!edited.book || !manuscript || hasErrors(findings)) return { decisions, findings }
  const { metadata, sections, spellings } = edited.book
  const { language } = metadata
  const polisher = learnPolish(sections, { language, smart: options.smart ?? true, ...(spellings && { spellings }) })
  const book: Book = { ...edited.book, metadata: polishMetadata(metadata, polisher) }

  await checkOwn(options.templates, options.theme)
  const templates = options.templates ?? loadTemplates()
  const fonts = await fontsOf([manuscript.text], book.metadata, options, findings)
  const cover = await coverOf(book.metadata, templates, options, findings, drawer)
  // The checks weigh more than a story takes: loaded for a claim only.
  const certify = options.certifiedBy === undefined ? undefined : await import('./certify.js')
  const publication = render(book, {
    templates,
    theme: fonts.css + themeOf(templates, options.theme ?? 'classic'),
    attachments: fonts.attachments,
    tocDepth: options.tocDepth ?? 3,
    polish: polisher.section,
    ...(cover && { cover }),
    ...(certify && { conformance: certify.claimOf(options.certifiedBy as string) }),
    colophon: {
      source: manuscript.name,
      encoding: manuscript.encoding,
      generator: `Octavo ${version}`,
      typography: options.smart ?? true,
    },
  })

  const traced: TracedPage[] = []
  const epub = await pack(tracing(publication, traced), {
    portable: options.portable ?? false,
    ...(helper && { helper }),
    date: options.modified ?? EARLIEST,
    ...(cover?.later && { late: new Map([[coverPath(cover), cover.later]]) }),
  })
  findings.push(...proveWords(manuscript, book.omissions, traced, openArchive(epub, true)))
  if (certify && !hasErrors(findings)) {
    const { theme = 'classic', templates: own } = options
    findings.push(...(await certify.checkClaim({ epub, language: book.metadata.language, theme, templates: own })))
  }
  return { ...(!hasErrors(findings) && { epub }), book, manuscript, decisions, findings }
}

/**
 * The first stages alone: what the source is read as. `octavo explain` ends here.
 *
 * Findings: read-*, language-*, title-from-incipit, omitted-*, structure-unsure, footnote-unmatched, book-empty,
 * option-invalid.
 */
export const analyse = async (source: Uint8Array | string, options: CompileOptions = {}): Promise<Compiled> => {
  const faults = optionFaults(options)
  if (faults.length > 0) return { decisions: [], findings: faults }
  const name = options.name ?? 'text.txt'
  admit(JSON.stringify([name, options.metadata, options.sidecar]))
  const read =
    typeof source === 'string'
      ? readString(source, { name })
      : await readText(source, { name, ...(options.encoding !== undefined && { encoding: options.encoding }) })
  const { manuscript } = read
  const findings: Finding[] = [...read.findings]
  if (!manuscript) return { decisions: [], findings }

  const front = await frontMatterOf(manuscript, findings)
  const title = fileTitle(name)
  const overrides = await structureOf(manuscript, options.sidecar ?? front, findings)
  const shaped = shape(manuscript, {
    ...(title !== undefined && { fileTitle: title }),
    ...(overrides && { overrides }),
  })
  findings.push(...shaped.findings)

  const settled = settleMetadata({
    options: options.metadata ?? {},
    sidecar: options.sidecar?.metadata ?? {},
    frontMatter: front?.metadata ?? {},
    found: shaped.facts,
    fileTitle: title,
    fileAuthor: fileAuthor(name),
    detected: await languageOf(manuscript, shaped.sections[0]?.span.start ?? 0, shaped.facts.language, findings),
    canonical: validLanguage,
    modified: options.modified?.toISOString().replace(/\.\d+Z$/, 'Z'),
    sha1,
  })
  findings.push(...settled.findings)
  if (validLanguage(settled.metadata.language) === undefined) {
    findings.push(finding('language-invalid', `"${settled.metadata.language}" is no language tag.`))
  }
  findings.push(...tellOmissions(manuscript, shaped.omissions))
  if (shaped.sections.every(isBlank)) findings.push(finding('book-empty', 'Of the text nothing is left for the book.'))
  const book: Book = {
    metadata: settled.metadata,
    sections: shaped.sections,
    omissions: withFrontMatter(manuscript, shaped.omissions),
    credits: shaped.facts.credits,
    spellings: shaped.spellings,
  }
  return { book, manuscript, decisions: shaped.decisions, findings }
}

const isBlank = ({ heading, blocks, sections }: Section): boolean =>
  !heading && blocks.length === 0 && sections.every(isBlank)

const frontMatterOf = async (manuscript: Manuscript, findings: Finding[]): Promise<Sidecar | undefined> => {
  if (manuscript.bodyStart === 0) return undefined
  const { parseFrontMatter } = await import('./read/sidecar.js')
  const parsed = await parseFrontMatter(manuscript)
  findings.push(...parsed.findings)
  return parsed.overrides
}

const structureOf = async (
  manuscript: Manuscript,
  sidecar: Sidecar | undefined,
  findings: Finding[],
): Promise<StructureOverrides | undefined> => {
  if (!sidecar?.structure) return undefined
  const { resolveOverrides } = await import('./read/resolve-overrides.js')
  const resolved = resolveOverrides(sidecar.structure, manuscript)
  findings.push(...resolved.findings)
  return resolved.overrides
}

const languageOf = async (
  manuscript: Manuscript,
  start: number,
  named: string | undefined,
  findings: Finding[],
): Promise<string> => {
  const valid = named === undefined ? undefined : validLanguage(named)
  const found = await detectLanguage(manuscript.text.slice(start))
  if (valid !== undefined && !found.language.startsWith(valid)) return valid
  if (found.confidence < 0.9)
    findings.push(finding('language-assumed', `The language was taken to be "${found.language}".`))
  return found.language
}

/** The resources as they pass, with the traces of their pages noted down for the loss proof. */
export function* tracing(resources: Iterable<Resource>, into: TracedPage[]): Generator<Resource> {
  for (const resource of resources) {
    if (resource.trace) into.push({ path: resource.path, trace: resource.trace })
    yield resource
  }
}

const withFrontMatter = (manuscript: Manuscript, omissions: readonly Omission[]): readonly Omission[] =>
  manuscript.bodyStart === 0
    ? omissions
    : [{ span: { start: 0, end: manuscript.bodyStart }, rule: 'front-matter' }, ...omissions]

const CODE_OF = {
  'title-block': 'omitted-title-block',
  'contents-list': 'omitted-contents',
  'list-of-illustrations': 'omitted-contents',
  'archive-header': 'omitted-archive',
  'archive-licence': 'omitted-archive',
  transcriber: 'omitted-transcriber',
  'page-number': 'omitted-pages',
  'running-head': 'omitted-pages',
  'list-number': 'omitted-list-numbers',
  'line-number': 'omitted-line-numbers',
} as const

/** One finding for each rule that took words out of the running text, at its first place. */
const tellOmissions = (manuscript: Manuscript, omissions: readonly Omission[]): Finding[] => {
  const first = new Map<Omission['rule'], { count: number; at: Omission }>()
  for (const omission of omissions) {
    const seen = first.get(omission.rule)
    if (seen) seen.count++
    else first.set(omission.rule, { count: 1, at: omission })
  }
  return [...first].map(([rule, { count, at }]) => {
    const code = rule in CODE_OF ? CODE_OF[rule as keyof typeof CODE_OF] : 'omitted-other'
    return finding(
      code,
      `Left out of the running text: ${rule.replaceAll('-', ' ')}${count > 1 ? `, ${count} places` : ''}.`,
      placeOf(manuscript, at.span),
    )
  })
}
