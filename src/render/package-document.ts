/**
 * The package document: what the book is, its files, and the order in which they are read (EPUB 3.3, 5).
 */
import type { Metadata } from '../book/metadata.js'
import type { AccessibilityStatement } from './accessibility.js'
import { escapeAttribute, escapeText } from './escape.js'
import { mediaType } from './media-type.js'
import type { Conformance } from './options.js'
import type { Landmark } from './outline.js'
import { element, serialize, spliced, type XmlElement } from './xml.js'

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

/**
 * A `meta` as a line of text. A tree costs six times that, and a story has more of these than of all else together; what
 * a reader is shown of the book, its `dc:` elements, is built.
 */
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

const titles = ({ title, subtitle }: Metadata): XmlElement[] => [
  element('dc:title', { id: 'title' }, title),
  ...(subtitle ? [element('dc:title', { id: 'subtitle' }, subtitle)] : []),
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

const people = ({ creators }: Metadata): XmlElement[] =>
  creators.map(({ name, role }, index) =>
    element(role === 'aut' ? 'dc:creator' : 'dc:contributor', { id: creatorId(index) }, name),
  )

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

const optional = (name: string, value: string | undefined): XmlElement[] => (value ? [element(name, {}, value)] : [])

const guideTypes: Readonly<Record<Landmark['type'], string>> = {
  cover: 'cover',
  titlepage: 'title-page',
  toc: 'toc',
  bodymatter: 'text',
}

export const packageDocument = (facts: PackageFacts): string => {
  const { metadata, manifest, spine, landmarks, language } = facts
  const coverImage = manifest.find((item) => item.properties === 'cover-image')
  const items = manifest.map(({ id, href, properties }) => {
    const extra = properties ? ` properties="${properties}"` : ''
    return `<item id="${id}" href="${escapeAttribute(href)}" media-type="${mediaType(href)}"${extra}/>`
  })
  return serialize(
    element(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': language,
        dir: metadata.direction === 'rtl' ? 'rtl' : undefined,
      },
      element(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        element('dc:identifier', { id: 'identifier' }, metadata.identifier),
        ...titles(metadata),
        ...people(metadata),
        element('dc:language', {}, language),
        ...optional('dc:date', metadata.date),
        ...optional('dc:description', metadata.description),
        ...metadata.subjects.flatMap((subject) => optional('dc:subject', subject)),
        ...optional('dc:publisher', metadata.publisher),
        ...optional('dc:rights', metadata.rights),
        ...optional('dc:source', metadata.source),
        ...(metadata.sources ?? []).map((source) => element('dc:source', {}, source)),
        spliced([
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
        ]),
      ),
      element('manifest', {}, spliced(items)),
      element(
        'spine',
        {
          toc: 'ncx',
          'page-progression-direction': metadata.direction === 'rtl' || metadata.writingMode ? 'rtl' : undefined,
        },
        spliced(spine.map((id) => `<itemref idref="${id}"/>`)),
      ),
      // Kindle opens the book at the guide's `text`, and finds cover and contents by it.
      landmarks.length > 0
        ? element(
            'guide',
            {},
            spliced(
              landmarks.map(
                ({ type, title, href }) =>
                  `<reference type="${guideTypes[type]}" title="${escapeAttribute(title)}" href="${escapeAttribute(href)}"/>`,
              ),
            ),
          )
        : undefined,
    ),
  )
}
