/**
 * Deflate, twice: Node's zlib, which works on other threads while the next page is made, and pako, whose bytes are the
 * same whatever zlib a Node was built with.
 */
import { promisify } from 'node:util'
import { deflateRaw, deflateRawSync } from 'node:zlib'

/** Raw deflate of `data` (RFC 1951). */
export type Deflate = (data: Uint8Array) => Promise<Uint8Array> | Uint8Array

/** On prose 9 saves 0.3 % over 6 and costs nothing that can be measured; 6 is what every zip tool writes. */
const LEVEL = 6

/** A trip to another thread costs more than it saves for a page this small, and until the book proves to be long. */
const SMALL = 4096
const LONG = 3_000_000

const deflateElsewhere = promisify(deflateRaw)

/** One output buffer of the right size: prose comes to less than half, and the worst case to a little over the whole. */
const chunkFor = (bytes: number): number => Math.max(1024, Math.min(bytes >> 1, 1 << 20))

/** @returns what deflates the pages of one book: at once, or on zlib's threads where the book is long. */
export const nativeDeflate = (): Deflate => {
  let passed = 0
  return (data) => {
    passed += data.length
    const options = { level: LEVEL, chunkSize: chunkFor(data.length) }
    const atOnce = data.length < SMALL || passed < LONG
    return atOnce ? deflateRawSync(data, options) : deflateElsewhere(data, options)
  }
}

/** Loads pako, and deflates with it: three times slower, the same bytes everywhere. */
export const portableDeflate = async (): Promise<Deflate> => {
  const pako = await import('pako')
  return (data) => pako.deflateRaw(data, { level: LEVEL })
}
