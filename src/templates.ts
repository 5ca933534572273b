/**
 * Loads page shells, themes and covers from the package's `templates/`, or from a folder that overlays it.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { finding, Refusal } from './book/findings.js'
import type { Templates } from './book/publication.js'

/** The package's own folder: the nearest one upwards that holds `templates/page.xhtml`. */
export const packageFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  for (let up = 0; up < 6; up++) {
    if (existsSync(join(folder, 'templates', 'page.xhtml'))) return folder
    folder = dirname(folder)
  }
  throw new Refusal(finding('internal', 'The templates folder of the package is missing; reinstall Octavo.'))
}

let builtIn: Templates | undefined

/**
 * @param folder a folder whose files take the place of the built-in ones of the same name; every other stays.
 * @throws Refusal with `template-invalid` where the folder cannot be read.
 */
export const loadTemplates = (folder?: string): Templates => {
  builtIn ??= readFolder(join(packageFolder(), 'templates'))
  if (folder === undefined) return builtIn
  try {
    return { ...builtIn, ...readFolder(folder) }
  } catch {
    throw new Refusal(finding('template-invalid', `The templates folder "${folder}" cannot be read.`))
  }
}

const TEXT = /\.(?:xhtml|css|svg|mustache|txt)$/
const MOST_BYTES = 1_000_000

/** Lists the files at once, and reads each when it is first asked for: a book needs five of thirty. */
const readFolder = (root: string): Templates => {
  const out: Record<string, string> = {}
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) visit(path)
      else if (TEXT.test(entry.name)) defineLazily(out, relative(root, path).split(sep).join('/'), path)
    }
  }
  visit(root)
  return out
}

const defineLazily = (out: Record<string, string>, name: string, path: string): void => {
  let text: string | undefined
  const get = (): string => {
    text ??= readTemplate(path)
    return text
  }
  Object.defineProperty(out, name, { enumerable: true, get })
}

const readTemplate = (path: string): string => {
  if (statSync(path).size > MOST_BYTES) {
    throw new Refusal(finding('template-invalid', `The template ${basename(path)} is larger than 1 MB.`))
  }
  return readFileSync(path, 'utf8')
}
