/**
 * A sun over water as a wood engraver cuts it: wedges of light above, swelling lines below. Colours: light, water, birds.
 *
 * The rays run out of the box: the design draws a mat over what is too much, which is far quicker than clipping.
 */
import { between } from '../identity.js'
import { type Artist, at, colourAt, point, polar } from './art.js'

export const engraving: Artist = (canvas) => {
  const { box, draw } = canvas
  const level = box.y + box.height * (0.52 + draw() * 0.1)
  const cx = box.x + box.width * (0.3 + draw() * 0.4)
  const radius = 170 + draw() * 90
  const rays = between(22, 34, draw) * 2
  const reach = Math.hypot(box.width, box.height)
  let light = ''
  for (let i = -rays; i <= rays; i++) {
    if (i % 2 !== 0 || Math.abs(i) === rays) continue
    const angle = (i / rays) * 0.25
    const spread = 0.25 / rays / 2
    const near = radius + 34
    light += `M${point(...polar(cx, level, angle - spread * 0.55, near))}L${point(...polar(cx, level, angle - spread, reach))} ${point(...polar(cx, level, angle + spread, reach))} ${point(...polar(cx, level, angle + spread * 0.55, near))}Z`
  }
  const disc = `M${point(cx - radius, level)}A${at(radius)} ${at(radius)} 0 0 1 ${point(cx + radius, level)}Z`

  let water = ''
  const lines = 19
  for (let i = 0; i < lines; i++) {
    const t = (i + 1) / lines
    const y = level + 18 + (box.y + box.height - level) * t ** 1.25
    const thick = 4 + 13 * t
    let x = box.x - draw() * 300
    while (x < box.x + box.width) {
      const long = 180 + draw() * 620
      const bow = thick * (0.7 + draw() * 0.6)
      water += `M${point(x, y)}Q${point(x + long / 2, y - bow)} ${point(x + long, y)}Q${point(x + long / 2, y + bow)} ${point(x, y)}Z`
      x += long + 30 + draw() * 130
    }
  }
  return (
    `<path fill="${colourAt(canvas, 0)}" d="${light}${disc}"/><path fill="${colourAt(canvas, 1)}" d="${water}"/>` +
    `<path fill="${colourAt(canvas, 2)}" d="${birds(cx, level, radius, draw)}"/>`
  )
}

const birds = (cx: number, level: number, radius: number, draw: () => number): string => {
  let path = ''
  for (let i = between(3, 6, draw); i > 0; i--) {
    const x = cx + (draw() - 0.5) * 900
    const y = level - radius - 70 - draw() * 150
    const s = 26 + draw() * 26
    path += `M${point(x - s, y - s * 0.3)}Q${point(x - s * 0.4, y - s * 0.5)} ${point(x, y)}Q${point(x + s * 0.4, y - s * 0.5)} ${point(x + s, y - s * 0.3)}Q${point(x + s * 0.4, y - s * 0.2)} ${point(x, y + s * 0.22)}Q${point(x - s * 0.4, y - s * 0.2)} ${point(x - s, y - s * 0.3)}Z`
  }
  return path
}
