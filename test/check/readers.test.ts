import { expect, test } from 'vitest'
import { checkConformance } from '../../src/check/conformance.js'
import { checkReaders } from '../../src/check/readers.js'
import { type Files, packFiles, sampleBook } from './sample-book.js'

const check = async (files: Files): Promise<string[]> => {
  const { archive, bytes } = await packFiles(files)
  return checkReaders(archive, bytes).map(
    (f) => `${f.code} ${f.place ? `${f.place.file}:${f.place.line}` : '-'} ${f.message}`,
  )
}

/** The sample with `path` changed: every `from` becomes `to`. */
const spoil = (path: string, from: string, to: string): Files => {
  const files = sampleBook()
  const text = files[path] as string
  expect(text).toContain(from)
  files[path] = text.replaceAll(from, to)
  return files
}

test('the sample is faultless', async () => {
  const { archive, bytes } = await packFiles(sampleBook())
  expect(checkReaders(archive, bytes)).toEqual([])
  expect(await checkConformance(bytes)).toEqual([])
})

const OPF = 'EPUB/package.opf'
const ONE = 'EPUB/one.xhtml'
const TWO = 'EPUB/two.xhtml'

test.each<[what: string, path: string, from: string, to: string, says: string]>([
  ['no language', OPF, '<dc:language>en</dc:language>', '', 'check-invalid EPUB/package.opf:1 The book does not say'],
  ['an invalid language', OPF, '>en<', '>english please<', '"english please" is no BCP 47 language tag'],
  ['the name of a language', OPF, '>en<', '>english<', '"english" is no BCP 47 language tag'],
  ['no language at all', OPF, '>en<', '>und<', '"und" is no BCP 47 language tag'],
  ['a cover for new readers alone', OPF, '<meta name="cover" content="cover"/>', '', 'by its property alone'],
  ['a cover for old readers alone', OPF, ' properties="cover-image"', '', 'by a meta alone'],
  ['no navigation document', OPF, ' properties="nav"', '', 'has no navigation document'],
  ['a file that is missing', OPF, 'href="two.xhtml"', 'href="three.xhtml"', 'The book lacks "three.xhtml"'],
  ['an NCX that says something else', 'EPUB/toc.ncx', '>Two<', '>Three<', 'Entry 2 of the NCX is “Three”'],
  ['an NCX that leads elsewhere', 'EPUB/toc.ncx', 'two.xhtml#two', 'one.xhtml', 'EPUB/toc.ncx:7 Entry 2'],
  [
    'a page that is not well-formed',
    ONE,
    '</p>',
    '',
    'check-invalid EPUB/one.xhtml:7 Not well-formed: Missing end tag',
  ],
  ['an entity that is not XML', ONE, 'kettle', 'kettle&nbsp;', 'Not well-formed: Named entity'],
  ['a bare ampersand', ONE, 'kettle', 'kettle & co', 'Not well-formed'],
  ['a control character', ONE, 'kettle', 'kettle\u0007', 'Not well-formed: Invalid character'],
  [
    'an empty page',
    TWO,
    '<h1 id="two">Two</h1><p>It boiled.</p>',
    '<p id="two">\u00a0</p>',
    'EPUB/two.xhtml:1 The page is empty',
  ],
  ['a huge page', TWO, 'boiled', 'boiled '.repeat(50_000), 'The page is 350 kB long'],
  [
    'a remote picture',
    ONE,
    'The kettle',
    '<img alt="" src="https://example.org/a.png"/>',
    'EPUB/one.xhtml:6 "https://example.org/a.png" is outside',
  ],
  [
    'a remote font',
    'EPUB/book.css',
    'p {',
    '@import "//example.org/a.css";\np {',
    'EPUB/book.css:1 "//example.org/a.css" is outside',
  ],
  ['an id twice', TWO, '<p>', '<p id="two">', 'EPUB/two.xhtml:6 The id "two" comes twice'],
  ['a link to no file', ONE, 'two.xhtml#two', 'ten.xhtml', 'The link "ten.xhtml" leads to no file'],
  ['a link to no id', ONE, 'two.xhtml#two', 'two.xhtml#ten', 'The link "two.xhtml#ten" leads to no id'],
  ['a link out of the book', ONE, 'two.xhtml#two', '../../../up.xhtml', 'leads to no file'],
  [
    'a container that names nothing',
    'META-INF/container.xml',
    'package.opf',
    'no.opf',
    'check-unreadable META-INF/container.xml:1',
  ],
  ['elements nested too deep', TWO, '<p>It', `<p>${'<b>'.repeat(30_000)}${'</b>'.repeat(30_000)}It`, 'nested too deep'],
])('%s is told', async (_what, path, from, to, says) => {
  expect((await check(spoil(path, from, to))).join('\n')).toContain(says)
})

test('a book without NCX is told', async () => {
  const files = spoil(OPF, '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>', '')
  files[OPF] = (files[OPF] as string).replace(' toc="ncx"', '')
  delete files['EPUB/toc.ncx']
  expect(await check(files)).toEqual(['check-reader EPUB/package.opf:1 The book has no NCX.'])
})

test('links to the web are fine, and so are named entities where a DOCTYPE declares them', async () => {
  const files = spoil(ONE, 'two.xhtml#two', 'https://example.org/')
  const doctype = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'
  files[TWO] = (files[TWO] as string).replace('<!DOCTYPE html>', doctype).replace('boiled', 'boiled&nbsp;over')
  expect(await check(files)).toEqual([])
})

test('a mimetype that is not first is told', async () => {
  const { archive, bytes } = await packFiles(sampleBook())
  const other = Buffer.from(bytes)
  other[40] = 0x41
  expect(checkReaders(archive, other)[0]?.message).toContain('"mimetype" is not the first')
  expect(checkReaders(archive, new Uint8Array(5))[0]?.message).toContain('"mimetype" is not the first')
})

test('an archive that is no book is told', async () => {
  expect(await check({ 'a.txt': 'x' })).toEqual([
    'check-unreadable - The archive has no META-INF/container.xml, so it is no EPUB.',
  ])
})

test('EPUBCheck’s messages keep their identifier and place', async () => {
  const { bytes } = await packFiles(spoil(ONE, 'two.xhtml#two', 'ten.xhtml'))
  const findings = await checkConformance(bytes)
  expect(findings.map((f) => f.code)).toContain('check-invalid')
  expect(findings[0]?.message).toMatch(/^RSC-007: /)
  expect(findings[0]?.place?.file).toBe(ONE)
})

test('bytes that are no archive give a finding, not a fault', async () => {
  expect((await checkConformance(new Uint8Array(9)))[0]?.message).toMatch(/^PKG-/)
})
