/**
 * Packs a publication's resources into one .epub (EPUB 3.3, OCF 4.3): `mimetype` first, stored, with no extra field;
 * then the resources in the order given.
 *
 * Resources are taken one at a time and forgotten, so that a long book is never in memory as markup. Those of a long
 * book are compressed by a thread of their own while the next are made. jszip then writes the container: it takes over
 * entries of an archive it has loaded as they are, so it is handed one that holds them all.
 */
import { crc32 } from 'node:zlib'
import type JSZip from 'jszip'
import { finding, Refusal } from '../book/findings.js'
import type { Resource } from '../book/publication.js'
import { type Deflate, deflatePage, nativeDeflate, portableDeflate } from './deflate.js'
import type { DeflateThread } from './deflate-thread.js'
import { DEFLATED, MAX_BYTES, MAX_ENTRIES, plainZip, STORED, type ZipEntry } from './plain-zip.js'

export interface PackOptions {
  /** Compress with pako: slower, but the same bytes on a Node that was built with another zlib. */
  readonly portable: boolean
  /** By path, pictures that are still being drawn while the rest is packed; they stand in their resources' places. */
  readonly late?: ReadonlyMap<string, Promise<Uint8Array>>
  /** A thread that was started for this book, with `helperFor`; it is ended here. */
  readonly helper?: DeflateThread
  /** The date of every entry, written in UTC and to two seconds; years 1980 to 2107. */
  readonly date: Date
}

/** Compressed by their own format; deflating them again would cost time and gain nothing. */
const COMPRESSED = /\.(?:png|jpe?g|gif|webp|woff2?|mp[34])$/i

/** ASCII, no empty or dotted segment, no leading slash: what every reading system and file system takes. */
const SAFE_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9_~.-]+(?:\/[A-Za-z0-9_~.-]+)*$/

const MIMETYPE = 'mimetype'

/**
 * In UTF-16 units. From here on a thread deflates; for the second, where it can start while the text is still being read.
 * It costs 40 ms of another processor to start, and where there is none to spare a shorter book is later for it: at
 * these lengths both ways take the same on two free ones, at 20 MB the thread saves a fifth.
 */
const LONG = 6_000_000
const LONG_AHEAD = 4_000_000

/** Stands for a page that the thread has not given back, and for a picture that is still being drawn. */
const NOTHING = new Uint8Array(0)

/**
 * Starts the thread that will help to pack a book, where the book is going to be long.
 *
 * @param length of the source, in bytes or UTF-16 units.
 * @returns undefined where it is not, and in a thread: there are others that compile books.
 */
export const helperFor = async (length: number): Promise<DeflateThread | undefined> =>
  length >= LONG_AHEAD ? (await import('./deflate-thread.js')).startHelper() : undefined

/**
 * @returns the bytes of the book; the same resources, date and zlib give the same bytes, in any time zone.
 * @throws Refusal with `internal` on a path that is unsafe or comes twice, and on more than a zip archive can hold
 *   (65,535 entries, 4 GiB).
 */
export const pack = async (resources: Iterable<Resource>, options: PackOptions): Promise<Uint8Array> => {
  const entries = options.portable
    ? await compress(resources, await portableDeflate(), shared.portable, false, options)
    : await compress(resources, nativeDeflate, shared.native, true, options)
  return writeContainer([store(MIMETYPE, Buffer.from('application/epub+zip', 'latin1')), ...entries], options.date)
}

const store = (name: string, bytes: Uint8Array): ZipEntry => ({
  name,
  method: STORED,
  crc32: crc32(bytes),
  size: bytes.length,
  data: bytes,
})

/**
 * The entries of `resources` in their order.
 *
 * @param mayThread whether a long book's pages may be deflated elsewhere; by zlib, whatever `deflate` is.
 */
const compress = async (
  resources: Iterable<Resource>,
  deflate: Deflate,
  known: Map<string, ZipEntry>,
  mayThread: boolean,
  { late, helper }: PackOptions,
): Promise<readonly ZipEntry[]> => {
  const taken = new Set([MIMETYPE])
  const entries: ZipEntry[] = []
  const awaited: { at: number; path: string; coming: Promise<Uint8Array> }[] = []
  let passed = 0
  let thread = mayThread ? helper : undefined
  try {
    for (const { path, data } of resources) {
      // Written above, as it must be, whoever else names it.
      if (path === MIMETYPE) continue
      if (!SAFE_PATH.test(path)) throw new Refusal(finding('internal', `"${path}" is no safe path inside a book.`))
      const folded = path.toLowerCase()
      if (taken.has(folded)) throw new Refusal(finding('internal', `The book would hold "${path}" twice.`))
      taken.add(folded)
      const coming = late?.get(path)
      if (coming) {
        awaited.push({ at: entries.length, path, coming })
        entries.push(store(path, NOTHING))
        continue
      }
      if (data.length === 0 || COMPRESSED.test(path)) {
        entries.push(store(path, typeof data === 'string' ? Buffer.from(data, 'utf8') : data))
        continue
      }
      if (typeof data === 'string' && ALIKE.test(path)) {
        entries.push({ ...sharedEntry(data, deflate, known), name: path })
        continue
      }
      passed += data.length
      if (mayThread && !thread && passed > LONG) {
        mayThread = false
        thread = (await import('./deflate-thread.js')).startDeflateThread()
      }
      if (thread && typeof data === 'string') {
        const at = entries.length
        const sent = thread.add(data, (deflated) => {
          entries[at] = { name: path, method: DEFLATED, ...deflated }
        })
        entries.push(sent ? store(path, NOTHING) : { name: path, method: DEFLATED, ...deflatePage(data, deflate) })
      } else entries.push({ name: path, method: DEFLATED, ...deflatePage(data, deflate) })
    }
    await thread?.finish()
    for (const { at, path, coming } of awaited) entries[at] = store(path, await coming)
  } finally {
    thread?.stop()
  }
  return entries
}

/** Style sheets and the container: the books of a batch share them, and they are a third of a short story. */
const ALIKE = /\.css$|^META-INF\//

/** Such files as they were packed. */
const shared = { native: new Map<string, ZipEntry>(), portable: new Map<string, ZipEntry>() }
const MOST_SHARED = 16

const sharedEntry = (text: string, deflate: Deflate, known: Map<string, ZipEntry>): ZipEntry => {
  const before = known.get(text)
  if (before) return before
  const entry: ZipEntry = { name: '', method: DEFLATED, ...deflatePage(text, deflate) }
  if (known.size >= MOST_SHARED) known.clear()
  known.set(text, entry)
  return entry
}

/** Names are ASCII. jszip takes them for UTF-8 unless told, and copies each several times to read it. */
const readName = (name: string[] | Uint8Array | Buffer): string => String.fromCharCode(...(name as Uint8Array))

/** Kept, since the bundle makes a module of it at each import. */
let jszip: typeof JSZip | undefined

const writeContainer = async (entries: readonly ZipEntry[], date: Date): Promise<Uint8Array> => {
  const bytes = entries.reduce((sum, entry) => sum + entry.data.length + 2 * entry.name.length + 128, 0)
  if (entries.length > MAX_ENTRIES || bytes > MAX_BYTES) {
    throw new Refusal(finding('internal', 'The book is larger than a zip archive can be (65,535 files, 4 GiB).'))
  }
  jszip ??= (await import('jszip')).default
  // Folder entries would be dated by the clock, so none are made.
  const zip = await jszip.loadAsync(plainZip(entries, date), { createFolders: false, decodeFileName: readName })
  // jszip compresses what it is not told to leave stored.
  for (const entry of entries) {
    const file = zip.file(entry.name)
    if (file && entry.method === STORED) file.options.compression = 'STORE'
  }
  // Streaming would give `mimetype` a data descriptor, which the specification does not allow it.
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS', streamFiles: false })
}
