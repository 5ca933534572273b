/**
 * The queue on Redis. The one place that knows BullMQ and ioredis; both are optional, and loaded only here.
 *
 * The queue hands out work and tells when it is done; what was made lies in the store. So nothing is lost when Redis
 * forgets: whoever waits looks into the store, and asks again.
 */
import type { Job as QueueJob } from 'bullmq'
import { finding, Refusal } from '../book/findings.js'
import type { JobSettings } from './job.js'

/** What a worker is told of a book. */
export interface Order {
  /** Hash of recipe and inputs: the name of the order, of its inputs and of its result. */
  readonly key: string
  /** What findings call the source. */
  readonly name: string
  readonly settings: JobSettings
  readonly recipe: string
}

export interface DeadLetter {
  readonly key: string
  readonly name: string
  readonly reason: string
}

/** The side of who wants books. */
export interface OrderDesk {
  /** Asks for a book; asking twice is asking once. */
  place(order: Order): Promise<void>
  /** How the order stands: `givenUp` says why; undefined where Redis has forgotten it. */
  fate(key: string): Promise<{ readonly givenUp?: string } | undefined>
  close(): Promise<void>
}

/** The side of who makes them. */
export interface Workbench {
  close(): Promise<void>
}

const QUEUE = 'octavo'
/** Tries of an order whose worker or store failed; a text that cannot be compiled is a result, and not tried again. */
const ATTEMPTS = 3
/** In milliseconds: a worker that has not been heard of for so long is taken for dead, and its book given to another. */
const LOCK = 10_000
const CONNECT_WITHIN = 5_000

const load = async () => {
  try {
    return { bullmq: await import('bullmq'), Redis: (await import('ioredis')).Redis }
  } catch {
    throw new Refusal(
      finding('queue-failed', 'The packages of the queue are missing.', undefined, 'Run npm install bullmq ioredis.'),
    )
  }
}

/** The address without its password. */
const shown = (url: string): string => url.replace(/\/\/[^@/]*@/, '//')

/** Loads the packages and makes sure that Redis answers; later breaks are waited out, this one is not. */
const reach = async (url: string) => {
  const { bullmq, Redis } = await load()
  const probe = new Redis(url, { lazyConnect: true, connectTimeout: CONNECT_WITHIN, retryStrategy: () => null })
  let cause = 'no answer'
  probe.on('error', (error: NodeJS.ErrnoException) => {
    cause = error.code ?? error.message
  })
  try {
    await probe.connect()
    await probe.ping()
  } catch {
    throw new Refusal(finding('queue-failed', `Redis at ${shown(url)} cannot be reached: ${cause}.`))
  } finally {
    probe.disconnect()
  }
  const retryStrategy = (times: number) => Math.min(50 * times, 2000)
  return { bullmq, connection: { url, maxRetriesPerRequest: null, retryStrategy } }
}

/** Breaks of the connection are waited out; nobody needs to hear of each try. */
const patient = <T extends { on(event: 'error', listener: () => void): unknown }>(emitter: T): T => {
  emitter.on('error', () => undefined)
  return emitter
}

/**
 * @param ended is told the key of an order that is done, and why where it was given up.
 * @throws Refusal with `queue-failed` where Redis cannot be reached.
 */
export const openDesk = async (url: string, ended: (key: string, givenUp?: string) => void): Promise<OrderDesk> => {
  const { bullmq, connection } = await reach(url)
  const queue = patient(new bullmq.Queue<Order>(QUEUE, { connection }))
  const events = patient(new bullmq.QueueEvents(QUEUE, { connection }))
  events.on('completed', ({ jobId }) => ended(jobId))
  events.on('failed', ({ jobId, failedReason }) => ended(jobId, failedReason))
  await events.waitUntilReady()
  return {
    place: async (order) => {
      // What was given up in an earlier run is tried anew.
      const before = await queue.getJob(order.key)
      if (before && (await before.isFailed())) await before.remove()
      await queue.add('book', order, {
        jobId: order.key,
        attempts: ATTEMPTS,
        backoff: { type: 'exponential', delay: 500 },
        removeOnComplete: true,
        removeOnFail: false,
      })
    },
    fate: async (key) => {
      const order = await queue.getJob(key)
      return order && ((await order.isFailed()) ? { givenUp: order.failedReason } : {})
    },
    close: async () => {
      await events.close()
      await queue.close()
    },
  }
}

/**
 * Takes orders until it is closed, which waits for those in hand.
 *
 * @param jobs orders in hand at a time.
 * @param fill makes the book and leaves the result in the store; an order for which it throws is tried again.
 * @throws Refusal with `queue-failed` where Redis cannot be reached.
 */
export const openWorkbench = async (
  url: string,
  jobs: number,
  fill: (order: Order) => Promise<void>,
): Promise<Workbench> => {
  const { bullmq, connection } = await reach(url)
  const worker = patient(
    new bullmq.Worker<Order>(QUEUE, ({ data }: QueueJob<Order>) => fill(data), {
      connection,
      concurrency: jobs,
      lockDuration: LOCK,
      stalledInterval: LOCK / 2,
      maxStalledCount: ATTEMPTS - 1,
    }),
  )
  await worker.waitUntilReady()
  return { close: () => worker.close() }
}

/** The orders that were given up, oldest first. */
export const deadLetters = async (url: string): Promise<DeadLetter[]> => {
  const { bullmq, connection } = await reach(url)
  const queue = patient(new bullmq.Queue<Order>(QUEUE, { connection }))
  try {
    const failed = await queue.getFailed(0, -1)
    return failed.map(({ data, failedReason }) => ({ key: data.key, name: data.name, reason: failedReason })).reverse()
  } finally {
    await queue.close()
  }
}
