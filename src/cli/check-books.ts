/**
 * The work of `octavo check`: every check on every book, results as they come.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Finding, finding, Refusal } from '../book/findings.js'
import { checkConformance } from '../check/conformance.js'
import { checkReaders } from '../check/readers.js'
import { openArchive } from '../pack/archive.js'
import type { ExitCode, OptionValues } from './command.js'
import { counted, findingRecord, formatFinding } from './findings.js'
import { readFailure } from './sources.js'
import { printable, type Terminal } from './terminal.js'

const checkBytes = async (bytes: Uint8Array): Promise<Finding[]> => {
  try {
    const archive = openArchive(bytes)
    return [...(await checkConformance(bytes)), ...checkReaders(archive, bytes)]
  } catch (error) {
    if (error instanceof Refusal) return [...error.findings]
    return [finding('check-unreadable', `It cannot be checked: ${error instanceof Error ? error.message : error}.`)]
  }
}

const checkFile = async (name: string, cwd: string): Promise<Finding[]> => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(resolve(cwd, name))
  } catch (error) {
    return [readFailure(name, error)]
  }
  return checkBytes(bytes)
}

/** @param names the books as the user named them. */
export const checkBooks = async (
  names: readonly string[],
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> => {
  const { outStyle } = terminal
  const records: object[] = []
  let failures = 0
  for (const name of names) {
    const findings = await checkFile(name, terminal.cwd)
    const count = (severity: string): number => findings.filter((found) => found.severity === severity).length
    const [errors, warnings] = [count('error'), count('warning')]
    const passed = errors === 0 && (warnings === 0 || options.strict !== true)
    if (!passed) failures++
    records.push({
      book: name,
      passed,
      errors,
      warnings,
      findings: findings.map((found) => findingRecord({ finding: found })),
    })
    if (options.json) continue
    for (const found of findings) {
      if (options.quiet && found.severity !== 'error') continue
      terminal.error(formatFinding(found, undefined, terminal.errorStyle, name))
    }
    const verdict = passed ? outStyle.green('pass') : outStyle.red('FAIL')
    if (!options.quiet)
      terminal.out(`${verdict}  ${printable(name)}  ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`)
  }
  if (options.json) terminal.out(`${JSON.stringify({ books: records, failed: failures }, null, 2)}\n`)
  return failures > 0 ? 1 : 0
}
