/**
 * The work of `octavo explain`: compiles the source as `build` would, without a cover, and tells how it was read.
 */
import { compileSource } from '../../batch/compile-source.js'
import { locate } from '../../batch/located.js'
import { type Finding, hasErrors } from '../../book/findings.js'
import { readBookSettings } from '../book-options.js'
import { type ExitCode, type OptionValues, UsageError } from '../command.js'
import { findingRecord, formatFinding } from '../findings.js'
import { findSources, type Source } from '../sources.js'
import type { Terminal } from '../terminal.js'
import { formatReading } from './layout.js'
import { type Category, type Reading, readings } from './readings.js'

/** @param name the source as the user named it. */
export const explainSource = async (name: string, options: OptionValues, terminal: Terminal): Promise<ExitCode> => {
  const settings = readBookSettings(options, terminal)
  const found: (Source | Finding)[] = []
  for await (const one of findSources([name], terminal.cwd)) found.push(one)
  const [source, second] = found
  if (second) throw new UsageError(`${name} is more than one source.`, 'Explain one at a time.')
  if (!source) return 1
  if ('code' in source) {
    if (options.json) printJson(name, [], [findingRecord({ finding: source })], terminal)
    else terminal.error(formatFinding(source, undefined, terminal.errorStyle))
    return 1
  }
  const { name: display, path } = source
  const job = path === undefined ? { name: display, bytes: await terminal.read() } : { name: display, path }
  const compiled = await compileSource(job, settings, 'analyse')
  const { book, manuscript, decisions, findings } = compiled
  const all = book && manuscript ? readings(manuscript, book, decisions) : []
  const only = options.only as Category | undefined
  const shown = only ? all.filter(({ categories }) => categories.includes(only)) : all
  if (options.json) printJson(name, shown, locate(findings, source.name, manuscript).map(findingRecord), terminal)
  else {
    for (const reading of shown) terminal.out(formatReading(reading, terminal.columns, terminal.outStyle))
    for (const { finding, line } of locate(findings, source.name, manuscript)) {
      terminal.error(formatFinding(finding, line, terminal.errorStyle, source.name))
    }
  }
  return hasErrors(findings) ? 1 : 0
}

const printJson = (source: string, shown: readonly Reading[], findings: object[], terminal: Terminal): void => {
  const records = shown.map(({ first, last, ...reading }) => ({ lines: [first, last], ...reading }))
  terminal.out(`${JSON.stringify({ source, readings: records, findings }, null, 2)}\n`)
}
