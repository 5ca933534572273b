/**
 * A batch whose books are made elsewhere: inputs go to the store, an order to the queue, and the book comes back from
 * the store. To the batch it looks like a pool of threads.
 */
import { createHash } from 'node:crypto'
import { finding, Refusal } from '../book/findings.js'
import { writeAtomically } from '../pack/write.js'
import { gatherInputs, type Inputs } from './inputs.js'
import { failure, type Job, type JobResult, type JobSettings, unchangedResult } from './job.js'
import { keyOf, madeBook } from './made.js'
import { packInputs, storeFonts } from './packed-inputs.js'
import type { Pool } from './pool.js'
import { openDesk } from './queue.js'
import { openStore, type Store } from './store.js'

/** What a worker leaves in the store: the result, and the SHA-256 of the book where there is one. */
export interface Filled {
  readonly result: Omit<JobResult, 'made'>
  readonly book?: string
}

/** Orders that are out at a time: enough for many machines, few enough to be held in memory. */
const ORDERS_OUT = 256

/** In milliseconds: how often to look for what Redis did not tell. */
const LOOK_EVERY = 3000

/** @throws Refusal with `queue-failed` where Redis or the store cannot be used. */
export const openRemote = async (url: string, place: string, recipe: string): Promise<Pool> => {
  const store = await openStore(place)
  const waiting = new Map<string, ((givenUp?: string) => void)[]>()
  const ended = (key: string, givenUp?: string): void => {
    const listeners = waiting.get(key) ?? []
    waiting.delete(key)
    for (const listener of listeners) listener(givenUp)
  }
  const desk = await openDesk(url, ended)

  const make = async (key: string, job: Job, inputs: Inputs, settings: JobSettings): Promise<Filled> => {
    const ready = await readFilled(store, key)
    if (ready) return ready
    await storeFonts(store, inputs.coverFonts ?? [])
    await store.put('inputs', key, packInputs(inputs))
    const order = { key, name: job.name, settings, recipe }
    const done = new Promise<string | undefined>((resolve) => {
      waiting.set(key, [...(waiting.get(key) ?? []), resolve])
    })
    await desk.place(order)
    const look = async (): Promise<void> => {
      const fate = (await store.has('results', key)) ? undefined : await desk.fate(key)
      if (await store.has('results', key)) ended(key)
      else if (!fate) await desk.place(order)
      else if (fate.givenUp !== undefined) ended(key, fate.givenUp)
    }
    const givenUp = await done.finally(repeatedly(look))
    const filled = await readFilled(store, key)
    if (filled) {
      await store.remove('inputs', key)
      return filled
    }
    throw new Refusal(finding('queue-failed', `The queue gave the book up: ${givenUp ?? 'its result is missing'}.`))
  }

  return {
    room: ORDERS_OUT,
    run: async (job, settings) => {
      try {
        const inputs = 'inputs' in job ? job.inputs : await gatherInputs(job, settings)
        if (inputs.hash === '')
          return { status: 'failed', size: 0, findings: inputs.findings.map((found) => ({ finding: found })) }
        const origin = { key: keyOf(recipe, inputs.hash), recipe, stamps: inputs.stamps }
        const unchanged = unchangedResult(job, origin)
        if (unchanged) return unchanged
        const { result, book } = await make(origin.key, job, inputs, settings)
        if (book === undefined || settings.dryRun) return { ...result, ...(book && { status: 'compiled' }) }
        const epub = await readBook(store, book)
        await writeAtomically(job.output, epub, { force: settings.force })
        return { ...result, made: madeBook(job.output, origin, epub) }
      } catch (error) {
        return failure(job.name, error)
      }
    },
    close: () => desk.close(),
  }
}

/** Does `work` now and then, also after it failed, until what is returned is called. */
const repeatedly = (work: () => Promise<void>): (() => void) => {
  let over = false
  let timer: NodeJS.Timeout
  const wait = (): void => {
    if (over) return
    timer = setTimeout(() => {
      void work()
        .catch(() => undefined)
        .then(wait)
    }, LOOK_EVERY)
  }
  wait()
  return () => {
    over = true
    clearTimeout(timer)
  }
}

const readFilled = async (store: Store, key: string): Promise<Filled | undefined> => {
  const bytes = await store.get('results', key)
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as Filled)
}

const readBook = async (store: Store, sha256: string): Promise<Uint8Array> => {
  const epub = await store.get('books', sha256)
  if (epub && createHash('sha256').update(epub).digest('hex') === sha256) return epub
  throw new Refusal(
    finding('queue-failed', `The book ${sha256.slice(0, 12)} is ${epub ? 'damaged' : 'missing'} in the store.`),
  )
}
