/**
 * Writes pixels as PNG (third edition). Covers drawn here are flat: a few colours and the ramps between them, so a
 * palette of 256 (colour type 3) holds them all, at a quarter of the bytes to compress.
 */
import { constants, crc32, createDeflate, deflateSync, type ZlibOptions } from 'node:zlib'
import type { Colour } from './colour.js'

export interface Pixels {
  /** RGBA, row by row, 4 bytes a pixel, aligned to 4; transparency is not kept. */
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * Hands a picture over from the top to the bottom, a band of full rows at a time, and ends early where `take` returns
 * false; so does the promise then.
 */
export type Painting = (take: (band: Pixels) => boolean) => Promise<boolean>

/** Raw deflate (RFC 1951), where the bytes have to be the same on a Node built with another zlib. */
export type Deflate = (data: Uint8Array) => Uint8Array | Promise<Uint8Array>

export interface PngOptions {
  /** Whether the picture is full of one motif, small and over and over; only how it is compressed depends upon it. */
  readonly patterned?: boolean
  /** In place of zlib. */
  readonly deflate?: Deflate
}

/**
 * Encodes a picture of few colours. The ramps at the edges of shapes keep 32 steps a channel; where the palette would run
 * over, it is painted again with 16.
 *
 * @param colours kept as they are: those of the flat areas.
 * @returns a function that waits for the PNG file: all is painted, but its end may still be compressed elsewhere.
 */
export const encodePng = async (
  paint: Painting,
  colours: readonly Colour[],
  { patterned = false, deflate }: PngOptions = {},
): Promise<() => Promise<Uint8Array>> => {
  const keep = colours.map(toPixel)
  for (let bits = 5; ; bits--) {
    const palette: Palette = { colours: [], places: new Uint16Array(1 << (3 * bits)), bits }
    for (const pixel of keep) placeOf(palette, pixel, false)
    const compressor = deflate ? compressAtEnd(deflate) : compress(patterned ? quick : runs)
    const size = { width: 0, height: 0 }
    let whole = false
    try {
      whole = await paint((band) => {
        const rows = indexBand(band, palette, false)
        if (rows) compressor.write(rows)
        size.width = band.width
        size.height += band.height
        return rows !== undefined
      })
    } finally {
      if (!whole) compressor.drop()
    }
    if (whole) return async () => assemble(size, palette, await compressor.end())
  }
}

/** The PNG file, pixel for pixel; undefined where there are too many colours for a palette. */
export const encodeExactPng = async (pixels: Pixels): Promise<Uint8Array | undefined> => {
  const palette: Palette = { colours: [], places: new Uint16Array(1 << 15), bits: 5 }
  const rows = indexBand(pixels, palette, true)
  return rows && assemble(pixels, palette, deflateSync(rows, quick))
}

/** A colour as four bytes RGBA read in little-endian order. */
const toPixel = (colour: Colour): number => {
  const rgb = Number.parseInt(colour.slice(1), 16)
  return ((0xff << 24) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0
}

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Palette indexes by row, each row behind its filter byte (0: none; PNG 9.2).
 *
 * @param exact makes it undefined where two colours fall together, as it is where there are more than 256.
 */
const indexBand = (band: Pixels, palette: Palette, exact: boolean): Uint8Array | undefined => {
  const { data, width, height } = band
  const source = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const rows = takeSpare((width + 1) * height)
  const stride = 4 * width
  let above: Buffer | undefined
  for (let y = 0; y < height; y++) {
    const to = y * (width + 1) + 1
    const row = bytes.subarray(y * stride, (y + 1) * stride)
    rows[to - 1] = 0
    // Most rows of a flat picture are like the one above.
    if (above && row.equals(above)) rows.copyWithin(to, to - width - 1, to - 1)
    else if (!indexRow(source, y * width, width, rows, to, palette, exact)) return undefined
    above = row
  }
  return rows
}

const indexRow = (
  source: Uint32Array,
  from: number,
  width: number,
  rows: Uint8Array,
  to: number,
  palette: Palette,
  exact: boolean,
): boolean => {
  for (let x = 0; x < width; ) {
    const end = endOfRun(source, from + x, from + width) - from
    const place = placeOf(palette, source[from + x] as number, exact)
    if (place < 0) return false
    if (end - x > 6) rows.fill(place, to + x, to + end)
    else for (let at = x; at < end; at++) rows[to + at] = place
    x = end
  }
  return true
}

/** Where the run of one colour that starts at `from` ends. Small, so that the engine soon compiles it. */
const endOfRun = (source: Uint32Array, from: number, to: number): number => {
  const pixel = source[from]
  let at = from + 1
  while (at < to && source[at] === pixel) at++
  return at
}

interface Palette {
  /** Each as 0xAABBGGRR. */
  readonly colours: number[]
  /** The place of a colour in the palette, from 1, by the bits that tell it apart. */
  readonly places: Uint16Array
  readonly bits: number
}

/** The place of a colour in the palette from 0; -1 where it has none. */
const placeOf = ({ colours, places, bits }: Palette, pixel: number, exact: boolean): number => {
  const mask = (1 << bits) - 1
  const at =
    ((pixel >>> (8 - bits)) & mask) |
    ((pixel >>> (16 - 2 * bits)) & (mask << bits)) |
    ((pixel >>> (24 - 3 * bits)) & (mask << (2 * bits)))
  const place = places[at] as number
  if (place > 0) return exact && colours[place - 1] !== pixel ? -1 : place - 1
  if (colours.length === 256) return -1
  places[at] = colours.push(pixel)
  return colours.length - 1
}

/** @param data the zlib stream of the rows. */
const assemble = ({ width, height }: Size, palette: Palette, data: Uint8Array): Uint8Array => {
  const entries = new Uint8Array(palette.colours.length * 3)
  palette.colours.forEach((colour, i) => {
    entries.set([colour & 0xff, (colour >>> 8) & 0xff, (colour >>> 16) & 0xff], 3 * i)
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(signature, 'latin1')),
    chunk('PLTE', entries),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  ])
}

/** Of two designs that are patterns: 5 ms for 120 kB. Looking for runs alone takes 4.5 ms for 180 kB. */
const quick = { level: 3, memLevel: 9, chunkSize: 1 << 18 }

/** Of seven whose shapes are large: 3.5 ms for 76 kB, and as `quick` is 4.5 ms for 96 kB. Level 6 takes 15 ms for 60 kB. */
const runs = { ...quick, strategy: constants.Z_RLE }

/** Makes a zlib stream (RFC 1950) of the bytes that it is given bit by bit. */
interface Compressor {
  write(data: Uint8Array): void
  end(): Promise<Uint8Array>
  /** Gives up. */
  drop(): void
}

const compressAtEnd = (deflate: Deflate): Compressor => {
  const parts: Uint8Array[] = []
  const end = async (): Promise<Uint8Array> => {
    const whole = Buffer.concat(parts)
    return zlibStream(whole, await deflate(whole))
  }
  return { write: (data) => parts.push(data), end, drop: () => {} }
}

/** Upon a thread of Node's own, so that the next rows are drawn meanwhile. */
const compress = (options: ZlibOptions): Compressor => {
  const parts: Uint8Array[] = []
  const stream = createDeflate(options)
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.once('end', () => resolve(Buffer.concat(parts)))
    stream.once('error', reject)
  })
  // Whoever waits for the end hears of it.
  ended.catch(() => {})
  const end = (): Promise<Uint8Array> => {
    stream.end()
    return ended
  }
  const write = (data: Uint8Array): void => {
    stream.write(data, (error) => {
      if (!error) spare.push(data)
    })
  }
  return { write, end, drop: () => stream.destroy() }
}

/** What held rows that are compressed by now. Memory of their own would be old when it is free, and wait for V8 to look. */
const spare: Uint8Array[] = []

const takeSpare = (length: number): Uint8Array => {
  const found = spare.pop()
  return found?.length === length ? found : new Uint8Array(length)
}

/** RFC 1950: a raw deflate stream between its header and the Adler-32 of what it holds. */
const zlibStream = (data: Uint8Array, deflated: Uint8Array): Uint8Array => {
  let low = 1
  let high = 0
  for (let from = 0; from < data.length; from += 3800) {
    const end = Math.min(from + 3800, data.length)
    for (let at = from; at < end; at++) {
      low += data[at] as number
      high += low
    }
    low %= 65521
    high %= 65521
  }
  const out = Buffer.alloc(deflated.length + 6)
  out.writeUInt16BE(0x7801, 0)
  out.set(deflated, 2)
  out.writeUInt32BE(((high << 16) | low) >>> 0, deflated.length + 2)
  return out
}

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const out = Buffer.alloc(data.length + 12)
  out.writeUInt32BE(data.length, 0)
  out.write(type, 4, 'latin1')
  out.set(data, 8)
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8)
  return out
}

/** PNG 11.3.3: a keyword and its text. */
const signature = 'Software\0Octavo'

/** Whether a file is a PNG that Octavo wrote. */
export const isOwnPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 80)).includes(signature, 0, 'latin1')
