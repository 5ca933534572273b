/**
 * Reads what a person decided about a book: a sidecar `story.yaml`, or the YAML on top of its text.
 *
 *     title: The Lamplighter
 *     author: [Ada Example, Ben Example]
 *     structure:
 *       headings: [12, "Second Evening", { line: 90, level: 1, kind: epilogue }]
 *       omit: ["1-9", { lines: 200-204, reason: the site's footer }]
 *
 * Values are read as they are written (`title: 007` is "007"), then made numbers where the schema asks for them.
 */
import { isDate } from '../book/date.js'
import { type Finding, finding, hasErrors } from '../book/findings.js'
import type { Manuscript } from '../book/manuscript.js'
import type { MetadataOverrides } from '../book/metadata.js'
import type { HeadingMark, LineMark, LineRange, Sidecar, SidecarStructure } from '../book/overrides.js'
import { locateFrontMatter } from './front-matter.js'
import { validLanguage } from './language.js'
import type { SidecarValue } from './sidecar-value.js'
import { readYaml } from './yaml-document.js'

export interface ParsedSidecar {
  /** Absent where an error is among the findings. */
  readonly overrides?: Sidecar
  readonly findings: Finding[]
}

/**
 * Reads a sidecar.
 *
 * Findings: sidecar-invalid, sidecar-unknown-key, language-invalid, each at its line.
 *
 * @param name what findings call the file.
 * @param firstLine the line of the file at which `yaml` begins, from 1.
 */
export const parseSidecar = async (yaml: string, name: string, firstLine = 1): Promise<ParsedSidecar> => {
  const read = await readYaml(yaml, name, firstLine)
  if (read.findings.length > 0) return { findings: [...read.findings] }
  const { value, placeOf } = read
  if (value === undefined) return { overrides: { metadata: {} }, findings: [] }

  const { validateSidecar } = await import('./sidecar-schema.js')
  const findings = validateSidecar(value, placeOf)
  if (hasErrors(findings)) return { findings }
  const sidecar = value as SidecarValue
  if (sidecar.language !== undefined && validLanguage(sidecar.language) === undefined) {
    findings.push(finding('language-invalid', `“${sidecar.language}” is no language tag.`, placeOf(['language'])))
  }
  findings.push(...checkDate(sidecar.date, placeOf(['date'])))
  const structure = sidecar.structure && structureOf(sidecar.structure, findings, placeOf)
  if (hasErrors(findings)) return { findings }
  const { cover } = sidecar
  const overrides: Sidecar = {
    metadata: metadataOf(sidecar),
    ...(cover !== undefined && { cover: cover === false || cover === 'false' ? false : (cover as string) }),
    ...(sidecar.theme !== undefined && { theme: sidecar.theme }),
    ...(structure && { structure }),
  }
  return { overrides, findings }
}

/** Findings: sidecar-invalid for what no book can have for a date. */
export const checkDate = (date: unknown, place: Finding['place']): Finding[] =>
  date === undefined || isDate(String(date))
    ? []
    : [finding('sidecar-invalid', `“${date}” is no date of a book.`, place, 'Give it as 1880, 1880-05 or 1880-05-03.')]

/** Reads the front matter of a manuscript whose `bodyStart` says that it has some; findings as for a sidecar. */
export const parseFrontMatter = async (source: Manuscript): Promise<ParsedSidecar> => {
  const located = locateFrontMatter(source.text)
  if (!located) return { findings: [] }
  return parseSidecar(source.text.slice(located.yamlStart, located.yamlEnd), source.name, 2)
}

const list = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map((item) => String(item).trim())

const metadataOf = (sidecar: SidecarValue): MetadataOverrides => {
  const authors = [...(sidecar.author ? list(sidecar.author) : []), ...(sidecar.authors ? list(sidecar.authors) : [])]
  const translators = [
    ...(sidecar.translator ? list(sidecar.translator) : []),
    ...(sidecar.translators ? list(sidecar.translators) : []),
  ]
  const words = (key: 'title' | 'subtitle' | 'description' | 'series' | 'rights' | 'publisher' | 'source') =>
    sidecar[key] === undefined ? {} : { [key]: String(sidecar[key]).trim() }
  const language = sidecar.language === undefined ? undefined : validLanguage(sidecar.language)
  return {
    ...words('title'),
    ...words('subtitle'),
    ...(authors.length > 0 && { authors }),
    ...(translators.length > 0 && { translators }),
    ...(language !== undefined && { language }),
    ...(sidecar.identifier !== undefined && { identifier: String(sidecar.identifier).trim() }),
    ...(sidecar.date !== undefined && { date: String(sidecar.date) }),
    ...words('description'),
    ...(sidecar.subjects !== undefined && { subjects: list(sidecar.subjects) }),
    ...words('series'),
    ...(sidecar['series-index'] !== undefined && { seriesIndex: sidecar['series-index'] }),
    ...words('rights'),
    ...words('publisher'),
    ...words('source'),
    ...(sidecar['writing-mode'] !== undefined && { writingMode: sidecar['writing-mode'] }),
  }
}

const lineMark = (value: number | string): LineMark =>
  /^\s*\d+\s*$/.test(String(value)) ? Number(value) : String(value)

const headingMark = (value: NonNullable<NonNullable<SidecarValue['structure']>['headings']>[number]): HeadingMark => {
  if (typeof value !== 'object') {
    const mark = lineMark(value)
    return typeof mark === 'number' ? { line: mark } : { text: mark }
  }
  const { line, text, level, kind, title } = value
  return {
    ...(line === undefined ? { text: text ?? '' } : { line }),
    ...(level !== undefined && { level }),
    ...(kind !== undefined && { kind }),
    ...(title !== undefined && { title: String(title) }),
  }
}

const structureOf = (
  value: NonNullable<SidecarValue['structure']>,
  findings: Finding[],
  placeOf: (path: readonly (string | number)[]) => Finding['place'],
): SidecarStructure => {
  const ranges = (key: 'omit' | 'notes' | 'keep'): LineRange[] =>
    (value[key] ?? []).map((item, index) => {
      const written = String(typeof item === 'object' ? item.lines : item)
      const [first = 0, last = first] = written.split(/[-–]/).map(Number)
      if (first < 1 || first > last) {
        const message = `“${written}” is no range of lines: lines count from 1, the first no later than the last.`
        findings.push(finding('sidecar-invalid', message, placeOf(['structure', key, index])))
      }
      return { first, last }
    })
  return {
    headings: (value.headings ?? []).map(headingMark),
    notHeadings: (value['not-headings'] ?? []).map(lineMark),
    breaks: (value.breaks ?? []).map(lineMark),
    notBreaks: (value['not-breaks'] ?? []).map(lineMark),
    omit: ranges('omit'),
    notes: ranges('notes'),
    keep: ranges('keep'),
  }
}
