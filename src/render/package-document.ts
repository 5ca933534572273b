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

const property = (name: string, value: string, refines?: string, scheme?: string): XmlElement =>
  element('meta', { refines: refines && `#${refines}`, property: name, scheme }, value)

const titles = (metadata: Metadata): XmlElement[] => {
  const main = [element('dc:title', { id: 'title' }, metadata.title), property('title-type', 'main', 'title')]
  if (!metadata.subtitle) return main
  return [
    ...main,
    property('display-seq', '1', 'title'),
    element('dc:title', { id: 'subtitle' }, metadata.subtitle),
    property('title-type', 'subtitle', 'subtitle'),
    property('display-seq', '2', 'subtitle'),
  ]
}

const people = (metadata: Metadata): XmlElement[] =>
  metadata.creators.flatMap(({ name, fileAs, role }, index) => {
    const id = `creator-${index + 1}`
    return [
      element(role === 'aut' ? 'dc:creator' : 'dc:contributor', { id }, name),
      property('role', role, id, 'marc:relators'),
      ...(fileAs ? [property('file-as', fileAs, id)] : []),
    ]
  })

const series = (metadata: Metadata): XmlElement[] => {
  if (!metadata.series) return []
  const { name, index } = metadata.series
  const position = index === undefined ? undefined : String(index)
  return [
    element('meta', { property: 'belongs-to-collection', id: 'series' }, name),
    property('collection-type', 'series', 'series'),
    ...(position ? [property('group-position', position, 'series')] : []),
    // calibre, and the readers that take their shelves from it, read these.
    element('meta', { name: 'calibre:series', content: name }),
    ...(position ? [element('meta', { name: 'calibre:series_index', content: position })] : []),
  ]
}

/** As text: a dozen fixed statements, whose tree would be half of the document's. */
const accessMetadata = ({ accessibility, pages, metadata, conformance }: PackageFacts): readonly string[] => {
  const says = (name: string, value: string, more = ''): string =>
    `<meta${more} property="${name}">${escapeText(value)}</meta>`
  const { modes, sufficient, features, hazards, summary, language } = accessibility
  return [
    ...modes.map((mode) => says('schema:accessMode', mode)),
    ...sufficient.map((modes) => says('schema:accessModeSufficient', modes)),
    ...features.map((feature) => says('schema:accessibilityFeature', feature)),
    ...hazards.map((hazard) => says('schema:accessibilityHazard', hazard)),
    says('schema:accessibilitySummary', summary, language ? ` xml:lang="${language}"` : ''),
    // Which edition's pages the page list gives; `unknown` is the property's own word for it.
    ...(pages ? [says('pageBreakSource', metadata.source ?? 'unknown')] : []),
    ...(conformance
      ? [
          says('dcterms:conformsTo', conformance.conformsTo, ' id="conformance"'),
          says('a11y:certifiedBy', conformance.certifiedBy, ' refines="#conformance"'),
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
        property('dcterms:modified', metadata.modified),
        ...optional('dc:date', metadata.date),
        ...optional('dc:description', metadata.description),
        ...metadata.subjects.flatMap((subject) => optional('dc:subject', subject)),
        ...optional('dc:publisher', metadata.publisher),
        ...optional('dc:rights', metadata.rights),
        ...optional('dc:source', metadata.source),
        ...(metadata.sources ?? []).map((source) => element('dc:source', {}, source)),
        ...series(metadata),
        spliced(accessMetadata(facts)),
        // By this a later run knows the file for one it may overwrite.
        element('meta', { name: 'generator', content: 'Octavo' }),
        // Kindle turns its pages by this.
        metadata.writingMode
          ? element('meta', { name: 'primary-writing-mode', content: metadata.writingMode })
          : undefined,
        // Kindle's converter and shelves of the EPUB 2 age find the cover by this name only.
        coverImage ? element('meta', { name: 'cover', content: coverImage.id }) : undefined,
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
            ...landmarks.map(({ type, title, href }) => element('reference', { type: guideTypes[type], title, href })),
          )
        : undefined,
    ),
  )
}
