/**
 * Turns SVG into pixels with resvg: the one door to it. Loaded when a cover is drawn and not before.
 *
 * No font of the machine is ever used, so the same drawing gives the same pixels everywhere.
 *
 * A cover has 16 MB of pixels, and resvg returns them as a copy. Most of the time went into pages fresh from the system
 * for both, so a cover is drawn a band at a time, into the same memory.
 */
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Resvg } from '@resvg/resvg-js'
import type { Painting, Pixels } from './png.js'

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

/** The part of a picture to keep. Nothing, which resvg takes for all of it, and does not copy it then. */
const uncut = { left: 0, top: 0, right: 0, bottom: 0 }

const parse = async ({ svg, width, fontFiles, background }: Drawing): Promise<Resvg> => {
  const { Resvg } = await load()
  return new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: 'garamond' },
    fitTo: { mode: 'width', value: width },
    logLevel: 'off',
    crop: uncut,
    ...(background && { background }),
  })
}

/** Throws where resvg has no binary for this platform (`RasterUnavailable`) or the drawing is no SVG (Error). */
export const rasterise = async (drawing: Drawing): Promise<Pixels> => {
  const pixels = render(await parse(drawing))
  release()
  return pixels
}

const render = (resvg: Resvg): Pixels => {
  const image = resvg.render()
  return { data: image.pixels, width: image.width, height: image.height }
}

/** Rows drawn at a time, a megabyte, and rows after which they are let go: more often would cost more than new pages. */
const BAND = 160
const RELEASED = 2 * BAND

/**
 * As `rasterise`, in bands from the top where the drawing is as large as its `viewBox` says, in whole pixels. A curve that
 * crosses from one band into the next is cut there, so its edge may stand a third of a pixel aside.
 */
export const painting =
  (drawing: Drawing): Painting =>
  async (take) => {
    const resvg = await parse(drawing)
    const box = inBands(resvg, drawing) ? resvg.getBBox() : undefined
    if (!box) return take(render(resvg))
    const { width, height } = resvg
    for (let top = 0; top < height; top += BAND) {
      Object.assign(box, { x: 0, y: top, width, height: Math.min(BAND, height - top) })
      resvg.cropByBBox(box)
      if (!take(render(resvg))) return false
      if ((top + BAND) % RELEASED > 0) continue
      release()
      // Node frees native pictures on a turn of the event loop.
      await setImmediate()
    }
    return true
  }

const inBands = ({ width, height }: Resvg, drawing: Drawing): boolean =>
  width === drawing.width &&
  Number.isInteger(height) &&
  new RegExp(`^[^>]*\\sviewBox="0 0 ${width} ${height}"`).test(drawing.svg.slice(drawing.svg.indexOf('<svg')))

let collect: (() => void) | undefined

/**
 * Collects young objects, such as pictures that nobody holds any more: V8 does not see the memory behind them, and would
 * let them lie. Under a millisecond.
 */
const release = (): void => {
  collect ??= collector()
  collect()
}

const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc')
  const gc: unknown = runInNewContext('globalThis.gc')
  setFlagsFromString('--no-expose-gc')
  return typeof gc === 'function' ? () => gc({ type: 'minor' }) : () => {}
}

export class RasterUnavailable extends Error {}

const load = async (): Promise<typeof import('@resvg/resvg-js')> => {
  try {
    return (await loadForGlibc()) ?? (await import('@resvg/resvg-js'))
  } catch (cause) {
    throw new RasterUnavailable('resvg has no binary for this platform', { cause })
  }
}

/**
 * Upon Linux the package asks the process for a whole report, which takes 5 ms, and reads of it which C library there is.
 * It is told the usual one; where that binary is not there or does not load, the package has to find out.
 */
const loadForGlibc = async (): Promise<typeof import('@resvg/resvg-js') | undefined> => {
  const report = Object.getOwnPropertyDescriptor(process, 'report')
  if (process.platform !== 'linux' || !report?.configurable) return undefined
  const { createRequire } = await import('node:module')
  const header = { glibcVersionRuntime: 'assumed' }
  Object.defineProperty(process, 'report', { configurable: true, value: { getReport: () => ({ header }) } })
  try {
    return createRequire(import.meta.filename)('@resvg/resvg-js')
  } catch {
    return undefined
  } finally {
    Object.defineProperty(process, 'report', report)
  }
}
