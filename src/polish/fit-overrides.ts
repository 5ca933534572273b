/**
 * What a person says of a book, made fit for it: on one line, without what XML forbids, nothing where nothing is said.
 *
 *    title: "  The\n Kettle\u0007 "  →  "The Kettle"          subjects: ["tea", " "]  →  ["tea"]
 *    date: "May 1880"                →  a finding: a book's date is 1880, 1880-05 or 1880-05-03
 */
import { isDate } from '../book/date.js'
import { type Finding, finding } from '../book/findings.js'
import type { MetadataOverrides } from '../book/metadata.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Findings: `option-invalid` for a date or a place in a series that no book can have. */
export const fitOverrides = (stated: MetadataOverrides): { overrides: MetadataOverrides; findings: Finding[] } => {
  const overrides: Record<string, unknown> = {}
  const findings: Finding[] = []
  for (const [key, value] of Object.entries(stated)) {
    const fit = Array.isArray(value) ? value.map(fitText).filter((item) => item !== '') : fitValue(value)
    if (fit !== undefined && fit !== '') overrides[key] = fit
  }
  const fitted: Mutable<MetadataOverrides> = overrides
  if (fitted.date !== undefined && !isDate(fitted.date)) {
    findings.push(refuse(`"${fitted.date}" is no date of a book, such as 1880, 1880-05 or 1880-05-03.`))
    delete fitted.date
  }
  if (fitted.seriesIndex !== undefined && !/^\d{1,9}(?:\.\d+)?$/.test(String(fitted.seriesIndex))) {
    findings.push(refuse(`${fitted.seriesIndex} is no place in a series, such as 2 or 2.5.`))
    delete fitted.seriesIndex
  }
  return { overrides: fitted, findings }
}

const refuse = (message: string): Finding => finding('option-invalid', message)

const fitValue = (value: unknown): unknown => (typeof value === 'string' ? fitText(value) : value)

/** Characters that XML 1.0 cannot hold (section 2.2), and controls that it can but nobody means. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\ufffe\uffff]|\p{Noncharacter_Code_Point}/gu

const fitText = (text: unknown): string => String(text).replace(/\s+/gu, ' ').replace(FORBIDDEN, '').trim()
