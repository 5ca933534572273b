/** Rows of fans, ring within ring, each row overlapping the one above. Colours: ground of a fan, then its rings. */
import { between } from '../identity.js'
import { type Artist, at, colourAt, point } from './art.js'

export const fans: Artist = (canvas) => {
  const { box, draw } = canvas
  const across = between(4, 6, draw)
  const r = box.width / across / 2
  const rings = between(3, 4, draw)
  const drop = r * (0.42 + draw() * 0.12)
  const rows = Math.ceil((box.height + r) / drop)
  // The row below hides all but a sliver under the middle: half a disc, and a foot, are half the work of a disc.
  const fan = (x: number, y: number, radius: number): string =>
    `M${point(x - radius, y)}a${at(radius)} ${at(radius)} 0 0 1 ${at(2 * radius)} 0v${at(0.12 * r)}h${at(-2 * radius)}Z`
  let svg = ''
  for (let row = 0; row < rows; row++) {
    const y = box.y + row * drop + drop
    const layers: string[] = Array.from({ length: rings * 2 }, () => '')
    for (let column = -1; column <= across; column++) {
      const x = box.x + (column + (row % 2 === 0 ? 0.5 : 1)) * 2 * r
      layers.forEach((_, i) => {
        layers[i] += fan(x, y, r * (1 - i / (rings * 2)) + (i === 0 ? 0.5 : 0))
      })
    }
    svg += layers
      .map(
        (d, i) =>
          `<path fill="${colourAt(canvas, i % 2 === 0 ? 0 : 1 + (Math.floor(i / 2) % (canvas.colours.length - 1)))}" d="${d}"/>`,
      )
      .join('')
  }
  return svg
}
