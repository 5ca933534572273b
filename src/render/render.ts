/**
 * Book -> the files of an EPUB 3.3 publication, one by one: pages first, then the documents that need to know what the
 * pages became (navigation, NCX, package document).
 *
 *    META-INF/container.xml
 *    EPUB/css/base.css  theme.css  extra.css
 *    EPUB/images/cover.png
 *    EPUB/text/cover.xhtml  title-page.xhtml  chapter-1.xhtml …  colophon.xhtml
 *    EPUB/nav.xhtml  toc.ncx  package.opf
 *
 * Nothing is kept of a page but its place in the outline, so a long book is never in memory as markup.
 */
import type { Book } from '../book/book.js'
import type { CoverImage, Resource } from '../book/publication.js'
import type { Section } from '../book/section.js'
import { accessibility, type Trait } from './accessibility.js'
import { cardPage } from './card-page.js'
import { colophon } from './colophon.js'
import { container } from './container.js'
import { coverPage } from './cover-page.js'
import { languageTag } from './inline.js'
import { listedSections } from './listed-sections.js'
import { nav } from './nav.js'
import { ncx } from './ncx.js'
import type { RenderOptions } from './options.js'
import type { Outline } from './outline.js'
import { type ManifestItem, packageDocument } from './package-document.js'
import { makePageNames } from './page-names.js'
import { isRunOn, matterType } from './semantics.js'
import { folder, makeShell } from './shell.js'
import { storyPages } from './story-pages.js'
import { styleSheets, verticalSheet } from './style-sheets.js'
import { titlePage } from './title-page.js'
import { foreignTo, wordsFor } from './words/languages.js'
import { listNames } from './words/words.js'

/** A book with fewer entries than this in its contents needs no page for them. */
const entriesForContentsPage = 4

/** Sections that stand before the contents page, in the order of printed books. */
const beforeContents: ReadonlySet<Section['kind']> = new Set(['dedication', 'epigraph', 'front-card', 'disclaimer'])

const runsOnWhole = (section: Section): boolean =>
  section.sections.every((inner) => isRunOn(inner.kind) && runsOnWhole(inner))

const coverHref = ({ mediaType }: CoverImage): string => `images/cover.${mediaType === 'image/png' ? 'png' : 'jpg'}`

/** Path of the cover's picture inside the container. */
export const coverPath = (cover: CoverImage): string => `${folder}/${coverHref(cover)}`

/**
 * The resources of a book in the order in which they are to be packed.
 *
 * @throws Refusal `template-invalid` where a template is missing or cannot be read.
 */
export function* render(book: Book, options: RenderOptions): Generator<Resource> {
  const { metadata, sections } = book
  const { templates, cover } = options
  const language = languageTag.test(metadata.language) ? metadata.language : 'und'
  const words = wordsFor(language)
  const sheets = styleSheets(templates, options.theme, metadata.writingMode === 'vertical-rl')
  const styles = sheets.map((sheet) => sheet.href)
  const shell = makeShell(templates, metadata, styles)
  // A picture is laid out as ever.
  const coverShell = makeShell(
    templates,
    metadata,
    styles.filter((href) => href !== verticalSheet),
  )
  const names = makePageNames()
  const outline: Outline = { entries: [], landmarks: [], pages: [] }
  const manifest: ManifestItem[] = []
  const spine: string[] = []
  const traits = new Set<Trait>()
  const tocDepth = Math.max(1, options.tocDepth)
  const listed = listedSections(sections, tocDepth)

  const page = (file: string, title: string, matter: string, body: string, as = shell): Resource => {
    const id = file.replace(/\.xhtml$/, '')
    manifest.push({ id, href: `text/${file}` })
    spine.push(id)
    return as(file, title, matter, body)
  }

  yield container()
  for (const { href, css } of sheets) {
    manifest.push({ id: href.replace(/\W+/g, '-'), href })
    yield { path: `${folder}/${href}`, data: css }
  }
  if (cover) {
    const href = coverHref(cover)
    manifest.push({ id: 'cover-image', href, properties: 'cover-image' })
    yield { path: `${folder}/${href}`, data: cover.data }
    const picture = coverPage(templates, cover, `../${href}`, words)
    yield page('cover.xhtml', words.cover, 'frontmatter', picture, coverShell)
    outline.landmarks.push({ type: 'cover', title: words.cover, href: 'text/cover.xhtml' })
  }
  yield page('title-page.xhtml', metadata.title, 'frontmatter', titlePage(templates, metadata, words))
  outline.landmarks.push({ type: 'titlepage', title: words.titlePage, href: 'text/title-page.xhtml' })

  const card = cardPage(templates, book, words)
  if (card) yield page('front-card.xhtml', words.sections['front-card'], 'frontmatter', card)

  let contentsDue = listed.size >= entriesForContentsPage
  const nameOf = (section: Section, owner: string) => (section.kind === 'text' ? owner : words.sections[section.kind])

  function* setSection(section: Section, depth: number, scope = names, owner = metadata.title): Generator<Resource> {
    if (contentsDue && !(depth === 0 && beforeContents.has(section.kind))) {
      contentsDue = false
      spine.push('nav')
      outline.landmarks.push({ type: 'toc', title: words.contents, href: 'nav.xhtml' })
    }
    const runOn = runsOnWhole(section)
    let title = ''
    const pages = storyPages(section, depth, runOn, {
      polish: options.polish ?? ((unchanged) => unchanged),
      names: scope,
      nameOf: (inner) => nameOf(inner, owner),
      backWord: words.backToText,
      traits,
      limit: options.pageLimit ?? 250_000,
      opened: (source, heading, href, level) => {
        if (level === depth) title = heading
        if (listed.has(source)) outline.entries.push({ title: heading, href: `text/${href}`, depth: level })
      },
    })
    for (const { file, body, trace, marks } of pages) {
      if (section.matter === 'body' && !outline.landmarks.some((landmark) => landmark.type === 'bodymatter')) {
        outline.landmarks.push({ type: 'bodymatter', title: words.beginning, href: `text/${file}` })
      }
      for (const { id, label } of marks) outline.pages.push({ label, href: `text/${file}#${id}` })
      yield { ...page(file, title, matterType(section.matter), body), trace }
    }
    if (runOn) return
    const keyed = section.key !== undefined
    const inside = keyed ? makePageNames(section.key) : scope
    for (const inner of section.sections) yield* setSection(inner, depth + 1, inside, keyed ? title : owner)
  }
  for (const section of sections) yield* setSection(section, 0)

  // A table of contents is never empty (EPUB 3.3, 7.4).
  if (outline.entries.length === 0) {
    outline.entries.push({ title: metadata.title, href: 'text/title-page.xhtml', depth: 0 })
  }
  if (options.colophon) {
    yield page('colophon.xhtml', words.colophon, 'backmatter', colophon(templates, book, options.colophon, words))
    outline.entries.push({ title: words.colophon, href: 'text/colophon.xhtml', depth: 0 })
  }
  for (const attachment of options.attachments ?? []) {
    manifest.push({ id: `attachment-${manifest.length}`, href: attachment.path.slice(folder.length + 1) })
    yield attachment
  }

  const { direction, identifier, title } = metadata
  const author = listNames(
    metadata.creators.filter((creator) => creator.role === 'aut').map((creator) => creator.name),
    words,
  )
  manifest.push({ id: 'nav', href: 'nav.xhtml', properties: 'nav' }, { id: 'ncx', href: 'toc.ncx' })
  yield { path: `${folder}/nav.xhtml`, data: nav(outline, { language, direction, styles, words }) }
  yield {
    path: `${folder}/toc.ncx`,
    data: ncx(outline, { identifier, title, author, language, pageList: words.pages }),
  }
  const pages = outline.pages.length > 0
  yield {
    path: `${folder}/package.opf`,
    data: packageDocument({
      metadata,
      language,
      manifest,
      spine,
      landmarks: outline.landmarks,
      accessibility: accessibility({
        cover: cover !== undefined,
        pages,
        traits,
        words,
        foreign: foreignTo(words, language),
      }),
      ...(options.conformance && { conformance: options.conformance }),
      pages,
    }),
  }
}
