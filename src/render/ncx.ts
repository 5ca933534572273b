/**
 * The contents once more for readers of the EPUB 2 age (OPF 2.0.1, 2.4.1): RMSDK devices and Kobo's own renderer read
 * nothing else, and show blank chapters where it disagrees with the book.
 */
import { escapeAttribute, escapeText } from './escape.js'
import { depthOf, nest, type Outline, type OutlineNode } from './outline.js'

export interface NcxSetting {
  /** The same as the package document's: RMSDK refuses the contents otherwise. */
  readonly identifier: string
  readonly title: string
  readonly author: string
  readonly language: string
  /** What the list of printed pages is called. */
  readonly pageList: string
}

/** NCX 2005-1, pageTarget: `front` is numbered in roman figures, `special` is what has no number. */
const pageType = (label: string): string =>
  /^[0-9]+$/.test(label) ? 'normal' : /^[ivxlcdm]+$/i.test(label) ? 'front' : 'special'

/** Where the pages of the print begin; without an order of play, which would have to weave them into the chapters. */
const pageTargets = (pages: Outline['pages']): string => {
  let out = ''
  for (const [index, { label, href }] of pages.entries()) {
    const type = pageType(label)
    const value = type === 'normal' ? ` value="${Number(label)}"` : ''
    out += `<pageTarget id="page-target-${index + 1}" type="${type}"${value}><navLabel><text>${escapeText(label)}</text></navLabel><content src="${escapeAttribute(href)}"/></pageTarget>\n`
  }
  return out
}

const highest = (pages: Outline['pages']): number =>
  pages.reduce((most, { label }) => (pageType(label) === 'normal' ? Math.max(most, Number(label)) : most), 0)

export const ncx = (outline: Outline, { identifier, title, author, language, pageList }: NcxSetting): string => {
  const nodes = nest(outline.entries)
  let order = 0
  const points = (level: readonly OutlineNode[]): string => {
    let out = ''
    for (const { entry, children } of level) {
      order++
      out += `<navPoint id="point-${order}" playOrder="${order}"><navLabel><text>${escapeText(entry.title)}</text></navLabel><content src="${escapeAttribute(entry.href)}"/>${children.length > 0 ? `\n${points(children)}` : ''}</navPoint>\n`
    }
    return out
  }
  const meta = (name: string, content: string): string =>
    `<meta name="dtb:${name}" content="${escapeAttribute(content)}"/>\n`
  const { pages } = outline
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeAttribute(language)}">
<head>
${meta('uid', identifier)}${meta('depth', String(depthOf(nodes)))}${meta('totalPageCount', String(pages.length))}${meta('maxPageNumber', String(highest(pages)))}</head>
<docTitle><text>${escapeText(title)}</text></docTitle>
${author ? `<docAuthor><text>${escapeText(author)}</text></docAuthor>\n` : ''}<navMap>
${points(nodes)}</navMap>
${
  pages.length > 0
    ? `<pageList>\n<navLabel><text>${escapeText(pageList)}</text></navLabel>\n${pageTargets(pages)}</pageList>\n`
    : ''
}</ncx>
`
}
