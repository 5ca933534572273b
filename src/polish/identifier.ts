/**
 * Names a book for good: a name-based UUID (RFC 9562, 5.5) of what makes it this book.
 *
 *     "The Lamplighter", Ada Example, en, "It was a long evening"  ->  urn:uuid:…
 *
 * Title, creators with their roles, language and the first words of the story are its identity. A reading system keeps
 * places, notes and highlights by the identifier, so whatever an author may still revise stays out of it: the text
 * beyond its opening, dates, description, rights, series, cover, theme. The opening is in it because many stories have
 * no title but their file's name and no author; it counts by its words alone, without case, accents or punctuation, so
 * that curled quotes or a corrected comma change nothing.
 */

export interface IdentityFacts {
  readonly title: string
  /** Names in the order in which the book has them; a role, where given, is a MARC relator code. */
  readonly creators: readonly { readonly name: string; readonly role?: string }[]
  /** BCP 47; only its primary language counts, so that `en` refined to `en-GB` is the same book. */
  readonly language: string
  /** The story's first words, or more; what lies beyond twelve words does not count. */
  readonly opening: string
}

/** Words of the opening that count. Twelve tell two untitled stories apart and are seldom revised. */
const OPENING_WORDS = 12
/** Letters of the opening that count, for scripts that write no spaces. */
const OPENING_LETTERS = 80

/**
 * The namespace of Octavo's books, dde0464f-953f-4a02-8967-7f0a4ad87b84, a UUID made once for this purpose. Changing it
 * would change every identifier.
 */
const NAMESPACE = [0xdd, 0xe0, 0x46, 0x4f, 0x95, 0x3f, 0x4a, 0x02, 0x89, 0x67, 0x7f, 0x0a, 0x4a, 0xd8, 0x7b, 0x84]

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()

const foldOpening = (text: string): string =>
  text
    .slice(0, 2000)
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replace(/['’ʼ]/gu, '')
    .replace(/[\p{P}\p{S}]+/gu, ' ')
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .split(/\s+/u)
    .slice(0, OPENING_WORDS)
    .join(' ')
    .slice(0, OPENING_LETTERS)

/**
 * @param sha1 the SHA-1 of bytes, as 20 bytes.
 * @returns `urn:uuid:` and a version 5 UUID in lower case.
 */
export const identify = (facts: IdentityFacts, sha1: (bytes: Uint8Array) => Uint8Array): string => {
  const name = JSON.stringify([
    fold(facts.title),
    facts.creators.map((creator) => [creator.role ?? 'aut', fold(creator.name)]),
    fold(facts.language).split('-', 1)[0],
    foldOpening(facts.opening),
  ])
  const encoded = new TextEncoder().encode(name)
  const named = new Uint8Array(NAMESPACE.length + encoded.length)
  named.set(NAMESPACE)
  named.set(encoded, NAMESPACE.length)
  const digest = sha1(named).slice(0, 16)
  digest[6] = ((digest[6] as number) & 0x0f) | 0x50
  digest[8] = ((digest[8] as number) & 0x3f) | 0x80
  let hex = ''
  for (const byte of digest) hex += byte.toString(16).padStart(2, '0')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
