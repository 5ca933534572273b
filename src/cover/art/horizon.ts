/** Hills under a sun or moon: ridges one behind the other, the nearest darkest. Colours: disc, then far to near. */
import { type Artist, at, colourAt, curve, point } from './art.js'

export const horizon: Artist = (canvas) => {
  const { box, draw } = canvas
  const radius = 170 + draw() * 150
  const sunX = box.x + box.width * (0.24 + draw() * 0.52)
  const sunY = box.y + box.height * 0.2 + draw() * 60
  let svg = `<circle cx="${at(sunX)}" cy="${at(sunY)}" r="${at(radius)}" fill="${colourAt(canvas, 0)}"/>`
  const ridges = canvas.colours.length - 1
  const rough = 0.4 + draw() * 0.6
  for (let ridge = 0; ridge < ridges; ridge++) {
    const depth = ridge / ridges
    const base = box.y + box.height * (0.27 + 0.62 * depth)
    const tall = box.height * (0.1 - 0.045 * depth)
    const waves = [1, 2, 3, 5].map((n) => ({
      n: n * (0.7 + draw() * 0.6),
      phase: draw() * 7,
      size: draw() / n ** rough,
    }))
    const points: [number, number][] = []
    for (let step = -1; step <= 17; step++) {
      const t = step / 16
      const y = waves.reduce((sum, wave) => sum + wave.size * Math.sin(t * wave.n * 3.6 + wave.phase), 0)
      points.push([box.x + t * box.width, base - tall * y])
    }
    const [first] = points as [[number, number]]
    const floor = box.y + box.height
    svg += `<path fill="${colourAt(canvas, ridge + 1)}" d="M${point(first[0], floor)}L${point(...first)}${curve(points)}V${at(floor)}Z"/>`
  }
  return svg
}
