/**
 * Holds a sidecar against its schema and says in plain words what is amiss.
 *
 *     titel: X              warning: No key is called “titel”. Did you mean “title”?
 *     series-index: two     error: “series-index” should be a number, such as 2 or 1.5.
 */
import { Ajv, type ErrorObject } from 'ajv'
import { closest, distance } from 'fastest-levenshtein'
import schema from '../../templates/sidecar.schema.json' with { type: 'json' }
import { type Finding, finding } from '../book/findings.js'

type Path = readonly (string | number)[]

/** Words that people use for a key, too far from it in spelling to be found by that. */
const synonyms: Readonly<Record<string, string>> = {
  by: 'author',
  writer: 'author',
  creator: 'author',
  lang: 'language',
  tags: 'subjects',
  genre: 'subjects',
  keywords: 'subjects',
  summary: 'description',
  blurb: 'description',
  number: 'series-index',
  volume: 'series-index',
  copyright: 'rights',
  licence: 'rights',
  license: 'rights',
  id: 'identifier',
  isbn: 'identifier',
  url: 'source',
  style: 'theme',
  css: 'theme',
  chapters: 'headings',
  'scene-breaks': 'breaks',
  skip: 'omit',
  remove: 'omit',
  from: 'lines',
  name: 'title',
}

interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly then?: Schema
}

const definitions = schema.definitions as unknown as Readonly<Record<string, Schema>>

const resolve = (part: Schema): Schema =>
  part.$ref === undefined ? part : (definitions[part.$ref.replace('#/definitions/', '')] ?? part)

/** The schema of what stands at a path; a reference's own description outranks that of its target. */
const schemaAt = (path: Path): Schema | undefined => {
  let at: Schema | undefined = schema as unknown as Schema
  for (const step of path) {
    const part: Schema = resolve(at)
    const shape: Schema = part.properties || part.items ? part : resolve(part.then ?? {})
    at = typeof step === 'number' ? shape.items : shape.properties?.[step]
    if (!at) return undefined
  }
  return at
}

const keysAt = (path: Path): string[] => {
  const at = schemaAt(path)
  const part = at && resolve(at)
  return Object.keys(part?.properties ?? (part?.then && resolve(part.then).properties) ?? {})
}

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))

const spell = (path: Path): string =>
  path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step + 1}]` : name ? `${name}.${step}` : step),
    '',
  )

let validate: ReturnType<Ajv['compile']> | undefined

/**
 * Findings: sidecar-unknown-key (the key is removed from `value`), sidecar-invalid.
 *
 * @param value the YAML as strings, lists and mappings; numbers are made of strings in it where the schema wants them.
 * @param placeOf where the key or item at a path stands in the YAML.
 */
export const validateSidecar = (value: unknown, placeOf: (path: Path) => Finding['place']): Finding[] => {
  validate ??= new Ajv({ allErrors: true, coerceTypes: true, allowUnionTypes: true, logger: false }).compile(schema)
  if (validate(value)) return []
  const errors = validate.errors ?? []
  const unknown = errors.filter((error) => error.keyword === 'additionalProperties')
  const wrong = errors.filter((error) => error.keyword !== 'additionalProperties' && error.keyword !== 'if')
  return [...unknown.map((error) => unknownKey(error, placeOf)), ...wrongValues(wrong, placeOf)].sort(
    (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0),
  )
}

const unknownKey = (error: ErrorObject, placeOf: (path: Path) => Finding['place']): Finding => {
  const parent = pathOf(error.instancePath)
  const key = String(error.params.additionalProperty)
  const known = keysAt(parent)
  const folded = key.toLowerCase().replaceAll('_', '-')
  const synonym = Object.hasOwn(synonyms, folded) ? synonyms[folded] : undefined
  const nearest = synonym !== undefined && known.includes(synonym) ? synonym : closest(folded, known)
  const near = nearest === synonym || distance(folded, nearest) <= Math.max(2, nearest.length / 2)
  const hint = near ? `Did you mean “${nearest}”?` : `Known here: ${known.join(', ')}.`
  return finding(
    'sidecar-unknown-key',
    `No key is called “${spell([...parent, key])}”.`,
    placeOf([...parent, key]),
    hint,
  )
}

/** One finding a place, however many rules it breaks. */
const wrongValues = (errors: readonly ErrorObject[], placeOf: (path: Path) => Finding['place']): Finding[] => {
  const seen = new Set<string>()
  const findings: Finding[] = []
  for (const error of errors) {
    if (seen.has(error.instancePath)) continue
    seen.add(error.instancePath)
    const path = pathOf(error.instancePath)
    const expected = schemaAt(path)?.description ?? resolve(schemaAt(path) ?? {}).description ?? 'something else'
    const what = path.length === 0 ? 'A sidecar' : `“${spell(path)}”`
    const message =
      path.length === 0 ? 'A sidecar should be a mapping of keys to values.' : `${what} should be ${expected}.`
    findings.push(finding('sidecar-invalid', message, placeOf(path)))
  }
  return findings
}
