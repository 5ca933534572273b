/**
 * Reads a file whole, and says how it stood when it was read, so that a later run can tell whether it changed.
 *
 * A file that somebody writes while it is read would give a book of half a text: size and times are taken before and
 * after, and where they differ it is read again.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs'
import { type FindingCode, finding, Refusal } from '../book/findings.js'
import { fileCause } from './file-cause.js'

/** A file as it stood: path, size in bytes, times of its last change of content and of its inode, in milliseconds. */
export type Stamp = readonly [path: string, size: number, modified: number, changed: number]

/** The stamp of a file that is not there. */
export const absent = (path: string): Stamp => [path, -1, 0, 0]

export const stampOf = (path: string, { size, mtimeMs, ctimeMs }: Stats): Stamp => [path, size, mtimeMs, ctimeMs]

export interface ReadFile {
  readonly bytes: Uint8Array
  readonly stamp: Stamp
}

const ATTEMPTS = 4

/** Pipes that a shell names, `<(zcat story.gz)`; a pipe found in a folder would be waited for in vain. */
const isStream = (path: string): boolean => /^\/(?:dev|proc)\//.test(path)

/**
 * @param name what findings call the file.
 * @param code the finding where it cannot be read.
 * @throws Refusal with `code`, or with `source-changed` where it does not stand still.
 */
export const readWhole = (path: string, name: string, code: FindingCode): ReadFile => {
  try {
    if (isStream(path)) return { bytes: readFileSync(path), stamp: absent(path) }
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const read = readOnce(path)
      if (read) return read
    }
  } catch (error) {
    throw new Refusal(finding(code, `Cannot read ${name}: ${fileCause(error)}.`))
  }
  throw new Refusal(finding('source-changed', `${name} changed while it was read.`))
}

/** As `readWhole`; undefined where there is no such file. */
export const readIfThere = (path: string, name: string, code: FindingCode): ReadFile | undefined => {
  try {
    // To ask costs a third of what an error does, and most sources have nothing beside them.
    if (!statSync(path, { throwIfNoEntry: false })) return undefined
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const read = readOnce(path)
      if (read) return read
    }
  } catch (error) {
    const { code: cause } = error as NodeJS.ErrnoException
    if (cause === 'ENOENT' || cause === 'ENOTDIR') return undefined
    throw new Refusal(finding(code, `Cannot read ${name}: ${fileCause(error)}.`))
  }
  throw new Refusal(finding('source-changed', `${name} changed while it was read.`))
}

/** Undefined where the file changed meanwhile. Opened without waiting, for a pipe that nobody writes to. */
const readOnce = (path: string): ReadFile | undefined => {
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const before = fstatSync(handle)
    if (!before.isFile()) throw Object.assign(new Error(), { code: before.isDirectory() ? 'EISDIR' : 'ENOTFILE' })
    const bytes = readFileSync(handle)
    const after = fstatSync(handle)
    const still = before.mtimeMs === after.mtimeMs && before.size === after.size && bytes.length === after.size
    return still ? { bytes, stamp: stampOf(path, after) } : undefined
  } finally {
    closeSync(handle)
  }
}
