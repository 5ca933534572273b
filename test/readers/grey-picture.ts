/**
 * Small grey pictures of pages, and how far two of them are apart.
 *
 * A page is kept at a quarter of its size, where a line of text is a grey bar and a letter is nothing: what is compared
 * is where ink stands, not how a machine draws letters. Reads and writes the few kinds of PNG that Chromium and mutool
 * make (PNG, third edition: 8 bits, grey, RGB or RGBA, not interlaced).
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

export interface Grey {
  readonly width: number
  readonly height: number
  /** 0 black to 255 white, row by row. */
  readonly pixels: Uint8Array
}

const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 }

/** PNG 9.4: the predictor that is nearest to the sum of what is left and above, less what is above left. */
const paeth = (left: number, above: number, corner: number): number => {
  const sum = left + above - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

const unfilter = (data: Uint8Array, stride: number, height: number, step: number): Uint8Array => {
  const out = new Uint8Array(stride * height)
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (out[y * stride + x] as number))
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const [left, above, corner] = [at(x - step, y), at(x, y - 1), x < step ? 0 : at(x - step, y - 1)]
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter as number] as number
      out[y * stride + x] = (data[y * (stride + 1) + 1 + x] as number) + guess
    }
  }
  return out
}

export const readPng = (png: Buffer): Grey => {
  const [width, height, bits, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25] as number]
  const step = samplesOf[kind]
  if (bits !== 8 || step === undefined || png[28] !== 0) throw new Error(`A PNG of kind ${kind}, ${bits} bits`)
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const raw = unfilter(inflateSync(Buffer.concat(data)), width * step, height, step)
  const pixels = new Uint8Array(width * height)
  for (let index = 0; index < pixels.length; index++) {
    const [r, g, b] = [
      raw[index * step],
      raw[index * step + (step > 2 ? 1 : 0)],
      raw[index * step + (step > 2 ? 2 : 0)],
    ]
    pixels[index] = Math.round(0.299 * (r as number) + 0.587 * (g as number) + 0.114 * (b as number))
  }
  return { width, height, pixels }
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

export const writePng = ({ width, height, pixels }: Grey): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

/** Each square of `size` pixels becomes one, in 16 steps of grey. */
export const shrink = ({ width, height, pixels }: Grey, size: number): Grey => {
  const [wide, high] = [Math.floor(width / size), Math.floor(height / size)]
  const out = new Uint8Array(wide * high)
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      let sum = 0
      for (let down = 0; down < size; down++) {
        for (let right = 0; right < size; right++) sum += pixels[(y * size + down) * width + x * size + right] as number
      }
      out[y * wide + x] = Math.round(sum / size / size / 17) * 17
    }
  }
  return { width: wide, height: high, pixels: out }
}

/** Pictures side by side on white. */
export const beside = (pictures: readonly Grey[]): Grey => {
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0)
  const height = Math.max(...pictures.map((picture) => picture.height))
  const pixels = new Uint8Array(width * height).fill(255)
  let left = 0
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++) {
      pixels.set(picture.pixels.subarray(y * picture.width, (y + 1) * picture.width), y * width + left)
    }
    left += picture.width
  }
  return { width, height, pixels }
}

/** Ink of a pixel with its neighbours, so that a line that stands a little higher is still the same line. */
const inkAround = ({ width, height, pixels }: Grey): Float32Array => {
  const out = new Float32Array(width * height)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0
      for (let down = -1; down <= 1; down++) {
        for (let right = -1; right <= 1; right++) sum += 255 - (pixels[(y + down) * width + x + right] as number)
      }
      out[y * width + x] = sum
    }
  }
  return out
}

/**
 * How much of the ink stands elsewhere: 0 where pictures are the same, 1 where no ink of one is in the place of the
 * other's; of the whole, and of the worst band of `band` rows and columns of `column` pixels.
 */
export const distance = (one: Grey, other: Grey, band = 12, column = one.width): { whole: number; worst: number } => {
  if (one.width !== other.width || one.height !== other.height) return { whole: 1, worst: 1 }
  const [a, b] = [inkAround(one), inkAround(other)]
  const [across, down] = [Math.ceil(one.width / column), Math.ceil(one.height / band)]
  const apart = new Float64Array(across * down)
  const ink = new Float64Array(across * down)
  for (let index = 0; index < a.length; index++) {
    const [x, y] = [index % one.width, Math.floor(index / one.width)]
    const cell = Math.floor(y / band) * across + Math.floor(x / column)
    apart[cell] = (apart[cell] as number) + Math.abs((a[index] as number) - (b[index] as number))
    ink[cell] = (ink[cell] as number) + Math.max(a[index] as number, b[index] as number)
  }
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
  // A band with hardly any ink says nothing.
  const least = (total(ink) / ink.length) * 0.1
  let worst = 0
  for (const [cell, value] of ink.entries()) if (value > least) worst = Math.max(worst, (apart[cell] as number) / value)
  return { whole: total(apart) / Math.max(1, total(ink)), worst }
}
