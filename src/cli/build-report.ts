/**
 * What `octavo build` prints: each book's path on standard output, or JSON; findings and a closing line on standard
 * error. Books are reported as they are made, and forgotten, so that a run may have any number of them.
 */
import { isAbsolute, relative } from 'node:path'
import type { Job, JobResult } from '../batch/job.js'
import type { Located } from '../batch/located.js'
import type { Severity } from '../book/findings.js'
import type { ExitCode } from './command.js'
import { findingRecord, formatFinding } from './findings.js'
import type { Source } from './sources.js'
import { printable, type Terminal } from './terminal.js'

export interface BuildView {
  readonly json: boolean
  readonly quiet: boolean
  readonly verbose: boolean
}

export interface BuildReport {
  begin(source: Source): void
  book(job: Job, result: JobResult): void
  /** An argument that names no source. */
  failed(findings: readonly Located[]): void
  /** Ends the report; call it once. */
  end(): ExitCode
}

const shows = (view: BuildView, severity: Severity): boolean => {
  if (severity === 'error') return true
  if (view.quiet) return false
  return severity === 'warning' || view.verbose
}

/** Relative to the folder the user is in where it lies below that. */
const shortest = (path: string, cwd: string): string => {
  const below = relative(cwd, path)
  return below === '' || below.startsWith('..') || isAbsolute(below) ? path : below
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`

export const buildReport = (view: BuildView, terminal: Terminal): BuildReport => {
  const count = { built: 0, failed: 0, warnings: 0, notes: 0 }
  const { errorStyle } = terminal
  const watched = terminal.watched && !view.quiet && !view.json
  let records = 0

  const clearLine = (): void => {
    if (watched) terminal.error('\r\u001b[2K')
  }
  const record = (value: object): void => {
    terminal.out(`${records++ === 0 ? '{\n  "books": [\n' : ',\n'}    ${JSON.stringify(value)}`)
  }
  const tell = (findings: readonly Located[], name: string): void => {
    for (const { finding, line } of findings) {
      if (finding.severity === 'warning') count.warnings++
      if (finding.severity === 'info') count.notes++
      if (!view.json && shows(view, finding.severity)) {
        clearLine()
        terminal.error(formatFinding(finding, line, errorStyle, name))
      }
    }
  }

  return {
    begin: ({ name }) => {
      if (!watched) return
      const position = count.built + count.failed + 1
      terminal.error(`\r\u001b[2K${errorStyle.dim(printable(`${position}: ${name}`).slice(0, terminal.columns - 1))}`)
    },
    book: (job, { status, findings, size, title, language }) => {
      if (status === 'failed') count.failed++
      else count.built++
      tell(findings, job.name)
      clearLine()
      const output = shortest(job.output, terminal.cwd)
      if (view.json) {
        const result = status === 'failed' ? {} : { output, size, title, language }
        record({ source: job.name, status, ...result, findings: findings.map(findingRecord) })
      } else if (status === 'built' && !view.quiet) {
        terminal.out(`${printable(output)}\n`)
      } else if (status === 'compiled' && !view.quiet) {
        terminal.out(`${printable(output)} (not written, ${kilobytes(size)})\n`)
      }
    },
    failed: (findings) => {
      count.failed++
      tell(findings, 'octavo')
      if (view.json) record({ status: 'failed', findings: findings.map(findingRecord) })
    },
    end: () => {
      const { built, failed, warnings, notes } = count
      if (view.json) {
        const totals = { built, failed, warnings, notes }
        terminal.out(`${records === 0 ? '{\n  "books": [' : ''}\n  ],\n  "totals": ${JSON.stringify(totals)}\n}\n`)
      } else if (!view.quiet) {
        const parts = [
          counted(built, 'book'),
          ...(failed > 0 ? [errorStyle.red(`${failed} failed`)] : []),
          ...(warnings > 0 ? [errorStyle.yellow(counted(warnings, 'warning'))] : []),
          ...(notes > 0 ? [`${counted(notes, 'note')}${view.verbose ? '' : ' (--verbose shows them)'}`] : []),
        ]
        clearLine()
        terminal.error(`${parts.join(', ')}\n`)
      }
      return failed > 0 ? 1 : 0
    },
  }
}
