/**
 * The catalogue of everything Octavo may say about a source or a book.
 *
 * Each message has a stable identifier, a severity, a place and a hint that says what to do.
 * Severities: `error` stops the book, `warning` wants a look, `info` tells what was decided.
 */
import type { Place } from './span.js'

export type Severity = 'error' | 'warning' | 'info'

interface Entry {
  readonly severity: Severity
  readonly hint: string
}

const entry = (severity: Severity, hint: string): Entry => ({ severity, hint })

export const catalogue = {
  // Reading
  'read-empty': entry('error', 'Check that the file was saved; a source needs at least one word.'),
  'read-binary': entry('error', 'Octavo reads plain text. Save the document as text first.'),
  'read-encoding-unknown': entry('error', 'Name the encoding with --encoding, for example --encoding windows-1252.'),
  'read-encoding-assumed': entry('info', 'If letters look wrong, name the encoding with --encoding.'),
  'read-undecodable': entry('warning', 'Name the right encoding with --encoding; the marked places hold U+FFFD.'),
  'read-control-removed': entry('warning', 'XML forbids these characters; look at the place if something is missing.'),
  'read-invisible-removed': entry('info', 'Nothing to do: they cannot be seen, but hinder searching and hyphenation.'),
  'read-mended': entry('info', 'Nothing to do: they were given back as the quotation marks and dashes they stand for.'),
  'read-markup': entry(
    'info',
    'Tags became emphasis, breaks and paragraphs; lines are counted as they are then. Addresses were left out.',
  ),
  'read-mixed-encodings': entry('warning', 'Look at the place; save the source as UTF-8 if a letter looks wrong.'),
  'read-failed': entry('error', 'Check that the path is right and that you may read it.'),
  'source-changed': entry('error', 'Another program writes it; build again when that is done.'),
  'source-archive': entry('error', 'Unpack it with a tool that you trust, and name the folder.'),
  // Metadata and sidecars
  'sidecar-invalid': entry('error', 'Correct the key or value; the schema is octavo/sidecar.schema.json.'),
  'sidecar-unknown-key': entry('warning', 'Remove the key or use the one suggested.'),
  'sidecar-no-such-line': entry('warning', 'The sidecar names a line that the source does not have.'),
  'sidecar-conflict': entry('warning', 'Take the line out of all of these lists but one.'),
  'sidecar-words': entry('warning', 'Look at the number; if the words are to go, name the line by them.'),
  'series-unnamed': entry('warning', 'Name the series with --series or in a sidecar, or leave the number out.'),
  'language-assumed': entry('info', 'Set it with --language if that is wrong.'),
  'language-invalid': entry('error', 'Give a BCP 47 tag such as en, en-GB or zh-Hans.'),
  'title-from-incipit': entry('info', 'Give the book a title with --title or in a sidecar.'),
  'option-invalid': entry('error', 'See octavo build --help for the values it takes.'),
  // Structure
  'omitted-title-block': entry('info', 'These lines are the title page and the metadata now.'),
  'omitted-contents': entry('info', 'The book has a contents list of its own, made from its headings.'),
  'omitted-archive': entry('info', 'The facts are in the metadata; the text belongs to the archive, not to the book.'),
  'omitted-transcriber': entry('info', 'It is named in the colophon.'),
  'omitted-pages': entry('info', 'Numbers and running heads of printed pages do not belong into flowing text.'),
  'omitted-list-numbers': entry('info', 'Nothing to do: they are the numbers of lists now, which readers print.'),
  'omitted-line-numbers': entry('info', 'They counted the lines of a printed page, which a reader breaks elsewhere.'),
  'omitted-other': entry('info', 'Run octavo explain to see which line and why.'),
  'structure-unsure': entry('warning', 'Run octavo explain, then decide it in a sidecar.'),
  'footnote-unmatched': entry('warning', 'The mark has no note, or the note no mark; it stays in the text.'),
  // Book
  'word-lost': entry('error', 'This is a fault in Octavo: the book was not written. Please report it with the source.'),
  'word-added': entry(
    'error',
    'This is a fault in Octavo: the book was not written. Please report it with the source.',
  ),
  'template-invalid': entry('error', 'Correct the template, or leave --templates out to use the built-in ones.'),
  'theme-invalid': entry(
    'error',
    'A book holds its own files only: put what is small into the sheet as a data: URL, or leave it out.',
  ),
  'theme-unknown': entry('error', 'Name a theme of the list or give a CSS file.'),
  'cover-invalid': entry('error', 'Give a JPEG, PNG, WebP or SVG picture.'),
  'cover-small': entry('warning', 'Shops and readers want at least 1000 pixels on the shorter side.'),
  'cover-ratio': entry('warning', 'Readers show covers upright, 1 wide to 1.4 to 1.7 high; 1600 by 2560 is best.'),
  'cover-glyphs': entry(
    'warning',
    'Name a font that has these letters with --cover-font, or give a picture with --cover.',
  ),
  'cover-unavailable': entry(
    'warning',
    'The book has no cover; reinstall with optional dependencies, or give one with --cover.',
  ),
  'fonts-letters': entry(
    'info',
    'Readers set them in a font of their own; leave out --embed-fonts if that looks uneven.',
  ),
  'book-empty': entry('warning', 'See what was left out, and why, with octavo explain; a sidecar keeps lines.'),
  // Anthologies
  'duplicate-story': entry('warning', 'Take one of the two out, or pass --drop-duplicates.'),
  'anthology-empty': entry('error', 'Name at least one text that can be read.'),
  // Writing
  'write-exists': entry('error', 'Octavo did not make that file. Choose another folder or pass --force.'),
  'write-failed': entry('error', 'Check the folder, its permissions and the space left.'),
  'name-collision': entry('warning', 'Two sources would write the same file; the later one got another name.'),
  'job-crashed': entry('error', 'Build this source alone to see why; the others are not affected.'),
  'queue-failed': entry('error', 'Check that Redis runs, and that the address and the store are right.'),
  'record-failed': entry('warning', 'Books are made all the same; the next run will make them again.'),
  'no-sources': entry('error', 'Name a text file, or a folder that holds .txt files.'),
  // Checking
  'claim-refused': entry('error', 'Correct what is named, or leave out --certified-by; the book was not written.'),
  'check-invalid': entry('error', 'See the EPUBCheck message; the book breaks the EPUB specification.'),
  'check-warning': entry('warning', 'See the EPUBCheck message.'),
  'check-unreadable': entry('error', 'The file is no readable EPUB: not a zip archive, or damaged.'),
  'check-reader': entry('warning', 'A reading system is known to stumble here.'),
  internal: entry('error', 'This is a fault in Octavo. Please report it with the source.'),
} as const satisfies Record<string, Entry>

export type FindingCode = keyof typeof catalogue

export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly message: string
  readonly hint: string
  readonly place?: Place
}

/**
 * A finding of the catalogue.
 *
 * @param message one sentence that says what was seen, without the hint and without the place.
 * @param hint replaces the catalogue's hint where more is known.
 */
export const finding = (code: FindingCode, message: string, place?: Place, hint?: string): Finding => ({
  code,
  severity: catalogue[code].severity,
  message,
  hint: hint ?? catalogue[code].hint,
  ...(place && { place }),
})

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some((f) => f.severity === 'error')

/** Thrown by rooms that cannot go on; carries findings instead of a stack trace for the user. */
export class Refusal extends Error {
  readonly findings: readonly Finding[]
  constructor(...findings: readonly Finding[]) {
    super(findings.map((f) => f.message).join('; '))
    this.name = 'Refusal'
    this.findings = findings
  }
}
