/**
 * Sets a title as a poster does: every line as wide as the box, each at its own size.
 *
 *    THE OLD MAN
 *    & THE SEA
 */
import { breakInto, type FitOptions, type Fitted, fitWith, join, type Setter } from './fit.js'
import { type Face, measure } from './metrics.js'

/** As `fit`; `leading` counts from 1, what is over 1 being the space between lines in em of cap height. */
export const justify = (text: string, face: Face, options: FitOptions): Fitted =>
  fitWith(bestBlock, text, face, options)

const bestBlock: Setter = (pieces, face, options) => {
  const space = measure(' ', face, options.tracking)
  const width = 0.99 * options.width
  let best: { merit: number; result: Omit<Fitted, 'cut'> } | undefined
  for (let count = 1; count <= Math.min(options.lines, pieces.length); count++) {
    // A small word alone would be set larger than any other.
    const { cost, lines } = breakInto(count, pieces, space, 2)
    const sizes = lines.map((line) => Math.min(options.most, width / (line.width - options.tracking)))
    const even = Math.max(18, (options.leading - 1) * face.capHeight * Math.min(...sizes))
    // Ideographs and Arabic letters reach below the baseline; capitals do not.
    const gapAfter = (i: number): number => Math.max(even, (face.depth ?? 0) * (sizes[i] as number))
    const total = sizes.reduce((sum, size, i) => sum + size * face.capHeight + (i < count - 1 ? gapAfter(i) : 0), 0)
    const scale = Math.min(1, options.height / (total + options.below * (sizes.at(-1) as number)))
    const set = sizes.map((size) => Math.floor(size * scale))
    const filled = set.reduce((sum, size, i) => sum + size * size * (lines[i] as { width: number }).width, 0)
    const merit = filled * scale * Math.exp(-0.5 * (cost / Math.sqrt(count)))
    if (best && merit <= best.merit) continue
    let top = 0
    const placed = lines.map(({ from, to, width: em }, i) => {
      const size = set[i] as number
      const baseline = top + size * face.capHeight
      top = baseline + gapAfter(i) * scale
      return { text: join(pieces, from, to), width: em * size, size, baseline }
    })
    best = { merit, result: { size: Math.min(...set), lines: placed, height: placed.at(-1)?.baseline ?? 0 } }
  }
  return best?.result ?? { size: options.least, lines: [], height: 0 }
}
