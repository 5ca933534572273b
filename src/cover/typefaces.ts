/**
 * The typefaces at hand: the package's own, and font files that a user adds for scripts which those lack.
 */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { finding, Refusal } from '../book/findings.js'
import { type Face, readFace } from './metrics.js'

export interface Typeface {
  readonly face: Face
  /** Where the renderer finds it. */
  readonly file: string
}

/** By family name; in the order in which they are tried. */
export type Typefaces = ReadonlyMap<string, Typeface>

const cache = new Map<string, Face>()

/** Each file is read once in a process. */
const readCached = (file: string): Face => {
  let face = cache.get(file)
  if (!face) {
    // Not by promises: loading those of Node's takes longer than reading the faces of a cover.
    face = readFace(readFileSync(file))
    cache.set(file, face)
  }
  return face
}

/** Those of a design, whose family names are their files' names. */
export const readOwn = (names: Iterable<string>, folder: string): Typefaces =>
  new Map(
    [...new Set(names)].map((name) => {
      const file = join(folder, `${name}.ttf`)
      return [name, { face: readCached(file), file }] as const
    }),
  )

const readOrNone = (file: string): Face | undefined => {
  try {
    return readCached(file)
  } catch {
    return undefined
  }
}

/** Throws a Refusal (`option-invalid`) where a file is no TrueType or OpenType font. */
export const readAdded = (files: readonly string[]): Typefaces => {
  const added = new Map<string, Typeface>()
  for (const file of files) {
    const face = readOrNone(file)
    // The name goes into the drawing; one with quotes in it could not be told from what follows.
    if (!face || !/^[^"'<>&\p{Cc}]+$/u.test(face.family)) {
      throw new Refusal(
        finding(
          'option-invalid',
          `${basename(file)} is no font that can be read.`,
          undefined,
          'Give a TTF, OTF or TTC file.',
        ),
      )
    }
    added.set(face.family, { face, file })
  }
  return added
}
