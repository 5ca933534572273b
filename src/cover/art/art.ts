/**
 * Generated art: what a design leaves open as `<g data-art="night" data-box="…" data-colours="…"/>`.
 *
 * An artist draws SVG markup inside a box from the palette's colours and from chance that the book's identity seeds.
 * Flat colours only: they keep the file small, and text beside them keeps the contrast its palette was checked for.
 */
import type { Colour } from '../colour.js'
import type { Box } from '../design.js'
import type { Chance } from '../identity.js'

export interface Canvas {
  readonly box: Box
  /** As `data-colours` names them, in that order; at least one. */
  readonly colours: readonly Colour[]
  readonly draw: Chance
}

export type Artist = (canvas: Canvas) => string

export const colourAt = ({ colours }: Canvas, index: number): Colour =>
  colours[Math.min(index, colours.length - 1)] as Colour

/** A coordinate to a tenth of a pixel: the same text on every machine. */
export const at = (value: number): string => String(Math.round(value * 10) / 10)

export const point = (x: number, y: number): string => `${at(x)} ${at(y)}`

/** A point at `angle` (in turns, clockwise from the top) and `radius` from a centre. */
export const polar = (cx: number, cy: number, angle: number, radius: number): readonly [number, number] => [
  cx + Math.sin(angle * 2 * Math.PI) * radius,
  cy - Math.cos(angle * 2 * Math.PI) * radius,
]

/** A smooth curve through points (Catmull-Rom as cubic Béziers), without its first "M x y". */
export const curve = (points: readonly (readonly [number, number])[]): string => {
  let path = ''
  for (let i = 0; i + 1 < points.length; i++) {
    const [x0, y0] = points[Math.max(0, i - 1)] as readonly [number, number]
    const [x1, y1] = points[i] as readonly [number, number]
    const [x2, y2] = points[i + 1] as readonly [number, number]
    const [x3, y3] = points[Math.min(points.length - 1, i + 2)] as readonly [number, number]
    path += `C${point(x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6)} ${point(x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6)} ${point(x2, y2)}`
  }
  return path
}

/** A leaf from its stem at (x, y): pointed at both ends, `length` long in direction `angle` (turns), `width` wide. */
export const leaf = (x: number, y: number, angle: number, length: number, width: number): string => {
  const [tx, ty] = polar(x, y, angle, length)
  const [ax, ay] = polar(x, y, angle, length * 0.4)
  const [lx, ly] = polar(ax, ay, angle - 0.25, width * 0.66)
  const [rx, ry] = polar(ax, ay, angle + 0.25, width * 0.66)
  return `M${point(x, y)}Q${point(lx, ly)} ${point(tx, ty)}Q${point(rx, ry)} ${point(x, y)}Z`
}

export const circle = (x: number, y: number, r: number): string =>
  `M${point(x - r, y)}a${at(r)} ${at(r)} 0 1 0 ${at(2 * r)} 0a${at(r)} ${at(r)} 0 1 0 ${at(-2 * r)} 0Z`
