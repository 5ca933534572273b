/**
 * What a single book and an anthology have in common: cover, theme, fonts, and the date of those that have none.
 */
import { type Finding, finding, Refusal } from './book/findings.js'
import type { Metadata } from './book/metadata.js'
import type { CoverImage, Resource, Templates } from './book/publication.js'
import type { DrawnCover } from './cover/cover.js'
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
  /** Compress the end of a drawn cover while the pages are made, rather than wait for it. */
  readonly coverAside?: boolean
  /** The same bytes on every machine. */
  readonly portable?: boolean
}

/**
 * The cover: the one given, none where `false`, or one drawn from what the book says of itself.
 *
 * Findings: cover-glyphs, cover-unavailable.
 */
export const coverOf = async (
  metadata: Metadata,
  templates: Templates,
  options: DressOptions,
  findings: Finding[],
): Promise<DrawnCover | undefined> => {
  if (options.cover === false) return undefined
  const { altText, factsOf } = await import('./cover/facts.js')
  const facts = factsOf(metadata, options.coverDesign)
  if (options.cover) return { ...options.cover, alt: options.cover.alt || altText(facts) }
  const { drawCover } = await import('./cover/cover.js')
  const drawn = await drawCover(
    facts,
    {
      templates,
      fonts: `${packageFolder()}/templates/cover/fonts`,
      ...(options.coverFonts && { moreFonts: options.coverFonts }),
      ...(options.portable && { deflate: await portableDeflate() }),
    },
    options.coverAside,
  )
  findings.push(...drawn.findings)
  return drawn.cover
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

/**
 * The CSS of a theme.
 *
 * @param theme the name of one of the templates' themes, or CSS text.
 * @throws Refusal `theme-unknown`.
 */
export const themeOf = (templates: Templates, theme: string): string => {
  const css = templates[`themes/${theme}.css`] ?? (/[{}]/.test(theme) ? theme : undefined)
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
