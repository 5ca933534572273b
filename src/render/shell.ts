/**
 * The shell around every page: declaration, language, direction, title, style sheets, body.
 */
import type { Metadata } from '../book/metadata.js'
import type { Templates } from '../book/publication.js'
import { languageTag } from './inline.js'
import { fill } from './template.js'

/** The folder of the package document; everything but the container's own files is inside. */
export const folder = 'EPUB'

export type Shell = (file: string, title: string, matter: string, body: string) => { path: string; data: string }

/** @param styles paths of the style sheets below the package folder, in the order of the cascade. */
export const makeShell = (templates: Templates, metadata: Metadata, styles: readonly string[]): Shell => {
  const language = languageTag.test(metadata.language) ? metadata.language : 'und'
  const shared = {
    language,
    rtl: metadata.direction === 'rtl',
    styles: styles.map((path) => ({ href: `../${path}` })),
  }
  return (file, title, matter, body) => ({
    path: `${folder}/text/${file}`,
    data: fill(templates, 'page.xhtml', { ...shared, title, matter, body }),
  })
}
