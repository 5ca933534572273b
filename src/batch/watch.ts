/**
 * Tells when something happens in folders. What it was does not matter: the record tells which books it concerns.
 *
 * Node's own watcher, upon folders and never upon files or trees, is all that takes: one watch a folder, and none of the
 * troubles that it has with files that editors replace. A library (chokidar) would watch each of 10,000 sources.
 */
import { type FSWatcher, watch } from 'node:fs'

export interface Watch {
  /** Watches these folders and no others from now on. Those that are not there are left out. */
  folders(paths: Iterable<string>): void
  /** Resolves when something happened, or the signal came. */
  change(signal: AbortSignal): Promise<void>
  close(): void
}

/** In milliseconds: an editor writes a file in several steps, and a program several files. */
const SETTLE = 80

/** Files that Octavo writes itself. */
const isOurs = (name: string | null): boolean => name !== null && (/^\.octavo/.test(name) || /\.epub$/i.test(name))

export const openWatch = (): Watch => {
  const watchers = new Map<string, FSWatcher>()
  let changed = false
  let wake: (() => void) | undefined
  const notice = (name: string | null): void => {
    if (isOurs(name)) return
    changed = true
    wake?.()
  }
  const drop = (path: string): void => {
    watchers.get(path)?.close()
    watchers.delete(path)
  }
  const begin = (path: string): void => {
    try {
      const watcher = watch(path, (_event, name) => notice(name))
      // A folder that is removed; its parent, or the next look at the sources, tells of it.
      watcher.on('error', () => {
        drop(path)
        notice(null)
      })
      watchers.set(path, watcher)
    } catch {
      // It is gone, or may not be read; the sources in it say so themselves.
    }
  }
  return {
    folders: (paths) => {
      const wanted = new Set(paths)
      for (const path of [...watchers.keys()].filter((known) => !wanted.has(known))) drop(path)
      for (const path of wanted) if (!watchers.has(path)) begin(path)
    },
    change: async (signal) => {
      if (!changed && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
      }
      if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, SETTLE))
      wake = undefined
      changed = false
    },
    close: () => {
      for (const path of [...watchers.keys()]) drop(path)
    },
  }
}
