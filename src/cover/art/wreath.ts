/** A wreath of leaves and berries round the box's centre. Colours: leaves, second leaves, berries. */
import { between } from '../identity.js'
import { type Artist, at, circle, colourAt, leaf, polar } from './art.js'

export const wreath: Artist = (canvas) => {
  const { box, draw } = canvas
  const cx = box.x + box.width / 2
  const cy = box.y + box.height / 2
  const rx = box.width / 2 - 120
  const ry = box.height / 2 - 120
  const length = 128 + draw() * 56
  const slim = 0.34 + draw() * 0.2
  const lean = 0.1 + draw() * 0.06
  const pairs = Math.round((Math.PI * (rx + ry)) / 2 / (length * 0.62))
  const gap = 0.022
  const berryEvery = between(2, 4, draw)
  const leaves = ['', '']
  let berries = ''
  let stem = ''
  // Two branches rise from the foot and nearly meet at the top.
  for (const side of [-1, 1]) {
    const spot = (t: number): readonly [number, number] => {
      const angle = 0.5 + side * (gap + t * (0.5 - 2 * gap))
      return [cx + Math.sin(angle * 2 * Math.PI) * rx, cy - Math.cos(angle * 2 * Math.PI) * ry]
    }
    for (let i = 0; i <= 40; i++)
      stem += `${i === 0 ? 'M' : 'L'}${spot(i / 40)
        .map(at)
        .join(' ')}`
    for (let i = 0; i < pairs; i++) {
      const t = (i + 0.5) / pairs
      const [x, y] = spot(t)
      const [nx, ny] = spot(Math.min(1, t + 0.01))
      const ahead = Math.atan2(nx - x, y - ny) / (2 * Math.PI)
      const size = length * (1 - 0.45 * t ** 2) * (0.92 + draw() * 0.16)
      // The inner leaf of each pair is the darker one, on both branches.
      leaves[0] += leaf(x, y, ahead - side * lean, size, size * slim)
      leaves[1] += leaf(x, y, ahead + side * lean, size, size * slim)
      if (i % berryEvery === 1) {
        const [bx, by] = polar(x, y, ahead + (side > 0 ? -1 : 1) * 0.25, size * 0.34)
        berries += circle(bx, by, 13)
      }
    }
    const [tx, ty] = spot(1)
    const [bx, by] = spot(0.985)
    leaves[0] += leaf(tx, ty, Math.atan2(tx - bx, by - ty) / (2 * Math.PI), length * 0.6, length * 0.6 * slim)
  }
  return (
    `<path fill="none" stroke="${colourAt(canvas, 0)}" stroke-width="7" d="${stem}"/>` +
    `<path fill="${colourAt(canvas, 0)}" d="${leaves[0]}"/><path fill="${colourAt(canvas, 1)}" d="${leaves[1]}"/>` +
    `<path fill="${colourAt(canvas, 2)}" d="${berries}"/>`
  )
}
