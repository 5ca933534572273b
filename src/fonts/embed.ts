/**
 * Embeds a text face: Literata, cut down to the letters that the book uses, with its licence (SIL OFL 1.1).
 *
 *    EPUB/fonts/regular.ttf  italic.ttf  bold.ttf  OFL.txt
 *
 * TrueType, because Kobo's and Adobe's engines know no WOFF 2; not obfuscated, because the licence asks for no such
 * thing and Kindle cannot undo it. Off unless asked for: a reader's own choice of font is worth more to most.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, finding } from '../book/findings.js'
import type { Resource } from '../book/publication.js'

export interface EmbeddedFonts {
  readonly attachments: readonly Resource[]
  /** To stand before the theme; its addresses are relative to `EPUB/css/`. Empty where nothing was embedded. */
  readonly css: string
  readonly findings: readonly Finding[]
}

const faces = [
  { file: 'regular.ttf', style: 'normal', weight: 'normal' },
  { file: 'italic.ttf', style: 'italic', weight: 'normal' },
  { file: 'bold.ttf', style: 'normal', weight: 'bold' },
] as const

const family = 'Octavo Literata'

/** What a book's generated pages and typography may need beyond its own letters: ASCII, and quotes, dashes and the like. */
const always = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i))}\u00a0\u2009\u202f©«»·‐‑–—‘’‚“”„†‡•…′″‹›`

/** Where more than this share of the book's letters is lacking, embedding the face would help nobody. */
const enough = 0.5

/**
 * Reports `fonts-letters` where the face lacks letters of the book.
 *
 * @param texts all that the book says, in any order.
 * @param folder that holds the faces and their licence: `templates/fonts`.
 */
export const embedFonts = async (texts: Iterable<string>, folder: string): Promise<EmbeddedFonts> => {
  const used = charactersOf(texts)
  const letters = [...used].filter((character) => /\p{L}/u.test(character))
  const missing = letters.filter((letter) => !covered.test(letter))
  const findings = missing.length === 0 ? [] : [tell(missing)]
  if (missing.length > enough * letters.length) return { attachments: [], css: '', findings }
  const { default: subset } = await import('subset-font')
  // Small capitals are made of capitals where an engine cannot do better.
  const letterforms = [...used].sort().join('')
  const wanted = letterforms + letterforms.toUpperCase() + always
  const attachments: Resource[] = []
  for (const { file } of faces) {
    const options = { targetFormat: 'truetype' as const, preserveNameIds: [0, 13, 14] }
    attachments.push({
      path: `EPUB/fonts/${file}`,
      data: await subset(await readFile(join(folder, file)), wanted, options),
    })
  }
  attachments.push({ path: 'EPUB/fonts/OFL.txt', data: await readFile(join(folder, 'OFL.txt'), 'utf8') })
  return { attachments, css: sheet, findings }
}

/** The rules that Adobe's engine and newer ones all read; headings and the rest inherit. */
const sheet = `${faces
  .map(
    ({ file, style, weight }) =>
      `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(../fonts/${file}); }\n`,
  )
  .join('')}body { font-family: "${family}", serif; }\n`

const charactersOf = (texts: Iterable<string>): ReadonlySet<string> => {
  const seen = new Set<number>()
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      // The second half of a pair says nothing by itself; the first is read with it.
      if (unit < 0xd800 || unit > 0xdfff) seen.add(unit)
      else if (unit < 0xdc00) seen.add(text.codePointAt(at) as number)
    }
  }
  return new Set([...seen].filter((point) => point > 31).map((point) => String.fromCodePoint(point)))
}

/** The scripts that the faces were cut down to; figures are common to all. */
const covered = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u

const tell = (missing: readonly string[]): Finding =>
  finding(
    'fonts-letters',
    `The embedded font lacks ${missing.length} letters of the book: ${missing.slice(0, 12).join(' ')}`,
  )
