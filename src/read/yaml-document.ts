/**
 * Reads YAML that a person wrote, and keeps where each key stands for the findings; writes some for a person to edit.
 *
 * Values are read as they are written (`title: 007` is "007"); the schema makes numbers of them where it asks for some.
 */
import { type Finding, finding } from '../book/findings.js'

export type YamlPath = readonly (string | number)[]

export interface YamlDocument {
  /** Strings, lists and mappings; undefined where the document is empty or broken. */
  readonly value: unknown
  readonly placeOf: (path: YamlPath) => Finding['place']
  readonly findings: readonly Finding[]
}

const HINT =
  'Each line is a key, a colon, a space and a value; put a value with colons or quotes of its own into quotes.'

/**
 * Findings: sidecar-invalid, at its line, where this is no YAML.
 *
 * @param firstLine the line of the file at which `yaml` begins, from 1.
 */
export const readYaml = async (yaml: string, name: string, firstLine = 1): Promise<YamlDocument> => {
  const { LineCounter, parseDocument } = await import('yaml')
  const lineCounter = new LineCounter()
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter, prettyErrors: false, logLevel: 'error' })
  const placeAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset)
    return { file: name, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
  }
  const placeOf = (path: YamlPath) => placeAt(offsetOf(document, path))
  const [error] = document.errors
  if (error) {
    const several = error.code === 'MULTIPLE_DOCS'
    const message = several
      ? 'This is more than one YAML document.'
      : `This is no YAML: ${firstSentence(error.message)}`
    return { value: undefined, placeOf, findings: [finding('sidecar-invalid', message, placeAt(error.pos[0]), HINT)] }
  }
  try {
    return { value: withoutEmpty(document.toJS({ maxAliasCount: 50 })), placeOf, findings: [] }
  } catch (caught) {
    // An alias of nothing, or aliases of aliases that would unfold without end.
    const message = `The YAML cannot be unfolded: ${firstSentence((caught as Error).message)}`
    return { value: undefined, placeOf, findings: [finding('sidecar-invalid', message, placeAt(0), HINT)] }
  }
}

/** `value` as YAML, each string on one line. */
export const writeYaml = async (value: unknown): Promise<string> => {
  const { stringify } = await import('yaml')
  return stringify(value, { lineWidth: 0 })
}

const firstSentence = (message: string): string => `${message.split(/\.(?:\s|$)|\n/, 1)[0]}.`

type Document = ReturnType<typeof import('yaml').parseDocument>

/** Offset of the key or item at `path`, or of the nearest that encloses it. */
const offsetOf = (document: Document, path: readonly (string | number)[]): number => {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    const items = (parent as { items?: readonly unknown[] } | null)?.items ?? []
    const item = items.find((candidate, index) => {
      const name = (candidate as { key?: { value?: unknown } } | null)?.key?.value
      return name === undefined ? index === key : name === key
    }) as { key?: { range?: readonly number[] }; range?: readonly number[] } | undefined
    const range = item?.key?.range ?? item?.range
    if (range) return range[0] as number
  }
  return 0
}

/** A key without a value says nothing: it is as if it were not there. */
const withoutEmpty = (value: unknown): unknown => {
  if (value === null || value === '' || value === undefined) return undefined
  if (typeof value !== 'object' || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const)
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined))
}
