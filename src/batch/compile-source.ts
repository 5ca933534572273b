/**
 * Compiles one source with all that lies beside it.
 *
 * What the run's settings say outranks the sidecar; the sidecar outranks front matter and the text.
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Finding, hasErrors, Refusal } from '../book/findings.js'
import type { CoverImage } from '../book/publication.js'
import { analyse, type Compiled, type CompileOptions, compile } from '../compile.js'
import { packageFolder } from '../templates.js'
import { gatherInputs, type Inputs, type JobSource } from './inputs.js'
import type { JobSettings } from './job.js'

/**
 * Compiles the source, or with `only: 'analyse'` reads it without making the book. A file that was named and cannot be
 * read is a finding.
 */
export const compileSource = async (source: JobSource, settings: JobSettings, only?: 'analyse'): Promise<Compiled> => {
  try {
    return await compileInputs(source.name, await gatherInputs(source, settings, only && { only }), settings, only)
  } catch (error) {
    if (error instanceof Refusal) return { decisions: [], findings: error.findings }
    throw error
  }
}

/** @param name of the source; findings and the search for a title go by its last part. */
export const compileInputs = async (
  name: string,
  inputs: Inputs,
  settings: JobSettings,
  only?: 'analyse',
): Promise<Compiled> => {
  const findings = [...inputs.findings]
  if (hasErrors(findings)) return { decisions: [], findings }
  const options: CompileOptions = {
    name: basename(name),
    metadata: settings.metadata,
    smart: settings.smart,
    portable: settings.portable,
    ...(settings.encoding && { encoding: settings.encoding }),
    ...(settings.tocDepth && { tocDepth: settings.tocDepth }),
    ...(settings.embedFonts && { embedFonts: true }),
    ...(settings.coverDesign && { coverDesign: settings.coverDesign }),
    ...(settings.certifiedBy && { certifiedBy: settings.certifiedBy }),
    ...(settings.coverAside && { coverAside: true }),
    ...(inputs.coverFonts && { coverFonts: inputs.coverFonts.map(({ path }) => path) }),
    ...(settings.modified && { modified: new Date(settings.modified) }),
    ...(inputs.templates && { templates: inputs.templates }),
    ...(inputs.sidecar && { sidecar: inputs.sidecar }),
    ...(inputs.theme !== undefined && { theme: inputs.theme }),
  }
  if (only) return withFindings(await analyse(inputs.source, options), findings)
  const cover = await coverOf(inputs.cover, findings)
  if (hasErrors(findings)) return { decisions: [], findings }
  return withFindings(await compile(inputs.source, { ...options, ...(cover !== undefined && { cover }) }), findings)
}

const withFindings = (compiled: Compiled, before: readonly Finding[]): Compiled =>
  before.length === 0 ? compiled : { ...compiled, findings: [...before, ...compiled.findings] }

/** The picture that was named, made fit for readers. Findings: cover-invalid, cover-small. */
export const coverOf = async (cover: Inputs['cover'], findings: Finding[]): Promise<CoverImage | false | undefined> => {
  if (!cover) return cover
  const { readCover } = await import('../cover/read-cover.js')
  const read = await readCover(cover.bytes, cover.name, coverFonts())
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
