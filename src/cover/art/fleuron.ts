/** A printer's flower of petals and beads in the middle of its box. Colours: petals, beads. */
import { between } from '../identity.js'
import { type Artist, circle, colourAt, leaf, polar } from './art.js'

export const fleuron: Artist = (canvas) => {
  const { box, draw } = canvas
  const cx = box.x + box.width / 2
  const cy = box.y + box.height / 2
  const radius = Math.min(box.width, box.height) / 2
  const petals = between(3, 6, draw) * 2
  const slim = 0.3 + draw() * 0.25
  const second = draw() < 0.6
  let flower = ''
  let beads = circle(cx, cy, radius * 0.09)
  for (let i = 0; i < petals; i++) {
    const angle = i / petals
    const [x, y] = polar(cx, cy, angle, radius * 0.16)
    const long = second && i % 2 === 1 ? 0.5 : 0.8
    flower += leaf(x, y, angle, radius * long, radius * long * slim)
    const [bx, by] = polar(cx, cy, angle + 0.5 / petals, radius * 0.72)
    beads += circle(bx, by, radius * 0.05)
  }
  return `<path fill="${colourAt(canvas, 0)}" d="${flower}"/><path fill="${colourAt(canvas, 1)}" d="${beads}"/>`
}
