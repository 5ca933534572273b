/**
 * Finds texts that are the same, or nearly: reposts, revisions, copies with another disclaimer.
 *
 * Each text becomes a sketch: the least hash, under each of 64 permutations, of all its runs of five words (Broder 1997).
 * The share of equal places in two sketches estimates how many of these runs the texts have in common.
 */

export interface Twins {
  /** Indexes of the two texts, first < second. */
  readonly first: number
  readonly second: number
  /** 0 to 1. */
  readonly likeness: number
}

const PLACES = 64
const SHINGLE = 5
/** From here on two texts are the same story. */
const LEAST = 0.8

const WORDS = /[\p{L}\p{N}]+/gu

/** FNV-1a over UTF-16 units. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Odd multipliers and offsets of the permutations: the same on every machine. */
const PERMUTATIONS: readonly (readonly [number, number])[] = Array.from({ length: PLACES }, (_, at) => [
  (Math.imul(at + 1, 0x9e3779b1) | 1) >>> 0,
  Math.imul(at + 7, 0x85ebca6b) >>> 0,
])

const sketch = (text: string): Uint32Array => {
  const out = new Uint32Array(PLACES).fill(0xffffffff)
  const recent: number[] = []
  // A story of any length is told by its first hundred thousand letters.
  for (const match of text.slice(0, 100_000).toLowerCase().matchAll(WORDS)) {
    recent.push(hashOf(match[0]))
    if (recent.length < SHINGLE) continue
    let run = 0
    for (const word of recent) run = Math.imul(run ^ word, 0x01000193) >>> 0
    recent.shift()
    for (let place = 0; place < PLACES; place++) {
      const [by, plus] = PERMUTATIONS[place] as readonly [number, number]
      let value = (Math.imul(run, by) + plus) >>> 0
      value = (value ^ (value >>> 15)) >>> 0
      if (value < (out[place] as number)) out[place] = value
    }
  }
  return out
}

/** Every text that is nearly one before it, with the first it is like. */
export const nearDuplicates = (texts: readonly string[]): Twins[] => {
  const sketches = texts.map(sketch)
  const twins: Twins[] = []
  const same = new Map<string, number>()
  texts.forEach((text, second) => {
    const first = same.get(text)
    if (first !== undefined) {
      twins.push({ first, second, likeness: 1 })
      return
    }
    same.set(text, second)
    const mine = sketches[second] as Uint32Array
    for (let other = 0; other < second; other++) {
      const theirs = sketches[other] as Uint32Array
      let equal = 0
      for (let place = 0; place < PLACES; place++) {
        if (mine[place] === theirs[place]) equal++
        else if (place === 7 && equal < 3) break
      }
      if (equal / PLACES >= LEAST && mine[0] !== 0xffffffff) {
        twins.push({ first: other, second, likeness: Math.min(0.99, equal / PLACES) })
        return
      }
    }
  })
  return twins
}
