/** Quarter circles, half circles, discs and triangles on a grid of squares. Colours: the tiles' inks. */
import { between, pick } from '../identity.js'
import { type Artist, at, circle, colourAt, point } from './art.js'

type Tile = (x: number, y: number, side: number, turn: number) => string

const quarter: Tile = (x, y, side, turn) => {
  const corners = [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ] as const
  const [cx, cy] = corners[turn] as readonly [number, number]
  const [ax, ay] = corners[(turn + 1) % 4] as readonly [number, number]
  const [bx, by] = corners[(turn + 3) % 4] as readonly [number, number]
  return `M${point(cx, cy)}L${point(ax, ay)}A${at(side)} ${at(side)} 0 0 1 ${point(bx, by)}Z`
}

const half: Tile = (x, y, side, turn) => {
  const r = side / 2
  const arc = `A${at(r)} ${at(r)} 0 0 1`
  if (turn === 0) return `M${point(x, y + side)}${arc} ${point(x + side, y + side)}Z`
  if (turn === 1) return `M${point(x, y)}${arc} ${point(x, y + side)}Z`
  if (turn === 2) return `M${point(x + side, y)}${arc} ${point(x, y)}Z`
  return `M${point(x + side, y + side)}${arc} ${point(x + side, y)}Z`
}

const disc: Tile = (x, y, side) => circle(x + side / 2, y + side / 2, side / 2)

const ring: Tile = (x, y, side) => disc(x, y, side, 0) + circle(x + side / 2, y + side / 2, side / 4)

const triangle: Tile = (x, y, side, turn) => {
  const corners = [point(x, y), point(x + side, y), point(x + side, y + side), point(x, y + side)]
  corners.splice(turn, 1)
  return `M${corners.join('L')}Z`
}

export const tiles: Artist = (canvas) => {
  const { box, draw } = canvas
  const columns = 4
  const side = box.width / columns
  const rows = Math.round(box.height / side)
  const kinds: readonly Tile[] = pick(
    [
      [quarter, quarter, quarter, half, disc],
      [half, half, quarter, ring],
      [quarter, triangle, disc, quarter],
      [quarter, quarter, ring, half],
    ],
    draw,
  )
  const paths = canvas.colours.map(() => '')
  let before = -1
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (draw() < 0.12) continue
      let ink = between(0, paths.length - 1, draw)
      if (ink === before) ink = (ink + 1) % paths.length
      before = ink
      paths[ink] += pick(kinds, draw)(box.x + column * side, box.y + row * side, side, between(0, 3, draw))
    }
  }
  return paths.map((d, i) => `<path fill-rule="evenodd" fill="${colourAt(canvas, i)}" d="${d}"/>`).join('')
}
