/**
 * Names a file that is no plain text by its first bytes, so that a refusal can say what it is and what to do.
 *
 *     "PK\x03\x04…word/document.xml"   a Word document      "%PDF-1.7"   a PDF      "\x89PNG"   a PNG picture
 */

export interface Magic {
  /** What the file is, with its article: "a PDF document". */
  readonly name: string
  readonly hint: string
}

const saveAsText = 'Open it in the program that made it, save or export it as plain text (UTF-8), and build that.'
const unpack = 'Unpack it and build the text files inside.'
const picture = 'A picture can be the cover: --cover FILE.'
const convert = 'Convert it to plain text first, for example with Calibre: ebook-convert book.EXT book.txt.'

const latin1 = (bytes: Uint8Array, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(end, bytes.length)).toString('latin1')

/** `start` is compared with the first bytes, one character a byte. */
const signatures: readonly (readonly [start: string, name: string, hint: string])[] = [
  ['%PDF-', 'a PDF document', saveAsText],
  ['{\\rtf', 'an RTF document', saveAsText],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Word or other Microsoft Office document', saveAsText],
  ['\xdb\xa5-', 'an old Word document', saveAsText],
  ['\xffWPC', 'a WordPerfect document', saveAsText],
  ['%!PS', 'a PostScript document', saveAsText],
  ['AT&TFORM', 'a DjVu document', saveAsText],
  ['ITSF', 'a compiled help file (CHM)', convert],
  ['bplist00', 'a property list (a Safari web archive or the like)', saveAsText],
  ['\x89PNG\r\n\x1a\n', 'a PNG picture', picture],
  ['\xff\xd8\xff', 'a JPEG picture', picture],
  ['GIF87a', 'a GIF picture', picture],
  ['GIF89a', 'a GIF picture', picture],
  ['II*\0', 'a TIFF picture', picture],
  ['MM\0*', 'a TIFF picture', picture],
  ['\x1f\x8b', 'a gzip archive', unpack],
  ['BZh', 'a bzip2 archive', unpack],
  ['\xfd7zXZ\0', 'an xz archive', unpack],
  ['(\xb5/\xfd', 'a Zstandard archive', unpack],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive', unpack],
  ['Rar!\x1a\x07', 'a RAR archive', unpack],
  ['SQLite format 3\0', 'a SQLite database', 'A source is a plain text file.'],
  ['\x7fELF', 'a program', 'A source is a plain text file.'],
  ['\xca\xfe\xba\xbe', 'a compiled program', 'A source is a plain text file.'],
  ['\xcf\xfa\xed\xfe', 'a program', 'A source is a plain text file.'],
  ['OggS', 'an Ogg sound file', 'A source is a plain text file.'],
  ['ID3', 'an MP3 sound file', 'A source is a plain text file.'],
  ['fLaC', 'a FLAC sound file', 'A source is a plain text file.'],
]

/** What a zip archive holds, by names that stand uncompressed in its first local headers. */
const zipKinds: readonly (readonly [clue: string, name: string, hint: string])[] = [
  ['mimetypeapplication/epub+zip', 'an EPUB book already', 'Read it, or check it with: octavo check FILE.'],
  ['mimetypeapplication/vnd.oasis.opendocument', 'an OpenDocument text', saveAsText],
  ['META-INF/container.xml', 'an EPUB book already', 'Read it, or check it with: octavo check FILE.'],
  ['word/', 'a Word document (DOCX)', saveAsText],
  ['xl/', 'an Excel workbook', saveAsText],
  ['ppt/', 'a PowerPoint presentation', saveAsText],
  ['[Content_Types].xml', 'a Microsoft Office document', saveAsText],
  ['Index/Document.iwa', 'a Pages document', saveAsText],
]

/** What the bytes are known to be, or undefined for all that may be text. */
export const recognizeMagic = (bytes: Uint8Array): Magic | undefined => {
  const head = latin1(bytes, 24)
  if (head.startsWith('PK') && /^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) {
    const opening = latin1(bytes, 8192)
    const [, name, hint] = zipKinds.find(([clue]) => opening.includes(clue)) ?? ['', 'a zip archive', unpack]
    return { name, hint }
  }
  const found = signatures.find(([start]) => head.startsWith(start))
  if (found) return { name: found[1], hint: found[2] }
  const opening = latin1(bytes, 400)
  const markup = opening.includes('<') ? /^(?:\xef\xbb\xbf)?\s*<(!doctype html|html|\?xml)\b/i.exec(opening) : undefined
  if (markup) return { name: markup[1] === '?xml' ? 'an XML document' : 'an HTML page', hint: saveAsText }
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return { name: 'a WebP picture', hint: picture }
  if (head.startsWith('RIFF') && head.startsWith('WAVE', 8))
    return { name: 'a WAV sound file', hint: 'A source is a plain text file.' }
  if (head.startsWith('ftyp', 4))
    return { name: 'a video, sound or HEIC picture file', hint: 'A source is a plain text file.' }
  if (head.startsWith('MZ') && head.includes('\0'))
    return { name: 'a Windows program', hint: 'A source is a plain text file.' }
  if (latin1(bytes, 68).slice(60) === 'BOOKMOBI') return { name: 'a Kindle (MOBI) book', hint: convert }
  if (latin1(bytes, 68).slice(60) === 'TEXtREAd') return { name: 'a PalmDOC book', hint: convert }
  return undefined
}
