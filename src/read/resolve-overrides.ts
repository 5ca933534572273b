/**
 * Looks up the lines that a sidecar names by their words, and checks those that it names by number.
 *
 *     breaks: [40, "~"]   ->   lines 40, 57 and 112 of the source
 */
import { type Finding, finding } from '../book/findings.js'
import { lineText, type Manuscript } from '../book/manuscript.js'
import type { HeadingOverride, LineMark, LineRange, SidecarStructure, StructureOverrides } from '../book/overrides.js'

/** White space folded, quotation marks and dashes as typed: the sidecar may curl what the source does not. */
const fold = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\s\u00a0\u3000]+/gu, ' ')
    .trim()
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟]/gu, '"')
    .replace(/[‐‑–—]|--+/gu, '-')

/** More than an ornament has: "oOo" and "x x x" are some. */
const WORD = /\p{L}{4}/u

/**
 * Findings: sidecar-no-such-line, one for each mark that the source does not have; sidecar-conflict; sidecar-words.
 *
 * @returns line numbers from 1, sorted; a range that ends past the source ends with it.
 */
export const resolveOverrides = (
  structure: SidecarStructure,
  source: Manuscript,
): { readonly overrides: StructureOverrides; readonly findings: Finding[] } => {
  const findings: Finding[] = []
  const count = source.lineStarts.length
  const named = linesByWords(structure, source)

  // As an editor counts: what follows the last line end is no line.
  const lines = count > 1 && source.lineStarts[count - 1] === source.text.length ? count - 1 : count
  const has = `${lines} ${lines === 1 ? 'line' : 'lines'}`
  const missing = (what: string): void => {
    findings.push(finding('sidecar-no-such-line', `${what} is not in ${source.name}, which has ${has}.`))
  }
  const linesOf = (mark: LineMark): readonly number[] => {
    if (typeof mark === 'number') {
      if (mark >= 1 && mark <= count) return [mark]
      missing(`Line ${mark}`)
      return []
    }
    const found = named.get(fold(mark)) ?? []
    if (found.length === 0) missing(`A line “${mark}”`)
    return found
  }
  const numbers = (marks: readonly LineMark[]): number[] => [...new Set(marks.flatMap(linesOf))].sort((a, b) => a - b)
  const ranges = (list: readonly LineRange[]): LineRange[] =>
    list
      .filter(({ first }) => {
        if (first > count) missing(`Line ${first}`)
        return first <= count
      })
      .map(({ first, last }) => ({ first, last: Math.min(last, count) }))
      .sort((a, b) => a.first - b.first)

  const headings = new Map<number, HeadingOverride>()
  for (const mark of structure.headings) {
    const { level, kind, title } = mark
    for (const line of linesOf('line' in mark ? mark.line : mark.text)) {
      headings.set(line, {
        line,
        ...(level !== undefined && { level }),
        ...(kind !== undefined && { kind }),
        ...(title !== undefined && { title }),
      })
    }
  }
  const overrides: StructureOverrides = {
    headings: [...headings.values()].sort((a, b) => a.line - b.line),
    notHeadings: numbers(structure.notHeadings),
    breaks: numbers(structure.breaks),
    notBreaks: numbers(structure.notBreaks),
    omit: ranges(structure.omit),
    notes: ranges(structure.notes),
    keep: ranges(structure.keep),
  }
  for (const mark of structure.breaks) {
    if (typeof mark !== 'number' || mark < 1 || mark > count || !WORD.test(lineText(source, mark - 1))) continue
    findings.push(finding('sidecar-words', `Line ${mark} has words, which a scene break leaves out.`))
  }
  return { overrides, findings: [...findings, ...conflicts(overrides)] }
}

/** Lines of which the sidecar says two things that cannot both be. What is kept out of a range of `omit` is no such. */
const conflicts = ({ headings, notHeadings, breaks, notBreaks, omit, keep }: StructureOverrides): Finding[] => {
  const headingLines = headings.map(({ line }) => line)
  const isIn = (list: readonly LineRange[], line: number) =>
    list.some(({ first, last }) => line >= first && line <= last)
  const omitted = (line: number): boolean => isIn(omit, line) && !isIn(keep, line)
  const both = (lines: readonly number[], clashes: (line: number) => boolean, lists: string): Finding[] =>
    lines.filter(clashes).map((line) => finding('sidecar-conflict', `Line ${line} is named under ${lists}.`))
  const among = (list: readonly number[]) => {
    const lines = new Set(list)
    return (line: number): boolean => lines.has(line)
  }
  return [
    ...both(headingLines, among(notHeadings), 'headings and not-headings'),
    ...both(headingLines, among(breaks), 'headings and breaks'),
    ...both(headingLines, omitted, 'headings and omit'),
    ...both(breaks, among(notBreaks), 'breaks and not-breaks'),
    ...both(breaks, omitted, 'breaks and omit'),
  ]
}

/** Lines of the body by their folded words, for the words that the sidecar names alone; one pass over the source. */
const linesByWords = (structure: SidecarStructure, source: Manuscript): ReadonlyMap<string, readonly number[]> => {
  const wanted = new Map<string, number[]>()
  const want = (mark: LineMark): void => {
    if (typeof mark === 'string') wanted.set(fold(mark), [])
  }
  for (const mark of structure.headings) if ('text' in mark) want(mark.text)
  for (const mark of structure.notHeadings) want(mark)
  for (const mark of structure.breaks) want(mark)
  for (const mark of structure.notBreaks) want(mark)
  if (wanted.size === 0) return wanted
  const longest = Math.max(...[...wanted.keys()].map((words) => words.length)) * 2 + 200
  for (let index = 0; index < source.lineStarts.length; index++) {
    const start = source.lineStarts[index] as number
    const end = source.lineStarts[index + 1] ?? source.text.length + 1
    if (start < source.bodyStart || end - start <= 1 || end - start > longest) continue
    wanted.get(fold(lineText(source, index)))?.push(index + 1)
  }
  return wanted
}
