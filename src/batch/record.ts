/**
 * The record of the books that were made, in the folder of the books: `.octavo/record-1.jsonl`, a line a book.
 *
 *     ⏎{"book":"bell.epub","noted":1795250985574,"key":"3f2a…","stamps":[["/stories/bell.txt",20480,…]],"size":14211,…}⏎
 *
 * Lines are only ever added, each by one write that begins and ends with a line end. So a kill at any moment can spoil
 * the line in hand alone, and two processes may add to one file; of a book's lines the one noted last counts. A file that is
 * mostly outdated lines is written anew as the next generation, and left in place for an hour, since another process
 * may still be adding to it.
 */
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Finding, finding } from '../book/findings.js'
import { makeFolder } from '../pack/folder.js'
import type { Made } from './made.js'

export interface BatchRecord {
  /**
   * What was known of a book when the record was opened; what is added is in the file, and no longer held here, so that
   * a batch of any number of books takes the same memory.
   *
   * @param book file name within the folder.
   */
  find(book: string): Made | undefined
  add(book: string, made: Made): void
  /** All that was known and was not added since, book by book. */
  all(): Iterable<Made>
  /** What kept the record from being written, once. */
  close(): Finding[]
}

/** The folder for what Octavo notes down beside books. */
export const NOTES = '.octavo'

const GENERATION = /^record-(\d{1,9})\.jsonl$/
const HEAD = /^\{"book":("(?:[^"\\]|\\.)*"),"noted":(\d+),/

/** Below this many bytes nothing is gained by writing the record anew. */
const SMALL = 1 << 20
const HOUR = 3_600_000

/** Opens the record of the folder `books`; one that cannot be read is an empty one. */
export const openRecord = (books: string): BatchRecord => {
  const folder = join(books, NOTES)
  const { lines, generation, bytes } = readAll(folder)
  let handle: number | undefined
  let fault: string | undefined
  let path = join(folder, `record-${generation}.jsonl`)
  if (bytes > SMALL && bytes > 2 * weigh(lines)) path = renew(folder, generation, lines) ?? path

  const append = (line: string): void => {
    // Whoever wrote the next generation may have removed this file an hour later.
    if (handle !== undefined && fstatSync(handle).nlink === 0) {
      closeSync(handle)
      handle = undefined
    }
    if (handle === undefined) {
      makeFolder(folder)
      handle = openSync(path, 'a')
    }
    writeSync(handle, `\n${line}\n`)
  }

  return {
    find: (book) => {
      const line = lines.get(book)
      return line === undefined ? undefined : read(line)
    },
    *all() {
      for (const line of lines.values()) {
        const made = read(line)
        if (made) yield made
      }
    },
    add: (book, made) => {
      const line = JSON.stringify({ book, noted: Date.now(), ...made })
      lines.delete(book)
      if (fault !== undefined) return
      try {
        append(line)
      } catch (error) {
        fault = (error as NodeJS.ErrnoException).code ?? 'unknown'
      }
    },
    close: () => {
      if (handle !== undefined) closeSync(handle)
      handle = undefined
      return fault === undefined
        ? []
        : [finding('record-failed', `What was made could not be noted down: the system says ${fault}.`)]
    },
  }
}

/** Undefined for a line that a kill cut short, or that another version wrote in another form. */
const read = (line: string): Made | undefined => {
  try {
    const { key, recipe, stamps, size, modified, sha256 } = JSON.parse(line)
    const whole = typeof key === 'string' && Array.isArray(stamps) && typeof size === 'number' && !!sha256
    return whole ? { key, recipe, stamps, size, modified, sha256 } : undefined
  } catch {
    return undefined
  }
}

const weigh = (lines: ReadonlyMap<string, string>): number => {
  let bytes = 0
  for (const line of lines.values()) bytes += line.length + 2
  return bytes
}

/** The last whole line of each book, over all generations. */
const readAll = (folder: string): { lines: Map<string, string>; generation: number; bytes: number } => {
  const lines = new Map<string, string>()
  let bytes = 0
  const generations = generationsIn(folder)
  for (const generation of generations) {
    const text = readText(join(folder, `record-${generation}.jsonl`))
    bytes += text.length
    for (let at = 0; at < text.length; ) {
      const next = text.indexOf('\n', at)
      const end = next < 0 ? text.length : next
      const line = text.slice(at, end)
      at = end + 1
      const [, quoted, noted] = (line.endsWith('}') && HEAD.exec(line)) || []
      if (quoted === undefined) continue
      const book = JSON.parse(quoted) as string
      // Who opened an older generation may have added to it after the next was written.
      const known = lines.get(book)
      if (known === undefined || Number(HEAD.exec(known)?.[2]) <= Number(noted)) lines.set(book, line)
    }
  }
  return { lines, generation: generations.at(-1) ?? 1, bytes }
}

const generationsIn = (folder: string): number[] => {
  try {
    return readdirSync(folder)
      .flatMap((name) => Number(GENERATION.exec(name)?.[1] ?? 0) || [])
      .sort((a, b) => a - b)
  } catch {
    return []
  }
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Writes the next generation; undefined where that cannot be, or another process does it. */
const renew = (folder: string, last: number, lines: ReadonlyMap<string, string>): string | undefined => {
  const path = join(folder, `record-${last + 1}.jsonl`)
  const part = `${path}-${process.pid}.tmp`
  try {
    writeFileSync(part, [...lines.values()].map((line) => `\n${line}\n`).join(''), { flag: 'wx' })
    renameSync(part, path)
    for (const generation of generationsIn(folder)) {
      const old = join(folder, `record-${generation}.jsonl`)
      if (generation <= last && statSync(old).mtimeMs < Date.now() - HOUR) unlinkSync(old)
    }
    return path
  } catch {
    return undefined
  }
}
