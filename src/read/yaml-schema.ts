/**
 * Holds a person's YAML against its schema and says in plain words what is amiss.
 *
 *     titel: X              warning: No key is called “titel”. Did you mean “title”?
 *     series-index: two     error: “series-index” should be a number, such as 2 or 1.5.
 */
import { Ajv, type ErrorObject } from 'ajv'
import { closest, distance } from 'fastest-levenshtein'
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

/** The schema's definitions in reach of its references. */
interface Root extends Schema {
  /** Where it is shipped: `octavo/sidecar.schema.json`. */
  readonly $id?: string
  readonly definitions?: Readonly<Record<string, Schema>>
}

const resolve = (root: Root, part: Schema): Schema =>
  part.$ref === undefined ? part : (root.definitions?.[part.$ref.replace('#/definitions/', '')] ?? part)

/** The schema of what stands at a path; a reference's own description outranks that of its target. */
const schemaAt = (root: Root, path: Path): Schema | undefined => {
  let at: Schema | undefined = root
  for (const step of path) {
    const part: Schema = resolve(root, at)
    const shape: Schema = part.properties || part.items ? part : resolve(root, part.then ?? {})
    at = typeof step === 'number' ? shape.items : shape.properties?.[step]
    if (!at) return undefined
  }
  return at
}

const keysAt = (root: Root, path: Path): string[] => {
  const at = schemaAt(root, path)
  const part = at && resolve(root, at)
  return Object.keys(part?.properties ?? (part?.then && resolve(root, part.then).properties) ?? {})
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

export type Validate = (value: unknown, placeOf: (path: Path) => Finding['place']) => Finding[]

/**
 * Makes what holds values against a schema.
 *
 * Findings: sidecar-unknown-key (the key is removed from the value), sidecar-invalid. Numbers are made of strings in the
 * value where the schema wants them.
 *
 * @param schema JSON Schema, draft 7.
 * @param subject what the whole is called in a finding: "A sidecar".
 */
export const schemaValidator = (schema: object, subject: string): Validate => {
  const root = schema as Root
  let validate: ReturnType<Ajv['compile']> | undefined
  return (value, placeOf) => {
    validate ??= new Ajv({ allErrors: true, coerceTypes: true, allowUnionTypes: true, logger: false }).compile(schema)
    if (validate(value)) return []
    const errors = validate.errors ?? []
    const unknown = errors.filter((error) => error.keyword === 'additionalProperties')
    const wrong = errors.filter((error) => error.keyword !== 'additionalProperties' && error.keyword !== 'if')
    return [
      ...unknown.map((error) => unknownKey(root, error, placeOf)),
      ...wrongValues(root, subject, wrong, placeOf),
    ].sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0))
  }
}

const unknownKey = (root: Root, error: ErrorObject, placeOf: (path: Path) => Finding['place']): Finding => {
  const parent = pathOf(error.instancePath)
  const key = String(error.params.additionalProperty)
  const known = keysAt(root, parent)
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

const hintOf = ({ $id }: Root): string => `Correct the key or value; the schema is ${$id}.`

/** One finding a place, however many rules it breaks. */
const wrongValues = (
  root: Root,
  subject: string,
  errors: readonly ErrorObject[],
  placeOf: (path: Path) => Finding['place'],
): Finding[] => {
  const seen = new Set<string>()
  const findings: Finding[] = []
  for (const error of errors) {
    if (seen.has(error.instancePath)) continue
    seen.add(error.instancePath)
    const path = pathOf(error.instancePath)
    const expected =
      schemaAt(root, path)?.description ?? resolve(root, schemaAt(root, path) ?? {}).description ?? 'some words'
    const what = path.length === 0 ? subject : `“${spell(path)}”`
    const shape =
      path.length === 0 ? `${subject} should be a mapping of keys to values.` : `${what} should be ${expected}.`
    const lacks = error.keyword === 'required' && !error.schemaPath.includes('/oneOf/')
    const message = lacks ? `${what} lacks the key “${error.params.missingProperty}”.` : shape
    findings.push(finding('sidecar-invalid', message, placeOf(path), hintOf(root)))
  }
  return findings
}
