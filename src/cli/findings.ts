/**
 * Findings as people and as programs read them.
 *
 *     story.txt:12: warning structure-unsure: This line may be a heading.
 *       | PART OF ME
 *       Run octavo explain, then decide it in a sidecar.
 */
import type { Located } from '../batch/located.js'
import type { Finding, Severity } from '../book/findings.js'
import { printable, type Style } from './terminal.js'

const MAX_LINE = 100

/** A window on a long line, around the column the finding names. */
const windowOn = (line: string, column: number): string => {
  if (line.length <= MAX_LINE) return line
  const from = Math.max(0, Math.min(column - 1 - MAX_LINE / 2, line.length - MAX_LINE))
  return `${from > 0 ? '…' : ''}${line.slice(from, from + MAX_LINE)}${from + MAX_LINE < line.length ? '…' : ''}`
}

const painted = (severity: Severity, style: Style): string => {
  switch (severity) {
    case 'error':
      return style.red(severity)
    case 'warning':
      return style.yellow(severity)
    case 'info':
      return style.cyan(severity)
    default:
      return severity satisfies never
  }
}

/**
 * @param name what the finding is about, where it has no place of its own: a source or a book.
 * @returns one to three lines, each ended.
 */
export const formatFinding = (finding: Finding, line: string | undefined, style: Style, name = 'octavo'): string => {
  const { code, severity, message, hint, place } = finding
  const where = printable(place ? `${place.file}:${place.line}` : name)
  const quoted = line?.trim() ? style.dim(`  | ${printable(windowOn(line, place?.column ?? 1))}\n`) : ''
  return `${style.bold(where)}: ${painted(severity, style)} ${code}: ${printable(message)}\n${quoted}  ${printable(hint)}\n`
}

/** A finding as JSON has it: place and quoted line are absent where there are none. */
export const findingRecord = ({ finding, line }: Located): object => ({
  code: finding.code,
  severity: finding.severity,
  message: finding.message,
  hint: finding.hint,
  ...finding.place,
  ...(line !== undefined && { source: line }),
})

/** `1 warning`, `2 warnings` */
export const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`
