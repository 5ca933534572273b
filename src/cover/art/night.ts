/** A night sky: orbits, stars of three sizes, and one constellation. Colours: stars, lines, planet. */
import { between } from '../identity.js'
import { type Artist, at, circle, colourAt, point, polar } from './art.js'

export const night: Artist = (canvas) => {
  const { box, draw } = canvas
  const cx = box.x + box.width * (0.34 + draw() * 0.32)
  const cy = box.y + box.height * (0.53 + draw() * 0.08)
  const line = colourAt(canvas, 1)
  const orbits = between(3, 5, draw)
  const step = (Math.min(box.width, box.height) * 0.5) / orbits
  const squash = 0.72 + draw() * 0.28
  let svg = ''
  let planets = ''
  for (let i = 1; i <= orbits; i++) {
    const r = 110 + i * step
    svg += `<ellipse cx="${at(cx)}" cy="${at(cy)}" rx="${at(r)}" ry="${at(r * squash)}" fill="none" stroke="${line}" stroke-width="3"/>`
    const [px, py] = polar(0, 0, draw(), r)
    planets += circle(cx + px, cy + py * squash, 14 + draw() * 26)
  }
  const big = 96 + draw() * 60
  svg += `<path fill="${colourAt(canvas, 2)}" d="${circle(cx, cy, big)}"/><path fill="${colourAt(canvas, 0)}" d="${planets}"/>`

  let small = ''
  for (let i = 0; i < 90; i++) {
    const x = box.x + draw() * box.width
    const y = box.y + draw() * box.height
    const r = 2.5 + draw() ** 4 * 7
    if (Math.hypot(x - cx, (y - cy) / squash) > big + 30) small += r > 6 ? spark(x, y, r * 2.6) : circle(x, y, r)
  }
  svg += `<path fill="${colourAt(canvas, 0)}" d="${small}"/>`
  return svg
}

/** A star of four points. */
const spark = (x: number, y: number, r: number): string => {
  const near = (dx: number, dy: number): string => point(x + dx * r * 0.12, y + dy * r * 0.12)
  return `M${point(x, y - r)}Q${near(1, -1)} ${point(x + r, y)}Q${near(1, 1)} ${point(x, y + r)}Q${near(-1, 1)} ${point(x - r, y)}Q${near(-1, -1)} ${point(x, y - r)}Z`
}
