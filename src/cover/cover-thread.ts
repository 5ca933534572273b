/**
 * A thread that draws the cover of a long text while its pages are made. It stays for the next book of the same run.
 */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { isMainThread, Worker } from 'node:worker_threads'
import { type Finding, Refusal } from '../book/findings.js'
import type { CoverAssets, Drawn } from './cover.js'
import type { CoverFacts } from './facts.js'

/** What the thread is asked for. */
export interface Order {
  readonly facts: CoverFacts
  readonly assets: Omit<CoverAssets, 'deflate'>
}

/** What the thread answers. */
export type Answer = Drawn | { readonly refused: readonly Finding[] }

export interface CoverThread {
  /** Whether it can draw on this platform; false where it did not start. */
  readonly ready: Promise<boolean>
  /** Throws a Refusal as `drawCover` does, and an Error where the thread has ended. */
  draw(order: Order): Promise<Drawn>
}

let thread: CoverThread | undefined

/** @returns undefined in a thread, upon one processor, where there may be no threads, and from the sources. */
export const coverThread = (): CoverThread | undefined => {
  if (!thread && isMainThread && availableParallelism() > 1) {
    const file = join(import.meta.dirname, 'covers.cjs')
    if (existsSync(file)) thread = start(file)
  }
  return thread
}

const start = (file: string): CoverThread | undefined => {
  let worker: Worker
  try {
    worker = new Worker(file, { execArgv: [] })
  } catch {
    return undefined
  }
  const ended = new AbortController()
  worker.on('error', () => {})
  worker.once('exit', () => {
    thread = undefined
    ended.abort()
  })
  /** The process waits for a message, but not for the thread. */
  const heard = async (): Promise<unknown> => {
    worker.ref()
    const [message] = await once(worker, 'message', { signal: ended.signal })
    worker.unref()
    return message
  }
  const ask = async (order: Order): Promise<Drawn> => {
    worker.postMessage(order)
    const answer = (await heard()) as Answer
    if ('refused' in answer) throw new Refusal(...answer.refused)
    return answer
  }
  const ready = heard().then(
    (can) => can === true,
    () => false,
  )
  let last: Promise<unknown> = ready
  return {
    ready,
    draw: (order) => {
      const drawn = last.then(() => ask(order))
      last = drawn.catch(() => {})
      return drawn
    },
  }
}
