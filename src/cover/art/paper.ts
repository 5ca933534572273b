/** Block-printed paper: one motif, chosen and proportioned by chance, over the whole box. Colours: two inks. */
import { pick } from '../identity.js'
import { type Artist, at, circle, colourAt, leaf, point, polar } from './art.js'

/** What a motif draws round (x, y) in the two inks, and how far apart its neighbours stand. */
interface Motif {
  readonly acrossStep: number
  readonly downStep: number
  draw(x: number, y: number, row: number): readonly [string, string]
}

export const paper: Artist = (canvas) => {
  const { box, draw } = canvas
  const chosen = pick([sprig, diamonds, rosettes, scales, stars], draw)(draw())
  // Whole pixels, so that each motif is drawn with the very same edges and the picture compresses to a third.
  const acrossStep = 2 * Math.round(chosen.acrossStep / 2)
  const downStep = Math.round(chosen.downStep)
  let first = ''
  let second = ''
  const rows = Math.ceil(box.height / downStep) + 1
  const columns = Math.ceil(box.width / acrossStep) + 1
  const top = Math.round(box.y + (box.height - (rows - 1) * downStep) / 2)
  const left = Math.round(box.x + (box.width - (columns - 1) * acrossStep) / 2)
  for (let row = 0; row < rows; row++) {
    for (let column = row % 2 === 0 ? 0 : -1; column < columns; column++) {
      const x = left + (column + (row % 2 === 0 ? 0 : 0.5)) * acrossStep
      const [one, two] = chosen.draw(x, top + row * downStep, row)
      first += one
      second += two
    }
  }
  return `<path fill="${colourAt(canvas, 0)}" d="${first}"/><path fill="${colourAt(canvas, 1)}" d="${second}"/>`
}

const sprig = (share: number): Motif => {
  const size = 62 + share * 26
  return {
    acrossStep: size * 2.5,
    downStep: size * 1.55,
    draw: (x, y, row) => {
      const tilt = (row % 2 === 0 ? 1 : -1) * 0.06
      const leaves = [-0.17, 0, 0.17].map((spread) => {
        const [fx, fy] = polar(x, y + size * 0.5, tilt + spread, size * 0.12)
        return leaf(fx, fy, tilt + spread, size * (spread === 0 ? 1.15 : 0.9), size * 0.42)
      })
      return [leaves.join(''), circle(x - size * 0.02, y + size * 0.62, size * 0.11)]
    },
  }
}

const diamonds = (share: number): Motif => {
  const a = 66 + share * 30
  const diamond = (x: number, y: number, w: number, h: number): string =>
    `M${point(x, y - h)}L${point(x + w, y)} ${point(x, y + h)} ${point(x - w, y)}Z`
  return {
    acrossStep: a * 2,
    downStep: a * 1.5,
    draw: (x, y) => [
      diamond(x, y, a * 0.82, a * 1.23) + diamond(x, y, -a * 0.6, a * 0.9),
      diamond(x, y, a * 0.3, a * 0.45),
    ],
  }
}

const rosettes = (share: number): Motif => {
  const size = 58 + share * 24
  const petals = 5 + Math.floor(share * 4)
  return {
    acrossStep: size * 2.9,
    downStep: size * 1.45,
    draw: (x, y) => [
      Array.from({ length: petals }, (_, i) => {
        const [px, py] = polar(x, y, i / petals, size * 0.2)
        return leaf(px, py, i / petals, size * 0.72, size * 0.42)
      }).join(''),
      circle(x, y, size * 0.13) + circle(x + size * 1.45, y, size * 0.07),
    ],
  }
}

const scales = (share: number): Motif => {
  const r = 84 + share * 40
  const fan = (x: number, y: number, outer: number, inner: number): string =>
    `M${point(x - outer, y)}A${at(outer)} ${at(outer)} 0 0 1 ${point(x + outer, y)}H${at(x + inner)}A${at(inner)} ${at(inner)} 0 0 0 ${point(x - inner, y)}Z`
  return {
    acrossStep: r * 2,
    downStep: r,
    draw: (x, y) => [
      fan(x, y + r / 2, r * 0.96, r * 0.8) + fan(x, y + r / 2, r * 0.62, r * 0.46),
      fan(x, y + r / 2, r * 0.28, 0.1),
    ],
  }
}

const stars = (share: number): Motif => {
  const size = 46 + share * 22
  const points = 4 + 2 * Math.floor(share * 2.99)
  const star = (x: number, y: number, r: number): string => {
    const corners = Array.from({ length: points * 2 }, (_, i) =>
      point(...polar(x, y, i / (points * 2), i % 2 === 0 ? r : r * (points === 4 ? 0.3 : 0.5))),
    )
    return `M${corners.join('L')}Z`
  }
  return {
    acrossStep: size * 3.2,
    downStep: size * 1.6,
    draw: (x, y) => [star(x, y, size), circle(x + size * 1.6, y, size * 0.13)],
  }
}
