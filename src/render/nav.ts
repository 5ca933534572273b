/**
 * The navigation document: contents, landmarks and printed pages (EPUB 3.3, 7). It is the book's contents page too.
 */
import { escapeAttribute, escapeText } from './escape.js'
import { nest, type Outline, type OutlineNode } from './outline.js'
import { foreignTo } from './words/languages.js'
import type { Words } from './words/words.js'
import { element, serialize, spliced } from './xml.js'

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

export const nav = (outline: Outline, { language, direction, styles, words }: NavSetting): string => {
  const foreign = foreignTo(words, language)
  const heading = (id: string, level: 1 | 2, text: string) =>
    element(`h${level}`, { id, lang: foreign, 'xml:lang': foreign, dir: foreign && 'ltr' }, text)
  const { entries, landmarks, pages } = outline
  return serialize(
    element(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: language,
        'xml:lang': language,
        dir: direction === 'rtl' ? 'rtl' : undefined,
      },
      element(
        'head',
        {},
        element('meta', { charset: 'UTF-8' }),
        element('title', {}, words.contents),
        ...styles.map((href) => element('link', { rel: 'stylesheet', type: 'text/css', href })),
      ),
      element(
        'body',
        { 'epub:type': 'frontmatter' },
        element(
          'nav',
          {
            class: 'contents',
            id: 'contents',
            'epub:type': 'toc',
            role: 'doc-toc',
            'aria-labelledby': 'contents-heading',
          },
          heading('contents-heading', 1, words.contents),
          spliced(listNodes(nest(entries))),
        ),
        element(
          'nav',
          {
            class: 'landmarks',
            id: 'landmarks',
            'epub:type': 'landmarks',
            hidden: 'hidden',
            'aria-labelledby': 'landmarks-heading',
          },
          heading('landmarks-heading', 2, words.landmarks),
          spliced(flat(landmarks.map(({ href, title, type }) => link(href, title, type)))),
        ),
        pages.length > 0
          ? element(
              'nav',
              {
                class: 'pages',
                id: 'pages',
                'epub:type': 'page-list',
                role: 'doc-pagelist',
                hidden: 'hidden',
                'aria-labelledby': 'pages-heading',
              },
              heading('pages-heading', 2, words.pages),
              spliced(flat(pages.map(({ href, label }) => link(href, label)))),
            )
          : undefined,
      ),
    ),
    true,
  )
}
