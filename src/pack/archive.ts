/**
 * Opens a finished .epub for reading back, trusting nothing in it.
 *
 * The central directory is read once and checked whole: names that climb out of the book or come twice, entries that
 * share bytes, encryption, zip64, and sizes that only a bomb has. Entries are inflated when asked for, never past the
 * size they declare, and their checksum must hold.
 */
import { isUtf8 } from 'node:buffer'
import { crc32, inflateRawSync } from 'node:zlib'
import { finding, Refusal } from '../book/findings.js'
import type { Archive } from '../book/publication.js'
import { DEFLATED, MAX_ENTRIES, STORED } from './plain-zip.js'

/** In bytes, entries and as uncompressed : compressed. Far above any book of text, far below what hurts. */
export const archiveLimits = {
  entries: MAX_ENTRIES - 1,
  entry: 256 * 2 ** 20,
  total: 2 ** 30,
  ratio: 200,
  /** Entries smaller than this may have any ratio: a page of one repeated letter is no bomb. */
  ratioFrom: 2 ** 20,
}

interface Entry {
  readonly method: number
  readonly crc32: number
  readonly compressed: number
  readonly size: number
  readonly header: number
}

/** The name that stands between two offsets. */
type NameAt = (start: number, end: number) => string

/** Whoever made an entry on Unix keeps its file mode in the upper half of the attributes (APPNOTE 4.4.2, 4.4.15). */
const UNIX = 3
const LINK = 0xa

const refuse = (message: string): Refusal => new Refusal(finding('check-unreadable', message))

/**
 * @throws Refusal with `check-unreadable` where `bytes` is no zip archive, is damaged, or breaks `archiveLimits`;
 *   `read` throws the same for an entry that is missing or damaged.
 * @param ours true for what was packed a moment ago: a text of one letter, 30 million times over, is no bomb there.
 * @param nameOf reads names that are not UTF-8, which those of a book must be (EPUB 3.3, 4.2.2).
 */
export const openArchive = (bytes: Uint8Array, ours = false, nameOf?: (raw: Buffer) => string): Archive => {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const nameAt: NameAt = (start, end) => {
    const raw = data.subarray(start, end)
    return nameOf && !isUtf8(raw) ? nameOf(raw) : raw.toString('utf8')
  }
  const entries = readDirectory(data, nameAt, ours)
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name)
      if (!entry) throw refuse(`The book has no file "${name}".`)
      return readEntry(data, name, entry)
    },
  }
}

/** The offset of the end record: its comment, 65,535 bytes at most, must end where the file ends (APPNOTE 4.3.16). */
const findEnd = (data: Buffer): number => {
  for (let at = data.length - 22; at >= Math.max(0, data.length - 22 - 0xffff); at--) {
    if (data.readUInt32LE(at) === 0x06054b50 && at + 22 + data.readUInt16LE(at + 20) === data.length) return at
  }
  throw refuse('The file is no zip archive, or its end is missing.')
}

const readDirectory = (data: Buffer, nameAt: NameAt, ours: boolean): Map<string, Entry> => {
  const end = findEnd(data)
  const count = data.readUInt16LE(end + 10)
  const size = data.readUInt32LE(end + 12)
  let at = data.readUInt32LE(end + 16)
  if (count === 0xffff || at === 0xffffffff) throw refuse('The archive is in zip64 form, which books do not need.')
  if (data.readUInt16LE(end + 4) !== 0 || data.readUInt16LE(end + 8) !== count) {
    throw refuse('The archive is one part of several.')
  }
  if (at + size !== end) throw refuse('The list of files in the archive is not where it should be.')

  const entries = new Map<string, Entry>()
  const folded = new Set<string>()
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || data.readUInt32LE(at) !== 0x02014b50) throw refuse('The list of files is damaged.')
    const nameLength = data.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
    if (next > end) throw refuse('The list of files is damaged.')
    const name = nameAt(at + 46, at + 46 + nameLength)
    const entry: Entry = {
      method: data.readUInt16LE(at + 10),
      crc32: data.readUInt32LE(at + 16),
      compressed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      header: data.readUInt32LE(at + 42),
    }
    const plain = isPlainName(name)
    if (!plain) checkName(name)
    if (data[at + 5] === UNIX && data.readUInt32LE(at + 38) >>> 28 === LINK) throw refuse(`"${name}" is a link.`)
    const key = (plain ? name : name.normalize('NFC')).toLowerCase()
    if (folded.has(key)) throw refuse(`The archive holds "${name}" twice.`)
    folded.add(key)
    checkEntry(name, entry, data.readUInt16LE(at + 8), ours)
    total += entry.size
    if (total > archiveLimits.total) throw refuse('Unpacked, the archive would be larger than a gigabyte.')
    if (!name.endsWith('/')) entries.set(name, entry)
    at = next
  }
  checkOverlaps(data, nameAt, entries)
  return entries
}

/**
 * Whether a name is such that nothing need be looked for in it, as those of our own books are: letters and digits of
 * ASCII, `-` and `_`, and between two of these one dot or slash.
 */
const isPlainName = (name: string): boolean => {
  let joined = false
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    const named = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
    if (!(named || code === 0x2d || code === 0x5f || (joined && (code === 0x2e || code === 0x2f)))) return false
    joined = code !== 0x2e && code !== 0x2f
  }
  return joined
}

/** A name that, joined to a folder, stays inside it on every system. */
const checkName = (name: string): void => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const strange = name === '' || /[\u0000-\u001f\u007f\ufffd\\]/.test(name)
  const climbs = /^\/|^[A-Za-z]:|(?:^|\/)\.{1,2}(?:\/|$)|\/\//.test(name)
  if (strange || climbs) throw refuse(`The archive holds a file of an unsafe name, ${JSON.stringify(name)}.`)
}

const checkEntry = (name: string, entry: Entry, flags: number, ours: boolean): void => {
  if (flags & 0x2041) throw refuse(`"${name}" is encrypted.`)
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw refuse(`"${name}" is compressed in a way that books may not use (method ${entry.method}).`)
  }
  if (entry.compressed === 0xffffffff || entry.size === 0xffffffff || entry.header === 0xffffffff) {
    throw refuse('The archive is in zip64 form, which books do not need.')
  }
  if (entry.method === STORED && entry.compressed !== entry.size) throw refuse(`The sizes of "${name}" disagree.`)
  const bomb = !ours && entry.size > archiveLimits.ratioFrom && entry.size > entry.compressed * archiveLimits.ratio
  if (bomb || entry.size > archiveLimits.entry) {
    throw refuse(`"${name}" would unpack to ${entry.size} bytes from ${entry.compressed}.`)
  }
}

/** Where an entry's bytes begin: its local header may have an extra field of its own. */
const dataStart = (data: Buffer, name: string, { header }: Entry): number => {
  if (header + 30 > data.length || data.readUInt32LE(header) !== 0x04034b50) {
    throw refuse(`"${name}" is not where the list of files says.`)
  }
  return header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28)
}

/** Entries that share bytes let a small archive unpack to a huge one, each entry within its limits. */
const checkOverlaps = (data: Buffer, nameAt: NameAt, entries: ReadonlyMap<string, Entry>): void => {
  const sorted = [...entries].sort(([, a], [, b]) => a.header - b.header)
  let free = 0
  for (const [name, entry] of sorted) {
    const start = dataStart(data, name, entry)
    if (entry.header < free) throw refuse(`"${name}" shares its bytes with another file.`)
    free = start + entry.compressed
    if (free > data.length) throw refuse(`"${name}" is cut off.`)
    const local = nameAt(entry.header + 30, entry.header + 30 + data.readUInt16LE(entry.header + 26))
    if (local !== name) throw refuse(`"${name}" has another name where it is stored.`)
  }
}

const readEntry = (data: Buffer, name: string, entry: Entry): Uint8Array => {
  const start = dataStart(data, name, entry)
  const packed = data.subarray(start, start + entry.compressed)
  const bytes = entry.method === STORED ? packed : inflate(packed, name, entry.size)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc32) throw refuse(`"${name}" is damaged.`)
  return bytes
}

const inflate = (packed: Buffer, name: string, size: number): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) })
  } catch {
    throw refuse(`"${name}" is damaged.`)
  }
}
