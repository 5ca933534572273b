/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed over it. Killed at any moment, the
 * old file or the new one is there.
 *
 * It is not flushed to the disk: that guards against a loss of power alone, after which a book can be made again, and
 * takes longer than making it. The calls are synchronous: a trip to another thread takes longer than each of them.
 *
 *     books/.octavo-4711-0.tmp   →   books/story.epub
 */
import {
  closeSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { finding, Refusal } from '../book/findings.js'
import { makeFolder } from './folder.js'
import { sweepLeftovers, temporaryName } from './leftovers.js'
import { isOctavoBook } from './provenance.js'
import { writeCause } from './write-cause.js'

/** A turn of the event loop, in which signals are heard. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export interface WriteOptions {
  /** Overwrite a file that Octavo did not make. */
  readonly force: boolean
}

/**
 * Writes `bytes` to `path`, making its folder where there is none.
 *
 * @throws Refusal with `write-exists` where a file is there that Octavo did not make, and `write-failed` where the
 *   system refuses, with the cause in plain words.
 */
export const writeAtomically = async (path: string, bytes: Uint8Array, options: WriteOptions): Promise<void> => {
  try {
    const mode = checkTarget(path, options)
    // A link stays a link; what it points to is replaced.
    replace(mode === undefined ? path : realpathSync(path), bytes, mode ?? 0o666)
    await turn()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(finding('write-failed', `${path} could not be written: ${writeCause(error)}.`))
  }
}

/**
 * Whether a book may be written to `path`, as far as can be told without writing.
 *
 * @returns the permissions of the book that is there, if one is.
 * @throws Refusal with `write-exists` or `write-failed`, as `writeAtomically`.
 */
export const checkTarget = (path: string, { force }: WriteOptions): number | undefined => {
  const mode = modeOf(path)
  if (mode !== undefined && !force && !isOctavoBook(readFileSync(path))) {
    throw new Refusal(finding('write-exists', `${path} is there already.`))
  }
  return mode
}

/** The permissions of the file at `path`; undefined where there is none. Devices, pipes and folders are no books. */
const modeOf = (path: string): number | undefined => {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts && !facts.isFile()) {
    const kind = facts.isDirectory() ? 'a folder' : 'a device or pipe'
    throw new Refusal(finding('write-failed', `${path} could not be written: ${kind} has that name.`))
  }
  return facts && facts.mode & 0o777
}

const replace = (path: string, bytes: Uint8Array, mode: number): void => {
  const temporary = createTemporary(dirname(path), mode)
  try {
    try {
      writeFileSync(temporary.handle, bytes)
    } finally {
      closeSync(temporary.handle)
    }
    renameSync(temporary.path, path)
  } catch (error) {
    remove(temporary.path)
    throw error
  } finally {
    forget(temporary.path)
  }
}

let counter = 0

/**
 * A new file that no other process or thread has: the name is only a first guess, the exclusive flag decides. The folder
 * is made where it is missing.
 */
const createTemporary = (folder: string, mode: number): { path: string; handle: number } => {
  sweepLeftovers(folder)
  for (let made = false; ; ) {
    const path = join(folder, temporaryName(process.pid, counter++))
    remember(path)
    try {
      return { path, handle: openSync(path, 'wx', mode) }
    } catch (error) {
      forget(path)
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' && !made) {
        makeFolder(folder)
        made = true
      } else if (code !== 'EEXIST') throw error
    }
  }
}

/** Temporary files in the making; removed when the process is told to end before they have their name. */
const unfinished = new Set<string>()
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const removeUnfinished = (): void => {
  for (const path of unfinished) {
    remove(path)
  }
  unfinished.clear()
}

const remove = (path: string): void => {
  try {
    unlinkSync(path)
  } catch {
    // It is gone, or cannot be removed; what went wrong before says more.
  }
}

/** Whoever else listens decides how to end, and may finish the file; alone, the signal does what it always does. */
const endBySignal = (signal: NodeJS.Signals): void => {
  if (process.listenerCount(signal) > 1) return
  removeUnfinished()
  process.removeListener(signal, endBySignal)
  process.kill(process.pid, signal)
}

let listening = false

const remember = (path: string): void => {
  unfinished.add(path)
  if (listening) return
  // From now on: a signal that comes just as listeners are taken away would be swallowed.
  listening = true
  process.on('exit', removeUnfinished)
  for (const signal of SIGNALS) process.on(signal, endBySignal)
}

const forget = (path: string): void => {
  unfinished.delete(path)
}
