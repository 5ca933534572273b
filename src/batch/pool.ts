/**
 * Worker threads for a batch. The one place that knows tinypool, which was chosen over piscina for having no
 * dependencies and a third of the size, at the same speed for jobs of a millisecond and more.
 *
 * A job that takes longer than any text of its size can is given up and its thread replaced; so is one whose thread
 * dies. The others go on.
 */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { finding } from '../book/findings.js'
import type { Job, JobResult, JobSettings } from './job.js'
import { locate } from './located.js'

export interface Pool {
  /** Jobs that it takes at a time. */
  readonly room: number
  run(job: Job, settings: JobSettings): Promise<JobResult>
  close(): Promise<void>
}

/** Beside the bundle; absent where Octavo runs from its sources. */
const workerFile = (): string => join(fileURLToPath(new URL('.', import.meta.url)), 'worker.cjs')

export const canThread = (): boolean => existsSync(workerFile())

/** Jobs in hand for each thread: the next lies ready when one ends. */
const AHEAD = 3

/** In milliseconds: what any machine may need, and what a megabyte of text may. */
const PATIENCE = 60_000
const PATIENCE_PER_MEGABYTE = 10_000

const sizeOf = (job: Job): number => {
  if ('inputs' in job) return job.inputs.source.length
  if (job.bytes) return job.bytes.length
  return statSync(job.path, { throwIfNoEntry: false })?.size ?? 0
}

/**
 * Has V8 of Node 20 optimise in each thread only what runs much: each has its own code, and the threads that compile it
 * take their time from those that make books. A thousand stories are a twentieth sooner done, and many more as soon.
 */
const optimiseLess = (): void => {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1200000')
}

/** @param threads from 1. */
export const openPool = async (threads: number): Promise<Pool> => {
  optimiseLess()
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: workerFile(),
    minThreads: threads,
    maxThreads: threads,
    isolateWorkers: false,
    // No more than the threads take is ever handed over.
    concurrentTasksPerWorker: 1,
  })
  return {
    room: threads * AHEAD,
    run: async (job, settings) => {
      const patience = new AbortController()
      const timer = setTimeout(() => patience.abort(), PATIENCE + (sizeOf(job) / 1e6) * PATIENCE_PER_MEGABYTE)
      try {
        return (await pool.run({ job, settings }, { signal: patience.signal })) as JobResult
      } catch (error) {
        const cause = patience.signal.aborted
          ? 'took too long'
          : `ended: ${error instanceof Error ? error.message : error}`
        return {
          status: 'failed',
          size: 0,
          findings: locate([finding('job-crashed', `The thread that made this book ${cause}.`)], job.name),
        }
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => pool.destroy(),
  }
}
