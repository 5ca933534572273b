/**
 * The work of `octavo cover`: reads the source as `build` would, and draws what its book's cover would be.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { compileSource } from '../batch/compile-source.js'
import type { JobSettings } from '../batch/job.js'
import { locate } from '../batch/located.js'
import { type Finding, hasErrors } from '../book/findings.js'
import type { Metadata } from '../book/metadata.js'
import type { CoverImage } from '../book/publication.js'
import { drawCover } from '../cover/cover.js'
import { factsOf } from '../cover/facts.js'
import { isOwnPng } from '../cover/png.js'
import { portableDeflate } from '../pack/deflate.js'
import { safeName } from '../pack/file-name.js'
import { writeAtomically } from '../pack/write.js'
import { loadTemplates, packageFolder } from '../templates.js'
import { readBookSettings } from './book-options.js'
import { type ExitCode, type OptionValues, UsageError } from './command.js'
import { formatFinding } from './findings.js'
import { findSources, type Source, STANDARD_INPUT } from './sources.js'
import type { Terminal } from './terminal.js'

/** @param name the source as the user named it. */
export const coverSource = async (name: string, options: OptionValues, terminal: Terminal): Promise<ExitCode> => {
  const source = await onlySource(name, terminal)
  if (!source) return 1
  const settings = readBookSettings(options, terminal)
  const { path } = source
  const job = path === undefined ? { name: source.name, bytes: await terminal.read() } : { name: source.name, path }
  const { book, manuscript, findings } = await compileSource(job, settings, 'analyse')
  const drawn = book && !hasErrors(findings) ? await draw(book.metadata, options, settings) : { findings: [] }
  for (const { finding, line } of locate([...findings, ...drawn.findings], source.name, manuscript)) {
    if (finding.severity !== 'info') terminal.error(formatFinding(finding, line, terminal.errorStyle, source.name))
  }
  if (!drawn.cover) return 1
  await give(drawn.cover.data, options.output, source, settings.force, terminal)
  return 0
}

const draw = async (
  metadata: Metadata,
  options: OptionValues,
  settings: JobSettings,
): Promise<{ cover?: CoverImage; findings: readonly Finding[] }> =>
  drawCover(
    {
      ...factsOf(metadata, settings.coverDesign),
      ...(options.width !== undefined && { width: Number(options.width) }),
    },
    {
      templates: loadTemplates(settings.templates),
      fonts: `${packageFolder()}/templates/cover/fonts`,
      ...(settings.coverFonts && { moreFonts: settings.coverFonts }),
      ...(settings.portable && { deflate: await portableDeflate() }),
    },
  )

const onlySource = async (name: string, terminal: Terminal): Promise<Source | undefined> => {
  const found: Source[] = []
  for await (const one of findSources([name], terminal.cwd)) {
    if ('code' in one) {
      terminal.error(formatFinding(one, undefined, terminal.errorStyle))
      return undefined
    }
    found.push(one)
  }
  if (found.length > 1) throw new UsageError(`${name} is more than one source.`, 'Draw one cover at a time.')
  return found[0]
}

const give = async (
  picture: Uint8Array,
  output: unknown,
  source: Source,
  force: boolean,
  terminal: Terminal,
): Promise<void> => {
  if (output === '-') {
    terminal.out(picture)
    return
  }
  const file = output === undefined ? nameOf(source) : String(output)
  const path = resolve(terminal.cwd, file)
  await writeAtomically(path, picture, { force: force || (existsSync(path) && isOwnPng(readFileSync(path))) })
  terminal.out(`${file}\n`)
}

const nameOf = (source: Source): string => {
  const name = basename(source.name)
  return safeName(source.name === STANDARD_INPUT ? 'stdin' : name.slice(0, name.length - extname(name).length), '.png')
}
