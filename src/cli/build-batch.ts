/**
 * The work of `octavo build` upon many sources: by the record, in threads where they pay, with progress and a report.
 */
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { runBatch } from '../batch/batch.js'
import type { Job, JobSettings } from '../batch/job.js'
import { type Located, locate } from '../batch/located.js'
import { recipeOf } from '../batch/recipe.js'
import { openRecord } from '../batch/record.js'
import { openResults, type Results } from '../batch/results.js'
import { sweepLeftovers } from '../pack/leftovers.js'
import { batchBegins, batchLoaded } from './batch-call.js'
import type { BatchRun } from './batch-run.js'
import { batchJobs, batchSources } from './batch-sources.js'
import { type BuildView, bookRecord, buildReport } from './build-report.js'
import type { ExitCode } from './command.js'
import { findingRecord } from './findings.js'
import { duration, progressBar, progressLine } from './progress.js'
import type { Terminal } from './terminal.js'

/** In milliseconds: how often the bar is drawn, and how often a line is printed where nobody watches. */
const REDRAW = 100
const LINE = 10_000

/** @param again `repeated`: nothing is said at the end where no book was made or failed. */
export const buildBatch = async (
  run: BatchRun,
  settings: JobSettings,
  view: BuildView,
  terminal: Terminal,
  { signal = terminal.interruption(), repeated = false }: { signal?: AbortSignal; repeated?: boolean } = {},
): Promise<ExitCode> => {
  batchBegins()
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const folder = resolve(terminal.cwd, run.folder)
  const report = buildReport(view, terminal)
  if (!settings.dryRun) sweepLeftovers(folder)
  const record = settings.dryRun ? undefined : openRecord(folder)
  const results: Results | undefined =
    run.report === undefined ? undefined : await openResults(resolve(terminal.cwd, run.report), settings.force)
  const quiet = view.quiet || view.json
  let total: number | undefined
  if (terminal.watched && !quiet) total = await count(run, terminal)

  const doneSoFar = () => report.totals.built + report.totals.unchanged + report.totals.failed
  const facts = () => ({ done: doneSoFar(), seconds: seconds(), ...(total !== undefined && { total }) })
  let drawn = 0
  const step = (): void => {
    const now = performance.now()
    if (quiet || now - Math.max(began, drawn) < (terminal.watched ? REDRAW : LINE)) return
    drawn = now
    if (terminal.watched) report.progress(progressBar(facts()))
    else terminal.error(`${progressLine(facts())}\n`)
  }

  const failed = (findings: readonly Located[]): void => {
    report.failed(findings)
    results?.add({ status: 'failed', findings: findings.map(findingRecord) })
  }
  const jobs: AsyncIterable<Job> = batchJobs(batchSources(run, terminal), folder, settings, terminal, failed)
  const recipe = recipeOf(settings)
  const { queue } = run
  try {
    const pool = queue && (await (await import('../batch/remote.js')).openRemote(queue.url, queue.store, recipe))
    await runBatch(jobs, settings, {
      ...(run.jobs !== undefined && { jobs: run.jobs }),
      ...(record && { record }),
      ...(pool && { pool }),
      recipe,
      force: settings.force,
      signal,
      loaded: batchLoaded,
      processors: availableParallelism(),
      now: () => performance.now(),
      done: (job, result) => {
        report.book(job, result)
        results?.add(bookRecord(job, result, terminal.cwd))
        step()
      },
    })
  } finally {
    if (record) report.note(locate(record.close(), ''))
  }
  const interrupted = signal.aborted
  const faults = (await results?.close({ totals: report.totals, interrupted })) ?? []
  if (faults.length > 0) report.failed(locate(faults, ''))
  if (repeated) return report.totals.built + report.totals.failed > 0 ? report.end() : 0
  const rate = `${duration(seconds())}${doneSoFar() > 0 ? `, ${progressLine(facts()).replace(/^[^,]*, /, '')}` : ''}`
  const exitCode = report.end([
    ['time', rate],
    ...(interrupted ? [['', 'interrupted; the next run goes on'] as const] : []),
  ])
  return interrupted ? 130 : exitCode
}

/** How many sources there are, as far as that is known without waiting for somebody to tell. */
const count = async (run: BatchRun, terminal: Terminal): Promise<number | undefined> => {
  if (run.list === '-' || run.args.includes('-')) return undefined
  let total = 0
  for await (const source of batchSources(run, terminal)) {
    if ('path' in source && /\.zip$/i.test(source.path ?? '')) return undefined
    total++
  }
  return total
}
