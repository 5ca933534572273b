/**
 * The work of `octavo anthology`: texts, or a manifest, into one book.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import type { AnthologyOptions, AnthologyPart, AnthologyStory } from '../anthology.js'
import type { JobSettings } from '../batch/job.js'
import { type Finding, finding, hasErrors } from '../book/findings.js'
import type { AnthologyManifest, ManifestStory } from '../read/anthology-manifest.js'
import { type ExitCode, UsageError } from './command.js'
import { readCover } from './cover-source.js'
import { printFindings } from './findings.js'
import { findSources, readFailure } from './sources.js'
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
  const only = args.length === 1 ? (args[0] as string) : ''
  const plan = MANIFEST.test(only)
    ? await planOf(resolve(terminal.cwd, only), only, findings)
    : await gather(args, request, settings, terminal, findings)
  const title = request.title ?? plan?.manifest?.title
  if (plan && title === undefined) throw new UsageError('An anthology needs a title.', 'Give it with --title, or in a manifest.')
  if (!plan || title === undefined || hasErrors(findings)) return report(findings, undefined, request, terminal)

  const { manifest } = plan
  const { compileAnthology } = await import('../anthology.js')
  const { loadTemplates } = await import('../templates.js')
  const cover = await coverOf(plan, settings, findings)
  const theme = themeOf(plan, settings)
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
    templates: loadTemplates(settings.templates),
    ...(theme !== undefined && { theme }),
    ...(cover !== undefined && { cover }),
    ...(settings.coverDesign !== undefined && { coverDesign: settings.coverDesign }),
    ...(settings.tocDepth !== undefined && { tocDepth: settings.tocDepth }),
    ...(settings.embedFonts !== undefined && { embedFonts: settings.embedFonts }),
    ...(settings.modified !== undefined && { modified: new Date(settings.modified) }),
    smart: settings.smart,
    portable: settings.portable,
  })
  findings.push(...bound.findings)
  if (!bound.epub) return report(findings, undefined, request, terminal)
  const output = resolve(terminal.cwd, request.output ?? 'dist/books/anthology.epub')
  if (!settings.dryRun) {
    const { writeAtomically } = await import('../pack/write.js')
    await writeAtomically(output, bound.epub, { force: settings.force })
  }
  return report(findings, { output: relative(terminal.cwd, output) || output, stories: bound.stories.length, size: bound.epub.length }, request, terminal)
}

interface Written {
  readonly output: string
  readonly stories: number
  readonly size: number
}

const report = (findings: readonly Finding[], written: Written | undefined, request: AnthologyRequest, terminal: Terminal): ExitCode => {
  const failed = hasErrors(findings) || !written
  if (request.json) {
    terminal.out(`${JSON.stringify({ status: failed ? 'failed' : 'built', ...written, findings }, null, 2)}\n`)
    return failed ? 1 : 0
  }
  const least = request.verbose ? () => true : request.quiet ? (one: Finding) => one.severity === 'error' : (one: Finding) => one.severity !== 'info'
  printFindings(findings.filter(least).map((one) => ({ ...one })), terminal)
  if (written) terminal.out(`${written.output}\n`)
  if (written && !request.quiet) terminal.err(`1 anthology, ${written.stories} ${written.stories === 1 ? 'story' : 'stories'}\n`)
  return failed ? 1 : 0
}

/** The stories of a manifest, read from beside it. */
const planOf = async (path: string, name: string, findings: Finding[]): Promise<Plan | undefined> => {
  const yaml = readOr(path, name, findings)
  if (yaml === undefined) return undefined
  const { parseManifest } = await import('../read/anthology-manifest.js')
  const parsed = await parseManifest(yaml.toString('utf8'), name)
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
  const foreword = manifest.foreword === undefined ? undefined : forewordOf(manifest.foreword, folder)
  return { manifest, parts, folder, ...(foreword && { foreword }) }
}

/** The text of the file that `foreword` names, or the words themselves. */
const forewordOf = (foreword: string, folder: string): AnthologyOptions['foreword'] => {
  const path = resolve(folder, foreword)
  const isFile = !foreword.includes('\n') && foreword.length < 200 && existsSync(path)
  return isFile ? { name: basename(path), text: readFileSync(path, 'utf8') } : { name: 'Foreword', text: foreword }
}

const readOr = (path: string, name: string, findings: Finding[]): Buffer | undefined => {
  try {
    return readFileSync(path)
  } catch (error) {
    findings.push(readFailure(name, error))
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
    const bytes = source.path === undefined ? await terminal.read() : readOr(source.path, source.name, findings)
    if (bytes === undefined) continue
    const sidecar = source.path === undefined ? undefined : await sidecarOf(source.path, findings)
    stories.push({
      source: bytes,
      name: basename(source.name),
      ...(sidecar && { sidecar }),
      ...(settings.encoding !== undefined && { encoding: settings.encoding }),
      ...(request.omitNotes && { omitNotes: true }),
    })
  }
  return { parts: [{ stories }], folder: terminal.cwd }
}

const sidecarOf = async (path: string, findings: Finding[]): Promise<AnthologyStory['sidecar']> => {
  for (const ending of ['.yaml', '.yml']) {
    const beside = path.replace(/\.[^.\\/]*$/, '') + ending
    if (!existsSync(beside)) continue
    const { parseSidecar } = await import('../read/sidecar.js')
    const parsed = await parseSidecar(readFileSync(beside, 'utf8'), basename(beside))
    findings.push(...parsed.findings)
    return parsed.overrides
  }
  return undefined
}

const coverOf = async (plan: Plan, settings: JobSettings, findings: Finding[]): Promise<AnthologyOptions['cover']> => {
  const named = settings.cover ?? plan.manifest?.cover
  if (named === undefined || named === false) return named
  const cover = await readCover(resolve(plan.folder, named))
  findings.push(...cover.findings)
  return cover.cover
}

const themeOf = (plan: Plan, settings: JobSettings): string | undefined => {
  const named = settings.theme ?? plan.manifest?.theme
  if (named === undefined || !/[\\/]|\.css$/i.test(named)) return named
  return readFileSync(resolve(plan.folder, named), 'utf8')
}
