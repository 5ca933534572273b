/**
 * The typefaces at hand: the package's own, and font files that a user adds for scripts which those lack.
 */
import { readFile } from 'node:fs/promises'
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

const cache = new Map<string, Promise<Face>>()

/** Each file is read once in a process. */
const readCached = (file: string): Promise<Face> => {
  let face = cache.get(file)
  if (!face) {
    face = readFile(file).then(readFace)
    cache.set(file, face)
  }
  return face
}

/** Those of a design, whose family names are their files' names. */
export const readOwn = async (names: Iterable<string>, folder: string): Promise<Typefaces> => {
  const files = [...new Set(names)].map((name) => ({ name, file: join(folder, `${name}.ttf`) }))
  return new Map(
    await Promise.all(files.map(async ({ name, file }) => [name, { face: await readCached(file), file }] as const)),
  )
}

/** Throws a Refusal (`option-invalid`) where a file is no TrueType or OpenType font. */
export const readAdded = async (files: readonly string[]): Promise<Typefaces> => {
  const added = new Map<string, Typeface>()
  for (const file of files) {
    const face = await readCached(file).catch(() => undefined)
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
