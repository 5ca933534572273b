/**
 * One source with all that lies beside it: its sidecar, and the cover, theme and templates that were named.
 *
 * What the run's settings say outranks the sidecar; the sidecar outranks front matter and the text.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Finding, type FindingCode, finding, hasErrors, Refusal } from '../book/findings.js'
import type { Sidecar } from '../book/overrides.js'
import type { CoverImage } from '../book/publication.js'
import { analyse, type Compiled, type CompileOptions, compile } from '../compile.js'
import { loadTemplates, packageFolder } from '../templates.js'
import { fileCause } from './file-cause.js'
import type { JobSettings } from './job.js'

/** A source and what findings call it; `bytes` where it was read from standard input. */
export type JobSource = { readonly name: string } & (
  | { readonly path: string; readonly bytes?: never }
  | { readonly bytes: Uint8Array; readonly path?: never }
)

/**
 * Compiles the source, or with `only: 'analyse'` reads it without making the book.
 *
 * @throws Refusal where a file that was named cannot be read.
 */
export const compileSource = async (source: JobSource, settings: JobSettings, only?: 'analyse'): Promise<Compiled> => {
  const bytes = source.bytes ?? readNamed(source.path, source.name, 'read-failed')
  const found = source.path === undefined ? undefined : await readSidecar(source.path)
  const findings = [...(found?.findings ?? [])]
  if (hasErrors(findings)) return { decisions: [], findings }
  const options: CompileOptions = {
    name: basename(source.name),
    metadata: settings.metadata,
    smart: settings.smart,
    portable: settings.portable,
    ...(settings.encoding && { encoding: settings.encoding }),
    ...(settings.tocDepth && { tocDepth: settings.tocDepth }),
    ...(settings.embedFonts && { embedFonts: true }),
    ...(settings.coverDesign && { coverDesign: settings.coverDesign }),
    ...(settings.coverFonts && { coverFonts: settings.coverFonts }),
    ...(settings.templates && { templates: loadTemplates(settings.templates) }),
    ...(settings.modified && { modified: new Date(settings.modified) }),
    ...(found?.sidecar && { sidecar: found.sidecar }),
  }
  if (only) return withFindings(await analyse(bytes, options), findings)
  const folder = found ? dirname(found.path) : undefined
  const theme = await themeOf(settings.theme, found?.sidecar?.theme, folder)
  const cover = await coverOf(settings.cover, found?.sidecar?.cover, folder, findings)
  if (hasErrors(findings)) return { decisions: [], findings }
  const dressed = { ...options, ...(theme && { theme }), ...(cover !== undefined && { cover }) }
  return withFindings(await compile(bytes, dressed), findings)
}

const withFindings = (compiled: Compiled, before: readonly Finding[]): Compiled =>
  before.length === 0 ? compiled : { ...compiled, findings: [...before, ...compiled.findings] }

/** Reads a file that somebody named, so that it must be there. */
const readNamed = (path: string, name: string, code: FindingCode): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Refusal(finding(code, `Cannot read ${name}: ${fileCause(error)}.`))
  }
}

/** `story.yaml`, or `story.yml`, beside `story.txt`. */
const readSidecar = async (
  source: string,
): Promise<{ path: string; sidecar?: Sidecar; findings: readonly Finding[] } | undefined> => {
  for (const extension of ['.yaml', '.yml']) {
    const path = source.replace(/(?:\.[^./\\]*)?$/, extension)
    let yaml: string
    try {
      yaml = readFileSync(path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue
      throw new Refusal(finding('sidecar-invalid', `Cannot read ${basename(path)}: ${fileCause(error)}.`))
    }
    const { parseSidecar } = await import('../read/sidecar.js')
    const { overrides, findings } = await parseSidecar(yaml, basename(path))
    return { path, findings, ...(overrides && { sidecar: overrides }) }
  }
  return undefined
}

/** A style sheet's text where a file was named, else the theme's name. A sidecar's file lies beside it. */
const themeOf = async (
  given: string | undefined,
  beside: string | undefined,
  folder: string | undefined,
): Promise<string | undefined> => {
  const theme = given ?? beside
  if (theme === undefined || !/[\\/]|\.css$/i.test(theme)) return theme
  const path = given === undefined && folder !== undefined ? join(folder, theme) : theme
  return Buffer.from(readNamed(path, theme, 'theme-unknown')).toString('utf8')
}

const coverOf = async (
  given: string | false | undefined,
  beside: string | false | undefined,
  folder: string | undefined,
  findings: Finding[],
): Promise<CoverImage | false | undefined> => {
  const cover = given ?? beside
  if (cover === undefined || cover === false) return cover
  const path = given === undefined && folder !== undefined ? join(folder, cover) : cover
  const { readCover } = await import('../cover/read-cover.js')
  const read = await readCover(readNamed(path, basename(path), 'cover-invalid'), basename(path), coverFonts())
  findings.push(...read.findings)
  return read.cover
}

/** The faces that words of an SVG may be set in. */
const coverFonts = (): string[] => {
  const folder = join(packageFolder(), 'templates', 'cover', 'fonts')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .map((name) => join(folder, name))
}
