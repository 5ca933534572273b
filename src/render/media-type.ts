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

/** `EPUB/text/chapter-1.xhtml` -> `application/xhtml+xml`; an unknown ending is `application/octet-stream`. */
export const mediaType = (path: string): string => {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return core[ending] ?? (lookup(ending) || 'application/octet-stream')
}
