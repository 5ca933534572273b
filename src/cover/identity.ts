/**
 * Choices that follow from a book's identity alone: the same book always gets the same cover, on every machine.
 */

/** A 32-bit hash of a string (FNV-1a over UTF-16 code units, with a final mix). */
export const hash = (text: string): number => {
  let h = 0x811c9dc5
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return (h ^ (h >>> 15)) >>> 0
}

/** Numbers from 0 (inclusive) to 1 (exclusive) that follow from `seed` (mulberry32). */
export type Chance = () => number

export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One of `choices`, which must not be empty. */
export const pick = <T>(choices: readonly T[], draw: Chance): T => choices[Math.floor(draw() * choices.length)] as T

/** A whole number from `low` to `high`, both inclusive. */
export const between = (low: number, high: number, draw: Chance): number => low + Math.floor(draw() * (high - low + 1))
