/**
 * A thread that deflates the pages of a long book while the next ones are made.
 *
 * zlib's own threads take one page at a time, and each trip costs the main thread about half of what compressing the
 * page would. So pages travel in batches. A batch is filled with bytes, not with strings: a page's string is made of
 * thousands of parts, all of which the collector of garbage would carry about for as long as the page waits.
 *
 * The thread may be behind: then it takes no more, and whoever makes the pages deflates some of them himself. How far it
 * has come is a number in memory that both see, since answers are heard only when the main thread rests.
 */
import { isMainThread, Worker } from 'node:worker_threads'
import { type Deflated, LEVEL } from './deflate.js'

/** In bytes: what one message carries, and how much may be under way. */
const BATCH = 1 << 17
const UNDER_WAY = 1 << 19

/** No character takes more bytes in UTF-8, by UTF-16 unit. */
const WIDEST = 3

/** Run by the thread. The answer is one buffer for a batch, and two numbers a page: checksum and deflated size. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const { crc32, deflateRawSync } = require('node:zlib')
const passed = new Int32Array(workerData)
parentPort.on('message', (batch) => {
  if (batch === null) return parentPort.close()
  const facts = []
  let from = 0
  let total = 0
  const parts = batch.sizes.map((size) => {
    const bytes = batch.bytes.subarray(from, from + size)
    from += size
    const data = deflateRawSync(bytes, { level: ${LEVEL}, chunkSize: Math.max(1024, Math.min(size >> 1, 1 << 20)) })
    facts.push(crc32(bytes), data.length)
    total += data.length
    Atomics.add(passed, 0, size)
    return data
  })
  const whole = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  parentPort.postMessage({ facts, whole }, [whole.buffer])
})
`

interface Answer {
  readonly facts: readonly number[]
  readonly whole: Uint8Array
}

/** Pages that are sent together. */
interface Batch {
  readonly bytes: Uint8Array
  readonly sizes: number[]
  readonly done: ((deflated: Deflated) => void)[]
  length: number
}

export interface DeflateThread {
  /** Takes a page, and calls `done` with what it came to before `finish` is over; false where it has enough to do. */
  add(page: string, done: (deflated: Deflated) => void): boolean
  /** Waits for all pages. */
  finish(): Promise<void>
  /** Ends the thread, whatever it was at. */
  stop(): void
}

/** @returns undefined in a thread, where others compile books at the same time, and where there may be no threads. */
export const startHelper = (): DeflateThread | undefined => (isMainThread ? startDeflateThread() : undefined)

/** @returns undefined where this process may have no threads. */
export const startDeflateThread = (): DeflateThread | undefined => {
  const shared = new SharedArrayBuffer(4)
  const passed = new Int32Array(shared)
  let worker: Worker
  try {
    worker = new Worker(PROGRAM, { eval: true, execArgv: [], workerData: shared })
  } catch {
    return undefined
  }
  const encoder = new TextEncoder()
  const waiting: Batch[] = []
  let batch: Batch | undefined
  /** Modulo 2^32, as the number that the thread counts up. */
  let given = 0
  let failure: Error | undefined
  let wake: (() => void) | undefined

  worker.on('message', ({ facts, whole }: Answer) => {
    const answered = waiting.shift()
    if (!answered) return
    let at = 0
    answered.done.forEach((call, index) => {
      const deflated = facts[index * 2 + 1] as number
      const data = whole.subarray(at, at + deflated)
      call({ crc32: facts[index * 2] as number, size: answered.sizes[index] as number, data })
      at += deflated
    })
    wake?.()
  })
  worker.on('error', (error: Error) => {
    failure = error
    wake?.()
  })
  const end = (): void => {
    failure ??= new Error('the thread that compresses pages has ended')
    wake?.()
  }
  worker.on('exit', end)

  const post = (): void => {
    if (!batch) return
    const { bytes, sizes } = batch
    waiting.push(batch)
    worker.postMessage({ bytes, sizes }, [bytes.buffer as ArrayBuffer])
    batch = undefined
  }

  return {
    add: (page, done) => {
      const widest = page.length * WIDEST
      if (((given - Atomics.load(passed, 0)) | 0) > UNDER_WAY) return false
      if (batch && batch.length + widest > batch.bytes.length) post()
      batch ??= { bytes: new Uint8Array(Math.max(BATCH, widest)), sizes: [], done: [], length: 0 }
      const { written } = encoder.encodeInto(page, batch.bytes.subarray(batch.length))
      batch.length += written
      batch.sizes.push(written)
      batch.done.push(done)
      given = (given + written) | 0
      return true
    },
    finish: async () => {
      post()
      while (waiting.length > 0 && !failure) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      if (failure) throw failure
    },
    stop: () => {
      end()
      worker.removeAllListeners()
      void worker.terminate()
    },
  }
}
