/**
 * Runs a program and measures it: wall time of the whole process, and the most memory it held.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** NODE_EXTRA_CA_CERTS makes Node read a file of certificates at every start; no reader of books sets it. */
const env = { ...process.env }
delete env.NODE_EXTRA_CA_CERTS

export const isInstalled = (program) => {
  const finder = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(finder, [program], { stdio: 'ignore' }).status === 0
}

/** @returns wall time in milliseconds, or undefined where the program failed or took longer than `limit` ms. */
export const time = ([program, ...args], { cwd, limit = 600_000, quietly = false }) => {
  const start = process.hrtime.bigint()
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    timeout: limit,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6
  if (status === 0) return elapsed
  if (!quietly)
    process.stderr.write(`${program} ${args.join(' ')}: ${error?.code ?? `exit ${status}`}\n${stderr ?? ''}`)
  return undefined
}

const GNU_TIME = existsSync('/usr/bin/time')

/** @returns the peak of the resident set in MiB as GNU or BSD time tells it; undefined where there is no such program. */
export const peak = (command, options) => cost(command, options)?.peak

/** @returns seconds of processor time, user and system, and the peak in MiB; undefined as for `peak`. */
export const cost = (command, { cwd, limit = 600_000 }) => {
  if (!GNU_TIME) return undefined
  const flag = process.platform === 'darwin' ? '-l' : '-v'
  const { status, stderr } = spawnSync('/usr/bin/time', [flag, ...command], {
    cwd,
    env,
    timeout: limit,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (status !== 0) return undefined
  const number = (pattern) => Number(pattern.exec(stderr)?.[1] ?? Number.NaN)
  if (flag === '-l') {
    const seconds = number(/([\d.]+) user/) + number(/([\d.]+) sys/)
    return { seconds, peak: number(/(\d+)\s+maximum resident set size/) / 1024 / 1024 }
  }
  const seconds = number(/User time \(seconds\): ([\d.]+)/) + number(/System time \(seconds\): ([\d.]+)/)
  return { seconds, peak: number(/Maximum resident set size \(kbytes\): (\d+)/) / 1024 }
}

export const median = (values) => {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b)
  if (sorted.length === 0) return undefined
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
