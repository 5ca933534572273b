/**
 * What the project promises of its speed, as ratios within one run.
 *
 * `time`: this contestant's wall time at most `most` of the other's. `memory`: MiB at most.
 */
export const targets = [
  { size: 'S', of: 'octavo', to: 'pandoc', most: 0.7 },
  { size: 'S', of: 'octavo', to: 'calibre', most: 1 / 8 },
  { size: 'S', of: 'octavo-cover', to: 'calibre', most: 1 / 3 },
  { size: 'M', of: 'octavo-cover', to: 'pandoc', most: 1 / 10 },
  { size: 'M', of: 'octavo-cover', to: 'calibre', most: 1 / 20 },
  { size: 'M', of: 'octavo', to: 'pandoc', most: 1 / 12 },
  { size: 'M', of: 'octavo', to: 'calibre', most: 1 / 25 },
  { size: 'M', of: 'octavo', to: 'limit', most: 2 },
  { size: 'M', of: 'octavo-cover', memory: 120 },
  { size: 'L', of: 'octavo', to: 'pandoc', most: 1 / 25 },
  { size: 'L', of: 'octavo', to: 'limit', most: 2 },
  { size: 'L', of: 'octavo', memory: 350 },
  ...['S', 'M', 'L'].flatMap((size) =>
    ['epub-gen-memory', 'html-to-epub'].map((to) => ({ size, of: 'octavo', to, most: 1 })),
  ),
]

/** @returns what a target asks, what was measured, and whether that is enough; undefined where one was not measured. */
export const judge = (target, results) => {
  const own = results[target.size]?.[target.of]
  if (!own?.wall) return undefined
  if (target.memory) {
    if (own.peak === undefined) return undefined
    const met = own.peak <= target.memory
    return { ask: `${target.of} peak <= ${target.memory} MiB`, measured: `${own.peak.toFixed(0)} MiB`, met }
  }
  const other = results[target.size]?.[target.to]
  if (!other?.wall) return undefined
  const ratio = own.wall / other.wall
  return {
    ask: `${target.of} <= ${target.most.toFixed(3)} of ${target.to}`,
    measured: ratio.toFixed(3),
    met: ratio <= target.most,
  }
}
