/**
 * Worker threads for a batch. The one place that knows tinypool, which was chosen over piscina for having no
 * dependencies and a third of the size, at the same speed for jobs of a millisecond and more.
 *
 * Where a job takes longer than any text of its size can, or its thread dies, all jobs in hand there are made once more,
 * each alone; the one that does it again is given up. The others go on.
 */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { finding } from '../book/findings.js'
import type { Job, JobResult, JobSettings } from './job.js'
import { locate } from './located.js'
import type { Task } from './worker.js'

export interface Pool {
  /** Jobs that it takes at a time. */
  readonly room: number
  run(job: Job, settings: JobSettings): Promise<JobResult>
  close(): Promise<void>
}

export interface ThreadPool extends Pool {
  /** Settles when a thread has answered first: by then they have loaded what they run. */
  readonly loaded: Promise<void>
}

/** The launcher, which hands a thread its work; absent where Octavo runs from its sources. */
const launcher = (): string => join(import.meta.dirname, '..', 'bin', 'octavo.cjs')

export const canThread = (): boolean => existsSync(launcher())

/** Jobs in hand for each thread: the next lie ready when one ends, also where this process is busy just then. */
const AHEAD = 4

/** As long as no thread has answered: the first job of each takes as long as ten later ones. */
const FIRST = 1

/** In milliseconds: what any machine may need, and what a megabyte of text may. */
const PATIENCE = 60_000
const PATIENCE_PER_MEGABYTE = 10_000

const sizeOf = (job: Job): number => {
  if ('inputs' in job) return job.inputs.source.length
  if (job.bytes) return job.bytes.length
  return statSync(job.path, { throwIfNoEntry: false })?.size ?? 0
}

const patienceFor = (job: Job): number => PATIENCE + (sizeOf(job) / 1e6) * PATIENCE_PER_MEGABYTE

/**
 * @param threads from 1.
 * @param file a CommonJS module: the function that a thread calls with each task.
 * @param patience milliseconds that a job may take.
 */
export const openPool = async (threads: number, file = launcher(), patience = patienceFor): Promise<ThreadPool> => {
  const { Tinypool } = await import('tinypool')
  const open = (count: number, ahead: number) => {
    const pool = new Tinypool({
      filename: file,
      minThreads: count,
      maxThreads: count,
      isolateWorkers: false,
      concurrentTasksPerWorker: ahead,
    })
    // A thread that dies without a job has been replaced by then.
    return pool.on('error', () => {})
  }
  let swift = open(threads, AHEAD)
  let room = threads * FIRST
  let answered = (): void => {}
  const loaded = new Promise<void>((resolve) => {
    answered = resolve
  })
  let careful: ReturnType<typeof open> | undefined
  let lastAlone: Promise<unknown> = Promise.resolve()

  /** With others in the same thread: rejects where that thread dies or one of its jobs takes too long. */
  const among = async (task: Task): Promise<JobResult> => {
    const pool = swift
    const timer = setTimeout(() => {
      if (pool === swift) swift = open(threads, AHEAD)
      pool.destroy()
    }, patience(task.job))
    try {
      const result = await pool.run(task)
      room = threads * AHEAD
      answered()
      return result as JobResult
    } finally {
      clearTimeout(timer)
    }
  }

  const alone = async (task: Task): Promise<JobResult> => {
    careful ??= open(1, 1)
    const ended = new AbortController()
    const timer = setTimeout(() => ended.abort(), patience(task.job))
    try {
      return (await careful.run(task, { signal: ended.signal })) as JobResult
    } catch (error) {
      const cause = ended.signal.aborted ? 'took too long' : `ended: ${error instanceof Error ? error.message : error}`
      const found = finding('job-crashed', `The thread that made this book ${cause}.`)
      return { status: 'failed', size: 0, findings: locate([found], task.job.name) }
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    loaded,
    get room() {
      return room
    },
    run: (job, settings) =>
      among({ job, settings }).catch(() => {
        const result = lastAlone.then(() => alone({ job, settings }))
        lastAlone = result
        return result
      }),
    close: async () => {
      await Promise.all([swift.destroy(), careful?.destroy()])
    },
  }
}
