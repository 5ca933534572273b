/**
 * Reads what a person decided about a book: a sidecar, or the YAML on top of its text.
 */
import { type Finding, finding } from '../book/findings.js'
import type { Manuscript } from '../book/manuscript.js'
import {
  noStructureOverrides,
  type Sidecar,
  type SidecarStructure,
  type StructureOverrides,
} from '../book/overrides.js'

export const parseSidecar = async (
  _yaml: string,
  name: string,
): Promise<{ readonly overrides?: Sidecar; readonly findings: Finding[] }> => ({
  findings: [finding('sidecar-invalid', `${name} cannot be read yet.`)],
})

export const resolveOverrides = (
  _structure: SidecarStructure,
  _source: Manuscript,
): { readonly overrides: StructureOverrides; readonly findings: Finding[] } => ({
  overrides: noStructureOverrides,
  findings: [],
})
