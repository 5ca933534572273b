/**
 * A thread that draws the cover of a long text while its pages are made, and ends when it has.
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
  /** Once. Throws a Refusal as `drawCover` does, and an Error where the thread has ended. */
  draw(order: Order): Promise<Drawn>
  /** Ends the thread, whatever it was at. */
  stop(): void
}

/** @returns undefined in a thread, upon one processor, where there may be no threads, and from the sources. */
export const startCoverThread = (): CoverThread | undefined => {
  const file = join(import.meta.dirname, 'covers.cjs')
  if (!isMainThread || availableParallelism() < 2 || !existsSync(file)) return undefined
  let worker: Worker
  try {
    worker = new Worker(file, { execArgv: [] })
  } catch {
    return undefined
  }
  const ended = new AbortController()
  worker.on('error', () => {})
  worker.once('exit', () => ended.abort())
  const heard = async (): Promise<unknown> => (await once(worker, 'message', { signal: ended.signal }))[0]
  const ready = heard().then(
    (can) => can === true,
    () => false,
  )
  return {
    ready,
    draw: async (order) => {
      worker.postMessage(order)
      const answer = (await heard()) as Answer
      if ('refused' in answer) throw new Refusal(...answer.refused)
      return answer
    },
    stop: () => void worker.terminate(),
  }
}
