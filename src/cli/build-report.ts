/**
 * What `octavo build` prints: each book's path on standard output, or JSON; findings and a closing line on standard
 * error. Books are reported as they are made, and forgotten, so that a run may have any number of them.
 */
import { isAbsolute, relative } from 'node:path'
import type { Told } from '../batch/batch.js'
import type { JobResult } from '../batch/job.js'
import type { Located } from '../batch/located.js'
import type { Severity } from '../book/findings.js'
import type { ExitCode } from './command.js'
import { counted, findingRecord, formatFinding } from './findings.js'
import type { Source } from './sources.js'
import { printable, type Terminal } from './terminal.js'

export interface BuildView {
  readonly json: boolean
  readonly quiet: boolean
  readonly verbose: boolean
}

export interface BuildReport {
  begin(source: Source): void
  book(job: Told, result: JobResult): void
  /** An argument that names no source, or a fault that is no book's. */
  failed(findings: readonly Located[]): void
  /** What is to be known of the run, and is no failure. */
  note(findings: readonly Located[]): void
  /** Draws `text` over the last line, where somebody watches. */
  progress(text: string): void
  readonly totals: BuildTotals
  /** Ends the report; call it once. `table`: with a line for each total, as suits many books. */
  end(table?: readonly (readonly [label: string, value: string])[]): ExitCode
}

export interface BuildTotals {
  readonly built: number
  readonly unchanged: number
  readonly failed: number
  readonly warnings: number
  readonly notes: number
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

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`

/** A book as JSON has it. */
export const bookRecord = (job: Told, result: JobResult, cwd: string): object => {
  const { status, size, title, language } = result
  const findings = [...(job.before ?? []), ...result.findings]
  const book = status === 'failed' ? {} : { output: shortest(job.output, cwd), size, title, language }
  return { source: job.name, status, ...book, findings: findings.map(findingRecord) }
}

export const buildReport = (view: BuildView, terminal: Terminal): BuildReport => {
  const count = { built: 0, unchanged: 0, failed: 0, warnings: 0, notes: 0 }
  const watched = !view.quiet && !view.json && terminal.watched
  let records = 0
  let errors = 0

  const clearLine = (): void => {
    if (watched) terminal.error('\r\u001b[2K')
  }
  const draw = (text: string): void => {
    if (watched) terminal.error(`\r\u001b[2K${terminal.errorStyle.dim(printable(text).slice(0, terminal.columns - 1))}`)
  }
  const record = (value: object): void => {
    terminal.out(`${records++ === 0 ? '{\n  "books": [\n' : ',\n'}    ${JSON.stringify(value)}`)
  }
  const tell = (findings: readonly Located[], name: string): void => {
    for (const { finding, line } of findings) {
      if (finding.severity === 'error') errors++
      if (finding.severity === 'warning') count.warnings++
      if (finding.severity === 'info') count.notes++
      if (!view.json && shows(view, finding.severity)) {
        clearLine()
        terminal.error(formatFinding(finding, line, terminal.errorStyle, name))
      }
    }
  }

  return {
    begin: ({ name }) => draw(name),
    progress: draw,
    totals: count,
    book: (job, result) => {
      const { status, findings, size } = result
      if (status === 'failed') count.failed++
      else if (status === 'unchanged') count.unchanged++
      else count.built++
      tell([...(job.before ?? []), ...findings], job.name)
      const output = shortest(job.output, terminal.cwd)
      if (status === 'unchanged' && !view.json) return
      clearLine()
      if (view.json) {
        record(bookRecord(job, result, terminal.cwd))
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
    note: (findings) => tell(findings, 'octavo'),
    end: (table) => {
      const { built, unchanged, failed, warnings, notes } = count
      if (view.json) {
        terminal.out(`${records === 0 ? '{\n  "books": [' : ''}\n  ],\n  "totals": ${JSON.stringify(count)}\n}\n`)
      } else if (view.quiet) {
        clearLine()
      } else if (table) {
        const findings = [
          ...(errors > 0 ? [counted(errors, 'error')] : []),
          ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
          ...(notes > 0 ? [`${counted(notes, 'note')}${view.verbose ? '' : ' (--verbose shows them)'}`] : []),
        ]
        const rows = [
          ['built', String(built)],
          ['unchanged', String(unchanged)],
          ['failed', failed > 0 ? terminal.errorStyle.red(String(failed)) : '0'],
          ['findings', findings.join(', ') || 'none'],
          ...table,
        ]
        clearLine()
        terminal.error(rows.map(([label = '', value = '']) => `${label.padEnd(11)}${value}\n`).join(''))
      } else {
        const parts = [
          counted(built, 'book'),
          ...(failed > 0 ? [terminal.errorStyle.red(`${failed} failed`)] : []),
          ...(warnings > 0 ? [terminal.errorStyle.yellow(counted(warnings, 'warning'))] : []),
          ...(notes > 0 ? [`${counted(notes, 'note')}${view.verbose ? '' : ' (--verbose shows them)'}`] : []),
        ]
        clearLine()
        terminal.error(`${parts.join(', ')}\n`)
      }
      return failed > 0 ? 1 : 0
    },
  }
}
