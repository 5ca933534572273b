/**
 * A Redis of the tests' own, on a free port of this machine, that can be ended and started again.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'

export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0

export interface Redis {
  readonly url: string
  /** Ends it as an outage would, and starts it again. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const serve = (folder: string, port: number): Promise<ChildProcess> =>
  new Promise((resolve, reject) => {
    const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder]
    const child = spawn('redis-server', [...place, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'])
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`redis-server ended with ${code}`)))
    child.stdout.on('data', (data) => {
      if (/ready to accept/i.test(String(data))) resolve(child)
    })
  })

const end = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('close', () => resolve())
    child.kill('SIGKILL')
  })

/** @param folder for its data. */
export const startRedis = async (folder: string): Promise<Redis> => {
  const port = await freePort()
  let child = await serve(folder, port)
  return {
    url: `redis://127.0.0.1:${port}`,
    restart: async () => {
      await end(child)
      await new Promise((resolve) => setTimeout(resolve, 300))
      child = await serve(folder, port)
    },
    stop: () => end(child),
  }
}
