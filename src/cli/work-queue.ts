/**
 * The work of `octavo worker`.
 */
import { availableParallelism } from 'node:os'
import { fillOrders } from '../batch/fill-orders.js'
import { deadLetters } from '../batch/queue.js'
import { batchBegins, batchLoaded } from './batch-call.js'
import { storeIn } from './batch-run.js'
import { type ExitCode, type OptionValues, UsageError } from './command.js'
import { printable, type Terminal } from './terminal.js'

const line = (name: string, says: string): string => `${printable(name)}: ${printable(says)}\n`

export const workQueue = async (options: OptionValues, terminal: Terminal): Promise<ExitCode> => {
  batchBegins()
  const { queue, store, jobs, dead } = options
  if (queue === undefined) throw new UsageError('Name a queue.', 'For example: --queue redis://localhost:6379')
  if (dead) {
    const letters = await deadLetters(String(queue))
    for (const { name, reason } of letters) terminal.out(line(name, reason))
    return letters.length > 0 ? 1 : 0
  }
  if (store === undefined) throw new UsageError('Name the store.', 'The place that octavo build --store names.')
  const signal = terminal.interruption()
  const quiet = options.quiet === true
  const threads = jobs === undefined ? availableParallelism() : Number(jobs)
  const bench = await fillOrders(String(queue), storeIn(terminal.cwd, store), threads, ({ name }, { status }) => {
    batchLoaded()
    if (!quiet) terminal.out(line(name, status))
  })
  if (!quiet) terminal.error('ready\n')
  if (!signal.aborted) await new Promise((stop) => signal.addEventListener('abort', stop, { once: true }))
  await bench.close()
  return 0
}
