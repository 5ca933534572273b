/**
 * The records of a zip archive (PKWARE APPNOTE 4.3), written from entries that are compressed already.
 *
 *     local header + data   …once an entry
 *     central header        …once an entry
 *     end of central directory
 *
 * Names are ASCII, nothing has extra fields, flags, comments or attributes; so it is the plainest archive there is.
 */

export const STORED = 0
export const DEFLATED = 8

export interface ZipEntry {
  /** ASCII, relative, `/` between folders. */
  readonly name: string
  readonly method: typeof STORED | typeof DEFLATED
  readonly crc32: number
  /** In bytes, before compression. */
  readonly size: number
  /** The bytes as they stand in the archive. */
  readonly data: Uint8Array
}

const LOCAL = 30
const CENTRAL = 46
const END = 22
/** Version 1.0 for stored entries, 2.0 for deflated ones (APPNOTE 4.4.3). */
const versionFor = (entry: ZipEntry): number => (entry.method === STORED ? 10 : 20)

/** What an archive without zip64 records can hold (APPNOTE 4.4.1.4). */
export const MAX_ENTRIES = 0xffff
export const MAX_BYTES = 0xffffffff

/**
 * Date and time as MS-DOS counts them (APPNOTE 4.4.6), read as UTC so that no time zone shows in a book.
 * Years before 1980 and after 2107 cannot be said and become the nearest that can.
 */
const dosDate = (date: Date): { readonly day: number; readonly time: number } => {
  const year = date.getUTCFullYear()
  if (year < 1980) return { day: (1 << 5) | 1, time: 0 }
  if (year > 2107) return { day: (127 << 9) | (12 << 5) | 31, time: (23 << 11) | (59 << 5) | 29 }
  return {
    day: ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
    time: (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
  }
}

/** The archive of `entries` in their order, each dated `date` (UTC, to two seconds). */
export const plainZip = (entries: readonly ZipEntry[], date: Date): Buffer => {
  const { day, time } = dosDate(date)
  let total = END
  for (const entry of entries) total += LOCAL + CENTRAL + 2 * entry.name.length + entry.data.length
  const out = Buffer.allocUnsafe(total)
  let at = 0

  const u16 = (value: number) => {
    at = out.writeUInt16LE(value, at)
  }
  const u32 = (value: number) => {
    at = out.writeUInt32LE(value, at)
  }
  /** What a local and a central header have in common. */
  const facts = (entry: ZipEntry) => {
    u16(versionFor(entry))
    u16(0)
    u16(entry.method)
    u16(time)
    u16(day)
    u32(entry.crc32)
    u32(entry.data.length)
    u32(entry.size)
    u16(entry.name.length)
    u16(0)
  }

  const offsets: number[] = []
  for (const entry of entries) {
    offsets.push(at)
    u32(0x04034b50)
    facts(entry)
    at += out.write(entry.name, at, 'latin1')
    out.set(entry.data, at)
    at += entry.data.length
  }
  const directory = at
  for (const [index, entry] of entries.entries()) {
    u32(0x02014b50)
    u16(20)
    facts(entry)
    u16(0)
    u16(0)
    u16(0)
    u32(0)
    u32(offsets[index] as number)
    at += out.write(entry.name, at, 'latin1')
  }
  const end = at
  u32(0x06054b50)
  u16(0)
  u16(0)
  u16(entries.length)
  u16(entries.length)
  u32(end - directory)
  u32(directory)
  u16(0)
  return out
}
