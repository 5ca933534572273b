/**
 * A thread that deflates the pages of a long book while the next ones are made.
 *
 * zlib's own threads take one page at a time, and each trip costs the main thread about half of what compressing the
 * page would. So pages travel in batches, as text: UTF-8, checksum and compression are all made over there.
 */
import { Worker } from 'node:worker_threads'
import { type Deflated, LEVEL } from './deflate.js'

/** In UTF-16 units: what one message carries, and how much may be under way before the book waits. */
const BATCH = 1 << 18
const UNDER_WAY = 1 << 22

/** Run by the thread. The answer is one buffer for a batch, and three numbers a page: checksum, size, deflated size. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads')
const { crc32, deflateRawSync } = require('node:zlib')
parentPort.on('message', (pages) => {
  if (pages === null) return parentPort.close()
  const facts = []
  const parts = pages.map((page) => {
    const bytes = Buffer.from(page, 'utf8')
    const data = deflateRawSync(bytes, { level: ${LEVEL}, chunkSize: Math.max(1024, Math.min(bytes.length >> 1, 1 << 20)) })
    facts.push(crc32(bytes), bytes.length, data.length)
    return data
  })
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
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

export interface DeflateThread {
  /** Takes a page; `done` is called with what it came to, in the order of the pages. */
  add(page: string, done: (deflated: Deflated) => void): void
  /** Waits until there is room for more; undefined where there is. */
  room(): Promise<void> | undefined
  /** Waits for all pages. */
  finish(): Promise<void>
  /** Ends the thread, whatever it was at. */
  stop(): void
}

/** @returns undefined where this process may have no threads. */
export const startDeflateThread = (): DeflateThread | undefined => {
  let worker: Worker
  try {
    worker = new Worker(PROGRAM, { eval: true, execArgv: [] })
  } catch {
    return undefined
  }
  const waiting: { readonly size: number; readonly done: readonly ((deflated: Deflated) => void)[] }[] = []
  let pages: string[] = []
  let calls: ((deflated: Deflated) => void)[] = []
  let size = 0
  let underWay = 0
  let failure: Error | undefined
  let wake: (() => void) | undefined

  worker.on('message', ({ facts, whole }: Answer) => {
    const batch = waiting.shift()
    if (!batch) return
    let at = 0
    batch.done.forEach((call, index) => {
      const [crc32, length, deflated] = facts.slice(index * 3, index * 3 + 3) as [number, number, number]
      call({ crc32, size: length, data: whole.subarray(at, at + deflated) })
      at += deflated
    })
    underWay -= batch.size
    wake?.()
  })
  worker.on('error', (error: Error) => {
    failure = error
    wake?.()
  })
  worker.on('exit', () => {
    if (waiting.length > 0) failure ??= new Error('the thread that compresses pages has ended')
    wake?.()
  })

  const post = (): void => {
    if (pages.length === 0) return
    worker.postMessage(pages)
    waiting.push({ size, done: calls })
    underWay += size
    pages = []
    calls = []
    size = 0
  }

  const until = async (most: number): Promise<void> => {
    while (underWay > most && !failure) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    if (failure) throw failure
  }

  return {
    add: (page, done) => {
      pages.push(page)
      calls.push(done)
      size += page.length
      if (size >= BATCH) post()
    },
    room: () => (underWay > UNDER_WAY || failure ? until(UNDER_WAY) : undefined),
    finish: async () => {
      post()
      await until(0)
    },
    stop: () => {
      worker.removeAllListeners()
      void worker.terminate()
    },
  }
}
