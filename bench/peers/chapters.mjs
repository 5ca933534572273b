/**
 * What the libraries need beforehand: they make books of HTML, so the text is split at its headings as simply as can be.
 */
import { readFileSync } from 'node:fs'

const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export const readChapters = (path) =>
  readFileSync(path, 'utf8')
    .split(/^(?=Chapter )/m)
    .map((chapter) => {
      const [title = '', ...paragraphs] = chapter.split(/\n{2,}/)
      return { title: title.trim(), html: paragraphs.map((text) => `<p>${escapeText(text)}</p>`).join('\n') }
    })
