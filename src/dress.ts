/**
 * What a single book and an anthology have in common: cover, theme, fonts, and the date of those that have none.
 */
import { type Finding, finding, Refusal } from './book/findings.js'
import type { Metadata } from './book/metadata.js'
import type { CoverImage, Resource, Templates } from './book/publication.js'
import type { CoverAssets, Drawn, DrawnCover } from './cover/cover.js'
import type { CoverThread } from './cover/cover-thread.js'
import type { CoverFacts } from './cover/facts.js'
import { portableDeflate } from './pack/deflate.js'
import { packageFolder } from './templates.js'

/** Dates the book where nobody says when it was made: there is no clock in a book. */
export const EARLIEST = new Date(Date.UTC(2000, 0, 1))

export interface DressOptions {
  /** Embed a text face, cut down to the letters that the book has. */
  readonly embedFonts?: boolean
  /** A picture; `false` for no cover; absent: one is drawn. */
  readonly cover?: CoverImage | false
  /** Name of a cover design; chosen by the book's identity where absent. */
  readonly coverDesign?: string
  /** Font files for a drawn cover, for scripts that its own fonts lack. */
  readonly coverFonts?: readonly string[]
  /** Finish a drawn cover while the pages are made, rather than wait for it; that of a long book is drawn then too. */
  readonly coverAside?: boolean
  /** The same bytes on every machine. */
  readonly portable?: boolean
}

/** In bytes or UTF-16 units. A thread takes 30 ms of a processor to start; at half of this a book is no sooner done. */
const LONG = 800_000

/**
 * The thread that draws the cover of a long book, or is about to start.
 *
 * @param length of the source, in bytes or UTF-16 units.
 * @returns undefined where no cover is to be drawn aside, and where it is no sooner done so.
 */
export const coverThreadFor = async (length: number, options: DressOptions): Promise<CoverThread | undefined> =>
  length >= LONG && options.coverAside && options.cover === undefined && !options.portable
    ? (await import('./cover/cover-thread.js')).startCoverThread()
    : undefined

/**
 * The cover: the one given, none where `false`, or one drawn from what the book says of itself.
 *
 * @param thread draws it while the book is made; what it finds is among the findings when the picture is there.
 *
 * Findings: cover-glyphs, cover-unavailable.
 */
export const coverOf = async (
  metadata: Metadata,
  templates: Templates,
  options: DressOptions,
  findings: Finding[],
  thread?: CoverThread,
): Promise<DrawnCover | undefined> => {
  if (options.cover === false) return undefined
  const { altText, factsOf, sizeOf } = await import('./cover/facts.js')
  const facts = factsOf(metadata, options.coverDesign)
  if (options.cover) return { ...options.cover, alt: options.cover.alt || altText(facts) }
  const assets: CoverAssets = {
    templates,
    fonts: `${packageFolder()}/templates/cover/fonts`,
    ...(options.coverFonts && { moreFonts: options.coverFonts }),
    ...(options.portable && { deflate: await portableDeflate() }),
  }
  if (await thread?.ready) {
    const later = drawElsewhere(thread as CoverThread, facts, assets, findings)
    // Whoever packs it hears of a failure, though it may be earlier.
    later.catch(() => {})
    return { data: new Uint8Array(0), mediaType: 'image/png', ...sizeOf(facts), alt: altText(facts), later }
  }
  const drawn = await drawHere(facts, assets, options.coverAside)
  findings.push(...drawn.findings)
  return drawn.cover
}

const drawHere = async (facts: CoverFacts, assets: CoverAssets, aside?: boolean): Promise<Drawn> =>
  (await import('./cover/cover.js')).drawCover(facts, assets, aside)

/** The picture, drawn by a thread that says it can; drawn here where it ends before that, for want of memory. */
const drawElsewhere = async (
  thread: CoverThread,
  facts: CoverFacts,
  { templates, ...assets }: CoverAssets,
  findings: Finding[],
): Promise<Uint8Array> => {
  const paths = Object.keys(templates).filter((path) => path.startsWith('cover/'))
  const designs = Object.fromEntries(paths.map((path) => [path, templates[path] as string]))
  const order = { facts, assets: { ...assets, templates: designs } }
  const drawn = await thread.draw(order).catch((error) => {
    if (error instanceof Refusal) throw error
    return drawHere(facts, order.assets)
  })
  findings.push(...drawn.findings)
  return (drawn.cover as CoverImage).data
}

/** The embedded text face, and the rules that use it; nothing unless it is asked for. Findings: fonts-letters. */
export const fontsOf = async (
  texts: readonly string[],
  metadata: Metadata,
  options: DressOptions,
  findings: Finding[],
): Promise<{ readonly css: string; readonly attachments: readonly Resource[] }> => {
  if (!options.embedFonts) return { css: '', attachments: [] }
  const { embedFonts } = await import('./fonts/embed.js')
  const embedded = await embedFonts([...texts, JSON.stringify(metadata)], `${packageFolder()}/templates/fonts`)
  findings.push(...embedded.findings)
  return embedded
}

/** Whether a theme is CSS text, and no name. */
const isSheet = (theme: string): boolean => /[{}]|^\s*(?:$|@|\/\*)/.test(theme)

/**
 * Templates and a theme of the user's own, held against what a book must have.
 *
 * @param own absent where the package's own are used.
 * @param theme the name of a theme, or CSS text.
 * @throws Refusal `template-invalid`, `theme-invalid`.
 */
export const checkOwn = async (own: Templates | undefined, theme = 'classic'): Promise<void> => {
  if (!own && !isSheet(theme)) return
  const { checkOwnDress } = await import('./own-dress.js')
  checkOwnDress(own, theme)
}

/**
 * The CSS of a theme.
 *
 * @param theme the name of one of the templates' themes, or CSS text.
 * @throws Refusal `theme-unknown`.
 */
export const themeOf = (templates: Templates, theme: string): string => {
  const css = templates[`themes/${theme}.css`] ?? (isSheet(theme) ? theme : undefined)
  if (css === undefined) {
    const names = Object.keys(templates).flatMap(
      (name) => /^themes\/(?!base|extra|vertical)([\w-]+)\.css$/.exec(name)?.[1] ?? [],
    )
    throw new Refusal(
      finding(
        'theme-unknown',
        `There is no theme "${theme}".`,
        undefined,
        `Themes: ${names.join(', ')}; or give a CSS file.`,
      ),
    )
  }
  return css
}
