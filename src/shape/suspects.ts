/**
 * Lines that nearly were headings: the book stays whole there, and the user is told how to decide it.
 */
import { type Finding, finding } from '../book/findings.js'
import { placeOf } from '../book/manuscript.js'
import type { Lines } from './lines.js'
import type { OutlineNode } from './outline.js'
import type { Chosen } from './solver.js'

/** From here to the threshold a heading is suspected, and a person asked. */
const SUSPECTED = 1.2

/** Findings: structure-unsure, one for all, at the first. */
export const unsure = (lines: Lines, rejected: readonly Chosen[], nodes: readonly OutlineNode[]): Finding[] => {
  const taken = new Set(
    nodes.flatMap((node) => Array.from({ length: node.last - node.first + 1 }, (_, at) => node.first + at)),
  )
  // Lines before the first heading are a title page's and a dedication's.
  const from = nodes[0]?.first ?? 0
  const suspects = rejected.filter(
    ({ score, candidate: { run } }) => score >= SUSPECTED && run.first > from && !taken.has(run.first),
  )
  const [first] = suspects
  if (!first) return []
  const { run } = first.candidate
  const words = run.text.length > 40 ? `${run.text.slice(0, 40)}…` : run.text
  const others = suspects.length === 1 ? '' : `, and ${suspects.length - 1} more`
  return [
    finding(
      'structure-unsure',
      `This may be a heading: “${words}”${others}. It was left in the text.`,
      placeOf(lines.source, lines.start[run.first] as number),
      `To make it one, write into a sidecar: structure: { headings: [${suspects
        .slice(0, 8)
        .map((one) => one.candidate.run.first + 1)
        .join(', ')}] }. octavo explain says why it was left.`,
    ),
  ]
}
