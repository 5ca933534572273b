/**
 * Turns SVG into pixels with resvg: the one door to it. Loaded when a cover is drawn and not before.
 *
 * No font of the machine is ever used, so the same drawing gives the same pixels everywhere.
 */
import { setImmediate } from 'node:timers/promises'
import type { Pixels } from './png.js'

/** An SVG, and what it is turned into pixels with. */
export interface Drawing {
  readonly svg: string
  /** In pixels; the height follows. */
  readonly width: number
  readonly fontFiles: readonly string[]
  /** A CSS colour to lay the drawing upon; it must cover its own ground where there is none. */
  readonly background?: string
}

/** Throws RasterUnavailable where resvg has no binary for this platform. */
export const makeSure = async (): Promise<void> => {
  await load()
}

const settings = ({ width, fontFiles, background }: Drawing) => ({
  font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'garamond' },
  fitTo: { mode: 'width' as const, value: width },
  logLevel: 'off' as const,
  ...(background && { background }),
})

/**
 * Throws where resvg has no binary for this platform (`RasterUnavailable`) or the drawing is no SVG (Error).
 *
 * @param aside draws on another thread; the memory that it leaves behind there forbids it in a batch.
 */
export const rasterise = async (drawing: Drawing, aside = false): Promise<Pixels> => {
  const { Resvg, renderAsync } = await load()
  if (aside) {
    const { pixels, width, height } = await renderAsync(drawing.svg, settings(drawing))
    return { data: pixels, width, height }
  }
  // Node frees native pictures on a turn of the event loop: a batch that waits for promises alone would keep them all,
  // 32 MB each.
  await setImmediate()
  const image = new Resvg(drawing.svg, settings(drawing)).render()
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
