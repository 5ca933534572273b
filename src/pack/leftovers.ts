/**
 * Temporary files beside the books they become, and the removal of those that a killed run left behind.
 *
 *     .octavo-4711-0.tmp        process 4711, its first
 */
import { readdirSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

export const temporaryName = (process: number, number: number): string => `.octavo-${process}-${number}.tmp`

const TEMPORARY = /^\.octavo-(\d+)-\d+\.tmp$/

/** In milliseconds. On a shared folder the process may live on another machine; no book takes that long to write. */
const ABANDONED = 60_000

const swept = new Set<string>()

/** Removes what killed runs left in `folder`; looks into each folder once, and leaves what it cannot be sure of. */
export const sweepLeftovers = (folder: string): void => {
  if (swept.has(folder)) return
  swept.add(folder)
  try {
    for (const name of readdirSync(folder)) {
      const owner = TEMPORARY.exec(name)?.[1]
      if (owner === undefined || isAlive(Number(owner))) continue
      const path = join(folder, name)
      if (Date.now() - statSync(path).mtimeMs > ABANDONED) unlinkSync(path)
    }
  } catch {
    // A folder that cannot be read or written is told of when the book is.
  }
}

const isAlive = (id: number): boolean => {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
