/**
 * The page that shows the cover picture: an image alone, which every reader scales (SVG wrappers fail on old Kindles),
 * without width and height, which RMSDK would keep while it shrinks the other side.
 */
import type { CoverImage, Templates } from '../book/publication.js'
import { fill } from './template.js'
import type { Words } from './words/words.js'

/** @param href the picture as seen from the page. */
export const coverPage = (templates: Templates, cover: CoverImage, href: string, words: Words): string =>
  fill(templates, 'cover-page.xhtml', {
    label: words.cover,
    href,
    alt: cover.alt,
  })
