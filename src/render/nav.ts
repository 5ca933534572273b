/**
 * The navigation document: contents, landmarks and printed pages (EPUB 3.3, 7). It is the book's contents page too.
 */
import { escapeAttribute, escapeText } from './escape.js'
import { nest, type Outline, type OutlineNode } from './outline.js'
import { foreignTo } from './words/languages.js'
import type { Words } from './words/words.js'

export interface NavSetting {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** Paths of the style sheets, relative to the navigation document. */
  readonly styles: readonly string[]
  readonly words: Words
}

const link = (href: string, text: string, type?: string): string =>
  `<a${type ? ` epub:type="${type}"` : ''} href="${escapeAttribute(href)}">${escapeText(text)}</a>`

const listNodes = (nodes: readonly OutlineNode[]): string => {
  let out = '<ol>\n'
  for (const { entry, children } of nodes) {
    out += `<li>${link(entry.href, entry.title)}${children.length > 0 ? `\n${listNodes(children)}` : ''}</li>\n`
  }
  return `${out}</ol>\n`
}

const flat = (items: readonly string[]): string => `<ol>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</ol>\n`

const heading = (level: 1 | 2, id: string, text: string, foreign: string | undefined): string =>
  `<h${level} id="${id}"${foreign ? ` lang="${foreign}" xml:lang="${foreign}" dir="ltr"` : ''}>${escapeText(text)}</h${level}>\n`

/** A list that is there for the reading system alone. */
const hidden = (name: string, type: string, head: string, items: readonly string[]): string =>
  `<nav class="${name}" id="${name}" ${type} hidden="hidden" aria-labelledby="${name}-heading">\n${head}${flat(items)}</nav>\n`

export const nav = (outline: Outline, { language, direction, styles, words }: NavSetting): string => {
  const foreign = foreignTo(words, language)
  const { entries, landmarks, pages } = outline
  const tag = escapeAttribute(language)
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}"${direction === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="UTF-8"/>
<title>${escapeText(words.contents)}</title>
${styles.map((href) => `<link rel="stylesheet" type="text/css" href="${escapeAttribute(href)}"/>\n`).join('')}</head>
<body epub:type="frontmatter">
<nav class="contents" id="contents" epub:type="toc" role="doc-toc" aria-labelledby="contents-heading">
${heading(1, 'contents-heading', words.contents, foreign)}${listNodes(nest(entries))}</nav>
${hidden(
  'landmarks',
  'epub:type="landmarks"',
  heading(2, 'landmarks-heading', words.landmarks, foreign),
  landmarks.map(({ href, title, type }) => link(href, title, type)),
)}${
  pages.length === 0
    ? ''
    : hidden(
        'pages',
        'epub:type="page-list" role="doc-pagelist"',
        heading(2, 'pages-heading', words.pages, foreign),
        pages.map(({ href, label }) => link(href, label)),
      )
}</body>
</html>
`
}
