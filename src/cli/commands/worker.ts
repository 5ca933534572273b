/**
 * `octavo worker`: makes the books that `octavo build --queue` asks for, on this machine.
 */
import type { Command } from '../command.js'
import { jobs, redis, required } from '../option-values.js'

export const worker: Command = {
  name: 'worker',
  summary: 'Make the books that a queue asks for.',
  details: `Takes orders of octavo build --queue from a Redis until it is told to end, on any number of machines. All need the
same version of Octavo and a store in common: a folder, or a bucket of S3 or its like, with the usual variables
AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and AWS_ENDPOINT_URL. A worker that dies leaves its book to another.`,
  options: [
    { long: '--queue', value: 'URL', summary: 'address of the Redis: redis://host', parse: redis },
    {
      long: '--store',
      value: 'PLACE',
      summary: 'the folder in common, or s3://bucket/prefix',
      complete: 'folder',
      parse: required,
    },
    {
      long: '--jobs',
      short: '-j',
      value: 'N',
      summary: 'books at a time (default: one for each processor)',
      parse: jobs,
    },
    { long: '--dead', summary: 'list the books that were given up, and end' },
    { long: '--quiet', short: '-q', summary: 'print errors only' },
  ],
  examples: [
    ['octavo worker --queue redis://redis.local --store /mnt/books', 'take orders until Ctrl-C'],
    ['octavo worker --queue redis://redis.local --dead', 'what was given up, and why'],
  ],
  run: async (_args, options, terminal) => {
    const { workQueue } = await import('../work-queue.js')
    return workQueue(options, terminal)
  },
}
