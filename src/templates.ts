/**
 * Loads page shells, themes and covers from the package's `templates/`, or from a folder that overlays it.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { finding, Refusal } from './book/findings.js'
import type { Templates } from './book/publication.js'

/** The package's own folder: the nearest one upwards that holds `templates/page.xhtml`. */
export const packageFolder = (): string => {
  let folder = import.meta.dirname
  for (let up = 0; up < 6; up++) {
    if (existsSync(join(folder, 'templates', 'page.xhtml'))) return folder
    folder = dirname(folder)
  }
  throw new Refusal(finding('internal', 'The templates folder of the package is missing; reinstall Octavo.'))
}

let builtIn: Templates | undefined

/**
 * @param folder a folder whose files take the place of the built-in ones of the same name; every other stays.
 * @throws Refusal with `template-invalid` where the folder or one of its templates cannot be read.
 */
export const loadTemplates = (folder?: string): Templates => {
  builtIn ??= byName(join(packageFolder(), 'templates'))
  if (folder === undefined) return builtIn
  try {
    return { ...builtIn, ...readFolder(folder) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(finding('template-invalid', `The templates folder "${folder}" cannot be read.`))
  }
}

const TEXT = /\.(?:xhtml|css|svg|mustache|txt)$/
const MOST_BYTES = 1_000_000

/** What the package's own templates are called: `themes/classic.css`. */
const NAME = /^(?:[\w-]+\/)*[\w-]+\.(?:xhtml|css|svg|mustache|txt)$/

/** A folder whose files are listed and read when they are first asked for: a book needs five of thirty, by their names. */
const byName = (root: string): Templates => {
  const texts = new Map<string, string | undefined>()
  const read = (name: string): string | undefined => {
    if (!texts.has(name)) texts.set(name, NAME.test(name) ? readTemplate(join(root, name)) : undefined)
    return texts.get(name)
  }
  let listed: ReadonlySet<string> | undefined
  const names = (): ReadonlySet<string> => {
    listed ??= new Set(namesIn(root))
    return listed
  }
  const has = (name: string | symbol): name is string => typeof name === 'string' && names().has(name)
  return new Proxy<Templates>(
    {},
    {
      get: (_, name) => (typeof name === 'string' ? read(name) : undefined),
      has: (_, name) => has(name),
      ownKeys: () => [...names()],
      getOwnPropertyDescriptor: (_, name) =>
        has(name) ? { configurable: true, enumerable: true, get: () => read(name) } : undefined,
    },
  )
}

const readFolder = (root: string): Templates =>
  Object.fromEntries(namesIn(root).map((name) => [name, readTemplate(join(root, name)) ?? '']))

/** The templates of a folder and of those inside, as `themes/classic.css`. */
const namesIn = (root: string): string[] => {
  const out: string[] = []
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (TEXT.test(entry.name)) out.push(relative(root, path).split(sep).join('/'))
    }
  }
  visit(root)
  return out
}

/** @returns undefined where there is no such file. */
const readTemplate = (path: string): string | undefined => {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size !== undefined && size > MOST_BYTES) {
    throw new Refusal(finding('template-invalid', `The template ${basename(path)} is larger than 1 MB.`))
  }
  return size === undefined ? undefined : readFileSync(path, 'utf8')
}
