/**
 * The file that tells a reader where the package document is (EPUB 3.3, 4.2.6.3.1).
 */
import type { Resource } from '../book/publication.js'
import { folder } from './shell.js'
import { element, serialize } from './xml.js'

export const container = (): Resource => ({
  path: 'META-INF/container.xml',
  data: serialize(
    element(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      element(
        'rootfiles',
        {},
        element('rootfile', { 'full-path': `${folder}/package.opf`, 'media-type': 'application/oebps-package+xml' }),
      ),
    ),
  ),
})
