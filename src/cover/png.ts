/**
 * Writes pixels as PNG (third edition). Covers drawn here are flat: a few colours and the ramps between them, so a
 * palette of 256 (colour type 3) holds them all, at a quarter of the bytes to compress.
 */
import { crc32, deflateSync } from 'node:zlib'
import type { Colour } from './colour.js'

export interface Pixels {
  /** RGBA, row by row, 4 bytes a pixel, aligned to 4; transparency is not kept. */
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * The PNG file. The ramps at the edges of shapes keep 32 steps a channel, 16 where the palette would run over.
 *
 * @param colours kept as they are: those of the flat areas.
 */
export const encodePng = (pixels: Pixels, colours: readonly Colour[]): Uint8Array => {
  const keep = colours.map(toPixel)
  for (let bits = 5; ; bits--) {
    const indexed = index(pixels, bits, keep, false)
    if (indexed) return write(pixels, indexed)
  }
}

/** The PNG file, pixel for pixel; undefined where there are too many colours for a palette. */
export const encodeExactPng = (pixels: Pixels): Uint8Array | undefined => {
  const indexed = index(pixels, 5, [], true)
  return indexed && write(pixels, indexed)
}

/** A colour as four bytes RGBA read in little-endian order. */
const toPixel = (colour: Colour): number => {
  const rgb = Number.parseInt(colour.slice(1), 16)
  return ((0xff << 24) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0
}

interface Indexed {
  /** Each as 0xAABBGGRR. */
  readonly colours: readonly number[]
  /** Palette indexes by row, each row behind its filter byte (0). */
  readonly rows: Uint8Array
}

/**
 * @param bits of a channel that tell two colours apart.
 * @param exact makes it undefined where two colours fall together, as it is where there are more than 256.
 */
const index = (pixels: Pixels, bits: number, keep: readonly number[], exact: boolean): Indexed | undefined => {
  const { data, width, height } = pixels
  const source = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const rows = new Uint8Array((width + 1) * height)
  const entries = new Uint16Array(1 << (3 * bits))
  const colours: number[] = []
  const [red, green, blue, mask] = [8 - bits, 16 - 2 * bits, 24 - 3 * bits, (1 << bits) - 1]
  const slot = (pixel: number): number =>
    ((pixel >>> red) & mask) | ((pixel >>> green) & (mask << bits)) | ((pixel >>> blue) & (mask << (2 * bits)))
  for (const pixel of keep) {
    if (entries[slot(pixel)] === 0) entries[slot(pixel)] = colours.push(pixel)
  }
  const stride = 4 * width
  let from = 0
  let to = 0
  let last = 0
  let entry = 0
  for (let y = 0; y < height; y++) {
    const start = y * stride
    if (y > 0 && bytes.compare(bytes, start - stride, start, start, start + stride) === 0) {
      rows.copyWithin(to + 1, to - width, to)
      from += width
      to += width + 1
      continue
    }
    to++
    for (const end = from + width; from < end; from++) {
      const pixel = source[from] as number
      if (pixel !== last) {
        last = pixel
        const at = slot(pixel)
        entry = entries[at] as number
        if (entry === 0) {
          entry = colours.push(pixel)
          if (entry > 256) return undefined
          entries[at] = entry
        } else if (exact && colours[entry - 1] !== pixel) return undefined
        entry--
      }
      rows[to++] = entry
    }
  }
  return { colours, rows }
}

/** Level 3 takes a third of level 6's time and gives files a fifth larger; both stay far under 300 kB. */
const write = (pixels: Pixels, { colours, rows }: Indexed): Uint8Array => {
  const palette = new Uint8Array(colours.length * 3)
  colours.forEach((colour, i) => {
    palette.set([colour & 0xff, (colour >>> 8) & 0xff, (colour >>> 16) & 0xff], 3 * i)
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(pixels.width, 0)
  header.writeUInt32BE(pixels.height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 3, memLevel: 9, chunkSize: 1 << 18 })),
    chunk('IEND', new Uint8Array(0)),
  ])
}

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const out = Buffer.alloc(data.length + 12)
  out.writeUInt32BE(data.length, 0)
  out.write(type, 4, 'latin1')
  out.set(data, 8)
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8)
  return out
}
