/**
 * Finds the sources that a command line names: files, folders, patterns, and `-` for standard input.
 *
 *     story.txt          the file
 *     seeds/             its .txt files, in natural order: 2.txt before 10.txt
 *     'serial/*.txt'     what matches, where no file has that very name
 *     -                  standard input
 */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileCause } from '../batch/file-cause.js'
import { type Finding, finding } from '../book/findings.js'

export interface Source {
  /** Absent for standard input. */
  readonly path?: string
  /** What findings call it: the path as the user gave it. */
  readonly name: string
}

/** What findings call standard input, and what names it on the command line. */
export const STANDARD_INPUT = '-'

/** Natural order by numbers within names, whatever the language of the machine; equal ones by code unit. */
export const collator = (): ((a: string, b: string) => number) => {
  const { compare } = new Intl.Collator('en', { numeric: true })
  return (a, b) => compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
}

const isText = (entry: Dirent): boolean =>
  /\.txt$/i.test(entry.name) && !entry.name.startsWith('.') && (entry.isFile() || entry.isSymbolicLink())

const textsOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(isText)
    .map((entry) => entry.name)
    .sort(collator())

const statOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false })

/** False also where the path cannot be looked at. */
export const isFolder = (path: string): boolean => {
  try {
    return statOf(path)?.isDirectory() === true
  } catch {
    return false
  }
}

export const isPattern = (argument: string): boolean => /[*?{}[\]!]/.test(argument)

const matches = async (pattern: string, cwd: string): Promise<string[]> => {
  const { glob } = await import('tinyglobby')
  const slashed = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern
  return (await glob(slashed, { cwd, expandDirectories: false })).sort(collator())
}

/** An argument that names nothing to be read. */
export const readFailure = (name: string, error: unknown): Finding =>
  finding('read-failed', `Cannot read ${name}: ${fileCause(error)}.`)

/**
 * The sources in the order of the command line, each once; a finding where an argument names none.
 *
 * @param cwd the folder that relative paths start from.
 * @param from `literal`: take no argument for a pattern or for standard input, since they come from a list of names.
 *   `seen`: paths that were found before, to which those found now are added.
 */
export async function* findSources(
  args: Iterable<string> | AsyncIterable<string>,
  cwd: string,
  { literal = false, seen = new Set() }: { readonly literal?: boolean; readonly seen?: Set<string> } = {},
): AsyncGenerator<Source | Finding> {
  const fresh = (name: string): Source[] => {
    const path = resolve(cwd, name)
    if (seen.has(path)) return []
    seen.add(path)
    return [{ path, name }]
  }
  for await (const argument of args) {
    if (argument === STANDARD_INPUT && !literal) {
      if (!seen.has(STANDARD_INPUT)) yield { name: STANDARD_INPUT }
      seen.add(STANDARD_INPUT)
      continue
    }
    try {
      const stat = statOf(resolve(cwd, argument))
      if (stat?.isDirectory()) {
        const texts = textsOf(resolve(cwd, argument))
        if (texts.length === 0) yield finding('no-sources', `The folder ${argument} holds no .txt files.`)
        for (const text of texts) yield* fresh(join(argument, text))
      } else if (stat || literal || !isPattern(argument)) {
        yield* fresh(argument)
      } else {
        const found = await matches(argument, cwd)
        if (found.length === 0) yield finding('no-sources', `Nothing matches ${argument}.`)
        for (const name of found) yield* fresh(name)
      }
    } catch (error) {
      yield readFailure(argument, error)
    }
  }
}
