/**
 * The work of `octavo build`: every source through a job, every result to the reporter.
 */
import { basename, resolve } from 'node:path'
import { type Job, type JobSettings, runJob } from '../batch/job.js'
import { locate } from '../batch/located.js'
import { type Finding, finding } from '../book/findings.js'
import { type BuildView, buildReport } from './build-report.js'
import { type ExitCode, UsageError } from './command.js'
import { DEFAULT_OUTPUT, DEFAULT_SOURCE } from './defaults.js'
import { outputNames } from './output-names.js'
import { findSources, isFolder, type Source } from './sources.js'
import type { Terminal } from './terminal.js'

/** Where the books go: a folder, or the one file that was named. */
const readTarget = (output: string, cwd: string): { folder: string } | { file: string } => {
  const path = resolve(cwd, output)
  return /\.epub$/i.test(output) && !isFolder(path) ? { file: path } : { folder: path }
}

/**
 * @param args the sources as the user named them; none stands for the folder of seeds.
 * @param output a folder, or a file that ends in `.epub` where there is one source.
 */
export const buildBooks = async (
  args: readonly string[],
  output: string | undefined,
  settings: JobSettings,
  view: BuildView,
  terminal: Terminal,
): Promise<ExitCode> => {
  const { cwd } = terminal
  if (args.length === 0 && !isFolder(resolve(cwd, DEFAULT_SOURCE))) {
    throw new UsageError('Name a source: there is no folder seeds/ here.', 'For example: octavo build story.txt')
  }
  const target = readTarget(output ?? DEFAULT_OUTPUT, cwd)
  const sources: (Source | Finding)[] = []
  for await (const source of findSources(args.length > 0 ? args : [DEFAULT_SOURCE], cwd)) sources.push(source)
  if ('file' in target && sources.filter((source) => !('code' in source)).length > 1) {
    throw new UsageError(`${output} is one file, but there are several sources.`, 'Name a folder with -o.')
  }
  const report = buildReport(view, terminal)
  const nameFor = outputNames()
  for (const source of sources) {
    if ('code' in source) {
      report.failed(locate([source], ''))
      continue
    }
    report.begin(source)
    const name = 'file' in target ? { name: basename(target.file), collided: false } : nameFor(source.name)
    const job: Job = {
      name: source.name,
      ...(source.path === undefined ? { bytes: await terminal.read() } : { path: source.path }),
      output: 'file' in target ? target.file : resolve(target.folder, name.name),
    }
    const { findings, ...result } = await runJob(job, { ...settings, coverAside: true })
    const collision = finding('name-collision', `Another source is called so too; this book is ${name.name}.`)
    report.book(job, { ...result, findings: [...locate(name.collided ? [collision] : [], source.name), ...findings] })
  }
  return report.end()
}
