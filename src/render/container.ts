/**
 * The file that tells a reader where the package document is (EPUB 3.3, 4.2.6.3.1). It is the same in every book.
 */
import type { Resource } from '../book/publication.js'
import { folder } from './shell.js'

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="${folder}/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

export const container = (): Resource => ({ path: 'META-INF/container.xml', data: CONTAINER })
