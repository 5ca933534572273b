/** What the thread that draws covers runs (see cover-thread.ts): it says whether it can draw, then answers each order. */
import { parentPort } from 'node:worker_threads'
import { Refusal } from '../book/findings.js'
import { drawCover } from './cover.js'
import type { Answer, Order } from './cover-thread.js'
import { makeSure } from './raster.js'

const answer = async ({ facts, assets }: Order): Promise<Answer> => {
  try {
    return await drawCover(facts, assets)
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.findings }
    throw error
  }
}

parentPort?.on('message', async (order: Order) => parentPort?.postMessage(await answer(order)))
makeSure().then(
  () => parentPort?.postMessage(true),
  () => parentPort?.postMessage(false),
)
