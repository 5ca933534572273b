/**
 * What `octavo worker` does: takes orders from the queue, makes the books by the same job as everywhere, and leaves them
 * in the store. A worker may die at any moment: the order goes to another, and the store takes each book once.
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadTemplates } from '../templates.js'
import { type Job, type JobResult, type JobSettings, runJob } from './job.js'
import { fetchFonts, unpackInputs } from './packed-inputs.js'
import { canThread, openPool } from './pool.js'
import { type Order, openWorkbench, type Workbench } from './queue.js'
import { recipeOf } from './recipe.js'
import type { Filled } from './remote.js'
import { openStore, type Store } from './store.js'

/**
 * @param jobs books made at a time, from 1; each in a thread, so that a long one does not make this worker seem dead.
 * @param told is told of each book.
 * @throws Refusal with `queue-failed` where Redis or the store cannot be used.
 */
export const fillOrders = async (
  url: string,
  place: string,
  jobs: number,
  told: (order: Order, result: JobResult) => void,
): Promise<Workbench> => {
  const store = await openStore(place)
  const scratch = mkdtempSync(join(tmpdir(), 'octavo-worker-'))
  const pool = canThread() ? await openPool(jobs) : undefined
  const run = (job: Job, settings: JobSettings) => (pool ? pool.run(job, settings) : runJob(job, settings))
  const end = async (): Promise<void> => {
    await pool?.close()
    rmSync(scratch, { recursive: true, force: true })
  }
  try {
    const bench = await openWorkbench(url, jobs, (order) => fill(order, store, scratch, run, told))
    return { close: () => bench.close().finally(end) }
  } catch (error) {
    await end()
    throw error
  }
}

const fill = async (
  order: Order,
  store: Store,
  scratch: string,
  run: (job: Job, settings: JobSettings) => Promise<JobResult>,
  told: (order: Order, result: JobResult) => void,
): Promise<void> => {
  const { key, name, recipe } = order
  if (await store.has('results', key)) return
  const packed = await store.get('inputs', key)
  if (!packed) throw new Error('its inputs are missing in the store')
  const inputs = await fetchFonts(unpackInputs(packed), store, join(scratch, 'fonts'))
  const templates = { ...loadTemplates(), ...inputs.templates }
  if (recipeOf(order.settings, templates) !== recipe) throw new Error('this worker is of another version of Octavo')
  const output = join(scratch, `${key}.epub`)
  const settings = { ...order.settings, force: true, dryRun: false }
  const { made, ...result } = await run({ name, inputs, output, recipe }, settings)
  const fault = result.findings.find(({ finding }) => OURS.has(finding.code))
  if (fault) throw new Error(fault.finding.message)
  let book: string | undefined
  if (made) {
    const epub = readFileSync(output)
    rmSync(output)
    book = createHash('sha256').update(epub).digest('hex')
    await store.put('books', book, epub)
  }
  const filled: Filled = { result, ...(book !== undefined && { book }) }
  await store.put('results', key, Buffer.from(JSON.stringify(filled)))
  told(order, result)
}

/** Faults of the machine and not of the source: another try, or another machine, may do better. */
const OURS: ReadonlySet<string> = new Set(['job-crashed', 'write-failed', 'internal'])
