/**
 * Turns SVG into pixels with resvg: the one door to it. Loaded when a cover is drawn and not before.
 *
 * No font of the machine is ever used, so the same drawing gives the same pixels everywhere.
 */
import { setImmediate } from 'node:timers/promises'
import type { Pixels } from './png.js'

/**
 * Throws where resvg has no binary for this platform (`RasterUnavailable`) or the drawing is no SVG (Error).
 *
 * @param background a CSS colour to lay the drawing upon; it must cover its own ground where there is none.
 */
export const rasterise = async (
  svg: string,
  width: number,
  fontFiles: readonly string[],
  background?: string,
): Promise<Pixels> => {
  const { Resvg } = await load()
  // Node frees native pictures on a turn of the event loop: a batch that waits for promises alone would keep them all,
  // 32 MB each. (renderAsync has its turn too, but leaves twice the memory behind on its threads.)
  await setImmediate()
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'garamond' },
    fitTo: { mode: 'width', value: width },
    logLevel: 'off',
    ...(background && { background }),
  }).render()
  return { data: image.pixels, width: image.width, height: image.height }
}

export class RasterUnavailable extends Error {}

const load = async () => {
  try {
    return await import('@resvg/resvg-js')
  } catch (cause) {
    throw new RasterUnavailable('resvg has no binary for this platform', { cause })
  }
}
