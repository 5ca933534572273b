/** A small faultless book, as its files; tests spoil one thing in it. */
import type { Archive } from '../../src/book/publication.js'
import { openArchive } from '../../src/pack/archive.js'
import { pack } from '../../src/pack/pack.js'

export type Files = Record<string, string | Uint8Array>

const page = (title: string, body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en" lang="en">
<head><title>${title}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>
${body}
</body>
</html>
`

/** A PNG of one grey pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

export const sampleBook = (): Files => ({
  'META-INF/container.xml': `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`,
  'EPUB/package.opf': `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:0bb5a1d4-6b0c-5e6a-9a2b-0d5c1c8a7f10</dc:identifier>
<dc:title>The Kettle</dc:title>
<dc:language>en</dc:language>
<meta property="dcterms:modified">2024-01-01T00:00:00Z</meta>
<meta name="cover" content="cover"/>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="css" href="book.css" media-type="text/css"/>
<item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
<item id="one" href="one.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="two.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine toc="ncx"><itemref idref="one"/><itemref idref="two"/></spine>
</package>
`,
  'EPUB/nav.xhtml': page(
    'Contents',
    '<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li><li><a href="two.xhtml#two">Two</a></li></ol></nav>',
  ),
  'EPUB/toc.ncx': `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="en">
<head><meta name="dtb:uid" content="urn:uuid:0bb5a1d4-6b0c-5e6a-9a2b-0d5c1c8a7f10"/></head>
<docTitle><text>The Kettle</text></docTitle>
<navMap>
<navPoint id="n1"><navLabel><text>One</text></navLabel><content src="one.xhtml"/></navPoint>
<navPoint id="n2"><navLabel><text>Two</text></navLabel><content src="two.xhtml#two"/></navPoint>
</navMap>
</ncx>
`,
  'EPUB/book.css': 'p { margin: 0 }\n',
  'EPUB/cover.png': PIXEL,
  'EPUB/one.xhtml': page('One', '<h1>One</h1><p>The kettle sang. <a href="two.xhtml#two">Go on.</a></p>'),
  'EPUB/two.xhtml': page('Two', '<h1 id="two">Two</h1><p>It boiled.</p>'),
})

export const packFiles = async (files: Files): Promise<{ archive: Archive; bytes: Uint8Array }> => {
  const resources = Object.entries(files).map(([path, data]) => ({ path, data }))
  const bytes = await pack(resources, { portable: false, date: new Date('2024-01-01T00:00:00Z') })
  return { archive: openArchive(bytes), bytes }
}
