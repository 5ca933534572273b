/**
 * Reads and writes JPEG: the one door to jpeg-js. Loaded only where a picture must be converted.
 */
import type { Pixels } from './png.js'

/** Baseline JPEG. @param quality 1 to 100. */
export const encodeJpeg = async (pixels: Pixels, quality = 90): Promise<Uint8Array> => {
  const { encode } = (await import('jpeg-js')).default
  return encode({ data: pixels.data, width: pixels.width, height: pixels.height }, quality).data
}

/** Throws an Error on a damaged file, and on one that would take more than 600 MB to decode. */
export const decodeJpeg = async (bytes: Uint8Array): Promise<Pixels> => {
  const { decode } = (await import('jpeg-js')).default
  return decode(bytes, { useTArray: true, formatAsRGBA: true, maxResolutionInMP: 100, maxMemoryUsageInMB: 600 })
}

/** How many colour components a JPEG has (ITU T.81, B.2.2): 1 grey, 3 colour, 4 ink for print; 0 where it is none. */
export const jpegComponents = (bytes: Uint8Array): number => {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] as number
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return bytes[at + 9] as number
    at += marker === 0xff ? 1 : 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number))
  }
  return 0
}
