/**
 * Writes pixels as PNG (third edition). Covers drawn here are flat: a few colours and the ramps between them, so a
 * palette of 256 (colour type 3) holds them all, at a quarter of the bytes to compress.
 */
import { crc32, deflateSync } from 'node:zlib'

export interface Pixels {
  /** RGBA, row by row, 4 bytes a pixel; transparency is not kept. */
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** The PNG file; where there are more than 256 colours, their ramps get coarser. @param level of zlib, 1 to 9. */
export const encodePng = (pixels: Pixels, level = 5): Uint8Array => {
  for (let bits = 8; ; bits--) {
    const indexed = index(pixels, bits)
    if (indexed) return write(pixels, indexed, level)
  }
}

/** The PNG file, pixel for pixel; undefined where there are more than 256 colours. */
export const encodeExactPng = (pixels: Pixels): Uint8Array | undefined => {
  const indexed = index(pixels, 8)
  return indexed && write(pixels, indexed, 6)
}

/** Palette indexes by row, each row behind its filter byte (0), and the colours as 0xBBGGRR. */
interface Indexed {
  readonly colours: readonly number[]
  readonly rows: Uint8Array
}

const write = (pixels: Pixels, { colours, rows }: Indexed, level: number): Uint8Array => {
  const palette = new Uint8Array(colours.length * 3)
  colours.forEach((colour, i) => {
    palette[3 * i] = colour & 0xff
    palette[3 * i + 1] = (colour >> 8) & 0xff
    palette[3 * i + 2] = (colour >> 16) & 0xff
  })
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, pixels.width)
  view.setUint32(4, pixels.height)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level, memLevel: 9 })),
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

/** Undefined where there are more than 256 colours of `bits` bits a channel. */
const index = (pixels: Pixels, bits: number): Indexed | undefined => {
  const { data, width, height } = pixels
  const source = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const keep = (0xff << (8 - bits)) & 0xff
  const mask = keep | (keep << 8) | (keep << 16)
  const rows = new Uint8Array((width + 1) * height)
  const colours: number[] = []
  const seen = new Map<number, number>()
  let colour = -1
  let entry = 0
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    const stride = 4 * width
    if (y > 0 && bytes.compare(bytes, (y - 1) * stride, y * stride, y * stride, (y + 1) * stride) === 0) {
      rows.copyWithin(to + 1, to - width, to)
      from += width
      to += width + 1
      continue
    }
    to++
    for (const end = from + width; from < end; from++) {
      const pixel = source[from] as number
      if (pixel !== colour) {
        colour = pixel
        const key = pixel & mask
        const known = seen.get(key)
        if (known === undefined) {
          entry = colours.length
          if (entry === 256) return undefined
          colours.push(pixel & 0xffffff)
          seen.set(key, entry)
        } else entry = known
      }
      rows[to++] = entry
    }
  }
  return { colours, rows }
}
