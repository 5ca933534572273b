/**
 * Takes a user's picture for a cover: JPEG and PNG as they are, WebP and SVG converted to what every reader shows.
 *
 * EPUB 3.3 (3.2) lets a book hold WebP and SVG pictures, but Kindle, older Kobos and most libraries show no cover then.
 */
import { crc32 } from 'node:zlib'
import { type Finding, finding } from '../book/findings.js'
import type { CoverImage } from '../book/publication.js'
import { height as coverHeight, width as coverWidth } from './design.js'
import { decodeJpeg, encodeJpeg, jpegComponents } from './jpeg.js'
import { encodeExactPng, type Pixels } from './png.js'
import { RasterUnavailable, rasterise } from './raster.js'
import { selfContained } from './svg.js'
import { decodeWebp } from './webp.js'

/** Larger files and pictures are refused before they are decoded. */
const mostBytes = 64_000_000
const mostPixels = 80_000_000
const longestSide = 16_000

export interface CoverRead {
  /** `alt` is empty: the caller knows the book. */
  readonly cover?: CoverImage
  readonly findings: Finding[]
}

/**
 * Reports `cover-invalid` (an error, no cover), `cover-small` under 1000 pixels on the shorter side, `cover-ratio`
 * where the picture is not upright, and `cover-unavailable` where an SVG cannot be drawn on this platform.
 *
 * @param name what findings call the file.
 * @param fonts files that an SVG's words may be set in; no font of the machine is used.
 */
export const readCover = async (bytes: Uint8Array, name: string, fonts: readonly string[] = []): Promise<CoverRead> => {
  const refuse = (why: string): CoverRead => ({ findings: [finding('cover-invalid', `${name} ${why}.`)] })
  if (bytes.length === 0) return refuse('is empty')
  if (bytes.length > mostBytes) return refuse('is larger than 64 MB')
  const size = await sizeOf(bytes)
  if (!size) return refuse('is no picture in a format that is known')
  if (!kinds.includes(size.type)) return refuse(`is a picture in the format ${size.type}`)
  const { width, height, type } = size
  if (
    type !== 'svg' &&
    (Math.max(width, height) > longestSide || width * height > mostPixels || !(width * height > 0))
  ) {
    return refuse(`claims to be ${width} by ${height} pixels`)
  }
  if (!isWhole(bytes, type)) return refuse('is cut short')
  try {
    const cover = await convert(bytes, type, width, height, fonts)
    return { cover, findings: judge(name, cover) }
  } catch (error) {
    if (error instanceof RasterUnavailable) {
      return { findings: [finding('cover-unavailable', `${name} could not be drawn on this machine.`)] }
    }
    return refuse(error instanceof NeedsOutside ? 'refers to something outside itself' : 'is damaged')
  }
}

const kinds = ['jpg', 'png', 'webp', 'svg']

class NeedsOutside extends Error {}

/** What the header says, without decoding; undefined where it is no picture. */
const sizeOf = async (bytes: Uint8Array): Promise<{ type: string; width: number; height: number } | undefined> => {
  try {
    const { imageSize } = await import('image-size')
    const { type = '', width, height } = imageSize(bytes)
    return { type, width, height }
  } catch {
    // An SVG without a size is still a drawing.
    const start = new TextDecoder().decode(bytes.subarray(0, 4096))
    return /<svg[\s>]/.test(start) ? { type: 'svg', width: coverWidth, height: coverHeight } : undefined
  }
}

/** Whether a file that is passed through untouched ends as its format does: PNG with IEND, JPEG with the marker EOI. */
const isWhole = (bytes: Uint8Array, type: string): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'png') return file.lastIndexOf('IEND') > 0
  if (type === 'jpg') return file.lastIndexOf(Buffer.of(0xff, 0xd9)) > 0
  return true
}

/** Whether the checksums of a PNG's chunks hold, of those that a reader must understand (PNG, third edition, 5.3). */
const isSound = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 8 + file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (end + 4 > file.length) return false
    if (/^[A-Z]/.test(type) && crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return false
    if (type === 'IEND') return true
    at = end + 4
  }
  return false
}

const convert = async (
  bytes: Uint8Array,
  type: string,
  width: number,
  height: number,
  fonts: readonly string[],
): Promise<CoverImage> => {
  switch (type) {
    case 'png':
      if (!isSound(bytes)) throw new Error('a checksum does not hold')
      return { data: bytes, mediaType: 'image/png', width, height, alt: '' }
    case 'webp':
      return fromPixels(onWhite(await decodeWebp(bytes)))
    case 'svg': {
      const svg = selfContained(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
      if (svg === undefined) throw new NeedsOutside()
      // As large as a drawn cover, whatever size it claims.
      const wide = Math.round(Math.min(coverWidth, (coverHeight * width) / height))
      return fromPixels(await rasterise({ svg, width: Math.max(1, wide), fontFiles: fonts, background: 'white' }))
    }
    default: {
      // Inks for print come out in false colours on many readers.
      if (jpegComponents(bytes) === 4) return fromPixels(await decodeJpeg(bytes))
      return { data: bytes, mediaType: 'image/jpeg', width, height, alt: '' }
    }
  }
}

/** Transparent pixels laid upon white, in place. */
const onWhite = (pixels: Pixels): Pixels => {
  const { data } = pixels
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i] as number
    if (alpha === 255) continue
    for (let channel = i - 3; channel < i; channel++) {
      data[channel] = Math.round(((data[channel] as number) * alpha + 255 * (255 - alpha)) / 255)
    }
    data[i] = 255
  }
  return pixels
}

/** PNG where a palette holds all colours, as in a drawing; else JPEG, as for a photograph. */
const fromPixels = async (pixels: Pixels): Promise<CoverImage> => {
  const { width, height } = pixels
  const png = await encodeExactPng(pixels)
  if (png) return { data: png, mediaType: 'image/png', width, height, alt: '' }
  return { data: await encodeJpeg(pixels), mediaType: 'image/jpeg', width, height, alt: '' }
}

const judge = (name: string, { width, height }: CoverImage): Finding[] => {
  const findings: Finding[] = []
  if (Math.min(width, height) < 1000) findings.push(finding('cover-small', `${name} is ${width} by ${height} pixels.`))
  const ratio = height / width
  if (ratio < 1.2 || ratio > 1.9) {
    findings.push(finding('cover-ratio', `${name} is ${width} wide and ${height} high, 1 to ${ratio.toFixed(2)}.`))
  }
  return findings
}
