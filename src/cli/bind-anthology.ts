/**
 * The work of `octavo anthology`: texts, or a manifest, into one book.
 */
import { existsSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import type { AnthologyOptions, AnthologyPart, AnthologyStory } from '../anthology.js'
import { coverOf } from '../batch/compile-source.js'
import { gatherInputs } from '../batch/inputs.js'
import type { JobSettings } from '../batch/job.js'
import { readWhole } from '../batch/read-file.js'
import { type Finding, hasErrors, Refusal } from '../book/findings.js'
import type { AnthologyManifest, ManifestStory } from '../read/anthology-manifest.js'
import { type ExitCode, UsageError } from './command.js'
import { findingRecord, formatFinding } from './findings.js'
import { findSources } from './sources.js'
import type { Terminal } from './terminal.js'

export interface AnthologyRequest {
  readonly title?: string
  readonly editors?: readonly string[]
  readonly order?: AnthologyOptions['order']
  readonly omitNotes: boolean
  readonly dropDuplicates: boolean
  readonly output?: string
  readonly json: boolean
  readonly quiet: boolean
  readonly verbose: boolean
}

const MANIFEST = /\.ya?ml$/i

interface Plan {
  readonly manifest?: AnthologyManifest
  readonly parts: readonly AnthologyPart[]
  readonly foreword?: AnthologyOptions['foreword']
  readonly folder: string
}

/**
 * @param args a manifest alone, or sources as `octavo build` takes them.
 * @throws UsageError where neither a manifest nor --title gives the book a name.
 */
export const bindAnthology = async (
  args: readonly string[],
  request: AnthologyRequest,
  settings: JobSettings,
  terminal: Terminal,
): Promise<ExitCode> => {
  const findings: Finding[] = []
  try {
    return await bind(args, request, settings, terminal, findings)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return report([...findings, ...error.findings], undefined, request, terminal)
  }
}

/** @param findings told before a Refusal, if one is thrown. */
const bind = async (
  args: readonly string[],
  request: AnthologyRequest,
  settings: JobSettings,
  terminal: Terminal,
  findings: Finding[],
): Promise<ExitCode> => {
  if (args.length > 1 && args.some((argument) => MANIFEST.test(argument)))
    throw new UsageError('A manifest stands alone: it lists the stories.', 'List the others in it too.')
  const only = args.length === 1 ? (args[0] as string) : ''
  const plan = MANIFEST.test(only)
    ? await planOf(resolve(terminal.cwd, only), only, findings)
    : await gather(args, request, settings, terminal, findings)
  const title = request.title ?? plan?.manifest?.title
  if (plan && title === undefined)
    throw new UsageError('An anthology needs a title.', 'Give it with --title, or in a manifest.')
  if (!plan || title === undefined || hasErrors(findings)) return report(findings, undefined, request, terminal)

  const { manifest } = plan
  const { compileAnthology } = await import('../anthology.js')
  const { loadTemplates } = await import('../templates.js')
  const given = settings.cover ?? manifest?.cover
  const named = typeof given === 'string' ? resolve(plan.folder, given) : undefined
  const none = given === false ? false : undefined
  const picture = named
    ? { name: basename(named), bytes: readWhole(named, basename(named), 'cover-invalid').bytes }
    : none
  const cover = await coverOf(picture, findings)
  const theme = themeOf(settings.theme ?? manifest?.theme, plan.folder)
  const bound = await compileAnthology({
    title,
    ...(manifest?.subtitle !== undefined && { subtitle: manifest.subtitle }),
    editors: request.editors ?? manifest?.editors ?? [],
    metadata: { ...manifest?.metadata, ...settings.metadata },
    parts: plan.parts,
    ...(plan.foreword && { foreword: plan.foreword }),
    ...(manifest?.epigraph !== undefined && { epigraph: manifest.epigraph }),
    ...((request.order ?? manifest?.order) && { order: (request.order ?? manifest?.order) as 'given' }),
    dropDuplicates: request.dropDuplicates,
    ...(settings.templates !== undefined && { templates: loadTemplates(settings.templates) }),
    ...(theme !== undefined && { theme }),
    ...(cover !== undefined && { cover }),
    ...(settings.coverDesign !== undefined && { coverDesign: settings.coverDesign }),
    ...(settings.coverFonts && { coverFonts: settings.coverFonts }),
    ...(settings.tocDepth !== undefined && { tocDepth: settings.tocDepth }),
    ...(settings.embedFonts !== undefined && { embedFonts: settings.embedFonts }),
    ...(settings.modified !== undefined && { modified: new Date(settings.modified) }),
    ...(settings.certifiedBy !== undefined && { certifiedBy: settings.certifiedBy }),
    smart: settings.smart,
    portable: settings.portable,
  })
  findings.push(...bound.findings)
  if (!bound.epub) return report(findings, undefined, request, terminal)
  const output = resolve(terminal.cwd, request.output ?? 'dist/books/anthology.epub')
  const { checkTarget, writeAtomically } = await import('../pack/write.js')
  if (settings.dryRun) checkTarget(output, settings)
  else await writeAtomically(output, bound.epub, settings)
  return report(
    findings,
    { output: relative(terminal.cwd, output) || output, stories: bound.stories.length, size: bound.epub.length },
    request,
    terminal,
  )
}

interface Written {
  readonly output: string
  readonly stories: number
  readonly size: number
}

const report = (
  findings: readonly Finding[],
  written: Written | undefined,
  { json, quiet, verbose }: AnthologyRequest,
  terminal: Terminal,
): ExitCode => {
  const failed = hasErrors(findings) || !written
  if (json) {
    const records = findings.map((finding) => findingRecord({ finding }))
    terminal.out(`${JSON.stringify({ status: failed ? 'failed' : 'built', ...written, findings: records }, null, 2)}\n`)
    return failed ? 1 : 0
  }
  for (const finding of findings) {
    if (finding.severity === 'info' ? !verbose : quiet && finding.severity !== 'error') continue
    terminal.error(formatFinding(finding, undefined, terminal.errorStyle))
  }
  if (written) terminal.out(`${written.output}\n`)
  if (written && !quiet)
    terminal.error(`1 anthology of ${written.stories} ${written.stories === 1 ? 'story' : 'stories'}\n`)
  return failed ? 1 : 0
}

/** The stories of a manifest, read from beside it. */
const planOf = async (path: string, name: string, findings: Finding[]): Promise<Plan | undefined> => {
  const yaml = readOr(path, name, findings)
  if (yaml === undefined) return undefined
  const { parseManifest } = await import('../read/anthology-manifest.js')
  const parsed = await parseManifest(Buffer.from(yaml).toString('utf8'), name)
  findings.push(...parsed.findings)
  const { manifest } = parsed
  if (!manifest) return undefined
  const folder = dirname(path)
  const read = (story: ManifestStory): AnthologyStory[] => {
    const source = readOr(resolve(folder, story.source), story.source, findings)
    return source === undefined ? [] : [{ ...story, source, name: story.source }]
  }
  const parts = manifest.parts.map((part) => ({
    ...(part.title !== undefined && { title: part.title }),
    stories: part.stories.flatMap(read),
  }))
  const foreword = manifest.foreword === undefined ? undefined : await forewordOf(manifest.foreword, folder, findings)
  return { manifest, parts, folder, ...(foreword && { foreword }) }
}

/** A path, though nothing may be there: one word with a text's ending. */
const PATH = /^(?:[.~\w-]*[\\/])*[^\s\\/]+\.(?:txt|text|md|markdown)$/i

/**
 * The text of the file that `foreword` names, or the words themselves.
 *
 * Findings: read-failed, read-binary and their like where a file is named that is no text.
 */
const forewordOf = async (
  foreword: string,
  folder: string,
  findings: Finding[],
): Promise<AnthologyOptions['foreword']> => {
  const path = resolve(folder, foreword)
  const isFile = !foreword.includes('\n') && foreword.length < 200 && (PATH.test(foreword) || existsSync(path))
  if (!isFile) return { name: 'Foreword', text: foreword }
  const bytes = readOr(path, foreword, findings)
  if (!bytes) return undefined
  const { readText } = await import('../read/text.js')
  const read = await readText(bytes, { name: basename(path) })
  findings.push(...read.findings)
  return read.manuscript && { name: basename(path), text: read.manuscript.text }
}

/** The bytes of a file that was named; a finding where it cannot be read, which harms nothing else. */
const readOr = (path: string, name: string, findings: Finding[]): Uint8Array | undefined => {
  try {
    return readWhole(path, name, 'read-failed').bytes
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    findings.push(...error.findings)
    return undefined
  }
}

const gather = async (
  args: readonly string[],
  request: AnthologyRequest,
  settings: JobSettings,
  terminal: Terminal,
  findings: Finding[],
): Promise<Plan> => {
  const stories: AnthologyStory[] = []
  for await (const source of findSources(args, terminal.cwd)) {
    if ('code' in source) {
      findings.push(source)
      continue
    }
    const job =
      source.path === undefined
        ? { name: source.name, bytes: await terminal.read() }
        : { name: source.name, path: source.path }
    const inputs = await inputsOr(job, settings, findings)
    if (!inputs) continue
    stories.push({
      source: inputs.source,
      name: basename(source.name),
      ...(inputs.sidecar && { sidecar: inputs.sidecar }),
      ...(settings.encoding !== undefined && { encoding: settings.encoding }),
      ...(request.omitNotes && { omitNotes: true }),
    })
  }
  return { parts: [{ stories }], folder: terminal.cwd }
}

/** A source with its sidecar; findings where one of them cannot be read. */
const inputsOr = async (
  job: Parameters<typeof gatherInputs>[0],
  settings: JobSettings,
  findings: Finding[],
): Promise<Awaited<ReturnType<typeof gatherInputs>> | undefined> => {
  try {
    const inputs = await gatherInputs(job, settings, { only: 'analyse' })
    findings.push(...inputs.findings)
    return hasErrors(inputs.findings) ? undefined : inputs
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    findings.push(...error.findings)
    return undefined
  }
}

/** A theme's name, or the text of the style sheet that it names. */
const themeOf = (theme: string | undefined, folder: string): string | undefined => {
  if (theme === undefined || !/[\\/]|\.css$/i.test(theme)) return theme
  return Buffer.from(readWhole(resolve(folder, theme), basename(theme), 'theme-unknown').bytes).toString('utf8')
}
