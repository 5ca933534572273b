/**
 * File names that every system takes, from the names of sources and the titles of books.
 *
 *     Who? Me!        Who- Me!             a character that Windows forbids
 *     ../../etc/pwd   -..-etc-pwd          no way out of the folder, nothing hidden
 *     con             _con                 a device on Windows
 *     a 300-letter title                   cut at a letter, to 255 bytes with its extension
 */
import { admit } from '../book/alphabet.js'

/** What ext4, APFS and NTFS take for one name; the first counts bytes, so all are kept to that. */
const MOST_BYTES = 255

/** Names of devices, with any extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i

/** Control and format characters, line and paragraph separators, lone surrogates, what is no character at all. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]/gu

/**
 * A file name, no path, for a book called `name`.
 *
 * @param extension with its dot, such as `.epub`; added, and kept whole where the name is cut.
 */
export const safeName = (name: string, extension = ''): string => {
  admit(name)
  const stem = name
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  const kept = cutToBytes(stem, MOST_BYTES - Buffer.byteLength(extension) - 1).replace(/[.\s]+$/u, '') || 'untitled'
  return (DEVICE.test(kept + extension) ? '_' : '') + kept + extension
}

/** The longest start of `text` that is at most `bytes` long in UTF-8 and cuts no character, nor parts it from its marks. */
const cutToBytes = (text: string, bytes: number): string => {
  if (Buffer.byteLength(text) <= bytes) return text
  let kept = ''
  let length = 0
  for (const [cluster] of text.matchAll(/.\p{M}*/gsu)) {
    length += Buffer.byteLength(cluster)
    if (length > bytes) break
    kept += cluster
  }
  return kept
}

export interface ClaimedName {
  readonly name: string
  /** True where an earlier claim had the name, or one that some file system takes for the same. */
  readonly collided: boolean
}

/**
 * Hands out names within one folder, each once. Names that differ in case or Unicode normalisation alone are one file
 * on macOS and Windows, so they count as the same: `Story.epub`, then `story-2.epub`.
 */
export const claimNames = (): ((name: string) => ClaimedName) => {
  const taken = new Set<string>()
  const next = new Map<string, number>()
  const key = (name: string) => name.normalize('NFKC').toUpperCase().toLowerCase()
  return (name) => {
    const first = key(name)
    if (!taken.has(first)) {
      taken.add(first)
      return { name, collided: false }
    }
    const dot = name.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
    for (let number = next.get(first) ?? 2; ; number++) {
      const ending = `-${number}${extension}`
      const candidate = cutToBytes(stem, MOST_BYTES - Buffer.byteLength(ending)) + ending
      if (taken.has(key(candidate))) continue
      taken.add(key(candidate))
      next.set(first, number + 1)
      return { name: candidate, collided: true }
    }
  }
}
