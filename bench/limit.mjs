/**
 * LIMIT: what Node alone needs for a book of chapters, without any dependency and without any care.
 *
 *    node bench/limit.mjs story.txt story.epub
 *    node bench/limit.mjs FOLDER FOLDER           a book of each .txt, one after the other
 *
 * It reads, splits at lines that begin with "Chapter", escapes, wraps paragraphs, deflates each chapter and streams a
 * zip. It finds no other structure, sets no typography, draws no cover and proves nothing: it is the floor to measure
 * against, not a competitor.
 */
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'

const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const page = (title, body) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>${title}</title></head><body>${body}</body></html>`

const make = (source, target) => {
  const input = readFileSync(source, 'utf8')
  const output = openSync(target, 'w')
  const directory = []
  let offset = 0

  const put = (buffer) => {
    writeSync(output, buffer)
    offset += buffer.length
  }

  const add = (name, content, method = 8) => {
    const raw = Buffer.from(content)
    const data = method === 8 ? deflateRawSync(raw) : raw
    const path = Buffer.from(name)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(method, 8)
    head.writeUInt16LE(0x21, 12)
    head.writeUInt32LE(crc32(raw), 14)
    head.writeUInt32LE(data.length, 18)
    head.writeUInt32LE(raw.length, 22)
    head.writeUInt16LE(path.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    head.copy(central, 6, 4, 28)
    central.writeUInt32LE(offset, 42)
    directory.push(Buffer.concat([central, path]))
    put(head)
    put(path)
    put(data)
  }

  add('mimetype', 'application/epub+zip', 0)
  add(
    'META-INF/container.xml',
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  )
  const titles = []
  for (const chapter of input.split(/^(?=Chapter )/m)) {
    const paragraphs = chapter.split(/\n{2,}/)
    const title = escapeText(paragraphs[0].trim())
    const body = paragraphs.slice(1).map((paragraph) => `<p>${escapeText(paragraph)}</p>`)
    titles.push(title)
    add(`EPUB/c${titles.length}.xhtml`, page(title, `<h1>${title}</h1>\n${body.join('\n')}`))
  }
  const items = titles.map((_, i) => `<item id="c${i + 1}" href="c${i + 1}.xhtml" media-type="application/xhtml+xml"/>`)
  const spine = titles.map((_, i) => `<itemref idref="c${i + 1}"/>`)
  add(
    'EPUB/nav.xhtml',
    page(
      'Contents',
      `<nav epub:type="toc"><ol>${titles.map((title, i) => `<li><a href="c${i + 1}.xhtml">${title}</a></li>`).join('')}</ol></nav>`,
    ),
  )
  add(
    'EPUB/package.opf',
    `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">limit</dc:identifier><dc:title>Limit</dc:title><dc:language>en</dc:language><meta property="dcterms:modified">2000-01-01T00:00:00Z</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
  )
  const start = offset
  for (const entry of directory) put(entry)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(offset - start, 12)
  end.writeUInt32LE(start, 16)
  put(end)
  closeSync(output)
}

const [, , source, target] = process.argv
if (statSync(source).isDirectory()) {
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(source)) make(join(source, name), join(target, `${name.slice(0, -4)}.epub`))
} else make(source, target)
