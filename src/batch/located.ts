/**
 * Findings with the line of the source that they speak of, so that they can be shown where the source is not at hand.
 */
import { dirname, join } from 'node:path'
import type { Finding } from '../book/findings.js'
import { lineText, type Manuscript } from '../book/manuscript.js'

export interface Located {
  readonly finding: Finding
  /** Absent where the finding has no place, or one outside of the source. */
  readonly line?: string
}

/** More of a line than anybody looks at: a source may be one line of 30 MB. */
const MAX_LINE = 2000

/**
 * @param source name of the source as the user gave it, with its folder. The compiler knows file names alone, so that
 *   no path of a machine reaches a book.
 */
export const locate = (findings: readonly Finding[], source: string, manuscript?: Manuscript): Located[] =>
  findings.map((finding) => {
    const { place } = finding
    if (!place) return { finding }
    const located = { finding: { ...finding, place: { ...place, file: join(dirname(source), place.file) } } }
    if (!manuscript || place.file !== manuscript.name) return located
    return { ...located, line: lineText(manuscript, place.line - 1).slice(0, MAX_LINE) }
  })
