/**
 * What is known of a book that was made: from what, by which recipe, and how its file stood. By it a later run tells
 * whether the book would come out the same.
 *
 * Times and sizes settle it where they can; where they cannot, the bytes are hashed. A file's time says nothing where
 * the file was written just before it was read: it may have been written again within the same tick of the clock.
 */

import { readFileSync, type Stats, statSync } from 'node:fs'
import { sha256 } from './digest.js'
import { type Stamp, stampOf } from './read-file.js'

/** From what a book is made. */
export interface Origin {
  /** Hash of recipe and inputs: two books of one key have the same bytes. */
  readonly key: string
  readonly recipe: string
  /** The files that it is made of, and those that were looked for in vain. */
  readonly stamps: readonly Stamp[]
}

export interface Made extends Origin {
  /** Of the book, in bytes; time of its last change in milliseconds; SHA-256. */
  readonly size: number
  readonly modified: number
  readonly sha256: string
}

/** The coarsest clock of a file system in use is FAT's. */
const TICK = 2000

/** Stands for a time that cannot be relied on; no file has it. */
const UNSURE = -1

const digest = (bytes: Uint8Array | string): string => sha256().update(bytes).digest('hex')

export const keyOf = (recipe: string, inputs: string): string => digest(`${recipe} ${inputs}`).slice(0, 40)

/** @param epub the book as it was just written; absent where the file stood already. */
export const madeBook = (path: string, { key, recipe, stamps }: Origin, epub?: Uint8Array): Made => {
  const { size, mtimeMs } = statSync(path)
  const sure = Date.now() - TICK
  return {
    key,
    recipe,
    stamps: stamps.map(([file, bytes, modified, changed]) => {
      const recent = bytes >= 0 && (modified > sure || changed > sure)
      return [file, bytes, recent ? UNSURE : modified, changed]
    }),
    size,
    modified: mtimeMs,
    sha256: digest(epub ?? readFileSync(path)),
  }
}

const look = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const isUnchanged = ([path, size, modified, changed]: Stamp): boolean => {
  const stats = look(path)
  if (!stats) return size < 0
  const now = stampOf(path, stats)
  return size === now[1] && modified === now[2] && changed === now[3]
}

/** True where the book's file is the one that was made, by its time or else by its bytes. */
export const bookStands = (path: string, made: Made): boolean => {
  const stats = look(path)
  if (!stats?.isFile() || stats.size !== made.size) return false
  return stats.mtimeMs === made.modified || digest(readFileSync(path)) === made.sha256
}

/** True where neither the book nor any file that it was made of has changed, by their times alone. */
export const isFresh = (path: string, made: Made): boolean => {
  const stats = look(path)
  if (stats?.size !== made.size || stats.mtimeMs !== made.modified) return false
  return made.stamps.length > 0 && made.stamps.every(isUnchanged)
}
