/**
 * Settles what the book says of itself: options before the sidecar, front matter, what the text says, and what can be
 * inferred.
 */
import type { FoundFacts } from '../book/facts.js'
import { type Finding, finding } from '../book/findings.js'
import type { Creator, Metadata, MetadataOverrides, TitleOrigin } from '../book/metadata.js'
import { fitOverrides } from './fit-overrides.js'
import { identify } from './identifier.js'

export interface MetadataSources {
  readonly options: MetadataOverrides
  readonly sidecar: MetadataOverrides
  readonly frontMatter: MetadataOverrides
  readonly found: FoundFacts
  readonly fileTitle: string | undefined
  /** Whom the file's name says to have written the text. */
  readonly fileAuthor: string | undefined
  /** The language to use where none of the above names one; a valid BCP 47 tag. */
  readonly detected: string
  /** The canonical form of a BCP 47 tag, `en-GB` for `en_gb`; undefined where it is none. */
  readonly canonical: (tag: string) => string | undefined
  /** Time of last modification, UTC, whole seconds: 2026-01-31T12:00:00Z. */
  readonly modified: string | undefined
  readonly sha1: (bytes: Uint8Array) => Uint8Array
}

/** Where no date is known at all: a book must have one (EPUB 3.3, 5.5.4), and a clock would change its bytes. */
const NO_DATE = '2000-01-01T00:00:00Z'

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|yi|ps|sd|ug|dv|ckb)\b/

/** The direction in which a language is written, by its BCP 47 tag. */
export const directionOf = (language: string): Metadata['direction'] => (RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr')

export const settleMetadata = (stated: MetadataSources): { metadata: Metadata; findings: Finding[] } => {
  const { found } = stated
  const fits = [stated.options, stated.sidecar, stated.frontMatter].map(fitOverrides)
  const [options = {}, sidecar = {}, frontMatter = {}] = fits.map(({ overrides }) => overrides)
  const findings = fits.flatMap((fit) => fit.findings)
  const sources = { ...stated, options, sidecar, frontMatter }
  const pick = <Key extends keyof MetadataOverrides>(key: Key): MetadataOverrides[Key] =>
    options[key] ?? sidecar[key] ?? frontMatter[key]

  const { title, titleOrigin } = settleTitle(sources)
  if (titleOrigin === 'incipit')
    findings.push(finding('title-from-incipit', `No title found; the book is called "${title}".`))
  const creators: Creator[] = [
    ...(pick('authors') ?? authorsOf(found, stated.fileAuthor)).map((name) => creator(name, 'aut')),
    ...(pick('translators') ?? found.translators).map((name) => creator(name, 'trl')),
    ...found.editors.map((name) => creator(name, 'edt')),
    ...found.illustrators.map((name) => creator(name, 'ill')),
  ]
  const named = pick('language')
  const language = named === undefined ? sources.detected : (sources.canonical(named) ?? named)
  // A name below the title may be taken for its second line, until somebody says whose name it is.
  const below = creators.some(({ name }) => name === found.subtitle) ? undefined : found.subtitle
  const subtitle = pick('subtitle') ?? (titleOrigin === 'title-block' ? below : undefined)
  const date = pick('date') ?? found.date
  const description = pick('description') ?? found.description
  const series = pick('series') ?? found.series
  const index = pick('seriesIndex') ?? (series === found.series ? found.seriesIndex : undefined)
  if (series === undefined && pick('seriesIndex') !== undefined)
    findings.push(finding('series-unnamed', 'A place in a series is given, but no series.'))
  const rights = pick('rights') ?? found.rights
  const publisher = pick('publisher')
  const source = pick('source') ?? found.source
  const writingMode = pick('writingMode')
  return {
    metadata: {
      title,
      titleOrigin,
      ...(subtitle !== undefined && { subtitle }),
      creators,
      language,
      identifier: pick('identifier') ?? identify({ title, creators, language, opening: found.incipit }, sources.sha1),
      ...(date !== undefined && { date }),
      modified:
        sources.modified ?? (date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : NO_DATE),
      ...(description !== undefined && { description }),
      subjects: pick('subjects') ?? found.subjects,
      ...(series !== undefined && { series: { name: series, ...(index !== undefined && { index }) } }),
      ...(rights !== undefined && { rights }),
      ...(publisher !== undefined && { publisher }),
      ...(source !== undefined && { source }),
      card: found.card,
      direction: directionOf(language),
      ...(writingMode === 'vertical-rl' && { writingMode }),
    },
    findings,
  }
}

const authorsOf = ({ authors }: FoundFacts, fileAuthor: string | undefined): readonly string[] =>
  authors.length === 0 && fileAuthor !== undefined ? [fileAuthor] : authors

const settleTitle = ({
  options,
  sidecar,
  frontMatter,
  found,
  fileTitle,
}: MetadataSources): { title: string; titleOrigin: TitleOrigin } => {
  if (options.title !== undefined) return { title: options.title, titleOrigin: 'option' }
  if (sidecar.title !== undefined) return { title: sidecar.title, titleOrigin: 'sidecar' }
  if (frontMatter.title !== undefined) return { title: frontMatter.title, titleOrigin: 'front-matter' }
  if (found.title !== undefined && found.title !== '') return { title: found.title, titleOrigin: 'title-block' }
  if (fileTitle !== undefined) return { title: fileTitle, titleOrigin: 'file-name' }
  const opening = found.incipit === '' ? 'Untitled' : found.incipit
  return { title: found.soleTitle ?? opening, titleOrigin: 'incipit' }
}

const creator = (name: string, role: Creator['role']): Creator => ({ name, fileAs: fileAs(name), role })

const PARTICLES = /^(?:de|du|des|von|van|der|den|la|le|di|da|del|della|dos|das|af|av|ter|ten|zu|zum)$/
const SUFFIX = /^(?:Jr|Sr|Esq|II|III|IV|M\.?D|Ph\.?D)\.?$/

/** How a name sorts: "Ada Quill" → "Quill, Ada"; names in scripts that put the family first stay as they are. */
export const fileAs = (name: string): string => {
  if (name.includes(',') || /[\u2e80-\u9fff\uac00-\ud7ff]/.test(name)) return name
  const words = name.split(/\s+/).filter((word) => word !== '')
  if (words.length < 2) return name
  const suffix = SUFFIX.test(words[words.length - 1] as string) ? words.pop() : undefined
  if (words.length < 2) return name
  let family = words.length - 1
  // "Ludwig van Beethoven" sorts under B, but "Ursula K. Le Guin" under L: a particle in lower case stays before.
  while (family > 1 && /^(?:Le|La|De|Van|Von|Du|Mac|St\.|Saint)$/.test(words[family - 1] as string)) family--
  const first = words.slice(0, family)
  const particles: string[] = []
  while (first.length > 1 && PARTICLES.test(first[first.length - 1] as string)) particles.unshift(first.pop() as string)
  const given = [...first, ...particles].join(' ')
  return `${words.slice(family).join(' ')}, ${given}${suffix ? `, ${suffix}` : ''}`
}
