/**
 * What a worker thread of a batch does; the launcher (bin/octavo.cjs) hands it to the pool.
 */
import { type Job, type JobResult, type JobSettings, runJob } from './job.js'

export interface Task {
  readonly job: Job
  readonly settings: JobSettings
}

let last: Promise<unknown> = Promise.resolve()

/** Makes one book after the other; what is handed over ahead waits. */
export const work = ({ job, settings }: Task): Promise<JobResult> => {
  const result = last.then(() => runJob(job, settings))
  last = result
  return result
}
