/**
 * Options that no book can be made by, whoever gave them: the command line refuses most of these before, a program that
 * calls the library may not know.
 *
 *     tocDepth: 9          a finding: 1 to 6
 *     modified: Invalid    a finding: a date of the years 0 to 9999
 */
import { type Finding, finding } from './book/findings.js'

interface Options {
  readonly tocDepth?: number
  readonly modified?: Date
  readonly certifiedBy?: string
}

/** Findings: option-invalid, one for each option. */
export const optionFaults = ({ tocDepth, modified, certifiedBy }: Options): Finding[] => {
  const refuse = (message: string): Finding => finding('option-invalid', message, undefined, 'Correct the option.')
  const year = modified?.getUTCFullYear?.()
  return [
    ...(tocDepth !== undefined && !(Number.isInteger(tocDepth) && tocDepth >= 1 && tocDepth <= 6)
      ? [refuse(`${tocDepth} is no depth of a contents list, which is 1 to 6.`)]
      : []),
    ...(modified !== undefined && !(year !== undefined && year >= 0 && year <= 9999)
      ? [refuse(`${modified} is no date of the years 0 to 9999.`)]
      : []),
    ...(certifiedBy !== undefined && certifiedBy.trim() === '' ? [refuse('A claim needs the name of a person.')] : []),
  ]
}
