/**
 * Finds texts that are the same, or nearly: reposts, revisions, copies with another disclaimer.
 *
 * Each text becomes a sketch: the hashes of all its runs of five words are dealt into 128 places, and each place keeps
 * its least (one permutation hashing: Li, Owen, Zhang 2012). The share of equal places in two sketches estimates how
 * many of these runs the texts have in common, at the cost of one hash a word.
 */

export interface Twins {
  /** Indexes of the two texts, first < second. */
  readonly first: number
  readonly second: number
  /** 0 to 1. */
  readonly likeness: number
}

const PLACES = 128
const SHINGLE = 5
/** From here on two texts are the same story. */
const LEAST = 0.8
/** Fewer filled places than this, and a text is too short to tell. */
const LEAST_FILLED = 12
const EMPTY = 0xffffffff

const WORDS = /[\p{L}\p{N}]+/gu

/** FNV-1a over UTF-16 units. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const sketch = (text: string): Uint32Array => {
  const out = new Uint32Array(PLACES).fill(EMPTY)
  const recent = new Uint32Array(SHINGLE)
  let count = 0
  // A story of any length is told by its first hundred thousand letters.
  for (const [word] of text.slice(0, 100_000).toLowerCase().matchAll(WORDS)) {
    recent[count++ % SHINGLE] = hashOf(word)
    if (count < SHINGLE) continue
    let run = 0
    for (let at = 0; at < SHINGLE; at++)
      run = Math.imul(run ^ (recent[(count + at) % SHINGLE] as number), 0x9e3779b1) + at
    run = Math.imul(run ^ (run >>> 15), 0x85ebca6b) >>> 0
    const place = run % PLACES
    if (run < (out[place] as number)) out[place] = run
  }
  return out
}

/** 0 to 1: equal places among those that either text fills. */
const likenessOf = (mine: Uint32Array, theirs: Uint32Array): number => {
  let equal = 0
  let filled = 0
  for (let place = 0; place < PLACES; place++) {
    if (mine[place] === EMPTY && theirs[place] === EMPTY) continue
    filled++
    if (mine[place] === theirs[place]) equal++
    // Most pairs have nothing in common, and show it at once.
    else if (filled === 16 && equal < 6) return 0
  }
  return filled < LEAST_FILLED ? 0 : equal / filled
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
      const likeness = likenessOf(mine, sketches[other] as Uint32Array)
      if (likeness >= LEAST) {
        twins.push({ first: other, second, likeness: Math.min(0.99, likeness) })
        return
      }
    }
  })
  return twins
}
