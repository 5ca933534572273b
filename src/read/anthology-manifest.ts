/**
 * Reads `anthology.yaml`, in which an editor lists the stories of an anthology and says what is to be said of them.
 *
 *     title: Four Winters
 *     editor: Ada Example
 *     foreword: foreword.txt
 *     parts:
 *       - title: The Coast
 *         stories:
 *           - lamp.txt
 *           - source: tide.txt
 *             author: Ben Example
 *             omit-notes: true
 */
import schema from '../../templates/anthology.schema.json' with { type: 'json' }
import { type Finding, finding, hasErrors } from '../book/findings.js'
import type { MetadataOverrides } from '../book/metadata.js'
import { validLanguage } from './language.js'
import { checkDate } from './sidecar.js'
import { readYaml, type YamlPath } from './yaml-document.js'
import { schemaValidator } from './yaml-schema.js'

export interface ManifestStory {
  /** Path of the text, relative to the manifest. */
  readonly source: string
  readonly metadata: MetadataOverrides
  readonly encoding?: string
  readonly introduction?: string
  readonly omitNotes?: boolean
}

export interface ManifestPart {
  readonly title?: string
  readonly stories: readonly ManifestStory[]
}

export interface AnthologyManifest {
  readonly title: string
  readonly subtitle?: string
  readonly editors: readonly string[]
  readonly metadata: MetadataOverrides
  readonly cover?: string | false
  readonly theme?: string
  readonly epigraph?: string
  readonly foreword?: string
  readonly order?: 'given' | 'title' | 'author' | 'date' | 'name'
  readonly parts: readonly ManifestPart[]
}

type Value = Readonly<Record<string, unknown>>

const validate = schemaValidator(schema, 'An anthology')

/** Findings: sidecar-invalid, sidecar-unknown-key, each at its line. */
export const parseManifest = async (
  yaml: string,
  name: string,
): Promise<{ readonly manifest?: AnthologyManifest; readonly findings: readonly Finding[] }> => {
  const { value, placeOf, findings: broken } = await readYaml(yaml, name)
  if (broken.length > 0) return { findings: broken }
  const findings = validate(value ?? {}, placeOf)
  if (hasErrors(findings)) return { findings }
  const given = value as Value
  findings.push(...factsAmiss(given, placeOf))
  if (hasErrors(findings)) return { findings }
  const parts = [
    ...(given.stories ? [{ stories: storiesOf(given.stories, given) }] : []),
    ...((given.parts ?? []) as Value[]).map((part) => ({
      title: String(part.title),
      stories: storiesOf(part.stories, given),
    })),
  ]
  if (parts.every((part) => part.stories.length === 0)) {
    findings.push(finding('anthology-empty', `${name} lists no story.`, placeOf(['stories'])))
    return { findings }
  }
  return {
    manifest: {
      title: String(given.title),
      ...words(given, 'subtitle', 'theme', 'epigraph', 'foreword', 'order'),
      editors: given.editor === undefined ? [] : namesOf(given.editor),
      ...(given.cover !== undefined && {
        cover: given.cover === false || given.cover === 'false' ? false : String(given.cover),
      }),
      metadata: metadataOf(given),
      parts,
    },
    findings,
  }
}

/** What no schema sees: dates that the calendar does not have, tags that are no language's. */
const factsAmiss = (given: Value, placeOf: (path: YamlPath) => Finding['place']): Finding[] => {
  const amissIn = (value: unknown, path: YamlPath): Finding[] => {
    if (typeof value !== 'object' || value === null) return []
    const { date, language } = value as Value
    const tag = finding('language-invalid', `“${language}” is no language tag.`, placeOf([...path, 'language']))
    return [
      ...checkDate(date, placeOf([...path, 'date'])),
      ...(language !== undefined && validLanguage(String(language)) === undefined ? [tag] : []),
    ]
  }
  const amissAmong = (stories: unknown, path: YamlPath): Finding[] =>
    Array.isArray(stories) ? stories.flatMap((story, index) => amissIn(story, [...path, index])) : []
  const parts = (given.parts ?? []) as Value[]
  return [
    ...amissIn(given, []),
    ...amissAmong(given.stories, ['stories']),
    ...parts.flatMap(({ stories }, index) => amissAmong(stories, ['parts', index, 'stories'])),
  ]
}

const namesOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map((one) => String(one).trim())

const words = (value: Value, ...keys: string[]): Record<string, string> =>
  Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, String(value[key]).trim()]))

const metadataOf = (value: Value): MetadataOverrides => ({
  ...words(value, 'language', 'date', 'description', 'series', 'rights', 'publisher', 'identifier'),
  ...(value['series-index'] !== undefined && { seriesIndex: Number(value['series-index']) }),
  ...(value.subjects !== undefined && { subjects: namesOf(value.subjects) }),
})

const storiesOf = (value: unknown, given: Value): ManifestStory[] =>
  (Array.isArray(value) ? value : []).map((one): ManifestStory => {
    const story = (typeof one === 'string' ? { source: one } : one) as Value
    const omit = story['omit-notes'] ?? given['omit-notes']
    return {
      source: String(story.source),
      metadata: {
        ...words(story, 'title', 'language', 'date', 'rights'),
        ...(story.from !== undefined && { source: String(story.from).trim() }),
        ...(story.author !== undefined && { authors: namesOf(story.author) }),
      },
      ...words(story, 'introduction', 'encoding'),
      ...(omit !== undefined && { omitNotes: omit === true || omit === 'true' }),
    }
  })
