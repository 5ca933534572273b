/**
 * Readings as a page for people, 80 columns wide or as wide as the terminal:
 *
 *       9     heading: chapter          Chapter Two                           97 %
 *               numbered Two after One; alone between blank lines
 *               not scene break (20 %): short
 *      11-14  paragraph                 The ferry came in late, and nobody was on the
 */
import { printable, type Style } from '../terminal.js'
import type { Candidate, Reading } from './readings.js'

const LINES = 13
const KIND = 25
const PERCENT = 6

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`

/** Words wrapped at `width` columns, each line after an indent. */
const wrapped = (text: string, indent: number, width: number): string => {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) as string
    if (last && last.length + 1 + word.length > width - indent) lines.push(word)
    else lines[lines.length - 1] = last ? `${last} ${word}` : word
  }
  return lines.map((line) => `${' '.repeat(indent)}${line}\n`).join('')
}

const reasons = (evidence: readonly string[]): string => evidence.join('; ')

const other = ({ kind, evidence, confidence }: Candidate): string =>
  `not ${kind} (${percent(confidence)})${evidence.length > 0 ? `: ${reasons(evidence)}` : ''}`

/** @param columns width of the page, from 40; wider than 120 is not used. */
export const formatReading = (reading: Reading, columns: number, style: Style): string => {
  const width = Math.min(120, Math.max(60, columns))
  const { first, last, kind, confidence, evidence, rejected, text } = reading
  const lines = `${String(first).padStart(7)}${last > first ? `-${last}` : ''}`.padEnd(LINES)
  const room = width - LINES - KIND - 1 - (confidence === undefined ? 0 : PERCENT)
  const quoted = printable(text.length > room ? `${text.slice(0, room - 1)}…` : text)
  const sure = confidence === undefined ? '' : percent(confidence).padStart(PERCENT)
  const head = `${style.dim(lines)} ${style.bold(kind.padEnd(KIND - 1))} ${quoted.padEnd(sure ? room : 0)}${sure}\n`
  return [
    head,
    ...(evidence.length > 0 ? [wrapped(reasons(evidence), LINES + 3, width)] : []),
    ...rejected.map((candidate) => style.dim(wrapped(other(candidate), LINES + 3, width))),
  ].join('')
}
