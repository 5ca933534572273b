/**
 * Deflate, twice: Node's zlib, and pako, whose bytes are the same whatever zlib a Node was built with.
 */
import { crc32, deflateRawSync } from 'node:zlib'

/** Raw deflate of `data` (RFC 1951). */
export type Deflate = (data: Uint8Array) => Uint8Array

/** On prose 5 saves a fiftieth over 4 for a third more time, 6 a four hundredth over 5, and 9 a ten thousandth over 6. */
export const LEVEL = 4

/** One output buffer of the right size: prose comes to less than half, and the worst case to a little over the whole. */
const chunkFor = (bytes: number): number => Math.max(1024, Math.min(bytes >> 1, 1 << 20))

export const nativeDeflate: Deflate = (data) => deflateRawSync(data, { level: LEVEL, chunkSize: chunkFor(data.length) })

/** Loads pako, and deflates with it: three times slower, the same bytes everywhere. */
export const portableDeflate = async (): Promise<Deflate> => {
  const pako = await import('pako')
  return (data) => pako.deflateRaw(data, { level: LEVEL })
}

/** A page's bytes as they stand in an archive. */
export interface Deflated {
  /** Of the bytes before compression. */
  readonly crc32: number
  readonly size: number
  readonly data: Uint8Array
}

const encoder = new TextEncoder()
const LEAST_ROOM = 1 << 16
/** No character takes more bytes in UTF-8, by UTF-16 unit. */
const WIDEST = 3

/** What pages are put into UTF-8 in: fresh memory for each takes as long as the letters do. */
let room = new Uint8Array(0)

/** @returns UTF-8 that is good until the next call. */
const encode = (text: string): Uint8Array => {
  const widest = text.length * WIDEST
  if (widest > room.length) room = new Uint8Array(Math.max(LEAST_ROOM, widest))
  return room.subarray(0, encoder.encodeInto(text, room).written)
}

/** @param page text that becomes UTF-8, or bytes. */
export const deflatePage = (page: string | Uint8Array, deflate: Deflate): Deflated => {
  const bytes = typeof page === 'string' ? encode(page) : page
  return { crc32: crc32(bytes), size: bytes.length, data: deflate(bytes) }
}
