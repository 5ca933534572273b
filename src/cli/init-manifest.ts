/**
 * Writes `anthology.yaml` from a folder of texts, with all that was inferred, for a person to edit.
 */
import { existsSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { compileSource } from '../batch/compile-source.js'
import type { JobSettings } from '../batch/job.js'
import { type Finding, finding } from '../book/findings.js'
import type { Metadata } from '../book/metadata.js'
import { writeAtomically } from '../pack/write.js'
import { writeYaml } from '../read/yaml-document.js'
import { fileTitle } from '../shape/file-title.js'
import { type ExitCode, UsageError } from './command.js'
import { formatFinding } from './findings.js'
import { findSources, isFolder } from './sources.js'
import type { Terminal } from './terminal.js'

/** @param folder as the user named it. Findings: write-exists where a manifest is there and --force is not given. */
export const initManifest = async (folder: string, settings: JobSettings, terminal: Terminal): Promise<ExitCode> => {
  const root = resolve(terminal.cwd, folder)
  if (!isFolder(root)) throw new UsageError(`${folder} is no folder.`, 'Name the folder that holds the stories.')
  const output = join(root, 'anthology.yaml')
  const say = (one: Finding): void => terminal.error(formatFinding(one, undefined, terminal.errorStyle))
  if (existsSync(output) && !settings.force) {
    say(
      finding(
        'write-exists',
        `${relative(terminal.cwd, output)} is there already.`,
        undefined,
        'Edit it, or pass --force to write it anew.',
      ),
    )
    return 1
  }
  const stories: Record<string, unknown>[] = []
  let failed = false
  for await (const source of findSources([folder], terminal.cwd)) {
    if ('code' in source || source.path === undefined) {
      if ('code' in source) say(source)
      failed = true
      continue
    }
    const { book, findings } = await compileSource({ name: source.name, path: source.path }, settings, 'analyse')
    for (const one of findings) if (one.severity === 'error') say(one)
    if (book) stories.push(entryOf(relative(root, source.path), book.metadata))
    else failed = true
  }
  if (stories.length === 0) return 1
  const title = settings.metadata.title ?? fileTitle(basename(root)) ?? 'Anthology'
  const yaml = await writeYaml({ title, editor: [], order: 'given', stories })
  const note =
    '# What goes into the anthology, and in which order. All of it was found in the texts: correct it freely.\n'
  const text = note + yaml.replace(/^editor: \[\]$/m, '# editor: Your Name')
  await writeAtomically(output, Buffer.from(text, 'utf8'), { force: true })
  terminal.out(`${relative(terminal.cwd, output) || output}\n`)
  return failed ? 1 : 0
}

const entryOf = (
  source: string,
  { title, titleOrigin, creators, language, date }: Metadata,
): Record<string, unknown> => {
  const authors = creators.filter((creator) => creator.role === 'aut').map((creator) => creator.name)
  return {
    source,
    title: titleOrigin === 'incipit' ? title.replace(/…$/, '') : title,
    ...(authors.length > 0 && { author: authors.length === 1 ? authors[0] : authors }),
    ...(date !== undefined && { date }),
    language,
  }
}
