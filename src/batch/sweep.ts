/**
 * Removes what killed runs left in the folder of the books: temporary files whose process is gone.
 *
 *     .octavo-4711-0.tmp     process 4711, its first file
 */
import { readdirSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

const TEMPORARY = /^\.octavo-(\d+)-\d+\.tmp$/

/** In milliseconds. The process may live on another machine that shares the folder; no book takes so long to write. */
const OLD = 60_000

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Never throws: what cannot be removed does no harm. */
export const sweep = (folder: string): void => {
  try {
    for (const name of readdirSync(folder)) {
      const pid = TEMPORARY.exec(name)?.[1]
      if (pid === undefined || lives(Number(pid))) continue
      const path = join(folder, name)
      if (statSync(path).mtimeMs < Date.now() - OLD) unlinkSync(path)
    }
  } catch {
    // There is no such folder yet, or it may not be changed; then the books say so.
  }
}
