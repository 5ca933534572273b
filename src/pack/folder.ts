/**
 * Makes a folder with those above it.
 *
 * Node's own `recursive` goes round for ever where the system says of a folder that can be seen that nothing can be in
 * it, as Linux does of /proc.
 */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** @throws what the system says where `path` can be no folder. */
export const makeFolder = (path: string): void => {
  try {
    makeOne(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error
    makeFolder(dirname(path))
    makeOne(path)
  }
}

/** Another process may make it at the same time. */
const makeOne = (path: string): void => {
  try {
    mkdirSync(path)
  } catch (error) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
