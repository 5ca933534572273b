/**
 * What a command line says of a batch: which sources, where the books go, and who makes them.
 */
import { join, resolve } from 'node:path'
import { type OptionValues, UsageError } from './command.js'
import { DEFAULT_OUTPUT, DEFAULT_SOURCE } from './defaults.js'
import { isFolder, isPattern } from './sources.js'

export interface BatchRun {
  readonly args: readonly string[]
  /** A file with names of sources, or `-`. */
  readonly list?: string
  /** Of the books. */
  readonly folder: string
  readonly jobs?: number
  /** Address of a Redis whose workers make the books, and the folder that they share. */
  readonly queue?: { readonly url: string; readonly store: string }
  /** File for the results as JSON. */
  readonly report?: string
}

const BATCH_ONLY = ['fromFile', 'jobs', 'report', 'queue'] as const

const isOneFile = (output: string, cwd: string): boolean => /\.epub$/i.test(output) && !isFolder(resolve(cwd, output))

/** A folder is found from the user's; anything else is left to whoever opens it. */
export const storeIn = (cwd: string, store: unknown): string =>
  /^[a-z][a-z0-9+.-]+:\/\//i.test(String(store)) ? String(store) : resolve(cwd, String(store))

/** True for more than one source, or for what only a batch has. */
export const isBatch = (args: readonly string[], options: OptionValues, cwd: string): boolean => {
  const asked = BATCH_ONLY.some((name) => options[name] !== undefined)
  const [only = DEFAULT_SOURCE] = args
  const many = args.length > 1 || isPattern(only) || /\.zip$/i.test(only) || isFolder(resolve(cwd, only))
  return asked || (many && !isOneFile(String(options.output ?? DEFAULT_OUTPUT), cwd))
}

/** @throws UsageError where options cannot be had together. */
export const batchOf = (args: readonly string[], options: OptionValues, cwd: string): BatchRun => {
  const { fromFile, jobs, report, queue } = options
  const output = String(options.output ?? DEFAULT_OUTPUT)
  if (isOneFile(output, cwd)) throw new UsageError(`${output} is one file.`, 'Name a folder for the books with -o.')
  if (fromFile === '-' && args.includes('-'))
    throw new UsageError('Standard input cannot be both a list and a source.', 'Give one of them as a file.')
  return {
    args: args.length === 0 && fromFile === undefined ? [DEFAULT_SOURCE] : args,
    folder: output,
    ...(fromFile !== undefined && { list: String(fromFile) }),
    ...(jobs !== undefined && { jobs: Number(jobs) }),
    ...(queue !== undefined && {
      queue: {
        url: String(queue),
        store: storeIn(cwd, options.store ?? join(output, '.octavo', 'store')),
      },
    }),
    ...(report !== undefined && { report: String(report) }),
  }
}
