/** What the thread that draws a cover runs (see cover-thread.ts): it says whether it can, then answers its order. */
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

parentPort?.once('message', async (order: Order) => parentPort?.postMessage(await answer(order)))
makeSure().then(
  () => parentPort?.postMessage(true),
  () => parentPort?.postMessage(false),
)
