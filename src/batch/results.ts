/**
 * The results of a batch as a JSON file, written while the batch goes on and put in place when it ends: whole or not at
 * all, whatever the number of books.
 *
 *     {
 *       "octavo": "0.1.0",
 *       "books": [
 *         {"source":"bell.txt","status":"built",…},
 *         …
 *       ],
 *       "totals": {"built":998,…},
 *       "interrupted": false
 *     }
 */
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Finding, finding, Refusal } from '../book/findings.js'
import { makeFolder } from '../pack/folder.js'
import { writeCause } from '../pack/write-cause.js'
import { version } from '../version.js'

export interface Results {
  add(result: object): void
  /** Puts the file in place; `write-failed` where that cannot be. */
  close(totals: object): Promise<Finding[]>
}

/** Characters that are collected before they are written. */
const MOST_HELD = 1 << 16

/**
 * Findings: those of the Refusal that is thrown before any work is done, `write-exists` where another file than a report
 * is there, `write-failed` where the file cannot be begun.
 *
 * @param force overwrite a file that Octavo did not make.
 */
export const openResults = async (path: string, force: boolean): Promise<Results> => {
  const part = `${path}-${process.pid}.tmp`
  let held = `{\n  "octavo": ${JSON.stringify(version)},\n  "books": [`
  let count = 0
  let fault: unknown
  const failed = (error: unknown) => finding('write-failed', `The report could not be written: ${writeCause(error)}.`)

  let handle: number
  try {
    if (!force && holdsOther(path)) throw new Refusal(finding('write-exists', `${path} is there already.`))
    makeFolder(dirname(path))
    handle = openSync(part, 'w')
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(failed(error))
  }
  const write = (): void => {
    try {
      if (fault === undefined) writeSync(handle, held)
    } catch (error) {
      fault = error
    }
    held = ''
  }
  return {
    add: (result) => {
      held += `${count++ === 0 ? '' : ','}\n    ${JSON.stringify(result)}`
      if (held.length > MOST_HELD) write()
    },
    close: async (totals) => {
      const rest = Object.entries(totals).map(
        ([name, value]) => `,\n  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
      )
      held += `\n  ]${rest.join('')}\n}\n`
      write()
      try {
        if (fault !== undefined) throw fault
        fsyncSync(handle)
        closeSync(handle)
        renameSync(part, path)
        return []
      } catch (error) {
        rmSync(part, { force: true })
        return [failed(error)]
      }
    },
  }
}

/** Whether a file is there that is no report: a text or a book that the user named by mistake. */
const holdsOther = (path: string): boolean => {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return false
  const handle = openSync(path, 'r')
  try {
    const head = Buffer.alloc(64)
    return !/^\{\s*"octavo": "/.test(head.toString('utf8', 0, readSync(handle, head)))
  } finally {
    closeSync(handle)
  }
}
