/**
 * Where the machines of a queue leave things for one another: blobs by name, each written once and whole.
 *
 *     inputs/3f/3f2a….json      what a book is made of
 *     books/9c/9c01….epub       a book, by the SHA-256 of its bytes
 *     results/3f/3f2a….json     what came of a job, by the hash of recipe and inputs
 *     fonts/71/71d0….font       a font for covers, by the SHA-256 of its bytes
 *
 * A folder that all machines see is one; an object store that speaks S3 (s3-store.ts) has the same four functions.
 */
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { finding, Refusal } from '../book/findings.js'
import { makeFolder } from '../pack/folder.js'
import { writeAtomically } from '../pack/write.js'
import { fileCause } from './file-cause.js'

export type BlobKind = 'inputs' | 'books' | 'results' | 'fonts'

export interface Store {
  /** @param name hexadecimal digits. */
  put(kind: BlobKind, name: string, bytes: Uint8Array): Promise<void>
  /** Undefined where there is no such blob. */
  get(kind: BlobKind, name: string): Promise<Uint8Array | undefined>
  has(kind: BlobKind, name: string): Promise<boolean>
  remove(kind: BlobKind, name: string): Promise<void>
}

const EXTENSION: Readonly<Record<BlobKind, string>> = { inputs: 'json', books: 'epub', results: 'json', fonts: 'font' }

/** `books/9c/9c01….epub`, so that no folder holds too many. */
export const blobPath = (kind: BlobKind, name: string): string => {
  if (!/^[0-9a-f]{8,128}$/.test(name)) throw new Error('a blob of the store has a strange name')
  return `${kind}/${name.slice(0, 2)}/${name}.${EXTENSION[kind]}`
}

/**
 * @param place a folder, made where there is none, or `s3://bucket/prefix`.
 * @throws Refusal with `queue-failed` where it cannot be used.
 */
export const openStore = async (place: string): Promise<Store> => {
  if (/^s3:\/\//i.test(place)) return (await import('./s3-store.js')).openS3Store(place, process.env)
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) {
    const hint = 'Give a folder, or s3://bucket/prefix.'
    throw new Refusal(finding('queue-failed', `The store ${place} is of no kind that is known.`, undefined, hint))
  }
  try {
    makeFolder(place)
  } catch (error) {
    throw new Refusal(finding('queue-failed', `The store ${place} cannot be used: ${fileCause(error)}.`))
  }
  const pathOf = (kind: BlobKind, name: string): string => join(place, blobPath(kind, name))
  return {
    put: (kind, name, bytes) => writeAtomically(pathOf(kind, name), bytes, { force: true }),
    get: (kind, name) => readFile(pathOf(kind, name)).catch(unlessAbsent),
    has: async (kind, name) => (await stat(pathOf(kind, name)).catch(unlessAbsent)) !== undefined,
    remove: (kind, name) => rm(pathOf(kind, name), { force: true }),
  }
}

const unlessAbsent = (error: NodeJS.ErrnoException): undefined => {
  if (error.code === 'ENOENT') return undefined
  throw error
}
