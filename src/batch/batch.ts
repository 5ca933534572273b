/**
 * Many sources, each through a job: by the record where nothing changed, else in this process, and in worker threads
 * beside it as soon as the batch has shown that it is worth their start. A job that never ends can be given up in a
 * thread (pool.ts), but not here.
 *
 * Sources are taken as there is room for them and results given on in the order of the sources, so that any number
 * passes through the same memory. A source that is slow holds back what is told of those after it, not their making.
 */
import { basename } from 'node:path'
import { failure, type Job, type JobResult, type JobSettings, runJob } from './job.js'
import { bookStands, isFresh, keyOf } from './made.js'
import { canThread, openPool, type Pool } from './pool.js'
import type { BatchRecord } from './record.js'

export interface BatchOptions {
  /** Books made at a time, from 1: one here, each other in a thread; absent: one for each processor, once that pays. */
  readonly jobs?: number
  /** Absent on a dry run. */
  readonly record?: BatchRecord
  /** See recipe.ts. */
  readonly recipe: string
  /** Make every book, whatever the record says. */
  readonly force: boolean
  /** Ends the batch: what is in hand is finished, nothing new is begun. */
  readonly signal: AbortSignal
  /** Makes the books elsewhere; absent: here. Closed when the batch ends. */
  readonly pool?: Pool
  /** Processors of this machine. */
  readonly processors: number
  /** Called when this batch will load no more code, here or in a thread: at once where it has no threads. */
  readonly loaded: () => void
  /** Milliseconds, from any beginning. */
  readonly now: () => number
  readonly done: (job: Told, result: JobResult) => void
}

/** What is told of a job; its text is let go. */
export type Told = Pick<Job, 'name' | 'output' | 'before'>

/** Jobs in hand in one process: while one waits for the disk, the next is compiled. */
const OVERLAP = 3

/** Work in milliseconds after which threads are started; bench/BATCH.md has the measurements. */
const THREADS_PAY_AFTER = 300

/** Unchanged books after which signals and timers get their turn. */
const BREATH = 100

/** Results held back for their order, at most. */
const MOST_HELD = 1000

export const runBatch = async (
  jobs: AsyncIterable<Job>,
  settings: JobSettings,
  options: BatchOptions,
): Promise<void> => {
  const { record, recipe, signal, now } = options
  const ordered = inOrder(options.done)
  const inHand = new Set<Promise<void>>()
  const threads = !options.pool && canThread() ? (options.jobs ?? options.processors) - 1 : 0
  const began = now()
  let { pool } = options
  let away = 0
  let number = 0

  /** Beside its threads this process makes a book too; beside other machines it only waits. */
  const room = (): number => {
    if (!pool) return OVERLAP
    return options.pool ? pool.room : pool.room + 1
  }

  const finish = (job: Job, position: number, result: JobResult): void => {
    if (result.made) record?.add(basename(job.output), result.made)
    ordered(position, job, result)
  }
  const begin = (job: Job, position: number): void => {
    const elsewhere = pool && away < pool.room ? pool.run(job, settings) : undefined
    if (elsewhere) away++
    const ended = (elsewhere ?? runJob(job, settings))
      .catch((error: unknown) => failure(job.name, error))
      .then((value) => {
        if (elsewhere) away--
        inHand.delete(ended)
        finish(job, position, value)
      })
    inHand.add(ended)
  }

  const openThreads = async (): Promise<Pool> => {
    const opened = await openPool(threads)
    opened.loaded.then(options.loaded)
    return opened
  }

  if (threads < 1) options.loaded()
  try {
    const source = jobs[Symbol.asyncIterator]()
    for (;;) {
      const next = await untilAborted(source.next(), signal)
      if (!next || next.done) break
      const position = number++
      const known = options.force ? undefined : record?.find(basename(next.value.output))
      const job: Job = record ? { ...next.value, recipe, ...(known && { known }) } : next.value
      if (known && stands(job, recipe)) {
        ordered(position, job, { status: 'unchanged', size: known.size, findings: [] })
        if (position % BREATH === 0) await new Promise(setImmediate)
        continue
      }
      const worth = options.jobs !== undefined || now() - began > THREADS_PAY_AFTER
      if (!pool && threads > 0 && worth) pool = await openThreads()
      begin(job, position)
      while (inHand.size >= room()) await Promise.race(inHand)
    }
    await Promise.all(inHand)
  } finally {
    await pool?.close()
  }
}

/** True where neither source nor book changed, as far as can be told without reading a file from disk. */
const stands = (job: Job, recipe: string): boolean => {
  const { known } = job
  if (!known) return false
  if ('inputs' in job) return keyOf(recipe, job.inputs.hash) === known.key && bookStands(job.output, known)
  return known.recipe === recipe && isFresh(job.output, known)
}

/** Undefined where the signal came first; a source that is waited for (a pipe) would hold up the end. */
const untilAborted = <T>(value: Promise<T>, signal: AbortSignal): Promise<T | undefined> => {
  if (signal.aborted) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const stop = () => resolve(undefined)
    signal.addEventListener('abort', stop, { once: true })
    value.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** Gives results on in the order of their positions, as far as not too many have to be held back for that. */
const inOrder = (done: BatchOptions['done']): ((position: number, job: Told, result: JobResult) => void) => {
  const held = new Map<number, [Told, JobResult]>()
  let next = 0
  return (position, { name, output, before }, result) => {
    const told: Told = { name, output, ...(before && { before }) }
    if (position < next) return done(told, result)
    held.set(position, [told, result])
    if (held.size > MOST_HELD) next = Math.min(...held.keys())
    for (let entry = held.get(next); entry; entry = held.get(next)) {
      held.delete(next++)
      done(...entry)
    }
  }
}
