/**
 * The door to mime-types: the media type of a file of the book, by its name.
 */
import { lookup } from 'mime-types'

/** Media types as EPUB 3.3, 3.2 wants them, where the registry says otherwise. */
const core: Readonly<Record<string, string>> = {
  otf: 'font/otf',
  ttf: 'font/ttf',
  js: 'text/javascript',
}

/** By ending: a book has a handful, and a package document asks for each of its files. */
const known = new Map<string, string>()

/** `EPUB/text/chapter-1.xhtml` -> `application/xhtml+xml`; an unknown ending is `application/octet-stream`. */
export const mediaType = (path: string): string => {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const before = known.get(ending)
  if (before !== undefined) return before
  const type = core[ending] ?? (lookup(ending) || 'application/octet-stream')
  known.set(ending, type)
  return type
}
