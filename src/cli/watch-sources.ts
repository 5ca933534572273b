/**
 * The work of `octavo watch`: builds the batch, waits until something happens where its files lie, and builds again. The
 * record sees to it that only the books concerned are made.
 */
import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { JobSettings } from '../batch/job.js'
import { openRecord } from '../batch/record.js'
import { openWatch } from '../batch/watch.js'
import type { BatchRun } from './batch-run.js'
import { batchSources } from './batch-sources.js'
import { buildBatch } from './build-batch.js'
import type { BuildView } from './build-report.js'
import type { ExitCode } from './command.js'
import { isFolder, isPattern } from './sources.js'
import type { Terminal } from './terminal.js'

export const watchSources = async (
  run: BatchRun,
  settings: JobSettings,
  view: BuildView,
  terminal: Terminal,
): Promise<ExitCode> => {
  const signal = terminal.interruption()
  const watch = openWatch()
  try {
    for (let first = true; !signal.aborted; first = false) {
      // Before the build, so that what happens meanwhile is not missed.
      watch.folders(await foldersOf(run, settings, terminal))
      await buildBatch(run, first ? settings : { ...settings, force: false }, view, terminal, {
        signal,
        repeated: true,
      })
      watch.folders(await foldersOf(run, settings, terminal))
      if (first && !view.quiet && !signal.aborted) terminal.error('watching; Ctrl-C ends it\n')
      await watch.change(signal)
    }
  } finally {
    watch.close()
  }
  return 0
}

/** Where sources are and may come to be, and where the files lie that the books were made of. */
const foldersOf = async (run: BatchRun, settings: JobSettings, terminal: Terminal): Promise<Set<string>> => {
  const folders = new Set<string>()
  for (const argument of run.args) {
    const path = resolve(terminal.cwd, argument)
    if (isFolder(path)) folders.add(path)
    else if (isPattern(argument))
      addTree(resolve(terminal.cwd, baseOf(argument)), folders, argument.includes('**') ? 12 : 3)
  }
  for await (const source of batchSources(run, terminal)) {
    if ('path' in source && source.path !== undefined) folders.add(dirname(source.path))
  }
  for (const { stamps } of openRecord(resolve(terminal.cwd, run.folder)).all()) {
    for (const [path] of stamps) folders.add(dirname(path))
  }
  if (settings.templates !== undefined) addTree(settings.templates, folders, 3)
  return folders
}

/** `drafts/*.txt` → `drafts` */
const baseOf = (pattern: string): string => {
  const parts = pattern.split('/')
  const fixed = parts.slice(0, parts.findIndex(isPattern))
  return fixed.length === 0 ? '.' : fixed.join('/') || '/'
}

const addTree = (folder: string, into: Set<string>, depth: number): void => {
  into.add(folder)
  if (depth === 0) return
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const passed = entry.name.startsWith('.') || entry.name === 'node_modules'
      if (entry.isDirectory() && !passed) addTree(join(folder, entry.name), into, depth - 1)
    }
  } catch {
    // A folder that may not be read holds no sources for us.
  }
}
