/**
 * The package document: what the book is, its files, and the order in which they are read (EPUB 3.3, 5).
 */
import type { Metadata } from '../book/metadata.js'
import type { AccessibilityStatement } from './accessibility.js'
import { escapeAttribute, escapeText } from './escape.js'
import { mediaType } from './media-type.js'
import type { Conformance } from './options.js'
import type { Landmark } from './outline.js'
import { type DublinCore, metadataElement } from './xml.js'

export interface ManifestItem {
  readonly id: string
  /** Relative to the package document. */
  readonly href: string
  readonly properties?: string
  /** Place in the reading order: the spine lists its items as they come. */
  readonly linear?: boolean
}

export interface PackageFacts {
  readonly metadata: Metadata
  readonly language: string
  readonly manifest: readonly ManifestItem[]
  /** Ids of manifest items, in reading order. */
  readonly spine: readonly string[]
  readonly landmarks: readonly Landmark[]
  readonly accessibility: AccessibilityStatement
  readonly conformance?: Conformance
  /** True where the pages of a printed edition are marked. */
  readonly pages: boolean
}

/** A `meta`. What a reader is shown of the book, its `dc:` elements, is built; all else is lines of text. */
const says = (
  name: string,
  value: string,
  { id, refines, scheme, lang }: { id?: string; refines?: string; scheme?: string; lang?: string | undefined } = {},
): string => {
  const of = (id ? ` id="${id}"` : '') + (refines ? ` refines="#${refines}"` : '')
  const inLanguage = lang ? ` xml:lang="${escapeAttribute(lang)}"` : ''
  const by = scheme ? ` scheme="${scheme}"` : ''
  return `<meta${of}${inLanguage} property="${name}"${by}>${escapeText(value)}</meta>`
}

/** The same in the form of EPUB 2, for readers that look for it. */
const saysAlso = (name: string, content: string): string =>
  `<meta name="${name}" content="${escapeAttribute(content)}"/>`

const optional = (name: DublinCore['name'], text: string | undefined, id?: string): DublinCore[] =>
  text ? [{ name, text, ...(id && { id }) }] : []

const titles = ({ title, subtitle }: Metadata): DublinCore[] => [
  { name: 'dc:title', id: 'title', text: title },
  ...optional('dc:title', subtitle, 'subtitle'),
]

const titleFacts = ({ subtitle }: Metadata): string[] => {
  const main = says('title-type', 'main', { refines: 'title' })
  if (!subtitle) return [main]
  return [
    main,
    says('display-seq', '1', { refines: 'title' }),
    says('title-type', 'subtitle', { refines: 'subtitle' }),
    says('display-seq', '2', { refines: 'subtitle' }),
  ]
}

const creatorId = (index: number): string => `creator-${index + 1}`

const people = ({ creators }: Metadata): DublinCore[] =>
  creators.map(({ name, role }, index) => ({
    name: role === 'aut' ? 'dc:creator' : 'dc:contributor',
    id: creatorId(index),
    text: name,
  }))

const peopleFacts = ({ creators }: Metadata): string[] =>
  creators.flatMap(({ fileAs, role }, index) => [
    says('role', role, { refines: creatorId(index), scheme: 'marc:relators' }),
    ...(fileAs ? [says('file-as', fileAs, { refines: creatorId(index) })] : []),
  ])

const series = (metadata: Metadata): string[] => {
  if (!metadata.series) return []
  const { name, index } = metadata.series
  const position = index === undefined ? undefined : String(index)
  return [
    says('belongs-to-collection', name, { id: 'series' }),
    says('collection-type', 'series', { refines: 'series' }),
    ...(position ? [says('group-position', position, { refines: 'series' })] : []),
    // calibre, and the readers that take their shelves from it, read these.
    saysAlso('calibre:series', name),
    ...(position ? [saysAlso('calibre:series_index', position)] : []),
  ]
}

const accessMetadata = ({ accessibility, pages, metadata, conformance }: PackageFacts): string[] => {
  const { modes, sufficient, features, hazards, summary, language } = accessibility
  return [
    ...modes.map((mode) => says('schema:accessMode', mode)),
    ...sufficient.map((modes) => says('schema:accessModeSufficient', modes)),
    ...features.map((feature) => says('schema:accessibilityFeature', feature)),
    ...hazards.map((hazard) => says('schema:accessibilityHazard', hazard)),
    says('schema:accessibilitySummary', summary, { lang: language }),
    // Which edition's pages the page list gives; `unknown` is the property's own word for it.
    ...(pages ? [says('pageBreakSource', metadata.source ?? 'unknown')] : []),
    ...(conformance
      ? [
          says('dcterms:conformsTo', conformance.conformsTo, { id: 'conformance' }),
          says('a11y:certifiedBy', conformance.certifiedBy, { refines: 'conformance' }),
        ]
      : []),
  ]
}

const guideTypes: Readonly<Record<Landmark['type'], string>> = {
  cover: 'cover',
  titlepage: 'title-page',
  toc: 'toc',
  bodymatter: 'text',
}

const dublinCore = ({ metadata, language }: PackageFacts): DublinCore[] => [
  { name: 'dc:identifier', id: 'identifier', text: metadata.identifier },
  ...titles(metadata),
  ...people(metadata),
  { name: 'dc:language', text: language },
  ...optional('dc:date', metadata.date),
  ...optional('dc:description', metadata.description),
  ...metadata.subjects.flatMap((subject) => optional('dc:subject', subject)),
  ...optional('dc:publisher', metadata.publisher),
  ...optional('dc:rights', metadata.rights),
  ...optional('dc:source', metadata.source),
  ...(metadata.sources ?? []).map((text): DublinCore => ({ name: 'dc:source', text })),
]

const otherFacts = (facts: PackageFacts): string[] => {
  const { metadata, manifest } = facts
  const coverImage = manifest.find((item) => item.properties === 'cover-image')
  return [
    ...titleFacts(metadata),
    ...peopleFacts(metadata),
    says('dcterms:modified', metadata.modified),
    ...series(metadata),
    ...accessMetadata(facts),
    // By this a later run knows the file for one it may overwrite.
    saysAlso('generator', 'Octavo'),
    // Kindle turns its pages by this.
    ...(metadata.writingMode ? [saysAlso('primary-writing-mode', metadata.writingMode)] : []),
    // Kindle's converter and shelves of the EPUB 2 age find the cover by this name only.
    ...(coverImage ? [saysAlso('cover', coverImage.id)] : []),
  ]
}

const item = ({ id, href, properties }: ManifestItem): string =>
  `<item id="${id}" href="${escapeAttribute(href)}" media-type="${mediaType(href)}"${properties ? ` properties="${properties}"` : ''}/>`

const reference = ({ type, title, href }: Landmark): string =>
  `<reference type="${guideTypes[type]}" title="${escapeAttribute(title)}" href="${escapeAttribute(href)}"/>`

const list = (name: string, attributes: string, lines: readonly string[]): string =>
  `  <${name}${attributes}>\n${lines.map((line) => `    ${line}\n`).join('')}  </${name}>\n`

export const packageDocument = (facts: PackageFacts): string => {
  const { metadata, manifest, spine, landmarks, language } = facts
  const rtl = metadata.direction === 'rtl'
  const turns = rtl || metadata.writingMode ? ' page-progression-direction="rtl"' : ''
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${escapeAttribute(language)}"${rtl ? ' dir="rtl"' : ''}>
${metadataElement(dublinCore(facts), otherFacts(facts))}
${list('manifest', '', manifest.map(item))}${list(
  'spine',
  ` toc="ncx"${turns}`,
  spine.map((id) => `<itemref idref="${id}"/>`),
)}${
  // Kindle opens the book at the guide's `text`, and finds cover and contents by it.
  landmarks.length > 0 ? list('guide', '', landmarks.map(reference)) : ''
}</package>
`
}
