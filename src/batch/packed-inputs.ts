/**
 * Inputs of a book on their way through the store, from the machine that has the files to one that has none of them.
 *
 * Fonts are the same for all books of a batch and may be large, so each is a blob of its own: put once by a batch, and
 * fetched once by a worker.
 */
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { finding, Refusal } from '../book/findings.js'
import { writeAtomically } from '../pack/write.js'
import { sha256 } from './digest.js'
import type { FontFile, Inputs } from './inputs.js'
import { readWhole } from './read-file.js'
import type { Store } from './store.js'

/** Bytes as base64, since JSON has none. A Buffer would turn itself into an array of numbers first. */
export const packInputs = ({ stamps: _stamps, source, cover, coverFonts, ...inputs }: Inputs): Uint8Array =>
  Buffer.from(
    JSON.stringify({
      ...inputs,
      source: base64(source),
      ...(cover !== undefined && { cover: cover && { name: cover.name, bytes: base64(cover.bytes) } }),
      ...(coverFonts && { coverFonts: coverFonts.map((font) => ({ ...font, path: basename(font.path) })) }),
    }),
  )

const base64 = (bytes: Uint8Array) => ({ base64: Buffer.from(bytes).toString('base64') })

/** Paths of fonts are names only, until `fetchFonts` has given them a place. */
export const unpackInputs = (bytes: Uint8Array): Inputs => {
  const inputs = JSON.parse(Buffer.from(bytes).toString('utf8'), (_key, value) =>
    typeof value?.base64 === 'string' ? Buffer.from(value.base64, 'base64') : value,
  )
  return { ...inputs, stamps: [] }
}

const digestOf = (bytes: Uint8Array): string => sha256().update(bytes).digest('hex')

/** @throws Refusal with `source-changed` where a font is no longer what was hashed. */
export const storeFonts = async (store: Store, fonts: readonly FontFile[]): Promise<void> => {
  for (const { path, sha256: digest } of fonts) {
    if (await store.has('fonts', digest)) continue
    const { bytes } = readWhole(path, basename(path), 'cover-invalid')
    if (digestOf(bytes) !== digest) {
      throw new Refusal(finding('source-changed', `${basename(path)} changed while it was used.`))
    }
    await store.put('fonts', digest, bytes)
  }
}

/**
 * The inputs with fonts that lie on this machine.
 *
 * @param folder for them; each stays there, for the next book.
 * @throws Error where the store lacks one, or has other bytes under its name.
 */
export const fetchFonts = async (inputs: Inputs, store: Store, folder: string): Promise<Inputs> => {
  if (!inputs.coverFonts) return inputs
  const coverFonts: FontFile[] = []
  for (const { path, sha256: digest } of inputs.coverFonts) {
    const local = join(folder, digest, basename(path))
    if (!existsSync(local)) {
      const bytes = await store.get('fonts', digest)
      if (!bytes || digestOf(bytes) !== digest) throw new Error('a font is missing in the store')
      await writeAtomically(local, bytes, { force: true })
    }
    coverFonts.push({ path: local, sha256: digest })
  }
  return { ...inputs, coverFonts }
}
