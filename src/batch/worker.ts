/**
 * What a worker thread runs. Built as a file of its own, dist/worker.cjs; see pool.ts.
 */
import { type Job, type JobResult, type JobSettings, runJob } from './job.js'

const work = ({ job, settings }: { readonly job: Job; readonly settings: JobSettings }): Promise<JobResult> =>
  runJob(job, settings)

export default work
